/** Prepared candidates, kept in memory so that the second ranking need not prepare them again. */
import type { Encoder } from "../encoder/types.ts";
import type { CandidateForMatching, MatchingLibrary } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { prepareCandidate } from "./prepared-candidate.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";

/** Sentences a cache may hold: at 512 dimensions their vectors take 400 MB. */
const mostPassages = 200_000;
/** Candidates read from the library at a time, so that a large library is never in memory twice. */
const batch = 100;

export interface CandidateCache {
  /** In the order of `candidateIds`; unknown ids are left out. Rejects with `cancelled` when `signal` aborts. */
  prepared(candidateIds: readonly string[], signal?: AbortSignal): Promise<PreparedCandidate[]>;
}

/** Equal for equal content: what was read of the file and how its sentences were redacted. */
function contentKey({ file, profile, passages }: CandidateForMatching): string {
  return JSON.stringify([file, profile, passages.map(({ textHash, start }) => [textHash, start])]);
}

export function createCandidateCache(library: MatchingLibrary, encoder: Pick<Encoder, "encode">, taxonomy: Taxonomy): CandidateCache {
  /** Least recently used first. */
  const kept = new Map<string, { key: string; prepared: PreparedCandidate }>();
  let passages = 0;

  function keep(id: string, key: string, prepared: PreparedCandidate): void {
    const earlier = kept.get(id);
    if (earlier !== undefined) passages -= earlier.prepared.candidate.passages.length;
    kept.delete(id);
    kept.set(id, { key, prepared });
    passages += prepared.candidate.passages.length;
    for (const [oldest, { prepared: old }] of kept) {
      if (passages <= mostPassages || oldest === id) break;
      kept.delete(oldest);
      passages -= old.candidate.passages.length;
    }
  }

  async function prepareBatch(ids: string[], signal: AbortSignal | undefined): Promise<PreparedCandidate[]> {
    const candidates = library.candidates(ids);
    const stale = candidates.filter((candidate) => kept.get(candidate.candidateId)?.key !== contentKey(candidate));
    const texts = stale.flatMap((candidate) => candidate.passages.map((passage) => passage.redacted));
    const vectors = texts.length === 0 ? [] : await encoder.encode(texts, signal);
    let at = 0;
    for (const candidate of stale) {
      const own = vectors.slice(at, at + candidate.passages.length);
      at += own.length;
      keep(candidate.candidateId, contentKey(candidate), prepareCandidate(candidate, own, taxonomy));
    }
    return candidates.flatMap(({ candidateId }) => {
      const entry = kept.get(candidateId);
      if (entry === undefined) return [];
      keep(candidateId, entry.key, entry.prepared);
      return [entry.prepared];
    });
  }

  return {
    async prepared(candidateIds, signal) {
      const all: PreparedCandidate[] = [];
      for (let at = 0; at < candidateIds.length; at += batch) {
        all.push(...(await prepareBatch(candidateIds.slice(at, at + batch), signal)));
      }
      return all;
    },
  };
}
