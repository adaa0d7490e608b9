/** Stages, reasons, and what happened to candidates in each job: a list of events that is only ever added to. */
export const sql = `
CREATE TABLE stage (
  stage_id   TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('new', 'screening', 'interview', 'offer', 'hired', 'rejected', 'withdrawn')),
  position   INTEGER NOT NULL,
  -- A removed stage stays, for events speak of it.
  removed_at TEXT
) STRICT;
INSERT INTO stage (stage_id, name, kind, position) VALUES
  ('new', 'New', 'new', 0), ('screening', 'Screening', 'screening', 1), ('interview', 'Interview', 'interview', 2), ('offer', 'Offer', 'offer', 3),
  ('hired', 'Hired', 'hired', 4), ('rejected', 'Rejected', 'rejected', 5), ('withdrawn', 'Withdrawn', 'withdrawn', 6);

-- Reasons that are offered. Events keep the words, not the row.
CREATE TABLE stage_reason (
  kind     TEXT NOT NULL CHECK (kind IN ('rejected', 'withdrawn')),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (kind, position)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_reason (kind, position, text) VALUES
  ('rejected', 0, 'A must-have is missing'), ('rejected', 1, 'Too little experience in this work'), ('rejected', 2, 'Others meet the requirements better'),
  ('rejected', 3, 'The work done is of another kind'), ('rejected', 4, 'Cannot start when needed'), ('rejected', 5, 'Expects more pay than the job offers'),
  ('rejected', 6, 'The job was filled or closed'),
  ('withdrawn', 0, 'Took another job'), ('withdrawn', 1, 'Pay'), ('withdrawn', 2, 'Place or hours'), ('withdrawn', 3, 'Lost interest'), ('withdrawn', 4, 'Does not answer');

-- It hangs on a resume, as corrections do, so that it follows the person through merges and their undoing. mark 'none': taken away.
-- said_by: who was at the computer.
CREATE TABLE tracking_event (
  event_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id    TEXT NOT NULL REFERENCES job,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  what      TEXT NOT NULL CHECK (what IN ('stage', 'mark', 'note', 'undo')),
  stage_id  TEXT REFERENCES stage,
  mark      TEXT CHECK (mark IN ('shortlisted', 'maybe', 'rejected', 'none')),
  reason    TEXT,
  note      TEXT,
  undoes    INTEGER UNIQUE REFERENCES tracking_event ON DELETE CASCADE,
  said_by   TEXT NOT NULL,
  at        TEXT NOT NULL,
  CHECK ((what = 'stage') = (stage_id IS NOT NULL) AND (what = 'mark') = (mark IS NOT NULL) AND (what = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX tracking_event_by_job ON tracking_event (job_id, what, resume_id);
CREATE INDEX tracking_event_by_resume ON tracking_event (resume_id);
CREATE TRIGGER tracking_event_stays BEFORE UPDATE ON tracking_event BEGIN SELECT raise(ABORT, 'What was recorded is never changed.'); END;
-- It goes with the resume when a person is erased, and in no other way.
CREATE TRIGGER tracking_event_kept BEFORE DELETE ON tracking_event WHEN EXISTS (SELECT 1 FROM resume WHERE resume_id = old.resume_id) BEGIN
  SELECT raise(ABORT, 'What was recorded is never deleted.');
END;

-- What holds: neither taken back nor about somebody who was removed.
CREATE VIEW tracking_live AS
  SELECT e.event_id, e.job_id, r.candidate_id, e.what, e.stage_id, e.mark, e.reason, e.note, e.said_by, e.at
  FROM tracking_event e JOIN resume r USING (resume_id) JOIN candidate c USING (candidate_id)
  WHERE c.removed_at IS NULL AND e.what <> 'undo' AND NOT EXISTS (SELECT 1 FROM tracking_event u WHERE u.undoes = e.event_id);
-- The latest of each sort; the columns are those of the row that has the maximum.
CREATE VIEW tracking_latest AS
  SELECT event_id, job_id, candidate_id, what, stage_id, mark, reason, note, said_by, at, max(at || printf(' %012d', event_id)) AS latest
  FROM tracking_live GROUP BY job_id, candidate_id, what;

-- Who is on a shortlist is now a mark; the shortlist's table keeps the order. A person who was joined from two that were both listed
-- is listed as either, so that they are both listed again when they are parted.
INSERT INTO tracking_event (job_id, resume_id, what, mark, said_by, at)
  SELECT s.job_id, r.resume_id, 'mark', 'shortlisted', '', s.added_at FROM shortlist s JOIN resume r ON r.candidate_id = s.candidate_id AND r.is_current = 1
  UNION
  SELECT m.job_id, min(o.resume_id), 'mark', 'shortlisted', '', m.added_at FROM merge_shortlist m JOIN merge_resume o ON o.merge_id = m.merge_id AND o.moved = m.moved
  JOIN resume r ON r.resume_id = o.resume_id JOIN shortlist s ON s.job_id = m.job_id AND s.candidate_id = r.candidate_id GROUP BY m.merge_id, m.job_id, m.moved;
`;
