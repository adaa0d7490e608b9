/** What a recruiter may correct, and what may be typed there. */
import { correctableLists } from "../../src-preload/contract.ts";
import { cefrLevels, degreeLevels, documentKinds, partialDateSchema, type Profile } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";

export type ListName = (typeof correctableLists)[number];
export type Value = string | number | boolean | null;
/** The parts of one entry of a list. */
export type Entry = Record<string, Value>;

export const scalarFields = ["kind", "name", "location", "title", "yearsOfExperience"] as const;
export type ScalarField = (typeof scalarFields)[number];

type Kind = "text" | "words" | "email" | "phone" | "date" | "flag" | "level" | "cefr";

/** Of every list the parts of an entry; `words` may not be empty. */
const partsOf: Record<ListName, Record<string, Kind>> = {
  emails: { value: "email" },
  phones: { value: "phone" },
  links: { value: "words" },
  employment: { title: "text", company: "text", location: "text", start: "date", end: "date", current: "flag" },
  education: { degree: "text", level: "level", field: "text", institution: "text", start: "date", end: "date" },
  skills: { name: "words" },
  certifications: { name: "words", issuer: "text", date: "date" },
  languages: { name: "words", level: "text", cefr: "cefr" },
};

/** Lists whose entries have one part: it need not be named. */
export const onlyPart: Partial<Record<ListName, string>> = { emails: "value", phones: "value", links: "value", skills: "name" };

/** What holds for the person and not for one resume. */
const personal = new Set<string>(["name", "location", "emails", "phones", "links"]);
export const isPersonal = (field: ScalarField | ListName): boolean => personal.has(field);

export const isList = (name: string): name is ListName => correctableLists.some((list) => list === name);
export const isScalar = (name: string): name is ScalarField => scalarFields.some((field) => field === name);
export const isPart = (list: ListName, part: string): boolean => Object.hasOwn(partsOf[list], part);

const wrong = (message: string, hint?: string): WinnowError => new WinnowError("invalid_input", message, hint === undefined ? {} : { hint });

const mostYears = 80;
const words = (value: Value): string | null => {
  if (value === null) return null;
  if (typeof value !== "string") throw wrong("This field takes text.");
  const text = value.replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
};

function oneOf<T extends string>(value: Value, allowed: readonly T[], what: string): T | null {
  const text = words(value);
  if (text === null) return null;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw wrong(`${what} must be one of ${allowed.join(", ")}.`);
  return found;
}

const checks: Record<Kind, (value: Value) => Value> = {
  text: words,
  words(value) {
    const text = words(value);
    if (text === null) throw wrong("This entry is empty.", "Type something, or remove the entry.");
    return text;
  },
  email(value) {
    const text = words(value);
    if (text === null || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw wrong("This is not an e-mail address.");
    return text.toLowerCase();
  },
  phone(value) {
    const text = words(value);
    if (text === null || (text.match(/\d/g) ?? []).length < 5) throw wrong("This is not a phone number.");
    return text.startsWith("+") ? `+${text.replace(/\D/g, "")}` : text;
  },
  date(value) {
    const text = words(value);
    if (text !== null && !partialDateSchema.safeParse(text).success) throw wrong("A date must be a year and a month, or a year.", "Type it as 2021-03 or 2021.");
    return text;
  },
  flag(value) {
    if (typeof value !== "boolean") throw wrong("This field is true or false.");
    return value;
  },
  level: (value) => oneOf(value, degreeLevels, "A degree's level"),
  cefr: (value) => oneOf(value, cefrLevels, "A language's level"),
};

/** `value` as it may stand in this part of an entry, blanks evened out; null for nothing. Throws `invalid_input`. */
export function checkPart(list: ListName, part: string, value: Value): Value {
  const kind = Object.hasOwn(partsOf[list], part) ? partsOf[list][part] : undefined;
  if (kind === undefined) throw wrong(`An entry of this list has no “${part.slice(0, 40)}”.`);
  return checks[kind](value);
}

/** `value` as it may stand in this field. Throws `invalid_input`. */
export function checkScalar(field: ScalarField, value: Value): Value {
  switch (field) {
    case "kind": {
      const kind = oneOf(value, documentKinds, "What a document is");
      if (kind === null) throw wrong("A document must be something.");
      return kind;
    }
    case "yearsOfExperience":
      if (value !== null && (typeof value !== "number" || !(value >= 0 && value <= mostYears))) {
        throw wrong(`Years of experience must be a number from 0 to ${String(mostYears)}.`);
      }
      return value === null ? null : Math.round(value * 10) / 10;
    default:
      return words(value);
  }
}

/** Throws `invalid_input` when the parts of an entry contradict each other, or say nothing. */
export function checkEntry(list: ListName, entry: Entry): void {
  const filled = (part: string): boolean => entry[part] !== null && entry[part] !== undefined;
  if (list === "employment" && !filled("title") && !filled("company")) throw wrong("A job needs a title or a company.");
  if (list === "education" && !filled("degree") && !filled("institution")) throw wrong("An education needs a degree or a school.");
  if (typeof entry["start"] === "string" && typeof entry["end"] === "string" && entry["end"] < entry["start"].slice(0, entry["end"].length)) {
    throw wrong("This entry would end before it began.");
  }
}

/** An entry about which nothing is said. */
export function blankEntry(list: ListName): Entry {
  const nothing: Entry = Object.fromEntries(Object.keys(partsOf[list]).map((part) => [part, null]));
  return list === "employment" ? { ...nothing, current: false } : nothing;
}

/** The entries of a list as parts. */
export function entriesOf(profile: Profile, list: ListName): Entry[] {
  switch (list) {
    case "emails":
    case "phones":
    case "links":
      return profile[list].map((value) => ({ value }));
    case "skills":
      return profile.skills.map(({ id, name, canonical }) => ({ id, name, canonical }));
    default:
      return profile[list].map((entry) => Object.fromEntries(Object.keys(partsOf[list]).map((part) => [part, (entry as unknown as Entry)[part] ?? null])));
  }
}
