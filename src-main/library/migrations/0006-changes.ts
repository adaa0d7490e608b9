/** When each resume last changed, so that matching reads again only what is another than it knows. */
export const sql = `
-- The library's revision at the last change of what is stored of the resume.
ALTER TABLE resume ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER changed_resume_added AFTER INSERT ON resume BEGIN
  UPDATE resume SET changed = (SELECT revision FROM library_state) WHERE resume_id = new.resume_id;
END;
CREATE TRIGGER changed_text AFTER UPDATE ON resume_text BEGIN
  UPDATE resume SET changed = (SELECT revision FROM library_state) WHERE resume_id = new.resume_id;
END;
`;
