/** Opens zip files without trusting them: sizes are checked before and while a part is inflated. Nothing touches the disk. */
import { crc32 } from "node:zlib";
import iconv from "iconv-lite";
import yauzl from "yauzl";
import { WinnowError } from "../../src-preload/errors.ts";
import { maxInflateRatio, ratioFloorBytes } from "./limits.ts";

export interface ZipLimits {
  entries: number;
  /** Bytes that all entries together may inflate to. */
  totalBytes: number;
}

export interface OpenZip {
  /** File entries by name, in the order of the directory; of two with one name the first counts. */
  entries: Map<string, yauzl.Entry>;
  /** Inflates one entry. Rejects with `unsafe_archive`, `needs_password` or `damaged_file`. */
  read(name: string): Promise<Buffer>;
  close(): void;
}

/** Names are decoded here: yauzl refuses a whole file for one odd name, and names are never paths on this disk. */
const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;

export function openZipBytes(bytes: Uint8Array, limits: ZipLimits): Promise<OpenZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return open((done) => { yauzl.fromBuffer(buffer, options, done); }, limits);
}

export function openZipFile(path: string, limits: ZipLimits): Promise<OpenZip> {
  return open((done) => { yauzl.open(path, options, done); }, limits);
}

type Done = (error: Error | null, zip: yauzl.ZipFile) => void;

async function open(start: (done: Done) => void, limits: ZipLimits): Promise<OpenZip> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    start((error, opened) => {
      if (error) reject(damaged(error));
      else resolve(opened);
    });
  });
  try {
    const entries = await readDirectory(zip, limits);
    return { entries, read: (name) => readEntry(zip, entries, name), close: () => { zip.close(); } };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readDirectory(zip: yauzl.ZipFile, limits: ZipLimits): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    let count = 0;
    zip.on("error", (error: Error) => { reject(damaged(error)); });
    zip.on("end", () => { resolve(entries); });
    zip.on("entry", (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      count++;
      const bomb = entry.uncompressedSize > ratioFloorBytes && entry.uncompressedSize > maxInflateRatio * entry.compressedSize;
      if (count > limits.entries || total > limits.totalBytes || bomb) {
        reject(unsafe());
        return;
      }
      const name = nameOf(entry);
      if (!name.endsWith("/") && !entries.has(name)) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** UTF-8 where the flag or the bytes say so, else the IBM code page that the zip format began with. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString("utf8");
  const flagged = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return (flagged || !utf8.includes("\ufffd") ? utf8 : iconv.decode(raw, "cp437")).replaceAll("\\", "/");
}

function readEntry(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>, name: string): Promise<Buffer> {
  const entry = entries.get(name);
  if (!entry) return Promise.reject(damaged());
  if (entry.isEncrypted())
    return Promise.reject(new WinnowError("needs_password", "This file is protected with a password.", { hint: "Ask for the password, open the file and save it without one." }));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(damaged(error));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        // The declared size was checked; a part that inflates past it is lying.
        if (size > entry.uncompressedSize) {
          stream.destroy();
          reject(unsafe());
        } else chunks.push(chunk);
      });
      stream.on("error", (cause: Error) => { reject(damaged(cause)); });
      stream.on("end", () => {
        const whole = Buffer.concat(chunks);
        if (crc32(whole) === entry.crc32) resolve(whole);
        else reject(damaged());
      });
    });
  });
}

function damaged(cause?: unknown): WinnowError {
  return new WinnowError("damaged_file", "This file is damaged and cannot be opened.", { hint: "Ask for the file again.", cause });
}

function unsafe(): WinnowError {
  return new WinnowError("unsafe_archive", "This file unpacks to far more than it should, so it was not opened.", { hint: "If you trust the sender, ask for the resume as PDF." });
}
