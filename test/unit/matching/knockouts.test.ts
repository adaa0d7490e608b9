import { describe, expect, it } from "vitest";
import { emptyProfile, type Education, type Profile } from "../../../src-preload/domain.ts";
import { rowsOf } from "../../../src-main/matching/similarity.ts";
import { linePrints } from "../../../src-main/matching/copied-lines.ts";
import { wordIndexOf } from "../../../src-main/matching/word-index.ts";
import type { ExperienceAnswer } from "../../../src-main/matching/experience-term.ts";
import type { Found } from "../../../src-main/matching/found.ts";
import { knockout } from "../../../src-main/matching/knockouts.ts";
import type { PreparedCandidate } from "../../../src-main/matching/prepared-candidate.ts";
import { namedFacts } from "../../../src-main/matching/prepared-candidate.ts";
import { readRequirement } from "../../../src-main/matching/read-requirement.ts";
import { smallTaxonomy } from "./small-taxonomy.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const degree = (level: Education["level"]): Education => ({ degree: null, level, field: null, institution: null, start: null, end: null, span: { start: 0, end: 0 } });

function candidate(more: Partial<Profile>, text = "CPA since 2019"): PreparedCandidate {
  const profile: Profile = { ...emptyProfile, ...more };
  return { candidate: { candidateId: "", file: "", profile, text, hiddenText: false, passages: [] }, vectors: rowsOf([]), words: wordIndexOf([]), firstOf: new Uint16Array(), prints: linePrints([]), ...namedFacts(profile), flags: [], skills: [], roles: [] };
}

const years = (relevantYears: number | null): ExperienceAnswer => ({ score: 0, relevantYears, role: null, relevance: 0 });

function status(text: string, who: PreparedCandidate, found: Found | null = null, experience?: ExperienceAnswer) {
  const { status: given, reason } = knockout({ id: "r1", source: null, ...readRequirement(text, "must", smallTaxonomy) }, who, found, experience, null);
  expect(reason(engineWords("en"))).toMatch(/^[A-Z].*\.$/);
  return given;
}

describe("years asked", () => {
  const asked = "5 years as an accountant";
  it("pass when the relevant work is long enough", () => {
    expect(status(asked, candidate({ yearsOfExperience: 9 }), null, years(6))).toBe("pass");
  });
  it("fail when all work together is clearly too short", () => {
    expect(status(asked, candidate({ yearsOfExperience: 2 }), null, years(2))).toBe("fail");
  });
  it("are unknown when a little is missing, when the work is of another kind, or when nothing is dated", () => {
    expect(status(asked, candidate({ yearsOfExperience: 4.5 }), null, years(4.5))).toBe("unknown");
    expect(status(asked, candidate({ yearsOfExperience: 20 }), null, years(0))).toBe("unknown");
    expect(status(asked, candidate({}), null, years(null))).toBe("unknown");
  });
});

describe("a degree asked", () => {
  it("passes, fails or is unknown by the highest one stated", () => {
    expect(status("Bachelor's degree", candidate({ education: [degree("secondary"), degree("master")] }))).toBe("pass");
    expect(status("Bachelor's degree", candidate({ education: [degree("associate")] }))).toBe("fail");
    expect(status("Bachelor's degree", candidate({}))).toBe("unknown");
    expect(status("Bachelor's degree", candidate({ education: [degree(null)] }))).toBe("unknown");
    expect(status("Bachelor's degree", candidate({ education: [degree("secondary"), degree(null)] }))).toBe("unknown");
    expect(status("Bachelor's degree", candidate({ education: [degree("vocational")] }))).toBe("unknown");
  });
  it("that experience may replace never fails", () => {
    expect(status("Bachelor's degree or equivalent experience", candidate({ education: [degree("secondary")] }))).toBe("unknown");
  });
});

describe("a skill, licence or language asked", () => {
  const found = (how: Found["how"], score: number): Found => ({ how, score, start: 0, end: 3, path: [] });
  it("that only a sentence comes near to is unknown, and the sentence is quoted instead of said not to be there", () => {
    const reason = (near: Found): string => knockout({ id: "r1", source: null, ...readRequirement("Networking", "must", smallTaxonomy) }, candidate({}, "Ran the LAN of a school"), near, undefined, null).reason(engineWords("en"));
    expect(reason({ ...found("meaning", 0.5), end: 23 })).toBe("The resume does not name “Networking”; it says “Ran the LAN of a school”. Whether that is enough is for you to judge.");
    expect(reason({ ...found("meaning", 0.2), end: 23 })).toBe("The resume does not say whether the candidate has “Networking”.");
  });
  it("passes when the resume names it or proves it", () => {
    for (const how of ["exact", "alias", "implied", "certificate", "language"] as const) expect(status("CPA", candidate({}), found(how, 0.9))).toBe("pass");
  });
  it("is unknown, never failed, when it is not mentioned, only meant, only near, or expired", () => {
    expect(status("CPA", candidate({}))).toBe("unknown");
    expect(status("CPA", candidate({}), found("meaning", 0.95))).toBe("unknown");
    expect(status("CPA", candidate({}), found("related", 0.9))).toBe("unknown");
    expect(status("CPA", candidate({}), found("exact", 0.5))).toBe("unknown");
  });
});
