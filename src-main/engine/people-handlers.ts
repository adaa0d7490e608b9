/** One person, one candidate: probable duplicates, merging, keeping apart, and undoing either. */
import { mostDuplicates, type Handlers } from "../../src-preload/contract.ts";
import type { Library } from "../library/open-library.ts";
import type { Corrector } from "./corrector.ts";

export interface PeopleParts {
  library: Library;
  corrector: Corrector;
  /** What is listed, searched or ranked has changed. */
  onChange: () => void;
}

type PeopleHandlers = Pick<Handlers, "people.duplicates" | "people.merge" | "people.unmerge" | "people.keepApart" | "people.reconsider">;

export function createPeopleHandlers({ library: { people }, corrector, onChange }: PeopleParts): PeopleHandlers {
  return {
    "people.duplicates": async ({ candidateId }) => {
      const pairs = people.duplicates(candidateId, mostDuplicates + 1);
      return { pairs: pairs.slice(0, mostDuplicates), more: pairs.length > mostDuplicates };
    },
    "people.merge": async ({ into, from }) => {
      const merged = people.merge(into, from, new Date().toISOString());
      corrector.refresh();
      onChange();
      return merged;
    },
    "people.unmerge": async ({ mergeId }) => {
      const parted = people.unmerge(mergeId, new Date().toISOString());
      corrector.refresh();
      onChange();
      return parted;
    },
    "people.keepApart": async ({ pairId }) => {
      people.keepApart(pairId);
      onChange();
      return {};
    },
    "people.reconsider": async ({ pairId }) => {
      people.reconsider(pairId);
      onChange();
      return {};
    },
  };
}
