/**
 * What is known of a log from elsewhere: from backups and from files that it was exported to. A chain alone cannot show that its end was
 * cut off, that it was written anew from some entry on, or that an older copy of the library was put in its place; these can.
 */
import type { DatabaseSync } from "node:sqlite";
import type { LogHead } from "../../../src-preload/decisions.ts";

export interface KnownLog {
  /** The id of the library that it was of. */
  library: string;
  /** The backup's folder, or the exported file. */
  from: string;
  /** Entries by their number and hash, ascending: of a backup the last alone, of an exported log all. */
  heads: readonly LogHead[];
}

/**
 * Up to which entry a chain answers for what is known of each library: of this one for everything, of one that it was restored from for
 * what was in the backup. `libraryIds`: its own and theirs. That it was restored is told by an entry, so one of which none tells answers
 * for everything, too: the entry was cut off.
 */
function answersFor(database: DatabaseSync, libraryIds: readonly string[]): ReadonlyMap<string, number> {
  const restored = database.prepare("SELECT seq, json_extract(body, '$.from') AS library FROM decision WHERE kind = 'library.restored' ORDER BY seq").all();
  return new Map([...libraryIds.map((id): [string, number] => [id, Number.POSITIVE_INFINITY]), ...restored.map(({ seq, library }): [string, number] => [String(library), Number(seq) - 1])]);
}

export interface Compared {
  /** So many logs of this library were compared. */
  logs: number;
  /** The latest entry that one of them knows; 0 where there is none. */
  upTo: number;
  /** The first entry that one of them knows otherwise. */
  fault: { seq: number; what: "missing" | "rewritten"; from: string } | null;
}

/** Compares a chain that is sound in itself, of so many entries. Logs of other libraries are left out. */
export function compareLogs(database: DatabaseSync, libraryIds: readonly string[], entries: number, known: readonly KnownLog[]): Compared {
  const hash = database.prepare("SELECT hash FROM decision WHERE seq = ?");
  const until = answersFor(database, libraryIds);
  let [logs, upTo] = [0, 0];
  let fault: Compared["fault"] = null;
  for (const { library, from, heads } of known) {
    const last = until.get(library) ?? 0;
    const common = heads.filter((head) => head.entries > 0 && head.entries <= last);
    if (common.length === 0) continue;
    logs += 1;
    upTo = Math.max(upTo, common.at(-1)?.entries ?? 0);
    const wrong = common.find((head) => head.entries > entries || hash.get(head.entries)?.["hash"] !== head.head);
    if (wrong === undefined) continue;
    const seq = Math.min(wrong.entries, entries + 1);
    if (fault === null || seq < fault.seq) fault = { seq, what: wrong.entries > entries ? "missing" : "rewritten", from };
  }
  return { logs, upTo, fault };
}
