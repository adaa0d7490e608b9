/** What the library gives to and takes from the rooms above it. Plain data; no SQLite or LanceDB type leaves the room. */
import type { DocumentText, Profile } from "../../src-preload/domain.ts";

/** A passage as stored: `redacted` is what the encoder and the scorer may see, `textHash` its SHA-256 (hex). */
export interface StoredPassage {
  passageId: number;
  page: number;
  start: number;
  end: number;
  redacted: string;
  textHash: string;
}

export type NewPassage = Omit<StoredPassage, "passageId">;

/** Everything reading one file gave, stored in one transaction. */
export interface NewResume {
  /** SHA-256 of the original file, hex. */
  contentHash: string;
  /** The path as given at import. */
  file: string;
  bytes: number;
  document: DocumentText;
  profile: Profile;
  passages: NewPassage[];
  /** Which rules and taxonomy the profile was made by; without it the resume is read again some time. */
  reader?: string;
}

/** A candidate's current resume as matching needs it. Lists are in the order of the text. */
export interface CandidateForMatching {
  candidateId: string;
  file: string;
  profile: Profile;
  text: string;
  /** The file holds text that nobody can see; it was left out. */
  hiddenText: boolean;
  passages: StoredPassage[];
}

/** What matching may ask of the library. Removed candidates never appear. */
export interface MatchingLibrary {
  /** All candidates, ascending by id, each with a mark that is another one when what `candidates` gives for it may be. */
  versions(): { candidateId: string; version: string }[];
  /** Rises whenever what `candidates` gives for an id or what a search finds may have changed; while it is equal, nothing has. */
  revision(): number;
  /** In the order of the ids; unknown ones are left out. */
  candidates(candidateIds: string[]): CandidateForMatching[];
}

/** The embedding cache: vectors by model and by SHA-256 of the redacted text. */
export interface EmbeddingStore {
  get(modelId: string, textHashes: string[]): Map<string, Float32Array>;
  put(modelId: string, vectors: Map<string, Float32Array>): void;
}
