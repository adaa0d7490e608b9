/** Reading the first of a ranking a second time, together with the job: by a re-ranker, for a tenth of the score. */
import type { Importance } from "../../src-preload/domain.ts";
import type { Reranker, TextPair } from "../encoder/reranker.ts";
import { backgroundResumes } from "./background-resumes.ts";
import { levelOfPair } from "./calibration.ts";
import { importanceWeights } from "./importance.ts";
import { rounded } from "./rounding.ts";
import type { Scored } from "./score.ts";

/** So many are read again… */
export const mostReranked = 50;
/** …for this share of the score, which the three terms give up in proportion. */
export const rerankShare = 0.1;
/** Lines of a resume that are read, those nearest to what is asked. */
const mostLines = 8;
/** Numbers less apart than this are the same to a network. */
const leastDeviation = 1e-6;

/** What is asked, the most important first, for what is too long is cut at its end. `texts` are redacted: those of the requirements, then the title. */
export function askedText(requirements: readonly { importance: Importance }[], texts: readonly string[]): string {
  const order = requirements.map(({ importance }, i) => ({ i, weight: importanceWeights[importance] })).sort((a, b) => b.weight - a.weight || a.i - b.i);
  return [texts[requirements.length] ?? "", ...order.map(({ i }) => texts[i] ?? "")].join("\n");
}

/** The resume's lines nearest to what is asked, as the encoder sees them (redacted), in the order of the resume. */
function bestLines({ candidate, outcomes }: Scored): string {
  const worth = new Map<number, number>();
  for (const { passage, semantic, semanticShare } of outcomes) if (passage >= 0) worth.set(passage, (worth.get(passage) ?? 0) + semantic * semanticShare);
  const best = [...worth].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostLines);
  return best.map(([passage]) => passage).sort((a, b) => a - b).map((passage) => candidate.candidate.passages[passage]?.redacted ?? "").join("\n");
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.max(leastDeviation, Math.sqrt(variance)) };
}

/**
 * `scored` (in order) with the re-ranker's share in their scores, not yet in their new order. Everyone gives up the share, and only
 * the first fifty can earn it back, so nobody from behind passes one of them for not having been read. The built-in resumes of all
 * trades are read, too, so that a number means the same whoever else is in the ranking. Rejects as the re-ranker does.
 */
export async function rerank(scored: readonly Scored[], asked: string, reranker: Reranker, signal: AbortSignal | undefined): Promise<Scored[]> {
  const read = scored.slice(0, mostReranked);
  const offered = [...read.map(bestLines), ...backgroundResumes.map((sentences) => sentences.join("\n"))];
  const odds = await reranker.score(offered.map((text): TextPair => [asked, text]), signal);
  const { mean, deviation } = spreadOf(odds.slice(read.length));
  return scored.map((one, i) => {
    const own = odds[i];
    const score = i >= read.length || own === undefined ? null : rounded(levelOfPair((own - mean) / deviation));
    // Of what was learned the share is given up, too: it is a part of what the terms make.
    const less = (adds: number): number => rounded((1 - rerankShare) * adds);
    const learned = one.learned === undefined ? {} : { learned: { ...one.learned, adds: less(one.learned.adds), ...(one.learned.read === undefined ? {} : { read: { ...one.learned.read, adds: less(one.learned.read.adds) } }) } };
    return { ...one, ...learned, reranked: { score, share: rerankShare }, score: rounded((1 - rerankShare) * one.score + rerankShare * (score ?? 0)) };
  });
}
