/** The parts of the score, and how each is taken out. */
import type { Weights } from "../../../src-preload/domain.ts";

export interface Part {
  weights?: Weights;
  /** In a module of src-main/matching, `from` stands once and becomes `to`. */
  changes?: readonly { file: string; from: string; to: string }[];
}

const change = (file: string, from: string, to: string): Part => ({ changes: [{ file, from, to }] });

export const parts: Readonly<Record<string, Part>> = {
  "the skill term": { weights: { skill: 0, experience: 0.6, semantic: 0.4 } },
  "the experience term": { weights: { skill: 0.7, experience: 0, semantic: 0.3 } },
  "the semantic term": { weights: { skill: 0.6, experience: 0.4, semantic: 0 } },
  "skills that imply or relate to the one asked": change("skill-term.ts", "if (path !== null && (best", 'if (path?.how === "same" && (best'),
  "sentences that mean a skill without naming it": change("skill-term.ts", "export const mostForMeaning = 0.7;", "export const mostForMeaning = 0;"),
  "degrees, certificates, languages and places as facts": change("skill-term.ts", "better(practised, factOf(candidate))", "practised"),
  "words beside the meaning of a sentence": {
    changes: [
      { file: "signals.ts", from: "export const coverageWeight = 0.2;", to: "export const coverageWeight = 0;" },
      { file: "skill-term.ts", from: "const meaningShare = 0.85;", to: "const meaningShare = 1;" },
    ],
  },
  "the meaning of sentences (words only)": change(
    "signals.ts", "const values = comparer.cosines(candidate.vectors, packed);", "const values = comparer.cosines(candidate.vectors, packed).fill(0);",
  ),
  "the floor under unrelated sentences": change("signals.ts", "if ((values[i] ?? 0) < unrelated) values[i] = unrelated;", "void i;"),
  "calibration against the library (one spread for every requirement)": change(
    "background.ts", "const mean = ofSum / count / unit;", "if (count > 0) return { mean: 0.5, deviation: 0.1 };\n    const mean = ofSum / count / unit;",
  ),
  "the built-in background": change("create-matcher.ts", "...trades.map((candidate) => nearnessOf(candidate, queries, packed, comparer, unrelated)),", ""),
  "the work in which a sentence stands": change("signals.ts", "export const otherWork = 2.5;", "export const otherWork = 0;"),
  "families of titles": change("role-relevance.ts", "family: 0.7, meaning: 0.2, words: 0.1", "family: 0, meaning: 0.7, words: 0.3"),
  "meaning and words of titles": change("role-relevance.ts", "family: 0.7, meaning: 0.2, words: 0.1", "family: 1, meaning: 0, words: 0"),
  "the fading of old jobs": change("experience-term.ts", "const halfLife = 10;", "const halfLife = Infinity;"),
  "importance (all requirements alike)": change("importance.ts", "{ must: 1, high: 0.8, medium: 0.7, low: 0.3 }", "{ must: 1, high: 1, medium: 1, low: 1 }"),
};
