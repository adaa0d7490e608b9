/** Years of work, from the jobs' dates or, without any, from what the resume says. */
import type { Employment } from "../../src-preload/domain.ts";
import { monthIndex } from "./dates.ts";

const earliest = 1940 * 12;
const numberWords: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
};

/**
 * Months worked, as half-open ranges [from, to) of months since year 0, merged and in order. A job's last month counts
 * as worked; a job that goes on ends with the month of `now`; a lone year counts whole. Ranges that begin in the future
 * or before 1940 are left out.
 */
export function workedMonths(employment: readonly Employment[], now: Date): [number, number][] {
  const present = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const ranges: [number, number][] = [];
  for (const job of employment) {
    if (job.start === null || job.end === null && !job.current) continue;
    const from = monthIndex(job.start);
    const to = job.current ? present + 1 : Math.min(endOf(job.start, job.end ?? job.start), present + 1);
    if (from < earliest || from > present || to <= from) continue;
    ranges.push([from, to]);
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** "2015 – 2018" is three years, "2015 – 2015" one; with months the last month is worked too. */
function endOf(start: string, end: string): number {
  if (end.length > 4) return monthIndex(end) + 1;
  return end === start ? monthIndex(end) + 12 : start.length > 4 ? monthIndex(end, true) + 1 : monthIndex(end);
}

/** Years with one decimal, or null when nothing says how long the person worked. */
export function yearsOfExperience(employment: readonly Employment[], text: string, now: Date): number | null {
  const months = workedMonths(employment, now).reduce((sum, [from, to]) => sum + to - from, 0);
  if (months > 0) return Math.round((months / 12) * 10) / 10;
  return statedYears(text);
}

const statement = /(?<![\p{L}\d.])(\d{1,2}(?:\.\d)?|[a-z]{3,9}) ?(?:\(\d{1,2}\) ?)?\+? ?(?:plus )?(?:years?|yrs?)\b['’]?\.?(?=([^.\n]{0,80}))/giu;

/** The largest "… years of … experience" the text states, up to 50. */
function statedYears(text: string): number | null {
  let most: number | null = null;
  for (const match of text.slice(0, 200_000).matchAll(statement)) {
    const years = Number(match[1]) || numberWords[(match[1] ?? "").toLowerCase()];
    if (years === undefined || years > 50 || years <= 0) continue;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!/experience|expertise/i.test(match[2] ?? "") && !/experience[^.\n]*$/i.test(before)) continue;
    most = Math.max(most ?? 0, years);
  }
  return most === null ? null : Math.round(most * 10) / 10;
}
