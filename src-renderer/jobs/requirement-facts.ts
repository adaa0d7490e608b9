/** What Winnow read of a requirement's words, in words of its own. */
import type { Requirement } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";

/** Short facts in the order they matter: "3 years or more", "Bachelor’s degree", "C1, fluent", "any one of these". */
export function factsOf({ kind, minYears, usedWithinYears, degreeLevel, languageLevel, skillIds }: Requirement): string[] {
  const said = words.jobs.facts;
  const facts: string[] = [];
  if (degreeLevel !== null) facts.push(words.jobs.degrees[degreeLevel]);
  if (minYears !== null) facts.push(kind === "education" ? said.orYears(minYears) : said.yearsOrMore(minYears));
  if (usedWithinYears !== null) facts.push(said.used(usedWithinYears));
  if (languageLevel !== null) facts.push(words.jobs.languageLevels[languageLevel]);
  if (skillIds.length > 1 && (kind === "skill" || kind === "certification" || kind === "language")) facts.push(said.anyOne);
  return facts;
}
