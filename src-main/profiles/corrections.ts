/** The recruiter's word against the parser's: what was corrected, and a profile with it. */
import type { FieldReading, Profile, Span } from "../../src-preload/domain.ts";
import { correctableLists } from "../../src-preload/contract.ts";
import { anchorOf, findAnchor, type Anchor } from "./corrections-anchors.ts";
import { blankEntry, entriesOf, onlyPart, type Entry, type ListName, type ScalarField, type Value } from "./corrections-fields.ts";

/** An entry that parsing read, or (`own`) one that the recruiter added. */
export type EntryRef = { read: Anchor } | { own: string };

/** One thing the recruiter said. `patch`: what a change of one part means for the entry ("current" ends the end). */
export type Correction =
  | { op: "set"; field: ScalarField; value: Value }
  | { op: "part"; list: ListName; of: EntryRef; part: string; patch: Entry }
  | { op: "remove"; list: ListName; of: EntryRef }
  | { op: "add"; list: ListName; own: string; entry: Entry };

/** An entry of a corrected list, and where it comes from. */
export interface WorkingEntry {
  parts: Entry;
  ref: EntryRef;
  /** Its place in the list as parsed; null for an entry that only the recruiter knows. */
  read: number | null;
  /** Parts that are the recruiter's. */
  corrected: Set<string>;
}

const nowhere: Span = { start: 0, end: 0 };

/**
 * A list with the corrections applied, in the order of the text; what only the recruiter knows comes last. A corrected entry that
 * parsing no longer finds is kept as the recruiter's own.
 */
export function workingEntries(parsed: Profile, corrections: readonly Correction[], list: ListName): WorkingEntry[] {
  const read = entriesOf(parsed, list);
  const spans: (Span | null)[] = read.map((_, index) => spanOf(parsed, list, index));
  const entries = read.map((parts, index): WorkingEntry => ({ parts: { ...parts }, ref: { read: anchorOf(parts, index, spans[index] ?? null) }, read: index, corrected: new Set() }));
  const found = new Map<string, WorkingEntry | null>();
  const removed = new Set<WorkingEntry>();

  function locate(ref: EntryRef): WorkingEntry | null {
    if ("own" in ref) return entries.find((entry) => "own" in entry.ref && entry.ref.own === ref.own) ?? null;
    const key = JSON.stringify(ref.read);
    const known = found.get(key);
    if (known !== undefined) return known;
    const taken = new Set([...found.values()].map((entry) => entry?.read));
    const index = findAnchor(list, ref.read, read.map((parts, i) => (taken.has(i) ? null : { parts, span: spans[i] ?? null })));
    const entry = index === null ? null : (entries[index] ?? null);
    if (entry) entry.ref = ref;
    found.set(key, entry);
    return entry;
  }

  for (const correction of corrections) {
    if (correction.op === "set" || correction.list !== list) continue;
    if (correction.op === "add") {
      entries.push({ parts: { ...blankEntry(list), ...correction.entry }, ref: { own: correction.own }, read: null, corrected: new Set(Object.keys(correction.entry)) });
      continue;
    }
    const entry = locate(correction.of);
    if (correction.op === "remove") {
      if (entry) removed.add(entry);
    } else if (entry) {
      Object.assign(entry.parts, correction.patch);
      for (const part of Object.keys(correction.patch)) entry.corrected.add(part);
    } else if ("read" in correction.of) {
      const parts = { ...correction.of.read.parts, ...correction.patch };
      const lost: WorkingEntry = { parts, ref: correction.of, read: null, corrected: new Set(Object.keys(parts)) };
      entries.push(lost);
      found.set(JSON.stringify(correction.of.read), lost);
    }
  }
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (removed.has(entry)) return false;
    // The same address typed for two resumes of one person is one address.
    const value = entry.parts["value"];
    if (typeof value !== "string") return true;
    const key = value.toLowerCase();
    return !seen.has(key) && seen.add(key) !== null;
  });
}

/** Where an entry stands in the text; null for plain words. */
export function spanOf(profile: Profile, list: ListName, index: number): Span | null {
  if (list === "emails" || list === "phones" || list === "links") return null;
  if (list === "skills") return profile.skills[index]?.mentions[0] ?? null;
  return profile[list][index]?.span ?? null;
}

/** The entries as the profile has them: of those that were read everything that no correction is about stays. */
function corrected<T extends object>(entries: readonly WorkingEntry[], read: readonly T[], blank: object): T[] {
  return entries.map(({ parts, read: index }) => ({ ...blank, ...(index === null ? {} : read[index]), ...parts }) as T);
}

/** The recruiter's readings of an entry replace those of the resume, part by part. */
function readingsOf(list: ListName, entry: WorkingEntry, index: number, before: readonly FieldReading[]): FieldReading[] {
  const path = `${list}.${String(index)}`;
  const own = entry.read === null ? [] : before.filter(({ field }) => field === `${list}.${String(entry.read)}` || field.startsWith(`${list}.${String(entry.read)}.`));
  const moved = own.map((reading) => ({ ...reading, field: path + reading.field.slice(`${list}.${String(entry.read)}`.length) }));
  const parts = [...entry.corrected].filter((part) => part !== "id" && part !== "canonical" && (part !== "current" || entry.parts[part] === true));
  const isSingle = onlyPart[list] !== undefined;
  const byRecruiter = isSingle ? (parts.length > 0 ? [path] : []) : parts.map((part) => `${path}.${part}`);
  const kept = moved.filter(({ field }) => !byRecruiter.includes(field) && !(isSingle && byRecruiter.length > 0) && !entry.corrected.has(field.slice(path.length + 1)));
  return [...kept, ...byRecruiter.map(certain)];
}

export const certain = (field: string): FieldReading => ({ field, span: null, page: null, confidence: 1, by: "recruiter" });

/**
 * A profile with corrections, in the order in which they were said. Only what they name changes: what follows from it (years, months,
 * identity) is `withCorrections`' work. Corrected fields have the recruiter's reading; every other keeps its own.
 */
export function applyCorrections(parsed: Profile, corrections: readonly Correction[]): Profile {
  if (corrections.length === 0) return parsed;
  const scalars = new Map<ScalarField, Value>();
  for (const correction of corrections) if (correction.op === "set") scalars.set(correction.field, correction.value);
  const touched = correctableLists.filter((list) => corrections.some((one) => one.op !== "set" && one.list === list));
  const lists = new Map(touched.map((list) => [list, workingEntries(parsed, corrections, list)]));
  const of = (list: ListName): WorkingEntry[] => lists.get(list) ?? [];
  const words = (list: "emails" | "phones" | "links"): string[] => (lists.has(list) ? of(list).map(({ parts }) => String(parts["value"])) : parsed[list]);
  const profile: Profile = {
    ...parsed,
    ...Object.fromEntries(scalars),
    emails: words("emails"),
    phones: words("phones"),
    links: words("links"),
    employment: lists.has("employment") ? corrected(of("employment"), parsed.employment, { span: nowhere, bullets: [] }) : parsed.employment,
    education: lists.has("education") ? corrected(of("education"), parsed.education, { span: nowhere }) : parsed.education,
    skills: lists.has("skills") ? corrected(of("skills"), parsed.skills, { mentions: [], months: null, lastUsed: null }) : parsed.skills,
    certifications: lists.has("certifications") ? corrected(of("certifications"), parsed.certifications, { span: nowhere }) : parsed.certifications,
    languages: lists.has("languages") ? corrected(of("languages"), parsed.languages, { span: nowhere }) : parsed.languages,
  };
  const isTouched = ({ field }: FieldReading): boolean =>
    scalars.has(field as ScalarField) || touched.some((list) => field.startsWith(`${list}.`));
  const readings = [
    ...parsed.readings.filter((reading) => !isTouched(reading)),
    ...[...scalars.keys()].map(certain),
    ...touched.flatMap((list) => of(list).flatMap((entry, index) => readingsOf(list, entry, index, parsed.readings))),
  ];
  return { ...profile, readings };
}
