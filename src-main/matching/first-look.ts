/**
 * Who of many is worth a full look. Everyone in the library is scored roughly, from sketches, by the same three terms as in full:
 * skills by name, months in the line of work, words and the meaning of a dozen sentences at a time. What this may lose against
 * scoring everyone in full is measured by `test/bench/ranking.ts` and held by a test.
 */
import type { Weights } from "../../src-preload/domain.ts";
import { ordinary } from "./background.ts";
import type { Spread } from "./background.ts";
import { levelOf, levelOfRole } from "./calibration.ts";
import { isExperience, undatedMonths, unknownExperience, usualYears } from "./experience-term.ts";
import { importanceWeights } from "./importance.ts";
import { familyNearness } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import { likeness, unknownFamily, unknownWork } from "./role-relevance.ts";
import type { PreparedJob } from "./score.ts";
import { coverageWeight, otherWork, saturated } from "./signals.ts";
import type { Queries, Comparer } from "./similarity.ts";
import type { Sketch } from "./sketch.ts";
import { meaningScore, notHeld, toolOfDeed } from "./skill-term.ts";

export type RoughJob = Pick<PreparedJob, "job" | "queries" | "skills" | "role" | "taxonomy">;

/** Words and meaning of everyone for one query after the other: `[query * everyone + candidate]`. */
interface Likeness {
  values: Float64Array;
  coverage: Float64Array;
}

function likenessOf(sketches: readonly Sketch[], job: RoughJob, packed: Queries, comparer: Comparer): Likeness {
  const many = sketches.length;
  const values = new Float64Array(job.queries.length * many);
  const coverage = new Float64Array(job.queries.length * many);
  /** Which queries ask for a word, and for what part of them. */
  const asked = new Map<number, { query: number; part: number }[]>();
  job.queries.forEach(({ ids, parts }, query) => {
    ids.forEach((id, i) => {
      const own = { query, part: parts[i] ?? 0 };
      const others = asked.get(id);
      if (others === undefined) asked.set(id, [own]);
      else others.push(own);
    });
  });
  sketches.forEach(({ words, means }, c) => {
    const cosines = comparer.cosines(means, packed);
    const groups = cosines.length / job.queries.length;
    for (let q = 0; q < job.queries.length; q++) {
      let best = 0;
      for (let g = q * groups; g < (q + 1) * groups; g++) best = Math.max(best, cosines[g] ?? 0);
      values[q * many + c] = best;
    }
    for (const word of words) {
      const queries = asked.get(word >>> 2);
      if (queries === undefined) continue;
      for (const { query, part } of queries) {
        const at = query * many + c;
        values[at] = (values[at] ?? 0) + coverageWeight * part;
        coverage[at] = (coverage[at] ?? 0) + part * saturated(word & 3);
      }
    }
  });
  return { values, coverage };
}

function experienceOf(sketch: Sketch, relevance: readonly number[], years: number): number {
  if (sketch.roles.length === 0) return unknownExperience;
  const asked = Math.max(1, years * 12);
  let left = asked;
  let sum = 0;
  const roles = sketch.roles.map(({ months }, i) => ({ months: months ?? undatedMonths, relevance: relevance[i] ?? 0 }));
  for (const { months, relevance: own } of roles.sort((a, b) => b.relevance - a.relevance)) {
    const used = Math.min(left, months);
    sum += used * own;
    left -= used;
  }
  return sum / asked;
}

/** A rough score for each sketch, in its order, in about [0,1]. Deterministic. */
export function firstLook(sketches: readonly Sketch[], job: RoughJob, weights: Weights, packed: Queries, comparer: Comparer): Float64Array {
  const many = sketches.length;
  const { requirements } = job.job;
  const { values, coverage } = likenessOf(sketches, job, packed, comparer);
  const spreads = job.queries.map((_, q): Spread => ordinary(values.subarray(q * many, (q + 1) * many)).all);
  const deviations = (q: number, c: number): number => ((values[q * many + c] ?? 0) - (spreads[q]?.mean ?? 0)) / (spreads[q]?.deviation ?? 1);
  const importance = requirements.map((one) => importanceWeights[one.importance]);
  const total = importance.reduce((sum, weight) => sum + weight, 0);
  const ofTerm = (experience: boolean): number => requirements.reduce((sum, one, i) => (isExperience(one) === experience ? sum + (importance[i] ?? 0) : sum), 0);
  const [inSkill, inExperience] = [ofTerm(false), ofTerm(true)];
  /** Equal titles have equal families: their nearness is found out once. */
  const nearness = new Map<string, number>();
  const nearnessOf = (families: readonly TitleFamily[]): number => {
    const key = families.map(({ family, weight }) => `${family} ${String(weight)}`).join();
    let known = nearness.get(key);
    if (known === undefined) {
      known = familyNearness(families, job.role.families, job.taxonomy) ?? unknownFamily;
      nearness.set(key, known);
    }
    return known;
  };

  return Float64Array.from(sketches, (sketch, c) => {
    const meaning = levelOfRole(deviations(job.role.title, c));
    const relevance = sketch.roles.map(({ families }) => likeness.family * nearnessOf(families) + (1 - likeness.family) * meaning);
    const nearestWork = relevance.length === 0 ? unknownWork : Math.max(...relevance);
    const named = new Float64Array(requirements.length);
    for (const { skillId, doubtful } of sketch.skills) {
      for (const { requirement, path } of job.skills.bearing(skillId)) {
        named[requirement] = Math.max(named[requirement] ?? 0, path.strength * (doubtful ? notHeld : 1));
      }
    }
    let skill = 0;
    let experience = 0;
    let semantic = 0;
    requirements.forEach((requirement, i) => {
      const own = importance[i] ?? 0;
      const level = levelOf(deviations(i, c) - otherWork * (1 - nearestWork));
      semantic += (own / total) * level;
      if (isExperience(requirement)) {
        experience += (own / inExperience) * experienceOf(sketch, relevance, requirement.minYears ?? usualYears);
        return;
      }
      const byName = (named[i] ?? 0) * (requirement.kind === "other" ? toolOfDeed : 1);
      skill += (own / inSkill) * Math.max(byName, meaningScore(level, coverage[i * many + c] ?? 0));
    });
    if (inSkill === 0) skill = semantic;
    if (inExperience === 0) experience = experienceOf(sketch, relevance, usualYears);
    return weights.skill * skill + weights.experience * experience + weights.semantic * semantic;
  });
}

/** The ids of the `most` sketches with the highest rough score, ascending; ties by id. */
export function worthAFullLook(sketches: readonly Sketch[], rough: Float64Array, most: number): string[] {
  const order = sketches.map((_, i) => i).sort((a, b) => (rough[b] ?? 0) - (rough[a] ?? 0) || a - b);
  return order.slice(0, most).sort((a, b) => a - b).flatMap((i) => sketches[i]?.candidateId ?? []);
}
