/** What changed from one text to another: line by line, and inside a changed line word by word. */
import { diffArrays } from "diff";
import { joinBrokenLines } from "../resume/broken-lines.ts";

export type How = "same" | "added" | "removed";
export interface Piece {
  how: How;
  text: string;
}
export type Line = { how: How; text: string } | { how: "changed"; pieces: readonly Piece[] };

/** Beyond so many lines taken or added, finding the fewest of them would hold up the window. */
const mostLineEdits = 1000;
const mostWordEdits = 400;
/** A line that was changed is looked for among so many that follow the last one found again. */
const nearLines = 12;
/** Lines that share this much of their words are one line that was changed. */
const alike = 0.5;
/** Lines that share this much with fewer or more lines say the same, broken in other places. */
const nearlySame = 0.8;

/**
 * The lines of both texts in their order; null where the texts are so long and so different that it would take too long. Blank lines and
 * the width of gaps do not count, nor where a page's margin broke a line.
 */
export function textChanges(before: string, after: string): Line[] | null {
  const runs = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostLineEdits });
  if (runs === undefined) return null;
  const lines: Line[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = (): void => {
    lines.push(...rewritten(removed, added));
    removed = [];
    added = [];
  };
  for (const run of runs) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added.push(...run.value);
    else {
      close();
      lines.push(...run.value.map((text) => ({ how: "same", text }) as const));
    }
  }
  close();
  return lines;
}

const linesOf = (text: string): string[] =>
  joinBrokenLines(text)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

/** Lines that stand in the place of others: each is looked for among the others, in order; what is not found again is removed or added. */
function rewritten(removed: readonly string[], added: readonly string[]): Line[] {
  if (removed.length > 0 && sameWords(removed.join(" "), added.join(" "))) return added.map((text) => ({ how: "same", text }));
  if (removed.length !== added.length && likeness(removed.join(" "), added.join(" ")) >= nearlySame) return changed(removed.join(" "), added.join(" "));
  const lines: Line[] = [];
  let from = 0;
  let fresh: string[] = [];
  for (const text of added) {
    const found = mostAlike(removed.slice(from, from + nearLines), text);
    if (found === null) fresh.push(text);
    else {
      lines.push(...replaced(removed.slice(from, from + found), fresh), ...changed(removed[from + found] ?? "", text));
      from += found + 1;
      fresh = [];
    }
  }
  return [...lines, ...replaced(removed.slice(from), fresh)];
}

/** Lines of which none was found again by itself; together they may still say much the same, broken in other places. */
function replaced(removed: readonly string[], added: readonly string[]): Line[] {
  const [before, after] = [removed.join(" "), added.join(" ")];
  if (removed.length > 0 && added.length > 0 && likeness(before, after) >= alike) return changed(before, after);
  return [...removed.map((text) => ({ how: "removed", text }) as const), ...added.map((text) => ({ how: "added", text }) as const)];
}

function changed(before: string, after: string): Line[] {
  const pieces = wordChanges(before, after);
  return pieces === null ? [{ how: "removed", text: before }, { how: "added", text: after }] : [{ how: "changed", pieces }];
}

/** What was taken from a line and what was put in its place; null where that is too much to be told word by word. */
export function wordChanges(before: string, after: string): Piece[] | null {
  const runs = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostWordEdits });
  if (runs === undefined) return null;
  const pieces: Piece[] = [];
  let removed = "";
  let added = "";
  const close = (): void => {
    if (removed !== "") pieces.push({ how: "removed", text: removed });
    if (added !== "") pieces.push({ how: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [index, run] of runs.entries()) {
    const text = run.value.join("");
    // A gap between two words that were changed belongs to them: "four years" is read at once, and not word by word.
    const isGap = text.trim() === "" && removed !== "" && added !== "" && index < runs.length - 1;
    if (run.removed || isGap) removed += text;
    if (run.added || isGap) added += text;
    if (run.removed || run.added || isGap) continue;
    close();
    pieces.push({ how: "same", text });
  }
  close();
  return pieces;
}

const tokensOf = (line: string): string[] => line.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
const wordsOf = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether two texts differ in nothing but where their lines end. */
const sameWords = (a: string, b: string): boolean => a.replaceAll(" ", "") === b.replaceAll(" ", "");

/** The place of the line that is most like `text`, if one is like it. */
function mostAlike(lines: readonly string[], text: string): number | null {
  let best: { at: number; share: number } | null = null;
  for (const [at, line] of lines.entries()) {
    const share = likeness(line, text);
    if (share >= alike && share > (best?.share ?? 0)) best = { at, share };
  }
  return best?.at ?? null;
}

/** The share of the words of two lines that both have (Dice), in [0,1]. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const spare = new Map<string, number>();
  for (const word of left) spare.set(word, (spare.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = spare.get(word) ?? 0;
    if (count === 0) continue;
    spare.set(word, count - 1);
    shared += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
