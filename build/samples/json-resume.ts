/** Resumes in the JSON Resume format, version 1.0.0 of its schema. */
import type { Person } from "./person.ts";

export function writeJsonResume(person: Person): string {
  const { contact } = person;
  const [city, region] = contact.location.split(", ");
  const publications = person.extras.filter(({ heading }) => heading === "Publications");
  const others = person.extras.filter((extra) => !publications.includes(extra));
  const resume = {
    basics: {
      name: person.name,
      label: person.headline,
      email: contact.email,
      phone: contact.phone,
      url: contact.links?.[0],
      summary: person.summary?.join(" "),
      location: { city, region },
    },
    work: person.experience.map((job) => ({
      name: job.company,
      position: job.title,
      location: job.location,
      startDate: job.start,
      endDate: job.end ?? undefined,
      summary: job.paragraphs?.join(" "),
      highlights: job.bullets ?? [],
    })),
    education: person.education.map((study) => ({
      institution: study.institution,
      area: study.field,
      studyType: study.degree,
      startDate: study.start,
      endDate: study.end,
    })),
    certificates: person.certifications.map(({ name, issuer, date }) => ({ name, date, issuer })),
    publications: publications.flatMap(({ bullets }) => bullets.map((name) => ({ name }))),
    projects: others.map(({ heading, bullets }) => ({ name: heading, highlights: bullets })),
    skills: person.skills.map(({ group, items }) => ({ name: group ?? "Skills", keywords: items })),
    languages: person.languages.map(({ name, level }) => ({ language: name, fluency: level })),
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}
