/** Settings of a library, and the folders that it watches. */
export const sql = `
-- value: JSON.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Tells the backups of this library from those of others.
INSERT INTO setting VALUES ('library.id', '"' || lower(hex(randomblob(16))) || '"');

CREATE TABLE watched_folder (
  folder_id  TEXT PRIMARY KEY,
  path       TEXT NOT NULL,
  paused     INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  added_at   TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- What a folder has handed to the import. path_hash: of the path under the folder, not the path, for files are named after people who
-- may be erased. bytes and modified (milliseconds) tell cheaply that a file is the same; content_hash that one under another name or
-- with another date is. Hashes: SHA-256, hex.
CREATE TABLE watched_file (
  folder_id    TEXT NOT NULL REFERENCES watched_folder ON DELETE CASCADE,
  path_hash    TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  modified     INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  handed_at    TEXT NOT NULL,
  PRIMARY KEY (folder_id, path_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_file_by_content ON watched_file (folder_id, content_hash);
`;
