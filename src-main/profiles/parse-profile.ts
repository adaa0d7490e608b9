/** Reads a resume's text into a Profile. */
import type { DocumentKind, DocumentText, Profile, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { joinBrokenDates } from "./broken-dates.ts";
import { findCertifications } from "./certifications.ts";
import { readCandidateConditions } from "./conditions.ts";
import { findEmails, findLinks, isProfileLink } from "./contact.ts";
import { contactsOnly, documentKind } from "./document-kind.ts";
import { findEducation } from "./education.ts";
import { findEmployment } from "./employment.ts";
import { withDerived } from "./families.ts";
import { findTitle } from "./headline.ts";
import { findHome } from "./home.ts";
import { findIdentity } from "./identity.ts";
import { findLanguages } from "./languages.ts";
import { readLines, type Line } from "./lines.ts";
import { handlesOf, ordinaryWordsOf } from "./name-clues.ts";
import { findName } from "./names.ts";
import { findPhones } from "./phones.ts";
import { citiesNamed } from "./places.ts";
import { findReadings } from "./readings.ts";
import { titleScore } from "./roles.ts";
import { cutSections, isContactSection, toSections } from "./sections.ts";
import { findSkills, headingSpans } from "./skills.ts";

/** A header longer than this is a document without headings: only its top can be contact details. */
const mostHeaderLines = 15;
/** Says contact details, or is a number with its country and nothing else. */
const contactLine = /\b(?:phone|mobile|tel|telephone|cell|e-?mail|contact)\b|@|^\D{0,3}\+\d[\d ().-]{6,20}$/i;

/**
 * A resume's text as a Profile. Pure: the same document, taxonomy and `now` give the same profile. `now` ends the jobs
 * that go on. Offsets are UTF-16 code units into `document.text`. Of a text that is no resume only contact details are read, unless
 * someone who knows better said (`kindSaid`) what it is.
 */
export function parseProfile(document: DocumentText, taxonomy: Pick<Taxonomy, "findSkills" | "findAskedSkills" | "roleOf" | "skills" | "familyName">, now: Date, kindSaid?: DocumentKind): Profile {
  const { text } = document;
  const lines = joinBrokenDates(readLines(text));
  const sections = cutSections(lines, text.length);
  const first = sections[0];
  const header = first?.kind === "header" ? first.lines.slice(0, mostHeaderLines) : [];
  const contactLines = [...header, ...sections.filter(isContactSection).flatMap((s) => s.lines.slice(0, mostHeaderLines))];
  const phoneLines = [...contactLines, ...lines.filter((line) => line.text.length < 200 && contactLine.test(line.text) && !contactLines.includes(line))];

  const emails = findEmails(text);
  const links = findLinks(text, contactLines);
  const isSkill = (piece: string): boolean => {
    const covered = taxonomy.findSkills(piece).reduce((sum, mention) => sum + mention.end - mention.start, 0);
    return covered >= piece.length * 0.5;
  };
  const ordinaryWords = ordinaryWordsOf(lines);
  const name = findName(lines, (line) => contactLines.includes(line), {
    text, handles: handlesOf(emails.map((e) => e.value), links.map((l) => l.value)), knowledge: taxonomy, isSkill, ordinaryWords,
  });

  // Under the name stand headline and home, also where a sidebar was read before it.
  const under = name && !contactLines.some((line) => line.start === name.start) ? lines.filter((line) => line.start >= name.start).slice(0, 4) : [];
  const introduction = [...header, ...under];
  const home = findHome([...contactLines, ...under], text);
  const countries = new Set(citiesNamed(lines.map((line) => line.text)).map(({ country }) => country));
  const phones = findPhones(text, phoneLines, home?.country ?? null, countries);

  // Over a job whose words nobody knows stands the person's own name at last: that is no employer.
  const employment = findEmployment(sections, text, taxonomy).map((job) => (job.company !== null && job.company === name?.value ? { ...job, company: null } : job));
  const mayBeName = (line: Line): boolean =>
    line.text.length <= 40 && !/\d/.test(line.text) && line.text.split(" ").length <= 5 && titleScore(line.text, taxonomy) < 1 && !isSkill(line.text) && sections[0]?.kind === "header";
  const identity = findIdentity(text, {
    name: name && { value: name.value, span: nameSpan(text, name) }, contact: [...emails, ...phones, ...links], home, headerLines: contactLines, lines, mayBeName, ordinaryWords,
  });
  const education = findEducation(sections);
  const skills = findSkills(text, [...identity, ...headingSpans(text, sections)], { sections, employment, education }, taxonomy);
  const profile: Profile = {
    kind: "resume",
    name: name?.value ?? null,
    emails: emails.map((e) => e.value),
    phones: phones.map((p) => p.value),
    location: home?.text ?? null,
    links: links.map((l) => l.value),
    title: findTitle(introduction.filter((line) => line.start !== name?.start || line.text.length > name.value.length + 8), employment, text, taxonomy),
    yearsOfExperience: null,
    employment,
    education,
    skills,
    families: [],
    certifications: findCertifications(sections, skills, taxonomy, text),
    languages: findLanguages(sections, isSkill),
    conditions: readCandidateConditions({ text, pages: document.pages, lines, sections, country: home?.country ?? null }),
    sections: toSections(sections),
    identity,
    readings: [],
  };
  const kind = kindSaid ?? documentKind({
    lines, sections: sections.map((section) => section.kind), pages: document.pages.length, employment, education: profile.education, skills: skills.length, name: profile.name,
    contacts: emails.length + phones.length + links.filter((link) => isProfileLink(link.value)).length, title: profile.title,
  });
  const derived = kind === "resume" ? withDerived(profile, text, taxonomy, now) : contactsOnly(profile, kind);
  const shown = { name: derived.name === null ? null : name, home: derived.location === null ? null : home, emails, phones, links };
  return { ...derived, readings: findReadings(document, derived, shown, taxonomy) };
}

/** The name's own words on its line, not the headline that may follow them. */
function nameSpan(text: string, name: Span & { value: string }): Span {
  const line = text.slice(name.start, name.end);
  const last = name.value.split(" ").at(-1) ?? "";
  const at = line.toLowerCase().indexOf(last.toLowerCase());
  return at < 0 || line.length <= name.value.length + 12 ? { start: name.start, end: name.end } : { start: name.start, end: name.start + at + last.length };
}
