/** Files that a browser sent, which lie in a folder of the host's until they were read. What a person has themselves is never touched. */
import fs from "node:fs";
import path from "node:path";
import { isWithin } from "../../library/care/is-within.ts";

export interface SentFiles {
  /** Deletes those of these files that a browser sent. Errors of the disk are thrown. */
  remove(files: readonly string[]): void;
}

/** @param folder where such files lie; only the web host has one */
export function createSentFiles(folder: string | undefined): SentFiles {
  return {
    remove(files) {
      if (folder === undefined) return;
      for (const file of files) if (isWithin(path.resolve(file), path.resolve(folder))) fs.rmSync(file, { force: true });
    },
  };
}
