import { describe, expect, it } from "vitest";
import { germanTitles, withNeutralTitles } from "../../../src-main/encoder/redaction/german-titles.ts";
import { filler } from "../../../src-preload/reveals.ts";
import { covered, exchanged, alwaysHidden } from "../../../src-main/engine/blind/cover.ts";

/** As a person sees it. */
const seen = (text: string): string => covered(text, alwaysHidden(text, [])).replaceAll(filler, "");

describe("German titles", () => {
  it.each([
    ["Buchhalterin bei der Harbour GmbH", "Buchhalter bei der Harbour GmbH"],
    ["Finanzbuchhalterin, IT-Beraterin und Diplom-Ingenieurin", "Finanzbuchhalter, IT-Berater und Diplom-Ingenieur"],
    ["SEKRETÄRIN DER GESCHÄFTSLEITUNG", "SEKRETÄR DER GESCHÄFTSLEITUNG"],
    ["Zahnärztin, Rechtsanwältin, Köchin", "Zahnarzt, Rechtsanwalt, Koch"],
    ["Krankenschwester auf der Intensivstation", "Pflegekraft auf der Intensivstation"],
    ["Gesundheits- und Krankenpflegerin", "Gesundheits- und Pflegekraft"],
    ["Leitete fünf Verkäuferinnen, zwei Referentinnen und drei Ingenieurinnen", "Leitete fünf Verkäufer, zwei Referenten und drei Ingenieure"],
    ["Psychologin und Sozialpädagogin", "Psychologe und Sozialpädagoge"],
    ["Bürokauffrau (IHK)", "Bürokaufleute (IHK)"],
    ["Hotelfachmann, Kameramann", "Hotelfachkraft, Kameraleute"],
  ])("are told without a gender: %s", (text, expected) => {
    expect(withNeutralTitles(text)).toBe(expected);
    expect(withNeutralTitles(expected)).toBe(expected);
  });

  it.each([
    ["Buchhalterin", "Buchhalter"], ["Zahnärztin", "Zahnarzt"], ["Bürokauffrau", "Bürokaufmann"], ["Krankenschwester", "Krankenpfleger"], ["Softwareentwicklerinnen", "Softwareentwickler"], ["Fachfrau", "Fachmann"],
  ])("look alike in a resume that is read blind, where nothing may move: %s, %s", (feminine, masculine) => {
    for (const title of [feminine, masculine]) expect(covered(title, alwaysHidden(title, []))).toHaveLength(title.length);
    expect(seen(`${feminine}, 2019`)).toBe(seen(`${masculine}, 2019`));
  });

  it.each([
    "Wohnt in Berlin, hat Latein, Medizin und Disziplin", "Termin, Magazin, Benzin, Insulin, Glycerin, Protein, Admin und Robin",
    "Buchhalter/in, Buchhalter:in, Buchhalter*in, BuchhalterIn", "darin, worin, hinein, herein, ohnehin, vorhin, innen, drinnen, beginnen", "Erin Guerin, Martin, Kevin, Katharina",
    "Worked in Dublin, Austin and Cochin; began within Begin", "Herrmann, Hoffmann, Lehmann, Jedermann, German, human, woman", "Schwester und Frau", "Leiter, Ingenieur, Arzt, Kaufhaus",
  ])("are no other words: %s", (text) => {
    expect(germanTitles(text)).toEqual([]);
    expect(withNeutralTitles(text)).toBe(text);
  });

  it("stand beside what redaction takes out, and a name that is one is a name", () => {
    const text = "Frau Anna Kaufmann, Buchhalterin";
    const shown = exchanged(text, alwaysHidden(text, ["Anna Kaufmann"]));
    expect(shown).toContain("Buchhalter");
    expect(shown).not.toMatch(/Anna|Kauf|Frau|terin/);
  });
});
