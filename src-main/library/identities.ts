/** Who somebody is, for leaving it out where nobody is to know. Removed candidates are among them: what was said of them may still be shown. */
import type { DatabaseSync } from "node:sqlite";
import type { Span } from "../../src-preload/domain.ts";
import { readProfile } from "./stored-profile.ts";

export interface Identity {
  candidateId: string;
  /** Stays with the person for ever. */
  number: number;
  /** As their resumes have them, and as the recruiter corrected them. */
  names: string[];
  /** Where they live. */
  places: string[];
}

/** What of one resume tells whose it is. */
export interface IdentityInResume {
  candidateId: string;
  text: string;
  spans: Span[];
  /** E-mails, phones, links as the profile has them. */
  contact: string[];
  schools: string[];
}

export interface Identities {
  /** Rises whenever what is given here may have changed. */
  revision(): number;
  everyone(): Map<string, Identity>;
  candidateOf(resumeId: string): string | null;
  inResume(resumeId: string): IdentityInResume | null;
  currentResume(candidateId: string): string | null;
  /** Of all their resumes. */
  schools(candidateId: string): string[];
}

const strings = (json: unknown): string[] => (JSON.parse(String(json)) as (string | null)[]).filter((one) => one !== null && one !== "").map(String);

export function createIdentities(database: DatabaseSync): Identities {
  const revision = database.prepare("SELECT revision AS n FROM library_state");
  const everyone = database.prepare(
    `SELECT r.candidate_id, min(n.number) AS number, json_group_array(DISTINCT r.name) AS names, json_group_array(DISTINCT r.location) AS places
     FROM resume r JOIN resume_number n USING (resume_id) GROUP BY r.candidate_id`,
  );
  const parsedName = database.prepare("SELECT r.candidate_id, json_extract(t.parsed, '$.name') AS name FROM resume_text t JOIN resume r USING (resume_id) WHERE t.parsed IS NOT NULL");
  const owner = database.prepare("SELECT candidate_id FROM resume WHERE resume_id = ?");
  const current = database.prepare("SELECT resume_id FROM resume WHERE candidate_id = ? AND is_current = 1");
  const one = database.prepare("SELECT r.candidate_id, t.text, t.profile FROM resume r JOIN resume_text t USING (resume_id) WHERE r.resume_id = ?");
  const profiles = database.prepare("SELECT t.profile FROM resume r JOIN resume_text t USING (resume_id) WHERE r.candidate_id = ?");

  const schoolsOf = (profile: unknown): string[] => readProfile(String(profile)).education.flatMap(({ institution }) => institution ?? []);

  return {
    revision: () => Number(revision.get()?.["n"] ?? 0),
    everyone() {
      const known = new Map(everyone.all().map((row) => {
        const candidateId = String(row["candidate_id"]);
        return [candidateId, { candidateId, number: Number(row["number"]), names: strings(row["names"]), places: strings(row["places"]) }];
      }));
      // A name that was corrected still stands in the text as it was read.
      for (const row of parsedName.all()) if (row["name"] !== null) known.get(String(row["candidate_id"]))?.names.push(String(row["name"]));
      return known;
    },
    candidateOf: (resumeId) => {
      const row = owner.get(Number(resumeId));
      return row ? String(row["candidate_id"]) : null;
    },
    inResume(resumeId) {
      const row = one.get(Number(resumeId));
      if (!row) return null;
      const { identity, emails, phones, links, education } = readProfile(String(row["profile"]));
      return {
        candidateId: String(row["candidate_id"]), text: String(row["text"]), spans: identity,
        contact: [...emails, ...phones, ...links], schools: education.flatMap(({ institution }) => institution ?? []),
      };
    },
    currentResume: (candidateId) => {
      const row = current.get(candidateId);
      return row ? String(row["resume_id"]) : null;
    },
    schools: (candidateId) => profiles.all(candidateId).flatMap((row) => schoolsOf(row["profile"])),
  };
}
