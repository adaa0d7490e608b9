import { expect, it } from "vitest";
import { emptyProfile, type Profile } from "../../../src-preload/domain.ts";
import { scorablePassages } from "../../../src-main/ingest/scorable-passages.ts";

function scored(studied: string): string[] {
  const text = `Nurse, Town Clinic, 2015 – 2020\nBSc Nursing, ${studied}`;
  const studies = text.indexOf("BSc");
  const profile: Profile = {
    ...emptyProfile,
    employment: [{ ...({} as Profile["employment"][number]), span: { start: 0, end: studies } }],
    education: [{ degree: "BSc", level: null, field: "nursing", institution: null, start: null, end: null, span: { start: studies, end: text.length } }],
  };
  return scorablePassages({ format: "txt", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] }, profile).map(({ redacted }) => redacted);
}

it("leaves the years of studies out of what is scored, and keeps those of work", () => {
  expect(scored("2008 – 2011").join(" ")).toContain("2015 – 2020");
  expect(scored("2008 – 2011").join(" ")).not.toMatch(/2008|2011/);
  expect(scored("2008 – 2011")).toEqual(scored("1994 – 1997"));
});

it("leaves nothing of a name beside its initial, however long the name is", () => {
  const passages = (initial: string, given: string, family: string): string[] => {
    const text = `Papers\n\nA. Jain, ${initial}. ${family}, and B. McKee. Planning of paths`;
    const at = text.indexOf(family);
    // Of a short surname the parser does not say where it stands again.
    const identity = family.length < 4 ? [] : [{ start: at, end: at + family.length }];
    const document = { format: "txt" as const, text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] };
    return scorablePassages(document, { ...emptyProfile, name: `${given} ${family}`, identity }).map(({ redacted }) => redacted);
  };
  expect(passages("N", "Ngozi", "Okafor").join(" ")).not.toContain("N.");
  expect(passages("N", "Ngozi", "Okafor")).toEqual(passages("D", "Debarghya", "Das"));
  expect(passages("J", "Jane", "Doe")).toEqual(passages("D", "Debarghya", "Das"));
});
