/** What fairness needs while Winnow runs: the categories that people reported of themselves, kept apart, and resumes read with somebody else's name. */
import type { ImpactOfLearning } from "../../../src-preload/contract.ts";
import { createGroupStore } from "../../fairness/group-store.ts";
import { createGroups, type Groups } from "../../fairness/groups.ts";
import { checkLearned } from "../../fairness/learned-check.ts";
import type { ScoresOfJob } from "../../fairness/scores-of-job.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import type { SentFiles } from "../privacy/sent-files.ts";
import { createCounterfactualTest } from "./counterfactual-test.ts";
import { createFairnessHandlers } from "./fairness-handlers.ts";
import { createSwappedResumes, type SwappedResumes, type SwappedResumesParts } from "./swapped-resumes.ts";

export interface FairnessServices {
  /** Where categories are kept, or would be. */
  readonly file: string;
  readonly handlers: ReturnType<typeof createFairnessHandlers>;
  readonly swappedResumes: SwappedResumes;
  /** What a learned ranking does to groups of people; null where nobody's category is known. */
  impact(scores: readonly ScoresOfJob[]): ImpactOfLearning | null;
  /** Whether anybody's category is known. */
  isAnyKnown(): boolean;
  /** What somebody reported of themselves, for them alone. */
  readonly reportedBy: Groups["of"];
  /** Lets go of what is kept of people who are no longer in the library. */
  forgetErased(): void;
  close(): void;
}

export interface FairnessServicesParts extends SwappedResumesParts {
  matcher: () => Matcher;
  log: DecisionLog;
  sentFiles: SentFiles;
}

export function createFairnessServices({ library, encoders, readers, taxonomy, matcher, log, sentFiles }: FairnessServicesParts): FairnessServices {
  const store = createGroupStore(library.folder);
  const groups = createGroups({ store, findPeople: library.findPeople, resolve: library.people.resolve });
  const swappedResumes = createSwappedResumes({ library, encoders, readers, taxonomy });

  function forgetErased(): void {
    try {
      groups.forgetErased();
    } catch {
      // The file is damaged, which is said where somebody asks for it; the library itself is whole.
    }
  }
  // Who was erased as the library was opened.
  forgetErased();

  return {
    file: store.file,
    handlers: createFairnessHandlers({ library, groups, matcher, log, sentFiles, counterfactual: createCounterfactualTest({ library, resumes: swappedResumes, matcher }) }),
    swappedResumes,
    impact: (scores) => checkLearned(scores, groups.categories()),
    isAnyKnown: () => groups.categories().size > 0,
    reportedBy: groups.of,
    forgetErased,
    close: store.close,
  };
}
