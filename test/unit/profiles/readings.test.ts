import { describe, expect, it } from "vitest";
import { emptyProfile, type DocumentText, type FieldReading, type PageWords, type Profile } from "../../../src-preload/domain.ts";
import { parseProfile } from "../../../src-main/profiles/parse-profile.ts";
import { findReadings } from "../../../src-main/profiles/readings.ts";
import { now, parseText } from "./parse-text.ts";
import { tinyTaxonomy } from "./tiny-taxonomy.ts";

const text = `ETXEBERRIA, MARISOL
Senior Software Engineer
Leeds, UK | +44 20 7946 0958 | marisol.etxeberria@example.org

EXPERIENCE

Quillfeather Ltd, Leeds, UK
Software Engineer
March 2019 – Present
• Led the move of billing to TypeScript

Software Engineer
Tallow & Wick, York
01/2016 - 02/2019
• Wrote services in Python

EDUCATION
BSc in Computer Science, University of Harrowgate, 2012 – 2015

LANGUAGES
Deutsch (native), English (C2)

SKILLS
TypeScript, Python
`;

const readingsOf = (profile: Profile): Map<string, FieldReading> => new Map(profile.readings.map((reading) => [reading.field, reading]));
const saidIn = (whole: string, profile: Profile, field: string): string | undefined => {
  const span = readingsOf(profile).get(field)?.span;
  return span ? whole.slice(span.start, span.end) : undefined;
};

describe("readings", () => {
  const profile = parseText(text);
  const said = (field: string): string | undefined => saidIn(text, profile, field);

  it("say for every field the words it was read from, as the resume has them", () => {
    expect(said("title")).toBe("Senior Software Engineer");
    expect(said("location")).toBe("Leeds, UK");
    expect(said("emails.0")).toBe("marisol.etxeberria@example.org");
    expect(said("employment.1.company")).toBe(profile.employment[1]?.company);
    expect(said("education.0.degree")).toBe("BSc");
    expect(said("education.0.level")).toBe("BSc");
    expect(said("education.0.institution")).toBe("University of Harrowgate");
    expect(said("skills.0")).toBe("TypeScript");
    expect(said("languages.1.level")).toBe("C2");
  });

  it("find the words that a date or a number was made from", () => {
    expect(said("phones.0")).toBe("+44 20 7946 0958");
    expect(said("employment.0.start")).toBe("March 2019");
    expect(said("employment.0.current")).toBe("Present");
    expect(said("employment.1.start")).toBe("01/2016");
    expect(said("employment.1.end")).toBe("02/2019");
    expect(said("education.0.start")).toBe("2012");
    expect(said("education.0.end")).toBe("2015");
  });

  it("bridge line breaks, broken words and turned names", () => {
    expect(profile.name).not.toBeNull();
    expect(said("name")).toBe("ETXEBERRIA, MARISOL");
    const broken = text.replace("Software Engineer\nMarch", "Soft-\nware   Engi\u00adneer\nMarch");
    const document: DocumentText = { format: "txt", text: broken, pages: [{ number: 1, start: 0, end: broken.length }], warnings: [], words: [] };
    const job = { title: "Software Engineer", company: null, location: null, start: null, end: null, current: false, span: { start: broken.indexOf("Soft-"), end: broken.indexOf("March") }, bullets: [] };
    const [reading] = findReadings(document, { ...emptyProfile, employment: [job] }, { name: null, home: null, emails: [], phones: [], links: [] }, tinyTaxonomy);
    expect(broken.slice(reading?.span?.start, reading?.span?.end)).toBe("Soft-\nware   Engi\u00adneer");
  });

  it("end with the sign that the value ends with, and tell an issuer from a name that begins alike", () => {
    const held = "CERTIFICATIONS\nHashwell Certified: Cluster Associate (CCA), Hashwell\n";
    const document: DocumentText = { format: "txt", text: held, pages: [{ number: 1, start: 0, end: held.length }], warnings: [], words: [] };
    const certification = { name: "Hashwell Certified: Cluster Associate (CCA)", issuer: "Hashwell", date: null, span: { start: 15, end: held.length - 1 } };
    const readings = findReadings(document, { ...emptyProfile, certifications: [certification] }, { name: null, home: null, emails: [], phones: [], links: [] }, tinyTaxonomy);
    expect(readings.map(({ span }) => held.slice(span?.start, span?.end))).toEqual(["Hashwell Certified: Cluster Associate (CCA)", "Hashwell"]);
    expect(readings[1]?.span?.start).toBeGreaterThan(40);
  });

  it("point at the line for a value in other words", () => {
    expect(said("languages.0.name")).toContain("Deutsch");
  });

  it("leave the place of summed years open, and give the statement's otherwise", () => {
    expect(readingsOf(profile).get("yearsOfExperience")).toMatchObject({ span: null, page: null });
    const stating = "Ana Ruiz\nana.ruiz@example.org\n\nSUMMARY\nAccountant with twelve years of experience.\n";
    expect(saidIn(stating, parseText(stating), "yearsOfExperience")).toBe("twelve years");
  });

  it("are there once for each field with a value, and for no other", () => {
    const fields = profile.readings.map((reading) => reading.field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).toContain("skills.1");
    expect(fields).not.toContain("employment.0.end");
    expect(fields).not.toContain("employment.1.current");
    expect(profile.readings.every(({ confidence, by }) => confidence > 0 && confidence <= 1 && by === "resume")).toBe(true);
  });

  it("name the page", () => {
    const at = text.indexOf("EDUCATION");
    const document: DocumentText = { format: "txt", text, pages: [{ number: 1, start: 0, end: at }, { number: 2, start: at, end: text.length }], warnings: [], words: [] };
    const readings = readingsOf(parseProfile(document, tinyTaxonomy, now));
    expect(readings.get("name")?.page).toBe(1);
    expect(readings.get("education.0.degree")?.page).toBe(2);
  });

  it("say of a job's shared employer where it stands above the jobs", () => {
    const grouped = "EXPERIENCE\n\nQuillfeather Ltd\n2015 – 2022\n\nSenior Software Engineer\n2019 – 2022\n• Led a team\n\nSoftware Engineer\n2015 – 2019\n• Wrote services in Python\n";
    const read = parseText(grouped);
    const last = read.employment.findIndex((job) => job.start === "2015" && job.end === "2019");
    expect(read.employment[last]?.company).toBe("Quillfeather Ltd");
    expect(saidIn(grouped, read, `employment.${String(last)}.company`)).toBe("Quillfeather Ltd");
  });
});

describe("confidence", () => {
  const confidence = (whole: string, field: string): number => readingsOf(parseText(whole)).get(field)?.confidence ?? NaN;

  it("is higher for a name that agrees with the address than for one that does not", () => {
    const alone = text.replace("marisol.etxeberria@", "office77@");
    expect(confidence(text, "name")).toBeGreaterThan(confidence(alone, "name"));
  });

  it("is lower where recognition was unsure of a word", () => {
    const words = (sure: number): PageWords[] => [{ page: 1, width: 600, height: 800, words: [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index, end: m.index + m[0].length, x: 0, y: 0, width: 0.1, height: 0.1, confidence: m[0] === "Wick," ? sure : 0.95,
    })) }];
    const read = (sure: number) => readingsOf(parseProfile({ format: "image", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: words(sure) }, tinyTaxonomy, now));
    expect(read(0.4).get("employment.1.company")?.confidence).toBeLessThan(read(0.9).get("employment.1.company")?.confidence ?? 0);
    expect(read(0.4).get("employment.1.company")?.confidence).toBeLessThanOrEqual(0.4);
    expect(read(0.4).get("employment.1.title")?.confidence).toBe(read(0.9).get("employment.1.title")?.confidence);
  });
});

describe("readings of hostile text", () => {
  it("come to an end with thousands of jobs", () => {
    const job = "Software Engineer\nTallow & Wick, York\n01/2016 - 02/2019\n• a a a a a a a a a a a a\n\n";
    const whole = `EXPERIENCE\n\n${job.repeat(3000)}`;
    const { readings } = parseText(whole);
    expect(readings.length).toBeGreaterThan(0);
  });
});
