/** Interviews, offers and outcomes whose entries stand in the log: each is written together with it, or neither is. What they say stands there by its hash alone. */
import type { HiringRecorded } from "../../../src-preload/contract.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import type { Library } from "../../library/open-library.ts";
import type { Interviews } from "../interviews/interviews.ts";
import type { DecisionLog } from "./decision-log.ts";

export interface LoggedInterviewsParts {
  interviews: Interviews;
  library: Pick<Library, "hiringLog">;
  log: DecisionLog;
}

export function loggedInterviews({ interviews, library: { hiringLog }, log }: LoggedInterviewsParts): Interviews {
  /** Does it, and records what was written by it. */
  function told<R extends HiringRecorded>(work: () => R): R {
    return log.together(() => {
      const done = work();
      const event = hiringLog.get(done.eventId);
      if (event === null) throw new Error("What was just recorded is not there.");
      const { jobId, candidateId, what, body } = event;
      const change = body === null ? "removed" : hiringLog.before(done.eventId) === null ? "new" : "changed";
      const texts = { said: body === null ? null : canonicalJson(JSON.parse(body)) };
      log.record("hiring.recorded", { job: log.jobRef(jobId), candidate: log.numberOf(candidateId), what, change }, { candidateId, texts, keep: false });
      return done;
    });
  }
  return {
    ...interviews,
    saveInterview: (...given) => told(() => interviews.saveInterview(...given)),
    saveScorecard: (...given) => told(() => interviews.saveScorecard(...given)),
    saveOffer: (...given) => told(() => interviews.saveOffer(...given)),
    saveOutcome: (...given) => told(() => interviews.saveOutcome(...given)),
    remove: (...given) => told(() => interviews.remove(...given)),
    undo: (eventId) => told(() => interviews.undo(eventId)),
  };
}
