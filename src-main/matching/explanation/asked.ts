/** What is asked, and how it is spoken of. */
import type { Requirement } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { languagesAsked } from "../asked-languages.ts";

const longest = 110;

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, most = longest): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:–—-]+$/, "")}…`;
}

export const inQuotes = (text: string): string => `“${shortened(text)}”`;

const inWords = (alternatives: readonly string[]): string =>
  alternatives.length < 2 ? (alternatives[0] ?? "") : `${alternatives.slice(0, -1).join(", ")} or ${alternatives.at(-1) ?? ""}`;

const most = 4;

/** A skill by its name ("AWS or Azure"), a language by its name, anything else in the ad's words. */
export function thingAsked(requirement: Requirement, taxonomy: Pick<Taxonomy, "skills">): string {
  const names = requirement.skillIds.flatMap((id) => taxonomy.skills.get(id)?.name ?? []);
  if (requirement.kind === "skill" && names.length > 0 && names.length <= most) return inWords(names);
  if (requirement.kind === "language") {
    const languages = languagesAsked(requirement.text).map((name) => name[0]?.toUpperCase() + name.slice(1));
    if (languages.length > 0) return inWords(languages);
  }
  return inQuotes(requirement.text);
}

/** 1 → "1 year", 2.5 → "2.5 years". */
export const inYears = (years: number): string => (years === 1 ? "1 year" : `${String(years)} years`);

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2019-06" → "June 2019", "2019" as it is, "present" → "now". */
export function inMonth(date: string): string {
  const [year = "", month] = date.split("-");
  return date === "present" ? "now" : month === undefined ? year : `${months[Number(month) - 1] ?? ""} ${year}`.trim();
}

/** 1 → "the last year", 1.5 → "the last 18 months", 3 → "the last 3 years". */
export function theLast(years: number): string {
  if (years === 1) return "the last year";
  return years < 2 ? `the last ${String(Math.round(years * 12))} months` : `the last ${inYears(years)}`;
}
