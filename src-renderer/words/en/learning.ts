/** What the settings say of learning from decisions. */
import type { LearningProgress } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted, formatRatio } from "../../ui/numbers.ts";

const rounds = ({ done, of }: LearningProgress): string => `${formatCount(done)} of ${formatCount(of)}`;

export const learning = {
  about:
    "From who was hired, offered a job, interviewed and rejected, Winnow can learn how much skills, experience and meaning should count, and which kinds of requirements. Nothing changes until you switch it on; then each explanation shows what it adds or takes, and one click goes back.",
  rules: [
    "It learns within each job only, and moves no weight by more than 15 points of 100.",
    "It keeps only what holds whichever job is left out, and whichever recruiter where several decided.",
    "It reads requirements as those put them who were hired or offered the job only where that makes the order of jobs that were left out clearly better.",
    "It never learns from names, contact details, ages, gender, schools, places, or gaps between jobs.",
  ],
  off: "Rankings are made without learning.",
  on: (version: number) => `Rankings are made with version ${formatCount(version)}.`,
  train: "Learn from decisions",
  training: "Learning from decisions",
  steps: {
    gathering: (at) => `Looking at what was decided: ${rounds(at)} jobs`,
    weighing: () => "Weighing, and checking with names and gendered words swapped…",
    comparing: (at) => `Comparing on jobs that are left out: ${rounds(at)}`,
    reading: (at) => `Trying to read requirements otherwise: ${rounds(at)}`,
  } satisfies Record<LearningProgress["step"], (at: LearningProgress) => string>,
  cancel: "Cancel",
  back: "Back to ranking without it",
  versions: "What was learned",
  version: (version: number) => `Version ${formatCount(version)}`,
  from: (day: string, decisions: number, jobs: number, recruiters: number) =>
    `Learned on ${day} from ${formatCounted(decisions, "decision", "decisions")} in ${formatCounted(jobs, "job", "jobs")} by ${formatCounted(recruiters, "recruiter", "recruiters")}`,
  changes: "What it changes",
  verdict: "What the comparison says",
  erased: (people: number) =>
    `Learned with ${formatCounted(people, "person who was", "people who were")} erased since. This version has no word of theirs, but numbers that decisions on them helped to make. Learn again, and use the new version instead.`,
  switching: "Checking fairness, then switching…",
  inUse: "In use",
  use: "Use",
  useThat: (version: number) => `Use version ${formatCount(version)}`,
  learned: (version: number) => `Version ${formatCount(version)} is ready. Look at what it changes, then decide whether to use it.`,
  switchedOn: (version: number) => `Rankings are made with version ${formatCount(version)} from now on.`,
  switchedOff: "Rankings are made without learning from now on.",
  undo: "Undo",
  impact: {
    check: "Check fairness",
    checkThat: (version: number) => `Check fairness of version ${formatCount(version)}`,
    checking: "Ranking every open job with it and without…",
    unknown: "Nobody’s category is known, so impact ratios cannot be compared. Import categories under Fairness.",
    none: "No impact ratio is lower with this version than without it.",
    worse: "Lower with this version than without, and not below four fifths:",
    refuses: "An impact ratio would be lower than now and below four fifths, so this version cannot be switched on.",
    fell: {
      median: (group: string, before: number, after: number) => `${group}, above the median score: ${formatRatio(before)} → ${formatRatio(after)}`,
      top: (group: string, before: number, after: number) => `${group}, among the first ten: ${formatRatio(before)} → ${formatRatio(after)}`,
    },
  },
};
