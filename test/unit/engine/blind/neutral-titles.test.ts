import { describe, expect, it } from "vitest";
import { filler } from "../../../../src-preload/reveals.ts";
import { alwaysHidden, covered } from "../../../../src-main/engine/blind/cover.ts";
import { neutralTitles } from "../../../../src-main/engine/blind/neutral-titles.ts";

const titlesIn = (text: string): string[] => neutralTitles(text).map(({ start, end }) => text.slice(start, end));
const german = "Berufserfahrung bei der Firma Muster, seit 2019 und mit Freude als";

describe("titles that are covered on a page for everyone", () => {
  it.each([
    ["Sachbearbeiterin", "Sachbearbeiter"], ["Projektleiterin", "Projektleiter"], ["Ärztin", "Arzt"], ["Zahnärztin", "Zahnarzt"], ["Referentinnen", "Referenten"], ["Ingenieurinnen", "Ingenieure"],
    ["Designerin", "Designer"], ["Biologin", "Biologe"], ["Köchin", "Koch"],
  ])("%s and %s are covered alike", (woman, everyone) => {
    const text = `${german} ${woman}, dann ${everyone}.`;
    const seen = covered(text, alwaysHidden(text, []));
    const [before, after] = [seen.indexOf(everyone), seen.lastIndexOf(everyone)];
    expect(seen.slice(before, before + woman.length)).toBe(everyone.padEnd(woman.length, filler));
    const standing = neutralTitles(text).map(({ start }) => start);
    expect(standing).toContain(after);
  });

  it("are no other words, and none of an English text but where one word stands for both", () => {
    expect(titlesIn(`${german}: Angebote, Kunden, Urkunden und optimaler Ablauf, Sekunde, weiter, Silvester, Semester, Januar, Wasser, München`)).toEqual([]);
    expect(titlesIn("Project Manager and Designer, Partner of the Agent, Professor, Student, Tester")).toEqual([]);
    expect(titlesIn("Worked as a waiter, Sachbearbeiter at Muster GmbH")).toEqual(["waiter", "Sachbearbeiter"]);
  });

  it("read the same in English, also where letters are counted", () => {
    expect(covered("Waitress in Bonn", alwaysHidden("Waitress in Bonn", []))).toBe(`Waiter${filler}${filler} in Bonn`);
  });
});
