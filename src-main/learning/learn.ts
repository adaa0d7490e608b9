/** Learning from a table of decisions: how much there is to learn from, what was learned, and what it would have changed. */
import { createHash } from "node:crypto";
import type { LearningProgress } from "../../src-preload/contract/learning.ts";
import { learnedFeatures, type LearnedFeature, type LearnedParameters } from "../../src-preload/learned.ts";
import type { Adapter } from "../encoder/adapter.ts";
import { adapterOf, tryAdapter, type AdapterParts, type AdapterTrial } from "./adapter-trial.ts";
import { fixedOf } from "./bounds.ts";
import { compareLearned, type Comparison } from "./compare.ts";
import type { PauseInRounds } from "./groups.ts";
import { recruitersIn, robustFit } from "./robust-fit.ts";
import { compares, type Grade, type LearningJob, type LearningTable } from "./table.ts";

/** With fewer decisions than this, in fewer jobs than this that have better and worse, nothing is learned. */
export const leastDecisions = 40;
export const leastJobs = 3;

/** How much there is to learn from. */
export interface Supply {
  /** Everything decided, and in how many jobs. */
  decisions: number;
  jobs: number;
  /** Of these, in jobs in which somebody came further than somebody else. */
  usableDecisions: number;
  usableJobs: number;
  enough: boolean;
}

export function supplyOf(jobs: readonly { rows: readonly { grade: Grade }[] }[]): Supply {
  const usable = jobs.filter(compares);
  const count = (list: typeof jobs): number => list.reduce((sum, { rows }) => sum + rows.length, 0);
  const [usableDecisions, usableJobs] = [count(usable), usable.length];
  return {
    decisions: count(jobs), jobs: jobs.filter(({ rows }) => rows.length > 0).length, usableDecisions, usableJobs,
    enough: usableDecisions >= leastDecisions && usableJobs >= leastJobs,
  };
}

/** SHA-256 of the table, hex: what was learned from, to the last bit. */
const hashOf = (table: LearningTable): string => createHash("sha256").update(JSON.stringify(table)).digest("hex");

export interface Learned {
  parameters: LearnedParameters;
  comparison: Comparison;
  /** What the fairness checks found to move with who somebody is; it was left out, and the rest learned again. */
  flagged: LearnedFeature[];
  /** Used only where it helps for certain on jobs left out, and moves with nobody's name, gender or years of studies. */
  adapter: Adapter | null;
  /** What trying it said; null where there was too little to try it on. `moved`: the fairness checks found it to move with who somebody is. */
  reading: { trial: AdapterTrial; moved: boolean } | null;
  learnedFrom: { decisions: number; jobs: string[]; recruiters: number; grades: number[]; hash: string };
}

export interface LearnParts {
  /** Which features the fairness checks flag with these parameters in use; names of others are of no account. */
  flagged: (parameters: LearnedParameters) => Promise<readonly string[]>;
  /** Whether they find anything to move that is read through this. */
  adapterMoves: (adapter: Adapter) => Promise<boolean>;
  reading: AdapterParts;
  /** As `PauseInRounds`, and told in which step. */
  pause: (at?: LearningProgress) => Promise<void>;
}

/** The same, of one step. */
const within = (step: LearningProgress["step"], pause: LearnParts["pause"]): PauseInRounds => (rounds) => pause(rounds === undefined ? undefined : { step, ...rounds });

const gradeCounts = (jobs: readonly LearningJob[]): number[] => [0, 1, 2, 3, 4].map((grade) => jobs.reduce((sum, { rows }) => sum + rows.filter((row) => row.grade === grade).length, 0));

async function learnReading(table: LearningTable, fixed: readonly boolean[], { adapterMoves, reading, pause }: Pick<LearnParts, "adapterMoves" | "reading" | "pause">): Promise<Pick<Learned, "adapter" | "reading">> {
  const trial = await tryAdapter(table, fixed, reading, within("reading", pause));
  const adapter = trial !== null && trial.clear && trial.holds ? await adapterOf(table, reading, pause) : null;
  if (trial === null || adapter === null) return { adapter: null, reading: trial === null ? null : { trial, moved: false } };
  const moved = await adapterMoves(adapter);
  return { adapter: moved ? null : adapter, reading: { trial, moved } };
}

/** Learns, and learns again without whatever the fairness checks flag, until they flag nothing more. Jobs that tell nothing are left out. */
export async function learn(table: LearningTable, { flagged, adapterMoves, reading, pause }: LearnParts): Promise<Learned> {
  const telling = table.filter(compares);
  const out: LearnedFeature[] = [];
  await pause({ step: "weighing", done: 0, of: 1 });
  let parameters = await robustFit(telling, fixedOf(out), pause);
  for (;;) {
    const names = await flagged(parameters);
    const more = learnedFeatures.filter((feature) => names.includes(feature) && !out.includes(feature));
    if (more.length === 0) break;
    out.push(...more);
    parameters = await robustFit(telling, fixedOf(out), pause);
  }
  return {
    parameters,
    comparison: await compareLearned(telling, fixedOf(out), within("comparing", pause)),
    flagged: out,
    ...(await learnReading(telling, fixedOf(out), { adapterMoves, reading, pause })),
    learnedFrom: { decisions: telling.reduce((sum, { rows }) => sum + rows.length, 0), jobs: telling.map(({ jobId }) => jobId), recruiters: recruitersIn(telling).length, grades: gradeCounts(telling), hash: hashOf(telling) },
  };
}
