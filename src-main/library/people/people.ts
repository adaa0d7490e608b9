/** One person, one candidate: who is probably the same, and the recruiter's word on it. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { duplicateReasons, type DuplicatePair } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { inTransaction } from "../transaction.ts";
import type { Settler } from "./settle.ts";

export interface People {
  /** The id of the candidate who holds the resume from which `id` was made, or had this id; null when there is none. */
  resolve(id: string): string | null;
  /** Pairs nobody has decided on, surest first and no more than `most`; with `candidateId` only this candidate's. */
  duplicates(candidateId?: string, most?: number): DuplicatePair[];
  hasDuplicate(candidateId: string): boolean;
  /** Joins two candidates. Throws `not_found` or `invalid_input`. */
  merge(into: string, from: string, at: string): { mergeId: string };
  /** Undoes a joining; gives the candidate that stands alone again. Throws `not_found`. */
  unmerge(mergeId: string, at: string): { candidateId: string };
  keepApart(pairId: string): void;
  reconsider(pairId: string): void;
}

type Row = Record<string, SQLOutputValue>;
const text = (value: SQLOutputValue | undefined): string => String(value);
const textOrNull = (value: SQLOutputValue | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** Pairs of resumes whose candidates are two, with nobody's word between the candidates. */
const OPEN = `FROM resume_pair p JOIN resume a ON a.resume_id = p.low JOIN resume b ON b.resume_id = p.high
  JOIN candidate ca ON ca.candidate_id = a.candidate_id AND ca.removed_at IS NULL JOIN candidate cb ON cb.candidate_id = b.candidate_id AND cb.removed_at IS NULL
  WHERE p.verdict IS NULL AND p.reason IS NOT NULL AND a.candidate_id <> b.candidate_id AND NOT EXISTS (
    SELECT 1 FROM resume sa JOIN resume sb ON sb.candidate_id = b.candidate_id
    JOIN resume_pair q ON q.low = min(sa.resume_id, sb.resume_id) AND q.high = max(sa.resume_id, sb.resume_id) AND q.verdict = 'apart'
    WHERE sa.candidate_id = a.candidate_id)`;

export function createPeople(database: DatabaseSync, settler: Settler): People {
  const { records } = settler;
  const candidate = database.prepare("SELECT candidate_id FROM candidate WHERE candidate_id = ?");
  const byContent = database.prepare("SELECT candidate_id FROM resume WHERE content_hash >= ?1 AND content_hash < ?1 || 'g' ORDER BY content_hash LIMIT 1");
  // There may be a million, and whether one is open takes many times as long as to put it in its place.
  const surestFirst = database.prepare(
    `SELECT pair_id FROM resume_pair WHERE verdict IS NULL AND reason IS NOT NULL
     ORDER BY CASE reason ${duplicateReasons.map((reason, rank) => `WHEN '${reason}' THEN ${String(rank)}`).join(" ")} END, similarity DESC, pair_id`,
  );
  const openPair = database.prepare(`SELECT p.pair_id, p.reason, p.similarity, a.candidate_id AS one, b.candidate_id AS other ${OPEN} AND p.pair_id = ?`);
  const pairsOf = database.prepare(
    `SELECT p.pair_id, p.reason, p.similarity, a.candidate_id AS one, b.candidate_id AS other ${OPEN}
     AND p.pair_id IN (SELECT q.pair_id FROM resume r CROSS JOIN resume_pair q ON q.low = r.resume_id WHERE r.candidate_id = ?1
                       UNION SELECT q.pair_id FROM resume r CROSS JOIN resume_pair q ON q.high = r.resume_id WHERE r.candidate_id = ?1)`,
  );
  const shown = database.prepare(
    `SELECT c.candidate_id, r.name, r.title, r.file, r.added_at FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1
     WHERE c.candidate_id = ? AND c.removed_at IS NULL`,
  );
  const resumesOf = database.prepare("SELECT resume_id FROM resume WHERE candidate_id = ? ORDER BY resume_id");
  const candidateOf = database.prepare("SELECT candidate_id FROM resume WHERE resume_id = ?");
  const pairBetween = database.prepare("SELECT pair_id, reason, joins, verdict FROM resume_pair WHERE low = ? AND high = ?");
  const addPair = database.prepare("INSERT INTO resume_pair (low, high, reason, similarity, joins, verdict) VALUES (?, ?, NULL, 0, 0, 'merged')");
  const say = database.prepare("UPDATE resume_pair SET verdict = ? WHERE pair_id = ?");
  // Once the recruiter has spoken of a pair, it never joins by itself again.
  const ask = database.prepare("UPDATE resume_pair SET verdict = NULL, joins = 0 WHERE pair_id = ?");
  const dropPair = database.prepare("DELETE FROM resume_pair WHERE pair_id = ?");
  const endsOf = database.prepare("SELECT a.candidate_id AS one, b.candidate_id AS other FROM resume_pair p JOIN resume a ON a.resume_id = p.low JOIN resume b ON b.resume_id = p.high WHERE p.pair_id = ?");

  const idsOf = (candidateId: string): number[] => resumesOf.all(candidateId).map((row) => Number(row["resume_id"]));
  const between = (one: readonly number[], other: readonly number[]): Row[] =>
    one.flatMap((a) => other.flatMap((b) => pairBetween.all(Math.min(a, b), Math.max(a, b))));

  function resolve(id: string): string | null {
    if (candidate.get(id)) return id;
    const prefix = /^c([0-9a-f]{16})$/.exec(id)?.[1];
    return prefix === undefined ? null : textOrNull(byContent.get(prefix)?.["candidate_id"]);
  }

  function known(id: string): string {
    const candidateId = resolve(id);
    if (candidateId === null || !shown.get(candidateId)) throw new WinnowError("not_found", "This candidate is no longer in the library.");
    return candidateId;
  }

  const surest = (a: Row, b: Row): number =>
    duplicateReasons.findIndex((r) => r === a["reason"]) - duplicateReasons.findIndex((r) => r === b["reason"]) || Number(b["similarity"]) - Number(a["similarity"]) ||
    (text(a["one"]) + text(a["other"]) < text(b["one"]) + text(b["other"]) ? -1 : 1);

  function* openPairs(): Generator<Row> {
    for (const row of surestFirst.iterate()) {
      const open = openPair.get(row["pair_id"] ?? null);
      if (open) yield open;
    }
  }

  /** The surest pair of resumes of each two candidates, for the first `most` of them. */
  function ofTwo(rows: Iterable<Row>, most: number): [string, Row][] {
    const best = new Map<string, Row>();
    for (const row of rows) {
      if (best.size >= most) break;
      const key = [text(row["one"]), text(row["other"])].sort().join(" ");
      if (!best.has(key)) best.set(key, row);
    }
    return [...best].sort(([, a], [, b]) => surest(a, b));
  }

  function side(candidateId: string): DuplicatePair["candidates"] {
    const row = shown.get(candidateId);
    return row ? [{ candidateId, name: textOrNull(row["name"]), title: textOrNull(row["title"]), file: text(row["file"]), addedAt: text(row["added_at"]) }] : [];
  }

  /** The resumes of the joined candidate that go when `moved` goes: those, and what hangs on to them only. */
  function whoGoes(all: readonly number[], moved: ReadonlySet<number>, kept: readonly number[]): number[] {
    const staying = new Set<number>();
    const waiting = kept.filter((id) => all.includes(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (staying.has(id)) continue;
      staying.add(id);
      for (const other of all) {
        if (moved.has(other) || staying.has(other)) continue;
        const linked = between([id], [other]).some((pair) => pair["verdict"] === "merged" || (pair["joins"] === 1 && pair["verdict"] === null));
        if (linked) waiting.push(other);
      }
    }
    return all.filter((id) => !staying.has(id));
  }

  function cut(staying: readonly number[], going: readonly number[], all: boolean): void {
    for (const pair of between(staying, going)) {
      const pairId = Number(pair["pair_id"]);
      if (pair["verdict"] === "merged") {
        if (pair["reason"] === null) dropPair.run(pairId);
        else say.run(null, pairId);
      }
      if (all && pair["joins"] === 1) say.run("apart", pairId);
    }
  }

  return {
    resolve,

    duplicates(candidateId, most = Infinity) {
      const rows = candidateId === undefined ? openPairs() : pairsOf.all(known(candidateId)).sort(surest);
      return ofTwo(rows, most).map(([key, row]) => ({
        pairId: text(row["pair_id"]),
        reason: duplicateReasons.find((reason) => reason === row["reason"]) ?? "same_text",
        similarity: Number(row["similarity"]),
        candidates: key.split(" ").flatMap(side),
      }));
    },

    hasDuplicate: (candidateId) => pairsOf.get(candidateId) !== undefined,

    merge(into, from, at) {
      const [kept, moved] = [known(into), known(from)];
      if (kept === moved) throw new WinnowError("invalid_input", "These two are one candidate already.");
      return inTransaction(database, () => {
        const [here, there] = [idsOf(kept), idsOf(moved)];
        const [resumeHere = 0, resumeThere = 0] = [here[0], there[0]];
        const pairs = between(here, there);
        const apart = pairs.filter((pair) => pair["verdict"] === "apart").map((pair) => Number(pair["pair_id"]));
        const reason = pairs.find((pair) => pair["verdict"] === null) ?? pairs[0];
        for (const pairId of apart) say.run(null, pairId);
        if (reason) say.run("merged", reason["pair_id"] ?? null);
        else addPair.run(Math.min(resumeHere, resumeThere), Math.max(resumeHere, resumeThere));
        settler.settle([resumeHere, resumeThere], "recruiter", at, resumeHere);
        const mergeId = records.lastOf(resumeThere);
        if (mergeId === null) throw new WinnowError("internal", "These two could not be joined.");
        for (const pairId of apart) records.rememberApart(mergeId, pairId);
        return { mergeId: String(mergeId) };
      });
    },

    unmerge(mergeId, at) {
      return inTransaction(database, () => {
        const record = records.get(mergeId);
        const owner = (id: number): string => text(candidateOf.get(id)?.["candidate_id"]);
        const keptIds = new Set(record.kept.map(owner));
        const [first] = record.moved.filter((id) => keptIds.has(owner(id)));
        if (first === undefined) throw new WinnowError("not_found", "This merge has been undone already.");
        const joined = owner(first);
        const all = idsOf(joined);
        const listedNow = records.listedNow(joined);
        const listedBefore = records.listedBefore(record.mergeId);
        const going = whoGoes(all, new Set(record.moved), record.kept);
        const staying = all.filter((id) => !going.includes(id));
        const apartBefore = records.apartBefore(record.mergeId);
        cut(staying, going, record.by === "import");
        for (const pairId of apartBefore) say.run("apart", pairId);
        settler.settle(all, record.by, at);
        const reunited = staying.some((id) => owner(id) === owner(first));
        if (reunited) {
          // What they share would join them again at once: the recruiter's word stands against it.
          cut(staying, going, true);
          settler.settle(all, record.by, at);
        }
        const candidateId = owner(first);
        const [stays] = staying.filter((id) => record.kept.includes(id));
        records.restoreShortlists(listedBefore, listedNow, candidateId, stays === undefined ? joined : owner(stays));
        records.forget(record.mergeId);
        return { candidateId };
      });
    },

    keepApart(pairId) {
      if (say.run("apart", Number(pairId)).changes === 0) throw new WinnowError("not_found", "This pair is no longer in the library.");
    },

    reconsider(pairId) {
      inTransaction(database, () => {
        const ends = endsOf.get(Number(pairId));
        if (!ends) throw new WinnowError("not_found", "This pair is no longer in the library.");
        for (const pair of between(idsOf(text(ends["one"])), idsOf(text(ends["other"])))) {
          if (pair["verdict"] === "apart") ask.run(pair["pair_id"] ?? null);
        }
      });
    },
  };
}
