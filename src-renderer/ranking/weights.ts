/** The three weights as whole percents that always sum to 100. */
import type { Weights } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";

export const terms = ["skill", "experience", "semantic"] as const;
export type Term = (typeof terms)[number];
export type Percents = Record<Term, number>;

export const termName: Record<Term, string> = words.ranking.weights.terms;

/** What a re-ranker adds. */
export const rerankerName: string = words.ranking.weights.reranker;

/** What was learned from decisions adds or takes. */
export const learnedName: string = words.ranking.weights.learned;

export const termMeaning: Record<Term, string> = words.ranking.weights.meanings;

/** Whole percents by largest remainder; of equal remainders the earlier term gets the point. */
export function toPercents(weights: Weights): Percents {
  const percents: Percents = { skill: 0, experience: 0, semantic: 0 };
  for (const term of terms) percents[term] = Math.floor(weights[term] * 100 + 1e-9);
  const byRemainder = [...terms].sort((a, b) => weights[b] * 100 - percents[b] - (weights[a] * 100 - percents[a]));
  let left = 100 - terms.reduce((sum, term) => sum + percents[term], 0);
  for (const term of byRemainder) {
    if (left <= 0) break;
    percents[term] += 1;
    left -= 1;
  }
  return percents;
}

export const toWeights = (percents: Percents): Weights => ({
  skill: percents.skill / 100, experience: percents.experience / 100, semantic: percents.semantic / 100,
});

/**
 * Sets one term and lets the two others share what is left in the proportion they have in `from` (equally if both are 0).
 * While a slider is dragged `from` is where it was picked up, so that going back undoes what going forth did.
 */
export function moveTerm(from: Percents, term: Term, value: number): Percents {
  const set = Math.min(100, Math.max(0, Math.round(value)));
  const rest = 100 - set;
  const [first, second] = terms.filter((other) => other !== term);
  if (first === undefined || second === undefined) return from;
  const before = from[first] + from[second];
  const firstShare = before === 0 ? Math.ceil(rest / 2) : Math.round((rest * from[first]) / before);
  return { ...from, [term]: set, [first]: firstShare, [second]: rest - firstShare };
}

export const samePercents = (a: Percents, b: Percents): boolean => terms.every((term) => a[term] === b[term]);
