/** When a job starts against when a candidate can. Months and years count as all their days. */
import type { CandidateConditions, Notice, Start } from "../../../src-preload/conditions.ts";
import type { Speaker, StartSides } from "../../words/conditions.ts";
import type { Verdict } from "./verdict.ts";

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

function against(start: string, from: string, sides: StartSides): Verdict {
  const [job, candidate] = [days(start), days(from)];
  if (candidate.last <= job.last) return { status: "pass", reason: ({ conditions }) => conditions.start(sides) };
  if (candidate.first > job.last) return { status: "fail", reason: ({ conditions }) => conditions.start(sides) };
  return { status: "unknown", reason: ({ conditions }) => conditions.startByDay(sides) };
}

function compareAvailable(start: Start, available: Start, by: Speaker, today: string | null): Verdict {
  const sides: StartSides = { start, by, available, notice: null, ends: null };
  if (available === "now") return { status: "pass", reason: ({ conditions }) => conditions.start(sides) };
  const begin = start === "now" ? today : start;
  return begin === null ? { status: "unknown", reason: ({ conditions }) => conditions.startNoDate(sides) } : against(begin, available, sides);
}

function compareNotice(start: Start, notice: Notice, by: Speaker, today: string | null): Verdict {
  const sides: StartSides = { start, by, available: null, notice, ends: null };
  if (notice.count === 0) return { status: "pass", reason: ({ conditions }) => conditions.start(sides) };
  if (start === "now") return { status: "fail", reason: ({ conditions }) => conditions.start(sides) };
  if (today === null) return { status: "unknown", reason: ({ conditions }) => conditions.noticeNoDate(sides) };
  const end = endOfNotice(notice, today);
  return against(start, end, { ...sides, ends: { on: end, givenOn: today } });
}

/**
 * `today` (YYYY-MM-DD) is the day from which a notice period and "immediately" count; null where none is given: what would need
 * it is then unknown. Null where neither a date nor a notice period is known.
 */
export function compareStart(start: Start, facts: CandidateConditions, today: string | null): Verdict | null {
  const available = facts.available?.value ?? null;
  const notice = facts.notice?.value ?? null;
  if (available !== null) return { ...compareAvailable(start, available, facts.available?.by, today), fact: "available" };
  return notice === null ? null : { ...compareNotice(start, notice, facts.notice?.by, today), fact: "notice" };
}
