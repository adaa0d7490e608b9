/** What an interview, a scorecard, an offer or an outcome says, on one line, in the words of a language. */
import type { AfterHire, HiringHistoryEvent, InterviewKind, OfferState, Recommendation } from "../../src-preload/contract.ts";
import { formatMoment } from "../ui/numbers.ts";

interface HiringNames {
  kinds: Record<InterviewKind, string>;
  recommend: Record<Recommendation, string>;
  states: Record<OfferState, string>;
  afters: Record<AfterHire, string>;
}

/** Empty for what was taken away. */
export function hiringDetail({ interview, scorecard, offer, outcome }: HiringHistoryEvent, { kinds, recommend, states, afters }: HiringNames): string {
  const parts =
    interview !== null ? [formatMoment(interview.at), kinds[interview.kind]]
    : scorecard !== null ? [scorecard.interviewer, scorecard.recommendation === null ? "" : recommend[scorecard.recommendation]]
    : offer !== null ? [states[offer.state], offer.pay]
    : outcome !== null ? [afters[outcome.after]]
    : [];
  return parts.filter((part) => part !== "").join(", ");
}
