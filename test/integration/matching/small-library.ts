import { createHash } from "node:crypto";
import path from "node:path";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { createCachedEncoder, modelKey } from "../../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { createIndexer } from "../../../src-main/ingest/indexer.ts";
import { scorablePassages } from "../../../src-main/ingest/scorable-passages.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import type { Library } from "../../../src-main/library/open-library.ts";
import type { CandidateForMatching, MatchingLibrary } from "../../../src-main/library/types.ts";
import { createMatcher } from "../../../src-main/matching/create-matcher.ts";
import type { Matcher } from "../../../src-main/matching/create-matcher.ts";
import { said } from "../../../src-main/matching/unsaid.ts";
import { createSearcher } from "../../../src-main/matching/search/create-searcher.ts";
import type { Searcher } from "../../../src-main/matching/search/create-searcher.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import type { Ranking } from "../../../src-preload/domain.ts";
import { parseProfile } from "../../../src-main/profiles/parse-profile.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";

const modelFolder = path.resolve(import.meta.dirname, "../../../resources/models/winnow-lite");
const now = new Date("2026-06-15T12:00:00Z");

/** One encoder for a test file; close it in `afterAll`. */
export const testEncoder = (): Encoder => createEncoder({ modelFolder });

async function read(name: string, text: string) {
  const document = await readDocument(new TextEncoder().encode(text), name);
  const profile = parseProfile(document, smallTaxonomy, now);
  return { document, profile, passages: scorablePassages(document, profile) };
}

/** A matcher whose rankings are said in English at once. */
export interface EnglishMatcher {
  rank(...asked: Parameters<Matcher["rank"]>): Promise<Ranking>;
}
const inEnglish = (matcher: Matcher): EnglishMatcher => ({ rank: async (...asked) => said(await matcher.rank(...asked), engineWords("en")) });

export interface TestLibrary {
  library: MatchingLibrary;
  matcher: EnglishMatcher;
  searcher: Searcher;
  opened: Library;
  close(): Promise<void>;
}

/** A real library (SQLite and LanceDB) of the given resumes, name of the file → its text, read and indexed as by an import. */
export async function libraryOf(resumes: Record<string, string>, encoder: Encoder, folder: string = temporaryFolder()): Promise<TestLibrary> {
  const opened = await openLibrary(folder);
  const cached = createCachedEncoder(encoder, opened.embeddings);
  const key = modelKey(await encoder.identity());
  const index = await opened.openIndex(key);
  for (const [file, text] of Object.entries(resumes)) {
    const contentHash = createHash("sha256").update(file).update(text).digest("hex");
    opened.resumes.add({ contentHash, file, bytes: text.length, ...(await read(file, text)) }, now.toISOString(), () => undefined);
  }
  const indexer = createIndexer({ library: opened, encoder: cached, index, modelKey: key, onIndexed: () => undefined });
  indexer.wake();
  await indexer.settled();
  await indexer.close();
  const library: MatchingLibrary = {
    versions: () => opened.candidates.versions(),
    revision: () => opened.candidates.revision(),
    candidates: (ids) => opened.candidates.forMatching(ids),
  };
  const searcher = createSearcher({
    library: { search: opened.search, searchVectors: (vector, limit) => index.search(vector, limit), modelKey: key, revision: library.revision },
    encoder: cached,
    taxonomy: smallTaxonomy,
    hidesPlaces: false,
  });
  return { library, matcher: inEnglish(createMatcher({ library, encoder: cached, taxonomy: smallTaxonomy })), searcher, opened, close: () => opened.close() };
}

/** A library in memory of candidates as matching sees them: for what needs many small variants and no search. */
export async function candidatesOf(resumes: Record<string, string>): Promise<CandidateForMatching[]> {
  const candidates: CandidateForMatching[] = [];
  for (const [file, text] of Object.entries(resumes)) {
    const { document, profile, passages } = await read(file, text);
    candidates.push({ candidateId: file, file, profile, text: document.text, hiddenText: document.warnings.some(({ code }) => code === "hidden_text"), passages: passages.map((passage, passageId) => ({ passageId, ...passage })) });
  }
  return candidates.sort((a, b) => (a.candidateId < b.candidateId ? -1 : 1));
}

/** `encoder` with a memory, so that many small libraries of the same sentences are read once. */
export function remembering(encoder: Encoder): Encoder {
  const vectors = new Map<string, Float32Array>();
  return createCachedEncoder(encoder, {
    get: (modelId, hashes) => new Map(hashes.flatMap((hash) => {
      const vector = vectors.get(modelId + hash);
      return vector === undefined ? [] : [[hash, vector] as const];
    })),
    put: (modelId, fresh) => { for (const [hash, vector] of fresh) vectors.set(modelId + hash, vector); },
  });
}

export function matcherOver(candidates: CandidateForMatching[], encoder: Encoder): EnglishMatcher {
  const library: MatchingLibrary = {
    versions: () => candidates.map(({ candidateId }) => ({ candidateId, version: "" })),
    revision: () => 1,
    candidates: (ids) => candidates.filter(({ candidateId }) => ids.includes(candidateId)),
  };
  return inEnglish(createMatcher({ library, encoder, taxonomy: smallTaxonomy }));
}
