/** How somebody's consent stands: what was said of it, and whether it is over. */
import { z } from "zod";
import { consentStates, sources, type Provenance } from "./contract/privacy.ts";

/** `none`: nothing was said. `expired`: it was given, and holds no longer. */
export const consentStandings = [...consentStates, "expired", "none"] as const;
export const consentStandingSchema = z.enum(consentStandings);
export type ConsentStanding = z.infer<typeof consentStandingSchema>;

/** `none`: nothing was said. */
export const knownSources = [...sources, "none"] as const;
export const knownSourceSchema = z.enum(knownSources);
export type KnownSource = z.infer<typeof knownSourceSchema>;

/** `day`: today, `YYYY-MM-DD` in UTC. From the day on which it expires it holds no longer. */
export const consentStanding = ({ consent, expiresOn }: Pick<Provenance, "consent" | "expiresOn">, day: string): ConsentStanding =>
  consent === "given" && expiresOn !== null && expiresOn <= day ? "expired" : (consent ?? "none");
