/** Where candidates stand for jobs, and what happened to them. */
import type { Handlers, Recorded } from "../../src-preload/contract.ts";
import type { Library } from "../library/open-library.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { protectedWordsIn } from "../tracking/protected-words.ts";
import { skillSupplyOf } from "../tracking/skill-supply.ts";
import type { Tracking } from "../tracking/tracking.ts";

export interface TrackingHandlerParts {
  library: Pick<Library, "jobs" | "candidates" | "search" | "findPeople" | "identities">;
  taxonomy: () => Taxonomy;
  tracking: Tracking;
  /** Somebody stands elsewhere in a job, or, without a job, the stages or reasons are others. */
  onChange: (jobId: string | null) => void;
}

type TrackingHandlers = Pick<
  Handlers,
  | "tracking.stages" | "tracking.saveStages" | "tracking.reasons" | "tracking.saveReasons" | "tracking.standings" | "tracking.board" | "tracking.mark"
  | "tracking.move" | "tracking.note" | "tracking.undo" | "tracking.shortlist" | "tracking.orderShortlist" | "tracking.history" | "tracking.funnel"
  | "tracking.overview" | "tracking.protectedWords" | "tracking.skillSupply" | "tracking.people"
>;

export function createTrackingHandlers({ library, taxonomy, tracking, onChange }: TrackingHandlerParts): TrackingHandlers {
  const told = (jobId: string, done: Recorded): Recorded => {
    onChange(jobId);
    return done;
  };
  return {
    "tracking.stages": async (_, asker) => ({ stages: tracking.stages(asker?.language) }),
    "tracking.saveStages": async ({ stages }, asker) => {
      const saved = tracking.saveStages(stages, asker?.language);
      onChange(null);
      return { stages: saved };
    },
    "tracking.reasons": async (_, asker) => tracking.reasons(asker?.language),
    "tracking.saveReasons": async (reasons, asker) => {
      const saved = tracking.saveReasons(reasons, asker?.language);
      onChange(null);
      return saved;
    },
    "tracking.protectedWords": async ({ text }) => ({ found: protectedWordsIn(text) }),
    "tracking.standings": async ({ jobId }) => ({ standings: tracking.standings(jobId) }),
    "tracking.board": async ({ jobId }, asker) => tracking.board(jobId, asker?.language),
    "tracking.mark": async ({ jobId, candidateIds, mark, reason }) => told(jobId, tracking.mark(jobId, candidateIds, mark, reason)),
    "tracking.move": async ({ jobId, candidateIds, ...move }) => told(jobId, tracking.move(jobId, candidateIds, move)),
    "tracking.note": async ({ jobId, candidateId, note }) => told(jobId, tracking.note(jobId, candidateId, note)),
    "tracking.undo": async ({ jobId, eventIds }) => told(jobId, tracking.undo(jobId, eventIds)),
    "tracking.shortlist": async ({ jobId }) => ({ entries: tracking.shortlist(jobId) }),
    "tracking.orderShortlist": async ({ jobId, candidateIds }) => {
      const order = tracking.orderShortlist(jobId, candidateIds);
      onChange(jobId);
      return { candidateIds: order };
    },
    "tracking.history": async ({ candidateId, jobId }, asker) => ({ events: tracking.history(candidateId, jobId, asker?.language) }),
    "tracking.funnel": async ({ jobId }) => tracking.funnel(jobId),
    "tracking.skillSupply": async () =>
      skillSupplyOf({
        jobs: library.jobs.list().map(({ jobId }) => library.jobs.get(jobId)),
        candidates: library.candidates.count(),
        holders: library.search.likeness.holders,
        nameOf: (skillId) => taxonomy().skills.get(skillId)?.name ?? null,
      }),
    "tracking.people": async () => {
      const numbers = library.identities.everyone();
      return { candidates: library.findPeople.everyone().map((one) => ({ ...one, number: numbers.get(one.candidateId)?.number ?? 0 })) };
    },
    "tracking.overview": async () => ({ jobs: tracking.overview() }),
  };
}
