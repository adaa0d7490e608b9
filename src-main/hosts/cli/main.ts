/** The command line: `winnow COMMAND …`. */
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../../src-preload/errors.ts";
import { assertLibrary } from "../../library/assert-library.ts";
import { readArguments, type Arguments, type Command } from "./arguments.ts";
import { runEmbed, runExplain, runExport, runImport, runParse, runRank, runSearch } from "./commands.ts";
import { runBackup, runRestore, runVerify } from "./care.ts";
import { runConditions } from "./conditions.ts";
import { runHire } from "./hire.ts";
import { runLog } from "./log.ts";
import { runImpact } from "./impact.ts";
import { runLearn } from "./learn.ts";
import { runModels } from "./models.ts";
import { runErase, runSubject } from "./privacy.ts";
import { runReread } from "./reread.ts";
import { runCandidates, runJobs } from "./jobs.ts";
import { runMove } from "./move.ts";
import { runServe } from "./serve.ts";
import { runTaxonomy } from "./taxonomy.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import { runTrack } from "./track.ts";
import { USAGE, usageOf } from "./usage/text.ts";
import { UsageError } from "./usage/usage-error.ts";

const WRONG_USAGE = 2;
const FATAL = 3;

function run(arguments_: Arguments, terminal: Terminal): Promise<number> {
  switch (arguments_.command) {
    case "import":
      return runImport(arguments_, terminal);
    case "parse":
      return runParse(arguments_, terminal);
    case "rank":
      return runRank(arguments_, terminal);
    case "explain":
      return runExplain(arguments_, terminal);
    case "search":
      return runSearch(arguments_, terminal);
    case "export":
      return runExport(arguments_, terminal);
    case "embed":
      return runEmbed(terminal);
    case "reread":
      return runReread(arguments_, terminal);
    case "taxonomy":
      return runTaxonomy(arguments_, terminal);
    case "conditions":
      return runConditions(arguments_, terminal);
    case "models":
      return runModels(arguments_, terminal);
    case "jobs":
      return runJobs(arguments_, terminal);
    case "candidates":
      return runCandidates(arguments_, terminal);
    case "move":
      return runMove(arguments_, terminal);
    case "interview":
    case "offer":
    case "outcome":
      return runHire(arguments_, terminal);
    case "track":
      return runTrack(arguments_, terminal);
    case "impact":
      return runImpact(arguments_, terminal);
    case "learn":
      return runLearn(arguments_, terminal);
    case "backup":
      return runBackup(arguments_, terminal);
    case "restore":
      return runRestore(arguments_, terminal);
    case "verify":
      return runVerify(arguments_, terminal);
    case "log":
      return runLog(arguments_, terminal);
    case "erase":
      return runErase(arguments_, terminal);
    case "subject":
      return runSubject(arguments_, terminal);
    case "serve":
      return runServe(arguments_, terminal);
  }
}

/** What can come first. Every other command would find nothing in a library that it made, mostly of a folder's name that was mistyped. */
const beginnings: ReadonlySet<Command> = new Set(["import", "parse", "embed", "jobs", "track", "taxonomy", "conditions", "models", "restore", "serve"]);

/** Runs one command line; gives the exit status. Errors become sentences on standard error. */
async function main(argv: string[]): Promise<number> {
  const failed = (error: ErrorOnTheWire, said: string, status: number): number => {
    process.stderr.write(`${said}\n`);
    if (argv.includes("--json")) process.stdout.write(`${JSON.stringify({ error })}\n`);
    return status;
  };
  try {
    const read = readArguments(argv);
    if ("help" in read) {
      process.stdout.write(`${read.help === null ? USAGE : usageOf(read.help)}\n`);
      return 0;
    }
    if (!beginnings.has(read.command)) assertLibrary(read.library);
    return await run(read, createTerminal(process.stdout, process.stderr));
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      const hint = "winnow --help shows what there is.";
      return failed({ code: "invalid_input", message: thrown.message, hint }, `${thrown.message}\n${hint}`, WRONG_USAGE);
    }
    const error = toWireError(thrown);
    if (thrown instanceof WinnowError) return failed(error, `${error.message}${error.hint === undefined ? "" : ` ${error.hint}`}`, FATAL);
    return failed(error, `Winnow could not go on.\n${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`, FATAL);
  }
}

// A reader of the output that goes away (`winnow rank … | head`) is not an error.
process.stdout.on("error", (thrown: NodeJS.ErrnoException) => {
  if (thrown.code === "EPIPE") process.exit(0);
  throw thrown;
});

// bin/winnow.mjs started this process. Killed, it would leave the library open in a process that nobody sees and nobody ends.
process.once("disconnect", () => process.exit(FATAL));
process.channel?.unref();

process.exitCode = await main(process.argv.slice(2));
