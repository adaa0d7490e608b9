/** The files as they were given, in one archive: named by rank and by their own name. */
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { oneLine } from "./cell-text.ts";
import type { ExportedRanking, Step } from "./exported.ts";

/** Where the original of a candidate lies; null when it is missing from the library's folder. */
export type OriginalPath = (candidateId: string) => string | null;

/** Zip entries hold local time, so that this is the same in them everywhere. */
const sameTime = new Date(2000, 0, 1);
/** Already compressed formats gain nothing; the bytes are equal whichever zlib packs them. */
const stored = { mtime: sameTime, mode: 0o100644, compress: false, forceDosTimestamp: true };

const LONGEST_NAME = 120;
/** Not allowed in a name on one system or another, or of a meaning of its own. */
const unfit = /[<>:"/\\|?*\x00-\x1F]/g;

/** The file's own name as every system takes it, its ending kept. */
function plainName(file: string): string {
  const name = oneLine(file.replace(/^.*[/\\]/, "")).replace(unfit, "_").replace(/^[. ]+|[. ]+$/g, "");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, name.length - ending.length).slice(0, LONGEST_NAME) || "resume"}${ending}`;
}

/** "007 resume.pdf": in the order of rank wherever names are sorted. Equal names, also but for case, are numbered. */
export function entryNames(entries: readonly { rank: number; file: string }[]): string[] {
  const digits = Math.max(2, ...entries.map(({ rank }) => String(rank).length));
  const taken = new Set<string>();
  return entries.map(({ rank, file }) => {
    const name = `${String(rank).padStart(digits, "0")} ${plainName(file)}`;
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = name.replace(/(\.[A-Za-z0-9]{1,8})?$/, (ending) => ` (${String(n)})${ending}`);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Writes the archive to `target`, one file after the other. Those that are missing are listed in a text file of the archive. */
export async function writeOriginals({ matches, words: { archive } }: Pick<ExportedRanking, "matches" | "words">, original: OriginalPath, target: string, step: Step): Promise<void> {
  const zip = new ZipFile();
  const names = entryNames(matches);
  const missing: string[] = [];
  let done = 0;
  const stopping = new AbortController();
  const written = pipeline(zip.outputStream, fs.createWriteStream(target), { signal: stopping.signal });
  // It may fail while nobody waits for it, which would end the whole process; whoever waits next is told.
  written.catch(() => undefined);
  try {
    for (const [index, { candidateId }] of matches.entries()) {
      const name = names[index] ?? candidateId;
      const path = original(candidateId);
      if (path === null) missing.push(name);
      else {
        // One open file at a time: the next is added when this one has been read.
        await Promise.race([
          written,
          new Promise<void>((resolve, reject) => {
            const source = fs.createReadStream(path).once("end", resolve).once("error", reject);
            zip.addReadStream(source, name, stored);
          }),
        ]);
      }
      await step(++done);
    }
    if (missing.length > 0) zip.addBuffer(Buffer.from(`${archive.missing}\r\n\r\n${missing.join("\r\n")}\r\n`), archive.missingFile, stored);
    zip.end();
    await written;
  } catch (thrown) {
    stopping.abort();
    await written.catch(() => undefined);
    throw thrown;
  }
}
