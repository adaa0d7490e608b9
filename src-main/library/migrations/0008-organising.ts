/** Tags and notes, when a resume was last read again, and how a saved search is sorted. */
export const sql = `
CREATE TABLE tag (
  tag_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  -- The name without what does not count: capitals, spaces, ways of writing a letter.
  folded     TEXT NOT NULL UNIQUE,
  color      TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Tags and notes hang on a resume, as corrections do, so that they follow the person through merges and their undoing; they hold for
-- the candidate whose the resume is.
CREATE TABLE resume_tag (
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  tag_id    INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
  tagged_at TEXT NOT NULL,
  PRIMARY KEY (resume_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX resume_tag_by_tag ON resume_tag (tag_id);

CREATE TABLE note (
  note_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  resume_id  INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  text       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  edited_at  TEXT
) STRICT;
CREATE INDEX note_by_resume ON note (resume_id);

-- When other rules last found other things in the file.
ALTER TABLE resume ADD COLUMN read_again_at TEXT;

-- The table in the order of each column, without looking at the rows themselves: what is empty comes last.
CREATE INDEX resume_sorted_by_name ON resume (name IS NULL, name COLLATE NOCASE, candidate_id) WHERE is_current = 1;
CREATE INDEX resume_sorted_by_title ON resume (title IS NULL, title COLLATE NOCASE, candidate_id) WHERE is_current = 1;
CREATE INDEX resume_sorted_by_location ON resume (location IS NULL, location COLLATE NOCASE, candidate_id) WHERE is_current = 1;
CREATE INDEX resume_sorted_by_years ON resume (years IS NULL, years, candidate_id) WHERE is_current = 1;
CREATE INDEX resume_sorted_by_file ON resume (file COLLATE NOCASE, candidate_id) WHERE is_current = 1;
CREATE INDEX resume_sorted_by_added ON resume (resume_id, candidate_id) WHERE is_current = 1;
CREATE INDEX candidate_removed ON candidate (candidate_id) WHERE removed_at IS NOT NULL;

-- As JSON; null where nobody chose an order.
ALTER TABLE saved_search ADD COLUMN sort TEXT;

`;
