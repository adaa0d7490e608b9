/** What was read of a resume, as rows: profile, skills, passages, full-text entry. Written new, and written again when it changes. */
import type { DatabaseSync } from "node:sqlite";
import type { Profile } from "../../src-preload/domain.ts";
import { latestDate } from "./people/evidence.ts";
import type { NewPassage } from "./types.ts";

export interface ResumeContent {
  /** What parsing found; equal to `profile` where the recruiter corrected nothing. */
  parsed: Profile;
  /** With the recruiter's corrections. */
  profile: Profile;
  passages: readonly NewPassage[];
}

export interface ContentWriter {
  /** Skills, passages and full-text entry of a resume whose row and text are there. Within a transaction. */
  fill(resumeId: number, content: ResumeContent): void;
  /**
   * Replaces what differs and leaves the rest untouched, so that unchanged passages stay indexed; false if nothing differs. Within a
   * transaction.
   */
  replace(resumeId: number, content: ResumeContent): boolean;
  /** Takes a resume out of full-text search and its vectors, unless others need them, out of the cache. */
  clear(resumeId: number): void;
}

interface PassageRow extends NewPassage {
  passageId: number;
  ordinal: number;
}

const keyOf = ({ page, start, end, redacted }: NewPassage): string => `${String(page)} ${String(start)} ${String(end)} ${redacted}`;

export function createContentWriter(database: DatabaseSync): ContentWriter {
  const addSkill = database.prepare("INSERT INTO resume_skill (resume_id, ordinal, skill_id, name) VALUES (?, ?, ?, ?)");
  const dropSkills = database.prepare("DELETE FROM resume_skill WHERE resume_id = ?");
  const highest = database.prepare("SELECT max(last_passage, coalesce((SELECT max(passage_id) FROM passage), 0)) AS n FROM library_state");
  const addPassage = database.prepare(
    `INSERT INTO passage (passage_id, resume_id, ordinal, page, start, "end", redacted, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const passages = database.prepare("SELECT * FROM passage WHERE resume_id = ? ORDER BY ordinal");
  const dropPassage = database.prepare("DELETE FROM passage WHERE passage_id = ?");
  const setOrdinal = database.prepare("UPDATE passage SET ordinal = ? WHERE passage_id = ?");
  const forgetVector = database.prepare("DELETE FROM embedding WHERE text_hash = ?1 AND NOT EXISTS (SELECT 1 FROM passage WHERE text_hash = ?1)");
  const indexText = database.prepare(
    `INSERT INTO resume_fts (rowid, name, title, file, skills, body)
     SELECT resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ?`,
  );
  const unindexText = database.prepare(
    `INSERT INTO resume_fts (resume_fts, rowid, name, title, file, skills, body)
     SELECT 'delete', resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ?`,
  );
  const forgetVectors = database.prepare(
    `DELETE FROM embedding WHERE text_hash IN (SELECT text_hash FROM passage WHERE resume_id = :resume)
     AND text_hash NOT IN (SELECT text_hash FROM passage WHERE resume_id <> :resume
                           AND text_hash IN (SELECT text_hash FROM passage WHERE resume_id = :resume))`,
  );
  const stored = database.prepare("SELECT profile, parsed FROM resume_text WHERE resume_id = ?");
  const setText = database.prepare("UPDATE resume_text SET profile = ?, parsed = ? WHERE resume_id = ?");
  const setRow = database.prepare("UPDATE resume SET name = ?, title = ?, location = ?, years = ?, kind = ?, latest = ? WHERE resume_id = ?");

  function addSkills(resumeId: number, profile: Profile): void {
    profile.skills.forEach((skill, ordinal) => addSkill.run(resumeId, ordinal, skill.id, skill.canonical));
  }

  function readPassages(resumeId: number): PassageRow[] {
    return passages.all(resumeId).map((row) => ({
      passageId: Number(row["passage_id"]),
      ordinal: Number(row["ordinal"]),
      page: Number(row["page"]),
      start: Number(row["start"]),
      end: Number(row["end"]),
      redacted: String(row["redacted"]),
      textHash: String(row["text_hash"]),
    }));
  }

  function replacePassages(resumeId: number, wanted: readonly NewPassage[]): boolean {
    const before = readPassages(resumeId);
    if (before.length === wanted.length && before.every((passage, i) => wanted[i] && keyOf(passage) === keyOf(wanted[i]))) return false;
    const reusable = new Map(before.map((passage) => [keyOf(passage), passage]));
    const kept = wanted.map((passage) => {
      const same = reusable.get(keyOf(passage));
      if (same) reusable.delete(keyOf(passage));
      return same;
    });
    const keptIds = new Set(kept.flatMap((passage) => passage?.passageId ?? []));
    const dropped = before.filter(({ passageId }) => !keptIds.has(passageId));
    for (const { passageId } of dropped) dropPassage.run(passageId);
    // First out of the way: no two passages of a resume may have one ordinal.
    for (const passageId of keptIds) setOrdinal.run(-passageId, passageId);
    let next = Number(highest.get()?.["n"] ?? 0);
    wanted.forEach((p, ordinal) => {
      const same = kept[ordinal];
      if (same) setOrdinal.run(ordinal, same.passageId);
      else addPassage.run(++next, resumeId, ordinal, p.page, p.start, p.end, p.redacted, p.textHash);
    });
    for (const { textHash } of dropped) forgetVector.run(textHash);
    return true;
  }

  return {
    fill(resumeId, { profile, passages: all }) {
      addSkills(resumeId, profile);
      let next = Number(highest.get()?.["n"] ?? 0);
      all.forEach((p, ordinal) => addPassage.run(++next, resumeId, ordinal, p.page, p.start, p.end, p.redacted, p.textHash));
      indexText.run(resumeId);
    },

    replace(resumeId, { parsed, profile, passages: wanted }) {
      const effective = JSON.stringify(profile);
      const asParsed = JSON.stringify(parsed);
      const row = stored.get(resumeId);
      const passagesChanged = replacePassages(resumeId, wanted);
      const same = row?.["profile"] === effective && (row["parsed"] ?? row["profile"]) === asParsed;
      if (same) return passagesChanged;
      // The entry must leave the index with the words it came in with.
      unindexText.run(resumeId);
      dropSkills.run(resumeId);
      addSkills(resumeId, profile);
      setText.run(effective, asParsed === effective ? null : asParsed, resumeId);
      setRow.run(profile.name, profile.title, profile.location, profile.yearsOfExperience, profile.kind, latestDate(profile), resumeId);
      indexText.run(resumeId);
      return true;
    },

    clear(resumeId) {
      unindexText.run(resumeId);
      forgetVectors.run({ resume: resumeId });
    },
  };
}
