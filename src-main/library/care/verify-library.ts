/** Whether a library is whole: its database, the originals, and what finds by meaning. In plain sentences, with what to do. */
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Check, Verification } from "../../../src-preload/contract/care.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { migrations } from "../migrations/index.ts";
import { verifyLog, type LogVerification, type ToVerify } from "../decisions/verify-log.ts";
import { databaseName, logSince, originalIn } from "./backup-folder.ts";
import type { DatabaseCheck } from "./check-database.ts";
import { checkInThread } from "./check-in-thread.ts";
import { compareIndex } from "./compare-index.ts";
import { wrongWords } from "./compare-words.ts";
import type { OnStep } from "./make-backup.ts";
import { hashFile, throwIfCancelled } from "./originals-on-disk.ts";

/** A model whose vectors the library should hold, and what its index holds. */
export interface IndexToCheck {
  modelKey: string;
  passageIds: () => Promise<number[]>;
}

export interface VerifyOptions {
  folder: string;
  /** Opened when the database has proved sound; the caller closes it. */
  database: () => DatabaseSync;
  indexes: (database: DatabaseSync) => IndexToCheck[];
  /** What the decision log is verified by. */
  logsElsewhere: (database: DatabaseSync) => ToVerify;
  onStep: OnStep;
  signal: AbortSignal;
}

/** So many files are named; the message says how many there are. */
const MOST_NAMED = 50;

const sound = (name: Check["name"], message: string): Check => ({ name, ok: true, message, hint: null, remedy: null, files: [] });
const counted = (n: number, one: string, many: string): string => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** Reads the whole library and changes nothing. Rejects with `library_too_new`, `file_not_found` or `cancelled`; faults are what it gives. */
export async function verifyLibrary({ folder, database, indexes, logsElsewhere, onStep, signal }: VerifyOptions): Promise<Verification> {
  onStep("database", 0, 1);
  const checked = await checkInThread(path.join(folder, databaseName), signal);
  if (checked.schema > (migrations.at(-1)?.number ?? 0)) {
    throw new WinnowError("library_too_new", "This library was last opened by a newer version of Winnow.", { hint: "Install the newest version of Winnow to verify it." });
  }
  onStep("database", 1, 1);
  const checks = ofDatabase(checked);
  if (checked.faults.length === 0) {
    const opened = database();
    checks.push(await ofOriginals(folder, opened, onStep, signal));
    if (checked.schema >= logSince) checks.push(ofLog(await verifyLog(opened, logsElsewhere(opened))));
    checks.push(await ofIndexes(opened, indexes(opened)));
  }
  return { ok: checks.every(({ ok }) => ok), checks };
}

function ofDatabase({ faults, brokenLinks }: DatabaseCheck): Check[] {
  if (faults.length > 0) {
    return [{
      name: "database", ok: false, remedy: "restore", files: [],
      message: "The library’s database is damaged.",
      hint: "Make no changes in it any more. Restore your newest backup into a new folder and open that; keep this folder until you have seen that nothing is missing.",
    }];
  }
  return [
    sound("database", "The database is sound."),
    brokenLinks === 0
      ? sound("links", "Everything in it that belongs together is there.")
      : {
          name: "links", ok: false, remedy: "restore", files: [],
          message: `${counted(brokenLinks, "entry refers", "entries refer")} to something that is not there any more.`,
          hint: "Restore your newest backup into a new folder and verify that. If it is sound, go on with it.",
        },
  ];
}

async function ofOriginals(folder: string, database: DatabaseSync, onStep: OnStep, signal: AbortSignal): Promise<Check> {
  const originals = database.prepare("SELECT content_hash, file FROM resume ORDER BY file, content_hash").all();
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [at, row] of originals.entries()) {
    throwIfCancelled(signal);
    onStep("originals", at, originals.length);
    const contentHash = String(row["content_hash"]);
    const found = await hashFile(originalIn(folder, contentHash), signal);
    if (found !== contentHash) (found === null ? missing : changed).push(path.basename(String(row["file"])));
  }
  onStep("originals", originals.length, originals.length);
  if (missing.length + changed.length === 0) return sound("originals", `${counted(originals.length, "original file is", "original files are")} there, each as it was imported.`);
  const gone = counted(missing.length, "original file is missing", "original files are missing");
  const others = counted(changed.length, "is not as imported", "are not as imported");
  const kept = "What was read from them is still in the library.";
  return {
    name: "originals", ok: false, remedy: "import", files: [...missing, ...changed].slice(0, MOST_NAMED),
    message: changed.length === 0 ? `${gone}. ${kept}` : missing.length === 0 ? `${others}. ${kept}` : `${gone}, and ${others}. ${kept}`,
    hint: "Get these files from a backup, or ask for them again, and keep them. Rankings are not affected.",
  };
}

function ofLog({ entries, compared: { logs, upTo }, fault }: LogVerification): Check {
  if (fault === null && logs === 0) return sound("log", `The decision log is whole, up to entry ${entries.toLocaleString("en")}. No backup could be reached to compare it with.`);
  if (fault === null) return sound("log", `The decision log is whole, up to entry ${entries.toLocaleString("en")}. It agrees with ${counted(logs, "backup", "backups")}, up to entry ${upTo.toLocaleString("en")}.`);
  if (fault.from !== null) {
    return {
      name: "log", ok: false, remedy: null, files: [],
      message: `The decision log is not what the backup in ${fault.from} knows of it, from entry ${fault.seq.toLocaleString("en")} on.`,
      hint: "Either the library’s file was changed by other means than Winnow, or an older copy of it was put in its place. Keep this folder and its backups as they are, and compare the two logs.",
    };
  }
  return {
    name: "log", ok: false, remedy: "restore", files: [],
    message: `The decision log is not as it was written, from entry ${fault.seq.toLocaleString("en")} on.`,
    hint: "Somebody has changed the library’s file by other means than Winnow. Keep this folder as it is, and compare it with your backups: the log in a backup from before is whole.",
  };
}

async function ofIndexes(database: DatabaseSync, indexes: IndexToCheck[]): Promise<Check> {
  const faulty: Check = {
    name: "index", ok: false, remedy: "rebuild", files: [],
    message: "What finds resumes by meaning does not agree with the library.",
    hint: "Rebuild the index in Settings; opening the library in Winnow mends it, too. Nothing that you have typed or imported is in it.",
  };
  if (wrongWords(database) > 0) {
    return { ...faulty, message: "What finds resumes by their words does not agree with the library.", hint: "Rebuild the index in Settings. Nothing that you have typed or imported is in it." };
  }
  let held = 0;
  for (const { modelKey, passageIds } of indexes) {
    try {
      const { missing, strange, marked } = await compareIndex(database, modelKey, passageIds);
      if (missing + strange > 0) return { ...faulty, message: `${faulty.message} ${counted(missing, "passage is", "passages are")} missing there, and ${counted(strange, "is", "are")} left over.` };
      held += marked;
    } catch {
      return { ...faulty, message: "What finds resumes by meaning could not be read." };
    }
  }
  const total = Number(database.prepare("SELECT count(*) AS n FROM passage").get()?.["n"] ?? 0);
  const known = indexes.length === 0 ? 0 : held;
  return sound("index", known === 0 && total > 0 ? "What finds resumes by meaning is made when the library is next opened." : "What finds resumes by meaning agrees with the library.");
}
