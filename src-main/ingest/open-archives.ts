/** Keeps the archive that is being worked through open, so that its directory is read once and not once a file. */
import { Readable } from "node:stream";
import { openArchive, type Archive } from "../documents/archive.ts";

export interface OpenArchives {
  /** One file of an archive. Rejects with what is wrong with the archive or the file. */
  entry(archivePath: string, name: string): Promise<Readable>;
  close(): Promise<void>;
}

export function createOpenArchives(): OpenArchives {
  let current: { path: string; archive: Promise<Archive>; reads: Set<Promise<unknown>> } | null = null;

  /** Closes the archive once nobody reads from it any more. */
  async function letGo(): Promise<void> {
    const old = current;
    current = null;
    if (!old) return;
    await Promise.allSettled(old.reads);
    await old.archive.then((archive) => { archive.close(); }, () => undefined);
  }

  return {
    async entry(archivePath, name) {
      if (current?.path !== archivePath) {
        void letGo();
        current = { path: archivePath, archive: openArchive(archivePath), reads: new Set() };
      }
      const { archive, reads } = current;
      const read = archive.then((opened) => opened.read(name));
      reads.add(read);
      try {
        return Readable.from([await read]);
      } finally {
        reads.delete(read);
      }
    },
    close: letGo,
  };
}
