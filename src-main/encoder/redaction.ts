/**
 * The one place where text loses what says who wrote it, before it reaches the encoder or the scorer: names, contact
 * details, addresses, birth and age, family, origin, and gendered words.
 */
import { redactContact } from "./redaction/contact.ts";
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

function spaced(text: string): string {
  return text.replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n").trim();
}

/**
 * What is left of a find's surroundings goes with it: what joined it to another find, brackets around it, and separators
 * between it and the line's beginning or end. The patterns begin at the mark or at an edge: linear work.
 */
const joined = new RegExp(`${removed}(?:[ ,;.|•·/'’–-]{0,4}${removed})+`, "g");
const bracketed = new RegExp(`[([] ?${removed} ?[)\\]]`, "g");
const atBeginning = new RegExp(`^ ?${removed}(?:[ ,;|·–-]|\\.(?= |$)){0,4}`, "gm");
const atEnd = new RegExp(`(?:(?<![ ,;|·–-])[ ,;|·–-]{1,4})?${removed} ?$`, "gm");

function oneRound(text: string, names: PersonNames): string {
  const redacted = redactWords(redactStatements(redactContact(neutralPhrases(text), names)), names);
  const tidy = redacted.replace(joined, removed).replace(bracketed, removed).replace(atBeginning, "").replace(atEnd, "");
  return spaced(tidy.replaceAll(removed, " "));
}

/**
 * `text` (a passage, a requirement, or more) without personal data; `names` are the names of the one person it is about,
 * each as written ("Anna Smith-Jones"), or none. Swapping the names together with `names`, a title, or gendered words for
 * one another gives the same result, and redacting a result again changes nothing. Lines are kept, white space within
 * them is collapsed. Work is linear in the text's length.
 */
export function redact(text: string, { names }: { names: readonly string[] }): string {
  const person = personNames(names);
  let result = spaced(text.normalize("NFC").replace(invisible, "").replaceAll(removed, " "));
  for (let round = 0; round < mostRounds; round++) {
    const next = oneRound(result, person);
    if (next === result) break;
    result = next;
  }
  return result;
}
