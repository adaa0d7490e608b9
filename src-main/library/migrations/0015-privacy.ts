/** Erasing with a journal, where candidates came from and what they consented to, and rules for how long they are kept. */
export const sql = `
-- An erasing that has begun. Its row goes when nothing is left to be done, so that what a crash cut short is ended at the next start.
-- files: content hashes of the originals that are to go, as JSON.
CREATE TABLE erasure (
  erasure_id INTEGER PRIMARY KEY AUTOINCREMENT,
  begun_at   TEXT NOT NULL,
  files      TEXT NOT NULL
) STRICT;

-- It hangs on a resume, as notes do, so that it follows the person through merges and their undoing; the latest holds.
-- expires_on: a day, from which on the consent holds no longer.
CREATE TABLE candidate_consent (
  consent_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  resume_id     INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  source        TEXT CHECK (source IN ('own', 'referral', 'job_board', 'agency', 'event', 'folder', 'other')),
  source_detail TEXT,
  consent       TEXT CHECK (consent IN ('given', 'asked', 'refused')),
  expires_on    TEXT,
  said_at       TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_consent_by_resume ON candidate_consent (resume_id);

-- Who is to be erased after some days. job_id: null for all jobs. who: rejected so long ago, or nothing recorded of them for so long.
CREATE TABLE retention_rule (
  rule_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id     TEXT REFERENCES job ON DELETE CASCADE,
  who        TEXT NOT NULL CHECK (who IN ('rejected', 'still')),
  days       INTEGER NOT NULL CHECK (days > 0),
  created_at TEXT NOT NULL
) STRICT;

-- Candidates whom no rule is to erase, by any of their resumes.
CREATE TABLE retention_kept (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  kept_at   TEXT NOT NULL
) STRICT;

-- Who was taken out by a rule stays until then, and can be brought back; without it the next start erases who was taken out.
ALTER TABLE candidate ADD COLUMN erase_at TEXT;
`;
