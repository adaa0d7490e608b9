/** From a resume's text to the passages that may be encoded and scored: nothing in them says who the person is. */
import type { DocumentText, Profile, Span } from "../../src-preload/domain.ts";
import { splitPassages } from "../documents/passages.ts";
import { redact, redactions } from "../encoder/redaction.ts";
import { textHash } from "../encoder/text-hash.ts";
import type { NewPassage } from "../library/types.ts";
import { neutralDocument } from "./neutral-document.ts";

/** Fewer letters than this say nothing that could be matched. */
const LEAST_LETTERS = 3;

/** `text` from `start` on, with what lies in the spans replaced by blanks. */
function masked(text: string, start: number, spans: readonly Span[]): string {
  let result = text;
  for (const span of spans) {
    const from = Math.max(0, span.start - start);
    const to = Math.min(text.length, span.end - start);
    if (from < to) result = result.slice(0, from) + " ".repeat(to - from) + result.slice(to);
  }
  return result;
}

/**
 * Spans that say the name alone are left to redaction, which takes the initials beside it and the rest of it out, too: blanked before, "N. Okafor"
 * would leave its "N.", and whether a name is among the spans depends on how long it is.
 */
function beyondName(text: string, { identity, name }: Profile): Span[] {
  const own = new Set(wordsOf(name ?? ""));
  return identity.filter(({ start, end }) => !wordsOf(text.slice(start, end)).every((word) => own.has(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The years of studies, which tell how old somebody is and nothing of what they know. A job that stands within them keeps its years. */
function studyYears(text: string, { education, sections, employment }: Profile): Span[] {
  const studies = [...education.map(({ span }) => span), ...sections.filter(({ kind }) => kind === "education")];
  const isWork = (at: number): boolean => employment.some(({ span }) => span.start <= at && at < span.end);
  return studies.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].flatMap((found) => (isWork(start + found.index) ? [] : [{ start: start + found.index, end: start + found.index + 4 }])),
  );
}

/**
 * The passages of a document in the order of its text, redacted, with the hash of the redacted text. A passage of which redaction
 * leaves nothing is left out, and where one begins and ends does not depend on who the person is. Offsets stay those of the document, so
 * evidence can quote the resume's own words.
 */
export function scorablePassages(document: DocumentText, profile: Profile): NewPassage[] {
  const names = profile.name === null ? [] : [profile.name];
  const hidden = [...beyondName(document.text, profile), ...studyYears(document.text, profile)];
  const neutral = neutralDocument(document, [...hidden.map((span) => ({ ...span, by: "" })), ...redactions(document.text, { names })]);
  const passages: NewPassage[] = [];
  for (const { page, ...found } of splitPassages(neutral.document)) {
    const passage = { page, ...neutral.original(found) };
    const redacted = redact(masked(document.text.slice(passage.start, passage.end), passage.start, hidden), { names }).replace(/\s+/g, " ").trim();
    if ((redacted.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS) continue;
    passages.push({ ...passage, redacted, textHash: textHash(redacted) });
  }
  return passages;
}
