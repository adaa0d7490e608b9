/**
 * Files a browser sent, kept for the engine to read: `<uploads>/<this run>/<random>/<relative path>`, in a folder that
 * only this user may enter. The lock on the library makes this host the only owner of its uploads, so whatever else
 * lies there is left over from a run that died.
 */
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, lstat, mkdir, readdir, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { WinnowError } from "../../../src-preload/errors.ts";
import { safeSegments } from "./upload-path.ts";

/** Enough for a zip archive of some thousands of resumes. */
export const maxUploadBytes = 1024 ** 3;

export interface Uploads {
  /**
   * Writes `body` to a folder of its own and gives the path for the engine.
   * @param label the file's name, or its path in the dropped folder; not trusted
   * @param group files of one group lie in one folder; a UUID
   * @throws `too_large`, `disk_full`; nothing of the file is then left
   */
  receive(label: string, body: Readable, group?: string): Promise<string>;
  /** Removes what earlier runs left. */
  removeLeftovers(): Promise<void>;
  /** Removes what this run received. */
  removeOwn(): Promise<void>;
}

/** @param folder made private; see `defaultUploadsFolder` */
export async function openUploads(folder: string, maxBytes: number = maxUploadBytes): Promise<Uploads> {
  await makePrivate(folder);
  const run = randomUUID();
  const runFolder = join(folder, run);
  return {
    async receive(label, body, group) {
      const own = join(runFolder, group ?? randomUUID());
      const path = join(own, ...safeSegments(label));
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      try {
        await pipeline(body, limit(maxBytes), createWriteStream(path, { flags: "wx", mode: 0o600 }));
      } catch (thrown) {
        await rm(group === undefined ? own : path, { recursive: true, force: true });
        throw isDiskFull(thrown) ? new WinnowError("disk_full", "There is no room left on the disk for this file.") : thrown;
      }
      return path;
    },
    async removeLeftovers() {
      const entries = (await readdir(folder)).filter((entry) => entry !== run);
      await Promise.all(entries.map((entry) => rm(join(folder, entry), { recursive: true, force: true })));
    },
    async removeOwn() {
      await rm(runFolder, { recursive: true, force: true });
      // Fails, as it should, while an earlier run's files are still to be read.
      await rmdir(folder).catch(() => undefined);
    },
  };
}

/** One folder per library under the system's temporary folder: two Winnows with two libraries never share one. */
export function defaultUploadsFolder(libraryFolder: string): string {
  const user = process.getuid?.() ?? "user";
  const library = createHash("sha256").update(libraryFolder).digest("hex").slice(0, 16);
  return join(tmpdir(), `winnow-uploads-${user}-${library}`);
}

/** A temporary folder may be shared: one that somebody else made under our name is not used. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const isOurs = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !isOurs) {
    throw new WinnowError("file_not_readable", `The folder ${folder} belongs to somebody else, so dropped files cannot be kept there.`);
  }
  await chmod(folder, 0o700);
}

function limit(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  };
}

export function tooLarge(maxBytes: number): WinnowError {
  return new WinnowError("too_large", `This file is larger than ${Math.floor(maxBytes / 1024 ** 2)} MB.`, {
    hint: "Split it, or unpack the archive and drop its folder.",
  });
}

function isDiskFull(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ENOSPC";
}
