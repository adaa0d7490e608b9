/** The counterfactual test: resumes read again with who they are about swapped, and scored anew, in memory alone. */
import type { Counterfactual, SwapKind, SwapResult } from "../../src-preload/contract.ts";
import type { DocumentText, Profile } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { createCachedEncoder } from "../encoder/cached-encoder.ts";
import { movedBy, scoreOf, type Compared } from "../fairness/counterfactual/moved.ts";
import { otherPeople, type OtherPerson } from "../fairness/counterfactual/other-people.ts";
import { editsOf, swapped, type SwappedText } from "../fairness/counterfactual/swaps.ts";
import type { ReaderPool } from "../ingest/reader-pool.ts";
import { scorablePassages } from "../ingest/scorable-passages.ts";
import type { Library } from "../library/open-library.ts";
import type { CandidateForMatching, MatchingLibrary } from "../library/types.ts";
import { createMatcher, type Matcher } from "../matching/create-matcher.ts";
import { correctedProfile } from "../profiles/corrected-profile.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Encoders } from "./encoders.ts";

export interface CounterfactualParts {
  library: Library;
  encoders: Pick<Encoders, "current">;
  readers: Pick<ReaderPool, "reparse" | "threads">;
  taxonomy: () => Taxonomy;
  /** Ranks the library as it is, for choosing whom to look at. */
  matcher: () => Matcher;
}

export type CounterfactualTest = (asked: { jobId: string; candidateId?: string | undefined }) => Promise<Counterfactual>;

/** Of a ranking so many are looked at, evenly from the first to the last. */
const sampleSize = 50;
/** Scores are made among so many candidates at most. */
const mostAmong = 1000;
const swapsOfOne: readonly (readonly [SwapKind, number])[] = [["name", 0], ["name", 3], ["name", 4], ["name", 7], ["name", 8], ["name", 11], ["gender", 0], ["graduation", 0], ["address", 4], ["all", 7]];
const swapsOfMany: readonly (readonly [SwapKind, number])[] = [["name", 4], ["name", 7], ["gender", 0], ["graduation", 0], ["address", 4], ["all", 11]];

/** Of a person, not of what they can do: such corrections are left aside, for a swapped resume would have been read in another way. */
const identityFields = new Set(["name", "location", "emails", "phones", "links"]);

/** One person's current resume as it is tested. */
interface Tested {
  candidateId: string;
  name: string | null;
  file: string;
  resumeId: number;
  document: DocumentText;
  now: string;
  profile: Profile;
}

/** A library in which some read as something else than is stored. */
function createOverlay({ candidates }: Library, among: ReadonlySet<string>): MatchingLibrary & { put(instead: readonly CandidateForMatching[]): void } {
  const over = new Map<string, { candidate: CandidateForMatching; version: string }>();
  let turn = 0;
  return {
    put(instead) {
      turn += 1;
      for (const candidate of instead) over.set(candidate.candidateId, { candidate, version: `swapped ${String(turn)}` });
    },
    revision: () => turn,
    versions: () => candidates.versions().filter(({ candidateId }) => among.has(candidateId)).map((one) => ({ ...one, version: over.get(one.candidateId)?.version ?? one.version })),
    candidates: (ids) => {
      const stored = new Map(candidates.forMatching(ids.filter((id) => !over.has(id))).map((one) => [one.candidateId, one]));
      return ids.flatMap((id) => over.get(id)?.candidate ?? stored.get(id) ?? []);
    },
  };
}

export function createCounterfactualTest({ library, encoders, readers, taxonomy, matcher }: CounterfactualParts): CounterfactualTest {
  const { candidates, corrections, embeddings, jobs, people, resumes } = library;

  function testedOf(candidateId: string): Tested | null {
    const detail = candidates.detail(candidateId);
    const resumeId = Number(detail.resumeId);
    const reading = resumes.reading(resumeId);
    if (reading === null) return null;
    const { document, now } = reading;
    // Where words stand on the page tells only how surely they were read, which no score knows of.
    return { candidateId: detail.candidateId, name: detail.profile.name, file: detail.file, resumeId, document: { ...document, words: [] }, now, profile: detail.profile };
  }

  /** The resume as matching would get it if its text were this one. */
  async function readAs(tested: Tested, { text, at }: SwappedText): Promise<CandidateForMatching> {
    const document: DocumentText = { ...tested.document, text, pages: tested.document.pages.map((page) => ({ ...page, start: at(page.start), end: at(page.end) })) };
    const said = corrections.of(tested.resumeId).map(({ correction }) => correction).filter((one) => one.op === "set" ? !identityFields.has(one.field) : !identityFields.has(one.list));
    const kind = tested.profile.kind;
    const read = await readers.reparse({ document, now: tested.now, kind });
    const profile = said.length === 0 ? read.profile : correctedProfile(text, read.profile, said, taxonomy(), new Date(tested.now));
    const passages = said.length === 0 ? read.passages : scorablePassages(document, profile);
    return {
      candidateId: tested.candidateId, file: tested.file, profile, text,
      hiddenText: tested.document.warnings.some(({ code }) => code === "hidden_text"),
      passages: passages.map((passage, passageId) => ({ ...passage, passageId })),
    };
  }

  /** As many at a time as there are threads that read. */
  async function readAll(texts: readonly { one: Tested; text: SwappedText }[]): Promise<CandidateForMatching[]> {
    const read: CandidateForMatching[] = [];
    const waiting = [...texts.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) read[next[0]] = await readAs(next[1].one, next[1].text);
    };
    await Promise.all(Array.from({ length: readers.threads }, work));
    return read;
  }

  async function whom(jobId: string, candidateId: string | undefined): Promise<string[]> {
    if (candidateId !== undefined) return [people.resolve(candidateId) ?? candidateId];
    const job = jobs.get(jobId);
    const { candidates: ranked } = await matcher().rank(job, job.weights);
    const step = Math.max(1, ranked.length / sampleSize);
    return Array.from({ length: Math.min(sampleSize, ranked.length) }, (_, i) => ranked[Math.floor(i * step)]?.candidateId ?? []).flat();
  }

  return async ({ jobId, candidateId }) => {
    const job = jobs.get(jobId);
    if (job.requirements.length === 0) {
      throw new WinnowError("invalid_input", "This job has no requirement, so there is no score that could move.", { hint: "Add at least one requirement, such as a skill or years of experience." });
    }
    const all = (await whom(jobId, candidateId)).flatMap((id) => testedOf(id) ?? []);
    const testedIds = new Set(all.map((one) => one.candidateId));
    const others = candidates.versions().flatMap((one) => (testedIds.has(one.candidateId) ? [] : [one.candidateId])).slice(0, mostAmong - testedIds.size);
    const among = new Set([...testedIds, ...others]);
    const overlay = createOverlay(library, among);
    const { forgetful } = encoders.current();
    // What was read before may be looked up; what is read now is not kept.
    const encoder = createCachedEncoder(forgetful, { get: (model, hashes) => embeddings.get(model, hashes), put: () => undefined });
    const trial = createMatcher({ library: overlay, encoder, taxonomy: taxonomy() });

    async function scores(instead: readonly CandidateForMatching[]): Promise<Map<string, Compared>> {
      overlay.put(instead);
      const { candidates: ranked } = await trial.rank(job, job.weights, { everyone: true });
      return new Map(ranked.filter((one) => testedIds.has(one.candidateId)).map((one) => [one.candidateId, one]));
    }

    const unread = all.map((one) => ({ one, text: swapped(one.document.text, []) }));
    const unchanged = new Map((await readAll(unread)).map((read) => [read.candidateId, read]));
    const before = await scores([...unchanged.values()]);
    const found = new Map<string, SwapResult[]>(all.map((one) => [one.candidateId, []]));

    async function swap(kind: SwapKind, other: OtherPerson): Promise<void> {
      const texts = all.map((one) => ({ one, text: swapped(one.document.text, editsOf(kind, one.document.text, unchanged.get(one.candidateId)?.profile ?? one.profile, other)) }));
      const changed = texts.filter(({ text }) => text.lines.length > 0);
      const instead = await readAll(changed);
      const after = new Map(instead.length === 0 ? before : await scores(instead));
      const asBefore = (read: readonly CandidateForMatching[]): CandidateForMatching[] => read.flatMap(({ candidateId }) => unchanged.get(candidateId) ?? []);
      const isMoved = [...before].some(([id, was]) => movedBy(was, after.get(id) ?? was) !== null);
      overlay.put(asBefore(instead));
      // What is ordinary among all is part of every score: where one has moved, each is swapped by itself to tell whose it was.
      if (isMoved && instead.length > 0) {
        for (const [id, was] of before) after.set(id, was);
        for (const read of instead) {
          const own = (await scores([read])).get(read.candidateId);
          if (own !== undefined) after.set(read.candidateId, own);
          overlay.put(asBefore([read]));
        }
      }
      for (const { one, text } of texts) {
        const [was, is] = [before.get(one.candidateId), after.get(one.candidateId)];
        if (was === undefined || is === undefined) continue;
        found.get(one.candidateId)?.push({ kind, lines: text.lines, after: scoreOf(is), moved: movedBy(was, is) });
      }
    }
    for (const [kind, who] of candidateId === undefined ? swapsOfMany : swapsOfOne) {
      const other = otherPeople[who];
      if (other !== undefined) await swap(kind, other);
    }

    const results = all.flatMap((one) => {
      const was = before.get(one.candidateId);
      return was === undefined ? [] : [{ candidateId: one.candidateId, name: one.name, file: one.file, before: scoreOf(was), swaps: found.get(one.candidateId) ?? [] }];
    });
    const made = results.flatMap(({ swaps }) => swaps);
    return {
      jobId, title: job.title, candidates: results, among: among.size, asksPlace: job.requirements.some(({ kind }) => kind === "location"),
      swaps: made.filter(({ lines }) => lines.length > 0).length, moved: made.filter(({ moved }) => moved !== null).length,
    };
  };
}
