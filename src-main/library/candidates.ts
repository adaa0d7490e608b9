/** Reading candidates: the library's table, one candidate, and what matching needs. Removed candidates never appear. */
import type { DatabaseSync } from "node:sqlite";
import { documentFormatSchema, documentKindSchema, type DocumentKind } from "../../src-preload/domain.ts";
import type { CandidateDetail, LibraryFiles, ResumeVersion } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { createCandidateList, type CandidateList } from "./candidate-list.ts";
import type { Notes } from "./organising/notes.ts";
import type { Tags } from "./organising/tags.ts";
import type { People } from "./people/people.ts";
import type { Settler } from "./people/settle.ts";
import { resumeDetailOf, textOf as text, textOrNull, type Row } from "./resume-rows.ts";
import { readProfile } from "./stored-profile.ts";
import { inTransaction } from "./transaction.ts";
import type { CandidateForMatching, StoredPassage } from "./types.ts";

export interface Candidates extends CandidateList {
  count(): number;
  /** What the files are of those who were not removed. */
  files(): LibraryFiles;
  /** Rises with whatever ranking or searching could see. */
  revision(): number;
  /** Throws `not_found`. */
  detail(candidateId: string): CandidateDetail;
  /** Everyone's current title. */
  titles(): Map<string, string | null>;
  /** What current files are taken for that are no resumes. */
  otherKinds(): Map<string, Exclude<DocumentKind, "resume">>;
  /** Of everyone, ascending by id: which resume is current, and when it last changed. */
  versions(): { candidateId: string; version: string }[];
  forMatching(candidateIds: string[]): CandidateForMatching[];
  /** Takes candidates out of sight; `restore` brings them back. Both give how many changed. */
  remove(candidateIds: string[], at: string): number;
  restore(candidateIds: string[]): number;
  removedIds(): string[];
  /** Of those, who is to be erased by `now`: who was taken out by a rule stays until its day. ISO 8601. */
  dueIds(now: string): string[];
}

const otherKindSchema = documentKindSchema.exclude(["resume"]);
const CURRENT = "FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1 WHERE c.removed_at IS NULL";

const passageOf = (row: Row): StoredPassage => ({
  passageId: Number(row["passage_id"]),
  page: Number(row["page"]),
  start: Number(row["start"]),
  end: Number(row["end"]),
  redacted: text(row["redacted"]),
  textHash: text(row["text_hash"]),
});

export interface CandidatesParts {
  people: People;
  settler: Settler;
  tags: Tags;
  notes: Notes;
}

export function createCandidates(database: DatabaseSync, { people, settler, tags, notes }: CandidatesParts): Candidates {
  const count = database.prepare("SELECT count(*) AS n FROM candidate WHERE removed_at IS NULL");
  const files = database.prepare(
    `SELECT count(*) AS files, total(is_current) AS people, total(is_current = 1 AND kind <> 'resume') AS others
     FROM resume WHERE candidate_id NOT IN (SELECT candidate_id FROM candidate WHERE removed_at IS NOT NULL)`,
  );
  const revision = database.prepare("SELECT revision AS n FROM library_state");
  const whole = database.prepare(
    `SELECT c.candidate_id, r.resume_id, r.file, r.format, r.added_at, t.text, t.pages, t.warnings AS notes, t.profile
     FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1 JOIN resume_text t USING (resume_id)
     WHERE c.candidate_id = ? AND c.removed_at IS NULL`,
  );
  const versions = database.prepare(
    `SELECT resume_id, file, format, added_at, is_current FROM resume WHERE candidate_id = ?
     ORDER BY latest DESC, batch DESC, content_hash`,
  );
  const resumeIds = database.prepare("SELECT resume_id FROM resume WHERE candidate_id = ?");
  const current = database.prepare(`SELECT c.candidate_id, r.resume_id, r.changed ${CURRENT} ORDER BY c.candidate_id`);
  const titles = database.prepare(`SELECT c.candidate_id, r.title ${CURRENT}`);
  const otherKinds = database.prepare(`SELECT c.candidate_id, r.kind ${CURRENT} AND r.kind <> 'resume'`);
  const passages = database.prepare("SELECT * FROM passage WHERE resume_id = ? ORDER BY ordinal");
  const remove = database.prepare("UPDATE candidate SET removed_at = ? WHERE candidate_id = ? AND removed_at IS NULL");
  const restore = database.prepare("UPDATE candidate SET removed_at = NULL, erase_at = NULL WHERE candidate_id = ? AND removed_at IS NOT NULL");
  /** A resume that hangs together with one of theirs, and is somebody else's. */
  const relative = database.prepare(
    `SELECT 1 FROM resume r JOIN resume_pair p ON p.low = r.resume_id JOIN resume o ON o.resume_id = p.high
     WHERE r.candidate_id = ?1 AND o.candidate_id <> ?1 AND (p.verdict = 'merged' OR (p.joins = 1 AND p.verdict IS NULL))
     UNION ALL
     SELECT 1 FROM resume r JOIN resume_pair p ON p.high = r.resume_id JOIN resume o ON o.resume_id = p.low
     WHERE r.candidate_id = ?1 AND o.candidate_id <> ?1 AND (p.verdict = 'merged' OR (p.joins = 1 AND p.verdict IS NULL)) LIMIT 1`,
  );
  const removed = database.prepare("SELECT candidate_id FROM candidate WHERE removed_at IS NOT NULL");
  const due = database.prepare("SELECT candidate_id FROM candidate WHERE removed_at IS NOT NULL AND (erase_at IS NULL OR erase_at <= ?)");

  const revisionNow = (): number => Number(revision.get()?.["n"] ?? 0);

  function versionsOf(candidateId: string): ResumeVersion[] {
    const merges = settler.records.ofCandidate(candidateId);
    return versions.all(candidateId).map((row) => ({
      resumeId: text(row["resume_id"]),
      file: text(row["file"]),
      format: documentFormatSchema.parse(row["format"]),
      addedAt: text(row["added_at"]),
      current: row["is_current"] === 1,
      mergeId: merges.get(Number(row["resume_id"])) ?? null,
    }));
  }

  return {
    count: () => Number(count.get()?.["n"] ?? 0),
    files() {
      const row = files.get();
      const [all, people] = [Number(row?.["files"]), Number(row?.["people"])];
      return { files: all, people, versions: all - people, notResumes: Number(row?.["others"]) };
    },
    revision: revisionNow,
    ...createCandidateList(database, { people, tags, notes, revision: revisionNow }),

    detail(id) {
      const candidateId = people.resolve(id) ?? id;
      const row = whole.get(candidateId);
      if (!row) {
        throw new WinnowError("not_found", "This candidate is no longer in the library.");
      }
      return { ...resumeDetailOf(row), resumes: versionsOf(candidateId) };
    },

    otherKinds: () => new Map(otherKinds.all().map((row) => [text(row["candidate_id"]), otherKindSchema.parse(row["kind"])])),

    titles: () => new Map(titles.all().map((row) => [text(row["candidate_id"]), textOrNull(row["title"])])),

    versions: () =>
      current.all().map((row) => ({ candidateId: text(row["candidate_id"]), version: `${String(row["resume_id"])}.${String(row["changed"])}` })),

    forMatching(candidateIds) {
      return candidateIds.flatMap((candidateId) => {
        const row = whole.get(candidateId);
        if (!row) return [];
        return [{
          candidateId,
          file: text(row["file"]),
          profile: readProfile(text(row["profile"])),
          text: text(row["text"]),
          hiddenText: text(row["notes"]).includes('"hidden_text"'),
          passages: passages.all(row["resume_id"] ?? null).map(passageOf),
        }];
      });
    },

    remove: (candidateIds, at) =>
      inTransaction(database, () => candidateIds.reduce((n, id) => n + Number(remove.run(at, people.resolve(id) ?? id).changes), 0)),
    restore: (candidateIds) =>
      inTransaction(database, () => {
        let restored = 0;
        for (const id of candidateIds) {
          const candidateId = people.resolve(id) ?? id;
          if (restore.run(candidateId).changes === 0) continue;
          restored++;
          // While they were out of sight, another resume of theirs may have come; mostly none has.
          if (relative.get(candidateId) === undefined) continue;
          settler.settle(resumeIds.all(candidateId).map((row) => Number(row["resume_id"])), "import", new Date().toISOString());
        }
        return restored;
      }),
    removedIds: () => removed.all().map((row) => text(row["candidate_id"])),
    dueIds: (now) => due.all(now).map((row) => text(row["candidate_id"])),
  };
}
