/** How long a person worked in each role family, by the titles of the jobs. */
import type { Employment, Profile } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { yearsOfExperience } from "./experience.ts";
import { monthsOf, withMonths } from "./skill-months.ts";

export type FamilyKnowledge = Pick<Taxonomy, "roleOf" | "familyName">;

/** Months in each family, overlaps counted once, longest first. A title counts for its main family, an unknown one for none. */
export function findFamilies(employment: readonly Employment[], knowledge: FamilyKnowledge, now: Date): Profile["families"] {
  const jobs = new Map<string, Employment[]>();
  for (const job of employment) {
    const family = job.title === null ? undefined : knowledge.roleOf(job.title)?.family;
    if (family === undefined) continue;
    const list = jobs.get(family);
    if (list) list.push(job);
    else jobs.set(family, [job]);
  }
  return [...jobs]
    .flatMap(([family, held]) => {
      const months = monthsOf(held, now);
      return months === null ? [] : [{ family, name: knowledge.familyName(family), months }];
    })
    .sort((a, b) => b.months - a.months || (a.family < b.family ? -1 : 1));
}

/**
 * The profile with everything that follows from its jobs counted anew: years of experience, months and last use of each
 * skill, months in each family. For use after a correction; `text` is the resume's, which may state the years itself.
 */
export function withDerived(profile: Profile, text: string, knowledge: FamilyKnowledge, now: Date): Profile {
  return {
    ...profile,
    yearsOfExperience: yearsOfExperience(profile.employment, text, now),
    skills: withMonths(profile.skills, profile.employment, now),
    families: findFamilies(profile.employment, knowledge, now),
  };
}
