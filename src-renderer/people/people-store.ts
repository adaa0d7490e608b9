/** Who may be one person: the pairs nobody has decided on, and the decisions, each of which can be undone. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DuplicatePair } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Navigation } from "../app/navigation.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Candidates } from "../library/candidates-store.ts";
import { candidateName } from "../ui/format.ts";
import { words } from "../words/words.ts";

export interface PeopleState {
  /** The surest, and those of whom one looked at. */
  pairs: readonly DuplicatePair[];
  /** There are others that are less sure. */
  more: boolean;
  /** Rises whenever the pairs were asked for anew. */
  loads: number;
  /** The dialog of all pairs is open, on this pair or ("first") on whichever comes first; null while it is closed. */
  comparing: string | null;
}

export interface People {
  readonly store: StoreApi<PeopleState>;
  refresh(): void;
  /** Adds this candidate's pairs, where not all are there. */
  lookUp(candidateId: string): void;
  compare(pairId: string | null): void;
  /** Joins both into the one that is named. Resolves to the way to undo it; null when it could not be done. */
  merge(pair: DuplicatePair, into: string): Promise<(() => void) | null>;
  keepApart(pair: DuplicatePair): Promise<(() => void) | null>;
  /** Undoes a merge. */
  separate(mergeId: string, name: string): Promise<void>;
  makeCurrent(resumeId: string, formerId: string): Promise<void>;
}

export function createPeople(client: Client, candidates: Candidates, navigation: Navigation, toasts: Toasts): People {
  const store = createStore<PeopleState>(() => ({ pairs: [], more: false, loads: 0, comparing: null }));
  const load = createLatest(async () => {
    try {
      const { pairs, more } = await client.request("people.duplicates", {});
      store.setState(({ loads }) => ({ pairs, more, loads: loads + 1 }));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  });

  candidates.store.subscribe((now, before) => now.revision !== before.revision && load(undefined));

  async function lookUp(candidateId: string): Promise<void> {
    const { more, loads } = store.getState();
    if (!more) return;
    try {
      const { pairs } = await client.request("people.duplicates", { candidateId });
      const now = store.getState();
      if (now.loads !== loads) return;
      const known = new Set(now.pairs.map(({ pairId }) => pairId));
      const others = pairs.filter(({ pairId }) => !known.has(pairId));
      if (others.length > 0) store.setState({ pairs: [...now.pairs, ...others] });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  }

  /** What is open of someone who is no more goes over to who is. */
  function follow(from: string, into: string): void {
    const place = navigation.store.getState();
    if (place.name === "library" && place.candidateId === from) navigation.adjust({ name: "library", candidateId: into });
  }

  /** Does it, says it, and gives the way back. */
  async function decide<T>(task: () => Promise<T>, said: string, undo: (result: T) => Promise<unknown>): Promise<(() => void) | null> {
    try {
      const result = await task();
      candidates.refresh();
      const back = (): void => void undo(result).then(candidates.refresh, toasts.problem);
      const close = toasts.done(said, { label: words.people.undo, run: back });
      return () => {
        close();
        back();
      };
    } catch (thrown) {
      toasts.problem(thrown);
      return null;
    }
  }

  return {
    store,
    refresh: () => load(undefined),
    lookUp: (candidateId) => void lookUp(candidateId),
    compare: (comparing) => store.setState({ comparing }),
    merge(pair, into) {
      const kept = pair.candidates.find(({ candidateId }) => candidateId === into);
      const gone = pair.candidates.find(({ candidateId }) => candidateId !== into);
      if (kept === undefined || gone === undefined) throw new Error("A pair is merged into one of its two candidates.");
      const from = gone.candidateId;
      return decide(
        async () => {
          const merged = await client.request("people.merge", { into, from });
          follow(from, into);
          return merged;
        },
        words.people.merged(candidateName(kept)),
        ({ mergeId }) => client.request("people.unmerge", { mergeId }),
      );
    },
    keepApart: ({ pairId }) =>
      decide(
        () => client.request("people.keepApart", { pairId }),
        words.people.keptApart,
        () => client.request("people.reconsider", { pairId }),
      ),
    async separate(mergeId, name) {
      await decide(
        async () => {
          const open = navigation.store.getState();
          const kept = "candidateId" in open ? open.candidateId : null;
          const { candidateId } = await client.request("people.unmerge", { mergeId });
          return { candidateId, kept };
        },
        words.people.separated(name),
        async ({ candidateId, kept }) => (kept === null ? undefined : client.request("people.merge", { into: kept, from: candidateId })),
      );
    },
    async makeCurrent(resumeId, formerId) {
      await decide(
        () => client.request("library.makeCurrent", { resumeId }),
        words.people.madeCurrent,
        () => client.request("library.makeCurrent", { resumeId: formerId }),
      );
    },
  };
}
