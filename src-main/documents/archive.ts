/** Zip archives of resumes. Names are only names: nothing is ever written where an entry says. */
import { open, type FileHandle } from "node:fs/promises";
import { WinnowError } from "../../src-preload/errors.ts";
import { detectFormat } from "./detect-format.ts";
import { maxArchiveBytes, maxArchiveEntries, maxFileBytes } from "./limits.ts";
import { openZipBytes, openZipFile, type OpenZip } from "./zip.ts";

export interface ArchiveEntry {
  /** The name in the archive, with "/" between folders. Identifies the entry; never a path on this machine. */
  name: string;
  /** Bytes when inflated, as declared. */
  bytes: number;
}

export interface Archive {
  entries: ArchiveEntry[];
  /** One file of the archive. Rejects with `too_large`, `needs_password`, `unsafe_archive` or `damaged_file`. */
  read(entryName: string): Promise<Uint8Array>;
  close(): void;
}

const limits = { entries: maxArchiveEntries, totalBytes: maxArchiveBytes };

/** Opens an archive to read its files. Rejects with `unsafe_archive` or `damaged_file`. Must be closed. */
export async function openArchive(filePath: string): Promise<Archive> {
  const zip = await openZipFile(filePath, limits);
  const entries = resumeEntries(zip);
  return { entries, read: (name) => readEntry(zip, name), close: () => { zip.close(); } };
}

/** The files of an archive worth importing: no folders, no hidden files, nothing that macOS adds. In the archive's order. */
export async function listArchive(filePath: string): Promise<ArchiveEntry[]> {
  const archive = await openArchive(filePath);
  archive.close();
  return archive.entries;
}

/** Whether a file (its bytes or its path) is a zip archive of files, and not an office document, which is a zip too. */
export async function isResumeArchive(file: Uint8Array | string): Promise<boolean> {
  if (!(await isZip(file))) return false;
  const zip = await (typeof file === "string" ? openZipFile(file, limits) : openZipBytes(file, limits)).catch(() => null);
  if (!zip) return false;
  const names = [...zip.entries.keys()];
  zip.close();
  return !names.some((name) => name === "[Content_Types].xml" || name === "mimetype" || /^(?:word|xl|ppt)\/|^META-INF\/manifest\.xml$/.test(name));
}

function resumeEntries(zip: OpenZip): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  for (const [name, entry] of zip.entries) {
    const parts = name.split("/");
    if (parts.some((part) => part.startsWith(".") && part !== "." && part !== "..") || parts.includes("__MACOSX")) continue;
    if (/^(?:thumbs\.db|desktop\.ini)$/i.test(parts[parts.length - 1] ?? "")) continue;
    entries.push({ name, bytes: entry.uncompressedSize });
  }
  return entries;
}

async function readEntry(zip: OpenZip, name: string): Promise<Uint8Array> {
  const entry = zip.entries.get(name);
  if (!entry) throw new WinnowError("damaged_file", "The archive has changed: this file is no longer in it.", { hint: "Import the archive again." });
  if (entry.uncompressedSize > maxFileBytes)
    throw new WinnowError("too_large", `This file is larger than ${String(maxFileBytes / 1024 / 1024)} MB.`, { hint: "Ask for the resume alone, without pictures or attachments." });
  const bytes = await zip.read(name);
  if (detectFormat(bytes, name) === "zip" && (await isResumeArchive(bytes)))
    throw new WinnowError("unsafe_archive", "This archive lies inside another archive, so it was not opened.", { hint: "Unpack the outer archive and import the inner one." });
  return bytes;
}

async function isZip(file: Uint8Array | string): Promise<boolean> {
  if (typeof file !== "string") return detectFormat(file, "") === "zip";
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, "r");
    const head = Buffer.alloc(4);
    await handle.read(head, 0, 4, 0);
    return detectFormat(head, "") === "zip";
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}
