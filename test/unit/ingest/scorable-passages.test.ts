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

function passagesOf(name: string, email: string): string[] {
  // Lines as a file wraps them: which of them belong together depends on how long they are.
  const text = [
    name, `${email} | +44 20 7946 1000`, "", "PUBLICATIONS",
    `${name}, Soils of the northern plain and their salts over forty`, "years of measuring, Journal of Field Work, with two others who",
    `came late. ${name} also led the team of nine that measured the river from spring to spring and wrote the handbook by which it is still measured today and taught whoever asked how ${name} reads a river by its stones and its weed and its colour after rain and the birds that stand in it and the smell that comes up from the mud when the water falls by more than a hand in a day`,
  ].join("\n");
  const profile: Profile = { ...emptyProfile, name, emails: [email], identity: [{ start: 0, end: name.length }, { start: name.length + 1, end: name.length + 1 + email.length }] };
  return scorablePassages({ format: "txt", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] }, profile).map(({ redacted }) => redacted);
}

it("begins and ends passages at the same words, however long a name is and of however many words", () => {
  const short = passagesOf("Al Ng", "a@b.example");
  expect(short.length).toBeGreaterThan(3);
  expect(passagesOf("Maximiliana Ottoline Featherstonehaugh Brackenridge", "maximiliana.ottoline.featherstonehaugh@posthaus.example")).toEqual(short);
});
