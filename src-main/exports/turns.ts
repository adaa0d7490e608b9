/** Others get a turn at least as often as this, in milliseconds, while an export is made. */
const TURN_MS = 12;

/** Gives a function to be called often in long work. When it is time it calls `before`, and resolves after others had their turn. */
export function createTurns(): (before?: () => void) => Promise<void> {
  let turnedAt = performance.now();
  return async (before) => {
    if (performance.now() - turnedAt < TURN_MS) return;
    before?.();
    await new Promise((resolve) => setImmediate(resolve));
    turnedAt = performance.now();
  };
}
