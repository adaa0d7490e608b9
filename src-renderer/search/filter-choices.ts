/** Filters as buttons have them: some are chosen from a list, some are typed, some both. */
import { addedWithin, noFilters, searchFiltersSchema, type SearchFacets, type SearchFilters, type Tag } from "../../src-preload/contract.ts";
import { words } from "../words/words.ts";
import { formatDay, formatYears } from "../ui/numbers.ts";

/** Filters whose values are chosen from a list. */
export type FilterName = keyof SearchFacets;

export interface FilterOption {
  value: string | number;
  name: string;
  count: number;
}

/** The values of a list as they are called on screen: the engine's own names but for what has a name in each language. */
export const optionsOf = (facets: SearchFacets, list: FilterName): readonly FilterOption[] => {
  const { degrees, addedWithin: ages, files, sources, consents } = words.search.filters;
  switch (list) {
    case "degrees":
      return facets.degrees.map((option) => ({ ...option, name: degrees[option.value] }));
    case "addedWithin":
      return facets.addedWithin.map((option) => ({ ...option, name: ages[option.value] }));
    case "files":
      return facets.files.map((option) => ({ ...option, name: files[option.value] }));
    case "sources":
      return facets.sources.map((option) => ({ ...option, name: sources[option.value] }));
    case "consents":
      return facets.consents.map((option) => ({ ...option, name: consents[option.value] }));
    default:
      return facets[list];
  }
};

/** What the library calls the tags and skills that filters hold by id. */
export interface KnownNames {
  tags: readonly Pick<Tag, "tagId" | "name">[];
  skills: ReadonlyMap<string, string>;
}

function chosenNames(filters: SearchFilters, list: FilterName | null, known: KnownNames): readonly string[] {
  switch (list) {
    case null:
      return [];
    case "skills":
      return filters.skills.map((id) => known.skills.get(id) ?? "…");
    case "locations":
      return filters.locations;
    case "years":
      return filters.years.map((band) => band.replace("-", "–"));
    case "degrees":
      return filters.degrees.map((level) => words.search.filters.degrees[level]);
    case "addedWithin":
      return filters.addedWithin === null ? [] : [words.search.filters.addedWithin[filters.addedWithin]];
    case "files":
      return filters.files.map((kind) => words.search.filters.files[kind]);
    case "sources":
      return filters.sources.map((source) => words.search.filters.sources[source]);
    case "consents":
      return filters.consents.map((standing) => words.search.filters.consents[standing]);
    case "tags":
      return filters.tags.flatMap((id) => known.tags.find(({ tagId }) => tagId === id)?.name ?? []);
  }
}

export interface FilterGroup {
  id: "skills" | "years" | "title" | "location" | "tags" | "added" | "degrees" | "files" | "source" | "consent";
  list: FilterName | null;
  /** Everything that the filter sets. */
  fields: readonly (keyof SearchFilters)[];
}

export const filterGroups: readonly FilterGroup[] = [
  { id: "skills", list: "skills", fields: ["skills"] },
  { id: "years", list: "years", fields: ["years", "yearsFrom", "yearsTo"] },
  { id: "title", list: null, fields: ["title"] },
  { id: "location", list: "locations", fields: ["locations", "place"] },
  { id: "tags", list: "tags", fields: ["tags"] },
  { id: "added", list: "addedWithin", fields: ["addedWithin", "addedSince"] },
  { id: "degrees", list: "degrees", fields: ["degrees"] },
  { id: "files", list: "files", fields: ["files"] },
  { id: "source", list: "sources", fields: ["sources"] },
  { id: "consent", list: "consents", fields: ["consents"] },
];

export function chosenIn(filters: SearchFilters, name: FilterName): readonly (string | number)[] {
  const chosen = filters[name];
  return chosen === null ? [] : typeof chosen === "number" ? [chosen] : chosen;
}

/** The filters with one value more or less; of "added within" one holds at a time. */
export function toggled(filters: SearchFilters, name: FilterName, value: string | number): SearchFilters {
  if (name === "addedWithin") return { ...filters, addedWithin: filters.addedWithin === value ? null : (addedWithin.find((days) => days === value) ?? null) };
  const chosen = chosenIn(filters, name);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return searchFiltersSchema.parse({ ...filters, [name]: next });
}

export const without = (filters: SearchFilters, { fields }: FilterGroup): SearchFilters => ({ ...filters, ...Object.fromEntries(fields.map((name) => [name, noFilters[name]])) });

/** What a filter is set to, in few words; null where it is not set. */
export function saidOf(filters: SearchFilters, group: FilterGroup, known: KnownNames): string | null {
  const { and, or } = words.search.filters;
  const chosen = chosenNames(filters, group.list, known).join(group.id === "skills" || group.id === "tags" ? and : or);
  const parts = [typedIn(filters, group) ?? "", chosen].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

/** What is typed into a filter. */
function typedIn(filters: SearchFilters, { id }: FilterGroup): string | null {
  const { title, place, yearsFrom, yearsTo, addedSince } = filters;
  switch (id) {
    case "title":
      return title === "" ? null : words.organising.filters.quoted(title);
    case "location":
      return place === "" ? null : words.organising.filters.quoted(place);
    case "added":
      return addedSince === null ? null : words.organising.filters.since(formatDay(addedSince));
    case "years":
      if (yearsFrom !== null && yearsTo !== null) return `${formatYears(yearsFrom)}–${formatYears(yearsTo)}`;
      return yearsFrom !== null ? words.organising.filters.yearsFrom(formatYears(yearsFrom)) : yearsTo !== null ? words.organising.filters.yearsTo(formatYears(yearsTo)) : null;
    default:
      return null;
  }
}
