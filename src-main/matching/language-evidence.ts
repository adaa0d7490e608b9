/** What a resume says of a language that is asked, and how near its level is. */
import { cefrLevels, type CefrLevel, type Requirement, type SpokenLanguage } from "../../src-preload/domain.ts";
import { languagesAsked } from "./asked-languages.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";

/** A language named without a level, where one is asked: more is likely than not, and nobody knows. */
const unknownLevel = 0.7;
/** What each level below the asked one takes; B1 for a C1 is half of it. */
const levelStep = 0.25;
const leastForLower = 0.25;

/** How many levels below the asked one; 0 when at or above it. */
export function levelsBelow(asked: CefrLevel, held: CefrLevel): number {
  return Math.max(0, cefrLevels.indexOf(asked) - cefrLevels.indexOf(held));
}

function worth(asked: CefrLevel | null, held: SpokenLanguage["cefr"]): number {
  if (asked === null) return 1;
  if (held === null) return unknownLevel;
  return Math.max(leastForLower, 1 - levelStep * levelsBelow(asked, held));
}

/** The language of the profile that answers best, of those that the requirement's words name; null when the resume states none of them. */
export function spokenFor(requirement: Requirement, { candidate }: PreparedCandidate): SpokenLanguage | null {
  const asked = languagesAsked(requirement.text);
  let best: SpokenLanguage | null = null;
  for (const held of candidate.profile.languages) {
    if (!asked.includes(held.name.toLowerCase())) continue;
    if (best === null || worth(requirement.languageLevel, held.cefr) > worth(requirement.languageLevel, best.cefr)) best = held;
  }
  return best;
}

/**
 * Evidence for a language: 1 at the asked level or above, less by a quarter for each level below it, 0.7 where the resume names
 * the language without a level. `byName` is a mention outside the list of languages; a sentence that only means something near
 * (`meaning`) counts where it names the language.
 */
export function languageEvidence(requirement: Requirement, candidate: PreparedCandidate, byName: Found | null, meaning: Found | null): Found | null {
  const spoken = spokenFor(requirement, candidate);
  if (spoken !== null) return { score: worth(requirement.languageLevel, spoken.cefr), how: "language", path: [], ...spoken.span };
  const named = byName === null ? null : { ...byName, score: byName.score * worth(requirement.languageLevel, null) };
  if (meaning === null) return named;
  const words = candidate.candidate.text.slice(meaning.start, meaning.end).toLowerCase();
  return languagesAsked(requirement.text).some((language) => words.includes(language)) ? better(named, meaning) : named;
}
