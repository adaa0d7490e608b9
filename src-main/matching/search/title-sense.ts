/** Whether words are meant as a job title: the taxonomy knows the work, and somebody in this library is or was called so. */
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { formsOf } from "./understand-query.ts";

export interface TitleSense {
  isTitle(words: string): boolean;
}

export function createTitleSense(search: Pick<CandidateSearch, "meeting">, taxonomy: Pick<Taxonomy, "roleOf">): TitleSense {
  return {
    isTitle: (words) =>
      /^\p{L}[\p{L} .-]+$/u.test(words) && taxonomy.roleOf(words) !== null &&
      search.meeting({ kind: "text", field: "title", terms: formsOf(words).map((form) => ({ words: form, prefix: false })) }).length > 0,
  };
}
