/** How long a skill was used and when last, by the dated jobs that name it, and what that leaves of a skill that is named. */
import type { LastUse, Requirement } from "../../src-preload/domain.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { monthsByRelevance } from "./role-history.ts";
import type { Role } from "./role-history.ts";

export interface Practice {
  /** Months of the dated jobs that name it, overlaps counted once; 0 when none does. */
  months: number;
  /** Null when no dated job names it. */
  lastUse: LastUse | null;
}

/** Whether a requirement asks for how long or how lately a skill was used. The years of other kinds mean something else. */
export function asksPractice({ kind, minYears, usedWithinYears }: Requirement): boolean {
  return kind === "skill" && ((minYears ?? 0) > 0 || usedWithinYears !== null);
}

/** Exclusive end of a job. One that ended "2019" may have ended in December: years alone are read in the candidate's favour. */
function endOf({ index, months }: Role, { candidate }: PreparedCandidate): number {
  const end = candidate.profile.employment[index]?.end ?? null;
  return end === null || end.includes("-") ? (months?.to ?? 0) : Math.max(months?.to ?? 0, Number(end) * 12 + 12);
}

function lastUseIn(roles: readonly Role[], candidate: PreparedCandidate): LastUse | null {
  let last: { role: Role; end: number } | null = null;
  for (const role of roles) {
    const end = endOf(role, candidate);
    if (role.months !== null && (last === null || end > last.end)) last = { role, end };
  }
  if (last === null) return null;
  const newest = Math.max(...candidate.roles.map((role) => role.months?.to ?? -Infinity));
  const job = candidate.candidate.profile.employment[last.role.index];
  const yearsBefore = Math.floor(Math.max(0, newest - last.end) / 1.2) / 10;
  return { date: job?.current === true ? "present" : (job?.end ?? "present"), yearsBefore };
}

/**
 * `skillIds` are the asked skills and those that prove them: whoever used Next.js used React. Time is counted from the newest month
 * of any job in the resume, not from today, so that the same resume gives the same on every day and a gap after it costs nothing.
 */
export function practiceOf(skillIds: ReadonlySet<string>, candidate: PreparedCandidate): Practice {
  const mentions = candidate.candidate.profile.skills.filter(({ id }) => skillIds.has(id)).flatMap((skill) => skill.mentions);
  const naming = candidate.roles.filter(({ index }) => {
    const span = candidate.candidate.profile.employment[index]?.span;
    return span !== undefined && mentions.some((mention) => mention.start >= span.start && mention.end <= span.end);
  });
  const months = monthsByRelevance(naming, () => 1).reduce((sum, span) => sum + span.months, 0);
  return { months, lastUse: lastUseIn(naming, candidate) };
}

/** What years and late use, where asked, are worth beside naming the skill. */
const practiceShare = 0.3;

/** Whether the last use is known and longer ago than asked. */
export function usedLongAgo({ usedWithinYears }: Pick<Requirement, "usedWithinYears">, lastUse: LastUse | null): boolean {
  return usedWithinYears !== null && lastUse !== null && lastUse.yearsBefore > usedWithinYears;
}

/**
 * What a named skill is worth, in [0.7,1]: 1 where as many years are shown as are asked, and use as late as asked; less by the worse of
 * the two. Twice as long ago as asked counts half, four times a quarter. Years and dates that the resume does not tell earn nothing, so
 * whatever is added of the skill can only raise it.
 */
export function practiceFactor({ minYears, usedWithinYears }: Requirement, { months, lastUse }: Practice): number {
  const years = minYears === null || minYears === 0 ? 1 : Math.min(1, months / 12 / minYears);
  const use = usedWithinYears === null ? 1 : lastUse === null ? 0 : Math.min(1, usedWithinYears / Math.max(lastUse.yearsBefore, usedWithinYears));
  return 1 - practiceShare * (1 - Math.min(years, use));
}
