/**
 * The one place where text loses what says who wrote it, before it reaches the encoder or the scorer: names, contact
 * details, addresses, birth and age, family, origin, and gendered words.
 */
import type { Span } from "../../src-preload/span.ts";
import { redactContact } from "./redaction/contact.ts";
import { draftOf, edited, replaced, type Draft } from "./redaction/draft.ts";
import { neutralPhrases } from "./redaction/gendered-words.ts";
import { personNames } from "./redaction/person-names.ts";
import type { PersonNames } from "./redaction/person-names.ts";
import { removed } from "./redaction/removed.ts";
import { redactStatements } from "./redaction/statements.ts";
import { redactWords } from "./redaction/words.ts";

/**
 * Taking something out can bring a new find together ("12 a@b.co Main Street"), so redaction is repeated until nothing
 * changes: twice for ordinary text. Only a text made to nest such finds needs more than this many rounds.
 */
const mostRounds = 4;

/** Invisible characters, with which a name could be broken up. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;

function spaced(draft: Draft): Draft {
  const collapsed = replaced(replaced(draft, /[^\S\n]+/g, " "), / ?\n[ \n]*/g, "\n");
  const { text } = collapsed;
  const end = text.trimEnd().length;
  const start = end - text.slice(0, end).trimStart().length;
  return edited(collapsed, [{ start: 0, end: start, by: "" }, { start: end, end: text.length, by: "" }]);
}

/**
 * What is left of a find's surroundings goes with it: what joined it to another find, brackets around it, and separators
 * between it and the line's beginning or end. The patterns begin at the mark or at an edge: linear work.
 */
const joined = new RegExp(`${removed}(?:[ ,;.|•·/'’–-]{0,4}${removed})+`, "g");
const bracketed = new RegExp(`[([] ?${removed} ?[)\\]]`, "g");
const atBeginning = new RegExp(`^ ?${removed}(?:[ ,;|·–-]|\\.(?= |$)){0,4}`, "gm");
const atEnd = new RegExp(`(?:(?<![ ,;|·–-])[ ,;|·–-]{1,4})?${removed} ?$`, "gm");

function oneRound(draft: Draft, names: PersonNames): Draft {
  const redacted = redactWords(redactStatements(redactContact(neutralPhrases(draft), names)), names);
  const tidy = [joined, bracketed].reduce((rest, pattern) => replaced(rest, pattern, removed), redacted);
  const withoutEdges = [atBeginning, atEnd].reduce((rest, pattern) => replaced(rest, pattern, ""), tidy);
  return spaced(replaced(withoutEdges, everyRemoved, " "));
}

const everyRemoved = new RegExp(removed, "g");

/** Letters as redaction compares them. A traced text is composed letter by letter, so that each keeps its place. */
function composed(draft: Draft): Draft {
  const whole = draft.text.normalize("NFC");
  if (whole === draft.text) return draft;
  if (draft.origin === null) return { text: whole, origin: null };
  return replaced(draft, /[\u1100-\u11FF]+|\P{M}\p{M}*/gu, (letter) => letter.normalize("NFC"));
}

function redacted(text: string, names: readonly string[], traced: boolean): Draft {
  const person = personNames(names);
  let result = spaced(replaced(replaced(composed(draftOf(text, traced)), invisible, ""), everyRemoved, " "));
  for (let round = 0; round < mostRounds; round++) {
    const next = oneRound(result, person);
    if (next.text === result.text) break;
    result = next;
  }
  return result;
}

/**
 * `text` (a passage, a requirement, or more) without personal data; `names` are the names of the one person it is about,
 * each as written ("Anna Smith-Jones"), or none. Swapping the names together with `names`, a title, or gendered words for
 * one another gives the same result, and redacting a result again changes nothing. Lines are kept, white space within
 * them is collapsed. Work is linear in the text's length.
 */
export function redact(text: string, { names }: { names: readonly string[] }): string {
  return redacted(text, names, false).text;
}

/** A piece that redaction takes out, and what it writes instead: a neutral word, or nothing. */
export interface Redaction extends Span {
  by: string;
}

/** Which pieces of `text` `redact` would not leave as they are, in order. White space alone is none. */
export function redactions(text: string, { names }: { names: readonly string[] }): Redaction[] {
  const draft = redacted(text, names, true);
  const found: Redaction[] = [];
  /** Up to where the text is looked through, and what was written since the last letter that stayed. */
  let [from, by] = [0, ""];
  const close = (to: number): void => {
    const lost = text.slice(from, to);
    const start = from + (lost.length - lost.trimStart().length);
    const end = to - (lost.length - lost.trimEnd().length);
    if (start < end && hasSign.test(text.slice(start, end))) found.push({ start, end, by: by.trim() });
  };
  for (let i = 0; i < draft.text.length; i++) {
    const at = draft.origin?.[i] ?? -1;
    if (at < 0) {
      by += draft.text[i] ?? "";
      continue;
    }
    close(at);
    [from, by] = [at + 1, ""];
  }
  close(text.length);
  return found;
}

/** Something that can be seen. */
const hasSign = /[^\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uE000]/u;
