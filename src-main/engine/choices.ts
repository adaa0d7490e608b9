/** Choices that are carried out one after the other, each whole before the next begins. */

export interface Choices {
  /** Carries `work` out in its turn; rejects as it does. `id` is what is chosen; null where something is given up. */
  make(id: string | null, work: () => Promise<void>): Promise<void>;
  /** What is being carried out now. */
  current(): string | null;
  /** Resolves when every choice made so far was carried out or failed. Never rejects. */
  settled(): Promise<void>;
}

export function createChoices(): Choices {
  let last: Promise<void> = Promise.resolve();
  let now: string | null = null;
  return {
    make(id, work) {
      const mine = last.then(() => {
        now = id;
        return work();
      });
      last = mine
        .catch(() => undefined)
        .then(() => {
          now = null;
        });
      return mine;
    },
    current: () => now,
    settled: () => last,
  };
}
