/** What a search may ask of a candidate's current resume. Plain data: texts are words as typed, never SQL or FTS syntax. */
import type { ConsentStanding, KnownSource } from "../../../src-preload/consent.ts";
import type { DegreeLevel, SpokenLanguage } from "../../../src-preload/domain.ts";

/** Where words are looked for. `headline` is the one title that lists show, `title` every post, too; `anywhere` is headline, skills and the whole text; a name counts only where a name is asked for. */
export const textFields = ["anywhere", "headline", "title", "company", "location", "certificate", "name", "file"] as const;
export type TextField = (typeof textFields)[number];

/** Words that stand next to each other in this order; with `prefix` the last may go on. */
export interface TextTerm {
  words: string;
  prefix: boolean;
}

export type Condition =
  | { kind: "all" | "any"; of: readonly Condition[] }
  | { kind: "not"; of: Condition }
  /** Any of the terms, in the field; with `redacted` only where it stands in what redaction left of the text, too. */
  | { kind: "text"; field: TextField; terms: readonly TextTerm[]; redacted?: true }
  /** Any of the skills, by taxonomy id. */
  | { kind: "skill"; ids: readonly string[] }
  /** Both inclusive; null is open. Whose years are not known does not meet it. */
  | { kind: "years"; from: number | null; to: number | null; toExclusive?: boolean }
  /** The highest degree is at least this. */
  | { kind: "degree"; atLeast: DegreeLevel }
  /** The highest degree is one of these. */
  | { kind: "degreeAmong"; levels: readonly DegreeLevel[] }
  /** `name` in lower case; `atLeast` is met only where the resume says how well. */
  | { kind: "language"; name: string; atLeast: SpokenLanguage["cefr"] }
  /** The location is exactly one of these. */
  | { kind: "place"; among: readonly string[] }
  /** The candidate has more than one resume. */
  | { kind: "severalResumes" }
  /** The current file does not look like a resume. */
  | { kind: "noResume" }
  /** The candidate has the tag, by id. */
  | { kind: "tag"; id: string }
  /** Where the candidate came from, as the recruiter says, is one of these. */
  | { kind: "source"; among: readonly KnownSource[] }
  /** Their consent stands so, on the day it is in UTC. */
  | { kind: "consent"; among: readonly ConsentStanding[] }
  /** The resume was added at this time (ISO 8601) or later. */
  | { kind: "added"; since: string };
