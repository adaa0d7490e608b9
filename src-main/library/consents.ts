/** Where candidates came from, and what they consented to: the recruiter's word, of which the latest holds. */
import type { DatabaseSync } from "node:sqlite";
import { provenanceSchema, type Provenance } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";

export type ProvenanceChange = { [K in keyof Omit<Provenance, "saidAt">]?: Provenance[K] | undefined };

export interface Consents {
  of(candidateId: string): Provenance;
  /** What is left out stays as it was. Throws `not_found`. `at`: ISO 8601. */
  say(candidateId: string, said: ProvenanceChange, at: string): Provenance;
  /** Rises with whatever is said. */
  revision(): number;
}

const nothingSaid: Provenance = { source: null, detail: "", consent: null, expiresOn: null, saidAt: null };

export function createConsents(database: DatabaseSync, resolve: (id: string) => string | null): Consents {
  const latest = database.prepare(
    `SELECT c.source, coalesce(c.source_detail, '') AS detail, c.consent, c.expires_on AS expiresOn, c.said_at AS saidAt
     FROM resume r JOIN candidate_consent c USING (resume_id) WHERE r.candidate_id = ? ORDER BY c.consent_id DESC LIMIT 1`,
  );
  const current = database.prepare("SELECT resume_id FROM resume JOIN candidate USING (candidate_id) WHERE candidate_id = ? AND is_current = 1 AND removed_at IS NULL");
  const add = database.prepare("INSERT INTO candidate_consent (resume_id, source, source_detail, consent, expires_on, said_at) VALUES (?, ?, ?, ?, ?, ?)");

  let revision = 0;

  function of(candidateId: string): Provenance {
    const row = latest.get(resolve(candidateId) ?? candidateId);
    return row === undefined ? nothingSaid : provenanceSchema.parse(row);
  }
  return {
    of,
    revision: () => revision,
    say(candidateId, said, at) {
      const before = of(candidateId);
      const { source = before.source, detail = before.detail, consent = before.consent, expiresOn = before.expiresOn } = said;
      const resumeId = current.get(resolve(candidateId) ?? candidateId)?.["resume_id"];
      if (resumeId === undefined) throw new WinnowError("not_found", "This candidate is no longer in the library.");
      add.run(resumeId, source, detail === "" ? null : detail, consent, expiresOn, at);
      revision += 1;
      return of(candidateId);
    },
  };
}
