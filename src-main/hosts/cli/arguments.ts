/** What stands on the command line, read and checked. */
import path from "node:path";
import { parseArgs } from "node:util";
import { exportFormats, impactSamples, impactSteps, type DateOrder, type ExportFormat, type ImpactSample, type ImpactStep } from "../../../src-preload/contract.ts";
import { weightsSchema, type Weights } from "../../../src-preload/domain.ts";
import { defaultLibrary, defaultModels } from "../default-library.ts";

/** The command line itself is wrong: exit status 2. */
export class UsageError extends Error {}

export const USAGE = `winnow - ranks resumes against a job, offline

  winnow import PATH…                          add files, folders and zip archives to the library
  winnow parse FILE…                           read files without storing them; one JSON object a line
  winnow rank --job FILE|- [--top N] [--weights SKILL,EXPERIENCE,SEMANTIC]
  winnow explain CANDIDATE --job FILE|- [--weights …] [--no-names]
                                               every point of one candidate, named by a part of the name or of the file’s name
  winnow search QUERY [--top N]                words by meaning, and conditions: '(react OR vue) AND "team lead" NOT intern',
                                               title: skill: company: location: language: degree: years>=5 years:3..8
  winnow export --job FILE|- --format csv|xlsx|json|pdf|zip --out FILE [--top N] [--weights …] [--blind]
                                               the ranking as a table, as sheets, or its original files; --blind without names
  winnow embed                                 lines of standard input to vectors, one JSON array a line
  winnow reread                                read every resume of the library again, by today's rules
  winnow taxonomy info                         how many skills and titles are known
  winnow taxonomy import DIR                   add the skills and titles of a folder of public ESCO or O*NET files
  winnow taxonomy remove esco|onet             take them away again
  winnow conditions check FILE.csv             what a list of pay, availability and wishes would change
  winnow conditions import FILE.csv            take it into the library
  winnow conditions undo ID                    take an import back
  winnow conditions list                       everyone as such a list, for filling in
  winnow models                                what reads for meaning: the model in use, those installed, those that can be had
  winnow models import DIR                     install a model in the Hugging Face layout from its folder
  winnow models use ID                         have the library read and ranked by it
  winnow jobs                                  the open jobs, with their ids
  winnow jobs add FILE|-                       make a job of an ad
  winnow candidates                            everyone in the library, with their ids
  winnow move --job ID --candidate ID --stage STAGE [--reason TEXT] [--at DATE]
                                               put a candidate into a stage of a job: new, screening, interview, offer, hired,
                                               rejected, withdrawn, or its name; --at DATE keeps when it was
  winnow move --file FILE.jsonl|-              many moves, one JSON object a line: {"job", "candidate", "stage", "reason", "note", "at"}
  winnow track export FILE.csv                 everything that happened in all jobs, as a list that can be imported again
  winnow track import FILE.csv [--dry-run] [--map COLUMN=MEANING]… [--stage-map WORD=STAGE]… [--dates day-first|month-first]
               [--job ID] [--make-jobs] [--make-candidates]
                                               candidates’ stages from such a list, or from another system’s; --dry-run only tells
                                               what would happen; what is not there is made only if it is said
  winnow track undo ID                         take an import back
  winnow impact --groups FILE.csv [--dry-run]  keep the categories that people report of themselves (sex, race/ethnicity, others), and show
                                               selection and scoring rates by them; --dry-run only tells whom the list is about
  winnow impact [--job ID] [--step shortlisted|screening|interview|offer|hired] [--sample decided|ranked] [--out FILE.csv|FILE.json]
                                               the same tables of the categories that are kept
  winnow impact --forget                       delete the categories
  winnow learn --status                        what there is to learn from decisions, and what was learned
  winnow learn --train                         learn from them, and compare on jobs left out; nothing is switched on
  winnow learn --activate [VERSION]            rank with what was learned, the newest or the one named
  winnow learn --revert [VERSION]              back to ranking without it, or to an earlier version
  winnow backup DIR                            copy the library into a dated folder in DIR, and check the copy
  winnow restore DIR --library NEW             make a library of a backup, or of the newest in DIR, in a new folder
  winnow verify                                whether the library is whole, and what to do if not
  winnow log verify [FILE]                     whether the decision log is as it was written, and holds what an exported log or a
                                               backup.json of before says of it
  winnow log list [--job ID] [--top N]         its newest entries, in plain words
  winnow log export FILE                       all of it for an auditor, as .jsonl (its first line says how it is checked) or .pdf
  winnow log reproduce SEQ                     make the ranking of an entry again, and compare
  winnow erase CANDIDATE --yes                 erase somebody for good, and look through the whole library for what is left;
                                               named by id, whole name, e-mail address or file name
  winnow subject CANDIDATE --out FILE          everything about one person, by the file’s ending: .json, .pdf to be read,
                                               .zip both with the original files
  winnow serve [--port N]                      the app in a browser, at a 127.0.0.1 address

  --password P    opens protected files (import, parse); it is used once and kept nowhere
  --no-ocr        leaves scans and photos unread, which text recognition would read (import, parse)
  --library DIR   the library's folder (or WINNOW_LIBRARY; default ${defaultLibrary()})
  --models DIR    the folder of installed models (or WINNOW_MODELS; default ${defaultModels()})
  --json          nothing but JSON on standard output; progress goes to standard error
  --help          this text

Exit status: 0 all went well, 1 some files failed, 2 wrong usage, 3 it could not be done.`;

export const commands = ["import", "parse", "rank", "explain", "search", "export", "embed", "reread", "taxonomy", "conditions", "models", "jobs", "candidates", "move", "track", "impact", "learn", "backup", "restore", "verify", "log", "erase", "subject", "serve"] as const;
export type Command = (typeof commands)[number];

export interface Arguments {
  command: Command;
  positionals: string[];
  library: string;
  models: string;
  json: boolean;
  job: string | undefined;
  top: number | undefined;
  weights: Weights | undefined;
  format: ExportFormat | undefined;
  out: string | undefined;
  port: number | undefined;
  password: string | undefined;
  /** Whether pictures of text are read by text recognition. */
  ocr: boolean;
  /** Whether an explanation tells whom it is about. */
  names: boolean;
  /** Whether an export leaves out who the candidates are. */
  blind: boolean;
  /** What cannot be undone is meant. */
  yes: boolean;
  candidate: string | undefined;
  stage: string | undefined;
  reason: string | undefined;
  /** When something happened: a day or a moment. */
  at: string | undefined;
  /** Many moves. */
  file: string | undefined;
  /** Tells what an import would do, and does nothing. */
  dryRun: boolean;
  /** COLUMN=MEANING, as they were given. */
  map: readonly string[];
  /** WORD=STAGE, as they were given. */
  stageMap: readonly string[];
  dates: DateOrder | undefined;
  makeJobs: boolean;
  makeCandidates: boolean;
  /** A list of self-reported categories. */
  groups: string | undefined;
  step: ImpactStep | undefined;
  sample: ImpactSample | undefined;
  /** Deletes the categories. */
  forget: boolean;
  /** What is done about learning. */
  learn: LearnAction | undefined;
}

export const options = {
  library: { type: "string" },
  models: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  job: { type: "string" },
  top: { type: "string" },
  weights: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  port: { type: "string" },
  password: { type: "string" },
  "no-ocr": { type: "boolean" },
  "no-names": { type: "boolean" },
  blind: { type: "boolean" },
  yes: { type: "boolean" },
  candidate: { type: "string" },
  stage: { type: "string" },
  reason: { type: "string" },
  at: { type: "string" },
  file: { type: "string" },
  "dry-run": { type: "boolean" },
  map: { type: "string", multiple: true },
  "stage-map": { type: "string", multiple: true },
  dates: { type: "string" },
  "make-jobs": { type: "boolean" },
  "make-candidates": { type: "boolean" },
  groups: { type: "string" },
  step: { type: "string" },
  sample: { type: "string" },
  forget: { type: "boolean" },
  status: { type: "boolean" },
  train: { type: "boolean" },
  activate: { type: "boolean" },
  revert: { type: "boolean" },
} as const;

const learnActions = ["status", "train", "activate", "revert"] as const;
export type LearnAction = (typeof learnActions)[number];

/** Which options a command takes besides --library, --models, --json and --help. */
const taken: Record<Command, readonly (keyof typeof options)[]> = {
  import: ["password", "no-ocr"],
  parse: ["password", "no-ocr"],
  rank: ["job", "top", "weights"],
  explain: ["job", "weights", "no-names"],
  search: ["top"],
  export: ["job", "format", "out", "top", "weights", "blind"],
  embed: [],
  reread: [],
  taxonomy: [],
  conditions: [],
  models: [],
  jobs: [],
  candidates: [],
  move: ["job", "candidate", "stage", "reason", "at", "file"],
  track: ["dry-run", "map", "stage-map", "dates", "job", "make-jobs", "make-candidates"],
  impact: ["groups", "job", "step", "sample", "out", "forget", "dry-run"],
  learn: learnActions,
  backup: [],
  restore: [],
  verify: [],
  log: ["job", "top"],
  erase: ["yes"],
  subject: ["out"],
  serve: ["port"],
};

/** Those that are followed by something other than options. */
const takesWords: ReadonlySet<Command> = new Set<Command>([
  "import", "parse", "search", "explain", "taxonomy", "conditions", "models", "jobs", "track", "backup", "restore", "log", "learn", "erase", "subject",
]);

/** Reads `argv` (without node and script). Gives null when help is asked for. Throws UsageError. */
export function readArguments(argv: string[]): Arguments | null {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? (thrown.message.split(". ")[0] ?? thrown.message) : String(thrown));
  }
  const { values, positionals } = parsed;
  if (values.help || (positionals.length === 0 && argv.length === 0)) return null;
  const [name, ...rest] = positionals;
  const command = commands.find((c) => c === name);
  if (!command) throw new UsageError(name === undefined ? "A command is missing." : `There is no command “${name}”.`);
  for (const option of Object.keys(values) as (keyof typeof options)[]) {
    const general = option === "library" || option === "models" || option === "json" || option === "help";
    if (!general && !taken[command].includes(option)) throw new UsageError(`winnow ${command} does not take --${option}.`);
  }

  const read: Arguments = {
    command,
    positionals: rest,
    library: path.resolve(values.library ?? process.env["WINNOW_LIBRARY"] ?? defaultLibrary()),
    models: path.resolve(values.models ?? process.env["WINNOW_MODELS"] ?? defaultModels()),
    json: values.json ?? false,
    job: values.job,
    top: values.top === undefined ? undefined : wholeNumber("top", values.top, 1, 10_000_000),
    weights: values.weights === undefined ? undefined : readWeights(values.weights),
    format: values.format === undefined ? undefined : readFormat(values.format),
    out: values.out,
    port: values.port === undefined ? undefined : wholeNumber("port", values.port, 0, 65_535),
    password: values.password,
    ocr: values["no-ocr"] !== true,
    names: values["no-names"] !== true,
    blind: values.blind === true,
    yes: values.yes === true,
    candidate: values.candidate,
    stage: values.stage,
    reason: values.reason,
    at: values.at,
    file: values.file,
    dryRun: values["dry-run"] === true,
    map: values.map ?? [],
    stageMap: values["stage-map"] ?? [],
    dates: values.dates === undefined ? undefined : readDateOrder(values.dates),
    makeJobs: values["make-jobs"] === true,
    makeCandidates: values["make-candidates"] === true,
    groups: values.groups,
    step: values.step === undefined ? undefined : oneOf("step", impactSteps, values.step),
    sample: values.sample === undefined ? undefined : oneOf("sample", impactSamples, values.sample),
    forget: values.forget === true,
    learn: command === "learn" ? oneAction(learnActions.filter((action) => values[action] === true)) : undefined,
  };
  checkComplete(read);
  return read;
}

function checkComplete(read: Arguments): void {
  const { command, positionals, job, top, format, out, yes, candidate, stage, file, groups, forget, dryRun } = read;
  if ((command === "import" || command === "parse") && positionals.length === 0) {
    throw new UsageError(`winnow ${command} needs at least one file${command === "import" ? " or folder" : ""}.`);
  }
  if (command === "search" && positionals.join(" ").trim() === "") throw new UsageError("winnow search needs words to look for.");
  if (command === "explain" && positionals.join(" ").trim() === "") throw new UsageError("winnow explain needs a candidate: an id, or a part of the name or of the file’s name.");
  if ((command === "rank" || command === "explain" || command === "export") && job === undefined) throw new UsageError(`winnow ${command} needs --job FILE (or - for standard input).`);
  if (command === "export" && (format === undefined || out === undefined)) throw new UsageError(`winnow export needs --format ${exportFormats.join("|")} and --out FILE.`);
  if (command === "subject" && (positionals.join(" ").trim() === "" || !/\.(?:json|pdf|zip)$/i.test(out ?? ""))) {
    throw new UsageError("winnow subject needs a candidate, and --out FILE with the ending .json, .pdf or .zip.");
  }
  if (command === "erase" && positionals.join(" ").trim() === "") throw new UsageError("winnow erase needs a candidate: an id, a whole name, an e-mail address or a file name.");
  if (command === "erase" && !yes) throw new UsageError("Erasing cannot be undone: say --yes if you mean it.");
  if (command === "taxonomy") checkTaxonomy(positionals);
  if (command === "conditions") checkConditions(positionals);
  if (command === "models") checkModels(positionals);
  if (command === "jobs") checkJobs(positionals);
  if (command === "move") checkMove({ job, candidate, stage, file });
  if (command === "track") checkTrack(positionals);
  if (command === "impact") checkImpact({ groups, forget, dryRun, job, out });
  if (command === "learn") checkLearn(read.learn, positionals);
  if (command === "backup" || command === "restore") checkBackup(command, positionals);
  if (command === "log") checkLog(positionals, job !== undefined || top !== undefined);
  if (!takesWords.has(command) && positionals.length > 0) throw new UsageError(`winnow ${command} does not take “${positionals[0] ?? ""}”.`);
}

function checkTaxonomy([action, what, extra]: string[]): void {
  if (action === "import" && what === undefined) throw new UsageError("winnow taxonomy import needs the folder with the ESCO or O*NET files.");
  if (action === "remove" && what !== "esco" && what !== "onet") throw new UsageError("winnow taxonomy remove needs esco or onet.");
  if (action !== "info" && action !== "import" && action !== "remove") throw new UsageError("winnow taxonomy needs info, import DIR or remove esco|onet.");
  const more = action === "info" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow taxonomy ${action} does not take “${more}”.`);
}

function checkConditions([action, what, extra]: string[]): void {
  if (action !== "check" && action !== "import" && action !== "undo" && action !== "list") throw new UsageError("winnow conditions needs check FILE.csv, import FILE.csv, undo ID or list.");
  if (action !== "list" && what === undefined) throw new UsageError(`winnow conditions ${action} needs ${action === "undo" ? "the id that the import gave" : "a CSV file"}.`);
  const more = action === "list" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow conditions ${action} does not take “${more}”.`);
}

function checkModels([action, what, extra]: string[]): void {
  if (action === undefined) return;
  if (action !== "import" && action !== "use") throw new UsageError("winnow models is followed by nothing, by import DIR or by use ID.");
  if (what === undefined) throw new UsageError(`winnow models ${action} needs ${action === "use" ? "an id that winnow models shows" : "a model’s folder"}.`);
  if (extra !== undefined) throw new UsageError(`winnow models ${action} does not take “${extra}”.`);
}

function checkJobs([action, what, extra]: string[]): void {
  if (action === undefined) return;
  if (action !== "add") throw new UsageError("winnow jobs is followed by nothing, or by add FILE.");
  if (what === undefined) throw new UsageError("winnow jobs add needs the file of an ad (or - for standard input).");
  if (extra !== undefined) throw new UsageError(`winnow jobs add does not take “${extra}”.`);
}

function checkMove({ job, candidate, stage, file }: Pick<Arguments, "job" | "candidate" | "stage" | "file">): void {
  if (file !== undefined) {
    if (job !== undefined || candidate !== undefined || stage !== undefined) throw new UsageError("winnow move takes --file, or --job, --candidate and --stage, not both.");
    return;
  }
  if (job === undefined || candidate === undefined || stage === undefined) throw new UsageError("winnow move needs --job ID, --candidate ID and --stage STAGE, or --file FILE.jsonl.");
}

function checkTrack([action, what, extra]: string[]): void {
  if (action !== "export" && action !== "import" && action !== "undo") throw new UsageError("winnow track needs export FILE.csv, import FILE.csv or undo ID.");
  if (what === undefined) throw new UsageError(`winnow track ${action} needs ${action === "undo" ? "the id that the import gave" : "a CSV file"}.`);
  if (extra !== undefined) throw new UsageError(`winnow track ${action} does not take “${extra}”.`);
}

function readDateOrder(text: string): DateOrder {
  if (text === "day-first" || text === "month-first") return text;
  throw new UsageError("--dates must be day-first (31/12/2026) or month-first (12/31/2026).");
}

function checkImpact({ groups, forget, dryRun, job, out }: Pick<Arguments, "groups" | "forget" | "dryRun" | "job" | "out">): void {
  if (dryRun && groups === undefined) throw new UsageError("winnow impact takes --dry-run only with --groups FILE.csv.");
  if (forget && (groups !== undefined || job !== undefined || out !== undefined)) throw new UsageError("winnow impact takes --forget alone.");
  if (out !== undefined && !/\.(?:csv|json)$/i.test(out)) throw new UsageError("winnow impact writes --out FILE.csv or FILE.json.");
}

function oneAction(given: readonly LearnAction[]): LearnAction {
  const [action, other] = given;
  if (action === undefined || other !== undefined) throw new UsageError("winnow learn needs one of --status, --train, --activate and --revert.");
  return action;
}

function checkLearn(action: LearnAction | undefined, [version, extra]: string[]): void {
  const more = action === "activate" || action === "revert" ? extra : version;
  if (more !== undefined) throw new UsageError(`winnow learn --${action ?? ""} does not take “${more}”.`);
  if (version !== undefined && (!/^\d+$/.test(version) || Number(version) < 1)) throw new UsageError("A version is a whole number, as winnow learn --status shows it.");
}

function checkBackup(command: "backup" | "restore", [folder, extra]: string[]): void {
  if (folder === undefined) throw new UsageError(command === "backup" ? "winnow backup needs the folder to make the backup in." : "winnow restore needs a backup, or the folder that backups lie in.");
  if (extra !== undefined) throw new UsageError(`winnow ${command} does not take “${extra}”.`);
}

function checkLog([action, what, extra]: string[], chosen: boolean): void {
  if (action !== "verify" && action !== "list" && action !== "export" && action !== "reproduce") throw new UsageError("winnow log needs verify, list, export FILE or reproduce SEQ.");
  if (action === "export" && !/\.(?:jsonl|pdf)$/i.test(what ?? "")) throw new UsageError("winnow log export needs a file that ends in .jsonl or .pdf.");
  if (action === "reproduce" && !/^[1-9]\d*$/.test(what ?? "")) throw new UsageError("winnow log reproduce needs the number of an entry.");
  if (action !== "list" && chosen) throw new UsageError(`winnow log ${action} takes neither --job nor --top.`);
  const more = action === "list" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow log ${action} does not take “${more}”.`);
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${option} must be a whole number from ${String(least)} to ${String(most)}.`);
  }
  return value;
}

/** "0.5,0.3,0.2" or "5,3,2": shares of the three terms, made to sum to 1. */
function readWeights(text: string): Weights {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [skill, experience, semantic] = numbers;
  const sum = numbers.reduce((a, b) => a + b, 0);
  if (numbers.length !== 3 || skill === undefined || experience === undefined || semantic === undefined || !numbers.every((n) => n >= 0 && Number.isFinite(n)) || sum === 0) {
    throw new UsageError("--weights must be three numbers of 0 or more, such as 0.5,0.3,0.2.");
  }
  return weightsSchema.parse({ skill: skill / sum, experience: experience / sum, semantic: semantic / sum });
}

function oneOf<T extends string>(option: string, all: readonly T[], text: string): T {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${all.join(", ")}.`);
  return found;
}

function readFormat(text: string): ExportFormat {
  const format = exportFormats.find((one) => one === text);
  if (format === undefined) throw new UsageError(`--format must be one of ${exportFormats.join(", ")}.`);
  return format;
}
