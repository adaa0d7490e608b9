/** How a requirement matched, in a few words: "alias: k8s → Kubernetes", "Next.js implies React", "same meaning, 0.71". */
import type { Requirement, RequirementMatch } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { inMonth, inYears, theLast } from "./asked.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { findingOf } from "./finding.ts";

const twoDigits = (level: number): string => level.toFixed(2);

function canonical(requirement: Requirement, words: string, taxonomy: Pick<Taxonomy, "skills">): string {
  const named = requirement.skillIds.flatMap((id) => taxonomy.skills.get(id) ?? []);
  const own = named.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === words.toLowerCase()));
  return (own ?? named[0])?.name ?? requirement.text;
}

function steps(path: readonly string[], verb: string): string {
  const ends = `${path[0] ?? ""} ${verb} ${path.at(-1) ?? ""}`;
  return path.length > 2 ? `${ends} (${path.join(" → ")})` : ends;
}

function ofExperience(requirement: Requirement, { years, score }: RequirementMatch): string {
  const asked = requirement.minYears === null ? "" : `, ${inYears(requirement.minYears)} asked`;
  if (years === null) return `no dated job to count${asked}`;
  if (years === 0) return `no work of this kind in the dated jobs${asked}; counts ${twoDigits(score)}`;
  return `${inYears(years)} in work of this kind${asked}; counts ${twoDigits(score)}`;
}

/** Years count in the jobs that name the skill. */
function withYears({ kind, minYears }: Requirement, { years }: RequirementMatch): string {
  if (minYears === null || kind !== "skill") return "";
  return `; ${years === null ? "years not shown" : inYears(years)}, ${inYears(minYears)} asked`;
}

/** When the skill was last used, by the jobs that name it, where the requirement asks that. */
export function withLastUse(requirement: Requirement, { lastUse }: RequirementMatch): string {
  if (requirement.usedWithinYears === null) return "";
  const asked = `the job asks for use in ${theLast(requirement.usedWithinYears)}`;
  if (lastUse === null) return `; no dated job shows when it was last used, ${asked}`;
  if (lastUse.date === "present") return `; used now, ${asked}`;
  const before = usedLongAgo(requirement, lastUse) ? `, ${inYears(lastUse.yearsBefore)} before the newest date of the resume` : "";
  return `; last used ${inMonth(lastUse.date)}${before}; ${asked}`;
}

/** `match` is of this `requirement`; a number is how far the finding counts, where 1 is the whole requirement. */
export function howItMatched(requirement: Requirement, match: RequirementMatch, taxonomy: Pick<Taxonomy, "skills">): string {
  if (match.term === "experience") return ofExperience(requirement, match);
  const { found, score } = match;
  const finding = findingOf(requirement, match);
  if (finding === "no studies") return "the resume lists no studies";
  if (found === null || finding === "nothing") return match.status === "unknown" ? "the resume does not say" : "nothing in the resume says it";
  if (finding === "faint") return `only a faint likeness, ${twoDigits(score)}`;
  const { how, path, words } = found;
  const years = withYears(requirement, match) + withLastUse(requirement, match);
  const part = finding === "tool only" || finding === "not held" || finding === "long ago" || finding === "in part" ? `, ${twoDigits(score)}` : "";
  switch (how) {
    case "meaning":
      return `same meaning, ${twoDigits(score)}${match.lastUse === null ? "" : withLastUse(requirement, match)}`;
    case "implied":
      return `${steps(path, "implies")}${score < 0.995 ? `, ${twoDigits(score)}` : ""}${years}`;
    case "related":
      return `${steps(path, "is near to")}, ${twoDigits(score)}${withYears(requirement, match)}`;
    case "alias":
      return `alias: ${words} → ${canonical(requirement, words, taxonomy)}${part}${years}`;
    case "degree":
      return `degree: ${words}${score < 0.995 ? `, ${twoDigits(score)}` : ""}`;
    case "certificate":
      return `certificate: ${words}${part}`;
    case "language":
      return `language: ${words}`;
    case "location":
      return `place: ${words}`;
    default:
      return words === "" ? `added by you${part}${years}` : `named: ${words}${part}${years}`;
  }
}
