/** The decision log: a chain of entries that is only ever added to, and the typed words that its entries know by their hash. */
export const sql = `
-- at: ISO 8601 in UTC. by: who was at the computer; empty for Winnow itself. body: canonical JSON (RFC 8785). previous: the hash of the entry
-- before, 64 zeros for the first. hash: SHA-256, hex, over the canonical JSON of the other columns. job_id and candidate are read
-- from the body, so that they cannot say anything else.
CREATE TABLE decision (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,
  by        TEXT NOT NULL,
  kind      TEXT NOT NULL,
  body      TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL UNIQUE,
  job_id    TEXT GENERATED ALWAYS AS (json_extract(body, '$.job.id')) VIRTUAL,
  candidate INTEGER GENERATED ALWAYS AS (json_extract(body, '$.candidate')) VIRTUAL
) STRICT;
CREATE INDEX decision_by_job ON decision (job_id, kind, seq);
CREATE INDEX decision_by_candidate ON decision (candidate, seq);
CREATE INDEX decision_by_kind ON decision (kind, seq);
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'The decision log is never changed.'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'Nothing is deleted from the decision log.'); END;
-- INSERT OR REPLACE would delete without asking the trigger above.
CREATE TRIGGER decision_follows BEFORE INSERT ON decision
WHEN new.seq <= (SELECT coalesce(max(seq), 0) FROM decision) OR new.previous <> (SELECT coalesce((SELECT hash FROM decision ORDER BY seq DESC LIMIT 1), new.previous)) BEGIN
  SELECT raise(ABORT, 'An entry of the decision log follows the one before it.');
END;

-- What a person typed about a candidate, beside the entry that knows it by sha256(salt || text). It goes when the candidate is erased. A
-- text of NULL is not kept here; its salt is, so that whoever holds the text can show that it is the one.
CREATE TABLE decision_text (
  seq       INTEGER NOT NULL REFERENCES decision,
  name      TEXT NOT NULL,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  salt      TEXT NOT NULL,
  text      TEXT,
  PRIMARY KEY (seq, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_text_by_resume ON decision_text (resume_id);
CREATE TRIGGER decision_text_stays BEFORE UPDATE ON decision_text BEGIN SELECT raise(ABORT, 'What was typed is never changed.'); END;
CREATE TRIGGER decision_text_kept BEFORE DELETE ON decision_text WHEN EXISTS (SELECT 1 FROM resume WHERE resume_id = old.resume_id) BEGIN
  SELECT raise(ABORT, 'What was typed goes with the candidate, and in no other way.');
END;

-- Ads that entries know by their hash, as they were then: a ranking can be made again after its job was changed.
CREATE TABLE decision_ad (
  sha256 TEXT PRIMARY KEY,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
