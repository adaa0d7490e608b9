/** What a dropped path stands for: one file, the files of a folder, or the files of a zip archive. */
import fs from "node:fs";
import path from "node:path";
import { WinnowError, toWireError } from "../../src-preload/errors.ts";
import { isResumeArchive, listArchive } from "../documents/archive.ts";
import type { FailedFile, FoundFile } from "../library/ingest-queue.ts";

export interface Discovery {
  found: FoundFile[];
  failed: FailedFile[];
}

/** Files that systems and office programs leave beside the real ones; nobody means them when dropping a folder. */
export const LITTER = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** What a file system error means to a person. */
export function fileError(cause: unknown, name: string): WinnowError {
  if (cause instanceof WinnowError) return cause;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") {
    return new WinnowError("file_not_found", `${name} is not there any more.`, { hint: "Check whether it was moved or renamed, then add it again.", cause });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new WinnowError("file_not_readable", `Winnow may not read ${name}.`, { hint: "Change the file's permissions, or copy it to a folder of yours.", cause });
  }
  if (code === "ENOSPC") {
    return new WinnowError("disk_full", "The disk is full, so the file could not be kept.", { hint: "Free some space, then retry.", cause });
  }
  return new WinnowError("file_not_readable", `${name} could not be read.`, { hint: "Check that its disk or network folder is still connected.", cause });
}

/**
 * Walks one path as given; what is found is shown under `name`. Folders are read in the order of their names, links to folders are not followed (they may lead
 * round in a circle), and whatever cannot be read becomes a failure of its own. Never throws.
 */
export async function discover(given: string, name: string): Promise<Discovery> {
  const discovery: Discovery = { found: [], failed: [] };
  const pending = [{ shown: name, source: path.resolve(given) }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { shown, source } = next;
    try {
      const stat = fs.statSync(source);
      if (stat.isDirectory()) {
        const inside = fs
          .readdirSync(source, { withFileTypes: true })
          .filter((entry) => !LITTER.test(entry.name) && !(entry.isSymbolicLink() && isFolder(path.join(source, entry.name))))
          .map((entry) => entry.name)
          .sort();
        // Last in, first out: reversed, so that names come up in order.
        for (const entry of inside.reverse()) pending.push({ shown: path.join(shown, entry), source: path.join(source, entry) });
      } else if (stat.isFile()) {
        await addFile(discovery, shown, source);
      } else {
        throw new WinnowError("unsupported_format", `${path.basename(shown)} is not a file.`);
      }
    } catch (thrown) {
      discovery.failed.push({ path: shown, sourcePath: source, archiveEntry: null, error: fileError(thrown, path.basename(shown)).toWire() });
    }
  }
  return discovery;
}

function isFolder(link: string): boolean {
  try {
    return fs.statSync(link).isDirectory();
  } catch {
    return false;
  }
}

async function addFile(discovery: Discovery, shown: string, source: string): Promise<void> {
  const whole = { path: shown, sourcePath: source, archiveEntry: null };
  if (!(await isResumeArchive(source))) {
    discovery.found.push(whole);
    return;
  }
  try {
    const entries = await listArchive(source);
    if (entries.length === 0) throw new WinnowError("empty_file", `${path.basename(shown)} is an archive without files.`);
    for (const { name } of entries) {
      discovery.found.push({ path: path.join(shown, name), sourcePath: source, archiveEntry: name });
    }
  } catch (thrown) {
    discovery.failed.push({ ...whole, error: toWireError(thrown) });
  }
}
