/** What each thing that is missing costs, in one sentence each. `wanted` is the requirement, in the ad's words or by its names. */
import type { Family } from "../../../src-preload/family-words.ts";
import { month, quoted, theLast, years } from "./phrases.ts";

const asked = (minYears: number | null, text: string): string => (minYears === null ? quoted(text) : `${years(minYears)} (${quoted(text)})`);

export const losses = {
  noJobs: (minYears: number | null, text: string) => `${asked(minYears, text)} is asked; the resume names no jobs.`,
  noDates: (minYears: number | null, text: string) => `${asked(minYears, text)} is asked; the resume gives no dates for its jobs.`,
  nearWork: (minYears: number | null, text: string) => `${asked(minYears, text)} is asked; the work the resume shows is near to it, but not all of it recent or the same.`,
  years: (minYears: number | null, text: string, shown: number) => `${asked(minYears, text)} is asked; the resume shows ${years(shown)} in work of this kind.`,

  /** A skill by its names ("AWS or Azure"), anything else in the ad's words. */
  named: (names: readonly string[]) => names.join(" or "),
  quoted,
  notMentioned: (wanted: string) => `${wanted} is asked; the resume does not mention it.`,
  nearMeaning: (wanted: string) => `${wanted} is asked; the resume says something near it, but does not name it.`,
  implied: (wanted: string, neighbour: string | undefined) => `${wanted} is asked; the resume names ${neighbour ?? "a neighbour"}, which is good evidence of it.`,
  related: (wanted: string, neighbour: string | undefined) => `${wanted} is asked; the resume names ${neighbour ?? "a neighbour"}, which is near to it.`,
  nearDegree: (text: string) => `${quoted(text)} is asked; the resume's degree is near it, but not the same.`,
  littleMore: (text: string) => `${quoted(text)} is met; the resume says little more about it.`,
  notHeld: (text: string) => `${quoted(text)} is asked; the resume does not show it as held today.`,
  usedLongAgo: (names: readonly string[], within: number, date: string) => `Use of ${names.join(" or ")} in ${theLast(within)} is asked; the resume names it last in work that ended ${month(date)}.`,
  tooFewYears: (names: readonly string[], minYears: number) => `${years(minYears)} with ${names.join(" or ")} are asked; the resume does not show that many.`,
  part: (text: string) => `${quoted(text)} is asked; the resume shows only a part of it.`,

  /** `family` is the trade's name, null where it is not known; `shown` are years, null where no job is dated. */
  work: (family: Family | null, shown: number | null) =>
    `The job needs ${family === null ? "work of this kind" : `${family.name} or work near it`}; ${shown === null ? "the resume gives no dated job" : `the resume shows ${years(shown)}`}.`,
  noSkillAsked: "The job asks no skill by name, so meaning counts instead.",
  notReadAgain: "Only the first of a ranking are read again beside the job, and earn this share.",
  learned: "What was learned from decisions counts other things more than those that this resume shows.",
  readAgain: (of100: number) => `Read together with the job, its best lines fit by ${of100.toFixed(0)} of 100.`,
};
