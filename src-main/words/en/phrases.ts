/** Turns of phrase that sentences share. */
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import { tenths } from "../tenths.ts";

const conditions = conditionWordsIn("en");

/** How far something counts: "71 %". */
export const level = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Points of 100 to the last digit, as they add up: "12.30". */
export const points = (value: number): string => value.toFixed(2);

/** Points as one says them: "12.3". */
export const roundPoints = tenths;

export const quoted = (text: string): string => `“${text}”`;

/** "AWS, Azure or GCP". */
export const or = conditions.list;

/** "Ada, Ben and Cleo". */
export const and = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);

/** 1 → "1 year", 2.5 → "2.5 years". */
export const years = (count: number): string => (count === 1 ? "1 year" : `${String(count)} years`);

/** "2019-06" → "June 2019", "2019" as it is, "present" → "now". */
export const month = (date: string): string => (date === "present" ? "now" : conditions.date(date));

/** 1 → "the last year", 1.5 → "the last 18 months", 3 → "the last 3 years". */
export function theLast(count: number): string {
  if (count === 1) return "the last year";
  return count < 2 ? `the last ${String(Math.round(count * 12))} months` : `the last ${years(count)}`;
}
