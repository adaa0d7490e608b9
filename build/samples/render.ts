/** One sample as the bytes of its file. */
import { writeDocx } from "./docx/docx.ts";
import { writeHtml } from "./html.ts";
import { writeJsonResume } from "./json-resume.ts";
import { writeMarkdown } from "./markdown.ts";
import { outlineOf } from "./outline.ts";
import { writePdf } from "./pdf/pdf.ts";
import type { Person } from "./person.ts";
import { writePlainText } from "./plain-text.ts";

/** The same person gives the same bytes on every machine and every day. */
export async function renderResume(person: Person): Promise<Buffer> {
  const outline = outlineOf(person);
  const { layout } = person;
  switch (layout) {
    case "pdf-classic":
    case "pdf-plain":
    case "pdf-gutter":
    case "pdf-sidebar":
    case "pdf-split":
      return await writePdf(person, outline, layout);
    case "docx-header":
    case "docx-table":
    case "docx-plain":
      return await writeDocx(person, outline, layout);
    case "txt-plain":
    case "txt-caps":
    case "txt-wrapped":
      return Buffer.from(writePlainText(outline, layout));
    case "html-page":
    case "html-table":
      return Buffer.from(writeHtml(outline, layout));
    case "md":
    case "md-compact":
      return Buffer.from(writeMarkdown(outline, layout));
    case "json":
      return Buffer.from(writeJsonResume(person));
  }
}
