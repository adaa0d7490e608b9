/**
 * Pairwise logistic regression (the loss of RankNet: Burges et al., "Learning to rank using gradient descent", 2005) on differences of
 * scores: P(better before worse) = 1 / (1 + exp(−steepness · difference / spread)).
 *
 * `spread` is the standard deviation of the job's own scores, and the steepness is fitted along, from 0 to `mostSteep`. At a fixed
 * steepness the loss would also move for a reason that is no preference: clear decisions would raise the weight of whatever spreads the
 * scores most, and decisions by chance the weight of whatever spreads them least. So only the direction is learned, and where the scores
 * say nothing, the steepness falls to 0 and with it every pull on the weights.
 */
import { parameterCount, termCount } from "./bounds.ts";
import { learnedKindCount, type PairedJob } from "./pairs.ts";

/** One standard deviation of the scores between two candidates makes odds of e⁸ : 1 at most: as good as certain, and still a number. */
export const mostSteep = 8;
/** Scores that lie nearer together than this are taken for as far apart as this, so that a few nearly equal ones pull at nothing. */
const leastSpread = 0.05;
/** Of the steepness, whose last digits move nothing that is shown. */
const settledSteepness = 1e-4;
const mostNewtonRounds = 12;
const leastCurvature = 1e-9;

/** Scores of a job's rows, from their mean, and how each changes with each parameter, from the mean of that. */
interface Scored {
  scores: Float64Array;
  /** Row by row, `parameterCount` numbers each. */
  slopes: Float64Array;
}

interface Spread {
  deviation: number;
  slopes: number[];
}

/** Takes the mean from every `width`-th number. */
function centre(values: Float64Array, width: number): void {
  const rows = values.length / width;
  for (let column = 0; column < width; column++) {
    let sum = 0;
    for (let at = column; at < values.length; at += width) sum += values[at] ?? 0;
    for (let at = column; at < values.length; at += width) values[at] = (values[at] ?? 0) - sum / rows;
  }
}

/** The weights are taken as they are shifted; that none can fall below 0 is for those who use them. */
function scoresOf(job: PairedJob, vector: readonly number[]): Scored {
  const factors = job.shares.map((_, k) => (k < learnedKindCount ? Math.exp(vector[termCount + k] ?? 0) : 1));
  const asked = job.shares.reduce((sum, share, k) => sum + share * (factors[k] ?? 1), 0);
  const weights = job.weights.map((weight, t) => weight + (vector[t] ?? 0));
  const scores = new Float64Array(job.terms.length);
  const slopes = new Float64Array(job.terms.length * parameterCount);
  job.terms.forEach(([skill = 0, experience = 0, semantic = 0], i) => {
    const kinds = job.kinds[i] ?? [];
    const own = asked === 0 ? skill : kinds.reduce((sum, earned, k) => sum + earned * (factors[k] ?? 1), 0) / asked;
    const terms = [own, experience, semantic];
    scores[i] = terms.reduce((sum, term, t) => sum + term * (weights[t] ?? 0), 0);
    const at = i * parameterCount;
    terms.forEach((term, t) => { slopes[at + t] = term; });
    for (let k = 0; k < learnedKindCount; k++) {
      slopes[at + termCount + k] = asked === 0 ? 0 : ((weights[0] ?? 0) * (factors[k] ?? 1) * ((kinds[k] ?? 0) - (job.shares[k] ?? 0) * own)) / asked;
    }
  });
  centre(scores, 1);
  centre(slopes, parameterCount);
  return { scores, slopes };
}

/** The standard deviation of a job's scores, and how it changes with each parameter. */
function spreadOf({ scores, slopes }: Scored): Spread {
  const change = Array.from({ length: parameterCount }, () => 0);
  let variance = 0;
  scores.forEach((score, i) => {
    variance += (score * score) / scores.length;
    for (let p = 0; p < parameterCount; p++) change[p] = (change[p] ?? 0) + (score * (slopes[i * parameterCount + p] ?? 0)) / scores.length;
  });
  const deviation = Math.sqrt(variance);
  if (deviation < leastSpread) return { deviation: leastSpread, slopes: change.map(() => 0) };
  return { deviation, slopes: change.map((slope) => slope / deviation) };
}

/** log(1 + exp(−x)), without overflow. */
const lossOf = (x: number): number => (x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x)));

function eachPair({ pairs }: PairedJob, visit: (better: number, worse: number) => void): void {
  for (let p = 0; p < pairs.length; p += 2) visit(pairs[p] ?? 0, pairs[p + 1] ?? 0);
}

/** Every job at one vector of parameters. */
export interface Place {
  vector: number[];
  jobs: readonly { job: PairedJob; scored: Scored; spread: Spread }[];
}

export function placeAt(paired: readonly PairedJob[], vector: number[]): Place {
  return {
    vector,
    jobs: paired.map((job) => {
      const scored = scoresOf(job, vector);
      return { job, scored, spread: spreadOf(scored) };
    }),
  };
}

/** The steepness that fits these scores best, by Newton's method from `start`: the loss is convex in it. */
export function bestSteepness({ jobs }: Place, start: number): number {
  const differences = jobs.map(({ job, scored: { scores }, spread: { deviation } }) => {
    const all = new Float64Array(job.pairs.length / 2);
    let at = 0;
    eachPair(job, (better, worse) => { all[at++] = ((scores[better] ?? 0) - (scores[worse] ?? 0)) / deviation; });
    return { all, weight: job.pairWeight };
  });
  // At 0 every pair pulls by half its difference.
  if (differences.reduce((sum, { all, weight }) => sum + weight * all.reduce((own, difference) => own + difference, 0), 0) <= 0) return 0;
  let steepness = start;
  for (let round = 0; round < mostNewtonRounds; round++) {
    let [slope, curvature] = [0, 0];
    for (const { all, weight } of differences) {
      for (const difference of all) {
        const wrong = 1 / (1 + Math.exp(steepness * difference));
        slope -= weight * difference * wrong;
        curvature += weight * difference * difference * wrong * (1 - wrong);
      }
    }
    const next = Math.min(mostSteep, Math.max(0, steepness - slope / Math.max(curvature, leastCurvature)));
    const step = Math.abs(next - steepness);
    steepness = next;
    if (step < settledSteepness) break;
  }
  return steepness;
}

/** How unlikely the decisions are: the negative logarithm of their likelihood, every job counting as `pairWeight` says. */
export function lossAt({ jobs }: Place, steepness: number): number {
  let total = 0;
  for (const { job, scored: { scores }, spread } of jobs) {
    const scale = steepness / spread.deviation;
    let own = 0;
    eachPair(job, (better, worse) => { own += lossOf(scale * ((scores[better] ?? 0) - (scores[worse] ?? 0))); });
    total += job.pairWeight * own;
  }
  return total;
}

/** How `lossAt` changes with each parameter. */
export function slopesAt({ jobs }: Place, steepness: number): number[] {
  const result = Array.from({ length: parameterCount }, () => 0);
  for (const { job, scored: { scores, slopes }, spread } of jobs) {
    const scale = steepness / spread.deviation;
    // What a pair pulls at is gathered by row first: rows are few, pairs are many.
    const pull = new Float64Array(scores.length);
    eachPair(job, (better, worse) => {
      const own = (job.pairWeight * scale) / (1 + Math.exp(scale * ((scores[better] ?? 0) - (scores[worse] ?? 0))));
      pull[better] = (pull[better] ?? 0) - own;
      pull[worse] = (pull[worse] ?? 0) + own;
    });
    let onSpread = 0;
    pull.forEach((own, i) => {
      onSpread -= (own * (scores[i] ?? 0)) / spread.deviation;
      for (let p = 0; p < parameterCount; p++) result[p] = (result[p] ?? 0) + own * (slopes[i * parameterCount + p] ?? 0);
    });
    spread.slopes.forEach((slope, p) => { result[p] = (result[p] ?? 0) + onSpread * slope; });
  }
  return result;
}
