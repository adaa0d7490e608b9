/** Resumes as Word documents, in three designs. */
import { Document, Header, Packer, type Paragraph, type Table } from "docx";
import type { Outline } from "../outline.ts";
import type { Layout, Person } from "../person.ts";
import { headedLetter, plainLetter, tableOfDates } from "./designs.ts";
import { storeZip, unzip } from "./store-zip.ts";

export interface Parts {
  /** What repeats at the top of each page, outside the body's text. */
  header: Paragraph[];
  body: (Paragraph | Table)[];
}

const designs: Record<Extract<Layout, `docx-${string}`>, (outline: Outline) => Parts> = {
  "docx-header": headedLetter,
  "docx-table": tableOfDates,
  "docx-plain": plainLetter,
};

/** Twentieths of a point, Word's unit of length. */
const papers = { LETTER: { width: 12_240, height: 15_840 }, A4: { width: 11_906, height: 16_838 } };

export async function writeDocx(person: Person, outline: Outline, layout: keyof typeof designs): Promise<Buffer> {
  const { header, body } = designs[layout](outline);
  const document = new Document({
    title: person.name,
    creator: person.name,
    lastModifiedBy: person.name,
    styles: {
      default: {
        document: { run: { font: layout === "docx-plain" ? "Times New Roman" : "Calibri", size: 21 } },
        heading1: { run: { bold: true, size: 25, color: layout === "docx-plain" ? "000000" : "1F4E79" }, paragraph: { spacing: { before: 260, after: 80 } } },
        title: { run: { bold: true, size: 40 } },
      },
    },
    sections: [
      {
        properties: { page: { size: papers[person.paper ?? "LETTER"], margin: { top: 1000, bottom: 1000, left: 1100, right: 1100 } } },
        ...(header.length === 0 ? {} : { headers: { default: new Header({ children: header }) } }),
        children: body,
      },
    ],
  });
  const files = await unzip(await Packer.toBuffer(document));
  const core = files.get("docProps/core.xml");
  if (core === undefined) throw new Error("The docx package wrote no docProps/core.xml.");
  files.set("docProps/core.xml", Buffer.from(core.toString("utf8").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2026-01-15T09:00:00Z")));
  return storeZip(files);
}
