/** Numbers by which candidates are called where nothing may tell who they are. */
export const sql = `
-- Given to resumes in the order of their import, and never again to another. A candidate is called by the lowest of their resumes', so that
-- the number stays through merges, and their undoing brings the other one back.
CREATE TABLE resume_number (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  resume_id INTEGER NOT NULL UNIQUE REFERENCES resume ON DELETE CASCADE
) STRICT;
INSERT INTO resume_number (resume_id) SELECT resume_id FROM resume ORDER BY added_at, resume_id;
CREATE TRIGGER number_resume_added AFTER INSERT ON resume BEGIN
  INSERT INTO resume_number (resume_id) VALUES (new.resume_id);
END;
`;
