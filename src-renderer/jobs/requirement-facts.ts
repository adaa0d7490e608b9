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

/** Short facts in the order they matter: "3 years or more", "Bachelor’s degree", "C1, fluent", "Any one of these". */
export function factsOf({ kind, minYears, degreeLevel, languageLevel, skillIds }: Requirement): string[] {
  const facts: string[] = [];
  if (degreeLevel !== null) facts.push(degreeName[degreeLevel]);
  if (minYears !== null) facts.push(kind === "education" ? `or ${yearsName(minYears)}` : yearsName(minYears));
  if (languageLevel !== null) facts.push(languageLevelName[languageLevel]);
  if (skillIds.length > 1 && (kind === "skill" || kind === "certification" || kind === "language")) facts.push("any one of these");
  return facts;
}
