/** By what somebody could be found: gathered before they are erased, so that it can be looked for afterwards. Never stored. */
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { readProfile } from "../stored-profile.ts";

export const traceKinds = ["name", "email", "phone", "file", "text"] as const;
export interface Trace {
  kind: (typeof traceKinds)[number];
  text: string;
}

/** A shorter sentence is said by too many to tell anything of anyone. */
const leastSentence = 25;
/** Shorter than this, a name or a number stands in anything. */
const leastTrace = 6;

const normal = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
const isName = (text: string): boolean => text.includes(" ") && text.length >= leastTrace;

/**
 * Names, ways to reach them, names of their files, and the sentences that only their resumes and what was written about them say. What
 * stands word for word in another person's resume is that person's, too, and no trace.
 */
export function tracesOf(database: DatabaseSync, candidateIds: readonly string[]): Trace[] {
  const ids = JSON.stringify(candidateIds);
  const mine = "resume_id IN (SELECT resume_id FROM resume WHERE candidate_id IN (SELECT value FROM json_each(?1)))";
  const found = new Map<string, Trace>();
  const add = (kind: Trace["kind"], given: string | null, fits: (text: string) => boolean): void => {
    const text = normal(given ?? "");
    if (fits(text) && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), { kind, text });
  };
  const long = (text: string): boolean => text.length >= leastTrace;
  const sentence = (text: string): boolean => text.length >= leastSentence;

  for (const row of database.prepare(`SELECT r.name, r.file, t.profile, t.parsed FROM resume r JOIN resume_text t USING (resume_id) WHERE ${mine}`).all(ids)) {
    add("name", row["name"] == null ? null : String(row["name"]), isName);
    add("file", path.win32.basename(String(row["file"])), long);
    for (const stored of [row["profile"], row["parsed"]]) {
      if (stored == null) continue;
      const { name, emails, phones } = readProfile(String(stored));
      add("name", name, isName);
      for (const email of emails) add("email", email, long);
      for (const phone of phones) add("phone", phone, long);
    }
  }
  for (const row of database.prepare(
    `SELECT substr(t.text, p.start + 1, p."end" - p.start) AS said FROM passage p JOIN resume_text t USING (resume_id)
     WHERE p.${mine} AND NOT EXISTS (SELECT 1 FROM passage o WHERE o.text_hash = p.text_hash AND o.resume_id NOT IN (SELECT resume_id FROM resume WHERE candidate_id IN (SELECT value FROM json_each(?1))))`,
  ).all(ids)) add("text", String(row["said"]), sentence);
  const written = [
    `SELECT text AS said FROM note WHERE ${mine}`,
    `SELECT note FROM tracking_event WHERE note IS NOT NULL AND ${mine}`,
    `SELECT reason FROM tracking_event WHERE reason IS NOT NULL AND ${mine}`,
    `SELECT text FROM decision_text WHERE text IS NOT NULL AND ${mine}`,
    // Of interviews, offers and outcomes, whatever was typed.
    `SELECT j.value FROM hiring_event e, json_tree(e.body) j WHERE j.type = 'text' AND e.${mine}`,
  ];
  for (const row of database.prepare(written.join(" UNION ")).all(ids)) {
    for (const line of String(row["said"]).split("\n")) add("text", line, sentence);
  }
  return [...found.values()];
}
