import { describe, expect, it } from "vitest";
import { cefrOf } from "../../../src-main/profiles/language-levels.ts";
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

  it("keep the level of each of several on a line", () => {
    expect(languages("LANGUAGES\nDutch: native English: C2 German: B1")).toEqual([["Dutch", "native"], ["English", "C2"], ["German", "B1"]]);
    expect(languages("SUMMARY\nFluent in English and basic German")).toEqual([["English", "Fluent"], ["German", "basic"]]);
  });

  it("are found wherever a code of the common framework stands behind them", () => {
    expect(languages("EDUCATION\nBSc Physics, 2010\n\nAlso\nPolish native, English B2, German A2. Driving licence B.")).toEqual([["Polish", "native"], ["English", "B2"], ["German", "A2"]]);
    expect(languages("EDUCATION\nBA in German, level B2 of the house rules")).toEqual([]);
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

describe("level of a language", () => {
  it.each([
    ["native speaker", "C2"], ["Muttersprache", "C2"], ["langue maternelle", "C2"], ["lengua materna", "C2"], ["Native or Bilingual", "C2"], ["fluent", "C1"], ["Full Professional", "C1"], ["verhandlungssicher", "C1"], ["courant", "C1"],
    ["fließend", "C1"], ["advanced", "C1"], ["Professional Working", "B2"], ["upper-intermediate", "B2"], ["very good", "B2"], ["sehr gute Kenntnisse", "B2"], ["Limited Working", "B1"], ["intermediate", "B1"], ["gut", "B1"], ["intermedio", "B1"],
    ["Elementary", "A2"], ["Grundkenntnisse", "A2"], ["básico", "A2"], ["élémentaire", "A2"], ["pre-intermediate", "A2"], ["débutant", "A1"], ["beginner", "A1"], ["B2", "B2"], ["level c1.2", "C1"], ["B1-B2", "B1"], ["DELF B2", "B2"], ["for ten years", null],
  ])("is by the common framework: %s", (words, cefr) => {
    expect(cefrOf(words)).toBe(cefr);
  });

  it.each([
    ["English\tC1\tC1\tB2\tB2\tB1", "B1"], ["English  Listening B2 Reading C1 Spoken interaction B1 Writing B2", "B1"], ["English\nListening: C1\nReading: C1\nSpeaking: B2\nWriting: B2", "B2"],
  ])("is the lowest of speaking and writing in a grid: %j", (grid, cefr) => {
    expect(parseText(`Ola Nordby\n\nLANGUAGES\n${grid}\n`).languages.map((l) => [l.name, l.cefr])).toEqual([["English", cefr]]);
  });

  it("is the one that stands nearest to the language", () => {
    expect(parseText("Ola Nordby\n\nLANGUAGES\nFluent in English and basic German\n").languages.map((l) => [l.name, l.level, l.cefr])).toEqual([["English", "Fluent", "C1"], ["German", "basic", "A2"]]);
  });

  it("is null where the resume names only the language", () => {
    expect(parseText("Ola Nordby\n\nLANGUAGES\nEnglish, German\n").languages.map((l) => l.cefr)).toEqual([null, null]);
  });

  it("is given to no programming language", () => {
    expect(parseText("Ola Nordby\n\nLANGUAGES\nJava (expert), Go (basic), C\n").languages).toEqual([]);
  });
});

describe("certifications", () => {
  const certifications = (text: string) => parseText(`Ola Nordby\n\n${text}\n`).certifications.map((c) => c.name);

  it("are the items of their section without dates", () => {
    expect(certifications("CERTIFICATIONS\n• Coded Welder, Norske Veritas (2019)\n• Crane Operator Licence, May 2016")).toEqual(["Coded Welder", "Crane Operator Licence"]);
  });

  it("are no end of a paragraph about something else", () => {
    const paragraph = "Hull inspection techniques, rope splicing, statistical tide control, knowledge of harbours, winches, supply chain and\nMotion studies, dock design.";
    expect(certifications(`CERTIFICATIONS\n${paragraph}\n`)).toEqual([]);
  });

  it("are parted where a paragraph lists them", () => {
    const paragraph = "Harbour Pilot License: 848911, BLS (exp. 07/2017), ACLS (exp. 09/2016), Dock Fire and Life Safety Card (exp.\n1/2020), Crane Certified, Buoy Tending Interpretation and Rope Modalities Certified, Mechanical\nWinch Certified, and took part in courses.";
    expect(certifications(`LICENSES\n${paragraph}\n`)).toEqual(["Harbour Pilot License", "BLS (exp. 07/2017)", "ACLS (exp. 09/2016)", "Dock Fire and Life Safety Card (exp. 1/2020)", "Crane Certified", "Buoy Tending Interpretation and Rope Modalities Certified", "Mechanical Winch Certified"]);
  });

  it.each([
    ["AWS Certified Mooring Planner –\nAssociate, Tidewater Web Services,\nMay 2023", ["AWS Certified Mooring Planner – Associate"]],
    ["Norwegian Professional Boatbuilder\nLicense, 2015", ["Norwegian Professional Boatbuilder License"]],
    ["Crane Safety 10-Hour, Sep\n2023\nFirst Aid, Apr 2025", ["Crane Safety 10-Hour", "First Aid"]],
    ["Registered Diver, Norway,\nexpired 03/2021", ["Registered Diver, Norway, expired 03/2021"]],
    ["• Diver (Adult), Mar 2021, renewed 2024\n• Rigger's Card, active, expires 05/2028", ["Diver (Adult), renewed 2024", "Rigger's Card, active, expires 05/2028"]],
    ["Rope Access Level 2\nHarbour Pilotage Certificate", ["Rope Access Level 2", "Harbour Pilotage Certificate"]],
  ])("stay whole where a narrow column or a date would cut them: %j", (list, names) => {
    expect(certifications(`CERTIFICATIONS\n${list}`)).toEqual(names);
  });

  it.each([
    ["• Coded Welder, Norske Veritas (2019)", ["Coded Welder", "Norske Veritas", "2019"]], ["• AWS Certified Mooring Planner – Associate, Tidewater Web Services, May 2023", ["AWS Certified Mooring Planner – Associate", "Tidewater Web Services", "2023-05"]],
    ["• Scrum Master, issued by Scrum Alliance, March 2020", ["Scrum Master", "Scrum Alliance", "2020-03"]], ["• Personal Trainer - ACE", ["Personal Trainer", "ACE", null]],
    ["2023 Certified Rigger (CR), The Harbour Foundation", ["Certified Rigger (CR)", "The Harbour Foundation", "2023"]], ["• Security Basics (CompTIA, 2019)", ["Security Basics", "CompTIA", "2019"]],
    ["Diving Certificate · Harbour Institute · Issued Mar 2021 · Expires Mar 2024", ["Diving Certificate", "Harbour Institute", "2021-03"]], ["Diving Certificate\nHarbour Deep\nIssued Mar 2021 · Expires Mar 2024\nCredential ID 4711", ["Diving Certificate", "Harbour Deep", "2021-03"]],
    ["Diving Certificate\nHarbour Deep · Issued Mar 2021", ["Diving Certificate", "Harbour Deep", "2021-03"]], ["Diving Certificate\t2019", ["Diving Certificate", null, "2019"]], ["• Rigger's Card, expires 05/2028", ["Rigger's Card, expires 05/2028", null, null]],
    ["• Registered Diver, Norway, 2015", ["Registered Diver, Norway", null, "2015"]], ["• Rigger License received 2011", ["Rigger License", null, "2011"]], ["• Rigger License #NO123456", ["Rigger License", null, null]],
    ["Certified Harbour Master (CHM), Mooring Alliance", ["Certified Harbour Master (CHM)", "Mooring Alliance", null]], ["Harbour Pilot, State Board of Pilotage", ["Harbour Pilot", "State Board of Pilotage", null]],
    ["• Tides and Currents by Harrow University on Coursera. Certificate earned on March 1, 2015", ["Tides and Currents", "Harrow University on Coursera", "2015-03"]],
    ["AWS Certified Mooring Planner - Professional, Tidewater Web Services, Apr 2023, https://example.org/certification/mooring-planner-professional/", ["AWS Certified Mooring Planner - Professional", "Tidewater Web Services", "2023-04"]],
  ])("say who gave them and when: %j", (list, expected) => {
    const [first] = parseText(`Ola Nordby\n\nCERTIFICATIONS\n${list}\n`).certifications;
    expect([first?.name, first?.issuer, first?.date]).toEqual(expected);
  });

  it("are not the sentences and conferences of their section", () => {
    expect(certifications("CERTIFICATIONS\nI have had training for several years in the trade.\nDuration : 6 months")).toEqual([]);
    expect(certifications("PROFESSIONAL DEVELOPMENT\n• Rigging Conference, Bergen 2012\n• Certified Rigger")).toEqual(["Certified Rigger"]);
    expect(certifications("CERTIFICATIONS\nSix years of functional experience as a rigger\nInstitute/Board\nHarrow University, Hull, UK\nCertified Rigger\nPage 1 of 4\nWilling to travel")).toEqual(["Certified Rigger"]);
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
