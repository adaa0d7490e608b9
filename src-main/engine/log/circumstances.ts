/** What a ranking is made of besides the library, as of now. */
import type { ModelIdentity } from "../../../src-preload/domain.ts";
import type { Circumstances } from "../../tracking/log/ranking-entry.ts";

export interface CircumstancesParts {
  model: () => ModelIdentity;
  /** Of an installed model's vectors, by its id; it may have to look on disk. */
  dimensionsOf: (id: string) => number | null;
  taxonomy: () => string;
  version: string;
  /** The number of the learned version that is in use; null while none is. */
  learned: () => number | null;
  /** ISO 8601 in UTC. */
  now: () => string;
}

export function createCircumstances({ model, dimensionsOf, taxonomy, version, learned, now }: CircumstancesParts): () => Circumstances {
  let known: { hash: string; dimensions: number | null } | null = null;
  return () => {
    const { id, hash } = model();
    if (known?.hash !== hash) known = { hash, dimensions: dimensionsOf(id) };
    const inUse = learned();
    return { dimensions: known.dimensions, taxonomy: taxonomy(), version, learned: inUse === null ? null : String(inUse), day: now().slice(0, 10) };
  };
}
