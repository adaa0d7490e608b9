/** Whether reading requirements through an adapter helps: on jobs left out, beside the same learned weights without it. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import type { Adapter } from "../encoder/adapter.ts";
import { fitAdapter } from "./adapter-fit.ts";
import { chanceOf, gainOf, type Gain } from "./gain.ts";
import { groupsOf, type PauseInRounds } from "./groups.ts";
import { under, type Order } from "./order.ts";
import { contrasts, type JobReadings } from "./readings.ts";
import { leastRecruiters, recruitersIn, robustFit, type Pause } from "./robust-fit.ts";
import { compares, type LearningJob, type LearningTable } from "./table.ts";

/** With fewer jobs that have somebody wanted and somebody turned down, nothing is tried: all of six gain by chance once in 64 times. */
const leastJobsToRead = 7;
/** Jobs are left out in so many groups at most: each takes an adapter of its own. */
const mostGroups = 6;

/** It helps beyond doubt where chance would come to as much so rarely; without any one recruiter, of fewer jobs, not so rarely. */
const mostChance = { all: 0.01, withoutOne: 0.05 } as const;

export interface AdapterTrial extends Gain {
  /** Whether it helps beyond doubt. */
  clear: boolean;
  /** Whether it also does on the decisions of everybody but any one recruiter, where two or more decided. */
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

interface TriedOrder {
  /** nDCG, and the share of pairs in order, which far more decisions bear on. */
  before: Pick<Order, "gain" | "inOrder">;
  after: Pick<Order, "gain" | "inOrder">;
}

/** Each job without and with it, of those that still have somebody who came further than another. */
const ordersOf = (tried: readonly Tried[]): TriedOrder[] =>
  tried.filter(({ job }) => compares(job)).map(({ parameters, job, read }) => ({ before: under(job, parameters), after: under(read, parameters) }));

const gainIn = (orders: readonly TriedOrder[]): Gain => gainOf(orders.map(({ before, after }) => ({ before: before.gain, after: after.gain })));

/** More pairs are in order, and those at the top are no worse for it. */
const helps = (orders: readonly TriedOrder[], most: number): boolean =>
  chanceOf(orders.map(({ before, after }) => after.inOrder - before.inOrder)) < most && gainIn(orders).difference > 0;

const readingsOf = (jobs: LearningTable, readings: AdapterParts["readings"]): JobReadings[] => jobs.flatMap(({ jobId }) => readings.get(jobId) ?? []);

/** The adapter that all jobs' decisions ask for. */
export const adapterOf = (table: LearningTable, { readings }: AdapterParts, pause: Pause): Promise<Adapter | null> => fitAdapter(readingsOf(table, readings), pause);

/** Null where there are too few jobs to try it on. `fixed` as `compareLearned` takes it. */
export async function tryAdapter(table: LearningTable, fixed: readonly boolean[], { readings, through }: AdapterParts, pause: PauseInRounds): Promise<AdapterTrial | null> {
  if (readingsOf(table, readings).filter(contrasts).length < leastJobsToRead) return null;
  const tried: Tried[] = [];
  const groups = groupsOf(table, mostGroups);
  for (const [done, left] of groups.entries()) {
    await pause({ done, of: groups.length });
    const rest = table.filter((job) => !left.includes(job));
    const parameters = await robustFit(rest, fixed, pause);
    const adapter = await adapterOf(rest, { readings, through }, pause);
    for (const job of left) {
      tried.push({ parameters, job, read: adapter === null ? job : await through(job.jobId, adapter) });
    }
  }
  const orders = ordersOf(tried);
  const recruiters = recruitersIn(table);
  const holds = recruiters.length < leastRecruiters || recruiters.every((by) => helps(ordersOf(tried.map((one) => without(one, by))), mostChance.withoutOne));
  return { ...gainIn(orders), clear: helps(orders, mostChance.all), holds };
}
