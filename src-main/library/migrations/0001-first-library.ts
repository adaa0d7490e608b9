/** The first library: candidates, what was read of their resumes, jobs, shortlists and the import queue. */
export const sql = `
CREATE TABLE candidate (
  candidate_id TEXT PRIMARY KEY,
  added_at     TEXT NOT NULL,
  removed_at   TEXT
) STRICT;

-- The narrow row that lists and sorts; everything bulky stands in tables of its own.
CREATE TABLE resume (
  resume_id    INTEGER PRIMARY KEY,
  candidate_id TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
  is_current   INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1)),
  content_hash TEXT NOT NULL UNIQUE,
  file         TEXT NOT NULL,
  format       TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  added_at     TEXT NOT NULL,
  name         TEXT,
  title        TEXT,
  location     TEXT,
  years        REAL,
  warnings     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX resume_current ON resume (candidate_id) WHERE is_current = 1;

CREATE TABLE resume_text (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  text      TEXT NOT NULL,
  pages     TEXT NOT NULL,
  warnings  TEXT NOT NULL,
  profile   TEXT NOT NULL
) STRICT;

CREATE TABLE resume_skill (
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  skill_id  TEXT NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (resume_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX resume_skill_by_skill ON resume_skill (skill_id);

CREATE TABLE passage (
  passage_id INTEGER PRIMARY KEY,
  resume_id  INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  page       INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  redacted   TEXT NOT NULL,
  text_hash  TEXT NOT NULL,
  UNIQUE (resume_id, ordinal)
) STRICT;
CREATE INDEX passage_by_hash ON passage (text_hash);

-- Which passages the vector index holds under which model. What is not here is still to be indexed.
CREATE TABLE passage_index (
  model_id   TEXT NOT NULL,
  passage_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  PRIMARY KEY (model_id, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_index_by_passage ON passage_index (passage_id);

-- The embedding cache. vector: little-endian float32.
CREATE TABLE embedding (
  model_id  TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  vector    BLOB NOT NULL,
  PRIMARY KEY (model_id, text_hash)
) STRICT;

-- What full-text search reads; the index keeps no copy of the text.
CREATE VIEW resume_search (resume_id, name, title, file, skills, body) AS
  SELECT r.resume_id, coalesce(r.name, ''), coalesce(r.title, ''), r.file,
         coalesce((SELECT group_concat(s.name, ', ') FROM resume_skill s WHERE s.resume_id = r.resume_id), ''), t.text
  FROM resume r JOIN resume_text t USING (resume_id);
CREATE VIRTUAL TABLE resume_fts USING fts5 (
  name, title, file, skills, body,
  content = 'resume_search', content_rowid = 'resume_id', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE job (
  job_id       TEXT PRIMARY KEY,
  title        TEXT NOT NULL,
  text         TEXT NOT NULL,
  role_family  TEXT,
  seniority    TEXT,
  requirements TEXT NOT NULL,
  weights      TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  removed_at   TEXT
) STRICT;

CREATE TABLE shortlist (
  job_id       TEXT NOT NULL REFERENCES job ON DELETE CASCADE,
  candidate_id TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  added_at     TEXT NOT NULL,
  PRIMARY KEY (job_id, candidate_id)
) STRICT, WITHOUT ROWID;

-- The import queue. A root is a path as given, and the name people know it by; walking it turns it into items.
CREATE TABLE ingest_root (
  root_id  INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL,
  path     TEXT NOT NULL,
  name     TEXT NOT NULL
) STRICT;

CREATE TABLE ingest_item (
  item_id       INTEGER PRIMARY KEY,
  batch_id      TEXT NOT NULL,
  path          TEXT NOT NULL,
  source_path   TEXT NOT NULL,
  archive_entry TEXT,
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'stored', 'done', 'duplicate', 'failed', 'cancelled')),
  -- How often the whole process died while this file was being read.
  deaths        INTEGER NOT NULL DEFAULT 0,
  resume_id     INTEGER REFERENCES resume ON DELETE SET NULL,
  code          TEXT,
  message       TEXT,
  hint          TEXT,
  dismissed     INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
  changed_at    TEXT NOT NULL
) STRICT;
CREATE INDEX ingest_item_by_state ON ingest_item (state, item_id);
CREATE INDEX ingest_item_by_batch ON ingest_item (batch_id, state);
CREATE INDEX ingest_item_by_resume ON ingest_item (resume_id);
`;
