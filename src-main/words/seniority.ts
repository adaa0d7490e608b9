/** What the sentences about a candidate's level are made of, in any language. */
import type { Seniority } from "../../src-preload/domain.ts";
import type { SeniorityNote } from "../../src-preload/seniority-note.ts";
import type { Family } from "../../src-preload/family-words.ts";

/** `level` is null where the job names none; `askedYears` where it asks none. One of them is there. */
export interface Asked {
  level: Seniority | null;
  askedYears: number | null;
}
/** `inWork` are years in jobs of this family, null where they tell nothing; `posts` are titles held. */
export interface Shown {
  side: SeniorityNote["side"];
  family: Family;
  inWork: number | null;
  posts: readonly { title: string; period: string }[];
}
