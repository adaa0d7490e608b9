/** Words broken at the end of a line. */
import type { PlacedWord, ReadLine } from "./page-text.ts";

/** First halves that keep their hyphen: they form compounds, not syllables. */
const compoundHeads = new Set(
  ("cross self non co full part long short high low well multi end real hands front back open post pre semi anti ex mid on off in out " +
    "year month day hour first second third one two three four five six seven eight nine ten large small medium fast best right left " +
    "top bottom up down over under data client customer user people team goal detail results server web mobile cloud object test " +
    "business cost decision problem time built e all ever well-known state award third-party peer go value event domain").split(" "),
);

interface Broken extends ReadLine {
  x1: number;
}

/**
 * Joins words broken at line ends: the second half moves up. Whether the hyphen goes is decided by how the document
 * writes the word elsewhere, then by its first half, then by whether a typesetting program made it (`typeset`) or its
 * lines are justified: others break words only at hyphens that are written anyway. Changes the lines in place; lines keep
 * their number and order, except ones left empty.
 */
export function joinBrokenWords<L extends Broken>(lines: L[], knownWords: ReadonlySet<string>, typeset: boolean): L[] {
  const hyphenates = typeset || isJustified(lines);
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || next.gapAbove) continue;
    const head = /([\p{L}][\p{L}\p{M}-]{0,60})[-\u2010\u00ad]$/u.exec(line.text.slice(-64));
    const tail = /^(\p{Ll}[\p{L}\p{M}]{0,60})(\S{0,20})/u.exec(next.text);
    if (!head?.[1] || !tail?.[1]) continue;
    const soft = line.text.endsWith("\u00ad") || line.text.endsWith("\u2010");
    const hyphen = soft ? "" : hyphenBetween(head[1], tail[1], knownWords, hyphenates);
    line.text = line.text.slice(0, -1) + hyphen + tail[0];
    next.text = next.text.slice(tail[0].length).trimStart();
    const last = line.words[line.words.length - 1];
    if (last && hyphen === "") line.words[line.words.length - 1] = { ...last, text: last.text.replace(/[-\u2010\u00ad]$/, "") };
    const { moved, left } = takeLetters(next.words, tail[0].length);
    line.words.push(...moved);
    next.words = left;
  }
  return lines.filter((line) => line.text !== "");
}

/** The words that hold the first `count` letters, and the rest; a word that the border divides gives a part to each. */
function takeLetters(words: PlacedWord[], count: number): { moved: PlacedWord[]; left: PlacedWord[] } {
  const moved: PlacedWord[] = [];
  let open = count;
  let i = 0;
  for (; i < words.length && open > 0; i++) {
    const word = words[i];
    if (!word) break;
    moved.push({ ...word, text: word.text.slice(0, open) });
    if (word.text.length > open) return { moved, left: [{ ...word, text: word.text.slice(open) }, ...words.slice(i + 1)] };
    open -= word.text.length;
  }
  return { moved, left: words.slice(i) };
}

function hyphenBetween(head: string, tail: string, known: ReadonlySet<string>, hyphenates: boolean): "" | "-" {
  const first = head.toLowerCase();
  if (known.has(first + tail.toLowerCase())) return "";
  if (known.has(`${first}-${tail.toLowerCase()}`) || compoundHeads.has(first)) return "-";
  return hyphenates ? "" : "-";
}

/** Whether enough lines end at the same right edge. */
function isJustified(lines: Broken[]): boolean {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const edge = Math.round(line.x1);
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  let most = 0;
  for (const [edge, count] of counts) most = Math.max(most, count + (counts.get(edge + 1) ?? 0));
  return lines.length >= 6 && most >= 0.3 * lines.length;
}

/** Every word of the lines in lower case, hyphenated ones whole. */
export function wordsOf(lines: { text: string }[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) for (const word of text.toLowerCase().match(/\p{L}[\p{L}\p{M}-]*\p{L}/gu) ?? []) words.add(word);
  return words;
}
