/**
 * Searching for who is not to know whom they look at: words are found only where they stand in what redaction leaves, and nobody by
 * what they or their files are called, so that no search tells that a name was right.
 */
import type { CandidateList, ListRequest } from "../candidate-list.ts";
import type { CandidateSearch } from "./candidate-search.ts";
import type { Condition, TextTerm } from "./conditions.ts";

const nobody: Condition = { kind: "any", of: [] };

/** The same condition, asked of redacted text. */
export function nameless(condition: Condition): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map(nameless) };
    case "not":
      return { kind: "not", of: nameless(condition.of) };
    case "text":
      return condition.field === "name" || condition.field === "file" ? nobody : { ...condition, redacted: true };
    default:
      return condition;
  }
}

export function namelessSearch(search: CandidateSearch): CandidateSearch {
  const saying = (terms: readonly TextTerm[]): number[] => search.meeting({ kind: "text", field: "anywhere", terms, redacted: true });
  return {
    ...search,
    meeting: (condition) => search.meeting(condition === null ? null : nameless(condition)),
    holding(terms, where) {
      if (where === "anywhere") return saying(terms);
      const said = new Set(saying(terms));
      return search.holding(terms, "telling").filter((id) => said.has(id));
    },
  };
}

/** The library's table for them: what would be in the order of names is in the order of numbers. */
export function namelessList(list: CandidateList): Pick<CandidateList, "page" | "ids"> {
  function asked({ filter = "", condition = null, sort }: ListRequest): ListRequest {
    const words = (filter.match(/[\p{L}\p{N}][\p{L}\p{N}+#.'-]*/gu) ?? []).map((word): Condition => ({ kind: "text", field: "anywhere", terms: [{ words: word, prefix: true }] }));
    const all = [...words, ...(condition === null ? [] : [condition])].map(nameless);
    const isByName = sort.column === "name" || sort.column === "file";
    return { condition: all.length === 0 ? null : { kind: "all", of: all }, sort: isByName ? { ...sort, column: "number" } : sort };
  }
  return { page: ({ offset, limit, ...request }) => list.page({ ...asked(request), offset, limit }), ids: (request) => list.ids(asked(request)) };
}
