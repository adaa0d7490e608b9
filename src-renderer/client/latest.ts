/**
 * Runs a task for the newest input only: one at a time, and whatever came in between is skipped. So a slider can be dragged
 * as fast as a hand moves and the engine is asked no more often than it can answer. The task deals with its own errors.
 */
export function createLatest<T>(task: (input: T) => Promise<void>): (input: T) => void {
  let running = false;
  let next: { input: T } | null = null;

  async function run(): Promise<void> {
    running = true;
    try {
      while (next !== null) {
        const { input } = next;
        next = null;
        await task(input);
      }
    } finally {
      running = false;
    }
  }

  return (input) => {
    next = { input };
    if (!running) void run();
  };
}
