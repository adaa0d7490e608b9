/** `winnow interview`, `winnow offer` and `winnow outcome`: one at a time; `winnow move --file` records many. */
import type { Engine } from "../../engine/types.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { recordInterview, recordOffer, recordOutcome, type HiringDone, type Whom } from "./hiring.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage/usage-error.ts";

const scores = (given: readonly string[]): Record<string, number> =>
  Object.fromEntries(given.map((text) => {
    const [, requirement, score] = /^(.+)=\s*([1-5])\s*$/s.exec(text) ?? [];
    if (requirement === undefined) throw new UsageError("--score is written as REQUIREMENT=1..5.");
    return [requirement.trim(), Number(score)];
  }));

type Work = (engine: Engine, whom: Whom) => Promise<HiringDone>;

function workOf({ command, at, interview, kind = "other", by, score, overall, note, pay, state = "open", after = "didWell" }: Arguments): { work: Work; said: string } {
  if (command === "offer") return { work: (engine, whom) => recordOffer(engine, whom, { at, pay, state, note }), said: "The offer is recorded." };
  if (command === "outcome") return { work: (engine, whom) => recordOutcome(engine, whom, { at, after, note: note ?? "" }), said: "How it went is recorded." };
  const scored = scores(score);
  return {
    work: (engine, whom) => recordInterview(engine, whom, { at, interview, kind, by: [...by], scores: scored, overall, note: note ?? "" }),
    said: interview !== undefined ? "The scorecard is recorded." : Object.keys(scored).length > 0 || overall !== undefined ? "The interview and its scorecard are recorded." : "The interview is recorded.",
  };
}

/** With --json the ids of what was recorded, by which it can be named and taken back. */
export async function runHire(given: Arguments, terminal: Terminal): Promise<number> {
  const { work, said } = workOf(given);
  const { job: jobId = "", candidate: candidateId = "", json } = given;
  const engine = await openCliEngine(given);
  try {
    const done = await work(engine, { jobId, candidateId });
    terminal.print(json ? JSON.stringify({ candidateId, ...done }) : `${done.eventIds.length === 0 ? "This was recorded already." : said}${done.interviewId === undefined ? "" : ` Its interview has the id ${done.interviewId}.`}`);
    return 0;
  } finally {
    await engine.close();
  }
}
