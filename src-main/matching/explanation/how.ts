/** How a requirement matched, in a few words: "alias: k8s → Kubernetes", "Next.js implies React", "same meaning, 0.71". */
import type { Requirement, RequirementMatch } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { EngineWords } from "../../words/words.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { findingOf, type Finding } from "./finding.ts";

function canonical(requirement: Requirement, words: string, taxonomy: Pick<Taxonomy, "skills">): string {
  const named = requirement.skillIds.flatMap((id) => taxonomy.skills.get(id) ?? []);
  const own = named.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === words.toLowerCase()));
  return (own ?? named[0])?.name ?? requirement.text;
}

function ofExperience({ minYears }: Requirement, { years, score }: RequirementMatch, { how }: EngineWords): string {
  if (years === null) return how.noDates(minYears);
  return years === 0 ? how.otherWork(minYears, score) : how.experience(years, minYears, score);
}

/** Years count in the jobs that name the skill. */
function withYears({ kind, minYears }: Requirement, { years }: RequirementMatch, { how }: EngineWords): string {
  return minYears === null || kind !== "skill" ? "" : how.years(years, minYears);
}

/** When the skill was last used, by the jobs that name it, where the requirement asks that. */
function withLastUse(requirement: Requirement, { lastUse }: RequirementMatch, { how }: EngineWords): string {
  const within = requirement.usedWithinYears;
  if (within === null) return "";
  if (lastUse === null) return how.lastUseUnknown(within);
  if (lastUse.date === "present") return how.usedNow(within);
  return usedLongAgo(requirement, lastUse) ? how.lastUseLongAgo(lastUse.date, lastUse.yearsBefore, within) : how.lastUse(lastUse.date, within);
}

const countsInPart: ReadonlySet<Finding> = new Set<Finding>(["tool only", "not held", "long ago", "in part"]);

/** `match` is of this `requirement`; a number is how far the finding counts, where 1 is the whole requirement. */
export function howItMatched(requirement: Requirement, match: RequirementMatch, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): string {
  if (match.term === "experience") return ofExperience(requirement, match, words);
  const say = words.how;
  const { found, score } = match;
  const finding = findingOf(requirement, match);
  if (finding === "no studies") return say.noStudies;
  if (found === null || finding === "nothing") return match.status === "unknown" ? say.notSaid : say.nothing;
  if (finding === "faint") return say.faint(score);
  const years = withYears(requirement, match, words);
  const used = withLastUse(requirement, match, words);
  const part = countsInPart.has(finding) ? say.counts(score) : "";
  const unlessWhole = score < 0.995 ? say.counts(score) : "";
  switch (found.how) {
    case "meaning":
      return `${say.meaning(score)}${match.lastUse === null ? "" : used}`;
    case "implied":
      return `${say.implied(found.path)}${unlessWhole}${years}${used}`;
    case "related":
      return `${say.related(found.path)}${say.counts(score)}${years}`;
    case "alias":
      return `${say.alias(found.words, canonical(requirement, found.words, taxonomy))}${part}${years}${used}`;
    case "degree":
      return `${say.degree(found.words)}${unlessWhole}`;
    case "certificate":
      return `${say.certificate(found.words)}${part}`;
    case "language":
      return say.language(found.words);
    case "location":
      return say.place(found.words);
    default:
      return `${found.words === "" ? say.addedByYou : say.named(found.words)}${part}${years}${used}`;
  }
}
