/** `winnow track`: everything that happened in all jobs as a list, and lists from here and elsewhere taken in. */
import path from "node:path";
import { columnMeanings, stageKinds, type ColumnMeaning, type MoveInChoices, type MoveInPlan, type MovedIn, type PlannedRow, type RowProblem, type StageTaken } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine, writeOut } from "./commands.ts";
import { fit, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage/usage-error.ts";

const SOME_LEFT_OUT = 1;

const problems: Record<RowProblem, string> = {
  nobody: "names nobody", notFound: "is not in the library", ambiguous: "may be any of several candidates", otherContact: "has the name of somebody with another e-mail or phone",
  noJob: "names no job; say which with --job ID", jobNotFound: "is for a job that is not there; --make-jobs makes it", jobAmbiguous: "is for a job of which there are several", noStage: "says nothing of a stage",
  stageUnknown: "has a stage that Winnow does not know; say what it is with --stage-map WORD=STAGE", stageSkipped: "has a stage that is left out", tooLong: "has more cells than there are columns",
  same: "says what another row has said", broken: "is damaged", dateUnreadable: "has a date that cannot be read, which is left out", dateAhead: "has a date that lies ahead, which is left out",
  dateOrder: "has a date that can be read in two ways",
};

function rowText({ row, who, jobTitle, outcome, problems: found, person, matchedBy, isNew, mayBe, from, moves }: PlannedRow): string {
  const head = `row ${String(row)}  ${fit(who === "" ? "–" : who, 26)}  ${fit(jobTitle === "" ? "–" : jobTitle, 24)}  `;
  const why = found.map((one) => problems[one]).join("; ");
  if (outcome === "skip") return `${head}left out: ${why}${mayBe.length === 0 ? "" : ` (${mayBe.map(({ name, file }) => name ?? path.basename(file)).join("; ")})`}`;
  const whom = isNew ? "new candidate" : `${person?.name ?? path.basename(person?.file ?? "")}, by ${matchedBy ?? ""}`;
  const what = moves.map(({ kind, at, reason }) => [kind, at?.slice(0, 10) ?? "now", ...(reason === null ? [] : [`“${reason}”`])].join(" ")).join(" → ");
  return `${head}${outcome === "there" ? "is recorded already" : `${from === null ? "" : `${from} → `}${what === "" ? "recorded as it was" : what}`}  [${whom}]${why === "" ? "" : `  ${why}`}`;
}

function describe(plan: MoveInPlan): string[] {
  const { columns, stages, dates, jobs, rows, counts, brokenQuotes } = plan;
  return [
    ...(brokenQuotes ? ["A quotation mark is never closed in this file, so it was read line by line; look at the rows with care."] : []),
    ...columns.map(({ header, column, meaning, sure, samples }) => `column ${fit(header === "" ? String(column + 1) : header, 26)}  ${meaning ?? "left out"}${sure ? "" : "?"}  ${samples.slice(0, 2).join(" · ").replace(/\s+/g, " ").slice(0, 60)}`),
    ...stages.map(({ word, taken, sure, rows: n }) => `stage  ${fit(word, 26)}  ${taken ?? "not known"}${sure || taken === null ? "" : "?"}  ${String(n)} rows`),
    ...(dates.asked ? [`Dates such as ${dates.samples.join(", ")} can be read in two ways: say --dates day-first or --dates month-first.`] : []),
    ...jobs.filter(({ isNew }) => isNew).map(({ title, rows: n }) => `job    ${title}  is made, for ${String(n)} rows`),
    ...rows.map(rowText),
    `${String(counts.rows)} rows: ${String(counts.record)} to be recorded (${String(counts.moves)} moves, ${String(counts.newCandidates)} new candidates, ${String(counts.newJobs)} new jobs), ${String(counts.there)} recorded already, ${String(counts.skip)} left out.`,
  ];
}

/** KEY=VALUE; a key may hold a “=”, a value none. */
function pair(option: string, text: string): [string, string] {
  const at = text.lastIndexOf("=");
  if (at < 1) throw new UsageError(`--${option} is written as ${option === "map" ? "COLUMN=MEANING" : "WORD=STAGE"}.`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim().toLowerCase()];
}

function meaningCalled(word: string): ColumnMeaning | null {
  if (word === "" || word === "none") return null;
  const meaning = columnMeanings.find((one) => one.toLowerCase() === word);
  if (meaning === undefined) throw new UsageError(`--map knows ${columnMeanings.join(", ")} and none; not “${word}”.`);
  return meaning;
}

function takenCalled(word: string): StageTaken {
  const taken = [...stageKinds, "skip" as const].find((one) => one === word);
  if (taken === undefined) throw new UsageError(`--stage-map knows ${stageKinds.join(", ")} and skip; not “${word}”.`);
  return taken;
}

type Given = Pick<Arguments, "library" | "models" | "positionals" | "json" | "dryRun" | "map" | "stageMap" | "dates" | "job" | "makeJobs" | "makeCandidates">;

/** Columns are named by their header, or by their number from 1. */
function choicesOf({ map, stageMap, dates, job, makeJobs, makeCandidates }: Given, headers: readonly string[]): MoveInChoices {
  const columns = Object.fromEntries(map.map((text): [string, ColumnMeaning | null] => {
    const [name, meaning] = pair("map", text);
    const named = headers.findIndex((header) => header.toLowerCase() === name.toLowerCase());
    const at = named >= 0 ? named : Number(name) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= headers.length) throw new WinnowError("invalid_input", `This list has no column “${name}”.`, { hint: `Its columns are ${headers.join(", ")}.` });
    return [String(at), meaningCalled(meaning)];
  }));
  return {
    columns, stages: Object.fromEntries(stageMap.map((text): [string, StageTaken] => {
      const [word, taken] = pair("stage-map", text);
      return [word, takenCalled(taken)];
    })),
    makeJobs, makeCandidates, ...(dates !== undefined && { dates }), ...(job !== undefined && { jobId: job }),
  };
}

/** Exit status 1 where a row is left out. */
export async function runTrack(given: Given, terminal: Terminal): Promise<number> {
  const { positionals: [action, what = ""], json, dryRun } = given;
  const engine = await openCliEngine(given);
  const { handlers } = engine;
  const target = path.resolve(what);
  try {
    if (action === "undo") {
      const { events } = await handlers["movingIn.undo"]({ importId: what });
      terminal.print(json ? JSON.stringify({ events }) : `${String(events)} things that were recorded are taken back.`);
      return 0;
    }
    if (action === "export") {
      const { content, events } = await handlers["movingIn.export"]({});
      writeOut(target, content);
      terminal.print(json ? JSON.stringify({ out: target, events }) : `${String(events)} things that happened, written to ${target}`);
      return 0;
    }
    const first = await handlers["movingIn.plan"]({ path: target, choices: {} });
    const plan = await handlers["movingIn.replan"]({ planId: first.planId, choices: choicesOf(given, first.columns.map(({ header }) => header)) });
    let imported: MovedIn | null = null;
    if (!dryRun && plan.dates.asked) {
      throw new WinnowError("invalid_input", `Dates such as ${plan.dates.samples.join(", ")} can be read in two ways.`, { hint: "Say --dates day-first or --dates month-first." });
    }
    if (!dryRun && plan.counts.record > 0) {
      imported = await handlers["movingIn.import"]({ planId: plan.planId });
      await engine.settled();
    }
    const { planId: _, ...shown } = plan;
    if (json) terminal.print(JSON.stringify({ ...shown, imported }));
    else {
      for (const line of describe(plan)) terminal.print(line);
      if (imported !== null) terminal.print(`Recorded ${String(imported.events)} events of ${String(imported.candidates)} candidates. To take it back: winnow track undo ${imported.importId}`);
    }
    return plan.counts.skip > 0 ? SOME_LEFT_OUT : 0;
  } finally {
    await engine.close();
  }
}
