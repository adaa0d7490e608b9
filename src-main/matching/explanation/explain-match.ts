/** Why a candidate has the score they have: the lines that earned it, and what each thing that is missing costs. */
import type { Weights } from "../../../src-preload/domain.ts";
import { besideReranker } from "../../../src-preload/reranked.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Family } from "../../../src-preload/family-words.ts";
import { once } from "../once.ts";
import type { AskedLevel } from "../role-level.ts";
import type { Scored } from "../score.ts";
import { topEvidence } from "../top-evidence.ts";
import type { UnsaidMatch } from "../unsaid.ts";
import { evidenceOf } from "./evidence.ts";
import { lossesOf } from "./losses.ts";
import { requirementMatch } from "./requirement-match.ts";
import { seniorityNote } from "./seniority-note.ts";

/** All experience is asked of the same jobs, so any answer tells it. */
function relevantYears({ outcomes, openExperience }: Scored): number | null {
  return (outcomes.find(({ experience }) => experience !== undefined)?.experience ?? openExperience)?.relevantYears ?? null;
}

/**
 * One match as the contract has it. What a list of hundreds does not show is worked out when somebody asks for it. `rank` counts from 1;
 * `family` is the job's line of work, null where it is not known.
 */
export function explain(scored: Scored, rank: number, ofThree: Weights, family: Family | null, asked: AskedLevel | null, taxonomy: Taxonomy): UnsaidMatch {
  const { candidate } = scored.candidate;
  const weights = besideReranker(ofThree, scored.reranked);
  const evidence = once(() => [...evidenceOf(scored, weights)]);
  const requirements = once(() => scored.outcomes.map((outcome) => requirementMatch(outcome, scored.candidate)));
  const whyNotHigher = once(() => lossesOf(scored, weights, family, taxonomy));
  return {
    rank,
    candidateId: candidate.candidateId,
    name: candidate.profile.name,
    file: candidate.file,
    score: scored.score,
    skill: scored.skill,
    experience: scored.experience,
    semantic: scored.semantic,
    knockouts: scored.knockouts,
    topEvidence: topEvidence(evidenceOf(scored, weights)),
    get evidence() {
      return evidence();
    },
    get requirements() {
      return requirements();
    },
    relevantYears: relevantYears(scored),
    get whyNotHigher() {
      return whyNotHigher();
    },
    flags: scored.candidate.flags,
    seniority: seniorityNote(scored.candidate, asked, taxonomy),
    conditions: [],
    reranked: scored.reranked,
    ...(scored.learned === undefined ? {} : { learned: scored.learned }),
  };
}
