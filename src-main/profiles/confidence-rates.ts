/**
 * How sure a reading is, as numbers measured on labelled resumes. Each kind of field has a base and what each fact adds or takes,
 * all in log-odds (0 is one in two, 1 about 73 %, 2 about 88 %, 3 about 95 %, −1 about 27 %). `test/bench/confidence.ts` measures them and prints
 * this table; `test/bench/README.md` says on what, and how well they held on resumes they were not measured on.
 */
import type { FieldKind } from "./readings-fields.ts";

/** What can be seen of a field beside its value. */
export const facts = [
  /** The name agrees with the e-mail address or a profile's link. */
  "handle",
  /** It stands among the first lines. */
  "top",
  /** It stands in a section of its kind. */
  "section",
  /** The taxonomy knows the title, or the words end like one. */
  "known",
  /** An employer or a school by its words, a place by the gazetteer, a number with its country. */
  "shape",
  /** The entry has dates. */
  "dated",
  /** The entry has its other half: the title its company, the degree its school. */
  "paired",
  /** The resume says it more than once. */
  "repeated",
] as const;
export type FactName = (typeof facts)[number];

export interface Rate {
  base: number;
  facts: Partial<Record<FactName, number>>;
}

export const rates: Record<FieldKind, Rate> = {
  name: { base: 0, facts: { handle: 2, top: 1.5 } },
  title: { base: 0.2, facts: { known: 0.8, top: 0.8 } },
  location: { base: 0.5, facts: { shape: 0.7, top: 0.6 } },
  yearsOfExperience: { base: 1.5, facts: {} },
  email: { base: 4.6, facts: {} },
  phone: { base: 2.5, facts: { shape: 1.5 } },
  link: { base: 3, facts: {} },
  jobTitle: { base: -0.5, facts: { known: 1.2, dated: 0.6, paired: 0.6, section: 0.5 } },
  company: { base: -0.5, facts: { shape: 0.8, dated: 0.6, paired: 0.6, section: 0.5 } },
  jobLocation: { base: 0.8, facts: { shape: 1, section: 0.3 } },
  jobDate: { base: 2, facts: { section: 0.7 } },
  degree: { base: 0.8, facts: { section: 1, paired: 0.6 } },
  level: { base: 1.5, facts: { section: 1 } },
  field: { base: 0.8, facts: { section: 0.6 } },
  institution: { base: 0, facts: { shape: 1.2, section: 0.6, paired: 0.6 } },
  studyDate: { base: 1.8, facts: { section: 0.6 } },
  skill: { base: 1.8, facts: { section: 0.8, repeated: 0.5 } },
  certification: { base: 1.5, facts: { section: 0.5 } },
  issuer: { base: 1, facts: {} },
  certificationDate: { base: 1.5, facts: {} },
  language: { base: 2, facts: { section: 0.8 } },
  languageLevel: { base: 2, facts: {} },
};
