import { describe, expect, it } from "vitest";
import { createSkillLookup } from "../../../../src-main/matching/search/skill-lookup.ts";
import { formsOf, understandQuery } from "../../../../src-main/matching/search/understand-query.ts";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const lookup = createSkillLookup(smallTaxonomy);

function understood(text: string) {
  const read = understandQuery(text, lookup, engineWords("en").search);
  if ("problem" in read) throw new Error(read.problem.message);
  return read.understood;
}

function problemOf(text: string) {
  const read = understandQuery(text, lookup, engineWords("en").search);
  if ("understood" in read) throw new Error(`${text} was understood`);
  return { at: text.slice(read.problem.start, read.problem.end), suggestion: read.problem.suggestion };
}

describe("in German", () => {
  it.each([
    ["(react ODER vue) UND python NICHT kubernetes", "(react OR vue) AND python NOT kubernetes"], ["fähigkeit:react jahre>=5", "skill:react years>=5"], ["Ort: Berlin", "location: Berlin"],
    ['Jahre:"3 bis 8 Jahre"', "years:3..8"], ["firma:siemens titel:(lead ODER head)", "company:siemens title:(lead OR head)"], ["abschluss:promotion", "degree:doctorate"],
    ["sprache:deutsch>=B2 zertifikat:scrum", "language:german>=B2 certificate:scrum"], ["jahre >= 5 UND wohnort:graz", "years >= 5 AND location:graz"],
  ])("%s means what %s means", (german, english) => {
    expect({ ...understood(german), notes: [] }).toEqual({ ...understood(english), notes: [] });
  });

  it("operators want capitals, and a word of a field without a colon is a word", () => {
    expect(understood("ort und jahre").plain).toBe("ort und jahre");
    expect(problemOf("react UND")).toEqual({ at: "UND", suggestion: "react" });
  });
});

describe("fields", () => {
  it("read years in every way people write them", () => {
    for (const [text, condition] of [
      ["years>=5", { kind: "years", from: 5, to: null }], ["years:5+", { kind: "years", from: 5, to: null }], ["years>5", { kind: "years", from: 5.1, to: null }],
      ["years<=3", { kind: "years", from: null, to: 3 }], ["years<3", { kind: "years", from: null, to: 3, toExclusive: true }],
      ["years:3..8", { kind: "years", from: 3, to: 8 }], ["years:3-8", { kind: "years", from: 3, to: 8 }], ['years:"3 to 8 years"', { kind: "years", from: 3, to: 8 }],
      ["years:4", { kind: "years", from: 4, to: 5, toExclusive: true }],
    ] as const) expect(understood(text).condition, text).toEqual(condition);
  });

  it("read a degree by its level or its name, and take it as the least", () => {
    for (const [text, atLeast] of [["degree:master", "master"], ["degree:Masters", "master"], ["degree:PhD", "doctorate"], ["degree:mba", "master"], ["degree>=bachelor", "bachelor"], ["degree:bsc", "bachelor"]] as const) {
      expect(understood(text).condition, text).toEqual({ kind: "degree", atLeast });
    }
  });

  it("read a language by any of its names, with a level or without", () => {
    expect(understood("language:Deutsch").condition).toEqual({ kind: "language", name: "german", atLeast: null });
    expect(understood("language:german>=B2").condition).toEqual({ kind: "language", name: "german", atLeast: "B2" });
    expect(understood('language:"german fluent"').condition).toEqual({ kind: "language", name: "german", atLeast: "C1" });
  });

  it("find a skill by another name, with those that prove it, and say so", () => {
    const { condition, notes } = understood("skill:k8s");
    expect(condition).toEqual({ kind: "skill", ids: ["kubernetes"] });
    expect(notes).toEqual([{ text: "“k8s” is looked for as the skill Kubernetes.", suggestion: null }]);
    const react = understood("skill:react").condition;
    expect(react?.kind === "skill" && react.ids).toEqual(expect.arrayContaining(["react", "nextjs"]));
  });

  it("look for the words where the skill is not known, and say so", () => {
    const { condition, notes } = understood('skill:"frobnication tuning"');
    expect(condition).toEqual({ kind: "text", field: "anywhere", terms: [{ words: "frobnication tuning", prefix: false }] });
    expect(notes[0]?.text).toContain("no skill “frobnication tuning”");
  });

  it.each([
    ["nurse years>=many", "years>=many", null], ["years:8..3", "years:8..3", "years:3..8"], ["years>=5x", "years>=5x", "years>=5"],
    ["degree:mastre x", "degree:mastre", null], ["degree:bach", "degree:bach", "degree:bachelor"], ["language:klingon", "language:klingon", null], ["language:german>=Z9", "language:german>=Z9", "language:german>=B2"],
  ])("%s is faulted at “%s” with the suggestion “%s”", (text, at, suggestion) => {
    expect(problemOf(text)).toEqual({ at, suggestion });
  });
});

describe("conditions", () => {
  it("find a word's plural and singular, a quoted word only as it stands", () => {
    expect(understood("intern AND ward").condition).toMatchObject({ of: [{ terms: [{ words: "intern" }, { words: "interns" }] }, { terms: [{ words: "ward" }, { words: "wards" }] }] });
    expect(understood('"intern"').condition).toEqual({ kind: "text", field: "anywhere", terms: [{ words: "intern", prefix: false }] });
    expect(formsOf("companies")).toEqual(["companies", "company"]);
    expect(formsOf("business")).toEqual(["business", "businesses"]);
    expect(formsOf("C++")).toEqual(["C++"]);
  });

  it("mark and order by what is asked, not by what is excluded", () => {
    const { terms } = understood("ward AND NOT (intern OR junior)");
    expect(terms.map(({ words }) => words)).toEqual(["ward", "wards"]);
  });

  it("that only take away bring nobody in", () => {
    expect(understood("nurse -intern").takesAway).toBe(true);
    expect(understood("nurse -intern years>=2").takesAway).toBe(false);
  });

  it("tell whoever writes or and and in small letters how to combine", () => {
    const { notes } = understood("(react or vue) AND lead");
    expect(notes).toEqual([{ text: "“or” was looked for as a word. Write OR in capitals to combine.", suggestion: "(react OR vue) AND lead" }]);
  });
});
