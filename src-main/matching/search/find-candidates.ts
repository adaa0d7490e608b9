/** Who a query finds, and in which order. */
import type { Encoder } from "../../encoder/types.ts";
import { redact } from "../../encoder/redaction.ts";
import type { Condition } from "../../library/search/conditions.ts";
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { VectorHit } from "../../library/vector-index.ts";
import { rounded } from "../rounding.ts";
import { plainWordsOf } from "../words.ts";
import { levelOfMeaning, nearestAmong, nearestOf, nearThreshold, type Nearest } from "./meaning.ts";
import type { PlainReading } from "./plain-reading.ts";
import { plainWords, wordCoverage } from "./plain-words.ts";
import type { Scale } from "./scale.ts";
import type { SkillLookup } from "./skill-lookup.ts";
import type { UnderstoodQuery } from "./understand-query.ts";

/** What searching asks of the library and its index. */
export interface SearchableLibrary {
  readonly search: CandidateSearch;
  /** Nearest passages, best first; some may be of resumes that are no longer current. */
  searchVectors(vector: Float32Array, limit: number): Promise<VectorHit[]>;
  /** Under which vectors are stored. */
  modelKey: string;
  /** Rises whenever what a search finds may have changed. */
  revision(): number;
}

export interface FoundResume {
  resumeId: number;
  /** In [0,1]. */
  score: number;
  /** The sentence nearest in meaning, if any is near. */
  passageId: number | null;
  near: boolean;
  /** By what it is called, by the exact reading of the plain words or all but one thing of it, or by what it says. */
  by: "words" | "name" | "file" | "reading" | "part";
  /** What of the exact reading they fit: all of it, or all but one thing. */
  fits?: PlainReading;
}

/** An exact sense of plain words. */
export interface ExactSense {
  reading: PlainReading;
  condition: Condition;
}

export interface ExactSenses {
  whole: ExactSense;
  /** Who comes nearest where nobody fits the whole, in this order. */
  nearest: readonly ExactSense[];
}

/** So many of the nearest sentences are asked of the index; more where only some of their resumes may be found. */
const passages = 800;
const passagesOfSome = 1600;
/** Up to so many resumes every sentence is compared, without the index. */
const fewResumes = 250;
/** Of so many of the best found every sentence is compared afterwards: the index names only the nearest of them. */
const readAgain = 60;
/** Measured on 467 resumes of 24 professions with 34 queries: P@10 0.48; the nearest sentence alone 0.415, words alone 0.35. */
const wordShare = 0.3;
/** Words alone find a resume that holds at least this part of them, by rarity. */
const leastCoverage = 0.6;
const mostNameWords = 4;

interface Ground {
  library: SearchableLibrary;
  encoder: Pick<Encoder, "encode">;
  lookup: SkillLookup;
  /** Current resumes and whose they are. */
  everyone: ReadonlyMap<number, string>;
  scale: Scale;
}

/** Abbreviations of skills written out: the encoder knows Kubernetes better than k8s. */
function inFullNames(plain: string, lookup: SkillLookup): string {
  let text = "";
  let from = 0;
  for (const { asked, start, end } of lookup.within(plain)) {
    text += plain.slice(from, start) + asked.skill.name;
    from = end;
  }
  return text + plain.slice(from);
}

/** Who holds the plain words or says what they mean, of `pool` (everyone where null). `isName`: somebody is called so. Unordered. */
async function byPlainWords(plain: string, pool: ReadonlySet<number> | null, isName: boolean, { library, encoder, lookup, everyone, scale }: Ground): Promise<FoundResume[]> {
  const { search } = library;
  const allowed = (id: number): boolean => (pool === null ? everyone.has(id) : pool.has(id));
  const words = plainWords(plain, lookup);
  const coverage = wordCoverage(words, search, everyone.size);
  const counting = { search, resumes: everyone.size, words: new Set(words.flatMap(({ terms }) => terms.map((term) => term.words.toLowerCase()))) };
  const least = nearThreshold(coverage.known, everyone.size, isName, scale);
  const [vector] = await encoder.encode([redact(inFullNames(plain, lookup), { names: [] })]);
  const among = (ids: readonly number[]): Map<number, Nearest> => (vector === undefined ? new Map() : nearestAmong(ids, vector, library.modelKey, scale, counting));
  const isFew = pool !== null && pool.size <= fewResumes;
  let near = new Map<number, Nearest>();
  if (isFew) near = among([...pool]);
  else if (vector !== undefined) near = nearestOf(await library.searchVectors(vector, pool === null ? passages : passagesOfSome), counting);

  const scoreOf = (id: number): { score: number; nearest: Nearest | null } => {
    const nearest = near.get(id);
    const means = nearest !== undefined && (nearest.cosines[0] ?? 0) >= least;
    const held = coverage.of.get(id) ?? 0;
    const score = wordShare * held + (1 - wordShare) * (means ? levelOfMeaning(nearest, scale) : 0);
    return { score: means || held >= leastCoverage ? score : 0, nearest: means ? nearest : null };
  };
  const ids = [...new Set([...coverage.of.keys(), ...near.keys()])].filter(allowed);
  if (!isFew) {
    const best = ids.map((id) => ({ id, score: scoreOf(id).score })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.id - b.id);
    for (const [id, exact] of among(best.slice(0, readAgain).map((one) => one.id))) near.set(id, exact);
  }
  return ids.flatMap((resumeId): FoundResume[] => {
    const { score, nearest } = scoreOf(resumeId);
    return score <= 0 ? [] : [{ resumeId, score: rounded(score), passageId: nearest?.passageId ?? null, near: true, by: "words" }];
  });
}

/** Every word in the name (or the file's name), the last perhaps not typed to its end. */
function calledSo(plain: string, field: "name" | "file"): Condition | null {
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0 || words.length > mostNameWords) return null;
  return { kind: "all", of: words.map((word, i) => ({ kind: "text", field, terms: [{ words: word, prefix: i === words.length - 1 && word.length > 1 }] })) };
}

/** Order of those whom conditions alone find: who holds more of what they name comes first, then whose resume is newer. */
function byConditions({ terms, skills }: UnderstoodQuery, pool: readonly number[], { library: { search }, everyone }: Ground): FoundResume[] {
  const words = terms.filter(({ prefix }) => !prefix).map((term) => ({ word: term.words, terms: [term], skill: null }));
  const held = skills.map((skill) => ({ word: skill.skill.name, terms: [], skill }));
  const of = words.length + held.length < 2 ? new Map<number, number>() : wordCoverage([...words, ...held], search, everyone.size).of;
  return pool.map((resumeId) => ({ resumeId, score: rounded(Math.min(1, 0.5 + 0.5 * (of.get(resumeId) ?? 0))), passageId: null, near: true, by: "words" }));
}

const fitsWholly = { by: "reading", score: 1 } as const;
const lacksOne = { by: "part", score: 0.75 } as const;

/** Who fits comes before who is only near, sense by sense, each in the order of `meant`, then in their own. */
function fittingFirst(meant: readonly FoundResume[], senses: readonly { reading: PlainReading; ids: readonly number[] }[], as: Pick<FoundResume, "by" | "score">): FoundResume[] {
  const first = new Map<number, FoundResume>();
  for (const { reading, ids } of senses) {
    const fitting = new Set(ids);
    const inOrder = [...meant.filter(({ resumeId }) => fitting.has(resumeId)), ...ids.map((resumeId) => ({ resumeId, passageId: null }))];
    for (const { resumeId, passageId } of inOrder) if (!first.has(resumeId)) first.set(resumeId, { ...as, resumeId, passageId, near: true, fits: reading });
  }
  return [...first.values(), ...meant.filter(({ resumeId }) => !first.has(resumeId))];
}

/**
 * Everyone whom a query finds under the filters, in order: who is called so; who fits `exact`, the exact sense of the plain words (null
 * where they have none), or, where nobody does, all of it but one thing, the best by score first; then by score, ties by candidate id (by newness where
 * only conditions are asked); then those who fit the conditions and say nothing near the plain words.
 */
export async function findCandidates(query: UnderstoodQuery, exact: ExactSenses | null, filters: readonly Condition[], ground: Ground): Promise<FoundResume[]> {
  const { library: { search }, everyone } = ground;
  const conditions = [...(query.condition === null ? [] : [query.condition]), ...filters];
  const pool = conditions.length === 0 ? null : search.meeting({ kind: "all", of: conditions });
  if (query.plain === "") {
    if (pool === null) return [];
    // Sorting is stable: the newest stand first in the pool.
    return byConditions(query, pool, ground).sort((a, b) => b.score - a.score);
  }
  const allowed = pool === null ? null : new Set(pool);
  const isAllowed = (id: number): boolean => allowed === null || allowed.has(id);
  const idOf = (resumeId: number): string => everyone.get(resumeId) ?? "";
  const inOrder = (a: FoundResume, b: FoundResume): number => b.score - a.score || (idOf(a.resumeId) < idOf(b.resumeId) ? -1 : 1);
  const called = (field: "name" | "file"): FoundResume[] => {
    const condition = calledSo(query.plain, field);
    if (condition === null) return [];
    return search.meeting(condition).filter(isAllowed).map((resumeId) => ({ resumeId, score: 1, passageId: null, near: true, by: field }));
  };
  const named = called("name").sort(inOrder);
  const taken = new Set(named.map(({ resumeId }) => resumeId));
  const meant = (await byPlainWords(query.plain, allowed, named.length > 0, ground)).filter(({ resumeId }) => !taken.has(resumeId)).sort(inOrder);
  const fitting = ({ reading, condition }: ExactSense) => ({ reading, ids: search.meeting(condition).filter((id) => isAllowed(id) && !taken.has(id)) });
  const whole = exact === null ? null : fitting(exact.whole);
  const found = [...named, ...(exact === null || whole === null ? meant : whole.ids.length > 0 ? fittingFirst(meant, [whole], fitsWholly) : fittingFirst(meant, exact.nearest.map(fitting), lacksOne))];
  if (found.length === 0 && (plainWordsOf(query.plain).length > 0 || /\d/.test(query.plain))) found.push(...called("file"));
  if (pool === null || query.condition === null || query.takesAway) return found;
  for (const { resumeId } of found) taken.add(resumeId);
  const others = pool.filter((resumeId) => !taken.has(resumeId));
  return [...found, ...others.map((resumeId): FoundResume => ({ resumeId, score: 0, passageId: null, near: false, by: "words" }))];
}
