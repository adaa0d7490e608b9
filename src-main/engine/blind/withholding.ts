/** What stands in a blind answer for a name, a file, an address, a text: the same for the same person in every answer. */
import type { Language } from "../../../src-preload/asker.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leftOut } from "../../../src-preload/reveals.ts";
import type { Withholding } from "../../../src-preload/withhold.ts";
import { redactions } from "../../encoder/redaction.ts";
import type { Identities } from "../../library/identities.ts";
import { blindWords } from "./blind-words.ts";
import { covered, exchanged, inOrder, occurrences, type Hidden } from "./cover.ts";
import { createPeopleKnown, type Person, type Spoken } from "./people-known.ts";
import { createTextHiding } from "./text-hiding.ts";

export interface Asked {
  language: Language;
  schools: boolean;
}

interface HiddenResume {
  text: string;
  spans: Hidden[];
}

/** Of so many texts and resumes it is kept what is hidden in them: a ranking of 5,000 with its must-haves. */
const mostKept = 60_000;
const blocks = leftOut.repeat(3);
const endingOf = (file: string): string => /\.[a-z0-9]{1,5}$/i.exec(file)?.[0] ?? "";

/** Gives for each way of asking what is put in the place of what. */
export function createWithholding(identities: Identities, resolve: (candidateId: string) => string | null): (asked: Asked) => Withholding {
  const peopleKnown = createPeopleKnown(identities, resolve);
  const hideText = createTextHiding(mostKept);

  return ({ language, schools }) => {
    const words = blindWords[language];
    const people = peopleKnown();
    const names = people.namesIn(language);

    function kept<T>(key: string, make: () => T): T {
      // What is kept under a key was made for the same key, so it is of the same kind.
      const before = people.kept.get(key) as T | undefined;
      if (before !== undefined) return before;
      const made = make();
      if (people.kept.size >= mostKept) people.kept.clear();
      people.kept.set(key, made);
      return made;
    }

    const schoolsOf = ({ candidateIds }: Spoken): string[] => (schools ? candidateIds.flatMap((id) => kept(`schools ${id}`, () => identities.schools(id))) : []);

    /** In a passage of a resume, whose other names are of companies and books. */
    function inPassage(text: string, spoken: Spoken | null): Hidden[] {
      const always = hideText(text, spoken);
      const own = spoken === null ? [] : occurrences(text, [...spoken.places, ...schoolsOf(spoken)]);
      return own.length === 0 ? always : inOrder([...always, ...own]);
    }

    /** Where anybody may be spoken of. A whole name is exchanged for a number, so it wins over redaction, which takes it out. */
    function inWords(text: string, spoken: Spoken | null): Hidden[] {
      const named = kept(`${language} ${text}`, () => names.find(text));
      const hidden = inPassage(text, spoken);
      if (named.length === 0) return hidden;
      return inOrder([...named, ...hidden.filter((piece) => !named.some(({ start, end }) => piece.start >= start && piece.end <= end))]);
    }

    const inWholeResume = (resumeId: string, person: Person): HiddenResume | null =>
      kept(`resume ${resumeId} ${String(schools)}`, () => {
        const resume = identities.inResume(resumeId);
        if (resume === null) return null;
        const { text, spans, contact } = resume;
        const pieces = occurrences(text, [...contact, ...(schools ? resume.schools : [])]);
        return { text, spans: inOrder([...redactions(text, { names: person.names }), ...spans.map((span) => ({ ...span, by: "" })), ...pieces]) };
      });

    return {
      put(kind, value, about, mayBeNull) {
        if (kind === "name" || kind === "file") {
          const person = people.personOf(about);
          const called = person === null ? blocks : words.called(person.number);
          if (kind === "file") return value === null ? null : called + endingOf(value);
          return person === null && (mayBeNull || value === null) ? null : called;
        }
        if (value === null) return null;
        switch (kind) {
          case "place":
            return mayBeNull ? null : blocks;
          case "school":
            return schools ? null : value;
          case "quote":
            return covered(value, inPassage(value, people.spokenOf(about)));
          case "sentence":
            return exchanged(value, inWords(value, people.spokenOf(about)));
          case "typed": {
            const spoken = people.spokenOf(about);
            const hidden = inWords(value, spoken);
            return covered(value, spoken === null ? inOrder([...hidden, ...names.findWords(value)]) : hidden);
          }
          case "whole":
            throw new WinnowError("invalid_input", words.notShown, { hint: words.leave });
        }
      },
      text(text, start, about) {
        const person = people.personOf(about);
        const resumeId = about.resumeId ?? (person === null ? null : identities.currentResume(person.candidateId));
        const whole = person === null || resumeId === null ? null : inWholeResume(resumeId, person);
        const end = start + text.length;
        if (whole === null || whole.text.slice(start, end) !== text) return covered(text, inWords(text, people.spokenOf(about)));
        const here = whole.spans.filter((span) => span.end > start && span.start < end);
        return covered(text, here.map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })));
      },
    };
  };
}
