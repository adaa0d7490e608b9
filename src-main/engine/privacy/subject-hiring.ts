/** What was recorded of somebody's interviews, offers and time after the hire, in lines for that person to read. */
import type { HiringHistoryEvent } from "../../../src-preload/contract.ts";
import type { SubjectSection } from "../../exports/subject/subject-pdf.ts";
import type { EngineWords } from "../../words/words.ts";

/** What an event says, the first part on one line with the job; a scorecard and a note take lines of their own. */
function partsOf({ interview, scorecard, offer, outcome }: HiringHistoryEvent, { hiring, log: { day } }: EngineWords): string[] {
  const parts =
    interview !== null ? [hiring.interview(day(interview.at), interview.kind, interview.interviewers.join(", ")), interview.note]
    : scorecard !== null ? [hiring.scorecard(scorecard.interviewer, scorecard.recommendation), ...scorecard.scores.map(({ asked, score, note }) => hiring.scored(asked, score, note)), scorecard.note]
    : offer !== null ? [hiring.offer(day(offer.on), offer.pay, offer.state, offer.endedOn && day(offer.endedOn)), offer.note]
    : outcome !== null ? [hiring.outcome(day(outcome.on), outcome.after), outcome.note]
    : [];
  return parts.filter((part) => part !== "");
}

/** The lines of one event; under the last of them stands when it was recorded, and by whom. */
export function hiringLines(event: HiringHistoryEvent, words: EngineWords): SubjectSection["lines"] {
  const [first, ...rest] = partsOf(event, words);
  const head = `${event.jobTitle}: ${words.hiring.recorded(event.what, event.change)}${first === undefined ? "" : ` ${first}`}`;
  const small = [words.log.day(event.at), ...(event.by === "" ? [] : [words.subject.madeBy(event.by)])].join(", ");
  return [head, ...rest.flatMap((part) => part.split("\n"))].map((text, at, all) => (at === all.length - 1 ? { text, small } : { text }));
}
