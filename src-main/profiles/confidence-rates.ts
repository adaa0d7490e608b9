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
  /** The words end like a title, or the taxonomy knows it. */
  "known",
  /** A school by its words, a number with its country. */
  "shape",
  /** The entry has its other half: the title its company, the degree its school. */
  "paired",
] as const;
export type FactName = (typeof facts)[number];

export interface Rate {
  base: number;
  facts: Partial<Record<FactName, number>>;
}

export const rates: Record<FieldKind, Rate> = {
  // Measured against labels.
  name: { base: 2, facts: { handle: 0.4, top: 1.8 } },
  title: { base: 0.7, facts: { known: 1.8, top: 0.9 } },
  location: { base: 3.5, facts: {} },
  jobTitle: { base: 0.3, facts: { known: 1.5, section: 0.2 } },
  company: { base: 1, facts: { paired: 0.3, section: 0.5 } },
  jobLocation: { base: 2.5, facts: {} },
  jobDate: { base: 2.3, facts: {} },
  degree: { base: 0.7, facts: { section: 0.8, paired: 0.6 } },
  institution: { base: 1, facts: { shape: 0.6, paired: 0.3 } },
  studyDate: { base: 2.4, facts: {} },
  skill: { base: 3.4, facts: { section: 0.4 } },
  // No label speaks of these: 16 readings of each were judged by eye.
  email: { base: 4.6, facts: {} },
  phone: { base: 2.3, facts: { shape: 0.7 } },
  link: { base: 2, facts: {} },
  field: { base: 1.1, facts: {} },
  certification: { base: 1, facts: {} },
  issuer: { base: 2.4, facts: {} },
  certificationDate: { base: 2.4, facts: {} },
  language: { base: 2.9, facts: {} },
  languageLevel: { base: 1.9, facts: {} },
  // As sure as the degree that it is read from, and as the dates that they are summed from.
  level: { base: 0.7, facts: { section: 0.8, paired: 0.6 } },
  yearsOfExperience: { base: 1.4, facts: {} },
};
