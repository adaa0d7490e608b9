/** Taking over where candidates stand from a list: a plan first, which changes nothing, then its import, and one undoing of all of it. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { MovedIn, MoveInChoices, MoveInPlan } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../log/decision-log.ts";
import type { Tracking } from "../tracking.ts";
import { exportList } from "./export-list.ts";
import { importOwn } from "./import-own.ts";
import { ownMark } from "./own-columns.ts";
import { planMoveIn, type Deed, type NewPerson, type Planned } from "./plan.ts";
import { planOwn, type PlannedOwn } from "./plan-own.ts";
import { readTable, type Table } from "./read-table.ts";
import { stillUsed } from "./still-used.ts";

export interface MovingIn {
  /** `name`: what people know the file by. */
  plan(file: string, name: string, choices: MoveInChoices): MoveInPlan;
  /** The same list with other choices. Throws `not_found`. */
  replan(planId: string, choices: MoveInChoices): MoveInPlan;
  /** `onProgress`: rows done, of so many. Fails with `not_found` or `invalid_input`; then nothing of the list was taken over, and it can be tried again. */
  import(planId: string, onProgress: (done: number, total: number) => void): Promise<MovedIn>;
  /** What was recorded or given since by hand stays, and with it the job and the candidate. Throws `not_found`. */
  undo(importId: string): { events: number; jobIds: string[] };
  export(): { content: string; events: number };
}

export interface MovingInParts {
  library: Library;
  tracking: Tracking;
  log: Pick<DecisionLog, "numberOf" | "record" | "together">;
  by: string;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** Makes a job of an ad's text; gives its id. */
  makeJob: (text: string) => Promise<string>;
  /** Makes candidates of whom there is no resume; gives their ids in this order. */
  makeCandidates: (people: readonly NewPerson[], file: string) => Promise<string[]>;
}

interface Waiting {
  file: string;
  table: Table;
  what: { from: "other"; planned: Planned } | { from: "winnow"; planned: PlannedOwn };
}

/** Plans that are kept; who looks at one more has forgotten the first. */
const mostWaiting = 4;
/** Rows done before others get their turn. */
const atOnce = 100;

export function createMovingIn({ library, tracking, log, by, now, makeJob, makeCandidates }: MovingInParts): MovingIn {
  const waiting = new Map<string, Waiting>();
  const { moveIns } = library;

  async function jobsMade(importId: string, deeds: readonly Deed[]): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    for (const { job } of deeds) {
      const key = job.title.toLowerCase();
      if (job.jobId !== null || made.has(key)) continue;
      const jobId = await makeJob(job.title);
      moveIns.addJob(importId, jobId);
      made.set(key, jobId);
    }
    return made;
  }

  async function candidatesMade(importId: string, deeds: readonly Deed[], file: string): Promise<Map<string, string>> {
    const people = new Map<string, NewPerson>();
    for (const { person } of deeds) if ("key" in person) people.set(person.key, person);
    const ids = await makeCandidates([...people.values()], file);
    const keys = [...people.keys()];
    return new Map(ids.map((candidateId, i) => {
      moveIns.addCandidate(importId, candidateId);
      return [keys[i] ?? "", candidateId];
    }));
  }

  async function importOther(importId: string, { deeds }: Planned, file: string, onProgress: (done: number, total: number) => void): Promise<MovedIn> {
    // First what may fail: then nothing else is made.
    const candidates = await candidatesMade(importId, deeds, file);
    const jobs = await jobsMade(importId, deeds);
    const stages = tracking.stages();
    const moved = new Set<string>();
    let events = 0;
    for (const [i, { job, person, moves }] of deeds.entries()) {
      const jobId = job.jobId ?? jobs.get(job.title.toLowerCase()) ?? "";
      const candidateId = "candidateId" in person ? person.candidateId : (candidates.get(person.key) ?? "");
      for (const { kind, word, at, reason, note } of moves) {
        const named = stages.find((stage) => stage.kind === kind && stage.name.toLowerCase() === word?.toLowerCase());
        // A word that is no stage here is kept as it stood in the list.
        const kept = word === null || named !== undefined || word.toLowerCase() === kind ? [] : [`“${word}” (${file})`];
        const notes = [...kept, ...(note === null ? [] : [note])].join("\n").slice(0, 4000);
        const { eventIds } = tracking.move(jobId, [candidateId], {
          to: named === undefined ? { kind } : { stageId: named.stageId }, at: at ?? undefined, reason: reason ?? undefined, note: notes === "" ? undefined : notes,
        });
        moveIns.addEvents(importId, eventIds);
        events += eventIds.length;
      }
      moved.add(candidateId);
      if (i % atOnce === atOnce - 1) {
        onProgress(i + 1, deeds.length);
        await breathe();
      }
    }
    onProgress(deeds.length, deeds.length);
    return { importId, events, candidates: moved.size, newCandidates: candidates.size, newJobs: jobs.size };
  }

  function keep(planId: string, file: string, table: Table, choices: MoveInChoices): MoveInPlan {
    const parts = { library, tracking, now: now() };
    const what: Waiting["what"] = table.headers[0] === ownMark ? { from: "winnow", planned: planOwn(table, choices, parts) } : { from: "other", planned: planMoveIn(table, choices, parts) };
    waiting.set(planId, { file, table, what });
    for (const old of [...waiting.keys()].slice(0, -mostWaiting)) waiting.delete(old);
    return { planId, file, ...what.planned.plan };
  }
  function kept(planId: string): Waiting {
    const plan = waiting.get(planId);
    if (plan === undefined) throw new WinnowError("not_found", "This list was imported already, or looked at too long ago.", { hint: "Choose the file again." });
    return plan;
  }

  /** What Winnow's own list says is recorded as it was then; the moves of another's list are recorded one by one, as any move is. */
  function begun({ file, what }: Waiting): string {
    return log.together(() => {
      const importId = moveIns.begin(file, now());
      if (what.from === "winnow") {
        const { deeds } = what.planned;
        log.record("tracking.imported", { import: importId, events: deeds.length, candidates: [...new Set(deeds.map(({ candidateId }) => log.numberOf(candidateId)))] });
      }
      return importId;
    });
  }

  function undo(importId: string): { events: number; jobIds: string[] } {
    return log.together(() => {
      const { events, hiringEvents, jobIds, candidateIds } = moveIns.get(importId);
      let taken = 0;
      for (const [jobId, eventIds] of events) taken += tracking.undo(jobId, eventIds).eventIds.length;
      for (const eventId of hiringEvents.reverse()) {
        const event = library.hiringLog.get(eventId);
        // Whoever changed it since has the last word.
        if (event === null || library.hiringLog.latestOf(event.subjectId)?.eventId !== eventId) continue;
        const before = library.hiringLog.before(eventId)?.body ?? null;
        library.hiringLog.append(event.jobId, event.candidateId, { what: event.what, subjectId: event.subjectId, body: before }, by, now());
        taken += 1;
      }
      log.record("tracking.importUndone", { import: importId, events: taken });
      const isUsed = stillUsed({ library, tracking });
      for (const jobId of jobIds) if (!isUsed.job(jobId)) library.jobs.remove(jobId, now());
      library.candidates.remove(candidateIds.filter((candidateId) => !isUsed.candidate(candidateId)), now());
      moveIns.markUndone(importId, now());
      return { events: taken, jobIds: [...new Set([...events.keys(), ...jobIds])] };
    });
  }

  return {
    plan: (file, name, choices) => keep(randomUUID(), path.basename(name), readTable(file), choices),
    replan(planId, choices) {
      const { file, table } = kept(planId);
      return keep(planId, file, table, choices);
    },
    async import(planId, onProgress) {
      const plan = kept(planId);
      if (plan.what.planned.plan.dates.asked) {
        throw new WinnowError("invalid_input", "The dates of this list can be read in two ways.", { hint: "Say first whether the day or the month comes first." });
      }
      waiting.delete(planId);
      const importId = begun(plan);
      try {
        return plan.what.from === "other"
          ? await importOther(importId, plan.what.planned, plan.file, onProgress)
          : await importOwn({ importId, planned: plan.what.planned, library, tracking, now, makeJob, onProgress });
      } catch (thrown) {
        undo(importId);
        waiting.set(planId, plan);
        throw thrown;
      }
    },
    undo,
    export: () => exportList({ library, tracking }),
  };
}
