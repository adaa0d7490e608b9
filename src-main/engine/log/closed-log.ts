/** The decision log of a library that no Winnow has open, for a single command. Nothing in the library is changed. */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { LogVerification } from "../../../src-preload/contract.ts";
import type { LogHead } from "../../../src-preload/decisions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { assertLibrary } from "../../library/assert-library.ts";
import { databaseName, listBackups, logsOf, logSince, readBackup } from "../../library/care/backup-folder.ts";
import { logsElsewhere } from "../../library/care/logs-elsewhere.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import { firstChanged, noHash } from "../../library/decisions/chain.ts";
import type { KnownLog } from "../../library/decisions/known-logs.ts";
import { verifyLog } from "../../library/decisions/verify-log.ts";
import { lockLibrary } from "../../library/lock.ts";
import { migrations } from "../../library/migrations/index.ts";
import { createSettings } from "../../library/settings.ts";

/** How long another process that is just ending is waited for. */
const LOCK_WAIT_MS = 5_000;

const headSchema = z.object({ entries: z.int().nonnegative(), head: z.string() });
/** The first line of an exported log. */
const exportedSchema = headSchema.extend({ library: z.string() });
/** One of its later lines; others are ads. */
const entrySchema = z.object({ seq: z.int().positive(), at: z.string(), by: z.string(), kind: z.string(), body: z.record(z.string(), z.unknown()).transform(canonicalJson), previous: z.string(), hash: z.string() });
const recordSchema = z.object({ libraryId: z.string(), log: headSchema });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What an exported log, the record of a backup, a backup or a folder of backups knows. Throws `file_not_readable`, `invalid_input`, or `damaged_file` for an exported log that is not as it was written. */
export function knownIn(from: string): KnownLog[] {
  if (fs.statSync(from, { throwIfNoEntry: false })?.isDirectory() === true) {
    const one = readBackup(from);
    const logs = logsOf(one === null ? listBackups(from) : [one]);
    if (logs.length > 0) return logs;
    throw tellsNothing(from);
  }
  let text: string;
  try {
    text = fs.readFileSync(from, "utf8");
  } catch (cause) {
    throw new WinnowError("file_not_readable", `${from} could not be read.`, { hint: "Check that it is there.", cause });
  }
  const record = recordSchema.safeParse(parsed(text));
  if (record.success) return [{ library: record.data.libraryId, from, heads: [record.data.log] }];
  const [first = "", ...rest] = text.trimEnd().split("\n");
  const exported = exportedSchema.safeParse(parsed(first));
  if (!exported.success) throw tellsNothing(from);
  const { library, ...last } = exported.data;
  const entries = rest.flatMap((line) => entrySchema.safeParse(parsed(line)).data ?? []);
  const changed = firstChanged(entries, last);
  if (changed !== null) {
    throw new WinnowError("damaged_file", `${from} is no longer the log that was exported: entry ${String(changed)} in it was changed or taken out.`, { hint: "Give a copy that nobody had in their hands. The library's own log is verified without a file." });
  }
  return [{ library, from, heads: entries.map(({ seq, hash }): LogHead => ({ entries: seq, head: hash })) }];
}

const tellsNothing = (from: string): WinnowError =>
  new WinnowError("invalid_input", `${from} says nothing of a decision log.`, { hint: "Give a log exported as .jsonl, the backup.json of a backup, or a folder of backups." });

/** Rejects with `library_locked`, `library_too_new`, `not_found`, or `invalid_input` where `given` is of other libraries. `given`: what is known of the log besides the backups. */
export async function verifyClosedLog(folder: string, given: readonly KnownLog[]): Promise<LogVerification> {
  assertLibrary(folder);
  const file = path.join(folder, databaseName);
  const lock = await lockLibrary(folder, LOCK_WAIT_MS);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const schema = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
    if (schema > (migrations.at(-1)?.number ?? 0)) {
      throw new WinnowError("library_too_new", "This library was last opened by a newer version of Winnow.", { hint: "Install the newest version of Winnow to verify it." });
    }
    if (schema < logSince) return beforeLogs(given);
    const { libraryIds, known } = logsElsewhere(createSettings(database));
    const other = given.find(({ library }) => !libraryIds.includes(library));
    if (other !== undefined) throw new WinnowError("invalid_input", `${other.from} is of another library’s decision log.`, { hint: "Name the folder of its library with --library." });
    return await verifyLog(database, { libraryIds, known: [...given, ...known] });
  } finally {
    database?.close();
    lock.release();
  }
}

/** Of a library that no Winnow has opened since there are logs. */
function beforeLogs([given]: readonly KnownLog[]): LogVerification {
  const nothing = { entries: 0, head: noHash, compared: { logs: 0, upTo: 0 } };
  return given === undefined ? { ...nothing, ok: true, fault: null } : { ...nothing, ok: false, fault: { seq: 1, what: "missing", from: given.from } };
}
