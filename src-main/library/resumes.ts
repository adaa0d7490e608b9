/** Writing resumes: one call, one transaction, everything or nothing. */
import type { DatabaseSync } from "node:sqlite";
import type { DocumentText, PageWords, Profile, ReadingWarning } from "../../src-preload/domain.ts";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Correction } from "../profiles/corrections.ts";
import type { Corrections } from "./corrections.ts";
import { latestDate } from "./people/evidence.ts";
import { createPairs } from "./people/pairs.ts";
import { candidateIdOf, type Settler } from "./people/settle.ts";
import { createContentWriter, type ResumeContent } from "./resume-content.ts";
import { resumeDetailOf, textOf } from "./resume-rows.ts";
import { readProfile } from "./stored-profile.ts";
import { inTransaction } from "./transaction.ts";
import type { NewResume } from "./types.ts";
import { packWords, unpackWords } from "./word-boxes.ts";

export interface StoredResume {
  resumeId: number;
  candidateId: string;
}

/** A stored resume as reading it again needs it. */
export interface StoredReading {
  resumeId: number;
  document: DocumentText;
  /** Without corrections. */
  parsed: Profile;
  /** What "to present" means: when the resume was given to Winnow, so that reading it again gives the same. ISO 8601. */
  now: string;
}

export interface CorrectionChange {
  /** Where it was made. */
  resumeId: number;
  remove: number[];
  add: { person: boolean; correction: Correction }[];
}

export interface ErasedRows {
  passageIds: number[];
  /** Of their originals. */
  contentHashes: string[];
}

export interface Resumes {
  /** The resume with this content, of a candidate who may be removed; null if the library does not have it. */
  byContent(contentHash: string): (StoredResume & { removed: boolean }) | null;
  /**
   * Stores a resume, joins it to the candidate whose it is, if there is one, and runs `alongside` in the same transaction (the queue
   * marks its item there). Gives the candidate it then belongs to.
   */
  add(resume: NewResume, addedAt: string, alongside: (stored: StoredResume) => void): StoredResume;
  /** Any resume of a candidate who is not removed. Throws `not_found`. */
  detail(resumeId: string): ResumeDetail;
  words(resumeId: string): PageWords[];
  /** The original's content hash and size. Throws `not_found`. */
  original(resumeId: string): { contentHash: string; bytes: number };
  reading(resumeId: number): StoredReading | null;
  /**
   * Stores what a resume is read as now, and by which reader. What it shares with others by that may join candidates, as at import.
   * False if nothing but the reader's mark differs.
   */
  rewrite(resumeId: number, content: ResumeContent & { warnings: readonly ReadingWarning[] }, reader: string, at: string): boolean;
  /** Stores corrections, and what resumes say with them, all at once. What the recruiter types joins nobody by itself. */
  correct(change: CorrectionChange, contents: ReadonlyMap<number, ResumeContent>, at: string): void;
  /** Resumes whose corrections have changed by a merge, or its undoing, and are not in their profiles yet. */
  stale(): number[];
  /** All resumes of the candidate whose this is. */
  siblings(resumeId: number): number[];
  /** Resumes that another reader made, oldest first, at most `limit`, after `after`. */
  outdated(reader: string, after: number, limit: number): number[];
  outdatedCount(reader: string): number;
  /** Every resume is to be read again, whoever read it. */
  forgetReaders(): void;
  /** Makes this resume the current one of its candidate, by the recruiter's choice. Throws `not_found`. */
  choose(resumeId: string, at: string): string;
  /**
   * Erases candidates: rows, full-text entries, cached vectors nobody else needs, and what the import queue tells of their files. Runs
   * `alongside` in the same transaction. Gives what else must go.
   */
  erase(candidateIds: readonly string[], alongside?: (erased: ErasedRows) => void): ErasedRows;
}

export function createResumes(database: DatabaseSync, settler: Settler, corrections: Corrections): Resumes {
  const content = createContentWriter(database);
  const pairs = createPairs(database);
  const byContent = database.prepare(
    `SELECT resume_id AS resumeId, candidate_id AS candidateId, removed_at IS NOT NULL AS removed
     FROM resume JOIN candidate USING (candidate_id) WHERE content_hash = ?`,
  );
  const addCandidate = database.prepare("INSERT OR IGNORE INTO candidate (candidate_id, added_at) VALUES (?, ?)");
  const addResume = database.prepare(
    `INSERT INTO resume (candidate_id, content_hash, file, format, bytes, added_at, name, title, location, years, warnings, kind, reader, latest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const batchOf = database.prepare("SELECT batch_id FROM ingest_item WHERE resume_id = ?");
  const addBatch = database.prepare("INSERT INTO import_batch (batch_id) VALUES (?) ON CONFLICT (batch_id) DO UPDATE SET batch_id = excluded.batch_id RETURNING number");
  const setBatch = database.prepare("UPDATE resume SET batch = ? WHERE resume_id = ?");
  const addText = database.prepare("INSERT INTO resume_text (resume_id, text, pages, warnings, profile) VALUES (?, ?, ?, ?, ?)");
  const addWords = database.prepare("INSERT INTO resume_words (resume_id, words) VALUES (?, ?)");
  const candidateOf = database.prepare("SELECT candidate_id FROM resume WHERE resume_id = ?");
  const whole = database.prepare(
    `SELECT r.*, t.text, t.pages, t.warnings AS notes, t.profile, t.parsed FROM resume r JOIN resume_text t USING (resume_id)
     JOIN candidate c USING (candidate_id) WHERE r.resume_id = ? AND c.removed_at IS NULL`,
  );
  const words = database.prepare("SELECT words FROM resume_words WHERE resume_id = ?");
  const isPrinted = database.prepare("SELECT 1 FROM person_print WHERE resume_id = ?");
  const fresh = database.prepare("UPDATE resume SET stale = 0 WHERE resume_id = ?");
  const stale = database.prepare("SELECT resume_id FROM resume WHERE stale = 1 ORDER BY resume_id");
  const siblings = database.prepare("SELECT s.resume_id FROM resume r JOIN resume s USING (candidate_id) WHERE r.resume_id = ? ORDER BY s.resume_id");
  const setWarnings = database.prepare("UPDATE resume_text SET warnings = ? WHERE resume_id = ?");
  const setWarningCount = database.prepare("UPDATE resume SET warnings = ? WHERE resume_id = ?");
  const setReader = database.prepare("UPDATE resume SET reader = ?, stale = 0 WHERE resume_id = ?");
  const setReadAgain = database.prepare("UPDATE resume SET read_again_at = ? WHERE resume_id = ?");
  const outdated = database.prepare(
    "SELECT resume_id FROM resume JOIN candidate USING (candidate_id) WHERE reader <> ? AND resume_id > ? AND removed_at IS NULL ORDER BY resume_id LIMIT ?",
  );
  const outdatedCount = database.prepare("SELECT count(*) AS n FROM resume JOIN candidate USING (candidate_id) WHERE reader <> ? AND removed_at IS NULL");
  const forgetReaders = database.prepare("UPDATE resume SET reader = ''");
  const choose = database.prepare("UPDATE resume SET chosen_at = ? WHERE resume_id = ?");
  const unchoose = database.prepare("UPDATE resume SET chosen_at = NULL WHERE candidate_id = ?");
  const resumesOf = database.prepare("SELECT resume_id AS resumeId, content_hash AS contentHash FROM resume WHERE candidate_id = ?");
  const passagesOf = database.prepare("SELECT passage_id AS passageId FROM passage WHERE resume_id = ?");
  const removeCandidate = database.prepare("DELETE FROM candidate WHERE candidate_id = ?");
  // An earlier try at the same file may have failed and say its name. What still waits was asked for anew.
  const removeQueued = database.prepare(
    `DELETE FROM ingest_item WHERE state <> 'waiting' AND state <> 'reading'
     AND (resume_id = ?1 OR path = (SELECT file FROM resume WHERE resume_id = ?1) OR source_path = (SELECT file FROM resume WHERE resume_id = ?1))`,
  );
  const removeMerges = database.prepare(
    `DELETE FROM merge WHERE NOT EXISTS (SELECT 1 FROM merge_resume m WHERE m.merge_id = merge.merge_id AND m.moved = 0)
     OR NOT EXISTS (SELECT 1 FROM merge_resume m WHERE m.merge_id = merge.merge_id AND m.moved = 1)`,
  );

  const rowOf = (resumeId: number | string) => {
    const row = whole.get(Number(resumeId));
    if (!row) throw new WinnowError("not_found", "This resume is no longer in the library.");
    return row;
  };
  const ownerOf = (resumeId: number): string => textOf(candidateOf.get(resumeId)?.["candidate_id"]);

  return {
    byContent(contentHash) {
      const row = byContent.get(contentHash);
      if (!row) return null;
      return { resumeId: Number(row["resumeId"]), candidateId: String(row["candidateId"]), removed: row["removed"] === 1 };
    },

    add(resume, addedAt, alongside) {
      const { document, profile } = resume;
      return inTransaction(database, () => {
        const ownId = candidateIdOf([resume.contentHash]);
        addCandidate.run(ownId, addedAt);
        const { lastInsertRowid } = addResume.run(
          ownId, resume.contentHash, resume.file, document.format, resume.bytes, addedAt, profile.name, profile.title, profile.location,
          profile.yearsOfExperience, document.warnings.length, profile.kind, resume.reader ?? "", latestDate(profile),
        );
        const resumeId = Number(lastInsertRowid);
        addText.run(resumeId, document.text, JSON.stringify(document.pages), JSON.stringify(document.warnings), JSON.stringify(profile));
        if (document.words.length > 0) addWords.run(resumeId, packWords(document.words));
        content.fill(resumeId, { parsed: profile, profile, passages: resume.passages });
        const stored = { resumeId, candidateId: ownId };
        alongside(stored);
        const batch = addBatch.get(batchOf.get(resumeId)?.["batch_id"] ?? null);
        setBatch.run(batch?.["number"] ?? 0, resumeId);
        pairs.record(resumeId, document.text, profile, true);
        settler.settle([resumeId], "import", addedAt);
        return { resumeId, candidateId: ownerOf(resumeId) };
      });
    },

    detail: (resumeId) => resumeDetailOf(rowOf(resumeId)),

    words(resumeId) {
      rowOf(resumeId);
      const packed = words.get(Number(resumeId))?.["words"];
      return packed instanceof Uint8Array ? unpackWords(packed) : [];
    },

    original(resumeId) {
      const row = rowOf(resumeId);
      return { contentHash: textOf(row["content_hash"]), bytes: Number(row["bytes"]) };
    },

    reading(resumeId) {
      const row = whole.get(resumeId);
      if (!row) return null;
      const { format, text, pages, warnings, addedAt } = resumeDetailOf(row);
      const packed = words.get(resumeId)?.["words"];
      return {
        resumeId,
        document: { format, text, pages, warnings, words: packed instanceof Uint8Array ? unpackWords(packed) : [] },
        parsed: readProfile(textOf(row["parsed"] ?? row["profile"])),
        now: addedAt,
      };
    },

    rewrite(resumeId, read, reader, at) {
      return inTransaction(database, () => {
        const row = whole.get(resumeId);
        if (!row) return false;
        const changed = content.replace(resumeId, read);
        const warnings = JSON.stringify(read.warnings);
        if (warnings !== row["notes"]) {
          setWarnings.run(warnings, resumeId);
          setWarningCount.run(read.warnings.length, resumeId);
        }
        setReader.run(reader, resumeId);
        if (changed) setReadAgain.run(at, resumeId);
        if (changed || !isPrinted.get(resumeId)) {
          pairs.record(resumeId, textOf(row["text"]), read.profile, true);
          settler.settle([resumeId], "import", at);
        }
        return changed;
      });
    },

    correct({ resumeId, remove, add }, contents, at) {
      inTransaction(database, () => {
        corrections.remove(remove);
        for (const { person, correction } of add) corrections.add(resumeId, person, correction, at);
        for (const [id, read] of contents) {
          if (content.replace(id, read)) pairs.record(id, textOf(rowOf(id)["text"]), read.profile, false);
          fresh.run(id);
          settler.chooseCurrent(ownerOf(id));
        }
      });
    },

    stale: () => stale.all().map((row) => Number(row["resume_id"])),
    siblings: (resumeId) => siblings.all(resumeId).map((row) => Number(row["resume_id"])),

    outdated: (reader, after, limit) => outdated.all(reader, after, limit).map((row) => Number(row["resume_id"])),
    outdatedCount: (reader) => Number(outdatedCount.get(reader)?.["n"] ?? 0),
    forgetReaders: () => void forgetReaders.run(),

    choose(resumeId, at) {
      return inTransaction(database, () => {
        const candidateId = textOf(rowOf(resumeId)["candidate_id"]);
        unchoose.run(candidateId);
        choose.run(at, Number(resumeId));
        settler.chooseCurrent(candidateId);
        return candidateId;
      });
    },

    erase(candidateIds, alongside) {
      const passageIds: number[] = [];
      const contentHashes: string[] = [];
      inTransaction(database, () => {
        for (const candidateId of candidateIds) {
          for (const row of resumesOf.all(candidateId)) {
            const resumeId = Number(row["resumeId"]);
            contentHashes.push(String(row["contentHash"]));
            for (const p of passagesOf.all(resumeId)) passageIds.push(Number(p["passageId"]));
            content.clear(resumeId);
            removeQueued.run(resumeId);
          }
          removeCandidate.run(candidateId);
        }
        removeMerges.run();
        alongside?.({ passageIds, contentHashes });
      });
      return { passageIds, contentHashes };
    },
  };
}
