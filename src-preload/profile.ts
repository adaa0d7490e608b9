/** What was read of a resume: who it is of, their work, education, skills and languages, each with where it was read. */
import { z } from "zod";
import { candidateConditionsSchema } from "./conditions.ts";
import { score01 } from "./document.ts";
import { spanSchema } from "./span.ts";
import { revealing } from "./reveals.ts";

/** `YYYY-MM` or `YYYY`. */
export const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);

export const degreeLevels = ["secondary", "vocational", "associate", "bachelor", "master", "doctorate"] as const;
export const degreeLevelSchema = z.enum(degreeLevels);
export type DegreeLevel = z.infer<typeof degreeLevelSchema>;

export const sectionKinds = [
  "header", "summary", "experience", "education", "skills", "certifications", "languages", "projects",
  "publications", "awards", "volunteering", "interests", "references", "other",
] as const;
export const sectionSchema = spanSchema.extend({ kind: z.enum(sectionKinds), heading: revealing.sentence.nullable() });
export type Section = z.infer<typeof sectionSchema>;
export type SectionKind = Section["kind"];

export const employmentSchema = z.object({
  title: revealing.sentence.nullable(),
  /** May hold a title that was taken for a company. */
  company: revealing.sentence.nullable(),
  location: z.string().nullable(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  /** True when the resume says the job goes on ("Present"); `end` is then null. */
  current: z.boolean(),
  /** Where the entry stands in the text, its bullets included. */
  span: spanSchema,
  /** What the resume says was done there: its bullets, or the sentences under the heading. */
  bullets: z.array(spanSchema),
});
export type Employment = z.infer<typeof employmentSchema>;

export const educationSchema = z.object({
  /** "Diplom-Kauffrau". */
  degree: revealing.sentence.nullable(),
  level: degreeLevelSchema.nullable(),
  field: z.string().nullable(),
  institution: revealing.school.nullable(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  span: spanSchema,
});
export type Education = z.infer<typeof educationSchema>;

export const profileSkillSchema = z.object({
  /** Taxonomy id. */
  id: z.string(),
  /** The words that the resume itself uses ("ReactJS"). */
  name: z.string(),
  /** What the taxonomy calls it ("React"). */
  canonical: z.string(),
  mentions: z.array(spanSchema),
  /** Months of the jobs whose entries mention it, overlaps counted once; null when no dated job does. */
  months: z.int().nonnegative().nullable(),
  /** The end of the last such job; "present" when it goes on. */
  lastUsed: z.union([partialDateSchema, z.literal("present")]).nullable(),
});
export type ProfileSkill = z.infer<typeof profileSkillSchema>;

export const certificationSchema = z.object({
  name: z.string(),
  issuer: z.string().nullable(),
  /** When it was given. */
  date: partialDateSchema.nullable(),
  span: spanSchema,
});
export type Certification = z.infer<typeof certificationSchema>;

export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type CefrLevel = (typeof cefrLevels)[number];
export const spokenLanguageSchema = z.object({
  name: z.string(),
  /** In the resume's own words ("fluent"). */
  level: z.string().nullable(),
  /** The level of the Common European Framework that those words stand for; a native speaker is C2. */
  cefr: z.enum(cefrLevels).nullable(),
  span: spanSchema,
});
export type SpokenLanguage = z.infer<typeof spokenLanguageSchema>;

/** Months in one role family, overlaps counted once. */
export const familyMonthsSchema = z.object({ family: z.string(), name: z.string(), months: z.int().nonnegative() });

/** What a file turned out to be. Of all but a resume nothing beyond contact details is read. */
export const documentKinds = ["resume", "cover_letter", "invoice", "job_ad", "other"] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/**
 * Where one field of a profile comes from. `field` is its path: "name", "emails.0", "employment.1.company", "skills.3".
 * A field the recruiter typed has no span and is certain.
 */
export const fieldReadingSchema = z.object({
  field: z.string(),
  span: spanSchema.nullable(),
  page: z.int().positive().nullable(),
  /** The share of such fields that are right, as measured on labelled resumes. */
  confidence: score01,
  by: z.enum(["resume", "recruiter"]),
});
export type FieldReading = z.infer<typeof fieldReadingSchema>;

/** What parsing found. Nothing is invented: a field that is not in the resume is null or an empty list. */
export const profileSchema = z.object({
  kind: documentKindSchema,
  name: revealing.name.nullable(),
  emails: revealing.contacts,
  /** E.164 ("+4915112345678") where the country is known, else as written. */
  phones: revealing.contacts,
  location: revealing.place.nullable(),
  links: revealing.contacts,
  /** The headline under the name, or else the title of the newest job. */
  title: revealing.sentence.nullable(),
  /** Years from merged, non-overlapping employment, one decimal. */
  yearsOfExperience: z.number().nonnegative().nullable(),
  employment: z.array(employmentSchema),
  education: z.array(educationSchema),
  skills: z.array(profileSkillSchema),
  /** Longest first. */
  families: z.array(familyMonthsSchema),
  certifications: z.array(certificationSchema),
  languages: z.array(spokenLanguageSchema),
  /** What the resume says to the conditions of a job: expected pay, availability, remote wish … */
  conditions: candidateConditionsSchema.default({}),
  sections: z.array(sectionSchema),
  /** Text that says who the person is (name, contact, birth date…): never encoded, never scored, hidden in blind review. */
  identity: z.array(spanSchema),
  /** One for every field above that has a value. */
  readings: z.array(fieldReadingSchema),
});
export type Profile = z.infer<typeof profileSchema>;

/** A resume that says nothing. */
export const emptyProfile: Profile = {
  kind: "resume", name: null, emails: [], phones: [], location: null, links: [], title: null, yearsOfExperience: null, employment: [],
  education: [], skills: [], families: [], certifications: [], languages: [], conditions: {}, sections: [], identity: [], readings: [],
};
