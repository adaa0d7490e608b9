/** Where the window is, mirrored in the address's fragment: back and forward work and an address can be kept. */
import { createStore, type StoreApi } from "zustand/vanilla";

export type Place =
  | { name: "library"; candidateId: string | null }
  | { name: "jobs"; jobId: string | null }
  | { name: "ranking"; jobId: string | null; candidateId: string | null }
  | { name: "pipeline"; jobId: string | null; view: PipelineView }
  | { name: "log"; jobId: string | null }
  | { name: "settings"; section: string | null };

export const pipelineViews = ["board", "shortlist", "funnel"] as const;
export type PipelineView = (typeof pipelineViews)[number];

/** In place of a job's id: the page where a job is made. */
export const newJob = "new";

export interface Navigation {
  readonly store: StoreApi<Place>;
  /** Goes to a place as a step that "back" undoes. */
  go(place: Place): void;
  /** Changes what is open in the same place without a step in the history. */
  adjust(place: Place): void;
}

const slug = { library: "library", jobs: "jobs", ranking: "ranking", pipeline: "pipeline", log: "log", settings: "settings" } as const;

export function parsePlace(hash: string): Place {
  const [name, first, second] = hash.replace(/^#?\/?/, "").split("/").map(decode);
  if (name === slug.jobs) return { name, jobId: first ?? null };
  if (name === slug.ranking) return { name, jobId: first ?? null, candidateId: second ?? null };
  if (name === slug.pipeline) return { name, jobId: first ?? null, view: pipelineViews.find((view) => view === second) ?? "board" };
  if (name === slug.log) return { name, jobId: first ?? null };
  if (name === slug.settings) return { name, section: first ?? null };
  return { name: "library", candidateId: name === slug.library ? (first ?? null) : null };
}

export function formatPlace(place: Place): string {
  return `#/${[slug[place.name], ...partsOf(place).filter((part) => part !== null).map(encodeURIComponent)].join("/")}`;
}

function partsOf(place: Place): (string | null)[] {
  switch (place.name) {
    case "library":
      return [place.candidateId];
    case "jobs":
    case "log":
      return [place.jobId];
    case "ranking":
      return [place.jobId, place.candidateId];
    case "pipeline":
      return [place.jobId, place.jobId === null || place.view === "board" ? null : place.view];
    case "settings":
      return [place.section];
  }
}

function decode(part: string): string | undefined {
  try {
    return part === "" ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export function createNavigation(window: Window): Navigation {
  const store = createStore<Place>(() => parsePlace(window.location.hash));
  window.addEventListener("popstate", () => store.setState(parsePlace(window.location.hash), true));
  return {
    store,
    go(place) {
      if (formatPlace(place) !== window.location.hash) window.history.pushState(null, "", formatPlace(place));
      store.setState(place, true);
    },
    adjust(place) {
      window.history.replaceState(null, "", formatPlace(place));
      store.setState(place, true);
    },
  };
}
