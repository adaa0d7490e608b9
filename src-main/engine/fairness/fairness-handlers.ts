/** Self-reported categories, and selection and scoring by them. */
import { plainAsker } from "../../../src-preload/asker.ts";
import type { Handlers, ImpactAsked, ImpactReport, StageKind } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { reachedIn } from "../../fairness/assessed.ts";
import type { Groups } from "../../fairness/groups.ts";
import { impactCsv } from "../../fairness/impact-csv.ts";
import { impactReport, type AssessedJob } from "../../fairness/impact-report.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import { engineWords, type EngineWords } from "../../words/words.ts";
import type { SentFiles } from "../privacy/sent-files.ts";
import type { CounterfactualTest } from "./counterfactual-test.ts";

export interface FairnessParts {
  library: Pick<Library, "jobs" | "candidates" | "trackingLog" | "stages">;
  groups: Groups;
  matcher: () => Matcher;
  /** Is told how many reported something, and never what. */
  log: Pick<DecisionLog, "record">;
  sentFiles: SentFiles;
  counterfactual: CounterfactualTest;
}

type FairnessHandlers = Pick<
  Handlers,
  "fairness.groups" | "fairness.previewGroups" | "fairness.importGroups" | "fairness.forgetGroups" | "fairness.impact" | "fairness.impactFile" | "fairness.counterfactual"
>;

export function createFairnessHandlers({ library, groups, matcher, log, sentFiles, counterfactual }: FairnessParts): FairnessHandlers {
  const { jobs, candidates, trackingLog, stages } = library;

  /** Everyone who is counted in each job, with scores where they are wanted. */
  async function assessed({ jobId: wanted, sample }: ImpactAsked): Promise<AssessedJob[]> {
    const kinds = new Map(stages.all().map(({ stageId, kind }) => [stageId, kind]));
    const kindOf = (stageId: string): StageKind | null => kinds.get(stageId) ?? null;
    const everyone = sample === "ranked" ? candidates.versions().map(({ candidateId }) => candidateId) : [];
    const found: AssessedJob[] = [];
    for (const { jobId, title } of [...jobs.list("open"), ...jobs.list("archived")]) {
      const reached = reachedIn(trackingLog.live(jobId), kindOf);
      const candidateIds = sample === "ranked" ? everyone : [...reached.keys()];
      const job = jobs.get(jobId);
      const isScored = job.requirements.length > 0;
      const isWanted = isScored && candidateIds.length > 0 && (wanted === undefined || wanted === jobId);
      const ranking = isWanted ? await matcher().rank(job, job.weights, { everyone: sample === "ranked", including: candidateIds }) : null;
      const counts = new Set(candidateIds);
      const scores = ranking === null ? null : new Map(ranking.candidates.flatMap(({ candidateId, score }) => (counts.has(candidateId) ? [[candidateId, score] as const] : [])));
      found.push({ jobId, title, candidateIds, reached, isScored, scores });
    }
    return found;
  }

  async function report(asked: ImpactAsked, words: EngineWords): Promise<ImpactReport> {
    // It must be there: this throws `not_found` for a job that is not.
    if (asked.jobId !== undefined) jobs.get(asked.jobId);
    const categories = groups.categories();
    if (categories.size === 0) {
      throw new WinnowError("invalid_input", "There are no self-reported categories to compare by.", { hint: "Import a list of them first." });
    }
    return impactReport(await assessed(asked), categories, asked, words);
  }

  /** None where the file is damaged: it can be deleted all the same. */
  function countHeld(): number {
    try {
      return groups.held().candidates;
    } catch {
      return 0;
    }
  }

  /** The list that was looked at last, which is read again when other columns are chosen. */
  let looked: string | null = null;
  function letGo(next: string | null): void {
    if (looked !== null && looked !== next) sentFiles.remove([looked]);
    looked = next;
  }

  return {
    "fairness.groups": async () => groups.held(),
    "fairness.previewGroups": async ({ path, name, columns }) => {
      letGo(path);
      return groups.preview(path, name ?? path, columns);
    },
    "fairness.importGroups": async ({ previewId }) => {
      const held = groups.import(previewId, new Date().toISOString());
      letGo(null);
      log.record("groups.imported", { people: held.candidates, attributes: held.attributes.length });
      return held;
    },
    "fairness.forgetGroups": async () => {
      const people = countHeld();
      groups.forgetAll();
      letGo(null);
      if (people > 0) log.record("groups.forgotten", { people });
      return {};
    },
    "fairness.impact": async (asked, { language } = plainAsker) => report(asked, engineWords(language)),
    "fairness.counterfactual": (asked) => counterfactual(asked),
    "fairness.impactFile": async ({ format, ...asked }, { language } = plainAsker) => {
      const made = await report(asked, engineWords(language));
      return format === "csv"
        ? { fileName: "impact-ratios.csv", mediaType: "text/csv;charset=utf-8", content: impactCsv(made) }
        : { fileName: "impact-ratios.json", mediaType: "application/json;charset=utf-8", content: `${JSON.stringify(made, null, 2)}\n` };
    },
  };
}
