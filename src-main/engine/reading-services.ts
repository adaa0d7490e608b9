/** The services that need no library: reading files, the taxonomy, the encoder. `winnow parse` and `winnow embed` use only these. */
import path from "node:path";
import { createEncoder } from "../encoder/encoder.ts";
import { createModelThread, type ModelThread } from "../encoder/model-thread.ts";
import type { Encoder } from "../encoder/types.ts";
import { createReaderPool, type ReaderPool } from "../ingest/reader-pool.ts";
import { readerMark } from "../profiles/profile-version.ts";
import { importedFolders } from "../taxonomy/import/imported-folders.ts";
import { loadTaxonomy } from "../taxonomy/load-taxonomy.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

export interface ReadingServices {
  readonly readers: ReaderPool;
  /** The encoder that ships. */
  readonly encoder: Encoder;
  readonly embeddedFolder: string;
  /** The one thread in which models run. */
  readonly thread: ModelThread;
  taxonomy(): Taxonomy;
  /** Which rules and taxonomy profiles are made by now; another mark in the library means that a resume is to be read again. */
  reader(): string;
  /** The taxonomy's folders have changed: it is loaded anew, here and by the readers. */
  renewTaxonomy(): Promise<void>;
  close(): Promise<void>;
}

/** The encoder that ships; its folder under `resources/models/`. */
const MODEL = "winnow-lite";

/**
 * Everything is lazy: threads, model and taxonomy start or load when first needed. `importedFolder` holds what a library's owner
 * imported besides the taxonomy that ships.
 */
export function createReadingServices(resourcesFolder: string, importedFolder?: string): ReadingServices {
  const taxonomyFolder = path.join(resourcesFolder, "taxonomy");
  const imported = (): string[] => (importedFolder === undefined ? [] : importedFolders(importedFolder));
  const readers = createReaderPool({ taxonomyFolder, importedFolders: imported() });
  const embeddedFolder = path.join(resourcesFolder, "models", MODEL);
  const thread = createModelThread();
  const encoder = createEncoder({ modelFolder: embeddedFolder, thread });
  let loaded: Taxonomy | undefined;
  const taxonomy = (): Taxonomy => (loaded ??= loadTaxonomy(taxonomyFolder, imported()));
  return {
    readers,
    encoder,
    embeddedFolder,
    thread,
    taxonomy,
    reader: () => readerMark(taxonomy().version),
    async renewTaxonomy() {
      loaded = undefined;
      await readers.renew({ taxonomyFolder, importedFolders: imported() });
    },
    async close() {
      await Promise.all([readers.close(), thread.close()]);
    },
  };
}

/** The text of one file, in any format Winnow reads. Rejects with the file's error. */
export async function readText(services: ReadingServices, file: string): Promise<string> {
  const { document } = await services.readers.read({ path: file, fileName: path.basename(file), now: new Date().toISOString() });
  return document.text;
}
