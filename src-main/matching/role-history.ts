/** A candidate's employment as months and role families, which is all the experience term looks at. */
import type { Employment, Profile, Seniority, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { titleFamilies, titleSeniority } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import { wordId } from "./word-index.ts";
import { wordsOf } from "./words.ts";

/** One job held. Months count from year 0; `to` is exclusive. Undated jobs have no months. */
export interface Role {
  title: string | null;
  /** Words of the title by number, each once. */
  titleWords: Uint32Array;
  families: TitleFamily[];
  /** As the title names it; it takes part in no score. */
  seniority: Seniority | null;
  months: { from: number; to: number } | null;
  /** Index in `profile.employment`. */
  index: number;
  /** The passages that stand in the job's entry: from, and before which one. */
  passages: { from: number; to: number };
}

const shortestJob = 1;

/** January when only the year is given. */
function monthOf(date: string): number {
  const [year, month] = date.split("-");
  return Number(year) * 12 + (month === undefined ? 0 : Number(month) - 1);
}

/** Start and exclusive end, counted as the profile counts years: "2015 – 2018" is three years, "2015 – 2015" one. */
function closedMonths(job: Employment): { from: number; to: number } | null {
  if (job.start === null || job.end === null) return null;
  const from = monthOf(job.start);
  const to = job.end.includes("-") ? monthOf(job.end) + 1 : monthOf(job.end) + (job.end === job.start || job.start.includes("-") ? 12 : 0);
  return { from, to: Math.max(to, from + shortestJob) };
}

const merged = (spans: { from: number; to: number }[]): number => {
  let total = 0;
  let until = -Infinity;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
};

/**
 * The month that "present" means in this resume (exclusive end). The profile's years of experience were counted when the
 * file was read; the end of the current jobs is set so that the merged months give the same years. So the same profile
 * gives the same months on every day. Never before the newest month that the resume names.
 */
function presentMonth(profile: Profile, closed: { from: number; to: number }[]): number {
  const starts = profile.employment.flatMap((job) => (job.current && job.start !== null ? [monthOf(job.start)] : []));
  const earliest = Math.min(...starts);
  const newest = Math.max(...starts.map((start) => start + shortestJob), ...closed.map(({ to }) => to));
  if (profile.yearsOfExperience === null || starts.length === 0) return newest;
  const asked = Math.round(profile.yearsOfExperience * 12);
  const missing = asked - merged([...closed, { from: earliest, to: newest }]);
  return Math.max(newest, newest + missing);
}

/** The passages that overlap a span: from, and before which one. `passages` are in the order of the text. */
function passagesIn(passages: readonly Span[], span: Span): { from: number; to: number } {
  const first = passages.findIndex((passage) => passage.end > span.start);
  const from = first < 0 ? passages.length : first;
  let to = from;
  while (to < passages.length && (passages[to]?.start ?? Infinity) < span.end) to++;
  return { from, to };
}

/** The jobs of a profile in its order, with months, role families and the passages that tell of them. */
export function roleHistory(profile: Profile, passages: readonly Span[], taxonomy: Pick<Taxonomy, "roleOf">): Role[] {
  const closed = profile.employment.flatMap((job) => closedMonths(job) ?? []);
  const present = presentMonth(profile, closed);
  return profile.employment.map((job, index) => {
    const families = job.title === null ? [] : titleFamilies(job.title, taxonomy);
    const seniority = job.title === null ? null : titleSeniority(job.title, taxonomy);
    const months = job.current && job.start !== null ? { from: monthOf(job.start), to: Math.max(present, monthOf(job.start) + shortestJob) } : closedMonths(job);
    const titleWords = Uint32Array.from(new Set(job.title === null ? [] : wordsOf(job.title)), wordId);
    return { title: job.title, titleWords, families, seniority, months, index, passages: passagesIn(passages, job.span) };
  });
}

export interface RelevantMonths {
  relevance: number;
  months: number;
}

/**
 * How many months were spent at each relevance, highest first. A month with several jobs counts once, for the most
 * relevant of them.
 */
export function monthsByRelevance(roles: readonly Role[], relevance: (role: Role) => number): RelevantMonths[] {
  const dated = roles.flatMap((role) => (role.months === null ? [] : [{ ...role.months, relevance: relevance(role) }]));
  const edges = [...new Set(dated.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const months = new Map<number, number>();
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? 0;
    const to = edges[i + 1] ?? 0;
    let best = -1;
    for (const job of dated) if (job.from <= from && job.to >= to) best = Math.max(best, job.relevance);
    if (best >= 0) months.set(best, (months.get(best) ?? 0) + to - from);
  }
  return [...months].map(([r, m]) => ({ relevance: r, months: m })).sort((a, b) => b.relevance - a.relevance);
}
