import { expect, it } from "vitest";
import { emptyProfile, type Employment, type Profile } from "../../../src-preload/domain.ts";
import { entryKeys, followField } from "../../../src-renderer/candidate/same-entry.ts";

const job = (title: string, start: number, end = start + 5): Employment => ({
  title, company: null, location: null, start: null, end: null, current: false, span: { start, end }, bullets: [],
});
const profile = (...employment: Employment[]): Profile => ({ ...emptyProfile, emails: ["a@b.example"], employment });

it("a field that is being typed stays with its entry when others come before it, and is let go when its entry is gone", () => {
  const before = profile(job("Welder", 10), job("Smith", 40));
  expect(followField("employment.1.title", before, profile(job("Lead", 0), job("Welder", 10), job("Smith", 40)))).toBe("employment.2.title");
  expect(followField("employment.1.title", before, profile(job("Welder", 10)))).toBeNull();
  expect(followField("name", before, profile())).toBe("name");
  expect(followField("emails.0", before, { ...before, emails: ["c@d.example", "a@b.example"] })).toBe("emails.1");
});

it("entries that stand nowhere in the resume are told apart", () => {
  expect(new Set(entryKeys([job("One", 0, 0), job("Two", 0, 0), job("Three", 7)])).size).toBe(3);
});
