/** What the sentences about points are made of, in any language. */

/** What was earned of what could be had. */
export interface Part {
  earned: number;
  possible: number;
}

export interface Standing {
  rank: number;
  of: number;
  total: number;
  skill: Part;
  experience: Part;
  semantic: Part;
  /** Null where no re-ranker took part. */
  again: Part | null;
  /** What was learned adds, or takes where it is below 0; null where it takes no part. */
  learned: number | null;
}
