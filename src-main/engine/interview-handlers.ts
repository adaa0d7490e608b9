/** Interviews, offers and what became of who was hired. */
import type { Handlers, HiringRecorded } from "../../src-preload/contract.ts";
import type { Interviews } from "../tracking/interviews/interviews.ts";

type InterviewHandlers = Pick<
  Handlers,
  | "interviews.of" | "interviews.saveInterview" | "interviews.saveScorecard" | "interviews.saveOffer" | "interviews.saveOutcome" | "interviews.remove" | "interviews.undo"
  | "interviews.history" | "interviews.due"
>;

/** `onChange`: something of this job was said. */
export function createInterviewHandlers(interviews: Interviews, onChange: (jobId: string) => void): InterviewHandlers {
  const told = (jobId: string, done: HiringRecorded): HiringRecorded => {
    onChange(jobId);
    return done;
  };
  return {
    "interviews.of": async ({ jobId, candidateId }) => interviews.of(jobId, candidateId),
    "interviews.saveInterview": async ({ jobId, candidateId, interview, interviewId }) => told(jobId, interviews.saveInterview(jobId, candidateId, interview, interviewId)),
    "interviews.saveScorecard": async ({ jobId, candidateId, scorecard, scorecardId }) => told(jobId, interviews.saveScorecard(jobId, candidateId, scorecard, scorecardId)),
    "interviews.saveOffer": async ({ jobId, candidateId, offer, offerId }) => told(jobId, interviews.saveOffer(jobId, candidateId, offer, offerId)),
    "interviews.saveOutcome": async ({ jobId, candidateId, outcome }) => told(jobId, interviews.saveOutcome(jobId, candidateId, outcome)),
    "interviews.remove": async ({ jobId, candidateId, subjectId }) => told(jobId, interviews.remove(jobId, candidateId, subjectId)),
    "interviews.undo": async ({ eventId }) => {
      const { jobId, ...done } = interviews.undo(eventId);
      return told(jobId, done);
    },
    "interviews.history": async ({ candidateId, jobId }) => ({ events: interviews.history(candidateId, jobId) }),
    "interviews.due": async () => ({ interviews: interviews.due() }),
  };
}
