/** After erasing: is anything left in the library's folder by which somebody could be found? What is, is told. */
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { databaseName } from "../care/backup-folder.ts";
import { liveRowsWith, type LiveRows } from "./live-rows.ts";
import { walkSchema } from "./person-tables.ts";
import { scanFolder } from "./scan-folder.ts";
import type { Trace } from "./traces.ts";

export interface Remain {
  /** What of them is left. */
  what: Trace["kind"];
  /** candidate: another's resume or what was written about that one; row: of a table that belongs to no candidate. */
  where: "candidate" | "row" | "file" | "database";
  /** The other candidate's id, the table, or the path below the library's folder. */
  place: string;
  /** By what a person knows the place. */
  label: string | null;
}

/** A name that so many others' resumes say is a word like any other, or was none. */
const mostMentions = 3;
/** What recruiters write of jobs is theirs, though an applicant may have copied a line of it. */
const ownWords = new Set(["job", "job_template", "stage_reason"]);
/** Lists of skills and models come from outside and know nobody. */
const isForeign = (file: string): boolean => /^(?:taxonomy|models)[\\/]/.test(file);

/** Looks through all bytes of the folder and all rows of the database. Rejects where a file cannot be read. */
export async function whatRemains(folder: string, database: DatabaseSync, traces: readonly Trace[]): Promise<Remain[]> {
  if (traces.length === 0) return [];
  const walk = walkSchema(database);
  const remains = new Map<string, Remain>();
  const tell = (remain: Remain): void => void remains.set(`${remain.what} ${remain.where} ${remain.place} ${remain.label ?? ""}`, remain);
  const nameOf = database.prepare("SELECT name, file FROM resume WHERE candidate_id = ? AND is_current = 1");
  const isNamed = database.prepare("SELECT 1 FROM resume WHERE name = ? COLLATE NOCASE LIMIT 1");
  const isFile = database.prepare("SELECT 1 FROM resume WHERE file = ?1 OR substr(file, -length(?1) - 1) IN ('/' || ?1, '\\' || ?1) LIMIT 1");
  const isReached = database.prepare(
    `SELECT 1 FROM resume r JOIN resume_text t USING (resume_id), json_each(t.profile, '$.' || ?1) own
     WHERE r.candidate_id IN (SELECT value FROM json_each(?2)) AND lower(own.value) = lower(?3) LIMIT 1`,
  );
  const byHash = database.prepare("SELECT candidate_id FROM resume WHERE content_hash = ?");

  function tellOfOther({ kind }: Trace, candidateId: string): void {
    const row = nameOf.get(candidateId);
    tell({ what: kind, where: "candidate", place: candidateId, label: row === undefined ? null : String(row["name"] ?? path.win32.basename(String(row["file"]))) });
  }
  /** Somebody else is called so, or their file is, or they are reached so, too (a family's telephone, a placeholder): then it is theirs. */
  function isAnothers({ kind, text }: Trace, { candidateIds }: LiveRows): boolean {
    switch (kind) {
      case "name":
        return candidateIds.length >= mostMentions || isNamed.get(text) !== undefined;
      case "file":
        return isFile.get(text) !== undefined;
      case "email":
      case "phone":
        return isReached.get(`${kind}s`, JSON.stringify(candidateIds), text) !== undefined;
      case "text":
        return false;
    }
  }

  const inBytes = await scanFolder(folder, traces.map(({ text }) => text));
  const inDatabase = new Set([...inBytes].flatMap(([file, found]) => (path.basename(file).startsWith(databaseName) ? [...found] : [])));
  const anothers = new Set<number>();
  for (const [number, trace] of traces.entries()) {
    // A long text is cut up among pages, so that short traces are always looked for in the rows, too.
    if (trace.kind === "text" && !inDatabase.has(number)) continue;
    const live = liveRowsWith(database, walk, trace.text);
    if (isAnothers(trace, live)) {
      anothers.add(number);
      continue;
    }
    if (trace.kind !== "text") for (const candidateId of live.candidateIds) tellOfOther(trace, candidateId);
    const rows = live.rows.filter(({ table }) => trace.kind !== "text" || !ownWords.has(table));
    for (const { table, label } of rows) tell({ what: trace.kind, where: "row", place: table, label });
    if (inDatabase.has(number) && live.candidateIds.length === 0 && live.rows.length === 0) tell({ what: trace.kind, where: "database", place: databaseName, label: null });
  }
  for (const [file, found] of inBytes) {
    if (path.basename(file).startsWith(databaseName)) continue;
    const owner = byHash.get(path.basename(file))?.["candidate_id"];
    for (const number of found) {
      const trace = traces[number];
      if (trace === undefined || anothers.has(number)) continue;
      if (trace.kind === "text" && (owner !== undefined || isForeign(file))) continue;
      if (owner !== undefined) tellOfOther(trace, String(owner));
      else tell({ what: trace.kind, where: "file", place: file, label: null });
    }
  }
  return [...remains.values()];
}
