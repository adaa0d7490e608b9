/** What was recorded between the shortlist and the hire, and after it, for whoever reads it outside the app. */
import type { AfterHire, HiringHistoryEvent, InterviewKind, OfferState, Recommendation } from "../../../src-preload/contract.ts";

const kinds: Record<InterviewKind, string> = { phone: "by phone", video: "by video", onSite: "on site", panel: "with a panel", trial: "trial work", other: "of another kind" };
const recommends: Record<Recommendation, string> = { strongYes: "strong yes", yes: "yes", no: "no", strongNo: "strong no" };
const states: Record<OfferState, string> = { open: "open", accepted: "accepted", declined: "declined", withdrawn: "withdrawn" };
const afters: Record<AfterHire, string> = { didWell: "did well", leftEarly: "left early" };
const subjects: Record<HiringHistoryEvent["what"], string> = { interview: "Interview", scorecard: "Scorecard", offer: "Offer", outcome: "After the hire" };

export const hiring = {
  recorded: (what: HiringHistoryEvent["what"], change: HiringHistoryEvent["change"]) => (change === "new" ? subjects[what] : `${subjects[what]}, ${change === "changed" ? "corrected" : "taken away"}`),
  interview: (day: string, kind: InterviewKind, interviewers: string) => `on ${day}, ${kinds[kind]}${interviewers === "" ? "" : `, with ${interviewers}`}`,
  scorecard: (interviewer: string, recommendation: Recommendation | null) => `by ${interviewer}${recommendation === null ? "" : `, overall: ${recommends[recommendation]}`}`,
  scored: (asked: string, score: number, note: string) => `${asked}: ${String(score)} of 5${note === "" ? "" : ` (${note})`}`,
  offer: (day: string, pay: string, state: OfferState, endedOn: string | null) => `on ${day}${pay === "" ? "" : `, ${pay}`}, ${states[state]}${endedOn === null ? "" : ` on ${endedOn}`}`,
  outcome: (day: string, after: AfterHire) => `${afters[after]}, as of ${day}`,
};
