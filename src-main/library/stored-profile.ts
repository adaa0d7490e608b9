/** Profiles as they lie in the library: the one place where what an earlier Winnow wrote gets the fields it lacks. */
import { emptyProfile, type Profile } from "../../src-preload/domain.ts";

type Partly<T> = { [K in keyof T]?: T[K] extends readonly (infer E)[] ? Partial<E>[] : T[K] };

/** The profile written as `json`. Fields that the Winnow which wrote it did not know are empty. */
export function readProfile(json: string): Profile {
  const stored = JSON.parse(json) as Profile | Partly<Profile>;
  if (isWhole(stored)) return stored;
  const { skills = [], employment = [], certifications = [], languages = [] } = stored;
  return {
    ...emptyProfile,
    ...(stored as Partial<Profile>),
    skills: (skills as Profile["skills"]).map((skill) => ({ ...{ canonical: skill.name, months: null, lastUsed: null }, ...skill })),
    employment: (employment as Profile["employment"]).map((job) => ({ ...{ bullets: [] }, ...job })),
    certifications: (certifications as Profile["certifications"]).map((one) => ({ ...{ issuer: null, date: null }, ...one })),
    languages: (languages as Profile["languages"]).map((language) => ({ ...{ cefr: null }, ...language })),
  };
}

/** Conditions came with the last of the fields, so a profile that has them has everything. */
const isWhole = (stored: Profile | Partly<Profile>): stored is Profile => stored.conditions !== undefined && stored.readings !== undefined && stored.kind !== undefined;
