/** The services that need no library: reading files, the taxonomy, the encoder. `winnow parse` and `winnow embed` use only these. */
import path from "node:path";
import { createEncoder } from "../encoder/encoder.ts";
import type { Encoder } from "../encoder/types.ts";
import { createReaderPool, type ReaderPool } from "../ingest/reader-pool.ts";
import { loadTaxonomy } from "../taxonomy/load-taxonomy.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

export interface ReadingServices {
  readonly readers: ReaderPool;
  readonly encoder: Encoder;
  taxonomy(): Taxonomy;
  close(): Promise<void>;
}

/** The encoder that ships; its folder under `resources/models/`. */
const MODEL = "use-jobs";

/** Everything is lazy: threads, model and taxonomy start or load when first needed. */
export function createReadingServices(resourcesFolder: string): ReadingServices {
  const taxonomyFolder = path.join(resourcesFolder, "taxonomy");
  const readers = createReaderPool({ taxonomyFolder });
  const encoder = createEncoder({ modelFolder: path.join(resourcesFolder, "models", MODEL) });
  let taxonomy: Taxonomy | undefined;
  return {
    readers,
    encoder,
    taxonomy: () => (taxonomy ??= loadTaxonomy(taxonomyFolder)),
    async close() {
      await Promise.all([readers.close(), encoder.close()]);
    },
  };
}

/** The text of one file, in any format Winnow reads. Rejects with the file's error. */
export async function readText(services: ReadingServices, file: string): Promise<string> {
  const { document } = await services.readers.read({ path: file, fileName: path.basename(file), now: new Date().toISOString() });
  return document.text;
}
