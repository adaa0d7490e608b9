/** Candidates by name, asked of the engine: a few, once typing pauses, and the newest answer wins. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CandidateHit } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import { wordsOf } from "./match-words.ts";

export type NamedCandidate = Pick<CandidateHit, "candidateId" | "name" | "title" | "location" | "yearsOfExperience" | "file">;

export interface FoundCandidates {
  /** What the candidates were asked for; older than what is typed while an answer is on its way. */
  typed: string;
  candidates: readonly NamedCandidate[];
}

export interface CandidateFinder {
  readonly store: StoreApi<FoundCandidates>;
  find(typed: string): void;
}

export const pauseMilliseconds = 110;
const most = 8;
/** One letter finds half of a library. */
const leastLetters = 2;

/** A search for people whose name, or whose file where the name is unknown, has words that begin so. */
export const nameQuery = (typed: string): string => wordsOf(typed).map((word) => `(name:${word}* OR file:${word}*)`).join(" ");

export function createCandidateFinder(client: Pick<Client, "request">): CandidateFinder {
  const store = createStore<FoundCandidates>(() => ({ typed: "", candidates: [] }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  return {
    store,
    find(typed) {
      clearTimeout(timer);
      newest += 1;
      const mine = newest;
      const take = (candidates: readonly NamedCandidate[]): void => {
        if (mine === newest) store.setState({ typed, candidates });
      };
      if (wordsOf(typed).join("").length < leastLetters) {
        take([]);
        return;
      }
      timer = setTimeout(() => {
        // Whoever types in the palette sees jobs and commands in any case; what is wrong with the library, the library says.
        client.request("search.run", { query: nameQuery(typed), limit: most }).then(({ hits }) => take(hits), () => take([]));
      }, pauseMilliseconds);
    },
  };
}
