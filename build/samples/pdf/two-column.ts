/** PDF designs with two columns of text side by side. */
import type { Outline, OutlineSection } from "../outline.ts";
import { datesAtTheRight, sansInks, setSections, type Inks, type SectionStyle } from "./body.ts";
import { Column, type Document, type Ink } from "./pages.ts";

const isAside = ({ key }: OutlineSection): boolean => key === "skills" || key === "certifications" || key === "languages";
const splitSections = ({ sections }: Outline): { main: OutlineSection[]; aside: OutlineSection[] } => ({
  main: sections.filter((section) => !isAside(section)),
  aside: sections.filter(isAside),
});

function accentHeading(inks: Inks): SectionStyle["heading"] {
  return (column, heading) => {
    column.write(heading.toUpperCase(), inks.heading);
    column.skip(4);
  };
}

/** A narrow column that runs on to a second page looks like a mistake, so it is one. */
function endOnFirstPage(column: Column): void {
  if (column.pagesUsed > 1) throw new Error("The narrow column does not fit on the first page; shorten its lists.");
}

/** A coloured sidebar on the left holds contact, skills, certificates and languages. */
export function sidebar(doc: Document, outline: Outline, accent: string): void {
  const { width, height } = doc.page;
  const barWidth = 186;
  const paint = (): void => {
    doc.rect(0, 0, barWidth, height).fill(accent);
  };
  paint();

  const { main, aside } = splitSections(outline);
  const white: Ink = { font: "Helvetica", size: 9, colour: "#ffffff" };
  const bold: Ink = { ...white, font: "Helvetica-Bold" };
  const barInks: Inks = { heading: { ...bold, size: 10.5 }, title: bold, place: white, dates: white, text: white, strong: bold };
  const bar = new Column(doc, { x: 24, width: barWidth - 42, top: 52, topLater: 52, bottom: height - 40 });
  const contact: OutlineSection = {
    key: "extras", heading: "Contact", paragraphs: outline.contact, entries: [], groups: [], bullets: [],
  };
  setSections(bar, [contact, ...aside], {
    inks: barInks, heading: accentHeading(barInks), entryHead: datesAtTheRight(barInks), stackLists: true,
  });
  endOnFirstPage(bar);

  const inks = sansInks(accent, 9.6);
  const column = new Column(doc, {
    x: barWidth + 28, width: width - barWidth - 68, top: 46, topLater: 46, bottom: height - 46, paintPage: paint,
  });
  column.write(outline.name, { font: "Helvetica-Bold", size: 25, colour: accent });
  if (outline.headline !== null) column.write(outline.headline, { ...inks.place, size: 13 });
  column.skip(16);
  setSections(column, main, { inks, heading: accentHeading(inks), entryHead: datesAtTheRight(inks) });
}

/** A band across the top holds name and contact; below it a wide column and a narrow one. */
export function split(doc: Document, outline: Outline, accent: string): void {
  const { width, height } = doc.page;
  const margin = 44;
  const narrow = 150;
  const gap = 28;
  const bandHeight = 104;
  doc.rect(0, 0, width, bandHeight).fill(accent);
  const white: Ink = { font: "Helvetica", size: 9.5, colour: "#ffffff" };
  const band = new Column(doc, { x: margin, width: width - 2 * margin, top: 26, topLater: margin, bottom: height });
  band.write(outline.name, { ...white, font: "Helvetica-Bold", size: 23 });
  if (outline.headline !== null) band.write(outline.headline, { ...white, size: 12 });
  band.skip(5);
  band.write(outline.contact.join("   |   "), white);

  const { main, aside } = splitSections(outline);
  const inks = sansInks(accent, 9.6);
  const place = { top: bandHeight + 24, topLater: margin, bottom: height - margin };
  const wide = new Column(doc, { ...place, x: margin, width: width - 2 * margin - narrow - gap });
  setSections(wide, main, { inks, heading: accentHeading(inks), entryHead: datesAtTheRight(inks) });
  const side = new Column(doc, { ...place, x: width - margin - narrow, width: narrow });
  setSections(side, aside, { inks, heading: accentHeading(inks), entryHead: datesAtTheRight(inks), stackLists: true });
  endOnFirstPage(side);
}
