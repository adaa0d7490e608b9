/** The filter of the library's table as SQLite's FTS5 understands it. */

/** A word as FTS5 must see it so that it means only itself. */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const wordsOf = (query: string): string[] => query.match(/[\p{L}\p{N}][\p{L}\p{N}+#.'-]*/gu) ?? [];

/** An FTS5 query for resumes that hold every word of `query`, the last letters of each free; null if it has no word. */
export function allWords(query: string): string | null {
  const words = wordsOf(query);
  return words.length === 0 ? null : words.map((word) => `${quoted(word)}*`).join(" AND ");
}
