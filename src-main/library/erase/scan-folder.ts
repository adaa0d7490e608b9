/** Looks through the bytes of every file of a folder for what somebody could be found by. */
import fs from "node:fs";
import path from "node:path";
import { filesUnder } from "../care/originals-on-disk.ts";
import { createBytePatterns } from "./find-bytes.ts";

/** Bytes read at a time; between two times everything else in this process has its turn. */
const pieceBytes = 1024 * 1024;

/**
 * Gives by file (its path below the folder) which of `texts` it holds, by their numbers; the names of files are looked at, too. A file
 * that is gone by then holds nothing; one that cannot be read rejects, for nothing could be said of it.
 */
export async function scanFolder(folder: string, texts: readonly string[]): Promise<Map<string, Set<number>>> {
  const patterns = createBytePatterns(texts);
  const found = new Map<string, Set<number>>();
  for (const { path: file } of await filesUnder(folder)) {
    const here = new Set<number>();
    patterns.search(Buffer.from(path.basename(file)), (text) => here.add(text));
    await searchFile(path.join(folder, file), patterns, here);
    if (here.size > 0) found.set(file, here);
  }
  return found;
}

async function searchFile(file: string, { longest, search }: ReturnType<typeof createBytePatterns>, here: Set<number>): Promise<void> {
  const handle = await fs.promises.open(file).catch((thrown: unknown) => {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  });
  if (handle === null) return;
  try {
    // One byte more than the longest pattern on either side says whether a word goes on.
    const overlap = longest + 2;
    const piece = Buffer.alloc(pieceBytes + overlap);
    for (let kept = 0; ; ) {
      const { bytesRead } = await handle.read(piece, kept, pieceBytes);
      if (bytesRead === 0) break;
      const length = kept + bytesRead;
      // What begins at the very start was found whole in the piece before, where it could be seen what stands in front of it.
      const from = kept === 0 ? 0 : 2;
      search(piece.subarray(0, length), (text, at) => {
        if (at >= from) here.add(text);
      });
      kept = Math.min(overlap, length);
      piece.copyWithin(0, length - kept, length);
    }
  } finally {
    await handle.close();
  }
}
