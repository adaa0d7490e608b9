/** Who is in the library, as answers are made blind by: read once, and anew when the library has changed. */
import type { Language } from "../../../src-preload/asker.ts";
import type { About } from "../../../src-preload/withhold.ts";
import { personNames } from "../../encoder/redaction/person-names.ts";
import type { Identities, Identity } from "../../library/identities.ts";
import { blindWords } from "./blind-words.ts";
import { fullNamesOf } from "./full-names.ts";
import { createTextHiding, type TextHiding } from "./text-hiding.ts";

/** A ranking of 5,000 with its must-haves has not as many. */
const mostTexts = 40_000;

/** Of whom a text may speak: one person, or several of whom nobody knows which. */
export interface Spoken {
  names: readonly string[];
  /** Words of the names that count wherever they stand, as redaction folds them. */
  nameWords: readonly string[];
  /** In small letters. */
  places: readonly string[];
  candidateIds: readonly string[];
}

export type Person = Identity & Spoken;

export interface PeopleKnown {
  /** Whom a field is about; null where that is nobody, or several. */
  personOf(about: About): Person | null;
  /** Whom a text may speak of; null where nobody knows. */
  spokenOf(about: About): Spoken | null;
  textsIn(language: Language): TextHiding;
  /** Empties itself when the library changes. */
  readonly kept: Map<string, unknown>;
}

function wordsOf(names: readonly string[]): string[] {
  const { apart, surnames } = personNames(names);
  return [...apart, ...surnames];
}

const personOfIdentity = (one: Identity): Person => ({ ...one, places: one.places.map((place) => place.toLowerCase()), nameWords: wordsOf(one.names), candidateIds: [one.candidateId] });

function together(people: readonly Person[]): Spoken | null {
  if (people.length === 0) return null;
  const names = people.flatMap((one) => one.names);
  return { names, nameWords: wordsOf(names), places: people.flatMap(({ places }) => places), candidateIds: people.map(({ candidateId }) => candidateId) };
}

/** @param resolve gives the candidate who has an id now, or holds what had it */
export function createPeopleKnown(identities: Identities, resolve: (candidateId: string) => string | null): () => PeopleKnown {
  let known: { revision: number; people: PeopleKnown } | null = null;

  function read(): PeopleKnown {
    const people = new Map([...identities.everyone()].map(([id, one]) => [id, personOfIdentity(one)]));
    const texts = new Map<Language, TextHiding>();
    const groups = new Map<string, Spoken | null>();
    const called = (id: string): Person | null => people.get(id) ?? people.get(resolve(id) ?? "") ?? null;

    /** The fields of one row follow each other, and are about the same. */
    let last: { about: About; person: Person | null } | null = null;

    function personOf(about: About): Person | null {
      if (last?.about === about) return last.person;
      const id = about.candidateId ?? (about.resumeId === null ? null : identities.candidateOf(about.resumeId));
      last = { about, person: id === null ? null : called(id) };
      return last.person;
    }
    return {
      personOf,
      spokenOf(about) {
        const person = personOf(about);
        if (person !== null || about.among.length === 0) return person;
        const key = about.among.join(" ");
        const group = groups.get(key) ?? together(about.among.flatMap((id) => called(id) ?? []));
        groups.set(key, group);
        return group;
      },
      textsIn(language) {
        const found = texts.get(language) ?? createTextHiding(fullNamesOf(people.values(), blindWords[language].called), mostTexts);
        texts.set(language, found);
        return found;
      },
      kept: new Map(),
    };
  }

  return () => {
    const revision = identities.revision();
    if (known?.revision !== revision) known = { revision, people: read() };
    return known.people;
  };
}
