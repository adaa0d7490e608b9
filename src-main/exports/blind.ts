/** A candidate of whom nothing tells who it is, for a blind export. */
import { redact } from "../encoder/redaction.ts";
import { withNeutralTitles } from "../encoder/redaction/german-titles.ts";
import { blindName, type ExportedCandidate } from "./exported.ts";

/** What is no text of a person's: ids within the job and words of closed lists. */
const codes = new Set([
  "requirementId", "status", "how", "term", "code", "side", "condition", "use", "date", "lastUsed", "id", "path", "canonical",
]);

/** Everything that a value holds, its texts made over. What stands under one of `codes` stays. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  const made = (one: unknown, key: string | null): unknown => {
    if (typeof one === "string") return key !== null && codes.has(key) ? one : change(one);
    if (Array.isArray(one)) return one.map((each: unknown) => made(each, key));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, made(each, name)]));
  };
  return made(value, null) as T;
}

/** In the place of where somebody lives, so that a sentence about it can still be read. */
const somewhere = "a place that is left out";

/** Ways to reach somebody, and the file, as they are written: redaction knows them by their form alone. */
const spelled = ({ match, profile }: ExportedCandidate): string[] =>
  [...profile.emails, ...profile.phones, match.file, match.file.replace(/^.*[/\\]/, "")].filter((text) => text.length > 3);

export interface BlindPerson {
  number: number;
  /** All that the library knows. */
  names: readonly string[];
  /** A text of the recruiter's without the names of others. */
  withoutOthers(text: string): string;
}

/**
 * The same person under their number: name, contact, place, file and id are gone, and every other text is redacted as it is for the
 * scorer, German titles told without a gender besides.
 */
export function blinded(candidate: ExportedCandidate, { number, names: known, withoutOthers }: BlindPerson): ExportedCandidate {
  const { match, profile, shortlisted, provenance, notes } = candidate;
  const names = [...new Set([...known, ...(match.name === null ? [] : [match.name])])];
  const own = spelled(candidate);
  const { location } = profile;
  const withoutPlace = (text: string): string => (location === null || location === "" ? text : text.replaceAll(location, somewhere));
  const change = (text: string): string => withNeutralTitles(redact(own.reduce((rest, part) => rest.replaceAll(part, " "), withoutPlace(text)), { names }));
  const person = { ...match, name: null, file: "", candidateId: "" };
  const changed = withTexts(person, change);
  return {
    match: {
      ...changed,
      name: blindName(number),
      candidateId: blindName(number).toLowerCase().replace(" ", "-"),
      evidence: changed.evidence.filter(({ text }) => text !== ""),
    },
    profile: {
      ...withTexts({ title: profile.title, skills: profile.skills }, change),
      emails: [], phones: [], location: null, yearsOfExperience: profile.yearsOfExperience,
    },
    shortlisted,
    // Who recommended them may tell who they are.
    provenance: { ...provenance, detail: "" },
    notes: change(withoutOthers(notes)),
  };
}
