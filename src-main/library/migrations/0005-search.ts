/** What a search by fields looks at, kept beside each profile by triggers, and saved searches. */

const ranks = { degree: ["secondary", "vocational", "associate", "bachelor", "master", "doctorate"], cefr: ["A1", "A2", "B1", "B2", "C1", "C2"] };
const rankOf = (column: string, values: readonly string[]): string =>
  `CASE ${column} ${values.map((value, rank) => `WHEN '${value}' THEN ${String(rank + 1)}`).join(" ")} ELSE 0 END`;

/** Stands between two entries of a field: a word nobody writes, so that a phrase does not reach over both. */
const apart = "' ' || char(57344) || ' '";

/** The rows of one profile: `id` and `profile` are SQL expressions, `from` what must be named beside json_each. */
const facts = (id: string, profile: string, from: string): string => `
  INSERT INTO resume_words_by_field (rowid, titles, companies, place, certificates)
    SELECT ${id},
      coalesce(json_extract(${profile}, '$.title'), '') || coalesce((SELECT group_concat(${apart} || json_extract(e.value, '$.title'), '') FROM json_each(${profile}, '$.employment') e), ''),
      coalesce((SELECT group_concat(json_extract(e.value, '$.company'), ${apart}) FROM json_each(${profile}, '$.employment') e), ''),
      coalesce(json_extract(${profile}, '$.location'), ''),
      coalesce((SELECT group_concat(json_extract(e.value, '$.name'), ${apart}) FROM json_each(${profile}, '$.certifications') e), '')
    ${from === "" ? "" : `FROM ${from}`};
  INSERT INTO resume_degree (resume_id, level, rank)
    SELECT ${id}, json_extract(e.value, '$.level'), max(${rankOf("json_extract(e.value, '$.level')", ranks.degree)})
    FROM ${from === "" ? "" : `${from}, `}json_each(${profile}, '$.education') e WHERE json_extract(e.value, '$.level') IS NOT NULL GROUP BY ${id};
  INSERT OR IGNORE INTO resume_language (resume_id, name, rank)
    SELECT ${id}, lower(json_extract(e.value, '$.name')), ${rankOf("json_extract(e.value, '$.cefr')", ranks.cefr)}
    FROM ${from === "" ? "" : `${from}, `}json_each(${profile}, '$.languages') e WHERE json_extract(e.value, '$.name') IS NOT NULL;
  INSERT OR IGNORE INTO resume_family (resume_id, family, months)
    SELECT ${id}, json_extract(e.value, '$.family'), coalesce(json_extract(e.value, '$.months'), 0)
    FROM ${from === "" ? "" : `${from}, `}json_each(${profile}, '$.families') e WHERE json_extract(e.value, '$.family') IS NOT NULL;
`;
const forget = `
  DELETE FROM resume_words_by_field WHERE rowid = old.resume_id;
  DELETE FROM resume_degree WHERE resume_id = old.resume_id;
  DELETE FROM resume_language WHERE resume_id = old.resume_id;
  DELETE FROM resume_family WHERE resume_id = old.resume_id;
`;

export const sql = `
-- The words of a profile's fields, one text a field.
CREATE VIRTUAL TABLE resume_words_by_field USING fts5 (titles, companies, place, certificates, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO resume_words_by_field (resume_words_by_field, rank) VALUES ('secure-delete', 1);

-- The highest degree. rank: 1 secondary … 6 doctorate.
CREATE TABLE resume_degree (
  resume_id INTEGER PRIMARY KEY REFERENCES resume ON DELETE CASCADE,
  level     TEXT NOT NULL,
  rank      INTEGER NOT NULL
) STRICT;

-- rank: 1 A1 … 6 C2, 0 where the resume does not say how well.
CREATE TABLE resume_language (
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  name      TEXT NOT NULL,
  rank      INTEGER NOT NULL,
  PRIMARY KEY (resume_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX resume_language_by_name ON resume_language (name, rank);

CREATE TABLE resume_family (
  resume_id INTEGER NOT NULL REFERENCES resume ON DELETE CASCADE,
  family    TEXT NOT NULL,
  months    INTEGER NOT NULL,
  PRIMARY KEY (resume_id, family)
) STRICT, WITHOUT ROWID;
CREATE INDEX resume_family_by_family ON resume_family (family);

${facts("t.resume_id", "t.profile", "resume_text t")}

CREATE TRIGGER search_facts_added AFTER INSERT ON resume_text BEGIN ${facts("new.resume_id", "new.profile", "")} END;
CREATE TRIGGER search_facts_changed AFTER UPDATE OF profile ON resume_text WHEN old.profile <> new.profile BEGIN ${forget} ${facts("new.resume_id", "new.profile", "")} END;
CREATE TRIGGER search_facts_gone AFTER DELETE ON resume_text BEGIN ${forget} END;

CREATE INDEX resume_by_added ON resume (added_at);
CREATE INDEX resume_by_years ON resume (years);

-- The words as counted by full-text search: how rare each is.
CREATE VIRTUAL TABLE resume_vocabulary USING fts5vocab (resume_fts, row);

CREATE TABLE saved_search (
  search_id  TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  query      TEXT NOT NULL,
  -- As JSON.
  filters    TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at    TEXT NOT NULL,
  removed_at TEXT
) STRICT;
`;
