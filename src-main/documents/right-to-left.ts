/** A PDF stores Hebrew and Arabic as seen, left to right on the page; people, search and copying want them as written. */

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[\p{L}\p{N}]/u;
/** It takes the direction of what stands around it, unlike other Arabic signs. */
const arabicComma = "\u060c";
const mirrored: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«" };

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The characters of a row, as seen from left to right, in the order they are written, each with its place in the row as seen. The side with
 * more letters sets the direction of the row, unless the page begins its lines at the right; runs of the other direction keep theirs. A short form of the Unicode bidirectional algorithm
 * (UAX 9), backwards.
 */
export function logicalOrder(row: readonly string[], direction: "left" | "right" = "left"): { character: string; from: number }[] {
  const runs = directionRuns(row);
  const letters = { right: 0, left: 0 };
  for (const run of runs) letters[run.right ? "right" : "left"] += run.characters.length;
  const ordered = direction === "right" || letters.right >= letters.left ? [...runs].reverse() : runs;
  return ordered.flatMap((run) => {
    const placed = run.characters.map((c, i) => ({ character: run.right ? (mirrored[c] ?? c) : c, from: run.start + i }));
    return run.right ? placed.reverse() : placed;
  });
}

interface Run {
  right: boolean;
  /** Place of its first character in the row. */
  start: number;
  characters: string[];
}

/** Whether this is the plus sign of a telephone number. */
function startsNumber(characters: readonly string[], i: number): boolean {
  return characters[i] === "+" && /^\d$/.test(characters[i + 1] ?? "") && !/^[\p{L}\p{N}]$/u.test(characters[i - 1] ?? "");
}

/** Places of the dashes, with the blanks beside them, between two numbers that no Latin word stands beside: ranges run with the row. */
function rangeDashes(characters: readonly string[]): Set<number> {
  const places = new Set<number>();
  let at = 0;
  // Stretches between letters; one sign for each character keeps their places.
  for (const stretch of characters.map((c) => (c.length === 1 ? c : "x")).join("").split(/(\p{L}+)/u)) {
    if (!/\p{L}/u.test(stretch)) {
      for (const { 0: dash, index } of stretch.matchAll(/(?<=\d{4})(?:\s?[–—]\s?|\s-\s)(?=\d)/gu)) for (let i = 0; i < dash.length; i++) places.add(at + index + i);
    }
    at += stretch.length;
  }
  return places;
}

/** Runs of one direction; blanks and punctuation between letters of one direction go with them, others to the row's. */
function directionRuns(characters: readonly string[]): Run[] {
  const direction = characters.map((c, i) => (c === arabicComma ? null : rightToLeft.test(c) ? "R" : leftToRight.test(c) || startsNumber(characters, i) ? "L" : null));
  const nextStrong: ("R" | "L" | null)[] = new Array<null>(characters.length).fill(null);
  for (let i = characters.length - 1, next: "R" | "L" | null = null; i >= 0; i--) {
    next = direction[i] ?? next;
    nextStrong[i] = next;
  }
  const runs: Run[] = [];
  let previous: "R" | "L" | null = null;
  const ranges = rangeDashes(characters);
  characters.forEach((character, i) => {
    const strong = direction[i] ?? null;
    const right = ranges.has(i) ? true : strong ? strong === "R" : !(previous === "L" && nextStrong[i] === "L");
    previous = strong ?? previous;
    const run = runs[runs.length - 1];
    if (run && run.right === right) run.characters.push(character);
    else runs.push({ right, start: i, characters: [character] });
  });
  return runs;
}
