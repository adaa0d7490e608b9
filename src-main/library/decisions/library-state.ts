/** One hash for everything in a library that a ranking can depend on, and the numbers that candidates are called by. */
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

export interface LibraryState {
  /**
   * SHA-256, hex, over a line for each candidate who is not removed, ascending by number: number, content hash of the current resume,
   * the mark of the rules that read it, when it was given (which is what “to present” means), and the SHA-256 of its corrections, a line
   * each, or nothing; with tabs between, and a line feed behind.
   */
  hash: string;
  candidates: number;
  /** Candidate id → number. */
  numbers: ReadonlyMap<string, number>;
}

/** Gives the state as of now; as long as the library's revision is equal, so is what was found. */
export function createLibraryState(database: DatabaseSync): () => LibraryState {
  const revision = database.prepare("SELECT revision AS n FROM library_state");
  const people = database.prepare(
    `SELECT r.candidate_id AS id, min(n.number) AS number, max(CASE WHEN r.is_current = 1 THEN r.content_hash || char(9) || r.reader || char(9) || r.added_at END) AS resume
     FROM candidate c JOIN resume r USING (candidate_id) JOIN resume_number n USING (resume_id) WHERE c.removed_at IS NULL GROUP BY r.candidate_id ORDER BY number`,
  );
  const corrections = database.prepare(
    "SELECT r.candidate_id AS id, c.body FROM correction c JOIN resume r USING (resume_id) WHERE c.person = 1 OR r.is_current = 1 ORDER BY c.correction_id",
  );
  // Neither moves the revision.
  const others = database.prepare(
    `SELECT (SELECT count(*) || '.' || coalesce(max(correction_id), 0) FROM correction) || ' ' ||
       (SELECT coalesce(group_concat(reader || '.' || n, ' '), '') FROM (SELECT reader, count(*) AS n FROM resume GROUP BY reader ORDER BY reader)) AS mark`,
  );
  let known: { at: string; state: LibraryState } | null = null;

  function read(): LibraryState {
    const corrected = new Map<string, ReturnType<typeof createHash>>();
    for (const { id, body } of corrections.all()) {
      const hash = corrected.get(String(id)) ?? createHash("sha256");
      corrected.set(String(id), hash.update(`${String(body)}\n`));
    }
    const whole = createHash("sha256");
    const numbers = new Map<string, number>();
    for (const { id, number, resume } of people.all()) {
      numbers.set(String(id), Number(number));
      whole.update(`${String(number)}\t${String(resume)}\t${corrected.get(String(id))?.digest("hex") ?? ""}\n`);
    }
    return { hash: whole.digest("hex"), candidates: numbers.size, numbers };
  }

  return () => {
    const at = `${String(revision.get()?.["n"])} ${String(others.get()?.["mark"])}`;
    if (known?.at !== at) known = { at, state: read() };
    return known.state;
  };
}
