/** Keyword search over resumes with SQLite's FTS5. */
import type { DatabaseSync } from "node:sqlite";
import type { TextHit } from "./types.ts";

/** A word as FTS5 must see it so that it means only itself. */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const wordsOf = (query: string): string[] => query.match(/[\p{L}\p{N}][\p{L}\p{N}+#.'-]*/gu) ?? [];

/** An FTS5 query for resumes that hold every word of `query`, the last letters of each free; null if it has no word. */
export function allWords(query: string): string | null {
  const words = wordsOf(query);
  return words.length === 0 ? null : words.map((word) => `${quoted(word)}*`).join(" AND ");
}

/**
 * Candidates whose current resume holds any of `words` in its title, skills or text, best first by BM25 (SQLite's bm25():
 * lower is better), at most `limit`; ties by candidate id. Names and file names do not count.
 */
export function searchText(database: DatabaseSync, words: string[], limit: number): TextHit[] {
  const usable = [...new Set(words.flatMap(wordsOf))];
  if (usable.length === 0) return [];
  const query = `{title skills body} : (${usable.map(quoted).join(" OR ")})`;
  const rows = database
    .prepare(
      `SELECT r.candidate_id, bm25(resume_fts, 0, 2, 0, 2, 1) AS bm25, snippet(resume_fts, 4, '', '', '…', 24) AS snippet
       FROM resume_fts JOIN resume r ON r.resume_id = resume_fts.rowid AND r.is_current = 1
       JOIN candidate c ON c.candidate_id = r.candidate_id AND c.removed_at IS NULL
       WHERE resume_fts MATCH ? ORDER BY bm25, r.candidate_id LIMIT ?`,
    )
    .all(query, limit);
  return rows.map((row) => ({
    candidateId: String(row["candidate_id"]),
    bm25: Number(row["bm25"]),
    snippet: String(row["snippet"]).replace(/\s+/g, " ").trim(),
  }));
}
