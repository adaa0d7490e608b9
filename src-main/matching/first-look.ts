/**
 * Who of many is worth a full look. Everyone in the library is scored roughly, from sketches, by the same three terms as in full:
 * skills by name, months in the line of work, words and the meaning of two dozen sentences at a time. What this may lose against
 * scoring everyone in full is measured by `test/bench/ranking.ts` and held by a test.
 */
import type { Weights } from "../../src-preload/domain.ts";
import { ordinary } from "./background.ts";
import { levelOf, levelOfRole } from "./calibration.ts";
import { isExperience, undatedMonths, unknownExperience, usualYears } from "./experience-term.ts";
import { importanceWeights } from "./importance.ts";
import { familyNearness } from "./role-families.ts";
import { likeness, unknownFamily, unknownWork } from "./role-relevance.ts";
import type { PreparedJob } from "./score.ts";
import { coverageWeight, otherWork, saturated } from "./signals.ts";
import type { Query } from "./signals.ts";
import { packQueries } from "./similarity.ts";
import type { Comparer } from "./similarity.ts";
import type { Sketch, SketchedRole, Sketches } from "./sketch.ts";
import { meaningScore, notHeld, toolOfDeed } from "./skill-term.ts";

export type RoughJob = Pick<PreparedJob, "job" | "queries" | "skills" | "role" | "taxonomy">;

/** Of everyone for each query, as `[query * everyone + candidate]`. */
interface Nearness {
  /** The nearest mean's cosine, and what the words are worth beside it. */
  values: Float64Array;
  /** Part of the query's words that the resume holds, in [0,1]. */
  coverage: Float64Array;
}

/** Every word asked, ascending by number, with the queries that ask for it and the part of them that it is. */
function askedWords(queries: readonly Query[]): { id: number; by: { query: number; part: number }[] }[] {
  const asked = new Map<number, { query: number; part: number }[]>();
  queries.forEach(({ ids, parts }, query) => {
    ids.forEach((id, i) => {
      const by = asked.get(id) ?? [];
      by.push({ query, part: parts[i] ?? 0 });
      asked.set(id, by);
    });
  });
  return [...asked].map(([id, by]) => ({ id, by })).sort((a, b) => a.id - b.id);
}

function nearnessOf({ all, means, starts }: Sketches, queries: readonly Query[], vectors: readonly Float32Array[], comparer: Comparer): Nearness {
  const many = all.length;
  const values = new Float64Array(queries.length * many);
  const coverage = new Float64Array(queries.length * many);
  const cosines = comparer.cosines(means, packQueries(vectors, means.dimension));
  const rows = means.scales.length;
  for (let q = 0; q < queries.length; q++) {
    for (let c = 0; c < many; c++) {
      let best = 0;
      for (let row = q * rows + (starts[c] ?? 0); row < q * rows + (starts[c + 1] ?? 0); row++) best = Math.max(best, cosines[row] ?? 0);
      values[q * many + c] = best;
    }
  }
  const asked = askedWords(queries);
  all.forEach(({ words }, c) => {
    // Both lists ascend, so one walk through them finds what they share.
    let w = 0;
    for (const { id, by } of asked) {
      while (w < words.length && (words[w] ?? 0) >>> 2 < id) w++;
      if (w === words.length) break;
      const word = words[w] ?? 0;
      if (word >>> 2 !== id) continue;
      for (const { query, part } of by) {
        const at = query * many + c;
        values[at] = (values[at] ?? 0) + coverageWeight * part;
        coverage[at] = (coverage[at] ?? 0) + part * saturated(word & 3);
      }
    }
  });
  return { values, coverage };
}

/** `relevance[i]` is that of role i. */
function experienceOf(roles: readonly SketchedRole[], relevance: readonly number[], years: number): number {
  if (roles.length === 0) return unknownExperience;
  const asked = Math.max(1, years * 12);
  let left = asked;
  let sum = 0;
  for (const i of roles.map((_, role) => role).sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0))) {
    const used = Math.min(left, roles[i]?.months ?? undatedMonths);
    sum += used * (relevance[i] ?? 0);
    left -= used;
  }
  return sum / asked;
}

/** A rough score for each sketch, in its order, in about [0,1]; `vectors` are those of the queries. Deterministic. */
export function firstLook(sketches: Sketches, vectors: readonly Float32Array[], job: RoughJob, weights: Weights, comparer: Comparer): Float64Array {
  const many = sketches.all.length;
  const { requirements } = job.job;
  const { values, coverage } = nearnessOf(sketches, job.queries, vectors, comparer);
  const spreads = job.queries.map((_, q) => ordinary(values.subarray(q * many, (q + 1) * many)).all);
  const deviations = (q: number, c: number): number => ((values[q * many + c] ?? 0) - (spreads[q]?.mean ?? 0)) / (spreads[q]?.deviation ?? 1);
  const importance = requirements.map((one) => importanceWeights[one.importance]);
  const sumOf = (counts: (i: number) => boolean): number => importance.reduce((sum, weight, i) => (counts(i) ? sum + weight : sum), 0);
  const asksExperience = requirements.map(isExperience);
  const total = sumOf(() => true);
  const inSkill = sumOf((i) => asksExperience[i] === false);
  const inExperience = total - inSkill;

  const known = new Map<string, number>();
  function familyOf({ kind, families }: SketchedRole): number {
    let near = known.get(kind);
    if (near === undefined) {
      near = familyNearness(families, job.role.families, job.taxonomy) ?? unknownFamily;
      known.set(kind, near);
    }
    return near;
  }

  function rough({ roles, skills }: Sketch, c: number): number {
    const meaning = levelOfRole(deviations(job.role.title, c));
    const relevance = roles.map((role) => likeness.family * familyOf(role) + (1 - likeness.family) * meaning);
    const nearestWork = roles.length === 0 ? unknownWork : Math.max(...relevance);
    const named: number[] = [];
    for (const { skillId, doubtful } of skills) {
      for (const { requirement, path } of job.skills.bearing(skillId)) named[requirement] = Math.max(named[requirement] ?? 0, path.strength * (doubtful ? notHeld : 1));
    }
    let skill = 0;
    let experience = 0;
    let semantic = 0;
    for (const [i, requirement] of requirements.entries()) {
      const own = importance[i] ?? 0;
      const level = levelOf(deviations(i, c) - otherWork * (1 - nearestWork));
      semantic += own * level;
      if (asksExperience[i] === true) experience += own * experienceOf(roles, relevance, requirement.minYears ?? usualYears);
      else skill += own * Math.max((named[i] ?? 0) * (requirement.kind === "other" ? toolOfDeed : 1), meaningScore(level, coverage[i * many + c] ?? 0));
    }
    const terms = {
      skill: inSkill === 0 ? semantic / total : skill / inSkill,
      experience: inExperience === 0 ? experienceOf(roles, relevance, usualYears) : experience / inExperience,
      semantic: semantic / total,
    };
    return weights.skill * terms.skill + weights.experience * terms.experience + weights.semantic * terms.semantic;
  }

  return Float64Array.from(sketches.all, rough);
}

/** The ids of the `most` candidates with the highest rough score, ascending; ties by id. */
export function worthAFullLook({ all }: Sketches, roughScores: Float64Array, most: number): string[] {
  const order = all.map((_, i) => i).sort((a, b) => (roughScores[b] ?? 0) - (roughScores[a] ?? 0) || a - b);
  return order.slice(0, most).sort((a, b) => a - b).flatMap((i) => all[i]?.candidateId ?? []);
}
