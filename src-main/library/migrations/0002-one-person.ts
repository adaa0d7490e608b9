/** Corrections, word boxes, several resumes a person, and what tells that two resumes are one person's. */
export const sql = `
ALTER TABLE resume ADD COLUMN kind TEXT NOT NULL DEFAULT 'resume';
-- Which rules and taxonomy made the profile; another value than today's means that the resume is to be read again.
ALTER TABLE resume ADD COLUMN reader TEXT NOT NULL DEFAULT '';
-- 1: corrections that hold for the person have changed and are not in this profile yet.
ALTER TABLE resume ADD COLUMN stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1));
-- The newest date that the resume states, as text that sorts.
ALTER TABLE resume ADD COLUMN latest TEXT NOT NULL DEFAULT '';
-- The how-manyth import brought it.
ALTER TABLE resume ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
-- When the recruiter made it the current one, if ever.
ALTER TABLE resume ADD COLUMN chosen_at TEXT;
CREATE INDEX resume_by_candidate ON resume (candidate_id);
-- The profile without corrections; null where there are none.
ALTER TABLE resume_text ADD COLUMN parsed TEXT;

-- A word that leaves full-text search leaves its pages, too, and not only when they are next merged.
INSERT INTO resume_fts (resume_fts, rank) VALUES ('secure-delete', 1);

CREATE TABLE import_batch (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id TEXT UNIQUE
) STRICT;

-- Where the words stand on the pages: packed and deflated.
CREATE TABLE resume_words (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  words     BLOB NOT NULL
) STRICT;

-- The recruiter's word against the parser's. body: one correction as JSON. person: it holds for all resumes of the candidate.
CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY AUTOINCREMENT,
  resume_id     INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  person        INTEGER NOT NULL CHECK (person IN (0, 1)),
  body          TEXT NOT NULL,
  made_at       TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_resume ON correction (resume_id);

-- What two resumes of one person have in common: e-mails and phones, folded, and every two words of the name.
CREATE TABLE person_key (
  key       TEXT NOT NULL,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  PRIMARY KEY (key, resume_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_key_by_resume ON person_key (resume_id);

-- The jobs of a resume as comparing people needs them, and the text's MinHash signature (little-endian uint32).
CREATE TABLE person_print (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  jobs      TEXT NOT NULL,
  signature BLOB
) STRICT;
CREATE TABLE print_band (
  band      INTEGER NOT NULL,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  PRIMARY KEY (band, resume_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX print_band_by_resume ON print_band (resume_id);

-- Two resumes that may be one person's. reason is null where nothing but the recruiter says so.
CREATE TABLE resume_pair (
  pair_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  low        INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  high       INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  reason     TEXT,
  similarity REAL NOT NULL,
  -- 1: what they share makes them one person's unless something speaks against it.
  joins      INTEGER NOT NULL CHECK (joins IN (0, 1)),
  -- The recruiter's word.
  verdict    TEXT CHECK (verdict IN ('merged', 'apart')),
  UNIQUE (low, high),
  CHECK (low < high)
) STRICT;
CREATE INDEX resume_pair_by_high ON resume_pair (high);

-- A joining of two candidates, so that it can be undone: who came (moved) to whom, and what was said and listed before.
CREATE TABLE merge (
  merge_id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_by  TEXT NOT NULL CHECK (made_by IN ('import', 'recruiter')),
  made_at  TEXT NOT NULL
) STRICT;
CREATE TABLE merge_resume (
  merge_id  INTEGER NOT NULL REFERENCES merge ON DELETE CASCADE,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  moved     INTEGER NOT NULL CHECK (moved IN (0, 1)),
  PRIMARY KEY (merge_id, resume_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_resume_by_resume ON merge_resume (resume_id);
CREATE TABLE merge_shortlist (
  merge_id INTEGER NOT NULL REFERENCES merge ON DELETE CASCADE,
  job_id   TEXT NOT NULL REFERENCES job ON DELETE CASCADE,
  moved    INTEGER NOT NULL CHECK (moved IN (0, 1)),
  position INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (merge_id, job_id, moved)
) STRICT, WITHOUT ROWID;
CREATE TABLE merge_verdict (
  merge_id INTEGER NOT NULL REFERENCES merge ON DELETE CASCADE,
  pair_id  INTEGER NOT NULL REFERENCES resume_pair ON DELETE CASCADE,
  PRIMARY KEY (merge_id, pair_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_verdict_by_pair ON merge_verdict (pair_id);

-- Rises with whatever ranking or searching could see. last_passage: the highest passage id ever given up; ids are not used twice,
-- because the vector index may still hold a row under an old one.
CREATE TABLE library_state (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  revision     INTEGER NOT NULL,
  last_passage INTEGER NOT NULL
) STRICT;
INSERT INTO library_state VALUES (1, 1, 0);
CREATE TRIGGER revision_resume_added AFTER INSERT ON resume BEGIN UPDATE library_state SET revision = revision + 1; END;
CREATE TRIGGER revision_resume_gone AFTER DELETE ON resume BEGIN UPDATE library_state SET revision = revision + 1; END;
CREATE TRIGGER revision_resume_moved AFTER UPDATE OF candidate_id, is_current ON resume BEGIN UPDATE library_state SET revision = revision + 1; END;
CREATE TRIGGER revision_text AFTER UPDATE ON resume_text BEGIN UPDATE library_state SET revision = revision + 1; END;
CREATE TRIGGER revision_removed AFTER UPDATE OF removed_at ON candidate BEGIN UPDATE library_state SET revision = revision + 1; END;
CREATE TRIGGER last_passage AFTER DELETE ON passage BEGIN
  UPDATE library_state SET last_passage = max(last_passage, old.passage_id);
END;

-- Passages that the vector index may still hold although nothing asks for them any more.
CREATE TABLE index_stray (
  model_id   TEXT NOT NULL,
  passage_id INTEGER NOT NULL,
  PRIMARY KEY (model_id, passage_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER index_stray_added BEFORE DELETE ON passage BEGIN
  INSERT OR IGNORE INTO index_stray SELECT model_id, passage_id FROM passage_index WHERE passage_id = old.passage_id;
END;
`;
