/** What changed from one profile of a person to another, as a recruiter would tell it: jobs, education, skills, certificates, languages. */
import type { Profile } from "../../src-preload/domain.ts";
import { formatPeriod } from "../ui/format.ts";
import { languageSaid } from "../ui/spoken-languages.ts";
import { words } from "../words/words.ts";
import { wordChanges, type Piece } from "./text-changes.ts";

export interface ListChanges {
  added: readonly string[];
  removed: readonly string[];
  /** From what it was to what it is. */
  changed: readonly (readonly Piece[])[];
}

export const changedLists = ["jobs", "education", "skills", "certifications", "languages"] as const;
export type ProfileChanges = Record<(typeof changedLists)[number], ListChanges>;

export function profileChanges(before: Profile, after: Profile): ProfileChanges {
  return {
    jobs: listChanges(before.employment, after.employment, {
      keys: [
        ({ title, company, start }) => keyOf(title, company, start),
        ({ company, start }) => keyOf(company, start),
        ({ title, company }) => keyOf(title, company),
        ({ title, start }) => keyOf(title, start),
      ],
      tell: ({ title, company, start, end, current }) => withPeriod([title, company], formatPeriod(start, end, current)),
    }),
    education: listChanges(before.education, after.education, {
      keys: [({ degree, institution }) => keyOf(degree, institution), ({ institution, start }) => keyOf(institution, start), ({ degree, end }) => keyOf(degree, end)],
      tell: ({ degree, field, institution, start, end }) => withPeriod([degree, field, institution], formatPeriod(start, end, false)),
    }),
    skills: listChanges(before.skills, after.skills, { keys: [({ id }) => id], tell: ({ canonical }) => canonical }),
    certifications: listChanges(before.certifications, after.certifications, {
      keys: [({ name }) => keyOf(name)],
      tell: ({ name, issuer, date }) => withPeriod([name, issuer], formatPeriod(date, null, false)),
    }),
    languages: listChanges(before.languages, after.languages, { keys: [({ name }) => keyOf(name)], tell: ({ name, level }) => withPeriod([languageSaid(name)], level ?? "") }),
  };
}

interface Telling<T> {
  /** By what an entry is known again, surest first; null where an entry does not say enough for it. */
  keys: readonly ((entry: T) => string | null)[];
  tell(entry: T): string;
}

function listChanges<T>(before: readonly T[], after: readonly T[], { keys, tell }: Telling<T>): ListChanges {
  let gone = [...before];
  let fresh = [...after];
  const changed: (readonly Piece[])[] = [];
  for (const key of keys) {
    const stay: T[] = [];
    for (const entry of fresh) {
      const wanted = key(entry);
      const known = wanted === null ? undefined : gone.find((each) => key(each) === wanted);
      if (known === undefined) stay.push(entry);
      else {
        gone = gone.filter((each) => each !== known);
        const pieces = wordChanges(tell(known), tell(entry)) ?? [];
        if (pieces.some(({ how }) => how !== "same")) changed.push(pieces);
      }
    }
    fresh = stay;
  }
  return { added: fresh.map(tell), removed: gone.map(tell), changed };
}

const keyOf = (...parts: (string | null)[]): string | null => (parts.includes(null) ? null : parts.map((part) => part?.trim().toLowerCase()).join("\n"));

function withPeriod(parts: readonly (string | null)[], period: string): string {
  const entry = parts.filter((part) => part !== null && part !== "").join(", ");
  return entry === "" || period === "" ? entry + period : words.people.changes.withPeriod(entry, period);
}
