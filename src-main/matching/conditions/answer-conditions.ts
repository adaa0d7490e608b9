/** The conditions of a job answered for its candidates. They stand beside the score and move nobody. */
import { conditionKnockoutId, conditionNames, type CandidateConditions, type ConditionName, type FactName, type JobConditions } from "../../../src-preload/conditions.ts";
import { withAnswers, type UnsaidAnswer, type UnsaidKnockout, type UnsaidMatch } from "../unsaid.ts";
import { comparePay } from "./compare-pay.ts";
import { compareStart } from "./compare-start.ts";
import { compareContract, compareHours, comparePermit, comparePlace, compareRemote } from "./compare-work.ts";
import type { Verdict } from "./verdict.ts";

type Comparisons = { [N in ConditionName]: (value: NonNullable<JobConditions[N]["value"]>, facts: CandidateConditions) => Verdict | null };

function comparisonsOf(job: JobConditions, today: string | null): Comparisons {
  const isRemote = job.remote.value?.mode === "remote";
  return {
    pay: (offer, facts) => {
      const wish = facts.pay?.value ?? null;
      return wish === null ? null : { ...comparePay(offer, wish), fact: "pay" };
    },
    start: (start, facts) => compareStart(start, facts, today),
    contract: compareContract,
    hours: compareHours,
    place: (place, facts) => comparePlace(place, facts, isRemote),
    remote: compareRemote,
    permit: comparePermit,
  };
}

/** The facts that each condition is compared with. */
const restsOn: Record<ConditionName, readonly FactName[]> = {
  pay: ["pay"], start: ["available", "notice"], contract: ["contract"], hours: ["hours"], place: ["place", "relocate"], remote: ["remote"], permit: ["permit"],
};

/** How one condition is answered; null where the job has nothing to ask. What nobody says anything to is one answer for them all. */
function answererOf<N extends ConditionName>(name: N, job: JobConditions, comparisons: Comparisons): ((facts: CandidateConditions) => UnsaidAnswer) | null {
  const { value, use } = job[name];
  if (value === null || use === "ignored") return null;
  const silence: UnsaidAnswer = {
    condition: name, use, status: "unknown", stated: false, evidence: null,
    reason: ({ conditions }) => conditions.silence<N>(name, value),
  };
  // Thousands live in the same towns: what rests on one and the same fact is compared once.
  const answered = new Map<unknown, UnsaidAnswer>();
  return (facts) => {
    const said = restsOn[name].flatMap((fact) => facts[fact] ?? []);
    if (said.length === 0) return silence;
    const key: unknown = said.length === 1 ? said[0] : facts;
    const known = answered.get(key);
    if (known !== undefined) return known;
    const verdict = comparisons[name](value, facts);
    const answer = verdict === null ? silence : answerFrom(name, use, verdict, facts);
    answered.set(key, answer);
    return answer;
  };
}

function answerFrom(condition: ConditionName, use: UnsaidAnswer["use"], verdict: Verdict, facts: CandidateConditions): UnsaidAnswer {
  const fact = verdict.fact === undefined ? undefined : facts[verdict.fact];
  const evidence = fact?.span != null && fact.page !== null ? { start: fact.span.start, end: fact.span.end, page: fact.page } : null;
  return { condition, use, status: verdict.status, stated: true, reason: verdict.reason, evidence };
}

/** Answers one candidate: one answer for each condition that has a value and is not ignored, in a fixed order. */
export type AnswerConditions = (facts: CandidateConditions) => UnsaidAnswer[];

/**
 * The answering of one job's conditions. `today` (YYYY-MM-DD) is the day from which notice periods count; null where none is known.
 * Unknown is unknown and never fails; currencies are never converted.
 */
export function answerConditions(job: JobConditions, today: string | null): AnswerConditions {
  const comparisons = comparisonsOf(job, today);
  const answerers = conditionNames.flatMap((name) => answererOf(name, job, comparisons) ?? []);
  return (facts) => answerers.map((answer) => answer(facts));
}

/** The knock-outs among answers, as they stand among the must-haves. */
export const knockoutsOf = (answers: readonly UnsaidAnswer[]): UnsaidKnockout[] =>
  answers.filter(({ use }) => use === "knockout").map(({ condition, status, reason }) => ({ requirementId: conditionKnockoutId(condition), status, reason }));

/** Puts the answers on matches whose score and order stay as they are. `factsOf` gives what is known of a candidate. */
export function withConditions(matches: readonly UnsaidMatch[], answer: AnswerConditions, factsOf: (candidateId: string) => CandidateConditions): UnsaidMatch[] {
  return matches.map((match) => {
    const conditions = answer(factsOf(match.candidateId));
    return conditions.length === 0 ? match : withAnswers(match, conditions, [...match.knockouts, ...knockoutsOf(conditions)]);
  });
}
