import type { Term } from "./weights.ts";

/** Background of the parts of a score, in bars and in their legend. */
export const termColor: Record<Term, string> = { skill: "bg-skill", experience: "bg-experience", semantic: "bg-semantic" };

/** The same colours where several are painted into one box. */
export const termPaint: Record<Term, string> = { skill: "var(--term-skill)", experience: "var(--term-experience)", semantic: "var(--term-semantic)" };

/** Of the part that a re-ranker adds. */
export const rerankerColor = "bg-reranker";
export const rerankerPaint = "var(--term-reranker)";

/** Of the part that was learned from decisions. */
export const learnedColor = "bg-learned";
export const learnedPaint = "var(--term-learned)";
