/** The fields of a profile that have a value, each with where it was read. */
import type { Profile, Span } from "../../src-preload/domain.ts";
import { locateDates, type Dates } from "./readings-dates.ts";
import { TextIndex } from "./readings-text.ts";

export const fieldKinds = [
  "name", "title", "location", "yearsOfExperience", "email", "phone", "link", "jobTitle", "company", "jobLocation", "jobDate", "degree", "level",
  "field", "institution", "studyDate", "skill", "certification", "issuer", "certificationDate", "language", "languageLevel",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** `field` is its path in the profile. */
export interface ReadField {
  field: string;
  kind: FieldKind;
  value: string;
  span: Span | null;
}

/** Where the parser itself says that it read the contact details; in the order of the profile's lists. */
export interface ContactSpans {
  name: Span | null;
  home: Span | null;
  emails: readonly Span[];
  phones: readonly Span[];
  links: readonly Span[];
}

/** What an entry shares with others of its group stands above them, no further than this. */
const above = 4000;
const below = 400;
/** A headline stands this near below the name. */
const underName = 500;

const yearsWords = /(\d{1,2}(?:\.\d)?|\p{L}{3,9}) ?(?:\(\d{1,2}\) ?)?\+? ?(?:plus )?(?:years?|yrs?)(?!\p{L})/giu;
const numberWords = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");

class FieldReader {
  readonly fields: ReadField[] = [];
  private readonly text: string;
  private readonly index: TextIndex;

  constructor(text: string) {
    this.text = text;
    this.index = new TextIndex(text);
  }

  add(field: string, kind: FieldKind, value: string | null, locate: (value: string) => Span | null): void {
    if (value !== null) this.fields.push({ field, kind, value, span: locate(value) });
  }

  within(value: string, window: Span): Span | null {
    return this.index.find(value, window);
  }

  lastWithin(value: string, window: Span): Span | null {
    return this.index.find(value, window, true);
  }

  /** In the entry itself, or else above it (where what several entries share is said once) or right below. */
  near(value: string, { start, end }: Span): Span | null {
    return this.index.find(value, { start, end }) ?? this.index.find(value, { start: Math.max(0, start - above), end: start }, true) ??
      this.index.find(value, { start: end, end: Math.min(this.text.length, end + below) });
  }

  anywhere(value: string): Span | null {
    return this.index.find(value, { start: 0, end: this.text.length });
  }

  /** A name may stand as "Last, First". */
  name(value: string, window: Span): Span | null {
    const words = value.split(" ");
    for (let i = 0; i < Math.min(words.length, 6); i++) {
      const span = this.index.find([...words.slice(i), ...words.slice(0, i)].join(" "), window);
      if (span) return span;
    }
    return null;
  }

  dates(path: string, kind: FieldKind, dates: Dates, { start, end }: Span): void {
    const inside = locateDates(this.text, { start, end }, dates);
    const aboveIt = inside.start ?? inside.end ?? inside.current ? null : locateDates(this.text, { start: Math.max(0, start - below), end: start }, dates);
    const spans = aboveIt ?? inside;
    this.add(`${path}.start`, kind, dates.start, () => spans.start);
    this.add(`${path}.end`, kind, dates.end, () => spans.end);
    if (dates.current) this.add(`${path}.current`, kind, "current", () => spans.current);
  }

  date(date: string, window: Span): Span | null {
    return locateDates(this.text, window, { start: null, end: date, current: false }).end;
  }

  /** Where the resume says so many years; null when they were summed from the jobs. */
  years(years: number): Span | null {
    for (const match of this.text.slice(0, 200_000).matchAll(yearsWords)) {
      const said = match[1] ?? "";
      if ((Number(said) || numberWords.indexOf(said.toLowerCase()) + 1) === years) return { start: match.index, end: match.index + match[0].length };
    }
    return null;
  }
}

/** True when the years are those of dated jobs rather than a statement. */
const isSummed = (profile: Profile): boolean => profile.employment.some((job) => job.start !== null && (job.end !== null || job.current));

/** Under the name or in the header; else it is the newest job's, and stands there. */
function locateTitle(reader: FieldReader, profile: Profile, name: Span | null, title: string): Span | null {
  const header = profile.sections.find((section) => section.kind === "header");
  const job = profile.employment.find((one) => one.title === title);
  return (header && reader.within(title, header)) ?? (name && reader.within(title, { start: name.end, end: name.end + underName })) ??
    (job && reader.near(title, job.span)) ?? reader.anywhere(title);
}

/** A date given once for the whole of a study stands in `end`. */
function readEntries(reader: FieldReader, profile: Profile): void {
  for (const [i, job] of profile.employment.entries()) {
    const at = `employment.${String(i)}`;
    const near = (value: string): Span | null => reader.near(value, job.span);
    reader.add(`${at}.title`, "jobTitle", job.title, near);
    reader.add(`${at}.company`, "company", job.company, near);
    reader.add(`${at}.location`, "jobLocation", job.location, near);
    reader.dates(at, "jobDate", job, job.span);
  }
  for (const [i, study] of profile.education.entries()) {
    const at = `education.${String(i)}`;
    const near = (value: string): Span | null => reader.near(value, study.span);
    reader.add(`${at}.degree`, "degree", study.degree, near);
    // The level is what the degree's words stand for.
    reader.add(`${at}.level`, "level", study.level, () => (study.degree === null ? null : near(study.degree)));
    reader.add(`${at}.field`, "field", study.field, near);
    reader.add(`${at}.institution`, "institution", study.institution, near);
    reader.dates(at, "studyDate", { ...study, current: false }, study.span);
  }
  for (const [i, { name, issuer, date, span }] of profile.certifications.entries()) {
    const at = `certifications.${String(i)}`;
    // Where a skill's name stands for the certificate's, the span is the skill's own.
    reader.add(`${at}.name`, "certification", name, (value) => reader.within(value, span) ?? span);
    // Behind the name, which may begin with the issuer.
    reader.add(`${at}.issuer`, "issuer", issuer, (value) => reader.lastWithin(value, span) ?? reader.near(value, span));
    if (date !== null) reader.add(`${at}.date`, "certificationDate", date, () => reader.date(date, span));
  }
  for (const [i, { name, level, span }] of profile.languages.entries()) {
    const at = `languages.${String(i)}`;
    // "Deutsch" is German: then the line says it.
    reader.add(`${at}.name`, "language", name, (value) => reader.within(value, span) ?? span);
    reader.add(`${at}.level`, "languageLevel", level, (value) => reader.near(value, span));
  }
}

/** Every field with a value. `current` has one only where it is true. */
export function readFields(text: string, profile: Profile, contact: ContactSpans): ReadField[] {
  const reader = new FieldReader(text);
  const whole = { start: 0, end: text.length };
  reader.add("name", "name", profile.name, (name) => (contact.name && (reader.name(name, contact.name) ?? contact.name)) ?? reader.name(name, whole));
  reader.add("title", "title", profile.title, (title) => locateTitle(reader, profile, contact.name, title));
  reader.add("location", "location", profile.location, (place) => (contact.home && (reader.within(place, contact.home) ?? contact.home)) ?? reader.anywhere(place));
  const years = profile.yearsOfExperience;
  if (years !== null) reader.add("yearsOfExperience", "yearsOfExperience", String(years), () => (isSummed(profile) ? null : reader.years(years)));
  for (const [list, kind] of [["emails", "email"], ["phones", "phone"], ["links", "link"]] as const) {
    for (const [i, value] of profile[list].entries()) reader.add(`${list}.${String(i)}`, kind, value, () => contact[list][i] ?? reader.anywhere(value));
  }
  readEntries(reader, profile);
  for (const [i, skill] of profile.skills.entries()) reader.add(`skills.${String(i)}`, "skill", skill.name, () => skill.mentions[0] ?? null);
  return reader.fields;
}
