/** `winnow log …`: the decision log, checked, read, handed out, and its rankings made again. */
import path from "node:path";
import type { Differences, LogEntry, LogFaults, LogFormat, LogVerification, Reproduction } from "../../../src-preload/contract.ts";
import { knownIn, verifyClosedLog } from "../../engine/log/closed-log.ts";
import type { Engine } from "../../engine/types.ts";
import { engineWords } from "../../words/words.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { fetchExport } from "./export-file.ts";
import type { Terminal } from "./terminal.ts";

type Given = Pick<Arguments, "library" | "models" | "positionals" | "json" | "job" | "top">;

const NOT_AS_WRITTEN = 1;
const ROWS = 20;
const MOST = 500;

const faultWords: Record<LogFaults, string> = {
  missing: "it is missing",
  changed: "it says something else than it did",
  unlinked: "it does not follow the one before it",
  text: "the words kept beside it are not those that were typed",
  rewritten: "it, or one before it, was written anew, with hashes that fit",
};
const differenceWords: Record<Differences, string> = {
  library: "the resumes in the library", model: "the model", reranker: "the re-ranker", taxonomy: "what is known of skills", version: "the version of Winnow",
  learned: "what was learned",
};

const counted = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** What was found, and how far it can be relied on. */
function* foundWords({ entries, head, compared: { logs, upTo }, fault }: LogVerification): Generator<string> {
  if (fault !== null) {
    yield `The decision log is not as it was written. Entry ${String(fault.seq)}: ${faultWords[fault.what]}.`;
    if (fault.from !== null) yield `This is known from ${fault.from}.`;
    return;
  }
  yield `The decision log is whole: ${counted(entries, "entry", "entries")}, the last with the hash ${head}.`;
  if (logs > 0) yield `It agrees with ${counted(logs, "backup or exported log", "backups and exported logs")}, up to entry ${String(upTo)}.`;
  if (upTo < entries) yield "Whether somebody wrote it anew after that, or cut off its end, only a later backup or exported log could show.";
}

async function verify(library: string, file: string | undefined, json: boolean, terminal: Terminal): Promise<number> {
  const found = await verifyClosedLog(library, file === undefined ? [] : knownIn(path.resolve(file)));
  if (json) terminal.print(JSON.stringify({ ...found, fault: found.fault ?? undefined }));
  else for (const line of foundWords(found)) terminal.print(line);
  return found.ok ? 0 : NOT_AS_WRITTEN;
}

function lineOf({ seq, at, by, said, texts }: LogEntry): string {
  const { byWinnow, typed, erased } = engineWords("en").log;
  const words = Object.entries(texts).filter(([name]) => name in typed).map(([name, text]) => ` ${typed[name] ?? name}: ${text ?? erased}.`);
  return `${String(seq).padStart(6)}  ${at.slice(0, 16).replace("T", " ")}  ${by === "" ? byWinnow : by}  ${said.sentence}${words.join("")}`;
}

async function list({ handlers }: Engine, { job, top, json }: Given, terminal: Terminal): Promise<number> {
  const { total, entries } = await handlers["log.list"]({ filter: job === undefined ? {} : { jobId: job }, limit: Math.min(top ?? ROWS, MOST) });
  if (json) terminal.print(JSON.stringify({ total, entries }));
  else for (const entry of entries.reverse()) terminal.print(lineOf(entry));
  return 0;
}

async function exportLog(engine: Engine, file: string, json: boolean, terminal: Terminal): Promise<number> {
  const target = path.resolve(file);
  const format: LogFormat = target.toLowerCase().endsWith(".pdf") ? "pdf" : "jsonl";
  await fetchExport(target, engine, () => engine.handlers["log.export"]({ format }), terminal);
  terminal.print(json ? JSON.stringify({ out: target }) : `Written to ${target}`);
  return 0;
}

/** What has become of those whom the entry names. */
function* placesWords({ gone, stayed, sameOrder, mostMoved }: Reproduction["places"]): Generator<string> {
  if (gone.length > 0) yield `No longer in the library: ${gone.map(engineWords("en").log.candidate).join(", ")}.`;
  if (stayed > 0) yield `${gone.length > 0 ? "The others" : "Those"} whom the entry names come in ${sameOrder ? "the same" : "another"} order; no score of theirs differs by more than ${engineWords("en").log.points(mostMoved)} points of 100.`;
}

async function reproduce({ handlers }: Engine, seq: number, json: boolean, terminal: Terminal): Promise<number> {
  const again = await handlers["log.reproduce"]({ seq });
  const { same, differs, firstDifference, places } = again;
  if (json) terminal.print(JSON.stringify(again));
  else {
    terminal.print(same ? "The same candidates in the same order with the same scores, to the last digit." : `Another ranking${firstDifference === null ? "" : `, from place ${String(firstDifference.place)} on`}.`);
    if (!same) for (const line of placesWords(places)) terminal.print(line);
    if (differs.length > 0) terminal.print(`Not as it was then: ${differs.map((one) => differenceWords[one]).join(", ")}.`);
  }
  return same ? 0 : NOT_AS_WRITTEN;
}

/** Exit status 1 where the log is not as it was written, or a ranking comes out as another. */
export async function runLog(given: Given, terminal: Terminal): Promise<number> {
  const { library, models, positionals: [action, what = ""], json } = given;
  if (action === "verify") return verify(library, what === "" ? undefined : what, json, terminal);
  const engine = await openCliEngine({ library, models });
  try {
    // A vector index that had to be rebuilt is whole before anything is ranked.
    await engine.settled();
    if (action === "list") return await list(engine, given, terminal);
    return await (action === "export" ? exportLog(engine, what, json, terminal) : reproduce(engine, Number(what), json, terminal));
  } finally {
    await engine.close();
  }
}
