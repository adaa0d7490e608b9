/** Conditions of jobs, and what candidates and recruiters say to them. */

/** What a profile says to conditions, kept beside it so that ranking need not read whole profiles. */
const stated = (profile: string): string => `json_extract(${profile}, '$.conditions')`;

export const sql = `
-- Null: the job is older than conditions, and its ad has not been read for them yet.
ALTER TABLE job ADD COLUMN conditions TEXT;

CREATE TABLE resume_fact (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  facts     TEXT NOT NULL
) STRICT;
CREATE TRIGGER resume_fact_added AFTER INSERT ON resume_text WHEN coalesce(${stated("new.profile")}, '{}') <> '{}' BEGIN
  INSERT INTO resume_fact (resume_id, facts) VALUES (new.resume_id, ${stated("new.profile")});
END;
CREATE TRIGGER resume_fact_changed AFTER UPDATE OF profile ON resume_text BEGIN
  DELETE FROM resume_fact WHERE resume_id = new.resume_id;
  INSERT INTO resume_fact (resume_id, facts) SELECT new.resume_id, ${stated("new.profile")} WHERE coalesce(${stated("new.profile")}, '{}') <> '{}';
END;

CREATE TABLE fact_import (
  import_id INTEGER PRIMARY KEY AUTOINCREMENT,
  file      TEXT NOT NULL,
  made_at   TEXT NOT NULL
) STRICT;

-- What a person or a list says of a candidate, the latest of each name counting. It hangs on a resume, as corrections do, so that it
-- follows the person through merges and their undoing, and holds for every resume of theirs. value: JSON; null means that nothing is
-- known whatever the resume says. said_by 'resume': back to what the resume says.
CREATE TABLE candidate_fact (
  fact_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  name      TEXT NOT NULL,
  value     TEXT,
  said_by   TEXT NOT NULL CHECK (said_by IN ('recruiter', 'csv', 'resume')),
  import_id INTEGER REFERENCES fact_import ON DELETE CASCADE,
  said_at   TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_fact_by_resume ON candidate_fact (resume_id, name);
CREATE INDEX candidate_fact_by_import ON candidate_fact (import_id) WHERE import_id IS NOT NULL;
`;
