/** What matching keeps in memory of a library: a sketch of everyone, and as many whole candidates as there is room for. */
import { setImmediate } from "node:timers/promises";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Encoder } from "../encoder/types.ts";
import type { MatchingLibrary } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { prepareCandidate } from "./prepared-candidate.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { gathered, sketchOf } from "./sketch.ts";
import type { Sketch, Sketches } from "./sketch.ts";

/** Sentences of whole candidates kept, those of about ten thousand: at 256 dimensions their vectors take 180 MB. */
const mostPassages = 700_000;
/** Candidates read from the library at a time: in between, whoever waits for the engine gets an answer. */
const batch = 20;

export interface WorkingSet {
  /**
   * Brings the sketches up to date with the library: reads who is new or has changed, and nobody else. Rejects with `cancelled`
   * when `signal` aborts; what was read till then stays.
   */
  refresh(signal?: AbortSignal): Promise<void>;
  /** Of everyone, ascending by candidate id, as of the last `refresh`. */
  sketches(): Sketches;
  /** In how many candidates of the library a word stands, by its number. */
  documents(wordId: number): number;
  /** Whole candidates in the order of `candidateIds`; those who are gone are left out. Rejects as `refresh` does. */
  prepared(candidateIds: readonly string[], signal?: AbortSignal): Promise<PreparedCandidate[]>;
}

export function createWorkingSet(library: MatchingLibrary, encoder: Pick<Encoder, "encode">, taxonomy: Taxonomy): WorkingSet {
  const versions = new Map<string, string>();
  const sketches = new Map<string, Sketch>();
  const documents = new Map<number, number>();
  /** Least recently used first. */
  const whole = new Map<string, PreparedCandidate>();
  let passages = 0;
  let revision: number | undefined;
  let gatheredOnes: Sketches = gathered([]);
  let refreshing: Promise<void> = Promise.resolve();

  function count(sketch: Sketch, by: 1 | -1): void {
    for (const word of sketch.words) {
      const id = word >>> 2;
      documents.set(id, (documents.get(id) ?? 0) + by);
    }
  }

  function forget(id: string): void {
    const sketch = sketches.get(id);
    if (sketch !== undefined) count(sketch, -1);
    sketches.delete(id);
    versions.delete(id);
    drop(id);
  }

  function drop(id: string): void {
    passages -= whole.get(id)?.candidate.passages.length ?? 0;
    whole.delete(id);
  }

  function keep(id: string, prepared: PreparedCandidate): void {
    drop(id);
    whole.set(id, prepared);
    passages += prepared.candidate.passages.length;
    for (const oldest of whole.keys()) {
      if (passages <= mostPassages || oldest === id) break;
      drop(oldest);
    }
  }

  async function read(ids: readonly string[], signal: AbortSignal | undefined): Promise<PreparedCandidate[]> {
    await setImmediate();
    if (signal?.aborted === true) throw new WinnowError("cancelled", "The ranking was cancelled.");
    const candidates = library.candidates([...ids]);
    const texts = candidates.flatMap((candidate) => candidate.passages.map((passage) => passage.redacted));
    const vectors = texts.length === 0 ? [] : await encoder.encode(texts, signal);
    let at = 0;
    return candidates.map((candidate) => {
      const own = vectors.slice(at, at + candidate.passages.length);
      at += own.length;
      return prepareCandidate(candidate, own, taxonomy);
    });
  }

  async function bringUpToDate(signal: AbortSignal | undefined): Promise<void> {
    const now = library.revision();
    if (now === revision) return;
    const current = new Map(library.versions().map(({ candidateId, version }) => [candidateId, version]));
    for (const id of [...versions.keys()]) if (current.get(id) !== versions.get(id)) forget(id);
    const missing = [...current.keys()].filter((id) => !versions.has(id));
    for (let from = 0; from < missing.length; from += batch) {
      for (const prepared of await read(missing.slice(from, from + batch), signal)) {
        const id = prepared.candidate.candidateId;
        const sketch = sketchOf(prepared);
        sketches.set(id, sketch);
        count(sketch, 1);
        versions.set(id, current.get(id) ?? "");
        keep(id, prepared);
      }
    }
    gatheredOnes = gathered(sketches.values());
    revision = now;
  }

  return {
    refresh(signal) {
      // One after the other: two at once would count everyone twice.
      const turn = refreshing.then(() => bringUpToDate(signal));
      refreshing = turn.catch(() => undefined);
      return turn;
    },

    sketches: () => gatheredOnes,
    documents: (id) => documents.get(id) ?? 0,

    async prepared(candidateIds, signal) {
      const found = new Map<string, PreparedCandidate>();
      for (const id of candidateIds) {
        const one = whole.get(id);
        if (one === undefined) continue;
        keep(id, one);
        found.set(id, one);
      }
      const missing = candidateIds.filter((id) => !found.has(id) && sketches.has(id));
      for (let from = 0; from < missing.length; from += batch) {
        for (const prepared of await read(missing.slice(from, from + batch), signal)) {
          const id = prepared.candidate.candidateId;
          keep(id, prepared);
          found.set(id, prepared);
        }
      }
      return candidateIds.flatMap((id) => found.get(id) ?? []);
    },
  };
}
