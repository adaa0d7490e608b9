/** PDF designs that read straight down. */
import { placeOf, type Outline } from "../outline.ts";
import { datesAtTheRight, sansInks, setSections, type Inks } from "./body.ts";
import { Column, type Document, type Ink } from "./pages.ts";

/** Points. */
const margin = 54;

function fullColumn(doc: Document): Column {
  const { width, height } = doc.page;
  return new Column(doc, { x: margin, width: width - 2 * margin, top: margin, topLater: margin, bottom: height - margin });
}

/** Times, a centred name, headings over rules, dates at the right edge. */
export function classic(doc: Document, outline: Outline): void {
  const text: Ink = { font: "Times-Roman", size: 10.5, colour: "#000000" };
  const bold: Ink = { ...text, font: "Times-Bold" };
  const inks: Inks = {
    heading: { ...bold, size: 11.5 }, title: bold, place: { ...text, font: "Times-Italic" }, dates: text, text, strong: bold,
  };
  const column = fullColumn(doc);
  column.write(outline.name, { ...bold, size: 23 }, { align: "center" });
  if (outline.headline !== null) column.write(outline.headline, { ...inks.place, size: 13 }, { align: "center" });
  column.skip(2);
  column.write(outline.contact.join("  |  "), { ...text, size: 10 }, { align: "center" });
  column.skip(14);
  setSections(column, outline.sections, {
    inks,
    heading: (c, heading) => {
      c.write(heading.toUpperCase(), inks.heading);
      c.rule("#000000");
      c.skip(5);
    },
    entryHead: datesAtTheRight(inks),
  });
}

/** Helvetica without ornament; place and dates share the line under the title. */
export function plain(doc: Document, outline: Outline): void {
  const inks = sansInks("#111111", 10);
  const column = fullColumn(doc);
  column.write(outline.name, { ...inks.strong, size: 20 });
  if (outline.headline !== null) column.write(outline.headline, { ...inks.text, size: 12 });
  column.skip(4);
  column.write(outline.contact.join(", "), inks.dates);
  column.skip(16);
  setSections(column, outline.sections, {
    inks,
    heading: (c, heading) => {
      c.write(heading, inks.heading);
      c.skip(4);
    },
    entryHead: (c, entry) => {
      c.write(entry.title, inks.title);
      c.write([placeOf(entry), entry.dates].filter((part) => part !== null).join("  |  "), inks.place);
    },
  });
}

/** Dates hang in a gutter left of the text; an accent colours name and headings. */
export function gutter(doc: Document, outline: Outline, accent: string): void {
  const gutterWidth = 106;
  const { width, height } = doc.page;
  const inks = sansInks(accent, 9.8);
  const column = new Column(doc, {
    x: margin + gutterWidth, width: width - 2 * margin - gutterWidth, top: 118, topLater: margin, bottom: height - margin,
  });
  const head = new Column(doc, { x: margin, width: width - 2 * margin, top: 48, topLater: margin, bottom: height });
  head.write(outline.name, { font: "Helvetica-Bold", size: 24, colour: accent });
  if (outline.headline !== null) head.write(outline.headline, { ...inks.text, size: 12 });
  head.skip(2);
  head.write(outline.contact.join("  •  "), inks.dates);
  head.skip(6);
  head.rule(accent, 1.5);
  column.y = head.y + 18;

  setSections(column, outline.sections, {
    inks,
    heading: (c, heading) => {
      c.write(heading, inks.heading);
      c.skip(3);
    },
    entryHead: (c, entry) => {
      const top = c.y;
      c.write(entry.title, inks.title);
      c.write(placeOf(entry), inks.place);
      if (entry.dates !== null) {
        doc.font(inks.dates.font).fontSize(9).fillColor(inks.dates.colour);
        doc.text(entry.dates, margin, top + 1, { width: gutterWidth - 12 });
      }
    },
  });
}
