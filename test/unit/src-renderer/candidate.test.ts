import { describe, expect, it } from "vitest";
import { emptyProfile, type FieldReading, type Profile } from "../../../src-preload/domain.ts";
import { readMonth } from "../../../src-renderer/candidate/months.ts";
import { markOf, readingSentence } from "../../../src-renderer/candidate/readings.ts";
import { skillSentence } from "../../../src-renderer/candidate/skills-part.tsx";
import { inProfile, undoOf } from "../../../src-renderer/candidate/use-corrections.ts";
import { onlyIn } from "../../../src-renderer/people/text-difference.ts";
import { folderAbove } from "../../../src-renderer/settings/send-folder.ts";

const reading = (field: string, confidence: number, by: FieldReading["by"] = "resume"): FieldReading => ({
  field, confidence, by, span: { start: 0, end: 4 }, page: 1,
});

describe("where a field was read", () => {
  it("is said with the confidence of the least sure part", () => {
    expect(readingSentence([reading("a", 0.9), reading("b", 0.62), undefined])).toBe("Read from page 1, 62 % sure");
    expect(readingSentence([{ ...reading("a", 0.8), page: null, span: null }])).toBe("Worked out from the resume, 80 % sure");
    expect(readingSentence([undefined])).toBeNull();
  });

  it("is marked only where it is unsure, and as corrected where it is the recruiter's", () => {
    expect(markOf([reading("a", 0.9)])).toBeNull();
    expect(markOf([reading("a", 0.69)])).toBe("uncertain");
    expect(markOf([reading("a", 0.4), reading("b", 1, "recruiter")])).toBe("corrected");
  });
});

describe("a typed month", () => {
  it("is read in the ways people write it", () => {
    expect(["2019-03", "2019-3", "3/2019", "03.2019", "2019", " 2019 "].map(readMonth)).toEqual(["2019-03", "2019-03", "2019-03", "2019-03", "2019", "2019"]);
  });

  it("is nothing when nothing is typed, and refused when it is no month", () => {
    expect(readMonth("")).toBeNull();
    expect(["2019-13", "March", "1819-02", "20191", "0/2019"].map(readMonth)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe("what takes a correction back", () => {
  const job = { title: "Welder", company: "Iron", location: null, start: null, end: null, current: false, span: { start: 0, end: 9 }, bullets: [] };
  const before: Profile = { ...emptyProfile, name: "Ann", emails: ["a@b.example"], employment: [job], readings: [reading("name", 0.9), reading("emails.0", 1, "recruiter"), reading("employment.0.title", 0.9)] };

  it("is the resume's word, or what the recruiter had typed before", () => {
    expect(undoOf({ op: "set", field: "name", value: "Bob" }, before, before)).toEqual({ op: "revert", field: "name" });
    expect(undoOf({ op: "set", field: "emails.0", value: "c@d.example" }, before, before)).toEqual({ op: "set", field: "emails.0", value: "a@b.example" });
    expect(undoOf({ op: "revert", field: "emails.0" }, before, before)).toEqual({ op: "set", field: "emails.0", value: "a@b.example" });
  });

  it("takes an added entry away wherever it came to stand", () => {
    const after = { ...before, employment: [{ ...job, title: "Smith" }, job] };
    expect(undoOf({ op: "add", list: "employment", entry: { title: "Smith" } }, before, after)).toEqual({ op: "remove", field: "employment.0" });
  });

  it("follows an added entry when another is added before it", () => {
    const own = { ...job, span: { start: 0, end: 0 } };
    const after = { ...before, employment: [{ ...own, title: "Smith" }, job] };
    const now = { ...before, employment: [{ ...own, title: "Baker" }, { ...own, title: "Smith" }, job] };
    expect(inProfile({ op: "remove", field: "employment.0" }, after, now)).toEqual({ op: "remove", field: "employment.1" });
    expect(inProfile({ op: "remove", field: "employment.0" }, after, before)).toBeNull();
  });

  it("restores what the resume says, and adds again what the recruiter had added", () => {
    expect(undoOf({ op: "remove", field: "employment.0" }, before, before)).toEqual({ op: "restore", list: "employment" });
    expect(undoOf({ op: "remove", field: "emails.0" }, before, before)).toEqual({ op: "add", list: "emails", entry: { value: "a@b.example" } });
  });
});

it("a skill says how long and when it was used, and how often it is said", () => {
  const skill = { id: "x", name: "X", canonical: "X", mentions: [{ start: 0, end: 1 }], months: 54, lastUsed: "2023-03" };
  expect(skillSentence(skill)).toBe("4.5 years in dated jobs, last used Mar 2023. Said once.");
  expect(skillSentence({ ...skill, months: 1, lastUsed: "present" })).toBe("1 month in dated jobs, used now. Said once.");
  expect(skillSentence({ ...skill, months: null, lastUsed: null, mentions: [] })).toBe("No dated job mentions it.");
});

describe("what only one of two texts says", () => {
  const words = (text: string, other: string): string[] => onlyIn(text, other).map(({ start, end }) => text.slice(start, end));

  it("is marked, and what both say is not, in whatever order and case", () => {
    expect(words("Built bridges in Porto and kept the books", "KEPT THE BOOKS. Built bridges in Faro and")).toEqual(["Porto and"]);
    expect(words("one two three", "One two three")).toEqual([]);
  });

  it("is everything next to nothing, and nothing of an empty text", () => {
    expect(words("all of this", "")).toEqual(["all of this"]);
    expect(words("", "something")).toEqual([]);
  });

  it("is found in two texts of 240,000 words, which comparing each with each would not end", () => {
    const long = "installed and tested wiring in offices ".repeat(40_000);
    expect(onlyIn(long, long)).toEqual([]);
    expect(onlyIn(`${long}and lifts`, long)).toHaveLength(1);
  });
});

it("the chosen folder is found above a file of it, on any system", () => {
  expect(folderAbove("/tmp/u/esco/skills_en.csv", "esco/skills_en.csv")).toBe("/tmp/u/esco");
  expect(folderAbove("/tmp/u/esco/en/skills.csv", "esco/en/skills.csv")).toBe("/tmp/u/esco");
  expect(folderAbove("C:\\lists\\onet\\Skills.txt", "onet/Skills.txt")).toBe("C:\\lists\\onet");
  expect(folderAbove("/lists/Skills.txt", "Skills.txt")).toBe("/lists");
});
