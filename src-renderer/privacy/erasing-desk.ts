/** Somebody who is about to be erased: asked for from wherever they stand in a list, decided on in one sheet. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Erased } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import type { Candidates } from "../library/candidates-store.ts";

export interface DoomedPerson {
  candidateId: string;
  name: string;
}

export interface ErasingState {
  person: DoomedPerson | null;
  busy: boolean;
  /** What erasing came to; null before. */
  erased: Erased | null;
}

export interface ErasingDesk {
  readonly store: StoreApi<ErasingState>;
  /** Opens the sheet. */
  ask(person: DoomedPerson): void;
  erase(): Promise<void>;
  /** Closes the sheet, unless somebody is being erased. */
  leave(): void;
}

const nobody: ErasingState = { person: null, busy: false, erased: null };

export function createErasingDesk(client: Client, candidates: Pick<Candidates, "refresh">, toasts: Toasts): ErasingDesk {
  const store = createStore<ErasingState>(() => nobody);
  return {
    store,
    ask(person) {
      if (store.getState().busy) return;
      store.setState({ ...nobody, person });
    },
    async erase() {
      const { person, busy } = store.getState();
      if (person === null || busy) return;
      store.setState({ busy: true });
      try {
        const erased = await client.request("privacy.erase", { candidateIds: [person.candidateId] });
        store.setState({ busy: false, erased });
        candidates.refresh();
      } catch (thrown) {
        store.setState({ busy: false });
        toasts.problem(thrown);
      }
    },
    leave() {
      if (!store.getState().busy) store.setState(nobody);
    },
  };
}
