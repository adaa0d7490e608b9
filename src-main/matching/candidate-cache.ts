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
  /** Of the library, when every kept candidate was last compared with it. */
  let revision: number | undefined;

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

  /** Reads candidates, and prepares again those that are new or have changed. */
  async function prepareBatch(ids: string[], signal: AbortSignal | undefined): Promise<void> {
    const keyed = library.candidates(ids).map((candidate) => ({ candidate, key: contentKey(candidate) }));
    const stale = keyed.filter(({ candidate, key }) => kept.get(candidate.candidateId)?.key !== key);
    const texts = stale.flatMap(({ candidate }) => candidate.passages.map((passage) => passage.redacted));
    const vectors = texts.length === 0 ? [] : await encoder.encode(texts, signal);
    let at = 0;
    for (const { candidate, key } of stale) {
      const own = vectors.slice(at, at + candidate.passages.length);
      at += own.length;
      keep(candidate.candidateId, key, prepareCandidate(candidate, own, taxonomy));
    }
  }

  return {
    async prepared(candidateIds, signal) {
      const now = library.revision();
      const asked = now === revision ? candidateIds.filter((id) => !kept.has(id)) : [...candidateIds];
      // What is kept and not asked for this time was not compared with the library as it is now.
      if (now !== revision) forgetOthers(candidateIds);
      const all = new Map<string, PreparedCandidate>();
      const take = (ids: readonly string[]): void => {
        for (const id of ids) {
          const entry = kept.get(id);
          if (entry === undefined) continue;
          keep(id, entry.key, entry.prepared);
          all.set(id, entry.prepared);
        }
      };
      const read = new Set(asked);
      take(candidateIds.filter((id) => !read.has(id)));
      for (let from = 0; from < asked.length; from += batch) {
        const ids = asked.slice(from, from + batch);
        await prepareBatch(ids, signal);
        take(ids);
      }
      revision = now;
      return candidateIds.flatMap((id) => all.get(id) ?? []);
    },
  };

  function forgetOthers(candidateIds: readonly string[]): void {
    const asked = new Set(candidateIds);
    for (const [id, { prepared }] of kept) {
      if (asked.has(id)) continue;
      kept.delete(id);
      passages -= prepared.candidate.passages.length;
    }
  }
}
