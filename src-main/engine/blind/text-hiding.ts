/**
 * What of a text tells who somebody is, by the rules of redaction, and the text without it. Answers hold the same texts again and
 * again, and hardly any of them names anybody: what does not depend on whom a text is about is kept.
 */
import { folded } from "../../encoder/redaction/person-names.ts";
import { alwaysHidden, covered, exchanged, inOrder, occurrences, type Hidden } from "./cover.ts";
import type { FullNames } from "./full-names.ts";
import type { Spoken } from "./people-known.ts";

export interface TextHiding {
  /** A passage of a resume, as long as it was. Other names in it are of companies and books. */
  passage(text: string, spoken: Spoken | null, schools: readonly string[]): string;
  /** What Winnow wrote: whole names become numbers. */
  sentence(text: string, spoken: Spoken | null, schools: readonly string[]): string;
  /** What a person wrote, as long as it was. */
  typed(text: string, spoken: Spoken | null, schools: readonly string[]): string;
}

interface Read {
  lower: string;
  words: ReadonlySet<string>;
  /** An address of a page may spell a name. */
  hasHost: boolean;
  /** What is taken out whoever it is about. */
  always: Hidden[];
  /** Everybody's whole names. */
  named: Hidden[];
  passage: string;
  sentence: string;
}

const hostLike = /\p{L}\.\p{L}{2}/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** A whole name is exchanged for a number, so it wins over redaction, which takes it out. */
function withNames(hidden: readonly Hidden[], named: readonly Hidden[]): Hidden[] {
  return inOrder([...named, ...hidden.filter((piece) => !named.some(({ start, end }) => piece.start >= start && piece.end <= end))]);
}

/** @param mostKept so many texts are kept */
export function createTextHiding(names: FullNames, mostKept: number): TextHiding {
  const kept = new Map<string, Read>();

  function read(text: string): Read {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const [always, named] = [alwaysHidden(text, []), names.find(text)];
    const fresh: Read = {
      lower: text.toLowerCase(), words: new Set((text.match(wordPattern) ?? []).map(folded)), hasHost: hostLike.test(text), always, named,
      passage: covered(text, always), sentence: exchanged(text, withNames(always, named)),
    };
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, fresh);
    return fresh;
  }

  const isNamed = ({ words, hasHost }: Read, { names: all, nameWords }: Spoken): boolean => (hasHost && all.length > 0) || nameWords.some((word) => words.has(word));

  /** What is hidden because of whom it is about, with the rest; null where that is nothing. */
  function ownIn(text: string, known: Read, spoken: Spoken | null, schools: readonly string[]): Hidden[] | null {
    if (spoken === null) return null;
    const byName = isNamed(known, spoken);
    const stands = (piece: string): boolean => known.lower.includes(piece);
    if (!byName && !spoken.places.some(stands) && schools.length === 0) return null;
    return inOrder([...(byName ? alwaysHidden(text, spoken.names) : known.always), ...occurrences(text, [...spoken.places, ...schools])]);
  }

  return {
    passage(text, spoken, schools) {
      const known = read(text);
      const own = ownIn(text, known, spoken, schools);
      return own === null ? known.passage : covered(text, own);
    },
    sentence(text, spoken, schools) {
      const known = read(text);
      const own = ownIn(text, known, spoken, schools);
      return own === null ? known.sentence : exchanged(text, withNames(own, known.named));
    },
    typed(text, spoken, schools) {
      const known = read(text);
      const hidden = [...(ownIn(text, known, spoken, schools) ?? known.always), ...known.named];
      return covered(text, inOrder(spoken === null ? [...hidden, ...names.findWords(text)] : hidden));
    },
  };
}
