/** A condition as SQL over the current resumes. All that a person typed is a parameter; FTS5 strings are quoted. */
import type { SQLInputValue } from "node:sqlite";
import { cefrLevels, degreeLevels } from "../../../src-preload/domain.ts";
import type { Condition, TextField, TextTerm } from "./conditions.ts";

export interface Sql {
  /** An expression over `r`, a row of `resume`, that is never null. */
  text: string;
  parameters: SQLInputValue[];
}

const columns: Record<TextField, { table: "resume_fts" | "resume_words_by_field"; columns: string }> = {
  anywhere: { table: "resume_fts", columns: "{title skills body}" },
  headline: { table: "resume_fts", columns: "{title}" },
  name: { table: "resume_fts", columns: "{name}" },
  file: { table: "resume_fts", columns: "{file}" },
  title: { table: "resume_words_by_field", columns: "{titles}" },
  company: { table: "resume_words_by_field", columns: "{companies}" },
  location: { table: "resume_words_by_field", columns: "{place}" },
  certificate: { table: "resume_words_by_field", columns: "{certificates}" },
};

const hasWord = /[\p{L}\p{N}]/u;

/** Words as one FTS5 string, so that they mean only themselves; null where there is nothing that FTS5 could find. */
export function ftsTerm({ words, prefix }: TextTerm): string | null {
  // A zero byte would end the whole expression.
  const clean = words.replaceAll("\0", " ").toWellFormed();
  return hasWord.test(clean) ? `"${clean.replaceAll('"', '""')}"${prefix ? " *" : ""}` : null;
}

function text(field: TextField, terms: readonly TextTerm[]): Sql {
  const { table, columns: named } = columns[field];
  const usable = terms.flatMap((term) => ftsTerm(term) ?? []);
  if (usable.length === 0) return { text: "0", parameters: [] };
  return { text: `r.resume_id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, parameters: [`${named} : (${usable.join(" OR ")})`] };
}

/** LIKE is quick and finds too much; so that it finds enough, only words of plain letters are asked of it. */
function inRedacted(terms: readonly TextTerm[]): Sql {
  const each = terms.map(({ words, prefix }) => {
    const plain = words.match(/[a-z0-9]+/gi) ?? [];
    const rough = /^[\x20-\x7E]*$/.test(words) ? plain.map((word) => ({ text: "p.redacted LIKE ?", parameters: [`%${word}%`] })) : [];
    return joined([...rough, { text: "says(p.redacted, ?, ?)", parameters: [words, prefix ? 1 : 0] }], "AND");
  });
  const any = joined(each, "OR");
  return { text: `EXISTS (SELECT 1 FROM passage p WHERE p.resume_id = r.resume_id AND ${any.text})`, parameters: any.parameters };
}

const joined = (parts: readonly Sql[], by: "AND" | "OR"): Sql => ({
  text: `(${parts.map((part) => part.text).join(` ${by} `)})`,
  parameters: parts.flatMap((part) => part.parameters),
});

const among = "(SELECT value FROM json_each(?))";

const latestSaid = (what: string): string =>
  `coalesce((SELECT ${what} FROM resume o JOIN candidate_consent x USING (resume_id) WHERE o.candidate_id = r.candidate_id ORDER BY x.consent_id DESC LIMIT 1), 'none')`;
/** Where the candidate of `r` came from, and how their consent stands; `consentStanding` says the same of one. */
export const sourceOf = latestSaid("x.source");
export const consentOf = latestSaid("CASE WHEN x.consent = 'given' AND x.expires_on <= date('now') THEN 'expired' ELSE x.consent END");

/** Not called with more depth than the parser allows, so the recursion is bounded. An empty `all` is met, an empty `any` is not. */
export function conditionSql(condition: Condition): Sql {
  switch (condition.kind) {
    case "all":
      return condition.of.length === 0 ? { text: "1", parameters: [] } : joined(condition.of.map(conditionSql), "AND");
    case "any":
      return condition.of.length === 0 ? { text: "0", parameters: [] } : joined(condition.of.map(conditionSql), "OR");
    case "not": {
      const inner = conditionSql(condition.of);
      return { text: `(NOT ${inner.text})`, parameters: inner.parameters };
    }
    case "text":
      return condition.redacted === true ? joined([text(condition.field, condition.terms), inRedacted(condition.terms)], "AND") : text(condition.field, condition.terms);
    case "skill":
      return { text: `r.resume_id IN (SELECT resume_id FROM resume_skill WHERE skill_id IN ${among})`, parameters: [JSON.stringify(condition.ids)] };
    case "years": {
      const { from, to, toExclusive = false } = condition;
      const parts = [...(from === null ? [] : [{ text: "r.years >= ?", parameters: [from] }]), ...(to === null ? [] : [{ text: `r.years ${toExclusive ? "<" : "<="} ?`, parameters: [to] }])];
      const both = joined([{ text: "r.years IS NOT NULL", parameters: [] }, ...parts], "AND");
      return { text: `coalesce(${both.text}, 0)`, parameters: both.parameters };
    }
    case "degree":
      return { text: "r.resume_id IN (SELECT resume_id FROM resume_degree WHERE rank >= ?)", parameters: [degreeLevels.indexOf(condition.atLeast) + 1] };
    case "degreeAmong":
      return { text: `r.resume_id IN (SELECT resume_id FROM resume_degree WHERE level IN ${among})`, parameters: [JSON.stringify(condition.levels)] };
    case "language": {
      const rank = condition.atLeast === null ? 0 : cefrLevels.indexOf(condition.atLeast) + 1;
      return { text: "r.resume_id IN (SELECT resume_id FROM resume_language WHERE name = ? AND rank >= ?)", parameters: [condition.name, rank] };
    }
    case "place":
      return { text: `coalesce(r.location IN ${among}, 0)`, parameters: [JSON.stringify(condition.among)] };
    case "tag":
      return {
        text: "r.candidate_id IN (SELECT o.candidate_id FROM resume_tag x JOIN resume o USING (resume_id) WHERE x.tag_id = ?)",
        parameters: [Number(condition.id)],
      };
    case "severalResumes":
      return { text: "EXISTS (SELECT 1 FROM resume o WHERE o.candidate_id = r.candidate_id AND o.resume_id <> r.resume_id)", parameters: [] };
    case "noResume":
      return { text: "r.kind <> 'resume'", parameters: [] };
    case "source":
      return { text: `(${sourceOf}) IN ${among}`, parameters: [JSON.stringify(condition.among)] };
    case "consent":
      return { text: `(${consentOf}) IN ${among}`, parameters: [JSON.stringify(condition.among)] };
    case "added":
      return { text: "r.added_at >= ?", parameters: [condition.since] };
  }
}
