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

/**
 * Where one look after another is worked out. New megabytes for each would have the engine stop every few rankings to clear away the
 * old ones.
 */
interface Room {
  cosines: Float32Array;
  words: Float64Array;
  coverage: Float64Array;
}

const zeros = (before: Float64Array, length: number): Float64Array => (before.length < length ? new Float64Array(length) : before.fill(0, 0, length));

function nearnessOf({ all, means, starts }: Sketches, queries: readonly Query[], vectors: readonly Float32Array[], comparer: Comparer, room: Room): Nearness {
  const many = all.length;
  room.words = zeros(room.words, queries.length * many);
  room.coverage = zeros(room.coverage, queries.length * many);
  room.cosines = comparer.cosines(means, packQueries(vectors, means.dimension), room.cosines);
  const { words, coverage, cosines } = room;
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
  const nearest = new Float64Array(many);
  const spreads = queries.map((_, q) => {
    for (let c = 0; c < many; c++) {
      let best = 0;
      const end = q * rows + (starts[c + 1] ?? 0);
      for (let row = q * rows + (starts[c] ?? 0); row < end; row++) {
        const cosine = cosines[row] ?? 0;
        if (cosine > best) best = cosine;
      }
      nearest[c] = best + (words[q * many + c] ?? 0);
    }
    return ordinary(nearest).all;
  });
  return { cosines, words, coverage, spreads };
}

/** Months of each job by how much they count, those that count most first. */
interface CountedMonths {
  counts: number;
  months: number;
}

/** `relevance[i]` is that of role i. */
function countedMonths(roles: readonly SketchedRole[], relevance: readonly number[]): CountedMonths[] {
  return roles
    .map(({ ago, months }, i) => ({ counts: (relevance[i] ?? 0) * fading(ago), months: months ?? undatedMonths }))
    .sort((a, b) => b.counts - a.counts);
}

function experienceOf(held: readonly CountedMonths[], years: number): number {
  if (held.length === 0) return unknownExperience;
  const asked = Math.max(1, years * 12);
  let left = asked;
  let sum = 0;
  for (const { counts, months } of held) {
    const used = Math.min(left, months);
    sum += used * counts;
    left -= used;
  }
  return sum / asked;
}

/** A rough score for each sketch, in its order, in about [0,1]; `vectors` are those of the queries. Deterministic. */
export type FirstLook = (sketches: Sketches, vectors: readonly Float32Array[], job: RoughJob, weights: Weights) => Float64Array;

export function createFirstLook(comparer: Comparer): FirstLook {
  const room: Room = { cosines: new Float32Array(0), words: new Float64Array(0), coverage: new Float64Array(0) };
  return (sketches, vectors, job, weights) => roughScores(sketches, nearnessOf(sketches, job.queries, vectors, comparer, room), job, weights);
}

function roughScores(sketches: Sketches, { cosines, words, coverage, spreads }: Nearness, job: RoughJob, weights: Weights): Float64Array {
  const many = sketches.all.length;
  const means = sketches.means.scales.length;
  const { requirements } = job.job;
  // Flat, as each is read for every mean of everyone.
  const mean = Float64Array.from(spreads, (spread) => spread.mean);
  const deviation = Float64Array.from(spreads, (spread) => spread.deviation);
  const importance = requirements.map((one) => importanceWeights[one.importance]);
  const sumOf = (counts: (i: number) => boolean): number => importance.reduce((sum, weight, i) => (counts(i) ? sum + weight : sum), 0);
  const asksExperience = requirements.map(isExperience);
  const total = sumOf(() => true);
  const inSkill = sumOf((i) => asksExperience[i] === false);
  const inExperience = total - inSkill;
  const title = job.queries[job.role.title];

  /** How foreign the work is in which each mean of a candidate stands, in standard deviations; used for one after the other. */
  let foreign = new Float64Array(64);
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
    for (let m = 0; m < roleOf.length; m++) {
      const cosine = cosines[from + m] ?? 0;
      if (cosine > best && roleOf[m] === role) best = cosine;
    }
    return best < 0 ? 0 : levelOfRole((best + (words[query * many + c] ?? 0) - (mean[query] ?? 0)) / (deviation[query] ?? 1));
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
    const held = countedMonths(roles, relevance);
    if (foreign.length < roleOf.length) foreign = new Float64Array(2 * roleOf.length);
    for (let m = 0; m < roleOf.length; m++) foreign[m] = otherWork * (1 - (relevance[roleOf[m] ?? -1] ?? outside));
    let skill = 0;
    let experience = 0;
    let semantic = 0;
    for (const [i, requirement] of requirements.entries()) {
      const own = importance[i] ?? 0;
      const from = i * means + (sketches.starts[c] ?? 0);
      const inWords = words[i * many + c] ?? 0;
      const usual = mean[i] ?? 0;
      const spread = deviation[i] ?? 1;
      let best = -Infinity;
      for (let m = 0; m < roleOf.length; m++) {
        const near = ((cosines[from + m] ?? 0) + inWords - usual) / spread - (foreign[m] ?? 0);
        if (near > best) best = near;
      }
      const level = levelOf(best);
      semantic += own * level;
      if (asksExperience[i] === true) experience += own * experienceOf(held, requirement.minYears ?? usualYears);
      else skill += own * Math.max((named[i] ?? 0) * (requirement.kind === "other" ? toolOfDeed : 1), meaningScore(level, coverage[i * many + c] ?? 0));
    }
    const terms = {
      skill: inSkill === 0 ? semantic / total : skill / inSkill,
      experience: inExperience === 0 ? experienceOf(held, usualYears) : experience / inExperience,
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
