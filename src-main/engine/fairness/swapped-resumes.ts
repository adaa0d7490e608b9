/** Resumes read again with who they are about swapped, and a matcher that scores them so, in memory alone. */
import type { DocumentText, Profile } from "../../../src-preload/domain.ts";
import { createCachedEncoder } from "../../encoder/cached-encoder.ts";
import type { SwappedText } from "../../fairness/counterfactual/swaps.ts";
import type { ReaderPool } from "../../ingest/reader-pool.ts";
import { scorablePassages } from "../../ingest/scorable-passages.ts";
import type { Library } from "../../library/open-library.ts";
import type { CandidateForMatching, MatchingLibrary } from "../../library/types.ts";
import { createMatcher, type Matcher } from "../../matching/create-matcher.ts";
import { correctedProfile } from "../../profiles/corrected-profile.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Encoders } from "../encoders.ts";

/** One person's current resume as it is tested. */
export interface Tested {
  candidateId: string;
  name: string | null;
  file: string;
  resumeId: number;
  document: DocumentText;
  now: string;
  profile: Profile;
}

/** A part of the library with the tested among it, who read as they were last put. */
export interface Trial {
  /** How many candidates it has. */
  readonly size: number;
  readonly matcher: Matcher;
  /** From now on these read so. */
  put(instead: readonly CandidateForMatching[]): void;
}

export interface SwappedResumes {
  /** Null where the file was never read in a way that can be read again. */
  of(candidateId: string): Tested | null;
  /** The resumes as matching would get them if their texts were these, in the same order. */
  read(texts: readonly { one: Tested; text: SwappedText }[]): Promise<CandidateForMatching[]>;
  trial(tested: readonly Tested[]): Trial;
}

export interface SwappedResumesParts {
  library: Library;
  encoders: Pick<Encoders, "current">;
  readers: Pick<ReaderPool, "reparse" | "threads">;
  taxonomy: () => Taxonomy;
}

/** Scores are made among so many candidates at most. */
const mostAmong = 1000;

/** Of a person, not of what they can do: such corrections are left aside, for a swapped resume would have been read in another way. */
const identityFields = new Set(["name", "location", "emails", "phones", "links"]);

/** A library in which some read as something else than is stored. */
function createOverlay({ candidates }: Library, among: ReadonlySet<string>): MatchingLibrary & Pick<Trial, "put"> {
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

export function createSwappedResumes({ library, encoders, readers, taxonomy }: SwappedResumesParts): SwappedResumes {
  const { candidates, corrections, embeddings, resumes } = library;

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

  return {
    of(candidateId) {
      const detail = candidates.detail(candidateId);
      const resumeId = Number(detail.resumeId);
      const reading = resumes.reading(resumeId);
      if (reading === null) return null;
      const { document, now } = reading;
      // Where words stand on the page tells only how surely they were read, which no score knows of.
      return { candidateId: detail.candidateId, name: detail.profile.name, file: detail.file, resumeId, document: { ...document, words: [] }, now, profile: detail.profile };
    },
    /** As many at a time as there are threads that read. */
    async read(texts) {
      const read: CandidateForMatching[] = [];
      const waiting = [...texts.entries()];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) read[next[0]] = await readAs(next[1].one, next[1].text);
      };
      await Promise.all(Array.from({ length: readers.threads }, work));
      return read;
    },
    trial(tested) {
      const testedIds = new Set(tested.map(({ candidateId }) => candidateId));
      const others = candidates.versions().flatMap((one) => (testedIds.has(one.candidateId) ? [] : [one.candidateId])).slice(0, Math.max(0, mostAmong - testedIds.size));
      const among = new Set([...testedIds, ...others]);
      const overlay = createOverlay(library, among);
      const { forgetful } = encoders.current();
      // What was read before may be looked up; what is read now is not kept.
      const encoder = createCachedEncoder(forgetful, { get: (model, hashes) => embeddings.get(model, hashes), put: () => undefined });
      return { size: among.size, matcher: createMatcher({ library: overlay, encoder, taxonomy: taxonomy() }), put: overlay.put };
    },
  };
}
