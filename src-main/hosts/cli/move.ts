/** `winnow move`: candidates into stages, one, or many from a file of JSON lines, of which some may be interviews, offers and outcomes. */
import fs from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { z } from "zod";
import { stageKinds, type Recorded, type Stage } from "../../../src-preload/contract.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../../src-preload/errors.ts";
import { firstFault } from "../../engine/dispatch.ts";
import type { Engine } from "../../engine/types.ts";
import { momentOf } from "../../tracking/moment.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { interviewSaidSchema, offerSaidSchema, outcomeSaidSchema, recordInterview, recordOffer, recordOutcome } from "./hiring.ts";
import type { Terminal } from "./terminal.ts";

const SOME_FAILED = 1;

const moveSchema = z.strictObject({
  job: z.string().min(1),
  candidate: z.string().min(1),
  stage: z.string().min(1),
  reason: z.string().trim().min(1).max(200).optional(),
  note: z.string().max(4000).optional(),
  at: z.string().optional(),
});
type Move = z.infer<typeof moveSchema>;

const whom = { job: z.string().min(1), candidate: z.string().min(1) };
/** Lines that are no move, by the name that says so. */
const hiringSchemas = {
  interview: z.strictObject({ ...whom, interview: interviewSaidSchema }),
  offer: z.strictObject({ ...whom, offer: offerSaidSchema }),
  outcome: z.strictObject({ ...whom, outcome: outcomeSaidSchema }),
};
type Line = Move | z.infer<(typeof hiringSchemas)[keyof typeof hiringSchemas]>;

/** A stage by its kind, or by its name. */
function stageCalled(word: string, stages: readonly Stage[]): { kind: Stage["kind"] } | { stageId: string } {
  const said = word.trim().toLowerCase();
  const kind = stageKinds.find((one) => one === said);
  if (kind !== undefined) return { kind };
  const named = stages.find(({ name }) => name.toLowerCase() === said);
  if (named !== undefined) return { stageId: named.stageId };
  throw new WinnowError("invalid_input", `There is no stage “${word}”.`, { hint: `Use one of ${stageKinds.join(", ")}, or the name of a stage.` });
}

async function moved(engine: Engine, stages: readonly Stage[], { job, candidate, stage, reason, note, at }: Move): Promise<Recorded> {
  return engine.handlers["tracking.move"]({
    jobId: job, candidateIds: [candidate], to: stageCalled(stage, stages),
    ...(reason !== undefined && { reason }), ...(note !== undefined && { note }), ...(at !== undefined && { at: momentOf(at, new Date()) }),
  });
}

async function linesOf(file: string): Promise<string[]> {
  if (file === "-") return (await readAll(process.stdin)).split(/\r?\n/);
  try {
    return fs.readFileSync(file, "utf8").split(/\r?\n/);
  } catch (cause) {
    throw new WinnowError("file_not_readable", `${file} could not be opened.`, { hint: "Check that it is a file and that you may read it.", cause });
  }
}

/** What stands on the command line, held to the same bounds as a line of a file. An option that is empty is as good as not given. */
function moveAsked(given: { [name in "job" | "candidate" | "stage" | "reason" | "at"]: string | undefined }): Move {
  const read = moveSchema.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== "")));
  if (!read.success) throw new WinnowError("invalid_input", `This move cannot be recorded: ${firstFault(read.error)}`, { cause: read.error });
  return read.data;
}

function lineIn(text: string): Line {
  try {
    const said: unknown = JSON.parse(text);
    const [hiring] = Object.entries(hiringSchemas).filter(([name]) => typeof said === "object" && said !== null && name in said);
    return (hiring?.[1] ?? moveSchema).parse(said);
  } catch (cause) {
    const what = cause instanceof z.ZodError ? firstFault(cause) : "it is not JSON.";
    throw new WinnowError("invalid_input", `This line is no move: ${what}`, { hint: 'A line is one object such as {"job": "…", "candidate": "…", "stage": "hired"}.', cause });
  }
}

/** Resolves to whether it was a move. */
async function carriedOut(engine: Engine, stages: readonly Stage[], line: Line): Promise<boolean> {
  const of = { jobId: line.job, candidateId: line.candidate };
  if ("interview" in line) await recordInterview(engine, of, line.interview);
  else if ("offer" in line) await recordOffer(engine, of, line.offer);
  else if ("outcome" in line) await recordOutcome(engine, of, line.outcome);
  else await moved(engine, stages, line);
  return "stage" in line;
}

interface LinesDone {
  moved: number;
  /** Interviews, offers and outcomes. */
  recorded: number;
  failed: (ErrorOnTheWire & { line: number })[];
}

/** Each line for itself: one that cannot be done is told, and the others are done. */
async function moveMany(engine: Engine, stages: readonly Stage[], lines: readonly string[]): Promise<LinesDone> {
  const result: LinesDone = { moved: 0, recorded: 0, failed: [] };
  for (const [i, text] of lines.entries()) {
    if (text.trim() === "") continue;
    try {
      result[(await carriedOut(engine, stages, lineIn(text))) ? "moved" : "recorded"] += 1;
    } catch (thrown) {
      result.failed.push({ line: i + 1, ...toWireError(thrown) });
    }
  }
  return result;
}

async function fromFile(engine: Engine, stages: readonly Stage[], lines: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  const result = await moveMany(engine, stages, lines);
  if (json) terminal.print(JSON.stringify(result));
  else {
    for (const { line, message, hint } of result.failed) terminal.print(`line ${String(line)}: ${message}${hint === undefined ? "" : ` ${hint}`}`);
    terminal.print(`${String(result.moved)} moved,${result.recorded === 0 ? "" : ` ${String(result.recorded)} interviews, offers and outcomes recorded,`} ${String(result.failed.length)} not.`);
  }
  return result.failed.length > 0 ? SOME_FAILED : 0;
}

async function single(engine: Engine, stages: readonly Stage[], move: Move, json: boolean, terminal: Terminal): Promise<number> {
  const { eventIds, standings: [standing] } = await moved(engine, stages, move);
  const stands = stages.find(({ stageId }) => stageId === standing?.stageId);
  if (json) terminal.print(JSON.stringify({ eventIds, candidateId: standing?.candidateId, stage: stands, since: standing?.since }));
  else terminal.print(`${eventIds.length === 0 ? "This was recorded already" : "Recorded"}. The candidate stands in “${stands?.name ?? ""}” since ${standing?.since?.slice(0, 10) ?? ""}.`);
  return 0;
}

/** Exit status 1 where a line of a file could not be done. A move with its day that is recorded already is not recorded twice. */
export async function runMove(given: Pick<Arguments, "library" | "models" | "job" | "candidate" | "stage" | "reason" | "at" | "file" | "json">, terminal: Terminal): Promise<number> {
  const { job, candidate, stage, reason, at, file, json } = given;
  const asked = file === undefined ? { move: moveAsked({ job, candidate, stage, reason, at }) } : { lines: await linesOf(file) };
  const engine = await openCliEngine(given);
  try {
    const { stages } = await engine.handlers["tracking.stages"]({});
    return await ("move" in asked ? single(engine, stages, asked.move, json, terminal) : fromFile(engine, stages, asked.lines, json, terminal));
  } finally {
    await engine.close();
  }
}
