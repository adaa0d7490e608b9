/** Filters as buttons have them: some are chosen from a list, some are typed, some both. */
import { addedWithin, noFilters, searchFiltersSchema, type SearchFacets, type SearchFilters } from "../../src-preload/contract.ts";
import { words } from "../words/words.ts";
import { formatDay, formatYears } from "../ui/numbers.ts";

/** Filters whose values are chosen from a list. */
export type FilterName = keyof SearchFacets;

export interface FilterGroup {
  id: "skills" | "years" | "title" | "location" | "tags" | "added" | "degrees";
  title: string;
  list: FilterName | null;
  /** Everything that the button sets. */
  fields: readonly (keyof SearchFilters)[];
}

export const filterGroups: readonly FilterGroup[] = [
  { id: "skills", title: "Skill", list: "skills", fields: ["skills"] },
  { id: "years", title: "Years", list: "years", fields: ["years", "yearsFrom", "yearsTo"] },
  { id: "title", title: "Title", list: null, fields: ["title"] },
  { id: "location", title: "Location", list: "locations", fields: ["locations", "place"] },
  { id: "tags", title: "Tag", list: "tags", fields: ["tags"] },
  { id: "added", title: "Added", list: "addedWithin", fields: ["addedWithin", "addedSince"] },
  { id: "degrees", title: "Degree", list: "degrees", fields: ["degrees"] },
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

/** What is typed into a filter, in few words; null where nothing is. */
export function typedIn(filters: SearchFilters, { id }: FilterGroup): string | null {
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
