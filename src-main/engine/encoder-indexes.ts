/** The vector indexes of the encoder in use and of those that it may give way to. */
import { modelKey } from "../encoder/cached-encoder.ts";
import type { Library } from "../library/open-library.ts";
import type { VectorIndex } from "../library/vector-index.ts";

export interface EncoderIndexes {
  /** The one of a model; opened when it is first asked for. */
  of(key: string): Promise<VectorIndex>;
  /** Opens those that the library keeps. */
  openKept(): Promise<void>;
  /** Takes the vectors of passages that have gone out of all of them, in the background. */
  sweep(): void;
  /** Takes them out of all files of all indexes; rejects where that fails. */
  purge(): Promise<void>;
  /** Resolves when every sweep so far has ended. */
  swept(): Promise<void>;
  /** Closes the indexes of models that nobody goes back to, and forgets their vectors. */
  forgetAllBut(key: string): Promise<void>;
}

export function createEncoderIndexes(library: Library): EncoderIndexes {
  const open = new Map<string, VectorIndex>();
  let swept: Promise<void> = Promise.resolve();

  const kept = (): string[] =>
    (["encoder", "previous", "next"] as const).flatMap((role) => {
      const model = library.modelsInUse.get(role);
      return model === null ? [] : [modelKey(model)];
    });

  async function of(key: string): Promise<VectorIndex> {
    const index = open.get(key) ?? (await library.openIndex(key, [...open.keys(), ...kept()]));
    open.set(key, index);
    return index;
  }

  return {
    of,
    async openKept() {
      for (const key of kept()) await of(key);
    },
    sweep() {
      swept = swept
        .then(async () => {
          for (const [key, index] of open) await library.marks.sweep(key, index);
        })
        // What could not be taken out now is taken out with the next sweep, or when the index is next opened.
        .catch(() => undefined);
    },
    async purge() {
      await swept;
      for (const [key, index] of open) await library.marks.purge(key, index);
    },
    swept: () => swept,
    async forgetAllBut(key) {
      const keys = [key, ...kept()];
      await swept;
      for (const [other, index] of [...open]) {
        if (keys.includes(other)) continue;
        open.delete(other);
        await index.close();
      }
      await library.keepVectorsOf(keys);
    },
  };
}
