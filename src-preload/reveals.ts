/**
 * What of an answer tells who somebody is. The contract says it of each field (`text.meta({ reveals: "name" })`), and whoever makes an
 * answer blind walks the schema and the answer together, so that no screen and no handler has to think of it.
 */
import { z } from "zod";

/**
 * name, file, contact, place, school: the field itself. text: any part of a resume's text, and quote: a passage of it that is scored;
 * offsets into both must still fit. sentence: what Winnow
 * wrote about somebody, typed: what a person did. whole: a file or a table in one piece, of which no part can be left out.
 */
export const revealKinds = ["name", "file", "contact", "place", "school", "text", "quote", "sentence", "typed", "whole"] as const;
export type RevealKind = (typeof revealKinds)[number];

declare module "zod" {
  interface GlobalMeta {
    reveals?: RevealKind;
    /** Of a field whose name sounds as if it told who somebody is: why it does not. */
    harmless?: string;
  }
}

/** Strings that tell who somebody is; in an answer only. */
export const revealing = {
  name: z.string().meta({ reveals: "name" }),
  file: z.string().meta({ reveals: "file" }),
  place: z.string().meta({ reveals: "place" }),
  school: z.string().meta({ reveals: "school" }),
  text: z.string().meta({ reveals: "text" }),
  quote: z.string().meta({ reveals: "quote" }),
  sentence: z.string().meta({ reveals: "sentence" }),
  typed: z.string().meta({ reveals: "typed" }),
  whole: z.string().meta({ reveals: "whole" }),
  /** A list of ways to reach somebody. */
  contacts: z.array(z.string()).meta({ reveals: "contact" }),
};

/** A string whose field is called as if it told who somebody is, and does not. */
export const harmless = (why: string) => z.string().meta({ harmless: why });

/** Stands for each letter that was left out of a text, so that every offset into it still fits. */
export const leftOut = "█";

/** Fills up a neutral word that is shorter than what it stands for, unseen and unbroken (U+2060, word joiner). */
export const filler = "\u2060";

/** Whether a text is not as it was written: then it must not be written back. */
export const isMadeBlind = (text: string): boolean => text.includes(leftOut) || text.includes(filler);
