import { describe, expect, it } from "vitest";
import { defaultWeights, type Requirement, type RequirementMatch } from "../../../../src-preload/domain.ts";
import { compare } from "../../../../src-main/matching/explanation/compare.ts";
import { explainCandidate } from "../../../../src-main/matching/explanation/explain-candidate.ts";
import { howItMatched } from "../../../../src-main/matching/explanation/how.ts";
import { matrixOf } from "../../../../src-main/matching/explanation/matrix.ts";
import { touchesProtected } from "../../../../src-main/matching/explanation/protected-matters.ts";
import { createQuestioner } from "../../../../src-main/matching/explanation/questions.ts";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { evidenceOf, madeMatch, matchOf, rankingOf, requirementOf } from "./made-matches.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const english = engineWords("en");

type Found = NonNullable<RequirementMatch["found"]>;
const found = (how: Found["how"], words: string, path: string[] = []): Found => ({ how, words, path });

const react = requirementOf("r1", { text: "React", skillIds: ["react"] });
const lately = requirementOf("r1", { text: "React in the last 3 years", skillIds: ["react"], usedWithinYears: 3 });
const kubernetes = requirementOf("r2", { text: "Kubernetes", skillIds: ["kubernetes"] });
const years = requirementOf("r3", { kind: "experience", text: "5 years of web development", minYears: 5, importance: "must" });
const deed = requirementOf("r4", { kind: "other", text: "Run the monthly close", importance: "medium" });

describe("how a requirement matched", () => {
  const how = (requirement: Requirement, more: Partial<RequirementMatch>) => howItMatched(requirement, matchOf(requirement.id, more), smallTaxonomy, english);
  it.each([
    ["its own name", react, { status: "met", score: 1, found: found("exact", "React") }, "named: React"],
    ["another name", kubernetes, { status: "met", score: 1, found: found("alias", "k8s") }, "alias: k8s → Kubernetes"],
    ["a skill that proves it", react, { status: "met", score: 0.9, found: found("implied", "Next.js", ["Next.js", "React"]) }, "Next.js implies React, 90 %"],
    ["a longer way", react, { status: "met", score: 1, found: found("implied", "Gatsby", ["Gatsby", "React", "JavaScript"]) }, "Gatsby implies JavaScript (Gatsby → React → JavaScript)"],
    ["a neighbour", react, { status: "partly", score: 0.4, found: found("related", "Vue", ["Vue", "React"]) }, "Vue is near to React, 40 %"],
    ["a sentence", deed, { status: "met", score: 0.66, found: found("meaning", "Closed the books") }, "similar meaning, 66 %"],
    ["a sentence that hardly means it", deed, { status: "not_found", score: 0.12, found: found("meaning", "Cooked") }, "only a faint likeness, 12 %"],
    ["nothing", react, { status: "not_found" }, "nothing in the resume says it"],
    ["the recruiter's word", react, { status: "met", score: 1, found: found("exact", "") }, "added by you"],
    ["years", years, { term: "experience", status: "partly", score: 0.42, years: 2.1 }, "2.1 years in work of this kind, 5 years asked; counts 42 %"],
    ["no dates", years, { term: "experience", status: "unknown", score: 0.25 }, "no dated job to count, 5 years asked"],
    ["use that was long ago", lately, { status: "partly", score: 0.82, lastUse: { date: "2019-06", yearsBefore: 5.4 }, found: found("exact", "React") }, "named: React, 82 %; last used June 2019, 5.4 years before the newest date of the resume; the job asks for use in the last 3 years"],
    ["use as late as asked", lately, { status: "met", score: 1, lastUse: { date: "2022", yearsBefore: 2 }, found: found("exact", "React") }, "named: React; last used 2022; the job asks for use in the last 3 years"],
    ["use that goes on", { ...lately, usedWithinYears: 1.5 }, { status: "met", score: 1, lastUse: { date: "present", yearsBefore: 0 }, found: found("exact", "React") }, "named: React; used now, the job asks for use in the last 18 months"],
    ["use without a date", { ...lately, usedWithinYears: 1 }, { status: "met", score: 1, found: found("exact", "React") }, "named: React; no dated job shows when it was last used, the job asks for use in the last year"],
    ["too few years with a skill", { ...react, minYears: 3 }, { status: "partly", score: 0.73, years: 1, found: found("exact", "React") }, "named: React; 1 year, 3 years asked"],
  ] as const)("by %s is said in a few words", (_, requirement, more, words) => {
    expect(how(requirement, { ...more, found: "found" in more ? more.found : null } as Partial<RequirementMatch>)).toBe(words);
  });
});

describe("questions for the interview", () => {
  const ask = (requirement: Requirement, more: Partial<RequirementMatch>, quote?: string) =>
    createQuestioner("Marta Ilves", smallTaxonomy, english).ask(requirement, matchOf(requirement.id, more), quote === undefined ? undefined : evidenceOf(requirement.id, quote));

  it("differ by the kind of requirement and by how it was found", () => {
    const asked = [
      ask(react, {}),
      ask(react, { status: "partly", score: 0.4, found: found("related", "Vue", ["Vue", "React"]) }),
      ask(react, { status: "partly", score: 0.5, found: found("meaning", "Built pages") }, "Built fast pages for shops."),
      ask({ ...react, minYears: 3 }, { status: "partly", score: 0.7, years: 1, found: found("exact", "React") }),
      ask(years, { term: "experience", status: "partly", score: 0.4, years: 2 }),
      ask(years, { term: "experience", status: "unknown", score: 0.25 }),
      ask(deed, {}),
      ask(requirementOf("r5", { kind: "certification", text: "CPA licence" }), {}),
      ask(requirementOf("r5", { kind: "certification", text: "CPA licence" }), { status: "partly", score: 0.5, found: found("exact", "CPA candidate") }),
      ask(requirementOf("r6", { kind: "education", text: "Bachelor's degree in law", degreeLevel: "bachelor" }), { status: "unknown" }),
      ask(requirementOf("r6", { kind: "education", text: "Bachelor's degree in law", degreeLevel: "bachelor" }), { status: "partly", score: 0.4, found: found("degree", "BA History") }),
      ask(requirementOf("r7", { kind: "language", text: "Fluent Spanish" }), {}),
      ask(requirementOf("r8", { kind: "location", text: "On site in Leeds" }), { status: "unknown" }),
    ].flat();
    expect(asked).toHaveLength(13);
    expect(new Set(asked).size).toBe(13);
    for (const question of asked) expect(question).toMatch(/[?.]$/);
    expect(asked[1]).toContain("Vue");
    expect(asked[2]).toContain("“Built fast pages for shops”");
    expect(asked[11]).toContain("Spanish");
  });

  it("about the same kind of gap are not asked twice in the same words", () => {
    const questioner = createQuestioner(null, smallTaxonomy, english);
    const texts = ["react", "python", "docker"].map((id) => questioner.ask(requirementOf(id, { text: "X", skillIds: [id] }), matchOf(id), undefined)[0]?.replace(/React|Python|Docker/, "X"));
    expect(new Set(texts).size).toBe(3);
  });

  it.each([
    "Must be under 35 years old", "Male candidates only", "Native German speaker", "US citizenship", "Young and dynamic team player", "Christian faith", "Unmarried, no children",
    "Healthy and physically fit", "Good-looking", "Not pregnant", "Disabled applicants", "Date of birth 1990", "Ethnic background",
  ])("never touch what must not decide: %s", (text) => {
    expect(touchesProtected(text)).toBe(true);
    for (const kind of ["other", "skill", "experience", "education", "location"] as const) {
      for (const question of ask(requirementOf("r1", { kind, text }), {})) {
        expect(question).not.toContain(text);
        expect(touchesProtected(question.replace(/Will you be able to show, by the first day, that you may work where the job is\?/, ""))).toBe(false);
      }
    }
  });

  it.each(["Experience on an emergency ward", "Health and safety", "Family law", "React", "Retirement planning", "Teaching young people", "National accounts", "Jewellery design", "Agile"])(
    "are asked about work as it is: %s",
    (text) => {
      expect(ask(requirementOf("r1", { kind: "other", text }), {}).length).toBe(1);
    },
  );

  it("ask for a degree by its level where the ad's words for it must not be repeated", () => {
    const strict = requirementOf("r6", { kind: "education", text: "Bachelor's degree, young applicants only under 30 years old", degreeLevel: "bachelor" });
    expect(ask(strict, { status: "unknown" })).toEqual(["Your resume lists no studies. What training have you had for this: a bachelor's degree?"]);
    expect(createQuestioner(null, smallTaxonomy, engineWords("de")).ask(strict, matchOf("r6", { status: "unknown" }), undefined)).toEqual(["Die Stelle verlangt einen Bachelorabschluss; Ihr Lebenslauf nennt keine Ausbildung. Welche haben Sie?"]);
  });

  it("ask for leave to work, which is no one's origin", () => {
    expect(ask(requirementOf("r1", { kind: "location", text: "Valid work permit for the UK" }), { status: "unknown" })).toEqual(["Will you be able to show, by the first day, that you may work where the job is?"]);
  });

  it("ask when a skill was last used where that is open, and what was done with it since where it was long ago", () => {
    expect(ask(lately, { status: "met", score: 1, found: found("exact", "React") })).toEqual(["Your resume names React without saying when you used it. When did you last, and for what?"]);
    expect(ask(lately, { status: "partly", score: 0.8, lastUse: { date: "2012", yearsBefore: 6 }, found: found("exact", "React") })).toEqual(["Your resume names React last in work that ended 2012. What have you done with it since?"]);
  });

  it("repeat no line of the resume that says who wrote it", () => {
    const [question = ""] = ask(react, { status: "partly", score: 0.5, found: found("meaning", "x") }, "As a mother of two, Marta Ilves built pages");
    expect(question).toContain("React");
    expect(question).not.toMatch(/mother|Marta/);
  });
});

const weights = defaultWeights;
const jobs = [react, kubernetes, years, deed];
const part = (id: string, more: Partial<RequirementMatch>) => matchOf(id, { share: id === "r3" ? 1 : 0.333333, semanticShare: 0.25, ...more });
const strong = madeMatch("strong", [
  part("r1", { score: 1, semantic: 0.6, status: "met", found: found("exact", "React") }),
  part("r2", { score: 1, semantic: 0.5, status: "met", found: found("alias", "k8s") }),
  part("r3", { term: "experience", score: 0.9, semantic: 0.5, status: "met", years: 6 }),
  part("r4", { score: 0.2, semantic: 0.3, status: "not_found", found: found("meaning", "Cooked") }),
], weights, { name: "Ada Poole", relevantYears: 6, evidence: [evidenceOf("r1", "Built shops in React"), evidenceOf("r2", "Moved to k8s", { how: "alias" })] });
const weak = madeMatch("weak", [
  part("r1", { score: 0.4, semantic: 0.5, status: "partly", found: found("related", "Vue", ["Vue", "React"]) }),
  part("r2", { score: 0, semantic: 0.4, status: "not_found" }),
  part("r3", { term: "experience", score: 0.9, semantic: 0.5, status: "met", years: 6 }),
  part("r4", { score: 0.6, semantic: 0.5, status: "met", found: found("meaning", "Closed the books") }),
], weights, { name: "Ben Sand", relevantYears: 6 });
const ranking = rankingOf(jobs, [strong, weak], weights);
const explained = (place: number) => {
  const match = ranking.candidates[place - 1];
  if (match === undefined) throw new Error("there is no such place");
  return explainCandidate(match, ranking, smallTaxonomy, english);
};

describe("the explanation of a candidate", () => {
  it("says where they stand, and names strengths with their lines by what they earn", () => {
    const { here, strengths, above } = explained(1);
    expect(here[0]).toMatch(/^Number 1 of 2 with \d+\.\d of 100 points: /);
    expect(here[1]).toBe("3 things that the job asks are met of 4; 1 not found.");
    expect(above).toBeNull();
    expect(strengths.map(({ requirementId }) => requirementId)).toEqual(["r3", "r1", "r2"]);
    expect(strengths[1]?.evidence?.text).toBe("Built shops in React");
  });

  it("lists what is open, must-haves first and then by what it costs, each with a question", () => {
    const { gaps } = explained(2);
    expect(gaps.map(({ requirementId }) => requirementId)).toEqual(["r2", "r1"]);
    expect(gaps.every(({ questions }) => questions.length === 1)).toBe(true);
    expect(gaps[0]?.sentence).toBe("Kubernetes: not found (nothing in the resume says it).");
  });

  it("asks when a skill was used last where the resume does not say it", () => {
    const undated = madeMatch("undated", [matchOf("r1", { status: "partly", score: 0.7, semantic: 1, found: found("exact", "React") })], weights, { experience: 1 });
    const { gaps } = explainCandidate(undated, rankingOf([lately], [undated], weights), smallTaxonomy, english);
    expect(gaps).toMatchObject([{ requirementId: "r1", questions: [expect.stringMatching(/When did you last/)] }]);
  });

  it("is the same every time", () => {
    expect(JSON.stringify(explained(2))).toBe(JSON.stringify(explained(2)));
  });
});

describe("a comparison", () => {
  it("tells for each requirement who earns more and why", () => {
    const { lines, summary } = compare(ranking.candidates, ranking, smallTaxonomy, english);
    expect(lines.find(({ requirementId }) => requirementId === "r1")?.sentence).toMatch(/^Number 1 earns \d+\.\d points more: named: React; number 2: Vue is near to React, 40 %\.$/);
    expect(lines.find(({ requirementId }) => requirementId === "r3")?.sentence).toBe("No difference.");
    expect(summary[0]).toMatch(/^Number 1 is \d+\.\d points ahead of number 2\.$/);
    expect(summary[1]).toMatch(/^Number 1 leads most in “Kubernetes”/);
    expect(summary[2]).toMatch(/^Number 2 leads most in “Run the monthly close”/);
  });
});

describe("the matrix", () => {
  it("has a row a candidate and a column a requirement", () => {
    const { requirementIds, rows } = matrixOf(ranking);
    expect(requirementIds).toEqual(["r1", "r2", "r3", "r4"]);
    expect(rows).toEqual([
      { candidateId: "strong", statuses: "mmmn", levels: [100, 100, 90, 20] },
      { candidateId: "weak", statuses: "pnmm", levels: [40, 0, 90, 60] },
    ]);
  });

  it("of 5,000 candidates and 40 requirements has them all, in the order of the ranking", () => {
    const many = Array.from({ length: 40 }, (_, i) => requirementOf(`r${String(i)}`));
    const own = many.map(({ id }) => matchOf(id, { status: "met", score: 0.5 }));
    const everyone = rankingOf(many, Array.from({ length: 5000 }, (_, n) => madeMatch(`c${String(n)}`, own, weights)), weights);
    expect(matrixOf(everyone).rows.map(({ candidateId }) => candidateId)).toEqual(everyone.candidates.map(({ candidateId }) => candidateId));
  });
});
