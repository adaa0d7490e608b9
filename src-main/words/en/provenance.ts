/** Where candidates came from, and what they consented to. */
import type { ConsentStanding } from "../../../src-preload/consent.ts";
import type { Provenance } from "../../../src-preload/contract.ts";

const sources: Record<NonNullable<Provenance["source"]>, string> = {
  own: "own application", referral: "recommended by somebody", job_board: "a job board", agency: "an agency", event: "an event", folder: "a folder that was imported", other: "somewhere else",
};
const consents: Record<Exclude<ConsentStanding, "none">, string> = { given: "given", asked: "asked for, not answered yet", refused: "refused", expired: "expired" };

export const provenance = {
  source: (source: NonNullable<Provenance["source"]>) => sources[source],
  consent: (standing: Exclude<ConsentStanding, "none">) => consents[standing],
  until: (standing: string, day: string) => `${standing}, until ${day}`,
  since: (standing: string, day: string) => `${standing} on ${day}`,
};
