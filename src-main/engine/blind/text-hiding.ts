/** What of a short text tells who somebody is, by the rules of redaction. Answers hold the same texts again and again, so it is kept. */
import { redactions, type Redaction } from "../../encoder/redaction.ts";
import { folded, type PersonNames } from "../../encoder/redaction/person-names.ts";

/** A person as redaction looks for them. */
export interface NamedPerson {
  names: readonly string[];
  person: PersonNames;
}

interface Read {
  /** What is taken out whoever it is about. */
  always: Redaction[];
  words: ReadonlySet<string>;
  /** An address of a page may spell a name. */
  hasHost: boolean;
}

/** So many texts: a ranking of 5,000 with its must-haves. */
const mostKept = 60_000;
const hostLike = /\p{L}\.\p{L}{2}/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

export type HideText = (text: string, who: NamedPerson | null) => Redaction[];

export function createTextHiding(): HideText {
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

  return (text, who) => {
    const { always, words, hasHost } = read(text);
    if (who === null || who.names.length === 0) return always;
    let isNamed = hasHost;
    for (const name of who.person.apart) isNamed ||= words.has(name);
    return isNamed ? redactions(text, { names: who.names }) : always;
  };
}
