/** How resumes are looked at in this window: as pages or as text, and how large. Kept from one start to the next. */
import { createStore, type StoreApi } from "zustand/vanilla";

export interface ReadingView {
  as: "page" | "text";
  /** 1 fits the page's width. */
  zoom: number;
}

export interface ReadingViewChoice {
  readonly store: StoreApi<ReadingView>;
  show(as: ReadingView["as"]): void;
  zoom(step: 1 | -1 | "fit"): void;
}

const storageKey = "winnow.reading";
export const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

export function createReadingView(storage: Pick<Storage, "getItem" | "setItem">): ReadingViewChoice {
  const store = createStore<ReadingView>(() => ({ as: storage.getItem(storageKey) === "text" ? "text" : "page", zoom: 1 }));
  return {
    store,
    show(as) {
      storage.setItem(storageKey, as);
      store.setState({ as });
    },
    zoom: (step) => store.setState({ zoom: step === "fit" ? 1 : nextZoom(store.getState().zoom, step) }),
  };
}

/** The next larger or smaller step, or the same at either end. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const next = step === 1 ? zooms.find((each) => each > zoom) : zooms.findLast((each) => each < zoom);
  return next ?? zoom;
}
