/** How long each skill was used, and when last: the dated jobs whose entries mention it. */
import type { Employment, ProfileSkill } from "../../src-preload/domain.ts";
import { monthIndex } from "./dates.ts";
import { workedMonths } from "./experience.ts";

/** The job whose entry holds an offset, found in logarithmic time, or null. Entries do not overlap. */
function jobFinder(employment: readonly Employment[]): (offset: number) => Employment | null {
  const jobs = employment.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start);
  return (offset) => {
    let low = 0;
    let high = jobs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((jobs[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const job = jobs[low - 1];
    return job && offset < job.span.end ? job : null;
  };
}

/** The sum of the months of some jobs, overlaps counted once; null when none of them has the dates for it. */
export function monthsOf(jobs: readonly Employment[], now: Date): number | null {
  const ranges = workedMonths(jobs, now);
  return ranges.length === 0 ? null : ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

function lastUse(jobs: readonly Employment[]): ProfileSkill["lastUsed"] {
  if (jobs.some((job) => job.current)) return "present";
  let last: string | null = null;
  for (const { end } of jobs) if (end !== null && (last === null || monthIndex(end, true) > monthIndex(last, true))) last = end;
  return last;
}

/**
 * The skills with `months` and `lastUsed` as the jobs have them now; `now` ends the jobs that go on. A skill that only a
 * list or a summary names has neither.
 */
export function withMonths(skills: readonly ProfileSkill[], employment: readonly Employment[], now: Date): ProfileSkill[] {
  const jobAt = jobFinder(employment);
  return skills.map((skill) => {
    const jobs = [...new Set(skill.mentions.map(({ start }) => jobAt(start)))].filter((job) => job !== null);
    const months = monthsOf(jobs, now);
    return { ...skill, months, lastUsed: months === null ? null : lastUse(jobs) };
  });
}
