/** Every word of interviews, scorecards, offers, and what became of who was hired. */
import type { AfterHire, HiringHistoryEvent, InterviewKind, OfferState, Recommendation } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted, formatUpToOneDecimal } from "../../ui/numbers.ts";

const kinds: Record<InterviewKind, string> = { phone: "By phone", video: "By video", onSite: "On site", panel: "With a panel", trial: "Trial work", other: "Other" };
const recommend: Record<Recommendation, string> = { strongYes: "Strong yes", yes: "Yes", no: "No", strongNo: "Strong no" };
const states: Record<OfferState, string> = { open: "Open", accepted: "Accepted", declined: "Declined", withdrawn: "Withdrawn" };
const afters: Record<AfterHire, string> = { didWell: "Did well", leftEarly: "Left early" };
const subjects: Record<HiringHistoryEvent["what"], string> = { interview: "Interview", scorecard: "Scorecard", offer: "Offer", outcome: "After the hire" };
const changes: Record<HiringHistoryEvent["change"], (subject: string) => string> = {
  new: (subject) => subject, changed: (subject) => `${subject}, corrected`, removed: (subject) => `${subject}, taken away`,
};

export const interviews = {
  title: "Interviews and offers",
  kinds,
  recommend,
  states,
  afters,
  subjects,
  none: "No interview yet.",
  noOffer: "No offer yet.",
  noOutcome: "Nothing has been said of how it went.",
  interviews: "Interviews",
  offers: "Offers",
  after: "After the hire",
  addInterview: "Add an interview",
  addScorecard: "Fill in a scorecard",
  addOffer: "Add an offer",
  addOutcome: "Say how it went",
  changeOutcome: "Change how it went",
  /** What a form is called: of something new, and of what is there already. */
  form: {
    interview: { fresh: "New interview", again: "Correct the interview" },
    scorecard: { fresh: "New scorecard", again: "Correct the scorecard" },
    offer: { fresh: "New offer", again: "Correct the offer" },
    outcome: { fresh: "How it went after the hire", again: "Change how it went after the hire" },
  },
  correct: (what: string) => `Correct: ${what}`,
  remove: (what: string) => `Take away: ${what}`,
  scorecardBy: (who: string) => `Scorecard by ${who}`,
  when: "When",
  kind: "Kind",
  interviewers: "Interviewers, separated by commas",
  interviewer: "Filled in by",
  note: "Note",
  noteOn: (requirement: string) => `Note on ${requirement}`,
  scoreOf: (requirement: string) => `${requirement}, from 1 to 5`,
  scoreName: (score: number) => ["", "1, far from it", "2", "3, half", "4", "5, entirely"][score] ?? "",
  scaleHint: "1 is far from it, 5 is entirely. Press 1 to 5 on a line, 0 for not spoken of.",
  recommendation: "Overall",
  noRecommendation: "Not said",
  offeredOn: "Offered on",
  pay: "Pay, with its currency",
  state: "How it stands",
  endedOn: "Ended on",
  saidOn: "As of",
  how: "How it went",
  save: "Save",
  cancel: "Cancel",
  neededWhen: "Say when.",
  neededWho: "Say whose scorecard it is.",
  neededLater: "An offer ends on the day it was made, or later.",
  neededMark: (requirement: string) => `Give a mark from 1 to 5 to “${requirement}”, or move its note below: a note is kept with its mark.`,
  neededSomething: "Give a mark, say how it went overall, or write a note.",
  leaving: { ask: "Throw away what you typed?", stay: "Keep writing", go: "Throw away" },
  /** `what` is as a list calls it: "Interview", "Scorecard by Lee". */
  saved: (what: string) => `${what}: saved.`,
  removed: (what: string) => `${what}: taken away. The history keeps it.`,
  undone: "It is as it was before.",
  undo: "Undo",
  personalHint: "A note about the work can be defended later. It is kept as you write it.",
  by: (who: string, when: string) => (who === "" ? when : `${who}, ${when}`),
  average: (average: number) => formatUpToOneDecimal(average),
  averageHint: (average: number, scorecards: number) => `Interviews: ${formatUpToOneDecimal(average)} of 5 on average, from ${formatCounted(scorecards, "scorecard", "scorecards")}`,
  due: { title: "Interviews due", planned: "Interviews to come", unscored: "Interviews without a scorecard", all: (count: number) => `Show all ${formatCount(count)}`, fewer: "Show fewer" },
  happened: (what: HiringHistoryEvent["what"], change: HiringHistoryEvent["change"]) => changes[change](subjects[what]),
  /** One line of a history over all jobs; `detail` may be empty. */
  told: (what: HiringHistoryEvent["what"], change: HiringHistoryEvent["change"], job: string, detail: string) => `${changes[change](subjects[what])} for “${job}”${detail === "" ? "" : `: ${detail}`}`,
  history: "Interviews and offers, as recorded",
};
