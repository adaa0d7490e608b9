import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import iconv from "iconv-lite";
import { category } from "../../../src-main/fairness/category-names.ts";
import { readGroupFile, type GroupFile } from "../../../src-main/fairness/group-file.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

function read(content: string | Uint8Array, named?: string[]): GroupFile {
  const file = path.join(temporaryFolder(), "list.csv");
  fs.writeFileSync(file, content);
  return readGroupFile(file, named);
}
const said = ({ rows }: GroupFile): object[] => rows.map(({ row, who, categories }) => ({ row, ...who, ...Object.fromEntries(categories) }));

describe("readGroupFile", () => {
  it("reads sex, race and other columns of a plain list", () => {
    const list = read("Email,Sex,Race/Ethnicity,Veteran status,Disability,Application status\na@x.org,F,White (Not Hispanic or Latino),yes,No,open\nb@x.org,male,Hispanic,no,Prefer not to say,open\n");
    expect(said(list)).toEqual([
      { row: 2, email: "a@x.org", sex: "Female", race: "White", "Veteran status": "yes", Disability: "No" },
      { row: 3, email: "b@x.org", sex: "Male", race: "Hispanic or Latino", "Veteran status": "no" },
    ]);
    expect(list.leftOut).toEqual([{ header: "Application status", why: "header" }]);
  });
  it("reads what a German spreadsheet saves, with a mark, with semicolons, or in its own encoding", () => {
    const text = "Vorname;Nachname;E-Mail-Adresse;Geschlecht;Ethnische Herkunft\r\nJörg;Weiß;j@x.de;männlich;keine Angabe\r\nAna;Öz;;weiblich;Weiß\r\n";
    const expected = [{ row: 2, email: "j@x.de", name: "Jörg Weiß", sex: "Male" }, { row: 3, name: "Ana Öz", sex: "Female", race: "White" }];
    expect(said(read(`\uFEFF${text}`))).toEqual(expected);
    expect(said(read(iconv.encode(text, "windows-1252")))).toEqual(expected);
    expect(said(read(iconv.encode(text, "utf-16le", { addBOM: true })))).toEqual(expected);
  });
  it("takes race and ethnicity from two columns as one answer", () => {
    expect(said(read("id\tRace\tEthnicity\tGender\nc1\tWhite\tHispanic or Latino\tF\nc2\tAsian\tNot Hispanic or Latino\tM\nc3\t\tHispanic\tX\n"))).toEqual([
      { row: 2, id: "c1", race: "Hispanic or Latino", sex: "Female" }, { row: 3, id: "c2", race: "Asian", sex: "Male" }, { row: 4, id: "c3", race: "Hispanic or Latino", sex: "Non-binary or another" },
    ]);
    expect(said(read("id,Hispanic or Latino,Race\nc1,Yes,Black\nc2,No,Black\n"))).toEqual([{ row: 2, id: "c1", race: "Hispanic or Latino" }, { row: 3, id: "c2", race: "Black or African American" }]);
  });
  it("leaves out what is no category: free text, dates, stages", () => {
    const rows = Array.from({ length: 40 }, (_, i) => `c${String(i)},M,Offer,remark ${String(i)}`).join("\n");
    expect(read(`candidate id,sex,stage,What they said\n${rows}`).leftOut).toEqual([{ header: "stage", why: "header" }, { header: "What they said", why: "allDiffer" }]);
  });
  it("takes no dates, numbers and ids of a short list, says why, and takes them where they are named", () => {
    const list = "Email,Sex,Came on,Entry,Points,Badge,Age band,Born\na@x.org,F,2026-01-05,5 March 2025,12,A-1042,18–25,1990\nb@x.org,M,06.01.2026,7 March 2025,14.5,A-1043,40+,1991\n";
    expect(read(list).attributes.map(({ headers }) => headers)).toEqual([["Sex"], ["Age band"]]);
    expect(read(list).leftOut).toEqual([{ header: "Came on", why: "dates" }, { header: "Entry", why: "dates" }, { header: "Points", why: "numbers" }, { header: "Badge", why: "numbers" }, { header: "Born", why: "numbers" }]);
    const named = read(list, ["born", "SEX"]);
    expect(said(named)[0]).toEqual({ row: 2, email: "a@x.org", sex: "Female", Born: "1990" });
    expect(named.leftOut.map(({ header, why }) => `${header} ${why}`)).toEqual(["Came on notNamed", "Entry notNamed", "Points notNamed", "Badge notNamed", "Age band notNamed"]);
    expect(() => read(list, ["Tribe"])).toThrow("No column of this list is headed “Tribe”.");
  });
  it("reads lists in other languages, also where M is a woman", () => {
    expect(said(read("Prénom;Nom;Courriel;Sexe;Origine ethnique\nAna;Öz;a@x.fr;Femme;Blanche\nBo;Lé;b@x.fr;préfère ne pas répondre;Blanche\n"))).toEqual([
      { row: 2, email: "a@x.fr", name: "Ana Öz", sex: "Female", race: "Blanche" }, { row: 3, email: "b@x.fr", name: "Bo Lé", race: "Blanche" },
    ]);
    expect(said(read("Namn,Kön\nAna Öz,Kvinna\nBo Lé,Man\n"))).toEqual([{ row: 2, name: "Ana Öz", sex: "Female" }, { row: 3, name: "Bo Lé", sex: "Male" }]);
    expect(said(read("Nombre,Apellidos,Sexo\nAna,Öz,M\nBo,Lé,H\n"))).toEqual([{ row: 2, name: "Ana Öz", sex: "Female" }, { row: 3, name: "Bo Lé", sex: "Male" }]);
    expect(said(read("Vorname,Name,Geschlecht\nAna,Öz,w\n"))).toEqual([{ row: 2, name: "Ana Öz", sex: "Female" }]);
  });
  it("takes formulas, quotes and endless cells as text that no group is made of", () => {
    const list = read(`name,sex,team\n"=cmd|' /C calc'!A0",F,"=HYPERLINK(""http://x"")"\n"Ann ""B"" Lee",M,${"x".repeat(500)}\n,,\n`);
    expect(list.rows.length).toBeGreaterThanOrEqual(2);
    expect(list.rows[1]).toMatchObject({ who: { name: 'Ann "B" Lee' }, categories: new Map([["sex", "Male"]]) });
  });
  it("reads a row whose quotation mark is never closed as if it were none", () => {
    expect(read(`name,sex\n"Never Closed,F\nAnn Lee,M\n`).rows.map(({ who, categories }) => [who.name, categories.get("sex")])).toEqual([["Never Closed", "Female"], ["Ann Lee", "Male"]]);
  });
  it.each([
    ["", "empty"], ["sex,race\nF,White\n", "who a row is about"], ["name,notes\nAna,x\n", "holds categories"], ["name,sex\n", "nothing below it"], ["PK\u0003\u0004", "not a CSV"],
  ])("refuses %j", (content, reason) => {
    expect(() => read(content)).toThrow(reason);
  });
});

describe("category", () => {
  it.each([
    ["sex", "W", "Female"], ["sex", "divers", "Non-binary or another"], ["sex", "I don't wish to answer", null], ["sex", " ", null], ["sex", "agender", "agender"],
    ["race", "Native Hawaiian or Other Pacific Islander (Not Hispanic or Latino)", "Native Hawaiian or Other Pacific Islander"], ["race", "Not Hispanic", null],
    ["race", "Two or More Races (Not Hispanic or Latino)", "Two or More Races"], ["race", "American Indian/Alaskan Native", "American Indian or Alaska Native"],
    ["race", "Decline To Self Identify", null], ["race", "South Asian", "Asian"], ["race", "Caucasian", "White"], ["Disability", "Yes, I have", "Yes, I have"],
  ])("of %s, %s is %s", (attribute, cell, name) => {
    expect(category(attribute, cell)).toBe(name);
  });
});
