import type { Term } from "./weights.ts";

/** Background of the parts of a score, in bars and in their legend. */
export const termColor: Record<Term, string> = { skill: "bg-skill", experience: "bg-experience", semantic: "bg-semantic" };

/** Of the part that a re-ranker adds. */
export const rerankerColor = "bg-reranker";
