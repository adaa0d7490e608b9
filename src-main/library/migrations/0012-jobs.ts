/** Jobs that are put aside, and templates that jobs are started from. */
export const sql = `
-- Since when the job is archived; it stays whole, and so does everything recorded of it.
ALTER TABLE job ADD COLUMN archived_at TEXT;

-- What of a job another is started from: everything but who was looked at for it. The columns are those of the job's table.
CREATE TABLE job_template (
  template_id  TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  title        TEXT NOT NULL,
  text         TEXT NOT NULL,
  role_family  TEXT,
  seniority    TEXT,
  requirements TEXT NOT NULL,
  conditions   TEXT NOT NULL,
  weights      TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  removed_at   TEXT
) STRICT;
`;
