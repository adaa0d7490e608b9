import { emptyProfile, type ModelIdentity, type ParsedJob, type Weights } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { learnedWeights } from "../../src-preload/learned.ts";
import { adapted } from "../encoder/adapter.ts";
import { redact } from "../encoder/redaction.ts";
import type { Reranker } from "../encoder/reranker.ts";
import type { Encoder } from "../encoder/types.ts";
import type { MatchingLibrary } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { ordinary, wordWeights, type WordWeights } from "./background.ts";
import { backgroundResumes } from "./background-resumes.ts";
import { jobAd, type JobAd } from "./copied-lines.ts";
import { isExperience } from "./experience-term.ts";
import { factQuestion } from "./fact-evidence.ts";
import { createFirstLook, worthAFullLook } from "./first-look.ts";
import { withLearned, type LearnedForRanking } from "./learned-score.ts";
import { explain } from "./explanation/explain-match.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { titleFamilies } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import { askedText, rerank } from "./rerank.ts";
import { askedLevel } from "./role-level.ts";
import { scoreCandidate, sharesIn } from "./score.ts";
import { scaleOf } from "./search/scale.ts";
import type { Scale } from "./search/scale.ts";
import type { PreparedJob, Scored } from "./score.ts";
import { nearestPassages } from "./nearest-passages.ts";
import { nearnessOf, queryOf, unrelatedDeviations } from "./signals.ts";
import type { Nearness, Query } from "./signals.ts";
import type { Sketches } from "./sketch.ts";
import { createComparer, packQueries } from "./similarity.ts";
import { skillQuestions } from "./skill-term.ts";
import type { UnsaidRanking } from "./unsaid.ts";
import { createWorkingSet } from "./working-set.ts";
import { prepareCandidate, withoutAd } from "./prepared-candidate.ts";

export interface MatcherParts {
  library: MatchingLibrary;
  encoder: Pick<Encoder, "identity" | "encode">;
  /** The one that is switched on now. */
  reranker?: () => Reranker | null;
  /** It failed, and the ranking was made without it. */
  onRerankFailed?: (thrown: unknown) => void;
  /** What was learned and is in use now. */
  learned?: () => LearnedForRanking | null;
  taxonomy: Taxonomy;
}

/** Up to so many candidates everyone is scored in full… */
const everyoneUpTo = 1000;
/** …and of a larger library as many as this, whom a first look finds nearest. */
const fullLooks = 500;
/** Ads of which it is remembered who copied them. */
const adsRemembered = 16;
/** So many resumes of a large library tell what is ordinary in it. */
const ordinaryCandidates = 500;

/** What a job asks, and the ad that it was read from. */
export type RankedJob = ParsedJob & { text: string };

/** The vectors of what a job asks, and of the sentences that come nearest to it. */
export interface Readings {
  model: ModelIdentity;
  /** In the order of the job; `share` is the requirement's part of the semantic term. */
  requirements: { query: Float32Array; share: number }[];
  /** By candidate, then by requirement. */
  nearest: ReadonlyMap<string, Float32Array[][]>;
}

interface Asked {
  texts: string[];
  vectors: Float32Array[];
  trades: PreparedCandidate[];
  unrelated: number;
  sketches: Sketches;
  words: WordWeights;
  queries: Query[];
}

interface Looked {
  candidate: PreparedCandidate;
  near: Nearness;
}

export interface RankOptions {
  /** Only the first so many matches; all that were scored when absent. */
  top?: number;
  /** Scores everyone in full, however long it takes. */
  everyone?: boolean;
  /** Ids of candidates who are scored in full even where a first look finds others nearer. */
  including?: readonly string[];
  /** No re-ranker takes part, nor what was learned unless it is given, whatever is switched on. */
  plain?: boolean;
  /** What was learned takes part as it is here, whatever is switched on; null: not at all. */
  learned?: LearnedForRanking | null;
  signal?: AbortSignal;
}

export interface Matcher {
  /** Reads what a first ranking would have to read. Rejects with `cancelled` when the signal aborts. */
  warmUp(signal: AbortSignal): Promise<void>;
  /** Ranks the library for a job, whose `text` is the ad itself. Rejects with `cancelled` when the signal aborts. */
  rank(job: RankedJob, weights: Weights, options?: RankOptions): Promise<UnsaidRanking>;
  /** What an adapter can be learned from: of each of these candidates who are there, at most `most` sentences by requirement. Rejects as `rank` does. */
  readings(job: RankedJob, candidateIds: readonly string[], most: number, signal?: AbortSignal): Promise<Readings>;
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
export function createMatcher({ library, encoder, taxonomy, reranker: switchedOn = () => null, onRerankFailed = () => undefined, learned = () => null }: MatcherParts): Matcher {
  const working = createWorkingSet(library, encoder, taxonomy);
  const comparer = createComparer();
  const firstLook = createFirstLook(comparer);
  let background: Promise<PreparedCandidate[]> | undefined;
  let scale: Promise<Scale> | undefined;
  /** Everyone as they are without the lines of an ad, by the ad; the latest used stands last. */
  const withoutAds = new Map<string, WeakMap<PreparedCandidate, PreparedCandidate>>();

  function withoutAdOnce(text: string): (candidate: PreparedCandidate) => PreparedCandidate {
    const known = withoutAds.get(text) ?? new WeakMap<PreparedCandidate, PreparedCandidate>();
    withoutAds.delete(text);
    withoutAds.set(text, known);
    for (const oldest of [...withoutAds.keys()].slice(0, -adsRemembered)) withoutAds.delete(oldest);
    let ad: JobAd | undefined;
    return (candidate) => {
      const before = known.get(candidate);
      if (before !== undefined) return before;
      const own = withoutAd(candidate, (ad ??= jobAd(text)), taxonomy);
      known.set(candidate, own);
      return own;
    };
  }

  async function prepareBackground(): Promise<PreparedCandidate[]> {
    const vectors = await encoder.encode(backgroundResumes.flat());
    let at = 0;
    return backgroundResumes.map((sentences, i) => {
      const passages = sentences.map((redacted, p) => ({ passageId: p, page: 1, start: 0, end: 0, redacted, textHash: "" }));
      const own = vectors.slice(at, (at += sentences.length));
      return prepareCandidate({ candidateId: `background ${String(i)}`, file: "", profile: emptyProfile, text: "", hiddenText: false, passages }, own, taxonomy);
    });
  }

  function tradesOf(): Promise<PreparedCandidate[]> {
    background ??= prepareBackground();
    return background.catch((thrown: unknown) => {
      background = undefined;
      throw thrown;
    });
  }

  function scaleOnce(): Promise<Scale> {
    scale ??= scaleOf(encoder);
    return scale.catch((thrown: unknown) => {
      scale = undefined;
      throw thrown;
    });
  }

  async function warmUp(signal: AbortSignal): Promise<void> {
    await tradesOf();
    await scaleOnce();
    throwIfAborted(signal);
    await working.refresh(signal);
  }

  function throwIfAborted(signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) throw new WinnowError("cancelled", "The ranking was cancelled.");
  }

  /** Null where the re-ranker fails: a ranking is whole without it. */
  async function readAgain(scored: readonly Scored[], asked: string, reranker: Reranker, signal: AbortSignal | undefined): Promise<Scored[] | null> {
    try {
      return await rerank(scored, asked, reranker, signal);
    } catch (thrown) {
      throwIfAborted(signal);
      onRerankFailed(thrown);
      return null;
    }
  }

  /** What the job asks, as it is compared with sentences. The last text is the title. */
  async function ask(job: RankedJob, signal: AbortSignal | undefined): Promise<Asked> {
    const texts = [...job.requirements.map((requirement) => requirement.text), job.title].map((text) => redact(text, { names: [] }));
    const vectors = await encoder.encode(texts, signal);
    const trades = await tradesOf();
    const unrelated = (await scaleOnce()).cosineAt(unrelatedDeviations);
    throwIfAborted(signal);
    await working.refresh(signal);
    const sketches = working.sketches();
    const words = wordWeights(sketches.all.length, working.documents);
    return { texts, vectors, trades, unrelated, sketches, words, queries: texts.map((text) => queryOf(text, words)) };
  }

  async function readings(job: RankedJob, candidateIds: readonly string[], most: number, signal?: AbortSignal): Promise<Readings> {
    const { vectors, unrelated, queries } = await ask(job, signal);
    const ownOf = withoutAdOnce(job.text);
    const packed = packQueries(vectors);
    const nearest = new Map<string, Float32Array[][]>();
    for (const candidate of await working.prepared(candidateIds, signal)) {
      const own = ownOf(candidate);
      const near = nearnessOf(own, queries, packed, comparer, unrelated);
      nearest.set(candidate.candidate.candidateId, job.requirements.map((_, q) => nearestPassages(own, near, q, most)));
    }
    const { semantic } = sharesIn(job.requirements);
    return { model: await encoder.identity(), requirements: job.requirements.map((_, q) => ({ query: vectors[q] ?? new Float32Array(0), share: semantic[q] ?? 0 })), nearest };
  }

  async function rank(job: RankedJob, weights: Weights, { top, everyone = false, including = [], plain = false, learned: given, signal }: RankOptions = {}): Promise<UnsaidRanking> {
    const began = performance.now();
    const inUse = given === undefined ? (plain ? null : learned()) : given;
    const { texts, vectors, trades, unrelated, sketches, words, queries } = await ask(job, signal);
    const model = await encoder.identity();
    const adapter = inUse?.adapter?.model === model.hash ? inUse.adapter : null;
    // The title is no requirement: it tells which work is meant, and stays as it is. So does a place: nothing is learned of it.
    const isRead = (q: number): boolean => job.requirements[q] !== undefined && job.requirements[q].kind !== "location";
    const through = adapter === null ? null : vectors.map((vector, q) => (isRead(q) ? adapted(vector, adapter) : vector));
    const asked = {
      job,
      queries,
      skills: skillQuestions(job.requirements, taxonomy),
      role: { families: jobFamilies(job, taxonomy), title: queries.length - 1, experiences: job.requirements.flatMap((one, i) => (isExperience(one) ? [i] : [])) },
      taxonomy,
    };
    const all = sketches.all.map(({ candidateId }) => candidateId);
    const isSmall = all.length <= everyoneUpTo;
    const wanted = new Set(including);
    const chosen = isSmall || everyone || (top ?? 0) > fullLooks ? all : [
      ...worthAFullLook(sketches, firstLook(sketches, through ?? vectors, asked, inUse === null ? weights : learnedWeights(weights, inUse.parameters.weights)), fullLooks),
      ...all.filter((id) => wanted.has(id)),
    ];
    // In a large library a part of it tells what is ordinary: ids come from the files' contents, so the first are anyone.
    const telling = isSmall ? all : all.slice(0, ordinaryCandidates);
    const ownOf = withoutAdOnce(job.text);
    const people = (await working.prepared([...new Set([...chosen, ...telling])], signal)).map(ownOf);
    throwIfAborted(signal);
    const ordinaryOnes = new Set(telling);
    const shares = sharesIn(job.requirements);
    const facts = job.requirements.map((requirement) => factQuestion(requirement, words));
    /** Everyone looked at with these vectors of what is asked. */
    const lookWith = (asking: readonly Float32Array[]): { looked: Map<string, Looked>; prepared: PreparedJob } => {
      const packed = packQueries(asking);
      const looked = new Map(people.map((candidate): [string, Looked] => [candidate.candidate.candidateId, { candidate, near: nearnessOf(candidate, queries, packed, comparer, unrelated) }]));
      const known = [
        ...telling.flatMap((id) => looked.get(id)?.near ?? []),
        ...trades.map((candidate) => nearnessOf(candidate, queries, packed, comparer, unrelated)),
      ];
      const spreads = queries.map((_, q) => ordinary(known.map(({ best }) => best[q] ?? unrelated)));
      return { looked, prepared: { ...asked, shares, ordinary: spreads, isOrdinary: (id) => ordinaryOnes.has(id), facts } };
    };
    const asItIs = lookWith(vectors);
    const readOtherwise = through === null ? null : lookWith(through);
    const scoredBy = ({ looked, prepared }: ReturnType<typeof lookWith>, id: string): Scored | null => {
      const own = looked.get(id);
      return own === undefined ? null : scoreCandidate(own.candidate, own.near, prepared, weights);
    };
    const scored = [...new Set(chosen)].flatMap((id): Scored[] => {
      const one = scoredBy(asItIs, id);
      if (one === null || inUse === null) return one === null ? [] : [one];
      return [withLearned(one, weights, inUse.parameters, readOtherwise === null ? null : scoredBy(readOtherwise, id))];
    });
    const reranker = plain ? null : switchedOn();
    scored.sort(inOrder);
    const reread = reranker === null ? null : await readAgain(scored, askedText(job.requirements, texts), reranker, signal);
    const order = (reread?.sort(inOrder) ?? scored).slice(0, top ?? scored.length);
    const family = job.roleFamily === null ? null : { id: job.roleFamily, name: taxonomy.familyName(job.roleFamily) };
    const level = askedLevel(job, asked.role.families, taxonomy);
    return {
      job: { title: job.title, requirements: job.requirements },
      candidates: order.map((one, i) => explain(one, i + 1, weights, family, level, taxonomy)),
      model,
      reranker: reread === null ? null : (reranker?.identity ?? null),
      ...(inUse === null ? {} : { learned: { version: inUse.version, parameters: inUse.parameters } }),
      weights,
      considered: all.length,
      milliseconds: Math.round(performance.now() - began),
    };
  }

  return { warmUp, rank, readings };
}
