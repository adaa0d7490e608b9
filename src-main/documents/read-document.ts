/** The one way into this room: bytes of a file to its text. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { detectFormat } from "./detect-format.ts";
import { readEuropass } from "./europass.ts";
import { readHtml } from "./html.ts";
import { readJsonResume } from "./json-resume.ts";
import { maxFileBytes } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { readOfficeZip } from "./office-zip.ts";
import { readPlainText } from "./plain-text.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { readRtf } from "./rtf.ts";

/**
 * Reads a resume. What the file holds decides how it is read, its name only where that leaves a choice. The same bytes
 * and name give the same text. Rejects with a `WinnowError`: `empty_file`, `no_text`, `too_large`, `damaged_file`,
 * `unsupported_format`, `needs_password` (also for a wrong `options.password`), `needs_ocr` or `unsafe_archive`.
 *
 * Pictures of text, as files or as pages of a PDF, are handed to `options.recognise`; without it a file of nothing else is refused
 * with `needs_ocr`, and a PDF of both gets a warning of that code. PDF and pictures come with the place of each word; formats
 * without fixed pages have none.
 */
export async function readDocument(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Promise<DocumentText> {
  if (bytes.length === 0) throw new WinnowError("empty_file", "This file is empty.", { hint: "Ask for it again." });
  if (bytes.length > maxFileBytes)
    throw new WinnowError("too_large", `This file is larger than ${String(maxFileBytes / 1024 / 1024)} MB.`, { hint: "Ask for the resume alone, without pictures or attachments." });
  try {
    return await read(bytes, fileName, options);
  } catch (error) {
    if (error instanceof WinnowError) throw error;
    throw new WinnowError("damaged_file", "This file is damaged and cannot be read.", { hint: "Ask for the file again.", cause: error });
  }
}

async function read(bytes: Uint8Array, fileName: string, options: ReadingOptions): Promise<DocumentText> {
  switch (detectFormat(bytes, fileName)) {
    // pdf.js is large: loaded with the first PDF.
    case "pdf": return (await import("./pdf.ts")).readPdf(bytes, options);
    case "docx":
    case "odt":
    case "zip": return readOfficeZip(bytes, options);
    case "rtf": return readRtf(bytes);
    case "html": return readHtml(bytes);
    case "md": return readMarkdown(bytes);
    case "json": return readJsonResume(bytes);
    case "txt": return readUnmarked(bytes, fileName);
    // Its readers are loaded with the first of its kind.
    case "doc":
    case "office_binary": return (await import("./office-binary.ts")).readOfficeBinary(bytes, options);
    case "image": return (await import("./scanned-picture.ts")).readPicture(bytes, options);
    case "xml": return readEuropass(bytes);
    case "unknown_binary": throw unreadable(fileName);
  }
}

/** Plain text; under the name of another format only if it reads like prose, for a wreck of that format is text too. */
function readUnmarked(bytes: Uint8Array, fileName: string): DocumentText {
  const document = readPlainText(bytes);
  const sample = document.text.slice(0, 20_000).replace(/\s+/g, "");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (/\.(?:pdf|docx?|odt|rtf|xml)$/i.test(fileName) && letters < 0.6 * sample.length) throw unreadable(fileName);
  return document;
}

/** A file that claims a format Winnow reads and is not of it is damaged; any other is of an unknown format. */
function unreadable(fileName: string): WinnowError {
  if (/\.(?:pdf|docx?|rtf|odt|txt|md|html?|json|xml)$/i.test(fileName))
    return new WinnowError("damaged_file", "This file is damaged: it does not hold what its name says.", { hint: "Ask for the file again." });
  return unsupported();
}

function unsupported(): WinnowError {
  return new WinnowError("unsupported_format", "Winnow cannot read this kind of file.", { hint: "Save it as PDF or DOCX and import that." });
}
