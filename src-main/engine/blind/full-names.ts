/** Everybody's whole name, wherever it stands: in a tag, in a note on somebody else, in a sentence about two. */
import { folded } from "../../encoder/redaction/person-names.ts";
import type { Identity } from "../../library/identities.ts";
import type { Hidden } from "./cover.ts";

export interface FullNames {
  find(text: string): Hidden[];
  /** Every word of them, where it is written like a name: for a text of which nobody knows whom it may speak of. */
  findWords(text: string): Hidden[];
}

const wordPattern = /[\p{L}\p{M}]+/gu;
const capital = /^\p{Lu}|^\p{Lo}/u;
const mostWords = 5;
/** What may stand between the words of a name. */
const gap = /^[ \t.,'’–-]{1,3}$/;

const wordsOf = (name: string): string[] => (name.match(wordPattern) ?? []).map(folded);

/** A name of one word is no whole name: it may be any word. */
function spellings(name: string): string[] {
  const words = wordsOf(name).filter((word) => word.length > 1);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  return [words.slice(0, mostWords).join(" "), `${first} ${last}`, `${last} ${first}`];
}

/** @param called says how somebody is called instead */
export function fullNamesOf(people: Iterable<Identity>, called: (number: number) => string): FullNames {
  /** Null where two are called so. */
  const numbers = new Map<string, number | null>();
  const single = new Set<string>();
  for (const { number, names } of people) {
    for (const word of names.flatMap(wordsOf)) if (word.length > 2) single.add(word);
    for (const spelling of names.flatMap(spellings)) numbers.set(spelling, (numbers.get(spelling) ?? number) === number && numbers.get(spelling) !== null ? number : null);
  }
  function find(text: string): Hidden[] {
    const words = [...text.matchAll(wordPattern)].map((match) => ({ plain: folded(match[0]), start: match.index, end: match.index + match[0].length }));
    const found: Hidden[] = [];
    for (let from = 0; from < words.length; from += 1) {
      let key = words[from]?.plain ?? "";
      let best: { last: number; number: number | null } | null = null;
      for (let last = from + 1; last < Math.min(words.length, from + mostWords); last += 1) {
        const [before, word] = [words[last - 1], words[last]];
        if (before === undefined || word === undefined || !gap.test(text.slice(before.end, word.start))) break;
        key += ` ${word.plain}`;
        const number = numbers.get(key);
        if (number !== undefined) best = { last, number };
      }
      const [first, end] = [words[from], best === null ? undefined : words[best.last]];
      if (best === null || first === undefined || end === undefined) continue;
      found.push({ start: first.start, end: end.end, by: best.number === null ? "" : called(best.number) });
      from = best.last;
    }
    return found;
  }

  const findWords = (text: string): Hidden[] =>
    [...text.matchAll(wordPattern)].flatMap((match) => (capital.test(match[0]) && single.has(folded(match[0])) ? [{ start: match.index, end: match.index + match[0].length, by: "" }] : []));

  return { find, findWords };
}
