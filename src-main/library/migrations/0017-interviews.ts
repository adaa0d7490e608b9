/** Interviews, scorecards, offers and what became of people: a list that is only ever added to. And what was taken over from lists. */
export const sql = `
-- Each event holds the whole of its subject (one interview, one scorecard, one offer, what became of somebody) as it is from then on: a correction is
-- another event of the same subject, and one without a body takes the subject away. It hangs on a resume as tracking_event does.
CREATE TABLE hiring_event (
  event_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id     TEXT NOT NULL REFERENCES job,
  resume_id  INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  what       TEXT NOT NULL CHECK (what IN ('interview', 'scorecard', 'offer', 'outcome')),
  subject_id TEXT NOT NULL,
  body       TEXT,
  said_by    TEXT NOT NULL,
  at         TEXT NOT NULL
) STRICT;
CREATE INDEX hiring_event_by_job ON hiring_event (job_id, resume_id);
CREATE INDEX hiring_event_by_resume ON hiring_event (resume_id);
CREATE INDEX hiring_event_by_subject ON hiring_event (subject_id, event_id);
CREATE TRIGGER hiring_event_stays BEFORE UPDATE ON hiring_event BEGIN SELECT raise(ABORT, 'What was recorded is never changed.'); END;
CREATE TRIGGER hiring_event_kept BEFORE DELETE ON hiring_event WHEN EXISTS (SELECT 1 FROM resume WHERE resume_id = old.resume_id) BEGIN
  SELECT raise(ABORT, 'What was recorded is never deleted.');
END;

-- What an import of a list recorded and made, by which it can be taken back.
CREATE TABLE move_in (
  import_id TEXT PRIMARY KEY,
  file      TEXT NOT NULL,
  at        TEXT NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE move_in_event (
  import_id TEXT NOT NULL REFERENCES move_in,
  event_id  INTEGER NOT NULL REFERENCES tracking_event ON DELETE CASCADE,
  PRIMARY KEY (import_id, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX move_in_event_by_event ON move_in_event (event_id);
CREATE TABLE move_in_hiring (
  import_id TEXT NOT NULL REFERENCES move_in,
  event_id  INTEGER NOT NULL REFERENCES hiring_event ON DELETE CASCADE,
  PRIMARY KEY (import_id, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX move_in_hiring_by_event ON move_in_hiring (event_id);
CREATE TABLE move_in_job (
  import_id TEXT NOT NULL REFERENCES move_in,
  job_id    TEXT NOT NULL REFERENCES job ON DELETE CASCADE,
  PRIMARY KEY (import_id, job_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE move_in_candidate (
  import_id    TEXT NOT NULL REFERENCES move_in,
  candidate_id TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
  PRIMARY KEY (import_id, candidate_id)
) STRICT, WITHOUT ROWID;
`;
