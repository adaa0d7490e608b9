/** Retrieval: a query must find its item among many. The tests come from the training pipeline, whose splits held them out. */
import { z } from "zod";
import { dot } from "./vectors.ts";
import type { Encode } from "./vectors.ts";

export const testSchema = z.object({
  name: z.string(),
  queries: z.array(z.string()),
  candidates: z.array(z.string()),
  /** The item that each candidate stands for. */
  items: z.array(z.int()),
  /** The items that answer each query. */
  gold: z.array(z.array(z.int())),
});
export type RetrievalTest = z.infer<typeof testSchema>;

export interface RetrievalFigures {
  r1: number;
  r5: number;
  mrr: number;
  /** R@1 if the wrong candidates were only 59, drawn at random: comparable between tests of different size. */
  r1OfSixty: number;
}

const smallPool = 60;

/** The chance that none of the `better` candidates is among 59 drawn from `wrong`: a hypergeometric probability. */
function chanceToBeFirst(better: number, wrong: number): number {
  const drawn = Math.min(smallPool - 1, wrong);
  let chance = 1;
  for (let i = 0; i < drawn; i++) chance *= Math.max(0, wrong - better - i) / (wrong - i);
  return chance;
}

/** An equal score of a wrong item counts against the right one. */
export async function retrieval(encode: Encode, test: RetrievalTest): Promise<RetrievalFigures> {
  const candidates = await encode(test.candidates);
  const queries = await encode(test.queries);
  const items = Math.max(...test.items) + 1;
  const total = { r1: 0, r5: 0, mrr: 0, r1OfSixty: 0 };
  for (const [q, query] of queries.entries()) {
    const scores = new Float64Array(items).fill(-1);
    for (const [c, candidate] of candidates.entries()) {
      const item = test.items[c] ?? 0;
      scores[item] = Math.max(scores[item] ?? -1, dot(query, candidate));
    }
    const gold = new Set(test.gold[q]);
    const right = Math.max(...[...gold].map((item) => scores[item] ?? -1));
    const better = scores.reduce((count, score, item) => count + (!gold.has(item) && score >= right ? 1 : 0), 0);
    total.r1 += better === 0 ? 1 : 0;
    total.r5 += better < 5 ? 1 : 0;
    total.mrr += 1 / (better + 1);
    total.r1OfSixty += chanceToBeFirst(better, items - gold.size);
  }
  const mean = (sum: number) => sum / test.queries.length;
  return { r1: mean(total.r1), r5: mean(total.r5), mrr: mean(total.mrr), r1OfSixty: mean(total.r1OfSixty) };
}

/** A file of query ⇥ paraphrase: each query must find its own among all paraphrases. */
export function pairsTest(name: string, lines: string): RetrievalTest {
  const pairs = lines
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return {
    name,
    queries: pairs.map(([query]) => query ?? ""),
    candidates: pairs.map(([, paraphrase]) => paraphrase ?? ""),
    items: pairs.map((_, index) => index),
    gold: pairs.map((_, index) => [index]),
  };
}

/** Pearson's correlation. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (const [at, number] of a.entries()) {
    const [x, y] = [number - meanA, (b[at] ?? 0) - meanB];
    both += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return both / Math.sqrt(squareA * squareB);
}

/** Cosine of each pair. */
export async function cosines(encode: Encode, pairs: readonly (readonly [string, string])[]): Promise<number[]> {
  const left = await encode(pairs.map(([one]) => one));
  const right = await encode(pairs.map(([, other]) => other));
  return left.map((vector, at) => dot(vector, right[at] ?? vector));
}
