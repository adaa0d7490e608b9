/** A profile with the recruiter's corrections and everything that follows from them. */
import type { Employment, Profile, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { applyCorrections, certain, type Correction } from "./corrections.ts";
import { withDerived } from "./families.ts";
import { mergeSpans } from "./identity.ts";
import { fold } from "./lines.ts";

/** Single words of a name shorter than this stand for too much else. */
const lettersOfAName = 4;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** Where any of `values` stands as whole words, whatever their case. */
function occurrences(text: string, values: readonly string[]): Span[] {
  const usable = values.filter((value) => value.trim() !== "").sort((a, b) => b.length - a.length);
  if (usable.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${usable.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A phone's digits, with whatever stands between them. */
function phonePlaces(text: string, phone: string): Span[] {
  const digits = phone.replace(/\D/g, "");
  // Written at home it lacks the country's code: its last digits find it.
  const last = digits.slice(-9);
  if (last.length < 7) return [];
  const pattern = new RegExp(`(?:[+(\\d][\\d ()./-]{0,12})?${[...last].join("[ ()./-]{0,3}")}`, "g");
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What says who the person is, with what the recruiter says of it: a name that parsing missed is redacted as one that it found. */
function identityOf(text: string, parsed: Profile, profile: Profile): Span[] {
  const typed = (values: readonly string[], before: readonly string[]): string[] => values.filter((value) => !before.includes(value));
  const name = profile.name !== null && profile.name !== parsed.name ? profile.name : null;
  const names = name === null ? [] : [name, ...name.split(/\s+/).filter((word) => word.replace(/[^\p{L}]/gu, "").length >= lettersOfAName)];
  // A word of a name counts where it is written as one; "Baker" as a trade in small letters is no name.
  const named = occurrences(text, names).filter(({ start }) => !/\p{Ll}/u.test(text[start] ?? ""));
  const home = profile.location !== null && profile.location !== parsed.location ? [profile.location] : [];
  const contact = [...typed(profile.emails, parsed.emails), ...typed(profile.links, parsed.links), ...home];
  const phones = typed(profile.phones, parsed.phones).flatMap((phone) => phonePlaces(text, phone));
  const found = [...named, ...occurrences(text, contact), ...phones];
  return found.length === 0 ? parsed.identity : mergeSpans([...parsed.identity, ...found]);
}

/** Entries that only the recruiter knows stand where the text first says one of their words, if it does. */
function placed<T extends { span: Span }>(text: string, entries: readonly T[], wordsOf: (entry: T) => (string | null)[]): T[] {
  return entries.map((entry) => {
    if (entry.span.end > entry.span.start) return entry;
    const place = wordsOf(entry).flatMap((words) => (words === null ? [] : occurrences(text, [words]).slice(0, 1)))[0];
    return place ? { ...entry, span: place } : entry;
  });
}

/** A title that was the newest job's follows it; one that stood on its own stays. */
function titleOf(parsed: Profile, profile: Profile): string | null {
  if (profile.title !== parsed.title) return profile.title;
  const newest = (jobs: readonly Employment[]): string | null => jobs.find(({ title, current }) => title !== null && current)?.title ?? jobs.find(({ title }) => title !== null)?.title ?? null;
  const before = newest(parsed.employment);
  const followed = parsed.title === null || (before !== null && fold(before) === fold(parsed.title));
  return followed ? newest(profile.employment) : parsed.title;
}

/**
 * What parsing found (`parsed`) with the corrections, in the order in which they were made: identity, years of experience, months of
 * skills and role families are those of the corrected profile. `now` is the moment that "to present" means. Pure.
 */
export function correctedProfile(text: string, parsed: Profile, corrections: readonly Correction[], taxonomy: Pick<Taxonomy, "roleOf" | "familyName">, now: Date): Profile {
  if (corrections.length === 0) return parsed;
  const applied = applyCorrections(parsed, corrections);
  const isSaid = (field: string): boolean => corrections.some((one) => one.op === "set" && one.field === field);
  const jobs = corrections.some((one) => one.op !== "set" && one.list === "employment");
  const skills = applied.skills.map((skill) => (skill.mentions.length > 0 ? skill : { ...skill, mentions: occurrences(text, [skill.name]) }));
  const profile: Profile = {
    ...applied,
    skills,
    employment: placed(text, applied.employment, ({ company, title }) => [company, title]),
    education: placed(text, applied.education, ({ degree, institution }) => [degree, institution]),
    certifications: placed(text, applied.certifications, ({ name }) => [name]),
    languages: placed(text, applied.languages, ({ name }) => [name]),
    identity: identityOf(text, parsed, applied),
    title: jobs && !isSaid("title") ? titleOf(parsed, applied) : applied.title,
  };
  const derived = withDerived(profile, text, taxonomy, now);
  const years = isSaid("yearsOfExperience") ? applied.yearsOfExperience : jobs ? derived.yearsOfExperience : parsed.yearsOfExperience;
  return withReadings({ ...derived, yearsOfExperience: years });
}

/** A value that follows from corrections alone has had no reading; one that is gone has none. */
function withReadings(profile: Profile): Profile {
  const followed = (["title", "yearsOfExperience"] as const).filter((field) => profile[field] !== null && !profile.readings.some((reading) => reading.field === field));
  const gone = (["title", "yearsOfExperience"] as const).filter((field) => profile[field] === null);
  const readings = profile.readings.filter(({ field, by }) => by === "recruiter" || !gone.some((one) => one === field));
  return { ...profile, readings: [...readings, ...followed.map(certain)] };
}
