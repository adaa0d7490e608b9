/** Taking in a list that Winnow wrote: everything as it was recorded, with who and when. */
import { setImmediate as breathe } from "node:timers/promises";
import type { MovedIn } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";
import type { TrackingEntry } from "../../library/tracking/tracking-log.ts";
import type { Tracking } from "../tracking.ts";
import type { OwnDeed, PlannedOwn, StageNamed } from "./plan-own.ts";

export interface ImportOwnParts {
  importId: string;
  planned: PlannedOwn;
  library: Pick<Library, "moveIns" | "trackingLog" | "hiringLog" | "shortlistOrder" | "jobs">;
  tracking: Pick<Tracking, "stages" | "saveStages">;
  now: () => string;
  makeJob: (text: string) => Promise<string>;
  onProgress: (done: number, total: number) => void;
}

const atOnce = 200;

/** The stages by name, those that are not there made anew behind the others. */
function stagesFor(deeds: readonly OwnDeed[], tracking: ImportOwnParts["tracking"]): (stage: StageNamed) => string {
  const called = ({ name, kind }: StageNamed): string => `${kind} ${name.toLowerCase()}`;
  const known = (): Map<string, string> => new Map(tracking.stages().map((stage) => [called(stage), stage.stageId]));
  const before = known();
  const taken = new Set(tracking.stages().map(({ name }) => name.toLowerCase()));
  const missing = new Map<string, StageNamed>();
  for (const deed of deeds) {
    if (deed.is !== "stage" || before.has(called(deed.stage)) || taken.has(deed.stage.name.toLowerCase())) continue;
    missing.set(called(deed.stage), deed.stage);
    taken.add(deed.stage.name.toLowerCase());
  }
  if (missing.size > 0) tracking.saveStages([...tracking.stages(), ...missing.values()]);
  const [after, first] = [known(), new Map([...tracking.stages()].reverse().map(({ kind, stageId }) => [kind, stageId]))];
  return (stage) => after.get(called(stage)) ?? first.get(stage.kind) ?? stage.kind;
}

export async function importOwn({ importId, planned, library, tracking, now, makeJob, onProgress }: ImportOwnParts): Promise<MovedIn> {
  const { moveIns, trackingLog, hiringLog, shortlistOrder } = library;
  const { deeds, jobs, there, shortlists } = planned;
  const jobIds = new Map<string, string>();
  let newJobs = 0;
  const needed = new Set(deeds.map(({ job }) => job));
  for (const [id, { jobId, title, text }] of jobs) {
    if (jobId === null && !needed.has(id)) continue;
    if (jobId === null) {
      const made = await makeJob(text.trim() === "" ? title : text);
      // The title may be another than the ad's.
      const job = library.jobs.get(made);
      if (title !== "" && job.title !== title) library.jobs.save({ ...job, title });
      moveIns.addJob(importId, made);
      jobIds.set(id, made);
      newJobs += 1;
    } else jobIds.set(id, jobId);
  }
  const stageId = stagesFor(deeds, tracking);
  const numbers = new Map(there);
  const listedBefore = new Set([...jobIds.values()].filter((jobId) => shortlistOrder.of(jobId).length > 0));
  const changed = new Set<string>();
  let events = 0;

  function record(deed: OwnDeed): void {
    const jobId = jobIds.get(deed.job) ?? "";
    if (deed.is === "hiring") {
      moveIns.addHiringEvents(importId, [hiringLog.append(jobId, deed.candidateId, deed.entry, deed.by, deed.at)]);
    } else if (deed.is === "undo") {
      const undoes = numbers.get(deed.undoes);
      // What it takes back was left out.
      if (undoes === undefined) return;
      moveIns.addEvents(importId, trackingLog.undo(jobId, [undoes], deed.by, deed.at).eventIds);
    } else {
      const entry: TrackingEntry = deed.is === "stage" ? { what: "stage", stageId: stageId(deed.stage), reason: deed.reason, note: deed.note } : deed.entry;
      const eventIds = trackingLog.append(jobId, [deed.candidateId], entry, deed.by, deed.at);
      moveIns.addEvents(importId, eventIds);
      numbers.set(deed.number, eventIds[0] ?? 0);
    }
    events += 1;
    changed.add(deed.candidateId);
  }

  for (const [i, deed] of deeds.entries()) {
    record(deed);
    if (i % atOnce === atOnce - 1) {
      onProgress(i + 1, deeds.length);
      await breathe();
    }
  }
  for (const [id, order] of shortlists) {
    const jobId = jobIds.get(id);
    // An order that somebody made here is theirs.
    if (jobId === undefined || listedBefore.has(jobId)) continue;
    const listed = new Set(shortlistOrder.of(jobId));
    shortlistOrder.save(jobId, order.filter((candidateId) => listed.has(candidateId)), now());
  }
  onProgress(deeds.length, deeds.length);
  return { importId, events, candidates: changed.size, newCandidates: 0, newJobs };
}
