/** How impact ratios are made, and what they are not. */
import type { ImpactSample, ImpactStep } from "../../../src-preload/contract.ts";

const steps: Record<ImpactStep, string> = { shortlisted: "the shortlist", screening: "screening", interview: "an interview", offer: "an offer", hired: "being hired" };
const sample: Record<ImpactSample, string> = {
  decided: "Counted is everyone in the pipeline of a job, also those who were rejected or withdrew. Over all jobs, a person counts once for each job.",
  ranked: "Counted is everyone whom the ranking of a job scores. Over all jobs, a person counts once for each job.",
};

export const fairness = {
  notice:
    "These tables are made by the people who use Winnow, on their own records. They are not an independent audit, such as New York City’s Local Law 144 asks for, and no proof that a decision was fair or unfair.",
  steps,
  sample,
  selection: (step: string) => `Selection rate: the share of a group that came as far as ${step}, or further.`,
  method: [
    "Scoring rate: the share of a group whose score, as the library ranks today, is above the median score of everyone counted in the job.",
    "Impact ratio: a group’s rate divided by the highest rate of the groups shown (New York City, 6 RCNY § 5-300 and following). Groups of under 2 % of the people of known category have no ratio.",
    "A ratio below four fifths is marked (29 CFR 1607.4 D). With few people it may be chance: Fisher’s exact test, two-sided, tells how probable a difference as large as this is where there is none.",
    "Intervals hold with 95 % confidence: Wilson’s for rates, Katz’s on the logarithm for ratios.",
    "Groups of fewer than 5 people are withheld, and with them as many other numbers as it takes that they cannot be worked out. Jobs with fewer than 5 people are left out.",
  ],
};
