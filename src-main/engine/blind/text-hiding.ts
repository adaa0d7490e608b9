/** What of a short text tells who somebody is, by the rules of redaction. Answers hold the same texts again and again, so it is kept. */
import { redactions, type Redaction } from "../../encoder/redaction.ts";
import { folded } from "../../encoder/redaction/person-names.ts";
import type { Spoken } from "./people-known.ts";

interface Read {
  /** What is taken out whoever it is about. */
  always: Redaction[];
  words: ReadonlySet<string>;
  /** An address of a page may spell a name. */
  hasHost: boolean;
}

const hostLike = /\p{L}\.\p{L}{2}/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

export type HideText = (text: string, spoken: Pick<Spoken, "names" | "person"> | null) => Redaction[];

export function createTextHiding(mostKept: number): HideText {
  const kept = new Map<string, Read>();

  function read(text: string): Read {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const words = new Set((text.match(wordPattern) ?? []).map(folded));
    const fresh = { always: redactions(text, { names: [] }), words, hasHost: hostLike.test(text) };
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, fresh);
    return fresh;
  }

  return (text, spoken) => {
    const { always, words, hasHost } = read(text);
    if (spoken === null || spoken.names.length === 0) return always;
    let isNamed = hasHost;
    for (const name of spoken.person.apart) isNamed ||= words.has(name);
    return isNamed ? redactions(text, { names: spoken.names }) : always;
  };
}
