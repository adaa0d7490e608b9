/** Filters as conditions. */
import { yearBands, type SearchFilters } from "../../../src-preload/contract.ts";
import type { Condition, TextField } from "../../library/search/conditions.ts";

/** The start of a day by this computer's clock. */
export const sinceDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

const dayMilliseconds = 86_400_000;

export const sinceDays = (days: number, now: Date): string => new Date(now.getTime() - days * dayMilliseconds).toISOString();

/** Every word must be there, each perhaps not typed to its end; nothing is asked where there is no word. */
function wordConditions(typed: string, field: TextField): Condition[] {
  const words = typed.match(/[\p{L}\p{N}][\p{L}\p{N}+#.'-]*/gu) ?? [];
  return words.map((word) => ({ kind: "text", field, terms: [{ words: word, prefix: true }] }));
}

/** All of the filters; `without` leaves one out, to count what it would leave. */
export function filterConditions(filters: SearchFilters, now: Date, without: keyof SearchFilters | null = null): Condition[] {
  const of: Condition[] = [];
  const counts = (name: keyof SearchFilters): boolean => name !== without;
  if (counts("locations") && filters.locations.length > 0) of.push({ kind: "place", among: filters.locations });
  if (counts("years") && filters.years.length > 0) {
    of.push({ kind: "any", of: filters.years.map((band) => ({ kind: "years", ...yearBands[band], toExclusive: true })) });
  }
  // Every skill must be there, so each narrows further: its own filter stays while it is counted.
  for (const id of filters.skills) of.push({ kind: "skill", ids: [id] });
  if (counts("degrees") && filters.degrees.length > 0) of.push({ kind: "degreeAmong", levels: filters.degrees });
  if (counts("addedWithin") && filters.addedWithin !== null) of.push({ kind: "added", since: sinceDays(filters.addedWithin, now) });
  of.push(...wordConditions(filters.title, "headline"), ...wordConditions(filters.place, "location"));
  if (filters.yearsFrom !== null || filters.yearsTo !== null) of.push({ kind: "years", from: filters.yearsFrom, to: filters.yearsTo });
  if (counts("files") && filters.files.length > 0) of.push({ kind: "any", of: filters.files.map((one) => ({ kind: one === "several" ? "severalResumes" : "noResume" })) });
  for (const id of filters.tags) of.push({ kind: "tag", id });
  if (counts("sources") && filters.sources.length > 0) of.push({ kind: "source", among: filters.sources });
  if (counts("consents") && filters.consents.length > 0) of.push({ kind: "consent", among: filters.consents });
  if (filters.addedSince !== null) of.push({ kind: "added", since: sinceDay(filters.addedSince) });
  return of;
}
