/** Throwing away what finds by meaning, and making it anew while everything else goes on. */
import type { Care } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";
import type { Encoders } from "../encoders.ts";

export interface Rebuilding {
  now(): Care["rebuilding"];
  /** Resolves when it has begun. What is going on already is gone on with. */
  begin(): Promise<void>;
  /** So many passages were indexed. */
  indexed(passages: number): void;
}

export function createRebuilding(library: Pick<Library, "marks" | "care">, encoders: Pick<Encoders, "current" | "wake" | "indexed">, onChange: () => void): Rebuilding {
  let now: Care["rebuilding"] = null;

  async function end(): Promise<void> {
    // What stopped it is said by the check of the library, and tried again at the next start.
    await encoders.indexed().catch(() => undefined);
    now = null;
    onChange();
  }

  return {
    now: () => now,
    async begin() {
      if (now !== null) return;
      now = { done: 0, total: library.marks.total() };
      const { index, indexer, key } = encoders.current();
      try {
        await index.clear();
      } catch (thrown) {
        now = null;
        throw thrown;
      }
      library.care.rebuildWords();
      // In this order: what is marked is always there. Nothing waits between the two.
      library.care.forgetMarks(key);
      indexer.startOver();
      encoders.wake();
      onChange();
      void end();
    },
    indexed(passages) {
      if (now === null) return;
      now = { ...now, done: Math.min(now.total, now.done + passages) };
      onChange();
    },
  };
}
