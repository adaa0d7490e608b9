/**
 * The fairness check that learning runs by itself: the same resumes with names and gendered words exchanged, read and scored again. What moves
 * with them may not be learned from.
 */
import type { Job } from "../../../src-preload/domain.ts";
import { learnedFeatures, type LearnedParameters } from "../../../src-preload/learned.ts";
import { redact } from "../../encoder/redaction.ts";
import { textHash } from "../../encoder/text-hash.ts";
import type { CandidateForMatching, MatchingLibrary } from "../../library/types.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import { differing, featuresOf } from "./features.ts";

/** So many of those decided on are read again in each job. */
const mostRead = 25;

const gendered: Readonly<Record<string, string>> = {
  he: "she", she: "he", him: "her", her: "his", his: "her", himself: "herself", herself: "himself", mr: "ms", ms: "mr", mrs: "mr", er: "sie", herr: "frau", frau: "herr",
};
const genderedWords = new RegExp(`\\b(?:${Object.keys(gendered).join("|")})\\b`, "giu");
/** A name of another origin and gender than most; what it is does not matter, only that it is another. */
const otherName = "Oluwaseun Kowalczyk";

const likeBefore = (word: string, other: string): string => (/^\p{Lu}/u.test(word) ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other);

/** A text as if it were somebody else's. */
export function exchanged(text: string, name: string | null): string {
  const parts = (name ?? "").split(/\s+/).filter((part) => part.length > 1);
  const other = otherName.split(" ");
  const renamed = parts.reduce((rest, part, i) => rest.replaceAll(part, other[i === parts.length - 1 ? 1 : 0] ?? otherName), text);
  return renamed.replace(genderedWords, (word) => likeBefore(word, gendered[word.toLowerCase()] ?? word));
}

/** A candidate whose passages are redacted anew from their own text, as it stands or exchanged. */
function readAgain(candidate: CandidateForMatching, exchange: boolean): CandidateForMatching {
  const { name } = candidate.profile;
  const names = exchange ? [otherName] : name === null ? [] : [name];
  return {
    ...candidate,
    passages: candidate.passages.map((passage) => {
      const own = candidate.text.slice(passage.start, passage.end);
      const redacted = redact(exchange ? exchanged(own, name) : own, { names }).replace(/\s+/g, " ").trim();
      return { ...passage, redacted, textHash: textHash(redacted) };
    }),
  };
}

export interface CounterfactualParts {
  library: MatchingLibrary;
  /** A matcher over another library, with the same encoder and taxonomy. */
  matcherOver: (library: MatchingLibrary) => Matcher;
}

/** `decided`: candidate ids. */
export interface CheckedJob {
  job: Job;
  decided: readonly string[];
}

/** Some of those decided on, with their resumes read anew; everyone else as they are. */
function libraryOf(library: MatchingLibrary, read: ReadonlySet<string>, exchange: boolean): MatchingLibrary {
  return { ...library, candidates: (ids) => library.candidates(ids).map((candidate) => (read.has(candidate.candidateId) ? readAgain(candidate, exchange) : candidate)) };
}

/**
 * Which of the features that were learned from move for anybody when names and gendered words are exchanged. Nothing is read where nothing was
 * learned.
 */
export async function flaggedBySwaps(parameters: LearnedParameters, jobs: readonly CheckedJob[], { library, matcherOver }: CounterfactualParts): Promise<string[]> {
  const used = learnedFeatures.filter((feature) => {
    const all: Record<string, number> = { ...parameters.weights, ...Object.fromEntries(Object.entries(parameters.kinds).map(([kind, log]) => [`kind:${kind}`, log])) };
    return all[feature] !== 0;
  });
  if (used.length === 0) return [];
  const read = new Set(jobs.flatMap(({ decided }) => decided.slice(0, mostRead)));
  const [before, after] = [matcherOver(libraryOf(library, read, false)), matcherOver(libraryOf(library, read, true))];
  const moved = new Set<string>();
  for (const { job, decided } of jobs) {
    const including = decided.slice(0, mostRead);
    const [one, other] = [await before.rank(job, job.weights, { including, plain: true }), await after.rank(job, job.weights, { including, plain: true })];
    const otherOf = new Map(other.candidates.map((match) => [match.candidateId, match]));
    for (const match of one.candidates) {
      const swapped = otherOf.get(match.candidateId);
      if (!including.includes(match.candidateId) || swapped === undefined) continue;
      for (const feature of differing(featuresOf(job.requirements, match), featuresOf(job.requirements, swapped))) moved.add(feature);
    }
  }
  return used.filter((feature) => moved.has(feature));
}
