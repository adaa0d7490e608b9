/**
 * How evenly the page could draw while something went on. A frame counts by what its thread had to work for it, in the processor's time:
 * on a busy machine the clock tells of the machine. It errs on the dark side, since two frames' work falls into one where one is late.
 */
import type { Page } from "@playwright/test";
import type { MainThread } from "./main-thread.ts";

/** What the frames were drawn for; of each the thread's work and the time to the next, in milliseconds. */
export interface Frames {
  of: string;
  work: readonly number[];
  times: readonly number[];
}

/** What a frame may take where 60 are drawn in a second, as Chromium rounds it. */
export const frame = 16.7;

/** Runs in the page, which tells of each frame from one start to the next end. */
export const tellFrames = `
  window.tellFrames = (of) => {
    let going = true;
    const next = () => { if (going) requestAnimationFrame(next); };
    requestAnimationFrame(next);
    performance.mark("winnow begin " + of);
    window.endOfFrames = () => { going = false; performance.mark("winnow end " + of); };
  };
`;

/** Plays `task` so that its frames are in the trace under this name. */
export async function withFrames(page: Page, of: string, task: () => Promise<void>): Promise<void> {
  await page.evaluate(`tellFrames(${JSON.stringify(of)})`);
  await task();
  await page.evaluate("endOfFrames()");
}

export function framesOf(of: string, { tasks, frames, marks }: MainThread): Frames {
  const [begin = 0, end = Infinity] = [marks.get(`winnow begin ${of}`), marks.get(`winnow end ${of}`)];
  const own = frames.filter((at) => at >= begin && at <= end);
  // A frame begins with its task, in which the page is told of it.
  const starts = own.map((at) => tasks.findLast((task) => task.at <= at)?.at ?? at);
  const work = starts.slice(1).map((next, n) => tasks.filter(({ at }) => at >= (starts[n] ?? 0) && at < next).reduce((sum, { busy }) => sum + busy, 0));
  return { of, work, times: own.slice(1).map((next, n) => next - (own[n] ?? 0)) };
}

const shareOf = (times: readonly number[], over: number): number => (100 * times.filter((time) => time > over).length) / Math.max(1, times.length);
/** In percent: frames for which the page's thread worked longer than one may take. */
export const overworked = ({ work }: Frames): number => shareOf(work, frame);
/** In percent: frames after which one was missed, whoever had the processor. */
export const late = ({ times }: Frames): number => shareOf(times, 1.5 * frame);

/** "wheel: 310 frames; work for one 4.1 ms in the middle, 9.2 ms at p95, 21.0 ms at most, more than 16.7 ms for 0.6 %; by the clock 8.1 % were late" */
export function framesInWords(frames: Frames): string {
  const sorted = [...frames.work].sort((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
  const work = `work for one ${at(0.5)} in the middle, ${at(0.95)} at p95, ${at(1)} at most, more than ${String(frame)} ms for ${overworked(frames).toFixed(1)} %`;
  return `${frames.of}: ${String(sorted.length)} frames; ${work}; by the clock ${late(frames).toFixed(1)} % were late`;
}
