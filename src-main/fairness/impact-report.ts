/** The tables of selection and of scoring by group, for one job and for all. */
import type { ImpactAsked, ImpactOfJob, ImpactReport, ImpactTable } from "../../src-preload/contract.ts";
import type { EngineWords } from "../words/words.ts";
import { medianOf, stepIndex, type Reached } from "./assessed.ts";
import { countGroups, type Counted, type Part } from "./counts.ts";
import type { Categories } from "./group-store.ts";
import { impactTable, type Group } from "./impact-table.ts";

/** One job with everyone who is counted in it. */
export interface AssessedJob {
  jobId: string;
  title: string;
  candidateIds: readonly string[];
  reached: Reached;
  /** Whether the job asks anything to score by. */
  isScored: boolean;
  /** Of those who are counted; null where the job is not scored, or is not asked for. */
  scores: ReadonlyMap<string, number> | null;
}

/** Somebody counted in a table. */
interface Counting {
  candidateId: string;
  isSelected: boolean;
}

const keyOf = (values: readonly string[]): string => JSON.stringify(values);

function tableOf(by: string[], groups: readonly string[][], part: Part, people: readonly Counting[], categories: ReadonlyMap<string, Categories>, counted: Counted): ImpactTable {
  const rows = new Map<string, Group>(groups.map((values) => [keyOf(values), { values, people: 0, selected: 0, isWithheld: counted.isWithheld(part, by, values) }]));
  let unknown = 0;
  for (const { candidateId, isSelected } of people) {
    const own = by.flatMap((attribute) => categories.get(candidateId)?.get(attribute) ?? []);
    const row = own.length === by.length ? rows.get(keyOf(own)) : undefined;
    if (row === undefined) {
      unknown += 1;
      continue;
    }
    row.people += 1;
    if (isSelected) row.selected += 1;
  }
  return impactTable(by, [...rows.values()], people.length, counted.isRestWithheld(part, by) ? null : unknown);
}

/**
 * The report of what is asked. `jobs` are all there are, so that what is withheld does not depend on what is asked for; jobs of fewer
 * people than may be shown are left out. Over all jobs a person counts once for each job, and scores above the median of that job.
 */
export function impactReport(jobs: readonly AssessedJob[], categories: ReadonlyMap<string, Categories>, asked: ImpactAsked, { fairness }: EngineWords): ImpactReport {
  const counted = countGroups(jobs, categories);
  const selectionOf = ({ candidateIds, reached }: AssessedJob): Counting[] => candidateIds.map((candidateId) => ({ candidateId, isSelected: (reached.get(candidateId) ?? -1) >= stepIndex(asked.step) }));
  const medians = new Map(jobs.map(({ jobId, candidateIds, scores }) => [jobId, scores === null ? null : medianOf(candidateIds.flatMap((id) => scores.get(id) ?? []))]));
  const scoringOf = ({ jobId, candidateIds, scores }: AssessedJob): Counting[] =>
    scores === null ? [] : candidateIds.map((candidateId) => ({ candidateId, isSelected: (scores.get(candidateId) ?? 0) > (medians.get(jobId) ?? 1) }));
  const tablesOf = (part: Part, people: readonly Counting[]): ImpactTable[] =>
    people.length === 0 ? [] : counted.tables.map(({ by, groups }) => tableOf(by, groups, part, people, categories, counted));

  const shown = jobs.filter(({ jobId }) => (asked.jobId === undefined || jobId === asked.jobId) && !counted.isTooSmall({ jobId }));
  const scoredPart: Part = jobs.every(({ isScored }) => isScored) ? "all" : "scored";
  const overall: ImpactOfJob | null = asked.jobId !== undefined || counted.isTooSmall("all") ? null : {
    jobId: null,
    title: null,
    selection: tablesOf("all", jobs.flatMap(selectionOf)),
    scoring: counted.isTooSmall(scoredPart) ? [] : tablesOf(scoredPart, jobs.flatMap(scoringOf)),
    median: null,
  };
  return {
    step: asked.step,
    sample: asked.sample,
    overall,
    jobs: shown.map((job) => ({
      jobId: job.jobId, title: job.title, selection: tablesOf({ jobId: job.jobId }, selectionOf(job)), scoring: tablesOf({ jobId: job.jobId }, scoringOf(job)), median: medians.get(job.jobId) ?? null,
    })),
    method: [fairness.sample[asked.sample], fairness.selection(fairness.steps[asked.step]), ...fairness.method],
    notice: fairness.notice,
  };
}
