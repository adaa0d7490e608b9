/** What stands in a blind answer for a name, a file, an address, a text: the same for the same person in every answer. */
import type { Language } from "../../../src-preload/asker.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leftOut } from "../../../src-preload/reveals.ts";
import type { About, Withholding } from "../../../src-preload/withhold.ts";
import { personNames } from "../../encoder/redaction/person-names.ts";
import { redactions } from "../../encoder/redaction.ts";
import type { Identities, Identity } from "../../library/identities.ts";
import { blindWords } from "./blind-words.ts";
import { covered, exchanged, inOrder, occurrences, type Hidden } from "./cover.ts";
import { fullNamesOf, type FullNames } from "./full-names.ts";
import { createTextHiding, type NamedPerson } from "./text-hiding.ts";

export interface WithholdingParts {
  identities: Identities;
  /** The candidate who has this id now, or holds what had it. */
  resolve(candidateId: string): string | null;
}

export interface Asked {
  language: Language;
  schools: boolean;
}

type Person = Identity & NamedPerson;

/** Of so many resumes it is kept which parts of the text are hidden. */
const mostResumes = 300;
const blocks = leftOut.repeat(3);
const endingOf = (file: string): string => /\.[a-z0-9]{1,5}$/i.exec(file)?.[0] ?? "";

/** Gives for each way of asking what is put in the place of what. It keeps what it found until the library changes. */
export function createWithholding({ identities, resolve }: WithholdingParts): (asked: Asked) => Withholding {
  const hideText = createTextHiding();
  let known: { revision: number; people: Map<string, Person>; names: Map<Language, FullNames>; resumes: Map<string, { text: string; spans: Hidden[] }>; schools: Map<string, string[]> } | null = null;

  function current(): NonNullable<typeof known> {
    const revision = identities.revision();
    if (known?.revision === revision) return known;
    const people = new Map([...identities.everyone()].map(([id, one]): [string, Person] => [id, { ...one, person: personNames(one.names) }]));
    known = { revision, people, names: new Map(), resumes: new Map(), schools: new Map() };
    return known;
  }

  return ({ language, schools }) => {
    const words = blindWords[language];
    const now = current();
    const fullNames = now.names.get(language) ?? fullNamesOf(now.people.values(), words.called);
    now.names.set(language, fullNames);

    function personOf({ candidateId, resumeId }: About): Person | null {
      const id = candidateId ?? (resumeId === null ? null : identities.candidateOf(resumeId));
      if (id === null) return null;
      return now.people.get(id) ?? now.people.get(resolve(id) ?? "") ?? null;
    }

    function schoolsOf({ candidateId }: Person): string[] {
      if (!schools) return [];
      const found = now.schools.get(candidateId) ?? identities.schools(candidateId);
      now.schools.set(candidateId, found);
      return found;
    }

    const hiddenIn = (text: string, person: Person | null): Hidden[] => {
      const own = person === null ? [] : occurrences(text, [...person.places, ...schoolsOf(person)]);
      const found = [...hideText(text, person), ...own];
      return found.length === 0 ? found : inOrder(found);
    };
    /** Where anybody may be spoken of. */
    const hiddenInWords = (text: string, person: Person | null): Hidden[] => {
      const named = fullNames.find(text);
      // A piece of redaction is taken apart where a whole name stands in it, so that the name is exchanged for the number.
      return inOrder([...named, ...hiddenIn(text, person).filter((piece) => !named.some(({ start, end }) => piece.start >= start && piece.end <= end))]);
    };

    function inWholeResume(resumeId: string, person: Person): { text: string; spans: Hidden[] } | null {
      const key = `${resumeId} ${String(schools)}`;
      const before = now.resumes.get(key);
      if (before !== undefined) return before;
      const resume = identities.inResume(resumeId);
      if (resume === null) return null;
      const { text, spans, contact } = resume;
      const pieces = occurrences(text, [...contact, ...(schools ? resume.schools : [])]);
      const found = { text, spans: inOrder([...redactions(text, { names: person.names }), ...spans.map((span) => ({ ...span, by: "" })), ...pieces]) };
      if (now.resumes.size >= mostResumes) now.resumes.clear();
      now.resumes.set(key, found);
      return found;
    }

    return {
      put(kind, value, about, mayBeNull) {
        const person = personOf(about);
        if (kind === "name") return person !== null ? words.called(person.number) : mayBeNull || value === null ? null : blocks;
        if (value === null) return null;
        switch (kind) {
          case "file":
            return (person === null ? blocks : words.called(person.number)) + endingOf(value);
          case "place":
            return mayBeNull ? null : blocks;
          case "school":
            return schools ? null : value;
          case "quote":
            return covered(value, hiddenIn(value, person));
          case "typed":
            return covered(value, hiddenInWords(value, person));
          case "sentence":
            return exchanged(value, hiddenInWords(value, person));
          case "whole":
            throw new WinnowError("invalid_input", words.notShown, { hint: words.leave });
        }
      },
      text(text, start, about) {
        const person = personOf(about);
        const resumeId = about.resumeId ?? (person === null ? null : identities.currentResume(person.candidateId));
        const whole = person === null || resumeId === null ? null : inWholeResume(resumeId, person);
        const end = start + text.length;
        if (whole === null || whole.text.slice(start, end) !== text) return covered(text, hiddenInWords(text, person));
        const here = whole.spans.filter((span) => span.end > start && span.start < end);
        return covered(text, here.map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })));
      },
    };
  };
}
