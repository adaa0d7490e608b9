/** What Winnow read of a requirement's words, in words of its own. */
import type { CefrLevel, DegreeLevel, Requirement } from "../../src-preload/domain.ts";

export const degreeName: Record<DegreeLevel, string> = {
  secondary: "Secondary school", vocational: "Vocational training", associate: "Associate degree", bachelor: "Bachelor’s degree",
  master: "Master’s degree", doctorate: "Doctorate",
};

export const languageLevelName: Record<CefrLevel, string> = {
  A1: "A1, beginner", A2: "A2, basic", B1: "B1, conversational", B2: "B2, good", C1: "C1, fluent", C2: "C2, like a native speaker",
};

const yearsName = (years: number): string => (years === 1 ? "1 year or more" : `${String(years)} years or more`);

/** "In the last 3 years", "In the last 18 months". */
export function usedWhen(years: number): string {
  if (years === 1) return "In the last year";
  return years < 2 ? `In the last ${String(Math.round(years * 12))} months` : `In the last ${String(years)} years`;
}

/** Short facts in the order they matter: "3 years or more", "Bachelor’s degree", "C1, fluent", "Any one of these". */
export function factsOf({ kind, minYears, usedWithinYears, degreeLevel, languageLevel, skillIds }: Requirement): string[] {
  const facts: string[] = [];
  if (degreeLevel !== null) facts.push(degreeName[degreeLevel]);
  if (minYears !== null) facts.push(kind === "education" ? `or ${yearsName(minYears)}` : yearsName(minYears));
  if (usedWithinYears !== null) facts.push(`used ${usedWhen(usedWithinYears).replace(/^I/, "i")}`);
  if (languageLevel !== null) facts.push(languageLevelName[languageLevel]);
  if (skillIds.length > 1 && (kind === "skill" || kind === "certification" || kind === "language")) facts.push("any one of these");
  return facts;
}
