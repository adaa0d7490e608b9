/** Which reader a file gets: by what it holds, then by its ending. */
import type { DocumentFormat } from "../../src-preload/domain.ts";

export type DetectedFormat = DocumentFormat | "zip" | "office_binary" | "unknown_binary";

const imageMarks: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a], [0x42, 0x4d],
];
const officeMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** pdf.js and every viewer look for the mark in the first kilobyte. */
const pdfMarkWindow = 1024;

/** The format by content where content tells, else by the ending of the name. "zip" stays open: see its entries. */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfMarkWindow)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (startsWith(bytes, officeMark)) return "office_binary";
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return "zip";
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  if (start.startsWith("{\\rtf")) return "rtf";
  if (isImage(bytes, head)) return "image";
  // A PDF that lost its first bytes: its objects are still there.
  if (extensionOf(fileName) === "pdf" && /\b\d{1,6} \d{1,5} obj\b/.test(head)) return "pdf";
  if (looksBinary(bytes)) return "unknown_binary";
  return textFormat(start, extensionOf(fileName));
}

export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(fileName.slice(-16))?.[1]?.toLowerCase() ?? "";
}

function textFormat(start: string, extension: string): DetectedFormat {
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)) return "html";
  if (/^<(?:\?xml|!--)/i.test(start) && /<html[\s>]/i.test(start)) return "html";
  if (["html", "htm", "xhtml"].includes(extension)) return "html";
  if (/^<\?xml\s/i.test(start) || /^<(?:SkillsPassport|Candidate)[\s>]/.test(start) || (extension === "xml" && start.startsWith("<"))) return "xml";
  if (extension === "json") return "json";
  if (/^\{\s*"(?:\$schema|basics|work|meta|education)"/.test(start)) return "json";
  if (["md", "markdown", "mdown", "mkd"].includes(extension)) return "md";
  return "txt";
}

function isImage(bytes: Uint8Array, head: string): boolean {
  if (head.startsWith("BM") && !/[\x00-\x08]/.test(head.slice(0, 64))) return false;
  return imageMarks.some((mark) => startsWith(bytes, mark)) || /^RIFF[^]{4}WEBP/.test(head) || /^[^]{4}ftyp(?:heic|heix|mif1|avif)/.test(head);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Control bytes that no text in any encoding has, in a share that no accident explains. UTF-16 is full of zeros. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 64_000);
  let control = 0;
  let zero = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) zero++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control++;
  }
  return control > 0.02 * length && control > 4 && !(zero > 0.3 * length && control < 0.05 * length);
}
