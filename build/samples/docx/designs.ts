/** What the Word designs put on the page. */
import {
  AlignmentType, BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun,
  WidthType,
} from "docx";
import { placeOf, type Entry, type Outline, type OutlineSection } from "../outline.ts";
import type { Parts } from "./docx.ts";

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const line = (text: string): Paragraph => new Paragraph({ text, spacing: { after: 60 } });
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const bold = (text: string): TextRun => new TextRun({ text, bold: true });

/** Of the text on the narrower paper, in twentieths of a point. */
const rightEdge = 9700;

function entryHead(entry: Entry): Paragraph[] {
  const dates = entry.dates === null ? [] : [new TextRun({ text: `\t${entry.dates}` })];
  return [
    new Paragraph({
      children: [bold(entry.title), ...dates],
      tabStops: [{ type: TabStopType.RIGHT, position: rightEdge }],
      spacing: { before: 120 },
    }),
    new Paragraph({ children: [new TextRun({ text: placeOf(entry), italics: true })] }),
  ];
}

const groupLine = ({ name, items }: OutlineSection["groups"][number]): Paragraph =>
  name === null ? line(items.join(", ")) : new Paragraph({ children: [bold(`${name}: `), new TextRun(items.join(", "))] });

function flow(section: OutlineSection): Paragraph[] {
  return [
    heading(section.heading),
    ...section.paragraphs.map(line),
    ...section.entries.flatMap((entry) => [...entryHead(entry), ...entry.paragraphs.map(line), ...entry.bullets.map(bullet)]),
    ...section.groups.map(groupLine),
    ...(section.key === "languages" ? [line(section.bullets.join(", "))] : section.bullets.map(bullet)),
  ];
}

const headline = (outline: Outline): Paragraph[] =>
  outline.headline === null ? [] : [new Paragraph({ children: [new TextRun({ text: outline.headline, size: 26, color: "555555" })] })];

/** Contact details stand in the page header, where many a reader forgets to look. */
export function headedLetter(outline: Outline): Parts {
  return {
    header: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: outline.contact.join("  |  "), size: 18 })] })],
    body: [
      new Paragraph({ text: outline.name, heading: HeadingLevel.TITLE }),
      ...headline(outline),
      ...outline.sections.flatMap(flow),
    ],
  };
}

export function plainLetter(outline: Outline): Parts {
  const centred = (text: string): Paragraph => new Paragraph({ text, alignment: AlignmentType.CENTER });
  return {
    header: [],
    body: [
      new Paragraph({ text: outline.name, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
      ...(outline.headline === null ? [] : [centred(outline.headline)]),
      centred(outline.contact.join(" · ")),
      ...outline.sections.flatMap(flow),
    ],
  };
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const thin = { style: BorderStyle.SINGLE, size: 4, color: "BBBBBB" } as const;
const thinBorders = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin };

/** Column widths in twentieths of a point; the narrow one holds dates or names of groups. */
const narrow = 2300;
const wide = 7700;

function twoColumns(rows: [Paragraph[], Paragraph[]][], borders: typeof noBorders | typeof thinBorders): Table {
  const cell = (children: Paragraph[], size: number): TableCell =>
    new TableCell({ children, width: { size, type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 80, right: 80 } });
  return new Table({
    rows: rows.map(([left, right]) => new TableRow({ children: [cell(left, narrow), cell(right, wide)] })),
    width: { size: narrow + wide, type: WidthType.DXA },
    columnWidths: [narrow, wide],
    borders,
  });
}

/** Experience and education in a table without lines (dates left), skills in a table with lines. */
export function tableOfDates(outline: Outline): Parts {
  const entryRow = (entry: Entry): [Paragraph[], Paragraph[]] => [
    [line(entry.dates ?? "")],
    [
      new Paragraph({ children: [bold(entry.title)] }),
      new Paragraph({ children: [new TextRun({ text: placeOf(entry), italics: true })] }),
      ...entry.paragraphs.map(line),
      ...entry.bullets.map(bullet),
    ],
  ];
  const groupRow = ({ name, items }: OutlineSection["groups"][number]): [Paragraph[], Paragraph[]] => [
    [new Paragraph({ children: [bold(name ?? "")] })],
    [line(items.join(", "))],
  ];
  const section = (s: OutlineSection): (Paragraph | Table)[] => {
    if (s.entries.length > 0) return [heading(s.heading), twoColumns(s.entries.map(entryRow), noBorders)];
    if (s.groups.length > 0) return [heading(s.heading), twoColumns(s.groups.map(groupRow), thinBorders)];
    return flow(s);
  };
  return {
    header: [],
    body: [
      new Paragraph({ text: outline.name, heading: HeadingLevel.TITLE }),
      ...headline(outline),
      line(outline.contact.join("  |  ")),
      ...outline.sections.flatMap(section),
    ],
  };
}
