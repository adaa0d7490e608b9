/** What the questions for an interview are made of, in any language. */
import type { Requirement } from "../../src-preload/domain.ts";

/** How a requirement that is not wholly met was found, where there is something to ask about it. */
export type AskedFinding =
  | "nothing" | "faint" | "meaning" | "neighbour" | "tool only" | "too few years" | "years unknown" | "long ago" | "use unknown" | "no dates" | "other work" | "not held"
  | "lower degree" | "no studies" | "in part";

/** What a question may speak of; `quote` is a line of the resume, null where there is none that may be repeated. */
export interface Subject {
  /** A skill or language by its name, anything else as `asked`. */
  thing: string;
  /** The ad's words in quotation marks, or the degree. */
  asked: string;
  /** The resume's words. */
  words: string;
  askedYears: number;
  /** Years that dated jobs show; null where none does. */
  shownYears: number | null;
  /** When a skill was last used, and within how many years it is to have been. */
  lastUse: string;
  withinYears: number;
  quote: string | null;
}

export type Question = (subject: Subject) => string;

/** By kind of requirement where the kind makes the question, else under `any`; several of one kind are asked in turn. */
export type Questions = Partial<Record<Requirement["kind"] | "any", Partial<Record<AskedFinding, readonly Question[]>>>>;

/** One question where there is a line to hold up to the candidate, another where there is none. */
export const quoting = (withQuote: (quote: string, subject: Subject) => string, without: Question): Question => (subject) =>
  subject.quote === null ? without(subject) : withQuote(subject.quote, subject);
