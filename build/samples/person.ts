/** What one file of `people/` may say: a fictional person's resume as data, and how it is to be laid out. */
import { z } from "zod";

export const professions = [
  "software", "data", "nursing", "accounting", "trades", "sales", "education", "hr", "logistics", "hospitality",
  "marketing", "customer-service", "administration",
] as const;

/** A layout's first word is its file format. */
export const layouts = [
  "pdf-classic", "pdf-plain", "pdf-gutter", "pdf-sidebar", "pdf-split",
  "docx-header", "docx-table", "docx-plain",
  "txt-plain", "txt-caps", "txt-wrapped",
  "html-page", "html-table",
  "md", "md-compact",
  "json",
] as const;
export type Layout = (typeof layouts)[number];

export const dateStyles = ["Mon YYYY", "Month YYYY", "MM/YYYY", "YYYY-MM", "YYYY"] as const;
export type DateStyle = (typeof dateStyles)[number];

export const sectionKeys = [
  "summary", "experience", "education", "skills", "certifications", "languages", "extras",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

const words = z.string().trim().min(1);
/** `YYYY-MM` or `YYYY`. */
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);

const jobSchema = z.strictObject({
  title: words,
  company: words,
  location: words.optional(),
  start: partialDate,
  /** null: the job goes on. */
  end: partialDate.nullable(),
  /** Printed instead of `start` and `end`, for people who write dates in their own way. */
  dates: words.optional(),
  paragraphs: z.array(words).optional(),
  bullets: z.array(words).optional(),
});
export type PersonJob = z.infer<typeof jobSchema>;

const studySchema = z.strictObject({
  degree: words,
  field: words.optional(),
  institution: words,
  location: words.optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  dates: words.optional(),
  note: words.optional(),
});
export type PersonStudy = z.infer<typeof studySchema>;

const certificationSchema = z.strictObject({
  name: words,
  issuer: words.optional(),
  date: partialDate.optional(),
  /** "active", "expired 03/2021"… */
  note: words.optional(),
});
export type PersonCertification = z.infer<typeof certificationSchema>;

export const personSchema = z.strictObject({
  profession: z.enum(professions),
  /** What the resume is among the samples for; the table of README.md. */
  demonstrates: words,
  layout: z.enum(layouts),
  /** Of PDF and DOCX; US Letter unless said. */
  paper: z.literal("A4").optional(),
  /** Accent of the PDF designs that have one, `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/).optional(),
  dateStyle: z.enum(dateStyles),
  name: words,
  headline: words.optional(),
  contact: z.strictObject({
    email: z.email().regex(/example\.(com|org)$/, "Only example.com and example.org belong to nobody."),
    phone: words,
    location: words,
    links: z.array(words).optional(),
  }),
  /** Sections in another order than the usual one. */
  order: z.array(z.enum(sectionKeys)).optional(),
  /** Headings in other words than the usual ones. */
  headings: z.partialRecord(z.enum(sectionKeys), words).optional(),
  summary: z.array(words).optional(),
  experience: z.array(jobSchema),
  education: z.array(studySchema),
  skills: z.array(z.strictObject({ group: words.optional(), items: z.array(words).min(1) })),
  certifications: z.array(certificationSchema),
  languages: z.array(z.strictObject({ name: words, level: words.optional() })),
  /** Projects, awards, volunteering… */
  extras: z.array(z.strictObject({ heading: words, bullets: z.array(words).min(1) })),
});
export type Person = z.infer<typeof personSchema>;

/** A person with the name of its file, which is also the name of the resume ("maria-santos"). */
export interface Sample {
  slug: string;
  person: Person;
}

/** The file the sample is written to: `maria-santos.pdf`. */
export const fileNameOf = ({ slug, person }: Sample): string => `${slug}.${person.layout.replace(/-.*$/, "")}`;
