import { describe, expect, it } from "vitest";
import { emptyProfile, type Education, type Profile, type Requirement, type SpokenLanguage } from "../../../src-preload/domain.ts";
import { linePrints } from "../../../src-main/matching/copied-lines.ts";
import { factQuestion } from "../../../src-main/matching/fact-evidence.ts";
import { knockout } from "../../../src-main/matching/knockouts.ts";
import { languageEvidence } from "../../../src-main/matching/language-evidence.ts";
import type { PreparedCandidate } from "../../../src-main/matching/prepared-candidate.ts";
import { namedFacts } from "../../../src-main/matching/prepared-candidate.ts";
import { readRequirement } from "../../../src-main/matching/read-requirement.ts";
import { rowsOf } from "../../../src-main/matching/similarity.ts";
import { wordIndexOf } from "../../../src-main/matching/word-index.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { saidKnockouts } from "../../../src-main/matching/unsaid.ts";

const evenWeights = { of: () => 1 };
const asks = (text: string): Requirement => ({ id: "r1", source: null, ...readRequirement(text, "must", shipped) });

function who(more: Partial<Profile>, text = ""): PreparedCandidate {
  const profile: Profile = { ...emptyProfile, ...more };
  return { candidate: { candidateId: "", file: "", profile, text, hiddenText: false, passages: [] }, vectors: rowsOf([]), words: wordIndexOf([]), firstOf: new Uint16Array(), prints: linePrints([]), ...namedFacts(profile), flags: [], skills: [], roles: [] };
}

const speaks = (name: string, level: string | null, cefr: SpokenLanguage["cefr"]): Partial<Profile> => ({ languages: [{ name, level, cefr, span: { start: 3, end: 9 } }] });
const studied = (level: Education["level"], field: string | null): Partial<Profile> => ({
  education: [{ degree: null, level, field, institution: null, start: null, end: null, span: { start: 3, end: 9 } }],
});

describe("a language that is asked at a level", () => {
  const score = (asked: string, profile: Partial<Profile>): number | null => languageEvidence(asks(asked), who(profile), null, null)?.score ?? null;

  it("is met at it or above, and in part below it, less the further below", () => {
    const german = (cefr: SpokenLanguage["cefr"]) => score("German at C1", speaks("German", null, cefr));
    expect(german("C2")).toBe(1);
    expect(german("C1")).toBe(1);
    expect(german("B2")).toBe(0.75);
    expect(german("B1")).toBe(0.5);
    expect(german("A1")).toBe(0.25);
  });

  it("is met in part when the resume names it without a level, and open when the resume does not name it", () => {
    expect(score("Fluent German", speaks("German", null, null))).toBe(0.7);
    expect(score("Fluent German", speaks("Spanish", "native", "C2"))).toBeNull();
    expect(score("German", speaks("German", null, null))).toBe(1);
  });

  it("is answered by the best of those joined by “or”, with its words", () => {
    const both: Partial<Profile> = { languages: [...(speaks("German", "basic", "A2").languages ?? []), { name: "French", level: "fluent", cefr: "C1", span: { start: 20, end: 30 } }] };
    expect(languageEvidence(asks("Fluent German or French"), who(both), null, null)).toMatchObject({ score: 1, how: "language", start: 20, end: 30 });
  });

  it("is not shown by a sentence about another language", () => {
    const text = "Speaks fluent Spanish with guests every day.";
    const meaning = { score: 0.69, how: "meaning" as const, path: [], start: 0, end: text.length };
    expect(languageEvidence(asks("Fluent German"), who({}, text), null, meaning)).toBeNull();
    expect(languageEvidence(asks("Fluent Spanish"), who({}, text), null, meaning)).toBe(meaning);
  });
});

describe("a must-have language", () => {
  const judged = (asked: string, profile: Partial<Profile>) => saidKnockouts([knockout(asks(asked), who(profile), null, undefined, null)], engineWords("en"))[0];

  it("passes at the level, is open one below or without a level, and fails only where the resume states clearly less", () => {
    expect(judged("German at C1", speaks("German", "fluent", "C1"))).toMatchObject({ status: "pass" });
    expect(judged("German at C1", speaks("German", "very good", "B2"))).toMatchObject({ status: "unknown" });
    expect(judged("German at C1", speaks("German", null, null))).toMatchObject({ status: "unknown", reason: "The resume states German without a level; C1 (fluent) is asked." });
    expect(judged("German at C1", {})).toMatchObject({ status: "unknown" });
    expect(judged("German at C1", speaks("German", "basic", "A2"))).toMatchObject({
      status: "fail",
      reason: "The resume states German “basic”, which is about A2 (basic); C1 (fluent) is asked.",
    });
  });
});

describe("a must-have right to work", () => {
  it("is open, never failed, when the resume does not speak of it", () => {
    expect(knockout(asks("Must be authorized to work in the United States"), who({}), null, undefined, null)).toMatchObject({ status: "unknown" });
  });
});

describe("a degree in a field", () => {
  const score = (asked: string, profile: Partial<Profile>): number => factQuestion(asks(asked), evenWeights)(who(profile))?.score ?? 0;
  const asked = "Bachelor's degree in accounting";

  it("counts most in the field, less in one near it, least in another, and in between when the resume does not say", () => {
    const own = score(asked, studied("bachelor", "Accounting"));
    const near = score(asked, studied("bachelor", "Finance"));
    const unsaid = score(asked, studied("bachelor", null));
    const other = score(asked, studied("bachelor", "Fine Arts"));
    expect(own).toBe(1);
    expect(near).toBeLessThan(own);
    expect(near).toBeGreaterThan(unsaid);
    expect(unsaid).toBeGreaterThan(other);
  });

  it("counts a field near it for more where the ad takes one", () => {
    expect(score(`${asked} or a related field`, studied("bachelor", "Finance"))).toBeGreaterThan(score(asked, studied("bachelor", "Finance")));
  });

  it("in any of several fields is met by one of them", () => {
    expect(score("Bachelor's degree in law, economics or accounting", studied("master", "Economics"))).toBe(1);
  });

  it("is met by the years that the ad takes instead, quoted by the newest job", () => {
    const job = { title: "Electrician", company: null, location: null, start: "2010", end: null, current: true, span: { start: 40, end: 80 }, bullets: [] };
    const found = factQuestion(asks("A degree in engineering or at least 5 years in the trade"), evenWeights)(who({ yearsOfExperience: 8, employment: [job] }));
    expect(found).toMatchObject({ score: 1, how: "years", start: 40, end: 80 });
  });

  it("asked instead of years, or with them, never fails on the years alone", () => {
    const alternative = asks("PhD with 3 years or MSc with 8 years of research");
    expect(knockout({ ...alternative, kind: "experience", minYears: 8 }, who({ yearsOfExperience: 2 }), null, undefined, null).status).toBe("unknown");
    expect(knockout(asks("A degree in engineering or at least 5 years in the trade"), who({ yearsOfExperience: 8 }), null, undefined, null).status).toBe("pass");
  });
});
