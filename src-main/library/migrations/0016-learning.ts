/** What was learned from decisions: every version, and when which was switched on or off. Only ever added to. */
export const sql = `
CREATE TABLE learned_version (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,
  -- JSON: parameters, what they were learned from (counts, jobs, a hash; nobody in particular), and the comparison.
  content TEXT NOT NULL,
  -- How requirements are read otherwise: little-endian 32-bit floats, U then V, eight directions each. NULL: as the model reads them.
  adapter BLOB,
  -- How many numbers a vector has that the adapter is for.
  adapter_dimension INTEGER
) STRICT;
-- The last one holds. version NULL: the ranking as it is without learning.
CREATE TABLE learned_switch (
  switch_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  version     INTEGER REFERENCES learned_version,
  switched_by TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;
CREATE TRIGGER learned_version_stays BEFORE UPDATE ON learned_version BEGIN SELECT raise(ABORT, 'What was learned is never changed.'); END;
CREATE TRIGGER learned_version_kept BEFORE DELETE ON learned_version BEGIN SELECT raise(ABORT, 'What was learned is never deleted.'); END;
CREATE TRIGGER learned_switch_stays BEFORE UPDATE ON learned_switch BEGIN SELECT raise(ABORT, 'What was switched is never changed.'); END;
CREATE TRIGGER learned_switch_kept BEFORE DELETE ON learned_switch BEGIN SELECT raise(ABORT, 'What was switched is never deleted.'); END;
`;
