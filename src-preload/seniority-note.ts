/**
 * That a candidate's jobs are far above or far below what a job asks. It is told beside the score and is no part of it, and rests on
 * the titles of jobs held and the months in them alone.
 */
import { z } from "zod";
import type { Language } from "./asker.ts";
import { offset } from "./span.ts";
import { revealing } from "./reveals.ts";

/** One job held that tells it. */
export const heldPostSchema = z.object({
  /** The title in the resume's own words: `text.slice(start, end)`. */
  text: revealing.quote,
  page: z.int().positive(),
  start: offset,
  end: offset,
  /** "2012 – 2018"; empty when the resume dates it not at all. */
  period: z.string(),
  /** With one decimal; null when it is not dated. */
  years: z.number().nonnegative().nullable(),
});
export type HeldPost = z.infer<typeof heldPostSchema>;

export const seniorityNoteSchema = z.object({
  side: z.enum(["above", "below"]),
  /** What is asked and what the resume shows, for the recruiter. */
  sentence: revealing.sentence,
  /** To ask in the interview. */
  question: revealing.sentence,
  /** Newest first; those that a person typed and the resume does not say are left out. */
  posts: z.array(heldPostSchema),
});
export type SeniorityNote = z.infer<typeof seniorityNoteSchema>;

const names: Record<Language, Record<SeniorityNote["side"], string>> = {
  en: { above: "More senior than asked", below: "Less senior than asked" },
  de: { above: "Erfahrener als gesucht", below: "Weniger erfahren als gesucht" },
};

/** The short name of each side, where there is no room for the sentence. */
export const seniorityNamesIn = (language: Language): Record<SeniorityNote["side"], string> => names[language];
