/** What all PDF designs share: how the sections of a resume are set in a column, given a design's inks. */
import { placeOf, type Entry, type OutlineSection } from "../outline.ts";
import type { Column, Ink } from "./pages.ts";

export interface Inks {
  heading: Ink;
  title: Ink;
  place: Ink;
  dates: Ink;
  text: Ink;
  strong: Ink;
}

/** Helvetica at a size, in black and one accent. */
export function sansInks(accent: string, size: number): Inks {
  const text: Ink = { font: "Helvetica", size, colour: "#222222" };
  return {
    heading: { font: "Helvetica-Bold", size: size * 1.25, colour: accent },
    title: { ...text, font: "Helvetica-Bold", size: size * 1.08 },
    place: { ...text, colour: "#444444" },
    dates: { ...text, colour: "#666666" },
    text,
    strong: { ...text, font: "Helvetica-Bold" },
  };
}

export interface SectionStyle {
  inks: Inks;
  heading: (column: Column, text: string) => void;
  entryHead: (column: Column, entry: Entry) => void;
  /** Lists of skills, certificates and languages one item a line instead of one paragraph. */
  stackLists?: boolean;
}

export function setSections(column: Column, sections: OutlineSection[], style: SectionStyle): void {
  for (const section of sections) {
    // A heading never stands alone at the foot of a page.
    column.keep(style.inks.heading.size * 5);
    style.heading(column, section.heading);
    setContent(column, section, style);
    column.skip(style.inks.text.size * 1.1);
  }
}

function setContent(column: Column, section: OutlineSection, style: SectionStyle): void {
  const { inks } = style;
  const gap = inks.text.size * 0.5;
  for (const text of section.paragraphs) {
    column.write(text, inks.text);
    column.skip(gap / 2);
  }
  section.entries.forEach((entry, index) => {
    if (index > 0) column.skip(gap * 1.4);
    column.keep(inks.text.size * 4.5);
    style.entryHead(column, entry);
    column.skip(gap * 0.4);
    for (const text of entry.paragraphs) column.write(text, inks.text);
    for (const text of entry.bullets) column.bullet(text, inks.text);
  });
  for (const { name, items } of section.groups) {
    if (style.stackLists) {
      if (name !== null) column.write(name, inks.strong);
      for (const item of items) column.write(item, inks.text);
      column.skip(gap);
    } else column.write(name === null ? items.join(", ") : `${name}: ${items.join(", ")}`, inks.text);
  }
  const asList = section.key === "extras" || section.key === "certifications";
  if (section.bullets.length > 0 && !asList && !style.stackLists) column.write(section.bullets.join(", "), inks.text);
  else
    for (const text of section.bullets) {
      if (style.stackLists) {
        column.write(text, inks.text);
        column.skip(gap / 2);
      } else column.bullet(text, inks.text);
    }
}

/** Title with dates at the right edge, organisation and place below. */
export function datesAtTheRight(inks: Inks): SectionStyle["entryHead"] {
  return (column, entry) => {
    column.row(entry.title, inks.title, entry.dates, inks.dates);
    column.write(placeOf(entry), inks.place);
  };
}
