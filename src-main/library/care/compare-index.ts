/** The passages that the database takes for indexed against those that the index holds. */
import type { DatabaseSync } from "node:sqlite";

export interface IndexDifference {
  marked: number;
  /** Marked, and not in the index. */
  missing: number;
  /** In the index, though nothing of the library is meant by it; what is known to be on its way out does not count. */
  strange: number;
}

/**
 * Right while passages are being indexed and removed, too: a row comes before its mark and goes after it, so that a mark that was there
 * before the rows were read and is there afterwards has its row.
 */
export async function compareIndex(database: DatabaseSync, modelKey: string, passageIds: () => Promise<number[]>): Promise<IndexDifference> {
  const marks = database.prepare("SELECT passage_id FROM passage_index WHERE model_id = ?");
  const isMarked = database.prepare("SELECT 1 FROM passage_index WHERE model_id = ? AND passage_id = ?");
  const isMeant = database.prepare("SELECT 1 FROM passage WHERE passage_id = ?1 UNION ALL SELECT 1 FROM index_stray WHERE model_id = ?2 AND passage_id = ?1");
  const marked = marks.all(modelKey).map((row) => Number(row["passage_id"]));
  const held = new Set(await passageIds());
  const missing = marked.filter((passageId) => !held.has(passageId) && isMarked.get(modelKey, passageId) !== undefined).length;
  for (const passageId of marked) held.delete(passageId);
  const strange = [...held].filter((passageId) => isMeant.get(passageId, modelKey) === undefined).length;
  return { marked: marked.length, missing, strange };
}
