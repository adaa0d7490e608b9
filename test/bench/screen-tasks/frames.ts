/** How evenly the page drew while something went on: the times between its animation frames. */
import type { Page } from "@playwright/test";

/** What the frames were drawn for, and the times between them in milliseconds. */
export interface Frames {
  of: string;
  times: readonly number[];
}

/** Of a screen that draws 60 times a second, as Chromium rounds it, and of two such. */
const one = 16.7;
const two = 33.4;

/** Runs in the page: from one start to the next end it notes when each frame began. */
export const noteFrames = `
  window.noteFrames = () => {
    const began = [];
    let going = true;
    const next = (time) => { began.push(time); if (going) requestAnimationFrame(next); };
    requestAnimationFrame(next);
    return () => { going = false; return began.slice(1).map((time, n) => time - began[n]); };
  };
`;

/** The frames while `task` is played. */
export async function framesOf(page: Page, of: string, task: () => Promise<void>): Promise<Frames> {
  await page.evaluate("void (window.endOfFrames = window.noteFrames())");
  await task();
  return { of, times: await page.evaluate<number[]>("window.endOfFrames()") };
}

/** "wheel: 310 frames, 16.7 ms in the middle, 33.3 ms at p95, 8 % over 16.7 ms, 1 % over 33.4 ms, the longest 50 ms" */
export function framesInWords({ of, times }: Frames): string {
  // A tenth of a millisecond is as fine as the browser tells it.
  const sorted = times.map((time) => Math.round(time * 10) / 10).sort((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
  const over = (limit: number): string => `${((100 * sorted.filter((time) => time > limit).length) / Math.max(1, sorted.length)).toFixed(1)} % over ${String(limit)} ms`;
  return `${of}: ${String(sorted.length)} frames, ${at(0.5)} in the middle, ${at(0.95)} at p95, ${over(one)}, ${over(two)}, the longest ${at(1)}`;
}
