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

  it.each([
    ["English (fluent), Wolof (native), Irish (basic)", [["English", "fluent"], ["Wolof", "native"], ["Irish", "basic"]]],
    ["English, Twi", [["English", null], ["Twi", null]]],
    ["Spanish (native)\nEnglish (fluent)\nQuechua (conversational)", [["Spanish", "native"], ["English", "fluent"], ["Quechua", "conversational"]]],
    ["• Dari – native\n• English – C1", [["Dari", "native"], ["English", "C1"]]],
    ["English\nTwi", [["English", null], ["Twi", null]]],
  ])("need no list under their own heading: %j", (list, expected) => {
    expect(languages(`LANGUAGES\n${list}`)).toEqual(expected);
  });

  it("end where the list does", () => {
    expect(languages("LANGUAGES\nEnglish (fluent)\n\nHarbour Foreman\nWent to sea.\nMembership: professional")).toEqual([["English", "fluent"]]);
    expect(languages("LANGUAGES\nEnglish\nHarbour Foreman Overseas")).toEqual([["English", null]]);
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

  it.each([
    ["AWS Certified Mooring Planner –\nAssociate, Tidewater Web Services,\nMay 2023", ["AWS Certified Mooring Planner – Associate, Tidewater Web Services"]],
    ["Norwegian Professional Boatbuilder\nLicense, 2015", ["Norwegian Professional Boatbuilder License"]],
    ["Crane Safety 10-Hour, Sep\n2023\nFirst Aid, Apr 2025", ["Crane Safety 10-Hour", "First Aid"]],
    ["Registered Diver, Norway,\nexpired 03/2021", ["Registered Diver, Norway, expired 03/2021"]],
    ["• Diver (Adult), Mar 2021, renewed 2024\n• Rigger's Card, active, expires 05/2028", ["Diver (Adult), renewed 2024", "Rigger's Card, active, expires 05/2028"]],
    ["Rope Access Level 2\nHarbour Pilotage Certificate", ["Rope Access Level 2", "Harbour Pilotage Certificate"]],
  ])("stay whole where a narrow column or a date would cut them: %j", (list, names) => {
    expect(certifications(`CERTIFICATIONS\n${list}`)).toEqual(names);
  });

  it("span all their lines", () => {
    const text = "Ola Nordby\n\nCERTIFICATIONS\nRegistered Diver, Norway,\nexpired 03/2021\n";
    expect(parseText(text).certifications.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Registered Diver, Norway,\nexpired 03/2021"]);
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
