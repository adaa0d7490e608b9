/** What taking over another system's list would do. Nothing is changed by looking. */
import type { ColumnMeaning, MoveInChoices, MoveInPlan, PlannedRow, RowProblem, StageKind, StageTaken } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";
import type { Tracking } from "../tracking.ts";
import { emailsIn } from "./cell-shapes.ts";
import { createJobFinder } from "./find-jobs.ts";
import { guessColumns } from "./guess-columns.ts";
import { putDayFirst } from "./header-rules.ts";
import { dateOrderOf } from "./read-dates.ts";
import type { Table } from "./read-table.ts";
import { readRow, type RowMove } from "./row-moves.ts";
import { guessStage, isStillIn } from "./stage-words.ts";
import { createWhoFinder, type Person } from "./who.ts";

/** What is recorded for one row. A job or a candidate that is to be made has no id yet. */
export interface Deed {
  row: number;
  job: { jobId: string | null; title: string };
  person: { candidateId: string } | NewPerson;
  moves: RowMove[];
}

/** Somebody of whom a list is all there is. `key` is the same for two rows about one. */
export interface NewPerson {
  key: string;
  name: string;
  email: string;
  phone: string;
}

export interface Planned {
  plan: Omit<MoveInPlan, "planId" | "file">;
  deeds: Deed[];
}

export interface PlanParts {
  library: Pick<Library, "jobs" | "findPeople" | "candidates" | "resumes">;
  tracking: Pick<Tracking, "stages" | "standings" | "history">;
  now: string;
}

/** "Diaz, Ana" as "Ana Diaz"; anything else as it is. */
const givenFirst = (name: string): string => name.replace(/^([^,]+), *([^,]+)$/, "$2 $1");

/** Where a row's last move is recorded, those before it of which the list tells no day are, too: made now, they would bring somebody back. */
function missingOf(moves: readonly RowMove[], isThere: (move: RowMove) => boolean): RowMove[] {
  const last = moves.at(-1);
  const isOver = last !== undefined && isThere(last);
  return moves.filter((move) => !(isOver && (move === last || move.at === null)) && !isThere(move));
}

const dateMeanings: readonly ColumnMeaning[] = ["movedAt", "appliedAt", "outAt", "hiredAt"];
const shownSamples = 3;

/** Which column holds what: as it was chosen, else as it is guessed. */
function columnsOf({ headers, rows }: Table, chosen: MoveInChoices["columns"] = {}): MoveInPlan["columns"] {
  const guesses = guessColumns(headers, rows);
  const taken = new Set(Object.values(chosen));
  return headers.map((header, column) => {
    const said = chosen[String(column)];
    const guess = guesses[column] ?? { meaning: null, sure: true };
    // What somebody gave to another column is not this one's any more.
    const meaning = said !== undefined ? said : guess.meaning !== null && taken.has(guess.meaning) ? null : guess.meaning;
    const samples = [...new Set(rows.slice(0, 200).map(({ cells }) => (cells[column] ?? "").trim()).filter((cell) => cell !== ""))].slice(0, shownSamples);
    return { column, header, meaning, sure: said !== undefined || guess.sure, samples: samples.map((sample) => sample.slice(0, 120)) };
  });
}

function stagesOf(words: readonly string[], chosen: Record<string, StageTaken>): MoveInPlan["stages"] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word, rows]) => {
    const [said, guess] = [chosen[word], guessStage(word)];
    return { word, rows, taken: said ?? guess?.kind ?? null, sure: said !== undefined || guess?.sure === true };
  });
}

export function planMoveIn(table: Table, choices: MoveInChoices, { library, tracking, now }: PlanParts): Planned {
  const columns = columnsOf(table, choices.columns);
  const columnOf = new Map<ColumnMeaning, number>();
  for (const { column, meaning } of columns) if (meaning !== null && !columnOf.has(meaning)) columnOf.set(meaning, column);
  const cellIn = (cells: readonly string[], meaning: ColumnMeaning): string => {
    const at = columnOf.get(meaning);
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  const cellsOf = (meaning: ColumnMeaning): string[] => table.rows.map(({ cells }) => cellIn(cells, meaning));
  const told = dateOrderOf(dateMeanings.flatMap(cellsOf));
  const order = choices.dates ?? told.order ?? (told.asked && putDayFirst(table.headers) ? "day-first" : null);
  const chosenStages = choices.stages ?? {};
  // A status that says only that somebody is still in is no word for where, if another column has that.
  const statuses = table.rows.flatMap(({ cells }) => {
    const status = cellIn(cells, "status");
    return isStillIn(status) && cellIn(cells, "stage") !== "" && chosenStages[status] === undefined ? [] : status;
  });
  const stages = stagesOf([...cellsOf("stage"), ...statuses], chosenStages);

  const whoIs = createWhoFinder(library);
  const findJob = createJobFinder(library.jobs.list(), library.jobs.list("archived"));
  const kindOf = new Map(tracking.stages().map(({ stageId, kind }) => [stageId, kind]));
  const standings = new Map<string, Map<string, StageKind | null>>();
  function standsIn(jobId: string, candidateId: string): StageKind | null {
    let own = standings.get(jobId);
    if (own === undefined) {
      own = new Map(tracking.standings(jobId).map((one) => [one.candidateId, one.stageId === null ? null : (kindOf.get(one.stageId) ?? null)]));
      standings.set(jobId, own);
    }
    return own.get(candidateId) ?? null;
  }
  /** Moves that are recorded for them already, and not taken back. */
  function isThere(jobId: string, candidateId: string, { kind, at }: RowMove): boolean {
    if (at === null) return standsIn(jobId, candidateId) === kind;
    return tracking.history(candidateId, jobId).some(({ what, undone, at: when, stage }) => what === "stage" && !undone && when === at && stage?.kind === kind);
  }

  const deeds: Deed[] = [];
  const jobs = new Map<string, MoveInPlan["jobs"][number]>();
  const newPeople = new Set<string>();
  const seen = new Set<string>();
  const inUtc = (meaning: ColumnMeaning): boolean => /\b(?:gmt|utc)\b/i.test(table.headers[columnOf.get(meaning) ?? -1] ?? "");

  function lookAt({ row, cells }: Table["rows"][number]): PlannedRow {
    const cell = (meaning: ColumnMeaning): string => cellIn(cells, meaning);
    const name = cell("name") || [cell("firstName"), cell("lastName")].filter((part) => part !== "").join(" ");
    const emails = emailsIn(cell("email"));
    const who = name || (emails[0] ?? "") || cell("phone") || cell("file") || cell("candidateId");
    const jobCell = cell("job");
    const planned: PlannedRow = { row, who, jobTitle: jobCell, outcome: "skip", problems: [], person: null, matchedBy: null, isNew: false, mayBe: [], from: null, moves: [] };
    const skip = (...problems: RowProblem[]): PlannedRow => ({ ...planned, problems: [...new Set([...planned.problems, ...problems])] });
    if (cells.slice(table.headers.length).some((extra) => extra.trim() !== "")) return skip("tooLong");

    const job = jobFor(jobCell);
    if ("why" in job) return skip(job.why);
    planned.jobTitle = job.title;

    const read = readRow({ cell, order, inUtc, now, chosen: (word) => chosenStages[word] ?? null });
    planned.problems = [...new Set(read.problems)];
    planned.moves = read.moves.map(({ kind, at, reason }) => ({ kind, at, reason }));

    let person: Person | null = null;
    const said = choices.people?.[String(row)];
    const byChoice = said === undefined ? null : library.findPeople.byId(said);
    if (byChoice !== null) [person, planned.matchedBy] = [byChoice, "choice"];
    else {
      const owner = whoIs({ candidateId: cell("candidateId"), resume: "", emails, phone: cell("phone"), name, file: cell("file") });
      if ("found" in owner) [person, planned.matchedBy] = [owner.found, owner.by];
      else {
        planned.mayBe = owner.mayBe;
        if (owner.why !== "notFound" || choices.makeCandidates !== true || name === "") return skip(owner.why);
        planned.isNew = true;
      }
    }
    planned.person = person;
    if (read.moves.length === 0) return skip();
    if (person !== null && job.jobId !== null) planned.from = standsIn(job.jobId, person.candidateId);
    const newPerson: NewPerson = { key: emails[0] ?? (cell("phone") || name.toLowerCase()), name: givenFirst(name), email: emails[0] ?? "", phone: cell("phone") };

    const jobKey = job.jobId ?? job.title.toLowerCase();
    const sameKey = (move: RowMove): string => JSON.stringify([jobKey, person?.candidateId ?? newPerson.key, move.kind, move.at]);
    const fresh = read.moves.filter((move) => !seen.has(sameKey(move)));
    if (fresh.length === 0) return skip("same");
    for (const move of fresh) seen.add(sameKey(move));
    const missing = person === null || job.jobId === null ? fresh : missingOf(fresh, (move) => isThere(job.jobId ?? "", person.candidateId, move));
    if (missing.length === 0) return { ...planned, outcome: "there" };

    const listed = jobs.get(jobKey) ?? { title: job.title, jobId: job.jobId, isNew: job.jobId === null, rows: 0 };
    jobs.set(jobKey, { ...listed, rows: listed.rows + 1 });
    if (person === null) newPeople.add(newPerson.key);
    deeds.push({ row, job, person: person === null ? newPerson : { candidateId: person.candidateId }, moves: missing });
    return { ...planned, outcome: "record" };
  }

  function jobFor(title: string): { jobId: string | null; title: string } | { why: "noJob" | "jobNotFound" | "jobAmbiguous" } {
    if (title === "" && choices.jobId !== undefined) return { jobId: choices.jobId, title: library.jobs.get(choices.jobId).title };
    if (title === "") return { why: "noJob" };
    const found = findJob(title);
    if ("jobId" in found) return found;
    return found.why === "jobNotFound" && choices.makeJobs === true ? { jobId: null, title: title.slice(0, 200) } : found;
  }

  const rows = table.rows.map(lookAt);
  const outcomes = (outcome: PlannedRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    deeds,
    plan: {
      from: "other", columns, stages, jobs: [...jobs.values()], rows, brokenQuotes: table.brokenQuotes,
      dates: { order, asked: order === null && told.asked, samples: told.samples },
      counts: {
        rows: rows.length, record: outcomes("record"), there: outcomes("there"), skip: outcomes("skip"), newCandidates: newPeople.size,
        newJobs: [...jobs.values()].filter(({ isNew }) => isNew).length, moves: deeds.reduce((sum, { moves }) => sum + moves.length, 0),
      },
    },
  };
}
