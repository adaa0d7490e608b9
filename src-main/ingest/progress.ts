/** How fast files are being finished, for "about 3 minutes left". */

export interface Pace {
  /** One file was finished at `now` (ms, monotonic). */
  finished(now: number): void;
  /** Files a second over the recent past; null until two files are finished. */
  perSecond(now: number): number | null;
  reset(): void;
}

/** Long enough to be calm, short enough to follow a change from small to large files. */
const WINDOW_MS = 20_000;

export function createPace(): Pace {
  let times: number[] = [];
  return {
    finished(now) {
      times.push(now);
      const from = now - WINDOW_MS;
      const firstInside = times.findIndex((t) => t >= from);
      if (firstInside > 0) times = times.slice(firstInside);
    },
    perSecond(now) {
      const [first] = times;
      if (first === undefined || times.length < 2 || now <= first) return null;
      return (times.length - 1) / ((now - first) / 1000);
    },
    reset() {
      times = [];
    },
  };
}
