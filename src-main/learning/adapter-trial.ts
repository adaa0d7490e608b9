/** Whether reading requirements through an adapter helps: on jobs left out, beside the same learned weights without it. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import type { Adapter } from "../encoder/adapter.ts";
import { fitAdapter } from "./adapter-fit.ts";
import { intervalOf, mean, tidy, under } from "./compare.ts";
import { groupsOf } from "./groups.ts";
import { contrasts, type JobReadings } from "./readings.ts";
import { leastRecruiters, recruitersIn, robustFit, type Pause } from "./robust-fit.ts";
import { compares, type LearningJob, type LearningTable } from "./table.ts";

/** With fewer jobs that have somebody wanted and somebody turned down, nothing is tried. */
const leastJobs = 3;
/** Jobs are left out in so many groups at most: each takes an adapter of its own. */
const mostGroups = 6;

const certainty = 3;

export interface AdapterTrial {
  /** Mean nDCG over the jobs left out, without and with it. */
  before: number;
  after: number;
  difference: number;
  /** In which the difference lies with 95 %, by resampling the jobs. */
  interval: [number, number];
  /** Whether it helps beyond doubt. */
  clear: boolean;
  /** Whether it also does on the decisions of everybody but any one recruiter, where three or more decided. */
  holds: boolean;
}

export interface AdapterParts {
  /** By job id. */
  readings: ReadonlyMap<string, JobReadings>;
  /** The same job with requirements read through an adapter. */
  through: (jobId: string, adapter: Adapter) => Promise<LearningJob>;
}

/** A job that was left out: as it is and as it is read, under the weights learned of the others. */
interface Tried {
  parameters: LearnedParameters;
  job: LearningJob;
  read: LearningJob;
}

const without = ({ parameters, job, read }: Tried, by: string): Tried => {
  const others = (one: LearningJob): LearningJob => ({ ...one, rows: one.rows.filter((row) => row.by !== by) });
  return { parameters, job: others(job), read: others(read) };
};

/** The mean is so many times its standard error: the interval by resampling is too narrow where jobs are few. */
function isClear(differences: readonly number[]): boolean {
  const middle = mean(differences);
  const count = differences.length;
  const error = Math.sqrt(differences.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (count * Math.max(1, count - 1)));
  return count >= leastJobs && middle > 0 && middle >= certainty * error;
}

function gainOf(tried: readonly Tried[], seed: number): Pick<AdapterTrial, "before" | "after" | "interval" | "clear"> {
  const gains = tried.filter(({ job }) => compares(job)).map(({ parameters, job, read }) => ({ before: under(job, parameters).gain, after: under(read, parameters).gain }));
  const differences = gains.map(({ before, after }) => after - before);
  return { clear: isClear(differences), before: mean(gains.map(({ before }) => before)), after: mean(gains.map(({ after }) => after)), interval: intervalOf(differences, seed) };
}

const readingsOf = (jobs: LearningTable, readings: AdapterParts["readings"]): JobReadings[] => jobs.flatMap(({ jobId }) => readings.get(jobId) ?? []);

/** The adapter that all jobs' decisions ask for. */
export const adapterOf = (table: LearningTable, { readings }: AdapterParts, pause: Pause): Promise<Adapter | null> => fitAdapter(readingsOf(table, readings), pause);

/** Null where there are too few jobs to try it on. `fixed` and `seed` as `compareLearned` takes them. */
export async function tryAdapter(table: LearningTable, fixed: readonly boolean[], seed: number, { readings, through }: AdapterParts, pause: Pause): Promise<AdapterTrial | null> {
  if (readingsOf(table, readings).filter(contrasts).length < leastJobs) return null;
  const tried: Tried[] = [];
  for (const left of groupsOf(table, mostGroups)) {
    const rest = table.filter((job) => !left.includes(job));
    const parameters = await robustFit(rest, fixed, pause);
    const adapter = await adapterOf(rest, { readings, through }, pause);
    for (const job of left) {
      tried.push({ parameters, job, read: adapter === null ? job : await through(job.jobId, adapter) });
    }
  }
  const { before, after, clear, interval: [low, high] } = gainOf(tried, seed);
  const recruiters = recruitersIn(table);
  const holds = recruiters.length < leastRecruiters || recruiters.every((by) => gainOf(tried.map((one) => without(one, by)), seed).clear);
  return { before: tidy(before), after: tidy(after), difference: tidy(after - before), interval: [tidy(low), tidy(high)], clear, holds };
}
