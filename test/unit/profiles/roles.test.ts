import { describe, expect, it } from "vitest";
import { isRoleWord, titleScore } from "../../../src-main/profiles/roles.ts";
import { jobsOf } from "./parse-text.ts";
import { tinyTaxonomy } from "./tiny-taxonomy.ts";

describe("titles in other languages", () => {
  it.each(["Qualitätsingenieur", "Abteilungsleiterin", "Chargée de communication", "Technicien de maintenance", "Jefa de contabilidad", "Contable"])("are titles: %s", (title) => {
    expect(titleScore(title, tinyTaxonomy)).toBeGreaterThanOrEqual(1.6);
  });

  it.each(["Kaufmann", "Lehrer", "Meister", "Hoffmeister"])("leave surnames alone: %s", (name) => {
    expect(isRoleWord(name)).toBe(false);
  });

  it("stand beside their dates, over the employer", () => {
    expect(jobsOf("Karin Holm\n\nBerufserfahrung\n\n09/2011 – 03/2018\tQualitätsingenieurin\nHafenwerk AG, Esslingen\n")).toEqual([["Qualitätsingenieurin", "Hafenwerk AG", "2011-09", "2018-03"]]);
  });
});
