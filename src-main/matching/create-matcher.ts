import { emptyProfile, type ParsedJob, type Ranking, type SearchHit, type Weights } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { redact } from "../encoder/redaction.ts";
import type { Encoder } from "../encoder/types.ts";
import type { MatchingLibrary } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { ordinary, wordCounter } from "./background.ts";
import { backgroundResumes } from "./background-resumes.ts";
import { createCandidateCache } from "./candidate-cache.ts";
import { jobAd } from "./copied-lines.ts";
import { isExperience } from "./experience-term.ts";
import { explain } from "./explanation/explain-match.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { createRetriever } from "./retrieve.ts";
import { titleFamilies } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import { scoreCandidate } from "./score.ts";
import type { PreparedJob, Scored } from "./score.ts";
import { search } from "./search.ts";
import { nearest, nearnessOf, queryOf } from "./signals.ts";
import { createComparer, packQueries } from "./similarity.ts";
import { prepareCandidate, withoutAd } from "./prepared-candidate.ts";

export interface MatcherParts {
  library: MatchingLibrary;
  encoder: Pick<Encoder, "identity" | "encode">;
  taxonomy: Taxonomy;
}

/** What a job asks, and the ad that it was read from. */
export type RankedJob = ParsedJob & { text: string };

export interface RankOptions {
  /** Only the first so many matches; everyone when absent. */
  top?: number;
  signal?: AbortSignal;
}

export interface Matcher {
  /** Ranks the library for a job, whose `text` is the ad itself. Rejects with `cancelled` when the signal aborts. */
  rank(job: RankedJob, weights: Weights, options?: RankOptions): Promise<Ranking>;
  search(query: string, limit: number): Promise<SearchHit[]>;
}

/**
 * By score, ties by candidate id. A failed must-have is said beside the score and can be filtered by; it does not move anyone:
 * whoever is a few months short of the years asked would otherwise stand behind everyone of whom nothing is known.
 */
function inOrder(a: Scored, b: Scored): number {
  return b.score - a.score || (a.candidate.candidate.candidateId < b.candidate.candidate.candidateId ? -1 : 1);
}

/** The family that parsing or the recruiter gave, and those that the title's own words speak of. */
function jobFamilies({ title, roleFamily }: ParsedJob, taxonomy: Taxonomy): TitleFamily[] {
  const families = titleFamilies(title, taxonomy);
  if (roleFamily === null || families.some(({ family, weight }) => family === roleFamily && weight === 1)) return families;
  return [{ family: roleFamily, weight: 1 }, ...families.filter(({ family }) => family !== roleFamily)];
}

/**
 * The matcher of one library. The same library, job, model and weights give the same ranking but for `milliseconds`.
 * Nothing that says who a candidate is takes part: only redacted passages, skills, dates, titles' families, degrees,
 * certificates and languages do.
 */
export function createMatcher({ library, encoder, taxonomy }: MatcherParts): Matcher {
  const cache = createCandidateCache(library, encoder, taxonomy);
  const retriever = createRetriever(library);
  const comparer = createComparer();
  const weightsOfWords = wordCounter();
  let background: Promise<PreparedCandidate[]> | undefined;

  async function prepareBackground(): Promise<PreparedCandidate[]> {
    const vectors = await encoder.encode(backgroundResumes.flat());
    let at = 0;
    return backgroundResumes.map((sentences, i) => {
      const passages = sentences.map((redacted, p) => ({ passageId: p, page: 1, start: 0, end: 0, redacted, textHash: "" }));
      const own = vectors.slice(at, (at += sentences.length));
      return prepareCandidate({ candidateId: `background ${String(i)}`, file: "", profile: emptyProfile, text: "", hiddenText: false, passages }, own, taxonomy);
    });
  }

  function throwIfAborted(signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) throw new WinnowError("cancelled", "The ranking was cancelled.");
  }

  async function rank(job: RankedJob, weights: Weights, { top, signal }: RankOptions = {}): Promise<Ranking> {
    const began = performance.now();
    const texts = [...job.requirements.map((requirement) => requirement.text), job.title].map((text) => redact(text, { names: [] }));
    const vectors = await encoder.encode(texts, signal);
    background ??= prepareBackground();
    const trades = await background.catch((thrown: unknown) => {
      background = undefined;
      throw thrown;
    });
    throwIfAborted(signal);
    const unweighted = texts.map((text) => queryOf(text, { of: () => 1 }));
    const ids = await retriever.candidateIds(unweighted, vectors);
    const ad = jobAd(job.text);
    const candidates = (await cache.prepared(ids, signal)).map((candidate) => withoutAd(candidate, ad, taxonomy));
    throwIfAborted(signal);

    const words = weightsOfWords(candidates);
    const queries = texts.map((text) => queryOf(text, words));
    const packed = packQueries(vectors);
    const nearness = candidates.map((candidate) => nearnessOf(candidate, queries, packed, comparer));
    const known = [...nearness, ...trades.map((candidate) => nearnessOf(candidate, queries, packed, comparer))];
    const prepared: PreparedJob = {
      job,
      queries,
      ordinary: queries.map((_, q) => ordinary(known.map((near) => nearest(near, q)))),
      skillQuestions: new Map(job.requirements.filter((one) => !isExperience(one)).map((requirement) => [requirement.id, { requirement, paths: new Map() }])),
      role: { families: jobFamilies(job, taxonomy), title: queries.length - 1, experiences: job.requirements.flatMap((one, i) => (isExperience(one) ? [i] : [])) },
      words,
      taxonomy,
    };
    const scored: Scored[] = [];
    for (const [i, candidate] of candidates.entries()) {
      const own = nearness[i];
      if (own !== undefined) scored.push(scoreCandidate(candidate, own, prepared, weights));
    }
    const order = scored.sort(inOrder).slice(0, top ?? scored.length);
    const familyName = job.roleFamily === null ? null : taxonomy.familyName(job.roleFamily);
    return {
      job: { title: job.title, requirements: job.requirements },
      candidates: order.map((one, i) => explain(one, i + 1, weights, familyName, taxonomy)),
      model: await encoder.identity(),
      weights,
      milliseconds: Math.round(performance.now() - began),
    };
  }

  return { rank, search: (query, limit) => search(library, encoder, query, limit) };
}
