/** SQLite's record of which passages the vector index holds, and the comparison of the two. */
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./transaction.ts";
import type { VectorIndex } from "./vector-index.ts";

/** A passage that the index does not hold yet. */
export interface PendingPassage {
  passageId: number;
  candidateId: string;
  redacted: string;
  textHash: string;
}

export interface IndexMarks {
  pending(modelKey: string, limit: number): PendingPassage[];
  pendingCount(modelKey: string): number;
  /** Passages in all. */
  total(): number;
  mark(modelKey: string, passageIds: number[]): void;
  /**
   * Makes the marks and the index agree: rows the marks do not know leave the index, marks without a row become pending again.
   * Gives how many rows were wrong.
   */
  reconcile(modelKey: string, index: VectorIndex): Promise<number>;
  /** Forgets what the indexes of all other models held. */
  keepOnly(modelKeys: readonly string[]): void;
  /** Takes out of the index what passages that have changed or gone left there. */
  sweep(modelKey: string, index: VectorIndex): Promise<void>;
}

export function createIndexMarks(database: DatabaseSync): IndexMarks {
  const pending = database.prepare(
    `SELECT p.passage_id, r.candidate_id, p.redacted, p.text_hash FROM passage p JOIN resume r USING (resume_id)
     WHERE NOT EXISTS (SELECT 1 FROM passage_index i WHERE i.model_id = ? AND i.passage_id = p.passage_id)
     ORDER BY p.passage_id LIMIT ?`,
  );
  const passageCount = database.prepare("SELECT count(*) AS n FROM passage");
  const markCount = database.prepare("SELECT count(*) AS n FROM passage_index WHERE model_id = ?");
  const marked = database.prepare("SELECT passage_id FROM passage_index WHERE model_id = ?");
  const mark = database.prepare("INSERT OR IGNORE INTO passage_index (model_id, passage_id) VALUES (?, ?)");
  const unmark = database.prepare("DELETE FROM passage_index WHERE model_id = ? AND passage_id = ?");

  const strays = database.prepare("SELECT passage_id FROM index_stray WHERE model_id = ?");
  const forgetStray = database.prepare("DELETE FROM index_stray WHERE model_id = ? AND passage_id = ?");
  const forgetStrays = database.prepare("DELETE FROM index_stray WHERE model_id = ?");
  const forgetOthers = database.prepare("DELETE FROM passage_index WHERE model_id NOT IN (SELECT value FROM json_each(?))");
  const forgetOtherStrays = database.prepare("DELETE FROM index_stray WHERE model_id NOT IN (SELECT value FROM json_each(?))");

  const indexedCount = (modelKey: string): number => Number(markCount.get(modelKey)?.["n"] ?? 0);
  return {
    pending: (modelKey, limit) =>
      pending.all(modelKey, limit).map((row) => ({
        passageId: Number(row["passage_id"]),
        candidateId: String(row["candidate_id"]),
        redacted: String(row["redacted"]),
        textHash: String(row["text_hash"]),
      })),
    total: () => Number(passageCount.get()?.["n"] ?? 0),
    pendingCount: (modelKey) => Number(passageCount.get()?.["n"] ?? 0) - indexedCount(modelKey),
    mark(modelKey, passageIds) {
      inTransaction(database, () => {
        for (const passageId of passageIds) mark.run(modelKey, passageId);
      });
    },
    async sweep(modelKey, index) {
      const gone = strays.all(modelKey).map((row) => Number(row["passage_id"]));
      if (gone.length === 0) return;
      await index.remove(gone);
      inTransaction(database, () => {
        for (const passageId of gone) forgetStray.run(modelKey, passageId);
      });
    },
    keepOnly(modelKeys) {
      const kept = JSON.stringify(modelKeys);
      inTransaction(database, () => {
        forgetOthers.run(kept);
        forgetOtherStrays.run(kept);
      });
    },
    async reconcile(modelKey, index) {
      // The comparison below finds them all.
      forgetStrays.run(modelKey);
      // A write goes to the index first and is marked afterwards, so whatever went wrong between shows in the counts.
      if ((await index.count()) === indexedCount(modelKey)) return 0;
      const rows = await index.passageIds();
      const inMarks = new Set(marked.all(modelKey).map((row) => Number(row["passage_id"])));
      const inIndex = new Set(rows);
      const strays = rows.filter((passageId) => !inMarks.has(passageId));
      const lost = [...inMarks].filter((passageId) => !inIndex.has(passageId));
      // A passage that stands in the index twice is taken out wholly and indexed again.
      const twice = rows.length === inIndex.size ? [] : rows.filter((passageId, at) => rows.indexOf(passageId) !== at);
      await index.remove([...strays, ...twice]);
      inTransaction(database, () => {
        for (const passageId of [...lost, ...twice]) unmark.run(modelKey, passageId);
      });
      return strays.length + lost.length + twice.length;
    },
  };
}
