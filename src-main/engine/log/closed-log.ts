/** The decision log of a library that no Winnow has open, for a single command. Nothing in the library is changed. */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { LogVerification } from "../../../src-preload/contract.ts";
import type { LogHead } from "../../../src-preload/decisions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { databaseName, logSince } from "../../library/care/backup-folder.ts";
import { noHash } from "../../library/decisions/chain.ts";
import { verifyLog } from "../../library/decisions/verify-log.ts";
import { lockLibrary } from "../../library/lock.ts";
import { migrations } from "../../library/migrations/index.ts";

/** How long another process that is just ending is waited for. */
const LOCK_WAIT_MS = 5_000;

const headSchema = z.object({ entries: z.int().nonnegative(), head: z.string() });
/** The first line of an exported log, or the record of a backup. */
const tellsHead = z.union([headSchema, z.object({ log: headSchema }).transform(({ log }) => log)]);

/** What a file says of the log as it was then. Throws `file_not_readable` or `invalid_input`. */
export function headIn(file: string): LogHead {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (cause) {
    throw new WinnowError("file_not_readable", `${file} could not be read.`, { hint: "Check that it is there.", cause });
  }
  for (const part of [text, text.slice(0, text.indexOf("\n"))]) {
    try {
      const read = tellsHead.safeParse(JSON.parse(part));
      if (read.success) return read.data;
    } catch {
      // An exported log is JSON line by line, and not as a whole.
    }
  }
  throw new WinnowError("invalid_input", `${file} says nothing of a decision log.`, { hint: "Give a log exported as .jsonl, or the backup.json of a backup." });
}

/** Whether the entry that was the last once is still there as it was. */
function holds(database: DatabaseSync, { entries, head }: LogHead): boolean {
  return entries === 0 || database.prepare("SELECT hash FROM decision WHERE seq = ?").get(entries)?.["hash"] === head;
}

/** Rejects with `library_locked`, `library_too_new` or `not_found`. `before`: what is known of the log from elsewhere. */
export async function verifyClosedLog(folder: string, before: LogHead | null): Promise<LogVerification> {
  const file = path.join(folder, databaseName);
  if (!fs.existsSync(file)) throw new WinnowError("not_found", `There is no library in ${folder}.`, { hint: "Name the folder of a library with --library." });
  const lock = await lockLibrary(folder, LOCK_WAIT_MS);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const schema = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
    if (schema > (migrations.at(-1)?.number ?? 0)) {
      throw new WinnowError("library_too_new", "This library was last opened by a newer version of Winnow.", { hint: "Install the newest version of Winnow to verify it." });
    }
    if (schema < logSince) return { ok: before === null, entries: 0, head: noHash, fault: before === null ? null : { seq: 1, what: "missing" } };
    const found = await verifyLog(database);
    if (!found.ok || before === null || holds(database, before)) return found;
    return { ...found, ok: false, fault: { seq: before.entries, what: before.entries > found.entries ? "missing" : "changed" } };
  } finally {
    database?.close();
    lock.release();
  }
}
