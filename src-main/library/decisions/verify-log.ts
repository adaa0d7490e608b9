/** Whether the decision log is as it was written, and where not. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { LogVerification } from "../../../src-preload/contract/log.ts";
import { hashOf, noHash, typedHash } from "./chain.ts";
import { compareLogs, type KnownLog } from "./known-logs.ts";

export type { LogVerification };

/** Entries looked at before everything else in this process has its turn. */
const AT_ONCE = 2_000;

type Row = Record<string, SQLOutputValue>;
type Fault = NonNullable<LogVerification["fault"]>;

/** What is wrong with `row` where entry `seq` is expected, after one with the hash `previous`. */
function faultOf(row: Row, seq: number, previous: string): Fault["what"] | null {
  if (Number(row["seq"]) !== seq) return "missing";
  if (seq === 1 && row["kind"] !== "log.begun") return "missing";
  const entry = { seq, at: String(row["at"]), by: String(row["by"]), kind: String(row["kind"]), body: String(row["body"]), previous: String(row["previous"]) };
  let hash: string;
  try {
    hash = hashOf(entry);
  } catch {
    return "changed";
  }
  if (hash !== row["hash"]) return "changed";
  return entry.previous === previous ? null : "unlinked";
}

const typedIn = (body: string): Record<string, unknown> => (JSON.parse(body) as { typed?: Record<string, unknown> }).typed ?? {};

/** Kinds that name the last entry of their time: who writes the chain anew from some entry on would have to write these anew, too. */
const tellsHead = new Set(["library.backedUp", "log.exported", "library.restored"]);

/** The number of an entry that `body` knows by another hash than it has; null where it knows none, or knows it rightly. */
function knownOtherwise(body: string, hashNow: (seq: number) => unknown): number | null {
  const { head } = JSON.parse(body) as { head?: { entries?: unknown; head?: unknown } | null };
  if (head == null || typeof head.entries !== "number" || head.entries === 0) return null;
  return hashNow(head.entries) === head.head ? null : head.entries;
}

export interface ToVerify {
  /** Of the library, and of those that it was restored from. */
  libraryIds: readonly string[];
  /** What is known of this log from elsewhere. */
  known: readonly KnownLog[];
}

/**
 * Recomputes every hash from the first entry to the last, and that of every typed text which is still kept; then compares the whole with
 * what is known of it from elsewhere.
 */
export async function verifyLog(database: DatabaseSync, { libraryIds, known }: ToVerify): Promise<LogVerification> {
  const rows = database.prepare("SELECT * FROM decision WHERE seq > ? ORDER BY seq LIMIT ?");
  const texts = database.prepare("SELECT t.seq, t.name, t.salt, t.text, d.body FROM decision_text t LEFT JOIN decision d USING (seq) WHERE t.text IS NOT NULL AND t.seq > ? AND t.seq <= ? ORDER BY t.seq");
  const given = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'decision'");
  let head = noHash;
  let entries = 0;
  const hashNow = database.prepare("SELECT hash FROM decision WHERE seq = ?");
  const broken = (seq: number, what: Fault["what"]): LogVerification => ({ ok: false, entries, head, compared: { logs: 0, upTo: 0 }, fault: { seq, what, from: null } });

  for (;;) {
    // Numbers below 1 are nobody's: they would stand before the first entry.
    const some = rows.all(entries === 0 ? Number.MIN_SAFE_INTEGER : entries, AT_ONCE);
    const began = entries;
    for (const row of some) {
      const what = faultOf(row, entries + 1, head);
      if (what !== null) return broken(entries + 1, what);
      const other = tellsHead.has(String(row["kind"])) ? knownOtherwise(String(row["body"]), (seq) => hashNow.get(seq)?.["hash"]) : null;
      if (other !== null) return broken(other, "rewritten");
      entries += 1;
      head = String(row["hash"]);
    }
    for (const row of texts.all(began, entries)) {
      if (typedIn(String(row["body"]))[String(row["name"])] !== typedHash(String(row["salt"]), String(row["text"]))) return broken(Number(row["seq"]), "text");
    }
    if (some.length < AT_ONCE) break;
    await nextTurn();
  }
  // SQLite remembers the highest number that it ever gave.
  if (entries === 0 || Number(given.get()?.["seq"] ?? 0) > entries) return broken(entries + 1, "missing");
  const { logs, upTo, fault } = compareLogs(database, libraryIds, entries, known);
  return { ok: fault === null, entries, head, compared: { logs, upTo }, fault };
}
