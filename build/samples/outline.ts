/** A person's resume as headed sections of plain words, the same for every layout; the layouts only decide how it looks. */
import { writeDate, writeRange } from "./dates.ts";
import { sectionKeys, type Person, type PersonCertification, type PersonJob, type PersonStudy, type SectionKey } from "./person.ts";

export interface Entry {
  title: string;
  organisation: string;
  location: string | null;
  dates: string | null;
  paragraphs: string[];
  bullets: string[];
}

export interface OutlineSection {
  key: SectionKey;
  heading: string;
  paragraphs: string[];
  entries: Entry[];
  /** Skills; a group without a name is a plain list. */
  groups: { name: string | null; items: string[] }[];
  bullets: string[];
}

export interface Outline {
  name: string;
  headline: string | null;
  /** E-mail, phone, location, links, in this order. */
  contact: string[];
  sections: OutlineSection[];
}

const usualHeadings: Record<Exclude<SectionKey, "extras">, string> = {
  summary: "Summary",
  experience: "Experience",
  education: "Education",
  skills: "Skills",
  certifications: "Certifications",
  languages: "Languages",
};

/** "Bachelor of Science in Nursing", but "BSc (Hons), Physics". */
export function writeDegree({ degree, field }: PersonStudy): string {
  if (field === undefined) return degree;
  return /^(Bachelor|Master|Associate|Diploma|Certificate|Higher)/.test(degree) ? `${degree} in ${field}` : `${degree}, ${field}`;
}

export function outlineOf(person: Person): Outline {
  const { contact, dateStyle } = person;
  const job = (j: PersonJob): Entry => ({
    title: j.title,
    organisation: j.company,
    location: j.location ?? null,
    dates: j.dates ?? writeRange(j.start, j.end, dateStyle),
    paragraphs: j.paragraphs ?? [],
    bullets: j.bullets ?? [],
  });
  const study = (s: PersonStudy): Entry => ({
    title: writeDegree(s),
    organisation: s.institution,
    location: s.location ?? null,
    dates: s.dates ?? writeRange(s.start, s.end, dateStyle),
    paragraphs: s.note === undefined ? [] : [s.note],
    bullets: [],
  });
  const certification = (c: PersonCertification): string =>
    [c.name, c.issuer, c.date === undefined ? undefined : writeDate(c.date, dateStyle), c.note]
      .filter((part) => part !== undefined)
      .join(", ");

  const section = (key: Exclude<SectionKey, "extras">, content: Partial<OutlineSection>): OutlineSection => ({
    key,
    heading: person.headings?.[key] ?? usualHeadings[key],
    paragraphs: [],
    entries: [],
    groups: [],
    bullets: [],
    ...content,
  });
  const sectionsOf: Record<SectionKey, () => OutlineSection[]> = {
    summary: () => [section("summary", { paragraphs: person.summary ?? [] })],
    experience: () => [section("experience", { entries: person.experience.map(job) })],
    education: () => [section("education", { entries: person.education.map(study) })],
    skills: () => [
      section("skills", { groups: person.skills.map(({ group, items }) => ({ name: group ?? null, items })) }),
    ],
    certifications: () => [section("certifications", { bullets: person.certifications.map(certification) })],
    languages: () => [
      section("languages", {
        bullets: person.languages.map(({ name, level }) => (level === undefined ? name : `${name} (${level})`)),
      }),
    ],
    extras: () =>
      person.extras.map(({ heading, bullets }) => ({
        key: "extras", heading, paragraphs: [], entries: [], groups: [], bullets,
      })),
  };
  const isThere = (s: OutlineSection): boolean =>
    s.paragraphs.length + s.entries.length + s.groups.length + s.bullets.length > 0;

  return {
    name: person.name,
    headline: person.headline ?? null,
    contact: [contact.email, contact.phone, contact.location, ...(contact.links ?? [])],
    sections: (person.order ?? sectionKeys).flatMap((key) => sectionsOf[key]()).filter(isThere),
  };
}

/** "Bluecrane Logistics, Austin, TX" */
export const placeOf = ({ organisation, location }: Entry): string =>
  location === null ? organisation : `${organisation}, ${location}`;
