/** What taking in a list that Winnow wrote would do: all that happened, with who, when and why, as it was recorded. */
import {
  interviewBodySchema, markSchema, offerBodySchema, outcomeBodySchema, scorecardBodySchema, stageKindSchema,
  type MoveInChoices, type MoveInPlan, type PlannedRow, type RowProblem, type StageKind,
} from "../../../src-preload/contract.ts";
import { hiringKinds, type HiringEntry } from "../../library/tracking/hiring-log.ts";
import type { TrackingEntry } from "../../library/tracking/tracking-log.ts";
import type { Library } from "../../library/open-library.ts";
import type { Tracking } from "../tracking.ts";
import { emailsIn } from "./cell-shapes.ts";
import { createJobFinder } from "./find-jobs.ts";
import { ownColumns, unguarded, type OwnColumn } from "./own-columns.ts";
import type { Table } from "./read-table.ts";
import { createWhoFinder } from "./who.ts";

/** A stage by its name, which is made where it is not there. */
export interface StageNamed {
  name: string;
  kind: StageKind;
}

/** Something to be recorded as it was. `job` is the other library's id of it. */
export type OwnDeed = { number: string; job: string; candidateId: string; by: string; at: string } & (
  | { is: "tracking"; entry: Exclude<TrackingEntry, { what: "stage" }> }
  | { is: "stage"; stage: StageNamed; reason: string | null; note: string | null }
  | { is: "undo"; undoes: string }
  | { is: "hiring"; entry: HiringEntry }
);

export interface PlannedOwn {
  plan: Omit<MoveInPlan, "planId" | "file">;
  deeds: OwnDeed[];
  /** Jobs by the other library's ids: where they are here, or the ad and title to make them of. */
  jobs: Map<string, { jobId: string | null; title: string; text: string }>;
  /** Numbers of events that are here already, and which they are here. */
  there: Map<string, number>;
  /** Candidates in the order of the shortlist, by the other library's job ids. */
  shortlists: Map<string, string[]>;
}

export interface OwnPlanParts {
  library: Pick<Library, "jobs" | "findPeople" | "candidates" | "resumes" | "hiringLog">;
  tracking: Pick<Tracking, "history">;
  now: string;
}

/** The other computer's clock may go before this one's, by so many milliseconds. */
const clocksDiffer = 86_400_000;

const hiringBodies = { interview: interviewBodySchema, scorecard: scorecardBodySchema, offer: offerBodySchema, outcome: outcomeBodySchema };

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Null for a row that is damaged. */
function deedOf(cell: (column: OwnColumn) => string, candidateId: string): OwnDeed | null {
  const [number, job, by, at, what] = [cell("Winnow event"), cell("Job ID"), cell("By"), cell("At"), cell("What")];
  if (number === "" || Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at) return null;
  const common = { number, job, candidateId, by, at };
  const hiring = hiringKinds.find((kind) => kind === what);
  if (hiring !== undefined) {
    try {
      const details = cell("Details");
      if (details !== "" && !hiringBodies[hiring].safeParse(JSON.parse(details)).success) return null;
      return cell("Subject") === "" ? null : { ...common, is: "hiring", entry: { what: hiring, subjectId: cell("Subject"), body: orNull(details) } };
    } catch {
      return null;
    }
  }
  if (what === "undo") return cell("Undoes") === "" ? null : { ...common, is: "undo", undoes: cell("Undoes") };
  if (what === "note") return { ...common, is: "tracking", entry: { what: "note", note: cell("Note") } };
  if (what === "stage") {
    const kind = stageKindSchema.safeParse(cell("Kind"));
    return kind.success && cell("Stage") !== "" ? { ...common, is: "stage", stage: { name: cell("Stage").slice(0, 40), kind: kind.data }, reason: orNull(cell("Reason")), note: orNull(cell("Note")) } : null;
  }
  const mark = markSchema.safeParse(cell("Mark"));
  if (what !== "mark" || (!mark.success && cell("Mark") !== "none")) return null;
  return { ...common, is: "tracking", entry: { what: "mark", mark: mark.success ? mark.data : null, reason: orNull(cell("Reason")) } };
}

export function planOwn(table: Table, choices: MoveInChoices, { library, tracking, now }: OwnPlanParts): PlannedOwn {
  const at = new Map(ownColumns.map((column) => [column, table.headers.indexOf(column)]));
  const cellIn = (cells: readonly string[], column: OwnColumn): string => unguarded(cells[at.get(column) ?? -1] ?? "");
  const findJob = createJobFinder(library.jobs.list(), library.jobs.list("archived"));
  const whoIs = createWhoFinder(library);
  const people = new Map<string, ReturnType<typeof whoIs>>();
  const jobs: PlannedOwn["jobs"] = new Map();
  const there: PlannedOwn["there"] = new Map();
  const shortlists: PlannedOwn["shortlists"] = new Map();
  const deeds: OwnDeed[] = [];
  const jobRows = new Map<string, number>();
  const histories = new Map<string, ReturnType<Tracking["history"]>>();
  const claimed = new Set<number>();

  function jobOf(id: string, title: string, text: string): void {
    const known = jobs.get(id);
    if (known !== undefined) {
      if (text !== "" && known.text === "") known.text = text;
      return;
    }
    const found = findJob(title, id);
    jobs.set(id, { jobId: "jobId" in found ? found.jobId : null, title, text });
  }

  /** The event that is here already and says the same, or null. */
  function same(deed: OwnDeed): number | null {
    const jobId = jobs.get(deed.job)?.jobId;
    if (jobId == null) return null;
    if (deed.is === "hiring") {
      const { what, subjectId, body } = deed.entry;
      return library.hiringLog.history(deed.candidateId, jobId).find((event) => event.what === what && event.subjectId === subjectId && event.body === body && event.at === deed.at)?.eventId ?? null;
    }
    const key = `${deed.candidateId} ${jobId}`;
    const events = histories.get(key) ?? tracking.history(deed.candidateId, jobId);
    histories.set(key, events);
    const says = events.find((event) => {
      if (event.at !== deed.at || event.by !== deed.by || claimed.has(event.eventId)) return false;
      if (deed.is === "undo") return event.what === "undo" && event.undoes === (there.get(deed.undoes) ?? -1);
      if (deed.is === "stage") return event.what === "stage" && event.stage?.kind === deed.stage.kind && event.reason === deed.reason && event.note === deed.note;
      return event.what === deed.entry.what && (deed.entry.what === "note" ? event.note === deed.entry.note : event.mark === deed.entry.mark && event.reason === deed.entry.reason);
    });
    if (says !== undefined) claimed.add(says.eventId);
    return says?.eventId ?? null;
  }

  function lookAt({ row, cells }: Table["rows"][number]): PlannedRow[] {
    const cell = (column: OwnColumn): string => cellIn(cells, column);
    const [what, job, title] = [cell("What"), cell("Job ID"), cell("Job")];
    const planned: PlannedRow = { row, who: cell("Candidate") || cell("E-mail") || cell("File"), jobTitle: title, outcome: "skip", problems: [], person: null, matchedBy: null, isNew: false, mayBe: [], from: null, moves: [] };
    const skip = (problem: RowProblem): PlannedRow[] => [{ ...planned, problems: [problem] }];
    if (job === "" && title === "") return skip("noJob");
    jobOf(job, title, what === "job" ? cell("Note") : "");
    if (what === "job") return [];
    const told = choices.people?.[String(row)];
    const chosen = told === undefined ? null : library.findPeople.byId(told);
    const personKey = cell("Winnow candidate ID") || planned.who;
    const owner = chosen !== null ? { found: chosen, by: "choice" as const } : (people.get(personKey) ?? whoIs({
      candidateId: cell("Winnow candidate ID"), resume: cell("Resume"), emails: emailsIn(cell("E-mail")), phone: cell("Phone"), name: cell("Candidate"), file: cell("File"),
    }));
    people.set(personKey, owner);
    if (!("found" in owner)) return [{ ...planned, problems: [owner.why], mayBe: owner.mayBe }];
    planned.person = owner.found;
    planned.matchedBy = owner.by;
    if (what === "shortlist") {
      shortlists.set(job, [...(shortlists.get(job) ?? []), owner.found.candidateId]);
      return [];
    }
    const deed = deedOf(cell, owner.found.candidateId);
    if (deed === null) return skip("broken");
    if (Date.parse(deed.at) > Date.parse(now) + clocksDiffer) return skip("dateAhead");
    if (deed.is === "stage") planned.moves = [{ kind: deed.stage.kind, at: deed.at, reason: deed.reason }];
    const here = same(deed);
    if (here !== null) {
      there.set(deed.number, here);
      return [{ ...planned, outcome: "there" }];
    }
    deeds.push(deed);
    jobRows.set(job, (jobRows.get(job) ?? 0) + 1);
    return [{ ...planned, outcome: "record" }];
  }

  const rows = table.rows.flatMap(lookAt);
  const outcomes = (outcome: PlannedRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  const listed = [...jobs].map(([id, { jobId, title }]) => ({ title, jobId, isNew: jobId === null, rows: jobRows.get(id) ?? 0 }));
  return {
    deeds, jobs, there, shortlists,
    plan: {
      from: "winnow", columns: [], stages: [], dates: { order: null, asked: false, samples: [] }, jobs: listed, rows, brokenQuotes: table.brokenQuotes,
      counts: {
        rows: rows.length, record: outcomes("record"), there: outcomes("there"), skip: outcomes("skip"), newCandidates: 0,
        newJobs: listed.filter(({ isNew }) => isNew).length, moves: rows.filter(({ outcome, moves }) => outcome === "record" && moves.length > 0).length,
      },
    },
  };
}
