/** Writing for people at a terminal. */
import type { IngestStatus } from "../../../src-preload/contract.ts";

export interface Terminal {
  /** A line on standard output. */
  print(line: string): void;
  /** Progress on standard error: redrawn in place at a terminal, now and then a line elsewhere. */
  progress(status: IngestStatus): void;
  /** The same for any other work: so much of it is done, in [0,1], with what else is to be said. */
  working(share: number, ...said: string[]): void;
  /** Ends the progress line. */
  endProgress(): void;
}

const BAR = 28;
/** Where the output is not a terminal, one line of progress in this time is enough. */
const LINE_EVERY_MS = 3000;

export function duration(seconds: number): string {
  if (seconds < 1) return "a moment";
  if (seconds < 90) return `${String(Math.round(seconds))} s`;
  return `${String(Math.round(seconds / 60))} min`;
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `${"█".repeat(full)}${"░".repeat(BAR - full)}`;
}

function progressLine(status: IngestStatus): string {
  const ended = status.done + status.duplicates + status.failed + status.cancelled;
  const parts = [`${bar(status.found === 0 ? 0 : ended / status.found)} ${String(ended)} of ${String(status.found)}${status.discovering ? "+" : ""}`];
  if (status.failed > 0) parts.push(`${String(status.failed)} failed`);
  if (status.filesPerSecond !== null) parts.push(`${status.filesPerSecond.toFixed(1)} files/s`);
  if (status.secondsLeft !== null && status.waiting > 0) parts.push(`${duration(status.secondsLeft)} left`);
  return parts.join(" · ");
}

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Terminal {
  let drawn = false;
  let lastLine = -Infinity;
  function draw(line: string, isLast: boolean): void {
    if (err.isTTY) {
      err.write(`\r\u001B[2K${line.slice(0, (err.columns || 80) - 1)}`);
      drawn = true;
    } else if (performance.now() - lastLine >= LINE_EVERY_MS || isLast) {
      err.write(`${line}\n`);
      lastLine = performance.now();
    }
  }
  return {
    print(line) {
      out.write(`${line}\n`);
    },
    progress: (status) => draw(progressLine(status), status.state === "idle"),
    working: (share, ...said) => draw([bar(share), ...said].join(" · "), share === 1),
    endProgress() {
      if (drawn) err.write("\n");
      drawn = false;
    },
  };
}

/** Cuts to `width` characters, with an ellipsis if anything is lost. */
export function fit(text: string, width: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length <= width ? characters.join("").padEnd(width) : `${characters.slice(0, width - 1).join("")}…`;
}
