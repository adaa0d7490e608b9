/** Where a field was read and how sure that is, in words. */
import type { FieldReading, Profile, Span } from "../../src-preload/domain.ts";
import { formatShare } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

/** Fields less sure than this are marked for a look. */
export const uncertainBelow = 0.7;

export const readingsByField = (profile: Profile): ReadonlyMap<string, FieldReading> =>
  new Map(profile.readings.map((reading) => [reading.field, reading]));

export type ReadingMark = "corrected" | "uncertain" | null;

/** What to mark a field (or what is shown as one) with; a correction wins. */
export function markOf(readings: readonly (FieldReading | undefined)[]): ReadingMark {
  if (readings.some((reading) => reading?.by === "recruiter")) return "corrected";
  return readings.some((reading) => reading !== undefined && reading.confidence < uncertainBelow) ? "uncertain" : null;
}

/** "Read from page 1, 62 % sure"; null when nothing is known of it. Of several fields the least sure speaks. */
export function readingSentence(readings: readonly (FieldReading | undefined)[]): string | null {
  const known = readings.filter((reading) => reading !== undefined);
  if (known.some(({ by }) => by === "recruiter")) return words.candidate.correctedByYou;
  const [least] = [...known].sort((a, b) => a.confidence - b.confidence);
  if (least === undefined) return null;
  const share = formatShare(least.confidence);
  return least.page === null ? words.candidate.workedOut(share) : words.candidate.readFrom(least.page, share);
}

/** Where the fields stand in the text, as far as they do. */
export const spansOf = (readings: ReadonlyMap<string, FieldReading>, fields: readonly string[]): Span[] =>
  fields.map((field) => readings.get(field)?.span).filter((span) => span != null);
