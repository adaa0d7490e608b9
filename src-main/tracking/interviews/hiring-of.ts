/** How a candidate fared for a job, from what stands now: a pure function of it. */
import { interviewBodySchema, offerBodySchema, outcomeBodySchema, scorecardBodySchema, type Hiring, type Interview, type Scorecard } from "../../../src-preload/contract.ts";
import type { HiringEvent } from "../../library/tracking/hiring-log.ts";

const bodyOf = (event: HiringEvent): unknown => JSON.parse(event.body ?? "null");
const said = ({ by, at }: HiringEvent): { by: string; saidAt: string } => ({ by, saidAt: at });

/** Scores of all scorecards for each requirement, as their mean. */
function averagesOf(scorecards: readonly Scorecard[]): Hiring["averages"] {
  const sums = new Map<string, { sum: number; scorecards: number }>();
  for (const { requirementId, score } of scorecards.flatMap(({ scores }) => scores)) {
    const one = sums.get(requirementId) ?? { sum: 0, scorecards: 0 };
    sums.set(requirementId, { sum: one.sum + score, scorecards: one.scorecards + 1 });
  }
  return [...sums].map(([requirementId, { sum, scorecards: n }]) => ({ requirementId, average: sum / n, scorecards: n }));
}

/** `current`: what stands, subjects in the order in which they began. A scorecard of an interview that was taken away is not shown with it. */
export function hiringOf(candidateId: string, current: readonly HiringEvent[]): Hiring {
  const of = (what: HiringEvent["what"]): HiringEvent[] => current.filter((event) => event.what === what);
  const scorecards = of("scorecard").map((event): Scorecard => ({ scorecardId: event.subjectId, ...scorecardBodySchema.parse(bodyOf(event)), ...said(event) }));
  const interviews = of("interview").map((event): Interview => ({
    interviewId: event.subjectId, ...interviewBodySchema.parse(bodyOf(event)), ...said(event), scorecards: scorecards.filter(({ interviewId }) => interviewId === event.subjectId),
  })).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [outcome] = of("outcome");
  return {
    candidateId,
    interviews,
    averages: averagesOf(interviews.flatMap((interview) => interview.scorecards)),
    offers: of("offer").map((event) => ({ offerId: event.subjectId, ...offerBodySchema.parse(bodyOf(event)), ...said(event) })).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    outcome: outcome === undefined ? null : { outcomeId: outcome.subjectId, ...outcomeBodySchema.parse(bodyOf(outcome)), ...said(outcome) },
  };
}
