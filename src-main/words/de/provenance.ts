import type { ConsentStanding } from "../../../src-preload/consent.ts";
import type { Provenance } from "../../../src-preload/contract.ts";
import type { EngineWords } from "../words.ts";

const sources: Record<NonNullable<Provenance["source"]>, string> = {
  own: "eigene Bewerbung", referral: "Empfehlung", job_board: "Stellenbörse", agency: "Agentur", event: "Veranstaltung", folder: "importierter Ordner", other: "anderswoher",
};
const consents: Record<Exclude<ConsentStanding, "none">, string> = { given: "erteilt", asked: "angefragt, noch keine Antwort", refused: "verweigert", expired: "abgelaufen" };

export const provenance: EngineWords["provenance"] = {
  source: (source) => sources[source],
  consent: (standing) => consents[standing],
  until: (standing, day) => `${standing}, bis ${day}`,
  since: (standing, day) => `${standing} am ${day}`,
};
