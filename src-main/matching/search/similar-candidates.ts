/**
 * Who is like a candidate: by skills, by line of work and by what the sentences about their work mean. Who somebody is, where they
 * studied and where they live take no part: only redacted sentences about work are compared.
 */
import type { SimilarCandidate } from "../../../src-preload/contract.ts";
import type { Profile, Span } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { CandidateSearch, QuotableResume } from "../../library/search/candidate-search.ts";
import type { FamilyMonths } from "../../library/search/likeness.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { SearchWords } from "../../words/search.ts";
import { clamp01, rounded } from "../rounding.ts";
import { rowOf } from "./describe-hits.ts";
import type { SearchableLibrary } from "./find-candidates.ts";
import { sharedTraits } from "./shared-traits.ts";
import { dot, type Scale } from "./scale.ts";

export interface SimilarCandidates {
  candidateId: string;
  name: string | null;
  file: string;
  candidates: SimilarCandidate[];
}

interface Ground {
  library: SearchableLibrary;
  taxonomy: Pick<Taxonomy, "skills" | "familySimilarity" | "familyName">;
  /** Current resumes and whose they are. */
  everyone: ReadonlyMap<number, string>;
  scale: Scale;
  say: SearchWords;
}

/** What each kind of likeness is worth; what nothing is known of is left out, and the others count for it. */
const shares = { skills: 0.4, families: 0.25, sentences: 0.35 } as const;
/** Resumes taken from each list of those alike in one respect, in all. */
const mostCompared = 250;
/** Of those, so many are compared sentence by sentence. */
const mostRead = 60;
/** Sentences about work that stand for it, so many of one job. */
const mostSentences = 16;
const ofOneJob = 6;
/** Of those, so many are looked up in the index. */
const lookedUp = 4;
const hitsEach = 300;
const shortestSentence = 5;
/** Mean cosines of unlike and of like work, in deviations above chance: 0.4 and 0.8 with winnow-lite. */
const unlike = 1.6;
const alike = 4.7;
/** A candidate with less of everything is not like the other. */
const leastScore = 0.15;
/** Two sentences less near than this are not quoted: 0.65 with winnow-lite. */
const leastSentence = 3.5;

/** A family counts fully from a quarter of somebody's months on. */
const fullFrom = 0.25;

const rarity = (total: number, n: number): number => Math.log(1 + (total - n + 0.5) / (n + 0.5));

interface Sentence {
  passageId: number;
  vector: Float32Array;
}

type Places = QuotableResume["passages"];

/**
 * What was done in the jobs held, in the order of the profile; where the resume lists nothing under its jobs, the summary and what stands
 * under the heads of jobs. A job's head (title, company, place, dates) and schooling are left out.
 */
export function workPassages({ employment, sections }: Profile, { text, passages }: QuotableResume): Places {
  const long = passages.filter(({ start, end }) => text.slice(start, end).trim().split(/\s+/).length >= shortestSentence);
  const inside = (span: Span): Places => long.filter((passage) => passage.start >= span.start && passage.end <= span.end);
  const told = employment.flatMap(({ bullets }) => bullets.flatMap(inside).slice(0, ofOneJob));
  if (told.length > 0) return told;
  const heads = employment.map(({ span }) => passages.find((passage) => passage.end > span.start)?.passageId);
  return sections.filter(({ kind }) => kind === "summary" || kind === "experience" || kind === "projects" || kind === "volunteering").flatMap(inside).filter(({ passageId }) => !heads.includes(passageId));
}

/** The resume with its sentences about work, as many as there are vectors for. */
function workOf(resumeId: number, sentences: readonly Sentence[], search: CandidateSearch): { resume: QuotableResume; work: Sentence[] } | null {
  const resume = search.quotable(resumeId);
  if (resume === null) return null;
  const vectors = new Map(sentences.map(({ passageId, vector }) => [passageId, vector]));
  const work = workPassages(search.profile(resumeId), resume).flatMap(({ passageId }) => {
    const vector = vectors.get(passageId);
    return vector === undefined ? [] : [{ passageId, vector }];
  });
  return { resume, work };
}

/** How near two histories of work are, in [0,1]: each of the one's families by its months, against the nearest of the other's. */
export function familyLikeness(own: readonly FamilyMonths[], other: readonly FamilyMonths[], taxonomy: Pick<Taxonomy, "familySimilarity">): number {
  const sum = (families: readonly FamilyMonths[]): number => families.reduce((total, { months }) => total + Math.max(months, 1), 0);
  const [ownSum, otherSum] = [sum(own), sum(other)];
  if (ownSum === 0 || otherSum === 0) return 0;
  return own.reduce((total, { family, months }) => {
    const best = Math.max(...other.map((one) => taxonomy.familySimilarity(family, one.family) * Math.min(1, Math.max(one.months, 1) / otherSum / fullFrom)));
    return total + (Math.max(months, 1) / ownSum) * best;
  }, 0);
}

/** The mean over one's sentences of the nearest of the other's, and the nearest two. */
function sentenceLikeness(own: readonly Sentence[], others: readonly Sentence[], scale: Scale): { level: number; own: number; other: number; cosine: number } {
  let sum = 0;
  let nearest = { own: -1, other: -1, cosine: -1 };
  for (const mine of own) {
    let best = -1;
    for (const theirs of others) {
      const cosine = dot(mine.vector, theirs.vector);
      if (cosine > best) best = cosine;
      if (cosine > nearest.cosine) nearest = { own: mine.passageId, other: theirs.passageId, cosine };
    }
    sum += best;
  }
  const [low, high] = [scale.cosineAt(unlike), scale.cosineAt(alike)];
  return { level: own.length === 0 || others.length === 0 ? 0 : clamp01((sum / own.length - low) / (high - low)), ...nearest };
}

function sentencesOf(resumeIds: readonly number[], { search, modelKey }: SearchableLibrary): Map<number, Sentence[]> {
  const all = new Map<number, Sentence[]>();
  for (const { resumeId, passageId, vector } of search.vectors(resumeIds, modelKey)) {
    const own = all.get(resumeId);
    if (own === undefined) all.set(resumeId, [{ passageId, vector }]);
    else own.push({ passageId, vector });
  }
  return all;
}

/** The best `n` by value, ties by candidate id. */
function best(values: ReadonlyMap<number, number>, n: number, everyone: ReadonlyMap<number, string>): number[] {
  return [...values].sort(([a, x], [b, y]) => y - x || ((everyone.get(a) ?? "") < (everyone.get(b) ?? "") ? -1 : 1)).slice(0, n).map(([id]) => id);
}

async function nearInMeaning(own: readonly Sentence[], library: SearchableLibrary): Promise<Map<number, number>> {
  const step = Math.max(1, Math.floor(own.length / lookedUp));
  const sums = new Map<number, number>();
  for (const { vector } of own.filter((_, i) => i % step === 0).slice(0, lookedUp)) {
    const hits = await library.searchVectors(vector, hitsEach);
    const owners = library.search.resumesOfPassages(hits.map(({ passageId }) => passageId));
    const nearest = new Map<number, number>();
    for (const { passageId, cosine } of hits) {
      const id = owners.get(passageId);
      if (id !== undefined && !nearest.has(id)) nearest.set(id, cosine);
    }
    for (const [id, cosine] of nearest) sums.set(id, (sums.get(id) ?? 0) + cosine);
  }
  return sums;
}

/** How rare each skill of a resume is: a skill that everybody has says little. */
function skillWeights(ids: readonly string[], search: CandidateSearch, total: number): Map<string, number> {
  const holders = search.likeness.holders(ids);
  return new Map(ids.map((id) => [id, rarity(total, holders.get(id) ?? 0)]));
}

/** Rank by rank through all lists, so that none crowds out another; each id once. */
function inTurn(lists: readonly (readonly number[])[], most: number): number[] {
  const chosen = new Set<number>();
  for (let rank = 0; rank < most && chosen.size < most; rank++) {
    for (const list of lists) {
      const id = list[rank];
      if (id !== undefined && chosen.size < most) chosen.add(id);
    }
  }
  return [...chosen];
}

/** Which languages somebody speaks says where they come from rather than what they do. */
const counted = (skillIds: readonly string[], { skills }: Pick<Taxonomy, "skills">): string[] => skillIds.filter((id) => skills.get(id)?.kind !== "language");

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** Everyone else who is like a candidate, the most alike first, ties by candidate id. Throws `not_found`. */
export async function findSimilar(candidateId: string, limit: number, { library, taxonomy, everyone, scale, say }: Ground): Promise<SimilarCandidates> {
  const { search } = library;
  const ownId = search.resumeOf(candidateId);
  const [row] = ownId === null ? [] : search.candidates([ownId]);
  const mine = ownId === null ? null : workOf(ownId, sentencesOf([ownId], library).get(ownId) ?? [], search);
  if (ownId === null || mine === null || row === undefined) throw new WinnowError("not_found", "This candidate is no longer in the library.");

  const own = mine.work.slice(0, mostSentences);
  const weights = skillWeights(counted(search.likeness.skillsOf([ownId]).get(ownId) ?? [], taxonomy), search, everyone.size);
  const ownFamilies = search.likeness.familiesOf([ownId]).get(ownId) ?? [];

  const overlap = search.likeness.overlap(weights);
  const nearby = await nearInMeaning(own, library);
  const lists = [best(overlap, mostCompared, everyone), search.likeness.inFamilies(ownFamilies.map(({ family }) => family), mostCompared), best(nearby, mostCompared, everyone)];
  const pool = inTurn(lists, mostCompared).filter((id) => id !== ownId && everyone.has(id));
  const skills = new Map([...search.likeness.skillsOf(pool)].map(([id, all]) => [id, counted(all, taxonomy)]));
  const allWeights = skillWeights([...new Set([...skills.values()].flat())], search, everyone.size);
  const families = search.likeness.familiesOf(pool);
  const ownSkills = sumOf(weights.values());
  const byProfile = new Map(pool.map((id) => {
    const theirSum = sumOf((skills.get(id) ?? []).map((skill) => allWeights.get(skill) ?? 0));
    const bySkills = ownSkills === 0 || theirSum === 0 ? 0 : (overlap.get(id) ?? 0) / Math.sqrt(ownSkills * theirSum);
    return [id, shares.skills * bySkills + shares.families * familyLikeness(ownFamilies, families.get(id) ?? [], taxonomy)];
  }));
  // Before sentences are read: what the index said of a few of them.
  const read = best(new Map([...byProfile].map(([id, value]) => [id, value + shares.sentences * Math.min(1, (nearby.get(id) ?? 0) / lookedUp)])), mostRead, everyone);
  const sentencesByResume = sentencesOf(read, library);
  const known = (ownSkills > 0 ? shares.skills : 0) + (ownFamilies.length > 0 ? shares.families : 0) + (own.length > 0 ? shares.sentences : 0);
  const scored = read.map((id) => {
    const theirs = workOf(id, sentencesByResume.get(id) ?? [], search);
    const sentences = sentenceLikeness(own, theirs?.work ?? [], scale);
    const score = known === 0 ? 0 : ((byProfile.get(id) ?? 0) + shares.sentences * sentences.level) / known;
    const shared = (skills.get(id) ?? []).filter((skill) => weights.has(skill)).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
    return { id, score: rounded(clamp01(score)), shared, sentences, resume: theirs?.resume ?? null };
  });
  const chosen = scored
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || ((everyone.get(a.id) ?? "") < (everyone.get(b.id) ?? "") ? -1 : 1))
    .slice(0, limit);
  return {
    candidateId: row.candidateId,
    name: row.name,
    file: row.file,
    candidates: chosen.flatMap(({ id, score, shared, sentences, resume }): SimilarCandidate[] => {
      const [found] = search.candidates([id]);
      if (found === undefined || resume === null) return [];
      const { addedAt: _, ...who } = rowOf(found);
      const pair = sentences.cosine < scale.cosineAt(leastSentence) ? null : { own: { resume: mine.resume, passageId: sentences.own }, other: { resume, passageId: sentences.other } };
      return [{ ...who, score, ...sharedTraits({ shared, own: ownFamilies, other: families.get(id) ?? [], pair, taxonomy }, say) }];
    }),
  };
}
