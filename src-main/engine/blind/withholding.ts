/** What stands in a blind answer for a name, a file, an address, a text: the same for the same person in every answer. */
import type { Language } from "../../../src-preload/asker.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leftOut } from "../../../src-preload/reveals.ts";
import type { Withholding } from "../../../src-preload/withhold.ts";
import type { Identities } from "../../library/identities.ts";
import { blindWords } from "./blind-words.ts";
import { alwaysHidden, covered, inOrder, occurrences, type Hidden } from "./cover.ts";
import { createPeopleKnown, type Person, type Spoken } from "./people-known.ts";

export interface Asked {
  language: Language;
  schools: boolean;
}

interface HiddenResume {
  text: string;
  spans: Hidden[];
}

/** Of so many resumes it is kept what is hidden in them, and of so many people where they studied. */
const mostKept = 20_000;
const blocks = leftOut.repeat(3);
/** What of a span lies in a piece of the text, as the piece counts; what stands for the whole of it does not stand for a part. */
function piece({ start, end, by, asLong }: Hidden, from: number, to: number): Hidden {
  const within = start >= from && end <= to;
  return { start: Math.max(0, start - from), end: Math.min(to, end) - from, by, ...(within && asLong !== undefined && { asLong }) };
}

const endingOf = (file: string): string => /\.[a-z0-9]{1,5}$/i.exec(file)?.[0] ?? "";

/** Gives for each way of asking what is put in the place of what. */
export function createWithholding(identities: Identities, resolve: (candidateId: string) => string | null): (asked: Asked) => Withholding {
  const peopleKnown = createPeopleKnown(identities, resolve);

  return ({ language, schools }) => {
    const words = blindWords[language];
    const people = peopleKnown();
    const texts = people.textsIn(language);

    function kept<T>(key: string, make: () => T): T {
      // What is kept under a key was made for the same key, so it is of the same kind.
      const before = people.kept.get(key) as T | undefined;
      if (before !== undefined) return before;
      const made = make();
      if (people.kept.size >= mostKept) people.kept.clear();
      people.kept.set(key, made);
      return made;
    }

    const none: string[] = [];
    const schoolsOf = (spoken: Spoken | null): string[] =>
      schools && spoken !== null ? spoken.candidateIds.flatMap((id) => kept(`schools ${id}`, () => identities.schools(id))) : none;

    const inWholeResume = (resumeId: string, person: Person): HiddenResume | null =>
      kept(`resume ${resumeId} ${String(schools)}`, () => {
        const resume = identities.inResume(resumeId);
        if (resume === null) return null;
        const { text, spans, contact } = resume;
        const pieces = occurrences(text, [...contact, ...(schools ? resume.schools : [])]);
        return { text, spans: inOrder([...alwaysHidden(text, person.names), ...spans.map((span) => ({ ...span, by: "" })), ...pieces]) };
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
        const spoken = people.spokenOf(about);
        switch (kind) {
          case "place":
            return mayBeNull ? null : blocks;
          case "school":
            return schools ? null : value;
          case "quote":
            return texts.passage(value, spoken, schoolsOf(spoken));
          case "sentence":
            return texts.sentence(value, spoken, schoolsOf(spoken));
          case "typed":
            return texts.typed(value, spoken, schoolsOf(spoken));
          case "whole":
            throw new WinnowError("invalid_input", words.notShown, { hint: words.leave });
        }
      },
      text(text, start, about) {
        const person = people.personOf(about);
        const resumeId = about.resumeId ?? (person === null ? null : identities.currentResume(person.candidateId));
        const whole = person === null || resumeId === null ? null : inWholeResume(resumeId, person);
        const end = start + text.length;
        if (whole === null || whole.text.slice(start, end) !== text) return texts.typed(text, person, schoolsOf(person));
        const here = whole.spans.filter((span) => span.end > start && span.start < end);
        return covered(text, here.map((span) => piece(span, start, end)));
      },
    };
  };
}
