/** The embedding cache: what was once encoded under a model is never encoded again. */
import { endianness } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import { forgetOtherModels } from "./other-models.ts";
import { inTransaction } from "./transaction.ts";
import type { EmbeddingStore } from "./types.ts";

/** Stored little-endian; every system Winnow runs on is, and this line says so if one ever is not. */
if (endianness() !== "LE") throw new Error("Winnow stores vectors in little-endian order, which this computer does not use.");

const bytesOf = (vector: Float32Array): Uint8Array => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

function vectorOf(bytes: Uint8Array): Float32Array {
  // A copy: SQLite's buffer need not lie on a 4-byte boundary.
  return new Float32Array(bytes.slice().buffer);
}

export interface Embeddings extends EmbeddingStore {
  /** Forgets the vectors of all models but these. */
  keepOnly(modelIds: readonly string[]): void;
}

export function createEmbeddings(database: DatabaseSync): Embeddings {
  const get = database.prepare("SELECT vector FROM embedding WHERE model_id = ? AND text_hash = ?");
  const forgetOthers = database.prepare(forgetOtherModels("embedding"));
  const put = database.prepare("INSERT OR REPLACE INTO embedding (model_id, text_hash, vector) VALUES (?, ?, ?)");
  return {
    get(modelId, textHashes) {
      const found = new Map<string, Float32Array>();
      for (const hash of textHashes) {
        const row = get.get(modelId, hash);
        if (row?.["vector"] instanceof Uint8Array) found.set(hash, vectorOf(row["vector"]));
      }
      return found;
    },
    keepOnly: (modelIds) => void forgetOthers.run(JSON.stringify(modelIds)),
    put(modelId, vectors) {
      inTransaction(database, () => {
        for (const [hash, vector] of vectors) put.run(modelId, hash, bytesOf(vector));
      });
    },
  };
}
