/** The decision log in plain words: what kinds of entries there are, and what each says. */
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { ConditionUse } from "../../../src-preload/conditions.ts";
import type { DecisionBodies, DecisionKind } from "../../../src-preload/decisions.ts";
import type { Importance, Weights } from "../../../src-preload/domain.ts";
import { day } from "./day.ts";

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`;
const candidate = (number: number): string => `Candidate ${String(number)}`;
const counted = (count: number): string => `${String(count)} ${count === 1 ? "candidate" : "candidates"}`;
const listed = (numbers: readonly number[]): string => (numbers.length <= 5 ? numbers.map(candidate).join(", ") : counted(numbers.length));
const weighted = ({ skill, experience, semantic }: Weights): string => `skills ${percent(skill)}, experience ${percent(experience)}, meaning ${percent(semantic)}`;
const stages: Readonly<Record<string, string>> = { new: "new", screening: "screening", interview: "interview", offer: "offer", hired: "hired", rejected: "rejected", withdrawn: "withdrawn" };
const marks: Readonly<Record<string, string>> = { shortlisted: "shortlisted", maybe: "maybe", rejected: "rejected" };
const hiring: Readonly<Record<string, string>> = { interview: "An interview", scorecard: "A scorecard", offer: "An offer", outcome: "The outcome" };
const changed = { new: "was recorded", changed: "was recorded anew", removed: "was taken away" } as const;
const undone = { stage: "a move", mark: "a mark", note: "a note" } as const;

/** Of a day (YYYY-MM-DD) or a moment (ISO 8601), in UTC. */
const dayOf = (iso: string): string => day(new Date(iso));

const retained = { rejected: "after being rejected", still: "after nothing more was recorded of them" } as const;
/** A rule of one job, or of all. */
const rule = ({ who, days, job: one }: DecisionBodies["retention.ruleAdded"], job: string): string =>
  `erase people ${String(days)} ${days === 1 ? "day" : "days"} ${retained[who]}${one === undefined ? ", in all jobs" : ` for “${job}”`}`;
const does = { encoder: "read and ranked by", reranker: "ranked once more by" } as const;

type Says = { [K in DecisionKind]: (body: DecisionBodies[K], job: string) => string };

const says: Says = {
  "log.begun": () => "The decision log of this library was begun.",
  "library.imported": ({ imported, duplicates, failed }) => `${String(imported)} resumes were imported; ${String(duplicates)} were there already, ${String(failed)} failed.`,
  "library.restored": ({ madeAt }) => `The library was restored from a backup of ${dayOf(madeAt)}.`,
  "job.added": ({ requirements }, job) => `The job “${job}” was added with ${String(requirements.length)} requirements.`,
  "job.removed": (_, job) => `The job “${job}” was removed.`,
  "job.restored": (_, job) => `The job “${job}” was brought back.`,
  "job.archived": (_, job) => `The job “${job}” was put into the archive.`,
  "job.unarchived": (_, job) => `The job “${job}” was taken out of the archive.`,
  "ranking.shown": ({ result, library }, job) => `${counted(library.candidates)} were ranked for “${job}”; ${String(result.listed)} were listed.`,
  "weights.changed": ({ before, after }, job) => `The weights for “${job}” were changed from ${weighted(before)} to ${weighted(after)}.`,
  "requirements.changed": ({ removed, added }, job) => `What “${job}” asks was changed: ${String(removed.length)} taken out, ${String(added.length)} put in.`,
  "conditions.changed": (_, job) => `The conditions of “${job}” were changed.`,
  "stages.changed": ({ after }) => `The stages of the pipeline were changed: there are ${String(after.length)} now.`,
  "reasons.changed": ({ after }) => `The reasons that are offered were changed: there are ${String(after.rejected.length)} for rejecting and ${String(after.withdrawn.length)} for withdrawing now.`,
  "candidate.marked": ({ candidate: number, mark }, job) => (mark === null ? `The mark of ${candidate(number)} for “${job}” was taken away.` : `${candidate(number)} was marked as ${marks[mark] ?? mark} for “${job}”.`),
  "candidate.moved": ({ candidate: number, stage }, job) => `${candidate(number)} was moved to ${stages[stage.kind] ?? stage.kind} for “${job}”.`,
  "candidate.noted": ({ candidate: number }, job) => `A note on ${candidate(number)} for “${job}” was written.`,
  "decision.undone": ({ candidate: number, undone: what }, job) => `${undone[what][0]?.toUpperCase() ?? ""}${undone[what].slice(1)} of ${candidate(number)} for “${job}” was taken back.`,
  "hiring.recorded": ({ candidate: number, what, change }, job) => `${hiring[what] ?? what} of ${candidate(number)} for “${job}” ${changed[change]}.`,
  "tracking.imported": ({ candidates, events }) => `A list that Winnow had written was taken in: ${String(events)} entries on ${counted(candidates.length)}.`,
  "tracking.importUndone": ({ events }) => `A list that was taken in was taken back: ${String(events)} entries.`,
  "shortlist.ordered": ({ candidates }, job) => `The shortlist for “${job}” was put in order: ${listed(candidates)}.`,
  "profile.corrected": ({ candidate: number, field }) => `What was read of ${candidate(number)} was corrected: ${field}.`,
  "conditions.imported": ({ candidates }) => `What a list says of pay, availability and wishes was taken in for ${counted(candidates.length)}.`,
  "conditions.importUndone": () => "What a list had said of pay, availability and wishes was taken back.",
  "exported": ({ candidates, format, blind }, job) => `${counted(candidates.length)} for “${job}” were exported as ${format.toUpperCase()}, ${blind ? "without names" : "with names"}.`,
  "log.exported": ({ format, head }) => `The decision log was exported as ${format.toUpperCase()}, ${String(head.entries)} entries.`,
  "library.backedUp": ({ candidates }) => `A backup was made of ${counted(candidates)}.`,
  "candidates.removed": ({ candidates }) => `Removed from the library: ${listed(candidates)}.`,
  "candidates.restored": ({ candidates }) => `Brought back into the library: ${listed(candidates)}.`,
  "candidates.kept": ({ candidates, kept }) => (kept ? `Left out of the rules that erase people: ${listed(candidates)}.` : `The rules that erase people hold again for: ${listed(candidates)}.`),
  "retention.ruleAdded": (body, job) => `A rule was added: ${rule(body, job)}.`,
  "retention.ruleRemoved": (body, job) => `A rule was taken away: ${rule(body, job)}.`,
  "candidates.erased": ({ candidates, resumes }) => `Erased for good: ${listed(candidates)}, with ${String(resumes)} ${resumes === 1 ? "resume" : "resumes"}.`,
  "erasure.checked": ({ candidates, remains }) => `After erasing ${listed(candidates)} the whole library folder was looked through: ${remains === 0 ? "nothing of them was found." : `${String(remains)} ${remains === 1 ? "trace was" : "traces were"} found.`}`,
  "candidates.merged": ({ into, from }) => `${candidate(into)} and ${candidate(from)} were joined as one person.`,
  "candidates.parted": ({ candidate: number }) => `${candidate(number)} stands alone again.`,
  "groups.imported": ({ people, attributes }) => `Self-reported categories were imported. Something is known of ${counted(people)} now, in ${String(attributes)} ${attributes === 1 ? "respect" : "respects"}.`,
  "groups.forgotten": ({ people }) => `The self-reported categories of ${counted(people)} were deleted.`,
  "taxonomy.changed": ({ sources, change }) => `Skills and titles of ${sources.join(", ")} were ${change}; resumes are read and ranked by what is known now.`,
  "model.switched": ({ what, after }) => (after === null ? "Candidates are no longer ranked once more by a second model." : `Candidates are ${does[what]} the model “${after.id}” now.`),
  "learning.switched": ({ after }) => (after === null ? "What was learned from outcomes was switched off." : `What was learned from outcomes was switched on: version ${after}.`),
};

const titles: Record<DecisionKind, string> = {
  "log.begun": "Log begun", "library.imported": "Import", "library.restored": "Restored", "job.added": "Job added", "job.removed": "Job removed", "job.restored": "Job brought back", "job.archived": "Job archived", "job.unarchived": "Out of the archive", "stages.changed": "Stages changed", "reasons.changed": "Reasons changed",
  "ranking.shown": "Ranking shown", "weights.changed": "Weights changed", "requirements.changed": "Requirements changed", "conditions.changed": "Conditions changed",
  "candidate.marked": "Mark", "candidate.moved": "Stage", "candidate.noted": "Note", "decision.undone": "Undone", "hiring.recorded": "Hiring", "tracking.imported": "List taken in", "tracking.importUndone": "List taken back", "shortlist.ordered": "Shortlist ordered",
  "profile.corrected": "Correction", "conditions.imported": "List imported", "conditions.importUndone": "List taken back", "exported": "Export", "log.exported": "Log exported", "library.backedUp": "Backup", "candidates.removed": "Removed",
  "candidates.restored": "Brought back", "candidates.kept": "Kept", "retention.ruleAdded": "Rule added", "retention.ruleRemoved": "Rule removed", "candidates.erased": "Erased", "erasure.checked": "Erasing checked", "candidates.merged": "Joined", "candidates.parted": "Parted", "groups.imported": "Categories imported", "groups.forgotten": "Categories deleted",
  "taxonomy.changed": "Known skills changed", "model.switched": "Model switched", "learning.switched": "Learning switched",
};

/** What an entry of an interview and the like is called, by what was recorded. */
const hiringTitles: Readonly<Record<string, string>> = { interview: "Interview", scorecard: "Scorecard", offer: "Offer", outcome: "Outcome" };

const importance: Record<Importance, string> = { must: "must", high: "high", medium: "medium", low: "low" };

export const log = {
  titles, hiringTitles, says, importance, candidate, weighted, day: dayOf,
  candidates: counted,
  points: (score: number) => (score * 100).toFixed(2),
  conditions: conditionWordsIn("en"),
  uses: { knockout: "must", preference: "preferred", ignored: "ignored" } satisfies Record<ConditionUse, string>,
  reasonsFor: { rejected: "Rejecting", withdrawn: "Withdrawing" },
  /** For an ad that was ranked and is no job of the library. */
  noJob: "an ad that is not kept",
  unknown: "A newer version of Winnow wrote this entry.",
  nothing: "nothing",
  yes: "yes",
  no: "no",
  byWinnow: "Winnow",
  erased: "erased",
  labels: {
    weights: "Weights", requirements: "Requirements", conditions: "Conditions", day: "Conditions count from", model: "Read by", reranker: "Read again by", learned: "Learned", version: "Winnow",
    blind: "Blind", library: "Library", ad: "Hash of the ad", result: "Hash of the result", first: "First places", before: "Taken out", after: "Put in", was: "Before", is: "Now",
    candidates: "Candidates", columns: "Columns", file: "Hash of the file", happened: "Happened on",
  },
  /** What was typed, by the name it has in an entry. */
  typed: { reason: "Reason", note: "Note" } as Readonly<Record<string, string>>,
  pdf: {
    title: "Decision log",
    fileName: "decision-log",
    library: "Library",
    entries: "Entries",
    head: "Last hash",
    written: "Written on",
    rule: "How to check it",
    hash: "Hash",
  },
};

export type LogWords = typeof log;
