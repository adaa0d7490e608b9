/** Matches made up at random from a seed: any number of requirements, weights and levels, the score made as the scorer makes it. */
import type { Evidence, Match, Ranking, Requirement, RequirementKind, RequirementMatch, Weights } from "../../../../src-preload/domain.ts";
import { importances } from "../../../../src-preload/domain.ts";

export type Random = () => number;

/** A small generator (mulberry32), so that a failing case comes again. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const six = (value: number): number => Math.round(value * 1e6 + 1e-7) / 1e6;
const importanceWeight = { must: 1, high: 0.8, medium: 0.7, low: 0.3 };

export const requirementOf = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id, kind: "skill", importance: "high", text: `Thing ${id}`, skillIds: [], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null, ...more,
});

export const matchOf = (requirementId: string, more: Partial<RequirementMatch> = {}): RequirementMatch => ({
  requirementId, term: "skill", score: 0, share: 1, semantic: 0, semanticShare: 1, status: "not_found", found: null, years: null, lastUse: null, ...more,
});

export const evidenceOf = (requirementId: string, text: string, more: Partial<Evidence> = {}): Evidence => ({
  requirementId, text, page: 1, start: 0, end: text.length, score: 1, how: "exact", path: [], ...more,
});

/** The terms and the score from the requirements' parts, as `scoreCandidate` does it. */
export function scoredBy(requirements: readonly RequirementMatch[], weights: Weights, openExperience: number): Pick<Match, "score" | "skill" | "experience" | "semantic"> {
  const sum = (term: string): number => requirements.reduce((total, one) => (one.term === term ? total + one.share * one.score : total), 0);
  const semantic = six(Math.min(1, requirements.reduce((total, one) => total + one.semanticShare * one.semantic, 0)));
  const skill = requirements.some(({ term }) => term === "skill") ? six(Math.min(1, sum("skill"))) : semantic;
  const experience = requirements.some(({ term }) => term === "experience") ? six(Math.min(1, sum("experience"))) : openExperience;
  return { skill, experience, semantic, score: six(weights.skill * skill + weights.experience * experience + weights.semantic * semantic) };
}

export function madeMatch(candidateId: string, requirements: RequirementMatch[], weights: Weights, more: Partial<Match> = {}): Match {
  return {
    rank: 1, candidateId, name: null, file: `${candidateId}.txt`, ...scoredBy(requirements, weights, more.experience ?? 0), knockouts: [], evidence: [],
    requirements, relevantYears: null, whyNotHigher: [], flags: [], seniority: null, conditions: [], reranked: null, ...more,
  };
}

export const rankingOf = (requirements: Requirement[], matches: Match[], weights: Weights): Ranking => ({
  job: { title: "Web Developer", requirements },
  candidates: [...matches].sort((a, b) => b.score - a.score).map((match, i) => ({ ...match, rank: i + 1 })),
  model: { id: "m", hash: "ab" }, reranker: null, weights, considered: matches.length, milliseconds: 1,
});

const level = (random: Random): number => {
  const dice = random();
  return dice < 0.2 ? 0 : dice < 0.4 ? 1 : six(random());
};

/** A ranking of some candidates for a job of 1 to 40 requirements, with weights of whole percents or anything else. */
export function randomRanking(random: Random, people: number): Ranking {
  const whole = random() < 0.7;
  const first = whole ? Math.round(random() * 100) / 100 : random();
  const second = whole ? Math.round(random() * (100 - first * 100)) / 100 : random() * (1 - first);
  const weights = { skill: first, experience: second, semantic: 1 - first - second };
  const kinds: RequirementKind[] = random() < 0.15 ? ["experience"] : random() < 0.3 ? ["skill", "other"] : ["skill", "other", "education", "experience", "language"];
  const requirements = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, i) =>
    requirementOf(`r${String(i + 1)}`, { kind: kinds[Math.floor(random() * kinds.length)] ?? "skill", importance: importances[Math.floor(random() * 4)] ?? "high" }),
  );
  const share = (of: Requirement[], one: Requirement): number => six(importanceWeight[one.importance] / of.reduce((sum, each) => sum + importanceWeight[each.importance], 0));
  const byTerm = (experience: boolean): Requirement[] => requirements.filter(({ kind }) => (kind === "experience") === experience);
  const matches = Array.from({ length: people }, (_, p) => {
    const own = requirements.map((requirement) => {
      const isExperience = requirement.kind === "experience";
      return matchOf(requirement.id, {
        term: isExperience ? "experience" : "skill", score: level(random), semantic: level(random),
        share: share(byTerm(isExperience), requirement), semanticShare: share(requirements, requirement), status: "partly",
      });
    });
    const openExperience = level(random);
    const terms = scoredBy(own, weights, openExperience);
    return madeMatch(`c${String(p)}`, own, weights, terms);
  });
  return rankingOf(requirements, matches, weights);
}
