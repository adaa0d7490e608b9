/** Interviews, scorecards, offers and what became of who was hired: recorded, corrected, taken back, and how they stand. */
import { randomUUID } from "node:crypto";
import {
  interviewBodySchema, offerBodySchema, outcomeBodySchema, scorecardBodySchema,
  type DueInterview, type Hiring, type HiringHistoryEvent, type HiringRecorded, type InterviewBody, type OfferBody, type OutcomeBody, type ScorecardBody,
} from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Library } from "../../library/open-library.ts";
import type { HiringEvent, HiringKind } from "../../library/tracking/hiring-log.ts";
import { hiringOf } from "./hiring-of.ts";

export interface Interviews {
  of(jobId: string, candidateId: string): Hiring;
  /** Each gives what was recorded. Throws `not_found` for a candidate, job or earlier entry that is not there. */
  saveInterview(jobId: string, candidateId: string, body: InterviewBody, interviewId?: string): HiringRecorded;
  saveScorecard(jobId: string, candidateId: string, body: ScorecardBody, scorecardId?: string): HiringRecorded;
  saveOffer(jobId: string, candidateId: string, body: OfferBody, offerId?: string): HiringRecorded;
  saveOutcome(jobId: string, candidateId: string, body: OutcomeBody): HiringRecorded;
  remove(jobId: string, candidateId: string, subjectId: string): HiringRecorded;
  undo(eventId: number): HiringRecorded & { jobId: string };
  history(candidateId: string, jobId?: string): HiringHistoryEvent[];
  due(): DueInterview[];
}

export interface InterviewParts {
  library: Pick<Library, "jobs" | "people" | "hiringLog" | "findPeople">;
  by: string;
  /** ISO 8601 in UTC. */
  now: () => string;
}

const isGone = (): WinnowError => new WinnowError("not_found", "This was taken away, or changed, in the meantime.", { hint: "Look at how it is now, and try again." });

export function createInterviews({ library: { jobs, people, hiringLog, findPeople }, by, now }: InterviewParts): Interviews {
  const known = (id: string): string => people.resolve(id) ?? id;
  const of = (jobId: string, candidateId: string): Hiring => hiringOf(known(candidateId), hiringLog.current(jobId, candidateId));

  /** What stands under an id, of this candidate and job and of this kind. Throws `not_found`. */
  function standing(subjectId: string, jobId: string, candidateId: string, what?: HiringKind): HiringEvent {
    const event = hiringLog.latestOf(subjectId);
    if (event === null || event.body === null || event.jobId !== jobId || event.candidateId !== known(candidateId) || (what !== undefined && event.what !== what)) throw isGone();
    return event;
  }

  function record(jobId: string, candidateId: string, what: HiringKind, subjectId: string, body: object | null): HiringRecorded {
    // It must exist: this throws `not_found` before anything is written.
    jobs.get(jobId);
    const eventId = hiringLog.append(jobId, candidateId, { what, subjectId, body: body === null ? null : JSON.stringify(body) }, by, now());
    return { eventId, hiring: of(jobId, candidateId) };
  }

  function save(jobId: string, candidateId: string, what: HiringKind, body: object, subjectId: string | undefined): HiringRecorded {
    if (subjectId !== undefined) standing(subjectId, jobId, candidateId, what);
    return record(jobId, candidateId, what, subjectId ?? randomUUID(), body);
  }

  return {
    of,
    saveInterview: (jobId, candidateId, body, interviewId) => save(jobId, candidateId, "interview", body, interviewId),
    saveScorecard(jobId, candidateId, body, scorecardId) {
      standing(body.interviewId, jobId, candidateId, "interview");
      return save(jobId, candidateId, "scorecard", body, scorecardId);
    },
    saveOffer: (jobId, candidateId, body, offerId) => save(jobId, candidateId, "offer", body, offerId),
    saveOutcome(jobId, candidateId, body) {
      const before = hiringLog.current(jobId, candidateId).find(({ what }) => what === "outcome");
      return record(jobId, candidateId, "outcome", before?.subjectId ?? randomUUID(), body);
    },
    remove(jobId, candidateId, subjectId) {
      const { what } = standing(subjectId, jobId, candidateId);
      return record(jobId, candidateId, what, subjectId, null);
    },
    undo(eventId) {
      const event = hiringLog.get(eventId);
      if (event === null || hiringLog.latestOf(event.subjectId)?.eventId !== eventId) throw isGone();
      const { jobId, candidateId, what, subjectId } = event;
      const before = hiringLog.before(eventId)?.body ?? null;
      const undone = hiringLog.append(jobId, candidateId, { what, subjectId, body: before }, by, now());
      return { eventId: undone, hiring: of(jobId, candidateId), jobId };
    },
    history(candidateId, jobId) {
      const events = hiringLog.history(candidateId, jobId);
      const first = new Map<string, number>();
      for (const { subjectId, eventId } of events) first.set(subjectId, Math.min(first.get(subjectId) ?? eventId, eventId));
      return events.map(({ eventId, jobId: of_, what, subjectId, body, by: who, at }) => {
        const stored: unknown = body === null ? null : JSON.parse(body);
        return {
          eventId, jobId: of_, jobTitle: jobs.titleOf(of_), what, change: body === null ? "removed" : first.get(subjectId) === eventId ? "new" : "changed",
          interview: what === "interview" && stored !== null ? interviewBodySchema.parse(stored) : null,
          scorecard: what === "scorecard" && stored !== null ? scorecardBodySchema.parse(stored) : null,
          offer: what === "offer" && stored !== null ? offerBodySchema.parse(stored) : null,
          outcome: what === "outcome" && stored !== null ? outcomeBodySchema.parse(stored) : null,
          by: who, at,
        };
      });
    },
    due() {
      const open = new Map(jobs.list().map(({ jobId, title }) => [jobId, title]));
      const scored = new Set(hiringLog.currentOf("scorecard").map(({ body }) => scorecardBodySchema.parse(JSON.parse(body ?? "")).interviewId));
      const at = now();
      return hiringLog.currentOf("interview").flatMap(({ subjectId, jobId, candidateId, body }): DueInterview[] => {
        const jobTitle = open.get(jobId);
        const interview = interviewBodySchema.parse(JSON.parse(body ?? ""));
        const isOver = new Date(interview.at).toISOString() <= at;
        const person = findPeople.byId(candidateId);
        if (jobTitle === undefined || person === null || (isOver && scored.has(subjectId))) return [];
        return [{
          interviewId: subjectId, jobId, jobTitle, candidateId, candidate: person.name, file: person.file, at: interview.at, kind: interview.kind, interviewers: interview.interviewers, unscored: isOver,
        }];
      }).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    },
  };
}
