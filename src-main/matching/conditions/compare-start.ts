/** When a job starts against when a candidate can. Months and years count as all their days. */
import type { CandidateConditions, Notice, Start } from "../../../src-preload/conditions.ts";
import { dateWords, noticeWords, startWords } from "../../../src-preload/condition-words.ts";
import { speaker, type Verdict } from "./verdict.ts";

const two = (part: number): string => String(part).padStart(2, "0");
const iso = (date: Date): string => `${String(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** First and last day that a date as written may mean. */
function days(date: string): { first: string; last: string } {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (day !== undefined) return { first: date, last: date };
  const from = month ?? 1;
  return { first: `${date.slice(0, 4)}-${two(from)}-01`, last: iso(new Date(Date.UTC(year, month ?? 12, 0))) };
}

/** The day on which a notice given on `today` ends. A month ends on the same day of the next, or on its last. */
function endOfNotice({ count, unit }: Notice, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  if (unit === "months") {
    const lastDay = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    return iso(new Date(Date.UTC(year, month - 1 + count, Math.min(day, lastDay))));
  }
  return iso(new Date(Date.UTC(year, month - 1, day + count * (unit === "weeks" ? 7 : 1))));
}

function against(start: string, from: string, said: string): Verdict {
  const [job, candidate] = [days(start), days(from)];
  if (candidate.last <= job.last) return { status: "pass", reason: `${said}.` };
  if (candidate.first > job.last) return { status: "fail", reason: `${said}.` };
  return { status: "unknown", reason: `${said}; whether that is early enough depends on the day.` };
}

/**
 * `today` (YYYY-MM-DD) is the day from which a notice period and "immediately" count; null where none is given: what would need
 * it is then unknown.
 */
export function compareStart(start: Start, facts: CandidateConditions, today: string | null): Verdict | null {
  const available = facts.available?.value ?? null;
  const notice = facts.notice?.value ?? null;
  const job = `The job starts ${start === "now" ? "immediately" : startWords(start)}`;
  if (available !== null) {
    const said = `${job}; ${speaker(facts, "available")} “available ${available === "now" ? "" : "from "}${startWords(available)}”`;
    if (available === "now") return { status: "pass", reason: `${said}.`, fact: "available" };
    const begin = start === "now" ? today : start;
    if (begin === null) return { status: "unknown", reason: `${said}; without a date for the start the two are not compared.`, fact: "available" };
    return { ...against(begin, available, said), fact: "available" };
  }
  if (notice === null) return null;
  const said = `${job}; ${speaker(facts, "notice")} “notice period ${noticeWords(notice)}”`;
  if (notice.count === 0) return { status: "pass", reason: `${said}.`, fact: "notice" };
  if (start === "now") return { status: "fail", reason: `${said}.`, fact: "notice" };
  if (today === null) return { status: "unknown", reason: `${said}; it is not said from when it counts.`, fact: "notice" };
  const end = endOfNotice(notice, today);
  return { ...against(start, end, `${said}, which ends on ${dateWords(end)} if given on ${dateWords(today)}`), fact: "notice" };
}
