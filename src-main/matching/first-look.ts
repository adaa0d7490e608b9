/**
 * Who of many is worth a full look. Everyone in the library is scored roughly, from sketches, by the same three terms as in full:
 * skills by name, months in each line of work, words and the meaning of up to two dozen sentences at a time. What this may lose against
 * scoring everyone in full is measured by `test/bench/first-look.ts` and held by a test.
 */
import type { Weights } from "../../src-preload/domain.ts";
import { ordinary } from "./background.ts";
import type { Spread } from "./background.ts";
import { levelOf, levelOfRole } from "./calibration.ts";
import { fading, isExperience, undatedMonths, unknownExperience, usualYears } from "./experience-term.ts";
import { importanceWeights } from "./importance.ts";
import { familyNearness } from "./role-families.ts";
import { likeness, titleShare, unknownFamily, unknownWork } from "./role-relevance.ts";
import type { PreparedJob } from "./score.ts";
import { coverageWeight, otherWork, saturated } from "./signals.ts";
import type { Query } from "./signals.ts";
import { packQueries } from "./similarity.ts";
import type { Comparer } from "./similarity.ts";
import type { Sketch, SketchedRole, Sketches } from "./sketch.ts";
import { meaningScore, notHeld, toolOfDeed } from "./skill-term.ts";

export type RoughJob = Pick<PreparedJob, "job" | "queries" | "skills" | "role" | "taxonomy">;

interface Nearness {
  /** Each mean's cosine, as `[query * means + mean]`. */
  cosines: Float32Array;
  /** What the words of each query are worth that a resume holds, as `[query * everyone + candidate]`. */
  words: Float64Array;
  /** Part of the query's words that the resume holds, in [0,1], likewise. */
  coverage: Float64Array;
  /** What is ordinary for each query: the nearest mean of everyone. */
  spreads: Spread[];
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
  const words = new Float64Array(queries.length * many);
  const coverage = new Float64Array(queries.length * many);
  const cosines = comparer.cosines(means, packQueries(vectors, means.dimension));
  const rows = means.scales.length;
  const asked = askedWords(queries);
  all.forEach(({ words: held }, c) => {
    // Both lists ascend, so one walk through them finds what they share.
    let w = 0;
    for (const { id, by } of asked) {
      while (w < held.length && (held[w] ?? 0) >>> 2 < id) w++;
      if (w === held.length) break;
      const word = held[w] ?? 0;
      if (word >>> 2 !== id) continue;
      for (const { query, part } of by) {
        const at = query * many + c;
        words[at] = (words[at] ?? 0) + coverageWeight * part;
        coverage[at] = (coverage[at] ?? 0) + part * saturated(word & 3);
      }
    }
  });
  const spreads = queries.map((_, q) => {
    const nearest = Float64Array.from(all, (_candidate, c) => {
      let best = 0;
      for (let row = q * rows + (starts[c] ?? 0); row < q * rows + (starts[c + 1] ?? 0); row++) best = Math.max(best, cosines[row] ?? 0);
      return best + (words[q * many + c] ?? 0);
    });
    return ordinary(nearest).all;
  });
  return { cosines, words, coverage, spreads };
}

/** `relevance[i]` is that of role i. */
function experienceOf(roles: readonly SketchedRole[], relevance: readonly number[], years: number): number {
  if (roles.length === 0) return unknownExperience;
  const asked = Math.max(1, years * 12);
  const counted = relevance.map((own, i) => own * fading(roles[i]?.ago ?? 0));
  let left = asked;
  let sum = 0;
  for (const i of roles.map((_, role) => role).sort((a, b) => (counted[b] ?? 0) - (counted[a] ?? 0))) {
    const used = Math.min(left, roles[i]?.months ?? undatedMonths);
    sum += used * (counted[i] ?? 0);
    left -= used;
  }
  return sum / asked;
}

/** A rough score for each sketch, in its order, in about [0,1]; `vectors` are those of the queries. Deterministic. */
export function firstLook(sketches: Sketches, vectors: readonly Float32Array[], job: RoughJob, weights: Weights, comparer: Comparer): Float64Array {
  const many = sketches.all.length;
  const means = sketches.means.scales.length;
  const { requirements } = job.job;
  const { cosines, words, coverage, spreads } = nearnessOf(sketches, job.queries, vectors, comparer);
  const deviations = (q: number, c: number, cosine: number): number => (cosine + (words[q * many + c] ?? 0) - (spreads[q]?.mean ?? 0)) / (spreads[q]?.deviation ?? 1);
  const importance = requirements.map((one) => importanceWeights[one.importance]);
  const sumOf = (counts: (i: number) => boolean): number => importance.reduce((sum, weight, i) => (counts(i) ? sum + weight : sum), 0);
  const asksExperience = requirements.map(isExperience);
  const total = sumOf(() => true);
  const inSkill = sumOf((i) => asksExperience[i] === false);
  const inExperience = total - inSkill;
  const title = job.queries[job.role.title];

  const known = new Map<string, number>();
  function familyOf({ kind, families }: SketchedRole): number {
    let near = known.get(kind);
    if (near === undefined) {
      near = familyNearness(families, job.role.families, job.taxonomy) ?? unknownFamily;
      known.set(kind, near);
    }
    return near;
  }

  /** How near a query comes to the means of one job. */
  function levelIn(query: number, c: number, roleOf: Int16Array, role: number): number {
    const from = query * means + (sketches.starts[c] ?? 0);
    let best = -1;
    for (let m = 0; m < roleOf.length; m++) if (roleOf[m] === role) best = Math.max(best, cosines[from + m] ?? 0);
    return best < 0 ? 0 : levelOfRole(deviations(query, c, best));
  }

  function meaningOf(c: number, roleOf: Int16Array, role: number): number {
    const own = levelIn(job.role.title, c, roleOf, role);
    const { experiences } = job.role;
    return experiences.length === 0 ? own : (own + Math.max(...experiences.map((query) => levelIn(query, c, roleOf, role)))) / 2;
  }

  function rough({ roles, skills, roleOf }: Sketch, c: number): number {
    const relevance = roles.map((role, i) => likeness.family * familyOf(role) + likeness.meaning * meaningOf(c, roleOf, i) + likeness.words * titleShare(title, role.titleWords));
    const outside = roles.length === 0 ? unknownWork : Math.max(...relevance);
    const named: number[] = [];
    for (const { skillId, doubtful } of skills) {
      for (const { requirement, path } of job.skills.bearing(skillId)) named[requirement] = Math.max(named[requirement] ?? 0, path.strength * (doubtful ? notHeld : 1));
    }
    let skill = 0;
    let experience = 0;
    let semantic = 0;
    for (const [i, requirement] of requirements.entries()) {
      const own = importance[i] ?? 0;
      const from = i * means + (sketches.starts[c] ?? 0);
      let best = -Infinity;
      for (let m = 0; m < roleOf.length; m++) {
        best = Math.max(best, deviations(i, c, cosines[from + m] ?? 0) - otherWork * (1 - (relevance[roleOf[m] ?? -1] ?? outside)));
      }
      const level = levelOf(best);
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
