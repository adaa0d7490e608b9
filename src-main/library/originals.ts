/** The files as they were given, kept under their content hash. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
import { WinnowError } from "../../src-preload/errors.ts";

/** A file on its way in: copied and hashed, not yet part of the library. */
export interface IncomingOriginal {
  /** SHA-256, hex. */
  contentHash: string;
  bytes: number;
  /** Where the copy lies until it is kept or dropped. */
  path: string;
}

export interface Originals {
  /** Copies a stream of bytes in, hashing it on the way. What is read afterwards is this copy: the source may change. */
  receive(source: Readable): Promise<IncomingOriginal>;
  /** Moves an incoming file to its place. Doing it twice does no harm. */
  keep(incoming: IncomingOriginal): void;
  drop(incoming: IncomingOriginal): void;
  remove(contentHash: string): void;
  /** Where it lies; null when it is missing. */
  find(contentHash: string): string | null;
  /** Throws `file_not_found`. */
  read(contentHash: string): Buffer;
}

/** `folder` is the library's `files/`; leftovers of an earlier process in `files/incoming` are swept away. */
export function openOriginals(folder: string): Originals {
  const incomingFolder = path.join(folder, "incoming");
  fs.rmSync(incomingFolder, { recursive: true, force: true });
  fs.mkdirSync(incomingFolder, { recursive: true });
  let counter = 0;

  const pathOf = (contentHash: string): string => path.join(folder, contentHash.slice(0, 2), contentHash);
  return {
    async receive(source) {
      const copy = path.join(incomingFolder, String(counter++));
      const hash = createHash("sha256");
      let bytes = 0;
      const tap = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(source, tap, fs.createWriteStream(copy));
      } catch (thrown) {
        fs.rmSync(copy, { force: true });
        throw thrown;
      }
      return { contentHash: hash.digest("hex"), bytes, path: copy };
    },
    keep(incoming) {
      const place = pathOf(incoming.contentHash);
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.renameSync(incoming.path, place);
    },
    drop(incoming) {
      fs.rmSync(incoming.path, { force: true });
    },
    remove(contentHash) {
      fs.rmSync(pathOf(contentHash), { force: true });
    },
    find(contentHash) {
      const place = pathOf(contentHash);
      return fs.existsSync(place) ? place : null;
    },
    read(contentHash) {
      try {
        return fs.readFileSync(pathOf(contentHash));
      } catch (cause) {
        throw new WinnowError("file_not_found", "The original of this resume is missing from the library folder.", {
          hint: "Import the file again.",
          cause,
        });
      }
    },
  };
}
