import { expect, test } from "vitest";
import type { ProfileEdit } from "../../../src-preload/contract.ts";
import { emptyProfile, type Employment, type Profile } from "../../../src-preload/domain.ts";
import { correctedProfile } from "../../../src-main/profiles/corrected-profile.ts";
import { applyCorrections, type Correction } from "../../../src-main/profiles/corrections.ts";
import { editCorrections } from "../../../src-main/profiles/corrections-edit.ts";
import { tinyTaxonomy } from "./tiny-taxonomy.ts";

const now = new Date("2026-01-05T00:00:00Z");
const job = (title: string, company: string, start: string, end: string | null, at = 0): Employment => ({
  title, company, location: null, start, end, current: end === null, span: { start: at, end: at + 20 }, bullets: [],
});
const reading = (field: string) => ({ field, span: { start: 0, end: 5 }, page: 1, confidence: 0.9, by: "resume" as const });
const welder = job("Welder", "Iron Works", "2020-01", null, 0);
const clerk = job("Clerk", "Paper Ltd", "2015-01", "2019-12", 40);
const parsed: Profile = {
  ...emptyProfile, name: "Ann Lee", emails: ["old@example.com"], title: "Welder", employment: [welder, clerk],
  readings: ["name", "emails.0", "employment.0.title", "employment.0.company", "employment.1.title", "employment.1.company"].map(reading),
};

let entries = 0;
const knowledge = { skill: (name: string) => ({ id: name.toLowerCase(), canonical: name }), newEntry: () => `own-${String(++entries)}` };

/** The corrections after some edits, one after the other. */
function edited(profile: Profile, ...edits: ProfileEdit[]): Correction[] {
  return edits.reduce<Correction[]>((said, edit) => {
    const { remove, add } = editCorrections(profile, said, edit, knowledge);
    return [...said.filter((_, at) => !remove.includes(at)), ...add.map(({ correction }) => correction)];
  }, []);
}

test("a corrected field is the recruiter's and certain, and every other reading is kept", () => {
  const profile = applyCorrections(parsed, edited(parsed, { op: "set", field: "employment.1.company", value: "Paper & Sons" }));
  expect(profile.employment[1]).toEqual({ ...clerk, company: "Paper & Sons" });
  expect(profile.readings.find((r) => r.field === "employment.1.company")).toEqual({ field: "employment.1.company", span: null, page: null, confidence: 1, by: "recruiter" });
  expect(profile.readings.filter((r) => r.by === "resume").map((r) => r.field)).toEqual(["name", "emails.0", "employment.0.title", "employment.0.company", "employment.1.title"]);
});

test("a correction finds its job again when a better parser puts another before it", () => {
  const corrections = edited(parsed, { op: "set", field: "employment.1.title", value: "Head clerk" }, { op: "set", field: "employment.0.location", value: "Porto" });
  const better: Profile = { ...parsed, employment: [job("Intern", "Steel Co", "2023-01", "2023-06", 80), welder, clerk], readings: [reading("employment.2.company")] };
  const profile = applyCorrections(better, corrections);
  expect(profile.employment.map((j) => [j.title, j.location])).toEqual([["Intern", null], ["Welder", "Porto"], ["Head clerk", null]]);
  expect(profile.readings.map((r) => [r.field, r.by])).toEqual([["employment.1.location", "recruiter"], ["employment.2.company", "resume"], ["employment.2.title", "recruiter"]]);
});

test("of two jobs that say the same, the correction stays with the one that stood there", () => {
  const twins: Profile = { ...parsed, employment: [welder, { ...welder, span: { start: 50, end: 70 } }] };
  const corrections = edited(twins, { op: "set", field: "employment.1.company", value: "Other Works" });
  expect(applyCorrections(twins, corrections).employment.map((j) => j.company)).toEqual(["Iron Works", "Other Works"]);
});

test("a corrected job that parsing no longer finds is kept as the recruiter's own", () => {
  const corrections = edited(parsed, { op: "set", field: "employment.1.end", value: "2018-06" });
  const worse: Profile = { ...parsed, employment: [welder] };
  const profile = applyCorrections(worse, corrections);
  expect(profile.employment).toHaveLength(2);
  expect(profile.employment[1]).toEqual({ ...clerk, end: "2018-06", span: { start: 0, end: 0 } });
  expect(profile.readings.filter((r) => r.field.startsWith("employment.1.")).every((r) => r.by === "recruiter")).toBe(true);
});

test("a removed entry stays away after reading again, and one that is no longer found is not missed", () => {
  const corrections = edited(parsed, { op: "remove", field: "employment.0" });
  expect(applyCorrections(parsed, corrections).employment).toEqual([clerk]);
  expect(applyCorrections({ ...parsed, employment: [clerk] }, corrections).employment).toEqual([clerk]);
});

test("reverting gives back what parsing said: a field, one part, an entry, a whole list", () => {
  const set: ProfileEdit[] = [
    { op: "set", field: "name", value: "Anna Lee" }, { op: "set", field: "employment.0.title", value: "Smith" },
    { op: "set", field: "employment.0.company", value: "Forge" }, { op: "remove", field: "employment.1" },
  ];
  const revert = (...fields: string[]) => applyCorrections(parsed, edited(parsed, ...set, ...fields.map((field): ProfileEdit => ({ op: "revert", field }))));
  expect(revert("name").name).toBe("Ann Lee");
  expect(revert("employment.0.title").employment).toEqual([{ ...welder, company: "Forge" }]);
  expect(revert("employment.0").employment).toEqual([welder]);
  expect(revert("employment").employment).toEqual([welder, clerk]);
  expect(revert("name", "employment")).toEqual(parsed);
});

test("an added entry can be changed and taken away again", () => {
  const add: ProfileEdit = { op: "add", list: "employment", entry: { title: "Diver", start: "2010", end: "2012" } };
  const profile = applyCorrections(parsed, edited(parsed, add, { op: "set", field: "employment.2.company", value: "Deep Sea" }));
  expect(profile.employment[2]).toMatchObject({ title: "Diver", company: "Deep Sea", start: "2010", end: "2012", current: false });
  expect(edited(parsed, add, { op: "remove", field: "employment.2" })).toEqual([]);
});

test("a removed entry that is restored is as it was corrected", () => {
  const corrections = edited(parsed, { op: "set", field: "employment.0.company", value: "Forge" }, { op: "remove", field: "employment.0" }, { op: "restore", list: "employment" });
  expect(applyCorrections(parsed, corrections).employment).toEqual([{ ...welder, company: "Forge" }, clerk]);
  expect(() => edited(parsed, { op: "restore", list: "skills" })).toThrow(expect.objectContaining({ code: "invalid_input" }));
});

test("plain words are corrected by their place and never listed twice", () => {
  const profile = applyCorrections(parsed, edited(parsed, { op: "set", field: "emails.0", value: "New@example.com" }, { op: "add", list: "emails", entry: { value: "new@example.com" } }));
  expect(profile.emails).toEqual(["new@example.com"]);
});

test("years, months and role families follow a corrected job, and years that the recruiter typed do not", () => {
  const text = "Welder\nWelding";
  const withSkill: Profile = { ...parsed, skills: [{ id: "welding", name: "Welding", canonical: "Welding", mentions: [{ start: 7, end: 14 }], months: 73, lastUsed: "present" }] };
  const end: ProfileEdit = { op: "set", field: "employment.0.end", value: "2020-12" };
  const of = (...edits: ProfileEdit[]) => correctedProfile(text, withSkill, edited(withSkill, ...edits), tinyTaxonomy, now);
  expect(of(end)).toMatchObject({ yearsOfExperience: 6, families: [{ family: "trades", months: 12 }] });
  expect(of(end).skills[0]).toMatchObject({ months: 12, lastUsed: "2020-12" });
  expect(of(end).employment[0]).toMatchObject({ end: "2020-12", current: false });
  expect(of({ op: "set", field: "yearsOfExperience", value: 20 }, end).yearsOfExperience).toBe(20);
});

test("the title of the newest job is the candidate's where the resume has no headline", () => {
  const profile = correctedProfile("", parsed, edited(parsed, { op: "set", field: "employment.0.title", value: "Master welder" }), tinyTaxonomy, now);
  expect(profile.title).toBe("Master welder");
  const headline = { ...parsed, title: "Metal artist" };
  expect(correctedProfile("", headline, edited(headline, { op: "set", field: "employment.0.title", value: "Master welder" }), tinyTaxonomy, now).title).toBe("Metal artist");
});

test("a name that parsing missed is identity wherever it stands, and so are typed contact details", () => {
  const text = "Zoltana Quill\nCall 0151 234 56789\nZoltana welds. A quill is a feather.";
  const nameless: Profile = { ...emptyProfile };
  const said = edited(nameless, { op: "set", field: "name", value: "Zoltana Quill" }, { op: "add", list: "phones", entry: { value: "+49 151 23456789" } });
  const { identity, phones } = correctedProfile(text, nameless, said, tinyTaxonomy, now);
  expect(identity.map(({ start, end }) => text.slice(start, end))).toEqual(["Zoltana Quill", "0151 234 56789", "Zoltana"]);
  expect(phones).toEqual(["+4915123456789"]);
});

test("an added entry stands where the resume says its words, and nowhere if it does not", () => {
  const text = `${" ".repeat(100)}Skills: forging\nDeep Sea Ltd`;
  const said = edited(parsed, { op: "add", list: "skills", entry: { value: "Forging" } }, { op: "add", list: "employment", entry: { title: "Diver", company: "Deep Sea Ltd" } }, { op: "add", list: "languages", entry: { name: "Welsh" } });
  const profile = correctedProfile(text, parsed, said, tinyTaxonomy, now);
  expect(profile.skills).toEqual([{ id: "forging", name: "Forging", canonical: "Forging", mentions: [{ start: 108, end: 115 }], months: null, lastUsed: null }]);
  expect(text.slice(profile.employment[2]?.span.start, profile.employment[2]?.span.end)).toBe("Deep Sea Ltd");
  expect(profile.languages[0]?.span).toEqual({ start: 0, end: 0 });
});

test.each<[ProfileEdit]>([
  [{ op: "set", field: "sections.0", value: "x" }],
  [{ op: "set", field: "employment.7.title", value: "x" }],
  [{ op: "set", field: "employment.0", value: "x" }],
  [{ op: "set", field: "employment.0.span", value: "x" }],
  [{ op: "set", field: "employment.0.start", value: "June 2020" }],
  [{ op: "set", field: "employment.1.end", value: "2014-12" }],
  [{ op: "set", field: "employment.0.constructor", value: "x" }],
  [{ op: "set", field: "yearsOfExperience", value: -1 }],
  [{ op: "set", field: "emails.0", value: "nobody" }],
  [{ op: "add", list: "employment", entry: { location: "Porto" } }],
  [{ op: "add", list: "education", entry: { degree: "BSc", level: "clever" } }],
  [{ op: "add", list: "languages", entry: { name: "" } }],
  [{ op: "remove", field: "emails" }],
])("an edit that makes no sense is refused in a sentence: %j", (edit) => {
  expect(() => edited(parsed, edit)).toThrow(expect.objectContaining({ code: "invalid_input", message: expect.stringMatching(/^.+\.$/u) as string }));
});
