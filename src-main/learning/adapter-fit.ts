/**
 * The adapter that decisions ask for: requirements are to come nearer to the best sentence of those who were wanted than to that of those
 * turned down for the same job (pairs as in RankNet: Burges et al., 2005), with a Gaussian prior at no change. V is not learned: it holds the
 * eight directions in which what is asked lies most, which no decision bears on, so that fits with somebody left out can be held side by side.
 */
import { adapterRank, stepOf, type Adapter } from "../encoder/adapter.ts";
import { mainDirections } from "./main-directions.ts";
import { leastRecruiters, type Pause } from "./robust-fit.ts";
import { contrasts, turnedDown, wanted, type JobReadings, type ReadRow } from "./readings.ts";

/** A tenth of a cosine between two candidates' best sentences makes odds of e : 1. */
const steepness = 10;
/** The prior's standard deviation of each number of U. It is wide, for `leastCosine` bounds the step itself; by the simulations in test/bench/README.md. */
const deviation = 0.5;
const rounds = 25;
/** Above the curvature of the loss, which is at most steepness² / 4 times the square of how far the mean sentences of both sides lie apart. */
const mostCurvature = 12;

type Up = Float32Array;

/** As many decisions as a job tells of this: two for each who was wanted, if as many were turned down. */
const decisionsIn = ({ rows }: JobReadings): number => 2 * Math.min(rows.filter(wanted).length, rows.filter(turnedDown).length);

/** Of the nearest sentences the one that is nearest to this reading of the requirement, and how near. */
function nearestTo(query: Float64Array, sentences: readonly Float32Array[]): { sentence: Float32Array; cosine: number } | null {
  let best: { sentence: Float32Array; cosine: number } | null = null;
  for (const sentence of sentences) {
    let cosine = 0;
    for (let i = 0; i < query.length; i++) cosine += (query[i] ?? 0) * (sentence[i] ?? 0);
    if (best === null || cosine > best.cosine) best = { sentence, cosine };
  }
  return best;
}

/** How one requirement of a job pulls at its own reading, added to `slopes` of U. */
function addPull(job: JobReadings, r: number, weight: number, adapter: Pick<Adapter, "dimension" | "up" | "down">, slopes: Float64Array): void {
  const asked = job.requirements[r];
  if (asked === undefined || asked.share === 0) return;
  const { dimension } = adapter;
  const { by, shortened, along } = stepOf(asked.query, adapter);
  const read = Float64Array.from(asked.query, (value, i) => value + (by[i] ?? 0));
  const length = Math.sqrt(read.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) return;
  for (let i = 0; i < dimension; i++) read[i] = (read[i] ?? 0) / length;
  const best = (rows: readonly ReadRow[]): { sentence: Float32Array; cosine: number }[] => rows.flatMap((row) => nearestTo(read, row.nearest[r] ?? []) ?? []);
  const [liked, others] = [best(job.rows.filter(wanted)), best(job.rows.filter(turnedDown))];
  if (liked.length === 0 || others.length === 0) return;
  const each = (weight * asked.share * steepness) / (liked.length * others.length);
  const pull = new Float64Array(dimension);
  const add = (sentence: Float32Array, cosine: number, by: number): void => {
    for (let i = 0; i < dimension; i++) pull[i] = (pull[i] ?? 0) + by * ((sentence[i] ?? 0) - cosine * (read[i] ?? 0));
  };
  const ofOthers = others.map(() => 0);
  for (const one of liked) {
    let own = 0;
    others.forEach((other, o) => {
      const wrong = each / (1 + Math.exp(steepness * (one.cosine - other.cosine)));
      own += wrong;
      ofOthers[o] = (ofOthers[o] ?? 0) + wrong;
    });
    add(one.sentence, one.cosine, -own);
  }
  others.forEach(({ sentence, cosine }, o) => { add(sentence, cosine, ofOthers[o] ?? 0); });
  for (let k = 0; k < adapterRank; k++) {
    const by = ((along[k] ?? 0) * shortened) / length;
    for (let i = 0; i < dimension; i++) slopes[k * dimension + i] = (slopes[k * dimension + i] ?? 0) + by * (pull[i] ?? 0);
  }
}

/** U, by gradient descent from 0 with a step that the curvature allows. Zeros where no job has both sides. */
function fitUp(jobs: readonly JobReadings[], down: Float32Array, dimension: number): Up {
  const telling = jobs.filter(contrasts);
  const decisions = telling.reduce((sum, job) => sum + decisionsIn(job), 0);
  const up = new Float32Array(adapterRank * dimension);
  if (decisions === 0) return up;
  const prior = 1 / (deviation ** 2 * decisions);
  const step = 1 / (mostCurvature + prior);
  for (let round = 0; round < rounds; round++) {
    const slopes = Float64Array.from(up, (value) => prior * value);
    for (const job of telling) for (let r = 0; r < job.requirements.length; r++) addPull(job, r, decisionsIn(job) / decisions, { dimension, up, down }, slopes);
    for (let i = 0; i < up.length; i++) up[i] = (up[i] ?? 0) - step * (slopes[i] ?? 0);
  }
  return up;
}

/** Number by number what all have in common: 0 where two differ in sign, else the smallest. */
function common([first = new Float32Array(0), ...others]: readonly Up[]): Up {
  return first.map((value, i) => others.reduce((least, other) => {
    const own = other[i] ?? 0;
    return Math.sign(own) !== Math.sign(least) ? 0 : Math.abs(own) < Math.abs(least) ? own : least;
  }, value));
}

/**
 * The adapter of these jobs' decisions; where three or more recruiters decided, only what also holds without any one of them. Null where no job
 * has somebody wanted and somebody turned down, or nothing is left. No chance takes part: the same readings give the same bits.
 */
export async function fitAdapter(jobs: readonly JobReadings[], pause: Pause): Promise<Adapter | null> {
  const queries = jobs.flatMap(({ requirements }) => requirements.map(({ query }) => query));
  const [first] = jobs;
  const dimension = queries[0]?.length ?? 0;
  if (first === undefined || dimension === 0) return null;
  const down = mainDirections(queries, adapterRank, dimension);
  const recruiters = [...new Set(jobs.flatMap(({ rows }) => rows.map(({ by }) => by)))].sort();
  const fits = [fitUp(jobs, down, dimension)];
  for (const left of recruiters.length < leastRecruiters ? [] : recruiters) {
    await pause();
    fits.push(fitUp(jobs.map((job) => ({ ...job, rows: job.rows.filter(({ by }) => by !== left) })), down, dimension));
  }
  const up = common(fits);
  return up.every((value) => value === 0) ? null : { model: first.model, dimension, up, down };
}
