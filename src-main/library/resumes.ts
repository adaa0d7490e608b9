/** Writing resumes: one call, one transaction, everything or nothing. */
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./transaction.ts";
import type { NewResume } from "./types.ts";

export interface StoredResume {
  resumeId: number;
  candidateId: string;
}

export interface Resumes {
  /** The resume with this content, of a candidate who may be removed; null if the library does not have it. */
  byContent(contentHash: string): (StoredResume & { removed: boolean }) | null;
  /**
   * Stores a new candidate with this resume and runs `alongside` in the same transaction (the queue marks its item there).
   * The candidate's id comes from the content, so the same file has the same id in every library.
   */
  add(resume: NewResume, addedAt: string, alongside: (stored: StoredResume) => void): StoredResume;
  /** Erases candidates: rows, full-text entries, cached vectors nobody else needs. Gives what else must go. */
  erase(candidateIds: string[]): { passageIds: number[]; contentHashes: string[] };
}

const candidateIdOf = (contentHash: string): string => `c${contentHash.slice(0, 16)}`;

export function createResumes(database: DatabaseSync): Resumes {
  const byContent = database.prepare(
    `SELECT resume_id AS resumeId, candidate_id AS candidateId, removed_at IS NOT NULL AS removed
     FROM resume JOIN candidate USING (candidate_id) WHERE content_hash = ?`,
  );
  const addCandidate = database.prepare("INSERT INTO candidate (candidate_id, added_at) VALUES (?, ?)");
  const addResume = database.prepare(
    `INSERT INTO resume (candidate_id, content_hash, file, format, bytes, added_at, name, title, location, years, warnings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addText = database.prepare("INSERT INTO resume_text (resume_id, text, pages, warnings, profile) VALUES (?, ?, ?, ?, ?)");
  const addSkill = database.prepare("INSERT INTO resume_skill (resume_id, ordinal, skill_id, name) VALUES (?, ?, ?, ?)");
  const addPassage = database.prepare(
    `INSERT INTO passage (resume_id, ordinal, page, start, "end", redacted, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const indexText = database.prepare(
    `INSERT INTO resume_fts (rowid, name, title, file, skills, body)
     SELECT resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ?`,
  );
  const unindexText = database.prepare(
    `INSERT INTO resume_fts (resume_fts, rowid, name, title, file, skills, body)
     SELECT 'delete', resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ?`,
  );
  const resumesOf = database.prepare("SELECT resume_id AS resumeId, content_hash AS contentHash FROM resume WHERE candidate_id = ?");
  const passagesOf = database.prepare("SELECT passage_id AS passageId FROM passage WHERE resume_id = ?");
  const forgetVectors = database.prepare(
    `DELETE FROM embedding WHERE text_hash IN (SELECT text_hash FROM passage WHERE resume_id = :resume)
     AND text_hash NOT IN (SELECT text_hash FROM passage WHERE resume_id <> :resume
                           AND text_hash IN (SELECT text_hash FROM passage WHERE resume_id = :resume))`,
  );
  const removeCandidate = database.prepare("DELETE FROM candidate WHERE candidate_id = ?");

  return {
    byContent(contentHash) {
      const row = byContent.get(contentHash);
      if (!row) return null;
      return { resumeId: Number(row["resumeId"]), candidateId: String(row["candidateId"]), removed: row["removed"] === 1 };
    },

    add(resume, addedAt, alongside) {
      const { document, profile } = resume;
      const candidateId = candidateIdOf(resume.contentHash);
      return inTransaction(database, () => {
        addCandidate.run(candidateId, addedAt);
        const { lastInsertRowid } = addResume.run(
          candidateId, resume.contentHash, resume.file, document.format, resume.bytes, addedAt,
          profile.name, profile.title, profile.location, profile.yearsOfExperience, document.warnings.length,
        );
        const resumeId = Number(lastInsertRowid);
        addText.run(resumeId, document.text, JSON.stringify(document.pages), JSON.stringify(document.warnings), JSON.stringify(profile));
        profile.skills.forEach((skill, ordinal) => addSkill.run(resumeId, ordinal, skill.id, skill.canonical));
        resume.passages.forEach((p, ordinal) => addPassage.run(resumeId, ordinal, p.page, p.start, p.end, p.redacted, p.textHash));
        indexText.run(resumeId);
        const stored = { resumeId, candidateId };
        alongside(stored);
        return stored;
      });
    },

    erase(candidateIds) {
      const passageIds: number[] = [];
      const contentHashes: string[] = [];
      inTransaction(database, () => {
        for (const candidateId of candidateIds) {
          for (const row of resumesOf.all(candidateId)) {
            const resumeId = Number(row["resumeId"]);
            contentHashes.push(String(row["contentHash"]));
            for (const p of passagesOf.all(resumeId)) passageIds.push(Number(p["passageId"]));
            unindexText.run(resumeId);
            forgetVectors.run({ resume: resumeId });
          }
          removeCandidate.run(candidateId);
        }
      });
      return { passageIds, contentHashes };
    },
  };
}
