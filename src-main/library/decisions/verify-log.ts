/** Whether the chain of the decision log is whole, and where not. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { LogVerification } from "../../../src-preload/contract/log.ts";
import { hashOf, noHash, typedHash } from "./chain.ts";

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

/** Recomputes every hash from the first entry to the last, and that of every typed text which is still kept. */
export async function verifyLog(database: DatabaseSync): Promise<LogVerification> {
  const rows = database.prepare("SELECT * FROM decision WHERE seq > ? ORDER BY seq LIMIT ?");
  const texts = database.prepare("SELECT t.seq, t.name, t.salt, t.text, d.body FROM decision_text t LEFT JOIN decision d USING (seq) WHERE t.text IS NOT NULL AND t.seq > ? AND t.seq <= ? ORDER BY t.seq");
  const given = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'decision'");
  let head = noHash;
  let entries = 0;
  const broken = (seq: number, what: Fault["what"]): LogVerification => ({ ok: false, entries, head, fault: { seq, what } });

  for (;;) {
    // Numbers below 1 are nobody's: they would stand before the first entry.
    const some = rows.all(entries === 0 ? Number.MIN_SAFE_INTEGER : entries, AT_ONCE);
    const began = entries;
    for (const row of some) {
      const what = faultOf(row, entries + 1, head);
      if (what !== null) return broken(entries + 1, what);
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
  return { ok: true, entries, head, fault: null };
}
