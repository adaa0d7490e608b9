/** Facts that a requirement's words may ask for: years, a degree, a certificate, a language, a place. */
import type { DegreeLevel } from "../../src-preload/domain.ts";
import { degreeLevels } from "../../src-preload/domain.ts";

const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15,
};
const numberPattern = String.raw`(?:\d{1,2}(?:\.\d)?|${Object.keys(numberWords).join("|")})`;
/** "3 years", "5+ yrs", "2 to 4 years", "two (2) years", "18 months"; the first number is the least that is asked. */
const yearsPattern = new RegExp(
  String.raw`\b(${numberPattern})\s*(?:\(\d{1,2}\)\s*)?\+?\s*(?:(?:-|–|—|to|or)\s*(?:${numberPattern}|more)\s*(?:\(\d{1,2}\)\s*)?\+?\s*)?(?:or more\s+|plus\s+|full\s+)?(years?|yrs?|months?)\b(?!['’]? (?:of age|old|ago|contract|project|fixed))`,
  "i",
);

/** Nobody asks for more; "40 years of tradition" is the employer's. */
const mostYearsAsked = 25;

/** Years asked, in [0, 25], or null. "18 years of age", a course of study and a contract's length are no experience. */
export function yearsAsked(text: string): number | null {
  const match = yearsPattern.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  if (/^\s*(?:technical|college|university|degree|diploma|program|course|school)\b/i.test(after)) return null;
  if (/\b(?:next|past|last|for over|the first|age of)\s*$/i.test(before) && !/experience|work/i.test(after)) return null;
  const amount = numberWords[(match[1] ?? "").toLowerCase()] ?? Number(match[1]);
  if (!Number.isFinite(amount)) return null;
  const years = /^m/i.test(match[2] ?? "") ? Math.round((amount / 12) * 10) / 10 : amount;
  return years <= mostYearsAsked ? years : null;
}

const degreePatterns: readonly (readonly [DegreeLevel, RegExp])[] = [
  ["doctorate", /\bph\.?\s?d\b|\bdoctora(?:te|l)\b|\bdoctor of\b/i],
  ["master", /\bmaster['’]?s\b|\bmasters?(?:['’])? (?:of|in|degree)\b|\bmba\b|\bm\.?sc\b|\bm\.s\.|\bMS (?:in|degree|or)\b|\bM\.?A\.? in\b|\bm\.?tech\b|\bgraduate degree\b|\badvanced degree\b/i],
  ["bachelor", /\bbachelor['’]?s?\b|\bb\.?sc\b|\bb\.s\.|\bB\.?A\.?(?: in|\/| or| degree)|\bBS(?: in|\/|, | or| degree)|\bb\.?tech\b|\bB\.?E\.? (?:in|degree)\b|\bundergraduate degree\b|\b(?:four|4)[- ]year degree\b|\bcollege degree\b|\buniversity degree\b/i],
  ["associate", /\bassociate['’]?s?['’]? (?:degree|of|in)\b|\b(?:two|2)[- ]year (?:degree|college|technical)\b|\baas degree\b/i],
  ["vocational", /\bvocational\b|\bapprenticeship\b|\btrade school\b|\btechnical (?:school|diploma|degree)\b|\bculinary (?:school|degree|diploma)\b/i],
  ["secondary", /\bhigh school\b|\bged\b|\bsecondary school\b|\bsecondary education\b|\bh\.s\. diploma\b/i],
];

/** The lowest degree that satisfies the words ("Bachelor's or Master's" asks a bachelor's), or null. */
export function degreeAsked(text: string): DegreeLevel | null {
  const named = degreePatterns.filter(([, pattern]) => pattern.test(text)).map(([level]) => level);
  if (named.length === 0) return /\bdegree\b(?! of\b)/i.test(text) ? "bachelor" : null;
  return degreeLevels.find((level) => named.includes(level)) ?? null;
}

export function levelOf(level: DegreeLevel): number {
  return degreeLevels.indexOf(level);
}

/** Whether the words let experience stand in for the degree. */
export function experienceMayReplaceDegree(text: string): boolean {
  return /\bor\b.{0,40}\b(?:experience|equivalent|qualifications?|comparable)\b|\bequivalent\b.{0,30}\bexperience\b/i.test(text);
}

const certificate =
  /\bcertif(?:icat(?:e|es|ion|ions)|ied|y)\b|\blicen[cs](?:e|es|ed|ure)\b|\blicen[cs]ing\b|\bregistered with\b|\bregistration\b|\baccredit\w+|\bchartered\b|\bendorsement\b|\bcredential(?:s|ed)?\b|\bsecurity clearance\b/i;

export function asksCertificate(text: string): boolean {
  return certificate.test(text);
}

const place =
  /\b(?:on[- ]?site|in[- ]office|hybrid|remote(?:ly)?|relocat\w+|commut\w+|based in|located in|live in|reside(?:nt|s)? (?:in|of)|willing(?:ness)? to travel|travel (?:up to|required)|work permit|work authori[sz]ation|authori[sz]ed to work|right to work|visa|eligible to work|citizen(?:ship)?)\b/i;

export function asksPlace(text: string): boolean {
  return place.test(text);
}

const places = /\b(?:based in|located in|live in|resident (?:in|of)|relocate to|commute to|on[- ]?site in|office in)\s+((?:[A-Z][\p{L}'’-]+)(?:[\s,]+[A-Z][\p{L}'’-]+){0,3})/u;

/** The place named in a location requirement, or null. */
export function placeAsked(text: string): string | null {
  return places.exec(text)?.[1]?.trim() ?? null;
}

/** Spoken languages that ads ask for; a language outside this list is still found by its words. */
const spokenLanguages = [
  "english", "spanish", "french", "german", "italian", "portuguese", "dutch", "mandarin", "cantonese", "chinese", "japanese",
  "korean", "arabic", "hindi", "urdu", "bengali", "punjabi", "tamil", "telugu", "russian", "ukrainian", "polish", "czech",
  "slovak", "hungarian", "romanian", "bulgarian", "serbian", "croatian", "greek", "turkish", "hebrew", "persian", "farsi",
  "swedish", "norwegian", "danish", "finnish", "vietnamese", "thai", "tagalog", "indonesian", "malay", "swahili", "somali",
  "creole", "catalan", "lithuanian", "latvian", "estonian",
];
const languagePattern = new RegExp(String.raw`\b(?:${spokenLanguages.join("|")}|(?:american |british )?sign language)\b`, "gi");

/** Spoken languages named by the words, lower case, in order, each once. */
export function languagesAsked(text: string): string[] {
  return [...new Set((text.match(languagePattern) ?? []).map((name) => name.toLowerCase()))];
}
