/** Tracking whose decisions stand in the log: each is written together with its entry, or neither is. */
import type { Recorded } from "../../../src-preload/contract.ts";
import type { DecisionBodies } from "../../../src-preload/decisions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import type { Library } from "../../library/open-library.ts";
import { isSaidAlready } from "../said-already.ts";
import { stageFinder } from "../standing.ts";
import type { Move, Tracking } from "../tracking.ts";
import type { DecisionLog } from "./decision-log.ts";

export interface LoggedTrackingParts {
  tracking: Tracking;
  library: Pick<Library, "trackingLog" | "stages" | "people">;
  log: DecisionLog;
  /** ISO 8601 in UTC. */
  now: () => string;
}

type Body = { job: ReturnType<DecisionLog["jobRef"]>; candidate: number };

export function loggedTracking({ tracking, library: { trackingLog, stages, people }, log, now }: LoggedTrackingParts): Tracking {
  const known = (candidateId: string): string => people.resolve(candidateId) ?? candidateId;

  /** Does it, and records of each candidate what `entry` says. */
  function each(jobId: string, work: () => Recorded, entry: (body: Body, candidateId: string) => void): Recorded {
    return log.together(() => {
      const done = work();
      const job = log.jobRef(jobId);
      for (const { candidateId } of done.standings) entry({ job, candidate: log.numberOf(candidateId) }, candidateId);
      return done;
    });
  }

  const stagesNow = (): DecisionBodies["stages.changed"]["after"] => stages.list().map(({ stageId, name, kind }) => ({ id: stageId, name, kind }));

  function stageOf(to: Move["to"]): { id: string; kind: string } {
    const stage = "kind" in to ? stageFinder(stages.list(), stages.all()).first(to.kind) : stages.list().find(({ stageId }) => stageId === to.stageId);
    if (stage == null) throw new WinnowError("not_found", "This stage is no longer there.", { hint: "Choose another stage." });
    return { id: stage.stageId, kind: stage.kind };
  }

  return {
    ...tracking,
    saveStages: (list, language) =>
      log.together(() => {
        const before = stagesNow();
        const saved = tracking.saveStages(list, language);
        const after = stagesNow();
        if (canonicalJson(before) !== canonicalJson(after)) log.record("stages.changed", { before, after });
        return saved;
      }),
    saveReasons: (reasons, language) =>
      log.together(() => {
        const before = stages.reasons();
        const saved = tracking.saveReasons(reasons, language);
        const after = stages.reasons();
        if (canonicalJson(before) !== canonicalJson(after)) log.record("reasons.changed", { before, after });
        return saved;
      }),
    mark(jobId, candidateIds, mark, reason) {
      const marks = new Map(candidateIds.map(known).map((id) => [id, trackingLog.latestOf(jobId, id).find(({ what }) => what === "mark")?.mark ?? null]));
      return each(jobId, () => tracking.mark(jobId, candidateIds, mark, reason), (body, candidateId) => {
        log.record("candidate.marked", { ...body, before: marks.get(candidateId) ?? null, mark }, { candidateId, texts: { reason }, keep: true });
      });
    },
    move(jobId, candidateIds, move) {
      const stage = stageOf(move.to);
      const at = move.at === undefined ? null : new Date(move.at).toISOString();
      const dated = at === null ? null : { stageId: stage.id, at, reason: move.reason ?? null, note: move.note ?? null };
      const again = new Set(dated === null ? [] : candidateIds.map(known).filter((candidateId) => isSaidAlready(trackingLog, jobId, candidateId, dated)));
      return each(jobId, () => tracking.move(jobId, candidateIds, move), (body, candidateId) => {
        if (again.has(candidateId)) return;
        const happened = at ?? now();
        log.record("candidate.moved", { ...body, stage, happened }, { candidateId, texts: { reason: move.reason, note: move.note }, keep: true });
      });
    },
    note: (jobId, candidateId, note) =>
      each(jobId, () => tracking.note(jobId, candidateId, note), (body, id) => {
        log.record("candidate.noted", body, { candidateId: id, texts: { note }, keep: true });
      }),
    undo(jobId, eventIds) {
      const wanted = new Set(eventIds);
      const undone = trackingLog.live(jobId).filter(({ eventId }) => wanted.has(eventId));
      return log.together(() => {
        const done = tracking.undo(jobId, eventIds);
        const job = log.jobRef(jobId);
        for (const { candidateId, what } of undone) log.record("decision.undone", { job, candidate: log.numberOf(candidateId), undone: what });
        return done;
      });
    },
    orderShortlist: (jobId, candidateIds) =>
      log.together(() => {
        const order = tracking.orderShortlist(jobId, candidateIds);
        log.record("shortlist.ordered", { job: log.jobRef(jobId), candidates: order.map(log.numberOf) });
        return order;
      }),
  };
}
