/** Marks, moves and notes of candidates in jobs: recorded, taken back, and what follows from them. */
import type { Funnel, JobProgress, Mark, Recorded, Stage, StageKind, Standing, TrackedCandidate, TrackingEvent, TrackingReasons } from "../../src-preload/contract.ts";
import { stageKinds } from "../../src-preload/contract.ts";
import type { Language } from "../../src-preload/asker.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Library } from "../library/open-library.ts";
import type { TrackingEntry } from "../library/tracking/tracking-log.ts";
import { funnelOf } from "./funnel.ts";
import { overviewOf } from "./overview.ts";
import { isSaidAlready } from "./said-already.ts";
import { createStartingNames } from "./starting-names.ts";
import { stageFinder, standingOf, standingsOf, type StageFinder } from "./standing.ts";

export interface Move {
  to: { stageId: string } | { kind: StageKind };
  reason?: string | undefined;
  note?: string | undefined;
  /** When it happened, if before now. ISO 8601. */
  at?: string | undefined;
}

/** A stage as the recruiter leaves it; without an id it is new. */
export type StageEdit = Omit<Stage, "stageId"> & { stageId?: string | undefined };

export interface Tracking {
  /** Stages and reasons that nobody has written are in the language that is asked for; without one they are as the library keeps them. */
  stages(language?: Language): Stage[];
  /** Of every stage that ever was, by id. */
  stageNames(language?: Language): ReadonlyMap<string, string>;
  /** Throws `invalid_input`. */
  saveStages(stages: readonly StageEdit[], language?: Language): Stage[];
  reasons(language?: Language): TrackingReasons;
  saveReasons(reasons: TrackingReasons, language?: Language): TrackingReasons;
  standings(jobId: string): Standing[];
  board(jobId: string, language?: Language): { jobId: string; title: string; stages: Stage[]; cards: TrackedCandidate[] };
  mark(jobId: string, candidateIds: readonly string[], mark: Mark | null, reason?: string): Recorded;
  /** What is recorded already with this very day, reason and note is not recorded again: then there is no event of that candidate. */
  move(jobId: string, candidateIds: readonly string[], move: Move): Recorded;
  note(jobId: string, candidateId: string, note: string): Recorded;
  undo(jobId: string, eventIds: readonly number[]): Recorded;
  /** Who is on the shortlist, in its order. */
  shortlist(jobId: string): TrackedCandidate[];
  orderShortlist(jobId: string, candidateIds: readonly string[]): string[];
  history(candidateId: string, jobId?: string, language?: Language): TrackingEvent[];
  funnel(jobId: string): Funnel;
  overview(): JobProgress[];
}

export interface TrackingParts {
  library: Pick<Library, "jobs" | "people" | "trackingLog" | "stages" | "shortlistOrder" | "settings">;
  /** Who is at the computer. */
  by: string;
  /** ISO 8601 in UTC. */
  now: () => string;
}

export function createTracking({ library: { jobs, people, trackingLog, stages, shortlistOrder, settings }, by, now }: TrackingParts): Tracking {
  const finder = (): StageFinder => stageFinder(stages.list(), stages.all());
  const startingNames = createStartingNames(settings);
  const known = (id: string): string => people.resolve(id) ?? id;

  /** Now, or when the last thing happened to one of them, if a clock was set back since: what is recorded last is to hold. */
  function nowFor(jobId: string, candidateIds: readonly string[]): string {
    const [at, last] = [now(), trackingLog.lastAt(jobId, candidateIds)];
    return last !== null && last > at ? last : at;
  }

  function recorded(jobId: string, candidateIds: readonly string[], eventIds: number[]): Recorded {
    const find = finder();
    return { eventIds, standings: candidateIds.map((candidateId) => standingOf(candidateId, trackingLog.latestOf(jobId, candidateId), find)) };
  }

  function record(jobId: string, ids: readonly string[], entry: TrackingEntry, at?: string): Recorded {
    // It must exist: this throws `not_found` before anything is written.
    jobs.get(jobId);
    const candidateIds = [...new Set(ids.map(known))];
    const fresh = entry.what === "stage" && at !== undefined ? candidateIds.filter((candidateId) => !isSaidAlready(trackingLog, jobId, candidateId, { ...entry, at })) : candidateIds;
    return recorded(jobId, candidateIds, trackingLog.append(jobId, fresh, entry, by, at ?? nowFor(jobId, fresh)));
  }

  /** The time as it is stored, which sorts as text. */
  function timeOf(at: string): string {
    const time = new Date(at).toISOString();
    if (time <= now()) return time;
    throw new WinnowError("invalid_input", "This date lies in the future.", { hint: "Give the day on which it happened." });
  }

  function stageOf(to: Move["to"]): Stage {
    const stage = "kind" in to ? finder().first(to.kind) : stages.list().find(({ stageId }) => stageId === to.stageId);
    if (stage == null) throw new WinnowError("not_found", "This stage is no longer there.", { hint: "Choose another stage." });
    return stage;
  }

  function withPeople(jobId: string, standings: readonly Standing[]): TrackedCandidate[] {
    const persons = new Map(trackingLog.people(jobId).map((person) => [person.candidateId, person]));
    return standings.flatMap((standing) => {
      const person = persons.get(standing.candidateId);
      return person === undefined ? [] : [{ ...person, ...standing }];
    });
  }

  const standings = (jobId: string): Standing[] => standingsOf(trackingLog.latest(jobId), finder());

  return {
    stages: (language = "en") => startingNames.stages(stages.list(), language),
    stageNames: (language = "en") => new Map(startingNames.stages(stages.all(), language).map(({ stageId, name }) => [stageId, name])),
    saveStages(list, language = "en") {
      const missing = stageKinds.find((kind) => !list.some((stage) => stage.kind === kind));
      if (missing !== undefined) {
        throw new WinnowError("invalid_input", `Every pipeline needs a stage of the kind “${missing}”.`, { hint: "Rename the stage instead of removing it." });
      }
      const names = list.map(({ name }) => name.toLowerCase());
      const twice = list.find(({ name }, i) => names.indexOf(name.toLowerCase()) < i);
      if (twice !== undefined) throw new WinnowError("invalid_input", `There is a stage called “${twice.name}” already.`, { hint: "Give this one another name." });
      const kinds = new Map(stages.all().map(({ stageId, kind }) => [stageId, kind]));
      const other = list.find(({ stageId, kind }) => stageId !== undefined && kinds.has(stageId) && kinds.get(stageId) !== kind);
      if (other !== undefined) throw new WinnowError("invalid_input", `What the stage “${other.name}” means cannot be changed.`, { hint: "Add a new stage, and move the candidates there." });
      stages.save(startingNames.keptStages(list, stages.all(), language), now());
      return startingNames.stages(stages.list(), language);
    },
    reasons: (language = "en") => startingNames.reasons(stages.reasons(), language),
    saveReasons(reasons, language = "en") {
      const once = (list: readonly string[]): string[] => [...new Set(list)];
      const kept = startingNames.keptReasons(reasons, language);
      stages.saveReasons({ rejected: once(kept.rejected), withdrawn: once(kept.withdrawn) });
      return startingNames.reasons(stages.reasons(), language);
    },
    standings,
    board(jobId, language = "en") {
      const { title } = jobs.get(jobId);
      return { jobId, title, stages: startingNames.stages(stages.list(), language), cards: withPeople(jobId, standings(jobId).filter(({ stageId }) => stageId !== null)) };
    },
    mark(jobId, candidateIds, mark, reason) {
      const done = record(jobId, candidateIds, { what: "mark", mark, reason: reason ?? null });
      if (mark === "shortlisted") shortlistOrder.append(jobId, done.standings.map(({ candidateId }) => candidateId), now());
      return done;
    },
    move(jobId, candidateIds, { to, reason, note, at }) {
      const { stageId } = stageOf(to);
      return record(jobId, candidateIds, { what: "stage", stageId, reason: reason ?? null, note: note ?? null }, at === undefined ? undefined : timeOf(at));
    },
    note: (jobId, candidateId, note) => record(jobId, [candidateId], { what: "note", note }),
    undo(jobId, eventIds) {
      const undone = trackingLog.undo(jobId, eventIds, by, now());
      return recorded(jobId, undone.candidateIds, undone.eventIds);
    },
    shortlist(jobId) {
      const byId = new Map(withPeople(jobId, standings(jobId)).map((entry) => [entry.candidateId, entry]));
      return shortlistOrder.of(jobId).flatMap((candidateId) => byId.get(candidateId) ?? []);
    },
    orderShortlist(jobId, ids) {
      jobs.get(jobId);
      const listed = shortlistOrder.of(jobId);
      const isListed = new Set(listed);
      const wanted = new Set(ids.map(known).filter((candidateId) => isListed.has(candidateId)));
      shortlistOrder.save(jobId, [...wanted, ...listed.filter((candidateId) => !wanted.has(candidateId))], now());
      return shortlistOrder.of(jobId);
    },
    history(candidateId, jobId, language = "en") {
      const names = new Map(startingNames.stages(stages.all(), language).map((stage) => [stage.stageId, stage]));
      const titles = new Map<string, string>();
      return trackingLog.history(candidateId, jobId).map(({ candidateId: _, stageId, ...event }) => {
        const jobTitle = titles.get(event.jobId) ?? jobs.titleOf(event.jobId);
        titles.set(event.jobId, jobTitle);
        return { ...event, jobTitle, stage: stageId === null ? null : (names.get(stageId) ?? null) };
      });
    },
    funnel(jobId) {
      jobs.get(jobId);
      return funnelOf(trackingLog.live(jobId), finder(), now());
    },
    overview: () => overviewOf(jobs.list(), trackingLog.latest(), finder()),
  };
}
