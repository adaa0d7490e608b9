/** SQLite's record of which passages the vector index holds, and the comparison of the two. */
import type { DatabaseSync } from "node:sqlite";
import { forgetOtherModels } from "./other-models.ts";
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
  /** The first by id, behind `after`: looking through all that is indexed takes 1.4 µs a passage. */
  pending(modelKey: string, limit: number, after?: number): PendingPassage[];
  pendingCount(modelKey: string): number;
  /** Passages in all. */
  total(): number;
  /** The highest id of a passage; 0 without any. */
  newest(): number;
  /** The index holds these now. What of them has gone meanwhile is left to `sweep`. */
  mark(modelKey: string, passageIds: number[]): void;
  /**
   * Makes the marks and the index agree: rows the marks do not know leave the index and its old versions, marks without a row become
   * pending again.
   */
  reconcile(modelKey: string, index: VectorIndex): Promise<void>;
  /** Forgets what the indexes of all models but these held. */
  keepOnly(modelKeys: readonly string[]): void;
  /** Takes out of the index what passages that have changed or gone left there. */
  sweep(modelKey: string, index: VectorIndex): Promise<void>;
  /** The same, with all that is left of these passages and of any that went before in the index's files. */
  purge(modelKey: string, index: VectorIndex): Promise<void>;
}

export function createIndexMarks(database: DatabaseSync): IndexMarks {
  const pending = database.prepare(
    `SELECT p.passage_id, r.candidate_id, p.redacted, p.text_hash FROM passage p JOIN resume r USING (resume_id)
     WHERE p.passage_id > ? AND NOT EXISTS (SELECT 1 FROM passage_index i WHERE i.model_id = ? AND i.passage_id = p.passage_id)
     ORDER BY p.passage_id LIMIT ?`,
  );
  const newest = database.prepare("SELECT max(passage_id) AS n FROM passage");
  const passageCount = database.prepare("SELECT count(*) AS n FROM passage");
  const markCount = database.prepare("SELECT count(*) AS n FROM passage_index WHERE model_id = ?");
  const marked = database.prepare("SELECT passage_id FROM passage_index WHERE model_id = ?");
  const isThere = database.prepare("SELECT 1 FROM passage WHERE passage_id = ?");
  const mark = database.prepare("INSERT OR IGNORE INTO passage_index (model_id, passage_id) VALUES (?, ?)");
  const unmark = database.prepare("DELETE FROM passage_index WHERE model_id = ? AND passage_id = ?");

  const strays = database.prepare("SELECT passage_id FROM index_stray WHERE model_id = ?");
  const addStray = database.prepare("INSERT OR IGNORE INTO index_stray (model_id, passage_id) VALUES (?, ?)");
  const forgetStray = database.prepare("DELETE FROM index_stray WHERE model_id = ? AND passage_id = ?");
  const forgetOthers = database.prepare(forgetOtherModels("passage_index"));
  const forgetOtherStrays = database.prepare(forgetOtherModels("index_stray"));

  const indexedCount = (modelKey: string): number => Number(markCount.get(modelKey)?.["n"] ?? 0);
  const straysOf = (modelKey: string): number[] => strays.all(modelKey).map((row) => Number(row["passage_id"]));

  function forget(modelKey: string, gone: readonly number[]): void {
    inTransaction(database, () => {
      for (const passageId of gone) forgetStray.run(modelKey, passageId);
    });
  }

  /** Compares row by row. Gives the rows that are to leave the index, or null where nothing was wrong. */
  async function repair(modelKey: string, index: VectorIndex): Promise<number[] | null> {
    const rows = await index.passageIds();
    const inMarks = new Set(marked.all(modelKey).map((row) => Number(row["passage_id"])));
    const inIndex = new Set<number>();
    // A passage that stands in the index twice is taken out wholly and indexed again.
    const twice = rows.filter((passageId) => inIndex.size === inIndex.add(passageId).size);
    const unknown = rows.filter((passageId) => !inMarks.has(passageId));
    const lost = [...inMarks].filter((passageId) => !inIndex.has(passageId));
    inTransaction(database, () => {
      for (const passageId of [...lost, ...twice]) unmark.run(modelKey, passageId);
    });
    return unknown.length + lost.length + twice.length === 0 ? null : [...unknown, ...twice];
  }

  return {
    pending: (modelKey, limit, after = 0) =>
      pending.all(after, modelKey, limit).map((row) => ({
        passageId: Number(row["passage_id"]),
        candidateId: String(row["candidate_id"]),
        redacted: String(row["redacted"]),
        textHash: String(row["text_hash"]),
      })),
    total: () => Number(passageCount.get()?.["n"] ?? 0),
    newest: () => Number(newest.get()?.["n"] ?? 0),
    pendingCount: (modelKey) => Number(passageCount.get()?.["n"] ?? 0) - indexedCount(modelKey),
    mark(modelKey, passageIds) {
      inTransaction(database, () => {
        for (const passageId of passageIds) (isThere.get(passageId) === undefined ? addStray : mark).run(modelKey, passageId);
      });
    },
    async sweep(modelKey, index) {
      const gone = straysOf(modelKey);
      if (gone.length === 0) return;
      await index.remove(gone);
      forget(modelKey, gone);
    },
    async purge(modelKey, index) {
      const gone = straysOf(modelKey);
      await index.purge(gone);
      forget(modelKey, gone);
    },
    keepOnly(modelKeys) {
      const kept = JSON.stringify(modelKeys);
      inTransaction(database, () => {
        forgetOthers.run(kept);
        forgetOtherStrays.run(kept);
      });
    },
    async reconcile(modelKey, index) {
      const gone = straysOf(modelKey);
      // A write goes to the index first and is marked afterwards, so whatever went wrong between shows in the counts.
      const wrong = (await index.count()) === indexedCount(modelKey) ? null : await repair(modelKey, index);
      // Until nothing of them is left, the list of strays stays: it tells the next process to do it if this one dies.
      if (wrong !== null || gone.length > 0) await index.purge([...(wrong ?? []), ...gone]);
      forget(modelKey, gone);
    },
  };
}
