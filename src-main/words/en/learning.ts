/** What was learned from decisions, what it changes, and what there is to learn from. */
import type { LearnedFeature, LearnedKind, WeighedTerm } from "../../../src-preload/learned.ts";
import { and } from "./phrases.ts";

const terms: Record<WeighedTerm, string> = { skill: "skills", experience: "experience", semantic: "meaning" };
const kinds: Record<LearnedKind, string> = { skill: "skills asked by name", education: "education", certification: "certificates", language: "languages", other: "tasks and other things asked" };
const plural: readonly LearnedKind[] = ["skill", "certification", "language", "other"];
const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;
/** Without a negative zero. */
const exact = (value: number): string => value.toFixed(3).replace(/^-(0\.000)$/, "$1").replace("-", "−");
const several = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;
const isKind = (feature: LearnedFeature): feature is `kind:${LearnedKind}` => feature.startsWith("kind:");
const named = (feature: LearnedFeature): string => (isKind(feature) ? kinds[feature.slice(5) as LearnedKind] : terms[feature]);

export const learning = {
  /** The line of an explanation. */
  line: "Learned from decisions",
  weight: (term: WeighedTerm, from: number, to: number) => `${terms[term]} ${term === "skill" ? "count" : "counts"} ${percent(to)} instead of ${percent(from)}`,
  kind: (kind: LearnedKind, factor: number) => `${kinds[kind]} ${plural.includes(kind) ? "count" : "counts"} ${factor.toFixed(2)} times as much among the skills`,
  changes: (list: readonly string[]) => list.join("; "),
  /** Part of a line's reason: what reading otherwise adds, in points of 100. */
  readOtherwise: (adds: number) => `requirements are read as those put them who were hired or offered the job (${adds < 0 ? "−" : "+"}${Math.abs(adds * 100).toFixed(2)})`,
  /** What a version changes, among the others. */
  reads: "requirements are read a little otherwise: as those put them who were hired or offered the job",
  readHelps: (before: number, after: number) =>
    `Reading requirements otherwise puts more pairs of candidates in the order of the decisions on jobs that were left out; chance would do as much less than once in a hundred times. The agreement goes from ${exact(before)} to ${exact(after)} (nDCG).`,
  readDoesNotHelp: (before: number, after: number) =>
    `Reading requirements otherwise, as those put them who were hired, was tried and is not used: on jobs that were left out it brought the agreement from ${exact(before)} to ${exact(after)} (nDCG), no gain to rely on.`,
  ofOne: "All of these decisions are one person’s, so nobody else’s can show whether it is a habit of theirs or what the jobs need.",
  readNotTried: "Reading requirements otherwise could not be tried: that takes at least seven jobs with somebody hired or offered the job and somebody rejected.",
  readRestsOnOne: "Reading requirements otherwise was tried and is not used: it helped on jobs that were left out, but not without the decisions of one recruiter.",
  readUnfair: "Reading requirements otherwise was tried and is not used: scores moved with names, gendered words or years of studies.",
  readOtherModel: "Its way of reading requirements was made for another model than the one in use, and takes no part until that model is used again or you learn anew.",
  noChange: "counts nothing otherwise in this job",

  supply: (decisions: number, jobs: number) => `${several(decisions, "decision", "decisions")} in ${several(jobs, "job", "jobs")}`,
  enough: (supply: string) => `${supply}: enough to learn from.`,
  moreDecisions: (supply: string, more: number) => `${supply}; about ${String(more)} more are needed.`,
  moreJobs: (supply: string, least: number) => `${supply}; they are to come from at least ${String(least)} jobs in which some came further than others.`,

  nothing: "Nothing in these decisions holds whichever job or recruiter is left out, so there is nothing to change.",
  nothingOfWeights: "No weight and no kind of requirement counts otherwise: nothing there holds whichever job or recruiter is left out.",
  gain: (before: number, after: number, low: number, high: number) =>
    exact(before) === exact(after)
      ? `On jobs that were left out, the order agrees with the decisions as much as before: by ${exact(after)} (nDCG).`
      : `On jobs that were left out, the order agrees with the decisions by ${exact(after)} instead of ${exact(before)} (nDCG; the difference lies between ${exact(low)} and ${exact(high)}).`,
  isBetter: "Better on jobs that it had not seen.",
  isWorse: "Worse on jobs that it had not seen: better leave it off.",
  isUncertain: "Not surely better on jobs that it had not seen: the difference may be chance.",
  hiredFirst: (hired: number, before: number, after: number) => `Of ${String(hired)} hired, ${String(after)} would have been among the first ten, ${before === after ? "as many as now" : `instead of ${String(before)}`}.`,
  fair: "With names, gendered words and years of studies swapped, no part of the score moved by a thousandth for even one in twenty. The swap test under Fairness tells of single people.",
  flagged: (features: readonly LearnedFeature[]) => `Left out, for it moved with names, gendered words or years of studies: ${and(features.map(named))}.`,
};
