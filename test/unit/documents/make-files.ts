/** Files for the tests of documents/, made in memory. */
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { WinnowError } from "../../../src-preload/errors.ts";

export type Drawing = (pdf: PDFKit.PDFDocument) => void;

export function makePdf(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: "A4", margin: 40, ...options });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => { resolve(new Uint8Array(Buffer.concat(chunks))); });
    draw(pdf);
    pdf.end();
  });
}

/** Writes lines from a point downwards, each where it is told to be, without wrapping. */
export function writeLines(pdf: PDFKit.PDFDocument, x: number, y: number, lines: string[], pitch = 14): void {
  lines.forEach((line, i) => pdf.text(line, x, y + i * pitch, { lineBreak: false }));
}

export async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  return (await readDocument(bytes, name)).text;
}

export async function pdfText(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<string> {
  return textOf(await makePdf(draw, options), "resume.pdf");
}

/** The code of the error that reading gives, or "read" when it gives none. */
export async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readDocument(bytes, name);
    return "read";
  } catch (error) {
    return error instanceof WinnowError ? error.code : "not a WinnowError";
  }
}

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf8"));
}

export interface ZipPart {
  name: string;
  body: Uint8Array | string;
  /** Sets the flag that says the part is encrypted. */
  encrypted?: boolean;
  /** The size to declare instead of the true one. */
  declaredSize?: number;
}

/** A zip file with deflated parts. */
export function makeZip(parts: ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const body = typeof part.body === "string" ? Buffer.from(part.body) : Buffer.from(part.body);
    const name = Buffer.from(part.name);
    const packed = deflateRawSync(body);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(part.encrypted ? 1 : 0, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(body), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(part.declaredSize ?? body.length, 22);
    head.writeUInt16LE(name.length, 26);
    const directory = Buffer.alloc(46);
    directory.writeUInt32LE(0x02014b50, 0);
    directory.writeUInt16LE(20, 4);
    head.copy(directory, 6, 4, 28);
    directory.writeUInt16LE(name.length, 28);
    directory.writeUInt32LE(offset, 42);
    local.push(head, name, packed);
    central.push(directory, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** A Word file with this body; other parts by name. */
export function makeDocx(body: string, parts: Record<string, string> = {}, prologue = ""): Uint8Array {
  const names = 'xmlns:w="urn:w" xmlns:r="urn:r" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"';
  return makeZip([
    { name: "[Content_Types].xml", body: "<Types/>" },
    { name: "word/document.xml", body: `<?xml version="1.0"?>${prologue}<w:document ${names}><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([name, text]) => ({ name, body: text })),
  ]);
}

export function paragraph(text: string, properties = "", runProperties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(rows: string[][]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
}

export function makeOdt(body: string, manifest = "<manifest/>"): Uint8Array {
  return makeZip([
    { name: "mimetype", body: "application/vnd.oasis.opendocument.text" },
    { name: "META-INF/manifest.xml", body: manifest },
    {
      name: "content.xml",
      body: `<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:xlink="urn:x"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
}

/** A grey PNG of this size. */
export function makePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(typed.length + 8);
    framed.writeUInt32BE(data.length, 0);
    typed.copy(framed, 4);
    framed.writeUInt32BE(crc32(typed), typed.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
