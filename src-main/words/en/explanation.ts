/** Why a candidate stands where they stand, what speaks for them and what is open. */
import type { RequirementStatus } from "../../../src-preload/domain.ts";
import type { Part, Standing } from "../standing.ts";
import { level, points, quoted, roundPoints, years } from "./phrases.ts";

const of = ({ earned, possible }: Part): string => `${roundPoints(earned)} of ${roundPoints(possible)}`;

const statuses: Record<RequirementStatus, string> = { met: "met", partly: "met in part", not_found: "not found", unknown: "the resume does not tell" };

export const explanation = {
  points,
  theWork: "Work like this job’s",
  secondReading: "Read again beside the job",
  noDatedJob: "no dated job to count",
  work: (shown: number, share: number) => `${years(shown)} in work of this kind; counts ${level(share)}`,
  notReadAgain: "only the first of a ranking are read again",
  readAgain: (share: number) => `the best lines, read together with the job, fit by ${level(share)}`,

  standing: ({ rank, of: all, total, skill, experience, semantic, again, learned }: Standing) =>
    `Number ${String(rank)} of ${String(all)} with ${roundPoints(total)} of 100 points: ${of(skill)} for skills, ${of(experience)} for experience, ${of(semantic)} for meaning${again === null ? "" : `, ${of(again)} for being read again beside the job`}${learned === null ? "" : `, ${learned < 0 ? "−" : "+"}${roundPoints(Math.abs(learned))} learned from decisions`}.`,
  /** How many of the things that are asked stand how. */
  counts: (count: Record<RequirementStatus, number>, all: number) => {
    const rest = [
      ...(count.partly > 0 ? [`${String(count.partly)} in part`] : []),
      ...(count.not_found > 0 ? [`${String(count.not_found)} not found`] : []),
      ...(count.unknown > 0 ? [`${String(count.unknown)} that the resume does not tell`] : []),
    ];
    return `${count.met === 1 ? "1 thing that the job asks is" : `${String(count.met)} things that the job asks are`} met of ${String(all)}${rest.length === 0 ? "" : `; ${rest.join(", ")}`}.`;
  },
  mostPoints: (from: readonly { asked: string; earned: number }[]) => `Most points come from ${from.map(({ asked, earned }) => `${quoted(asked)} (${roundPoints(earned)})`).join(", ")}.`,
  mustHaveNotMet: (reason: string) => `A must-have is not met. ${reason}`,

  strength: (asked: string, how: string) => `${asked}: ${how}.`,
  gap: (thing: string, status: RequirementStatus, how: string) => `${thing}: ${statuses[status]}${how === "" ? "" : ` (${how})`}.`,
};
