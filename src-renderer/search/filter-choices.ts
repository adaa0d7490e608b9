/** Filters as lists of chosen values, whichever kind they are of. */
import { addedWithin, searchFiltersSchema, type SearchFacets, type SearchFilters } from "../../src-preload/contract.ts";

/** Filters whose values are chosen from a list; the others are typed. */
export type FilterName = keyof SearchFacets;

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
