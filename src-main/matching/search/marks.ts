/** Where the words of a query stand in a text. */
import type { Span } from "../../../src-preload/domain.ts";
import type { TextTerm } from "../../library/search/conditions.ts";

const fold = (word: string): string => word.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

interface Needle {
  words: string[];
  prefix: boolean;
}

/** Terms made ready; the longest first, so that a phrase is marked as a whole. */
export function needlesOf(terms: readonly TextTerm[]): Needle[] {
  return terms
    .map(({ words, prefix }) => ({ words: (words.match(wordPattern) ?? []).map(fold), prefix }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/** Every place of `text` where a term stands, in order, none overlapping; places are moved on by `offset`. */
export function marksIn(text: string, needles: readonly Needle[], offset: number): Span[] {
  if (needles.length === 0) return [];
  const words = [...text.matchAll(wordPattern)].map((match) => ({ folded: fold(match[0]), start: offset + match.index, end: offset + match.index + match[0].length }));
  const beginning = new Map<string, Needle[]>();
  const prefixes = needles.filter(({ words: own, prefix }) => prefix && own.length === 1);
  for (const needle of needles) {
    const first = needle.words[0] ?? "";
    const same = beginning.get(first);
    if (same === undefined) beginning.set(first, [needle]);
    else same.push(needle);
  }
  const fits = (needle: Needle, at: number): boolean =>
    needle.words.every((word, i) => {
      const own = words[at + i]?.folded ?? "";
      return needle.prefix && i === needle.words.length - 1 ? own.startsWith(word) : own === word;
    });
  const marks: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = [...(beginning.get(words[at]?.folded ?? "") ?? []), ...prefixes].find((needle) => fits(needle, at));
    const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]];
    if (found === undefined || first === undefined || last === undefined) continue;
    marks.push({ start: first.start, end: last.end });
    at += found.words.length - 1;
  }
  return marks;
}
