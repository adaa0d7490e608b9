import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";

describe("languages", () => {
  const languages = (text: string) => parseText(`Ola Nordby\n\n${text}\n`).languages.map((l) => [l.name, l.level]);

  it("are read with their level from a section, whichever side it stands on", () => {
    expect(languages("LANGUAGES\nNorwegian (native)\nGerman – B2\nFluent in French")).toEqual([["Norwegian", "native"], ["German", "B2"], ["French", "Fluent"]]);
  });

  it("are read from a line that lists them", () => {
    expect(languages("PERSONAL DETAILS\nLanguages known: Hindi, Tamil")).toEqual([["Hindi", null], ["Tamil", null]]);
  });

  it("carry English names whatever language the resume is in", () => {
    expect(languages("SPRACHEN\nDeutsch: Muttersprache\nEnglisch: C1")).toEqual([["German", "Muttersprache"], ["English", "C1"]]);
  });

  it("are not programming languages, and not nationalities in a sentence", () => {
    expect(languages("SKILLS\nLanguages: Java, Python\n\nSUMMARY\nSold to German and Polish yards.")).toEqual([]);
  });
});

describe("certifications", () => {
  const certifications = (text: string) => parseText(`Ola Nordby\n\n${text}\n`).certifications.map((c) => c.name);

  it("are the items of their section without dates", () => {
    expect(certifications("CERTIFICATIONS\n• Coded Welder, Norske Veritas (2019)\n• Crane Operator Licence, May 2016")).toEqual(["Coded Welder, Norske Veritas", "Crane Operator Licence"]);
  });

  it("are certificates of the taxonomy that the text says are held", () => {
    expect(certifications("SUMMARY\nCertified as CISA in 2020.")).toEqual(["CISA"]);
    expect(certifications("SUMMARY\nWorked beside a CISA team.")).toEqual([]);
  });
});

describe("skills", () => {
  it("are not read from the person's name", () => {
    expect(parseText("Java Nordby\njava.nordby@example.org\n\nSKILLS\nWelding\n").skills.map((s) => s.id)).toEqual(["welding"]);
  });
});
