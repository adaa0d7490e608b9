/** What a re-ranker adds to a score: a bounded share, which the three terms give up in proportion. */
import { z } from "zod";

const share = z.number().min(0).max(1);

/** `score` is null for those whom the re-ranker was not asked about: they earn nothing of its share. */
export const rerankedSchema = z.object({ score: share.nullable(), share });
export type Reranked = z.infer<typeof rerankedSchema>;

/** The line of an explanation that is the re-ranker's; no requirement has this id. */
export const rerankerLine = "reranker";

interface Terms {
  skill: number;
  experience: number;
  semantic: number;
}

/** What is left to each of the three terms. */
export function besideReranker(weights: Terms, reranked: Reranked | null): Terms {
  const left = 1 - (reranked?.share ?? 0);
  return { skill: weights.skill * left, experience: weights.experience * left, semantic: weights.semantic * left };
}
