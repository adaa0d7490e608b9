/** Formatting in old Word files: pages of runs in the stream, each run a list of changes to its style ([MS-DOC] 2.9.55, 2.9.175). */
import { positionsOf, type DocFile } from "./doc-file.ts";

/** Changes by their operation code; the operand's bytes. */
export type Changes = Buffer;

export interface FormatRun {
  /** Place in the stream of its first byte and of the one behind its last. */
  start: number;
  end: number;
  /** Of the paragraph style; 0 in runs of characters. */
  style: number;
  changes: Changes;
}

const pageSize = 512;
const pageMask = 0x3fffff;
const none = Buffer.alloc(0);

/** Operations whose operand has a length of its own kind. */
const defineTable = 0xd608;

/** Calls `each` for every change in the list; stops where it makes no sense any more. */
export function eachChange(changes: Changes, each: (operation: number, operand: Buffer) => void): void {
  let at = 0;
  while (at + 3 <= changes.length) {
    const operation = changes.readUInt16LE(at);
    at += 2;
    const size = operandSize(operation, changes, at);
    each(operation, changes.subarray(at, at + size));
    at += size;
  }
}

function operandSize(operation: number, changes: Changes, at: number): number {
  switch (operation >> 13) {
    case 0:
    case 1: return 1;
    case 2:
    case 4:
    case 5: return 2;
    case 3: return 4;
    case 7: return 3;
    default: return operation === defineTable ? 1 + (at + 2 <= changes.length ? changes.readUInt16LE(at) : 0) : 1 + (changes[at] ?? 0);
  }
}

/** Runs of one kind over the whole stream, ascending. */
export function readRuns(file: DocFile, kind: "characterBins" | "paragraphBins"): FormatRun[] {
  const { positions, entry } = positionsOf(file.table(kind), 4);
  const runs: FormatRun[] = [];
  for (let i = 0; i + 1 < positions.length; i++) {
    const at = (entry(i).readUInt32LE(0) & pageMask) * pageSize;
    const page = file.word.subarray(at, at + pageSize);
    if (page.length === pageSize) addRuns(runs, page, kind === "paragraphBins");
  }
  return runs.sort((a, b) => a.start - b.start);
}

function addRuns(runs: FormatRun[], page: Buffer, paragraphs: boolean): void {
  const count = page[pageSize - 1] ?? 0;
  const refs = 4 * (count + 1);
  const refSize = paragraphs ? 13 : 1;
  for (let i = 0; i < count && refs + (i + 1) * refSize < pageSize; i++) {
    const start = page.readUInt32LE(4 * i);
    const end = page.readUInt32LE(4 * i + 4);
    const at = 2 * (page[refs + i * refSize] ?? 0);
    if (start < end) runs.push({ start, end, ...(paragraphs ? paragraphChanges(page, at) : { style: 0, changes: characterChanges(page, at) }) });
  }
}

function characterChanges(page: Buffer, at: number): Changes {
  return at === 0 ? none : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

function paragraphChanges(page: Buffer, at: number): { style: number; changes: Changes } {
  const half = page[at] ?? 0;
  const from = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? 2 * (page[at + 1] ?? 0) : 2 * half - 1;
  if (at === 0 || size < 2 || from + size > pageSize) return { style: 0, changes: none };
  return { style: page.readUInt16LE(from), changes: page.subarray(from + 2, from + size) };
}

/** Finds the run at a place of the stream; asked in rising order, as text is, it takes constant time. */
export class RunFinder {
  readonly #runs: FormatRun[];
  #last = 0;

  constructor(runs: FormatRun[]) {
    this.#runs = runs;
  }

  at(offset: number): FormatRun | null {
    const holds = (run: FormatRun | undefined): run is FormatRun => run !== undefined && run.start <= offset && offset < run.end;
    for (const i of [this.#last, this.#last + 1]) {
      const run = this.#runs[i];
      if (!holds(run)) continue;
      this.#last = i;
      return run;
    }
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.start ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    const run = this.#runs[low];
    return holds(run) ? run : null;
  }
}
