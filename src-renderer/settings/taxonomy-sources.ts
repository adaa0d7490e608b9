import type { TaxonomyInfo } from "../../src-preload/contract.ts";

type Source = TaxonomyInfo["imported"][number]["source"];

/** What each public list is called, and what its owner asks to be said where it is used. */
export const sources: Record<Source, { name: string; attribution: string }> = {
  esco: { name: "ESCO", attribution: "This service uses the ESCO classification of the European Commission." },
  onet: {
    name: "O*NET",
    attribution:
      "This page includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). " +
      "Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.",
  },
};
