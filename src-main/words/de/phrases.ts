/** Turns of phrase that sentences share. */
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import { tenths } from "../tenths.ts";

const conditions = conditionWordsIn("de");

const comma = (digits: string): string => digits.replace(".", ",");

/** How far something counts: "71 %". */
export const level = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Points of 100 to the last digit, as they add up: "12,30". */
export const points = (value: number): string => comma(value.toFixed(2));

/** Points as one says them: "12,3". */
export const roundPoints = (value: number): string => comma(tenths(value));

export const quoted = (text: string): string => `„${text}“`;

/** "AWS, Azure oder GCP". */
export const or = conditions.list;

/** "Ada, Ben und Cleo". */
export const and = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} und ${names.at(-1) ?? ""}`);

/** 1 → "1 Jahr", 2.5 → "2,5 Jahre". */
export const years = (count: number): string => (count === 1 ? "1 Jahr" : `${comma(String(count))} Jahre`);

/** Behind "mit", "von", "aus": "2,5 Jahren". */
export const yearsDative = (count: number): string => (count === 1 ? "1 Jahr" : `${comma(String(count))} Jahren`);

/** "2019-06" → "Juni 2019", "2019" as it is, "present" → "heute". */
export const month = (date: string): string => (date === "present" ? "heute" : conditions.date(date));

/** When a job ended, behind a verb: "im Juni 2019 endete", "2019 endete". */
export const inMonth = (date: string): string => (date === "present" ? "bis heute" : date.includes("-") ? `im ${month(date)}` : date);

/** 1 → "im letzten Jahr", 1.5 → "in den letzten 18 Monaten", 3 → "in den letzten 3 Jahren". */
export function inTheLast(count: number): string {
  if (count === 1) return "im letzten Jahr";
  return count < 2 ? `in den letzten ${String(Math.round(count * 12))} Monaten` : `in den letzten ${yearsDative(count)}`;
}
