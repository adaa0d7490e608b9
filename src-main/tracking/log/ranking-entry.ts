/** What the log says of one ranking: everything that its order follows from, and the order itself by its hash. */
import type { Asker } from "../../../src-preload/asker.ts";
import type { Decisions } from "../../library/decisions/decisions.ts";
import { sha256 } from "../../library/decisions/chain.ts";
import type { LibraryState } from "../../library/decisions/library-state.ts";
import type { ShownRanking } from "../../../src-preload/decisions.ts";
import type { ModelIdentity, ParsedJob, Weights } from "../../../src-preload/domain.ts";

/** So many of the first are named in the entry; all of them are in its hash. */
const FIRST = 50;

export type Place = [number: number, score: number];

/** What a ranking was made of, besides the library. */
export interface Circumstances {
  /** Of the model's vectors; null where the model does not tell. */
  dimensions: number | null;
  taxonomy: string;
  version: string;
  /** The version of what was learned that took part; null where nothing did. */
  learned: string | null;
  /** YYYY-MM-DD. */
  day: string;
}

export interface RankingMade {
  /** `jobId` is null for an ad that is not kept. */
  job: ParsedJob & { jobId: string | null; text: string };
  weights: Weights;
  /** In their order. */
  candidates: readonly { candidateId: string; score: number }[];
  model: ModelIdentity;
  reranker: ModelIdentity | null;
  /** `including`: ids of candidates who were scored whatever a first look found. */
  scope: { everyone: boolean; top: number | null; including: readonly string[] };
  blind: Asker["blind"];
}

/** Candidates by their numbers; who has left the library since is called by the number that they had. */
export const placesOf = (candidates: RankingMade["candidates"], state: LibraryState, decisions: Pick<Decisions, "numberOf">): Place[] =>
  candidates.flatMap(({ candidateId, score }) => {
    const number = state.numbers.get(candidateId) ?? decisions.numberOf(candidateId);
    return number === null ? [] : [[number, score]];
  });

/** SHA-256, hex, over a line “number score” for each place, ended by a line feed; a score is written as ECMAScript writes numbers: the shortest decimal that is exactly it. */
export const resultHash = (places: readonly Place[]): string => sha256(places.map(([number, score]) => `${String(number)} ${String(score)}\n`).join(""));

export function rankingEntry(made: RankingMade, circumstances: Circumstances, state: LibraryState, decisions: Pick<Decisions, "numberOf" | "keepAd">): ShownRanking {
  const { job: { jobId, text, title, roleFamily, seniority, requirements, conditions }, scope, blind } = made;
  const { dimensions, taxonomy, version, learned, day } = circumstances;
  const places = placesOf(made.candidates, state, decisions);
  return {
    job: { id: jobId, ad: decisions.keepAd(text) },
    asked: { title, roleFamily, seniority, requirements, conditions, day },
    weights: made.weights,
    model: { ...made.model, dimensions },
    reranker: made.reranker,
    learned, taxonomy, version,
    blind: blind ?? null,
    scope: { everyone: scope.everyone, top: scope.top, including: scope.including.flatMap((id) => state.numbers.get(id) ?? []) },
    library: { state: state.hash, candidates: state.candidates },
    result: { hash: resultHash(places), listed: places.length, first: places.slice(0, FIRST) },
  };
}
