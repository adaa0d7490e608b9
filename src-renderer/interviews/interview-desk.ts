/** Writes what is said of interviews, offers and what became of somebody; each can be taken back from its message. */
import type { HiringRecorded, InterviewBody, OfferBody, OutcomeBody, ScorecardBody } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { words } from "../words/words.ts";

/** Whom and which job it is about. */
export interface About {
  jobId: string;
  candidateId: string;
}

export interface InterviewDesk {
  /** Each gives whether it was written; what went wrong is told. With an id it corrects what is there. */
  saveInterview(about: About, interview: InterviewBody, interviewId?: string): Promise<boolean>;
  saveScorecard(about: About, scorecard: ScorecardBody, scorecardId?: string): Promise<boolean>;
  saveOffer(about: About, offer: OfferBody, offerId?: string): Promise<boolean>;
  saveOutcome(about: About, outcome: OutcomeBody): Promise<boolean>;
  /** `what` it was, as its list calls it. */
  remove(about: About, subjectId: string, what: string): Promise<boolean>;
}

export function createInterviewDesk(client: Client, toasts: Toasts): InterviewDesk {
  /** One message at a time, of what was written last: what stands in a list can be taken away there. */
  let closeLast = (): void => undefined;
  function tell(text: string, action?: { label: string; run: () => void }): void {
    closeLast();
    closeLast = toasts.done(text, action);
  }
  const undo = (eventId: number): void => void client.request("interviews.undo", { eventId }).then(() => tell(words.interviews.undone), toasts.problem);
  async function told(work: Promise<HiringRecorded>, done: string): Promise<boolean> {
    try {
      const { eventId } = await work;
      tell(done, { label: words.interviews.undo, run: () => undo(eventId) });
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  }
  const { subjects, saved, removed, scorecardBy } = words.interviews;
  return {
    saveInterview: (about, interview, interviewId) => told(client.request("interviews.saveInterview", { ...about, interview, ...(interviewId !== undefined && { interviewId }) }), saved(subjects.interview)),
    saveScorecard: (about, scorecard, scorecardId) =>
      told(client.request("interviews.saveScorecard", { ...about, scorecard, ...(scorecardId !== undefined && { scorecardId }) }), saved(scorecardBy(scorecard.interviewer))),
    saveOffer: (about, offer, offerId) => told(client.request("interviews.saveOffer", { ...about, offer, ...(offerId !== undefined && { offerId }) }), saved(subjects.offer)),
    saveOutcome: (about, outcome) => told(client.request("interviews.saveOutcome", { ...about, outcome }), saved(subjects.outcome)),
    remove: (about, subjectId, what) => told(client.request("interviews.remove", { ...about, subjectId }), removed(what)),
  };
}
