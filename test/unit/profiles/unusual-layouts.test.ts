/** Headings of no list, rows without headings, and details set where few set them. */
import { describe, expect, it } from "vitest";
import { parseProfile } from "../../../src-main/profiles/parse-profile.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";
import { now, parseText } from "./parse-text.ts";

const kinds = (text: string) => parseText(text).sections.filter(({ heading }) => heading !== null).map(({ kind }) => kind);
const skills = (text: string) => parseProfile({ format: "txt", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] }, shipped, now, "resume").skills.map(({ canonical }) => canonical);
const jobs = "EXPERIENCE\nWelder, Quay Ltd, 2010 - 2014\n• Welded hulls\n";

describe("headings of no list", () => {
  it("are understood when they speak in the first person", () => {
    expect(kinds("Ola Nordby\n\nWhere I have worked\nWelder, Quay Ltd, 2010 - 2014\n\nWhere I studied\nBSc Physics, Quay College, 2009\n\nWhat I know\nWelding\n\nI speak\nPolish, German\n\nReach me\nola@example.org\n"))
      .toEqual(["experience", "education", "skills", "languages", "other"]);
  });

  it("are understood by what stands below: languages with their levels", () => {
    const { languages } = parseText(`Ola Nordby\n\n${jobs}\nMy tongues\nEnglish (native), Polish (B2)\n`);
    expect(languages.map(({ name, cefr }) => [name, cefr])).toEqual([["English", "C2"], ["Polish", "B2"]]);
    expect(kinds(`Ola Nordby\n\n${jobs}\nQuay Holidays\nEnglish breakfasts for guests\n`)).toEqual(["experience"]);
  });

  it("are read through letters that are set apart, evenly or not", () => {
    const drawn = "Ola Nordby\n\nW  O  R  K   E  X  P  E  R  I  E  N  C  E\nWelder, Quay Ltd, 2010 - 2014\n\nE D U C AT IO N\nBSc Physics, Quay College, 2009\n\nP ROFE SSI ONAL D EVELOPMENT\nHull course, 2011\n\nS K I L L S\nWelding\n";
    expect(kinds(drawn)).toEqual(["experience", "education", "certifications", "skills"]);
    expect(kinds("Ola Nordby\n\nA B CASTING OPEN\nWelder\n")).toEqual([]);
  });

  it("are small letters where a resume writes all of them so", () => {
    expect(kinds("Ola Nordby\n\nwork experience\nWelder, Quay Ltd, 2010 - 2014\n\neducation\nBSc Physics, Quay College, 2009\n\nskills\nWelding\n")).toEqual(["experience", "education", "skills"]);
    expect(kinds(`Ola Nordby\n\n${jobs}training\neducation\n`)).toEqual(["experience"]);
  });

  it("are academic positions and achievements, not studies", () => {
    expect(kinds("Ola Nordby\n\nEDUCATION\nPhD Physics, Quay College, 2009\n\nAdjunct Academic Positions\nLecturer, Harrow University, 2010 - 2014\n\nAcademic Achievements\nQuay Prize, 2012\n")).toEqual(["education", "experience", "awards"]);
  });
});

describe("languages", () => {
  it("are read from the rows of a table that follows the last job", () => {
    const text = "Ola Nordby\n\nBerufserfahrung\nKoch, Hotel Adler, 2010 - 2014\n• Kochen\nSprachen\tDeutsch (Muttersprache)\n\tEnglisch (fließend)\nFührerschein\tB\n";
    expect(parseText(text).languages.map(({ name, cefr }) => [name, cefr])).toEqual([["German", "C2"], ["English", "C1"]]);
  });
});

describe("a home", () => {
  it.each([
    ["80-831 Gdańsk, Poland", "Gdańsk, Poland"],
    ["Rua do Cais 3, 1200-205 Lisboa, Portugal", "Lisboa, Portugal"],
    ["110 00 Praha, Czech Republic", "Praha, Czech Republic"],
    ["12 Quay Street, Hull HU1 2AA", "Hull"],
  ])("is found behind or before a postcode: %s", (line, home) => {
    expect(parseText(`Ola Nordby\n${line}\nola@example.org\n\n${jobs}`).location).toBe(home);
  });
});

describe("a name", () => {
  it.each(["Nordby,\nOla\tola@example.org\n\t+44 20 7946 0018", "Nordby,\tola@example.org\nOla\t+44 20 7946 0018", "NORDBY,\nOLA\nola@example.org"])("is read surname first from two lines, contact details beside it or not: %j", (top) => {
    expect(parseText(`${top}\n\n${jobs}`).name).toBe("Ola Nordby");
  });
});

describe("skills", () => {
  it.each(["Skills\nExcel", "SKILLS\n• Excel", "S K I L L S\nExcel", "What I know\nExcel"])("are a lone word that could mean something else under %j", (section) => {
    expect(skills(`Ola Nordby\nola@example.org\n\nProfile\nA reliable and punctual person who would like to work.\n\n${section}\n`)).toEqual(["Excel"]);
  });

  it("are no such word elsewhere", () => {
    expect(skills("Ola Nordby\nola@example.org\n\nProfile\nExcel at everything\n\nInterests\nExcel\n")).toEqual([]);
  });
});

describe("what nobody wrote", () => {
  it("is not read: the person's own name is no employer", () => {
    const { name, employment } = parseText("سعاد الحداد\nالبريد: suad@example.org • الهاتف: +962 6 555 0155\n\nالخبرة المهنية\nلحّامة، شركة المرفأ (إربد)\t2018 – 2023\nلحام الأنابيب\n\nالتعليم\nدبلوم اللحام، معهد المرفأ، 2014\n");
    expect(name).toBe("سعاد الحداد");
    expect(employment).toHaveLength(1);
    expect(employment[0]?.company).not.toBe(name);
  });

  it("is not read: behind a degree that says its own subject stands the school", () => {
    const { education } = parseText(`Ola Nordby\n\n${jobs}\nEDUCATION\nMBA, Quayside, 2006\nMBA, Finance, Quay College, 2004\n`);
    expect(education.map(({ degree, field, institution }) => [degree, field, institution])).toEqual([["MBA", null, "Quayside"], ["MBA", "Finance", "Quay College"]]);
  });
});
