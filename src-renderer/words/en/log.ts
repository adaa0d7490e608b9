/** The decision log's screen. What its entries say comes from the engine. */
import type { Differences, LogFaults } from "../../../src-preload/contract.ts";
import type { KindGroup } from "../../log/kind-groups.ts";
import { formatCount, formatCounted, formatExactScore } from "../../ui/numbers.ts";

const groups: Record<KindGroup, string> = {
  decisions: "Decisions", rankings: "Rankings", asked: "Jobs, weights and requirements", corrections: "Corrections", exports: "Exports", people: "Removed, erased, joined",
  library: "Library and backups", learning: "Learning",
};
const faults: Record<LogFaults, string> = {
  missing: "it is missing", changed: "it says something else than it did", unlinked: "it does not follow the one before it", text: "the words kept beside it are not those that were typed",
  rewritten: "it, or one before it, was written anew, with hashes that fit",
};
const differs: Record<Differences, string> = {
  library: "the resumes in the library", model: "the model", reranker: "the re-ranker", taxonomy: "what is known of skills", version: "the version of Winnow", learned: "what was learned",
};

export const log = {
  title: "Decision log",
  open: "Decision log",
  about: "Who decided what, when, and on which ranking. Winnow only ever adds to it. Each entry carries the hash of the one before, so that a change by other means can be found.",
  label: "Entries of the decision log",
  columns: { seq: "No.", at: "When", by: "Who", what: "What", sentence: "Entry" },
  entries: (count: number) => formatCounted(count, "entry", "entries"),
  winnow: "Winnow",
  filters: { label: "Show", job: "Job", everyJob: "All jobs", kind: "Kind", everyKind: "All kinds", candidate: "Candidate no.", from: "From", to: "To", clear: "Show everything" },
  groups,
  none: { title: "No entries", text: "Nothing that is recorded fits what you look for." },
  verify: "Check the log",
  checking: "Checking …",
  whole: (entries: number) => `Whole: ${formatCounted(entries, "entry", "entries")}, each following from the one before.`,
  agrees: (logs: number, upTo: number) => `It agrees with ${formatCounted(logs, "backup", "backups")}, up to entry ${formatCount(upTo)}.`,
  alone: "No backup of this library could be reached to compare it with. Whether somebody wrote all of it anew, or put an older copy of the library in its place, only a backup or a log exported before could show.",
  notWhole: (seq: number, what: LogFaults) => `Not as it was written. Entry ${formatCount(seq)}: ${faults[what]}.`,
  notWholeHint: "Keep the library’s folder as it is, and compare it with your backups.",
  knownFrom: (backup: string) => `This is known from the backup ${backup}. Either the library’s file was changed by other means than Winnow, or an older copy of it was put in its place.`,
  export: "Export",
  exportMenu: "Export the log",
  formats: { jsonl: "JSON Lines, for checking by program", pdf: "PDF, for reading" },
  exporting: (done: number, total: number) => (total === 0 ? "Exporting …" : `${formatCount(done)} of ${formatCount(total)}`),
  cancel: "Cancel",
  entry: (seq: number) => `Entry ${formatCount(seq)}`,
  close: "Close the entry",
  typed: { reason: "Reason", note: "Note" } as Readonly<Record<string, string>>,
  erased: "erased",
  hash: "Hash",
  previous: "Hash of the entry before",
  again: "Rank again and compare",
  makingAgain: "Ranking again …",
  same: "The same candidates in the same order with the same scores, to the last digit.",
  other: (place: number | null) => (place === null ? "The ranking is another today." : `The ranking is another today, from place ${formatCount(place)} on.`),
  gone: (numbers: readonly number[]) => `No longer in the library: ${numbers.length <= 5 ? numbers.map((number) => `Candidate ${formatCount(number)}`).join(", ") : formatCounted(numbers.length, "candidate", "candidates")}.`,
  stayed: (someGone: boolean, sameOrder: boolean, mostMoved: number) =>
    `${someGone ? "The others" : "Those"} whom the entry names come in ${sameOrder ? "the same" : "another"} order; no score of theirs differs by more than ${formatExactScore(mostMoved, 2)} points of 100.`,
  differs: (what: readonly Differences[]) => `Not as it was then: ${what.map((one) => differs[one]).join(", ")}.`,
};
