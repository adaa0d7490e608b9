/** What the formats are made of: a ranking, whose lines of it, and what is known of each of them. */
import type { ConsentStanding } from "../../src-preload/consent.ts";
import type { Provenance } from "../../src-preload/contract.ts";
import type { ExportColumnId } from "../../src-preload/export-columns.ts";
import type { Match, Profile, Ranking } from "../../src-preload/domain.ts";
import type { Explanation } from "../../src-preload/explanation.ts";
import type { ExportWords } from "../words/en/exports.ts";

export interface ExportedCandidate {
  match: Match;
  profile: Pick<Profile, "emails" | "phones" | "location" | "title" | "yearsOfExperience" | "skills">;
  shortlisted: boolean;
  /** Where they came from and what they consented to; `standing` on the day of the export. */
  provenance: Pick<Provenance, "source" | "detail" | "expiresOn"> & { standing: ConsentStanding };
  /** The recruiter's own; empty when there are none. */
  notes: string;
}

export interface ExportedRanking {
  /** `candidates` are all that were ranked. */
  ranking: Ranking;
  /** Those that are exported, in their order; all of them are in the library. */
  matches: readonly Match[];
  /** Throws `not_found` for someone who was taken out of the library meanwhile. */
  load(match: Match): ExportedCandidate;
  /** Of a match as `load` gives it, which in a blind export is without names. */
  explain(match: Match): Explanation;
  what: "ranking" | "shortlist" | "selection";
  columns: readonly ExportColumnId[];
  blind: boolean;
  /** The number by which somebody is called in a blind export: the same in every job, and on screen. */
  numberOf(match: Match): number;
  /** The day on which it is written. */
  date: Date;
  /** In the language of whoever asked for it. */
  words: ExportWords;
}

/** Goes on with a long export, and is told how far it came. Throws once it was cancelled. */
export type Step = (done: number) => Promise<void>;

/** How a table or a sheet calls somebody. A blind one knows no other name than the number. */
export const nameOf = ({ match }: ExportedCandidate): string => match.name ?? "";

export const blindName = (number: number): string => `Candidate ${String(number)}`;
