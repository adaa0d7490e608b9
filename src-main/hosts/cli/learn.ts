/** `winnow learn …`: what the ranking may learn from decisions. */
import type { LearnedVersion, LearningStatus } from "../../../src-preload/contract.ts";
import type { Engine } from "../../engine/types.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import type { Terminal } from "./terminal.ts";

const points = (difference: number): string => `${difference < 0 ? "" : "+"}${difference.toFixed(3)}`;

function describeVersion({ version, madeAt, active, changes, verdict, learnedFrom, erased }: LearnedVersion): string[] {
  return [
    `Version ${String(version)}${active ? ", in use" : ""}: learned on ${madeAt.slice(0, 10)} from ${String(learnedFrom.decisions)} decisions in ${String(learnedFrom.jobs.length)} jobs by ${String(learnedFrom.recruiters)} recruiter${learnedFrom.recruiters === 1 ? "" : "s"}`,
    ...[...changes, ...verdict].map((sentence) => `  ${sentence}`),
    ...(erased === 0 ? [] : [`  Learned with ${String(erased)} ${erased === 1 ? "person who was" : "people who were"} erased since: numbers that decisions on them helped to make are still in it. Learn again.`]),
  ];
}

function describe({ sentence, active, versions }: LearningStatus): string[] {
  return [
    sentence,
    active === null ? "Rankings are made without what was learned." : `Rankings are made with version ${String(active)}; winnow learn --revert goes back.`,
    ...versions.flatMap(describeVersion),
  ];
}

function describeComparison({ comparison }: LearnedVersion): string[] {
  return [
    "Each job by what was learned from the others:",
    ...comparison.jobs.map(({ jobId, decisions, before, after, hired, hiredFirstBefore, hiredFirstAfter }) =>
      `  ${jobId}  ${String(decisions)} decisions  nDCG ${before.toFixed(3)} → ${after.toFixed(3)} (${points(after - before)})  hired among the first ten: ${String(hiredFirstBefore)} → ${String(hiredFirstAfter)} of ${String(hired)}`),
  ];
}

async function carryOut({ handlers }: Engine, { learn, positionals }: Pick<Arguments, "learn" | "positionals">): Promise<{ status: LearningStatus; made?: number | null }> {
  const [named] = positionals;
  const which = named === undefined ? {} : { version: Number(named) };
  switch (learn) {
    case "train":
      return handlers["learning.train"]({});
    case "activate":
      return { status: await handlers["learning.activate"](which) };
    case "revert":
      return { status: await handlers["learning.revert"](which) };
    default:
      return { status: await handlers["learning.status"]({}) };
  }
}

/** With --json the status, and beside it, after learning, the version that was `made` and its comparison. */
export async function runLearn(given: Arguments, terminal: Terminal): Promise<number> {
  const engine = await openCliEngine(given);
  try {
    const { status, made } = await carryOut(engine, given);
    const version = made == null ? undefined : status.versions.find((one) => one.version === made);
    if (given.json) {
      terminal.print(JSON.stringify(made === undefined ? status : { ...status, made, comparison: version?.comparison ?? null }));
      return 0;
    }
    if (made === null) terminal.print("Nothing was learned.");
    for (const line of [...describe(status), ...(version === undefined ? [] : describeComparison(version))]) terminal.print(line);
    return 0;
  } finally {
    await engine.close();
  }
}
