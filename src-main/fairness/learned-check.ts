/** What a learned ranking does to the impact ratios, beside the present one. It is given plain scores, and gives back plain numbers. */
import type { ImpactOfLearning } from "../../src-preload/contract.ts";
import { medianOf } from "./assessed.ts";
import type { ScoresOfJob } from "./scores-of-job.ts";
import { leastShown } from "./suppression.ts";
import { tablesOf } from "./counts.ts";
import type { Categories } from "./group-store.ts";
import { impactTable, type Group } from "./impact-table.ts";

/** So many are first. */
const top = 10;
/** Of this size a fall is no matter of rounding, or of one person among hundreds. */
const leastFall = 0.01;

type ScoreOf = (candidate: ScoresOfJob["candidates"][number]) => number;

const aboveMedian = ({ candidates }: ScoresOfJob, scoreOf: ScoreOf): Set<string> => {
  const median = medianOf(candidates.map(scoreOf)) ?? 1;
  return new Set(candidates.filter((one) => scoreOf(one) > median).map(({ candidateId }) => candidateId));
};
/** Ties by the id, as rankings have them. */
const amongFirst = ({ candidates }: ScoresOfJob, scoreOf: ScoreOf): Set<string> =>
  new Set([...candidates].sort((a, b) => scoreOf(b) - scoreOf(a) || (a.candidateId < b.candidateId ? -1 : 1)).slice(0, top).map(({ candidateId }) => candidateId));

/**
 * Compares the impact ratios of the two rankings over all jobs, a person counting once for each job. Groups of fewer than 5 different people, and of fewer than
 * 2 % of the people, have no ratio. Null where no category of anybody in the tables is known.
 */
export function checkLearned(jobs: readonly ScoresOfJob[], categories: ReadonlyMap<string, Categories>): ImpactOfLearning | null {
  const known = jobs.flatMap(({ candidates }) => candidates.flatMap(({ candidateId }) => categories.get(candidateId) ?? []));
  if (known.length === 0) return null;
  const everyone = new Set(jobs.flatMap(({ candidates }) => candidates.map(({ candidateId }) => candidateId)));
  const worse: ImpactOfLearning["worse"] = [];
  for (const [measure, selectedBy] of [["median", aboveMedian], ["top", amongFirst]] as const) {
    const [present, learned] = [({ present: score }: ScoresOfJob["candidates"][number]) => score, ({ learned: score }: ScoresOfJob["candidates"][number]) => score]
      .map((scoreOf) => new Map(jobs.map((job) => [job.jobId, selectedBy(job, scoreOf)])));
    for (const by of tablesOf([...new Set(known.flatMap((own) => [...own.keys()]))])) {
      const ratios = [present, learned].map((selected) => {
        const groups = new Map<string, Group>();
        for (const { jobId, candidates } of jobs) {
          for (const { candidateId } of candidates) {
            const values = by.flatMap((attribute) => categories.get(candidateId)?.get(attribute) ?? []);
            if (values.length < by.length) continue;
            const key = JSON.stringify(values);
            const group = groups.get(key) ?? { values, people: 0, selected: 0, isWithheld: false };
            groups.set(key, { ...group, people: group.people + 1, selected: group.selected + (selected?.get(jobId)?.has(candidateId) === true ? 1 : 0) });
          }
        }
        const isFew = (values: readonly string[]): boolean => [...everyone].filter((id) => by.every((attribute, i) => categories.get(id)?.get(attribute) === values[i])).length < leastShown;
        const all = [...groups.values()].map((group) => ({ ...group, isWithheld: isFew(group.values) }));
        return impactTable(by, all, all.reduce((sum, { people }) => sum + people, 0), 0).rows;
      });
      const [before = [], after = []] = ratios;
      before.forEach((row, i) => {
        const now = after[i];
        if (row.ratio === null || now?.ratio == null || row.people === null || now.ratio > row.ratio - leastFall) return;
        worse.push({ measure, by, group: row.values, people: row.people, present: row.ratio, learned: now.ratio, belowFourFifths: now.belowFourFifths === true });
      });
    }
  }
  worse.sort((a, b) => b.present - b.learned - (a.present - a.learned));
  return { people: known.length, worse, refuses: worse.some(({ belowFourFifths }) => belowFourFifths) };
}
