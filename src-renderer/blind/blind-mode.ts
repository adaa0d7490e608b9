/**
 * Blind review in this window: whether nobody's name is asked for, and whether schools are left out, too. Whether it begins so is
 * a habit of who sits here, and is kept on this computer; that it is on lasts as long as the window, also when it is loaded anew.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Asker } from "../../src-preload/asker.ts";

export interface BlindState {
  on: boolean;
  schools: boolean;
  /** A new window begins blind. */
  begin: boolean;
  /** What was asked for seeing is still on screen, and must not be seen. */
  switching: boolean;
}

export interface BlindMode {
  readonly store: StoreApi<BlindState>;
  toggle(): void;
  setSchools(schools: boolean): void;
  setBegin(begin: boolean): void;
  /** What a request says of it. */
  asker(): Pick<Asker, "blind">;
  /** Everything on screen is asked for anew; resolves when it is there. Called with each change of what may be seen. */
  onSwitch(renew: () => Promise<void>): void;
}

const keys = { now: "winnow.blind", begin: "winnow.blind.begin", schools: "winnow.blind.schools" };

type Kept = Pick<Storage, "getItem" | "setItem">;

export function createBlindMode({ localStorage, sessionStorage }: { localStorage: Kept; sessionStorage: Kept }): BlindMode {
  const begin = localStorage.getItem(keys.begin) === "yes";
  const now = sessionStorage.getItem(keys.now);
  const store = createStore<BlindState>(() => ({ on: now === null ? begin : now === "yes", schools: localStorage.getItem(keys.schools) === "yes", begin, switching: false }));
  let renew: () => Promise<void> = () => Promise.resolve();
  /** Rises with each switch: only the last one uncovers the screen. */
  let switches = 0;

  function change(to: Partial<BlindState>): void {
    switches += 1;
    const mine = switches;
    const shown = { ...store.getState(), ...to };
    store.setState({ ...to, switching: shown.on });
    void renew().then(() => mine === switches && store.setState({ switching: false }));
  }

  return {
    store,
    toggle() {
      const on = !store.getState().on;
      sessionStorage.setItem(keys.now, on ? "yes" : "no");
      change({ on });
    },
    setSchools(schools) {
      localStorage.setItem(keys.schools, schools ? "yes" : "no");
      if (store.getState().on) change({ schools });
      else store.setState({ schools });
    },
    setBegin(wanted) {
      localStorage.setItem(keys.begin, wanted ? "yes" : "no");
      store.setState({ begin: wanted });
    },
    asker() {
      const { on, schools } = store.getState();
      return on ? { blind: { schools } } : {};
    },
    onSwitch(task) {
      renew = task;
    },
  };
}
