/** Facts that a requirement's words may ask for: years, a degree, a certificate, a place, the right to work. */
import type { DegreeLevel } from "../../src-preload/domain.ts";
import { degreeLevels } from "../../src-preload/domain.ts";

export const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15,
};
export const numberPattern = String.raw`(?:\d{1,2}(?:\.\d)?|${Object.keys(numberWords).join("|")})`;
/**
 * "3 years", "5+ yrs", "2 to 4 years", "two (2) years", "18 months", "three-plus years"; after years were named also "one of them".
 * The first number is the least that is asked.
 */
const yearsPattern = new RegExp(
  String.raw`\b(${numberPattern})\s*(?:\(\d{1,2}\)\s*)?\+?\s*(?:(?:-|–|—|to|or)\s*\(?(?:${numberPattern}|more)\)?\s*(?:\(\d{1,2}\)\s*)?\+?\s*)?(?:or more\s+|[- ]?plus\s+|full\s+|of (?:which|them|those|these)\b|(?:calendar |consecutive )?)(?:(?<=of (?:which|them|those|these))|(years?|yrs?|months?)\b(?!['’]? (?:of age|old|ago|contract|project|fixed)))`,
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
  if (/^['’]?s?[\s-]*(?:of )?(?:post[- ]?secondary |higher |formal |full[- ]time )?(?:\w+ ){0,2}?(?:(?:technical|vocational|trade) (?:school|college|training)|college|university|degree|diploma|program|course\w*|school\w*|education|study|studies)\b(?! (?:and|or) (?:\w+ )?experience)/i.test(after)) return null;
  if (/\b(?:next|past|last|for over|the first|age of)\s*$/i.test(before) && !/experience|work/i.test(after)) return null;
  if (/\b(?:lasts?|duration|length|term)\b[^,.;]{0,20}$/i.test(before)) return null;
  if (/\b(?:within|every|in|after|each)(?: the)?(?: first)?\s*$/i.test(before)) return null;
  const amount = numberWords[(match[1] ?? "").toLowerCase()] ?? Number(match[1]);
  if (!Number.isFinite(amount)) return null;
  const years = /^m/i.test(match[2] ?? "") ? Math.round((amount / 12) * 10) / 10 : amount;
  return years <= mostYearsAsked ? years : null;
}

/** Words without regard to case, abbreviations by their capitals: "be in touch" names no B.E. */
const degreePatterns: readonly (readonly [DegreeLevel, RegExp, RegExp | null])[] = [
  ["doctorate", /\bph\.?\s?d\b|\bdoctora(?:te|l)\b|\bdoctor of\b|\bjuris doctor\b/i, /\bJ\.?D\.?(?= degree)|\bPharm\.?D\b/],
  ["master", /\bmaster['’]?s\b|\bmasters?(?:['’])? (?:of|in|degree)\b|\bmba\b|\bm\.?sc\b|\bm\.?tech\b|\b(?:post)?graduate degree\b|\badvanced degree\b/i, /\bM\.S\.|\bMS(?= (?:in|degree|or)\b|\/)|\bM\.?A\.?(?= in\b| degree)|(?<=B[SA]\/)M[SA]\b|\bMSN\b|\bM\.?Eng\b/],
  ["bachelor", /\bbachelor['’]?s?\b|\bb\.?sc\b|\bb\.?tech\b|\b(?:undergraduate|college|university|honou?rs) degree\b|\b(?:four|4)[- ]year (?:\w+ )?degree\b|\bbaccalaureate\b|\b(?:university|college) graduates?\b|\bdegreed\b/i, /\bB\.S\.|\bB\.A\.|\bB[SA](?=$|[/,;)]| (?:in|or|degree|[A-Z]))|\bBSN\b|\bB\.?E\.?(?=[/ ](?:in|degree|B)\b)|\bB\.?Eng\b/],
  ["associate", /\bassociate['’]?s?['’]? (?:degree|of (?:arts|science|applied))\b|\b(?:two|2)(?: ?\(2\))?[- ]year (?:degree|college|technical)\b|\bfoundation degree\b/i, /\bAssociate['’]?s?['’]? in [A-Z]|\bAAS\b|\bA\.A\.S?\.?|\bHND\b/],
  ["vocational", /\bvocational\b|\bapprenticeship\b|\btrade school\b|\btechnical (?:school|diploma|degree)\b|\bculinary (?:school|degree|diploma)\b|\b(?:national|higher|advanced) diploma\b|\bdiploma in\b/i, /\bNVQ\b|\bBTEC\b/],
  ["secondary", /\bhigh school\b|\bged\b|\bsecondary (?:school|education)\b|\bh\.s\. diploma\b|\ba-levels?\b|\bschool[- ]leaving\b|\bsome college\b/i, /\bGCSEs?\b|\bHS (?:diploma|grad)/],
];

/** Words that ask for somebody who is still studying, so that no degree is asked yet. */
const studying = /\b(?:enrol?led|pursuing|working towards?|studying|undergraduate student|current(?:ly)? (?:a )?student|progress towards?|rising (?:junior|senior)|(?:junior|senior|sophomore|final|penultimate) (?:year|standing)|expected graduation)\b/i;

/** The lowest degree that satisfies the words ("Bachelor's or Master's" asks a bachelor's), or null. */
export function degreeAsked(words: string): DegreeLevel | null {
  // "5 years since the B.Sc." counts years from a degree and does not ask for it.
  const text = words.replace(/\b(?:since|after) (?:an? |the |your )?\S+/gi, " ");
  const named = degreePatterns.filter(([, pattern, letters]) => pattern.test(text) || letters?.test(text) === true).map(([level]) => level);
  if (named.length === 0) return /(?<!\d[- ]?)\bdegree\b(?! of (?!science|arts)\b)/i.test(text) && !/\b(?:high|some|great|certain|large|limited|lesser|varying) degree\b/i.test(text) ? "bachelor" : null;
  return degreeLevels.find((level) => named.includes(level)) ?? null;
}

/** Whether the words ask for a course of study that was finished, without naming its degree. */
export function asksGraduate(text: string): boolean {
  return /^(?:an? )?education in\b|\b(?:graduat(?:e|ion)|completion) (?:of|from)\b.{0,60}\b(?:school|(?:training|degree|assistant|approved|accredited) program(?:me)?|college|university|academy|course)\b/i.test(text);
}

/** Whether the words ask for a student of a degree rather than for the degree. */
export function asksStudent(text: string): boolean {
  return studying.test(text) && degreeAsked(text) !== null && !/\b(?:completed|hold|holds)\b/i.test(text);
}

export function levelOf(level: DegreeLevel): number {
  return degreeLevels.indexOf(level);
}

/** Whether the words let experience stand in for the degree. */
export function experienceMayReplaceDegree(text: string): boolean {
  return /\bor\b.{0,40}\b(?:experience|equivalent|qualifications?|comparable)\b|\bequivalent\b.{0,30}\bexperience\b/i.test(text);
}

const both = /\b(?:degree|diploma|bachelor\S*|master\S*|ph\.?d\.?|[bm]\.?s\.?c?\.?)\b[^,;.]{0,60}\b(?:with|and|plus)\b[^,;.]{0,40}\byears?\b|\byears?\b[^,;.]{0,60}\b(?:with|and|plus)\b[^,;.]{0,30}\b(?:degree|diploma)\b/i;
const either = /\b(?:degree|diploma|bachelor|master|ph\.?d|certificate|graduate|ged)\b[^.;]{0,80}\bor\b[^.;]{0,60}\byears?\b|\byears?\b[^.;]{0,120}\bor\b[^.;]{0,40}\b(?:degree|diploma)\b/i;

/** Whether years of work are asked instead of a degree ("a degree or 5 years in the trade"), not besides it. */
export function yearsReplaceDegree(text: string): boolean {
  return degreeAsked(text) !== null && either.test(text) && !both.test(text);
}

const certificate =
  /(?<!pre-?)\bcertif(?:icat(?:e|es|ion|ions)|ied|y)\b|\blicen[cs](?:e|es|ed|ure)\b|\bregistered with\b|\b(?:professional|current|valid|active|state|board) registration\b|\bregistration (?:with|as)\b|\baccredit\w+|\bchartered\b|\bendorsement\b|\bcredential(?:s|ed)?\b|\bsecurity clearance\b/i;

export function asksCertificate(text: string): boolean {
  // Knowing the rules of licensing is no licence.
  return certificate.test(text) && !/^(?:\w+ ){0,2}(?:knowledge|understanding|familiarity|experience|ability|able)\b/i.test(text);
}

const place =
  /\b(?:on[- ]?site|in[- ]office|hybrid|remote(?:ly)?|relocat\w+|commut\w+|based in|located in|live in|reside(?:nt|s)? (?:in|of)|willing(?:ness)? to travel|travel (?:up to|required)|driving distance)\b/i;
const authorisation = /\b(?:work (?:permit|visa|authori[sz]ation)|authori[sz](?:ed|ation) to work|(?:legal(?:ly)?|right|eligib\w+|permitted) to (?:legally )?work in|able to (?:legally|lawfully) work|right to work|visas?|citizen(?:s|ship)?|green card|permanent residen\w+|(?:without|no) sponsorship)\b/i;

/** Whether the words ask for the right to work somewhere; a resume that does not speak of it leaves it open. */
export function asksWorkAuthorisation(text: string): boolean {
  return authorisation.test(text);
}

export function asksPlace(text: string): boolean {
  return place.test(text);
}

const places = /\b(?:based in|located in|live in|resident (?:in|of)|relocate to|commute to|on[- ]?site in|office in)\s+((?:[A-Z][\p{L}'’-]+)(?:[\s,]+[A-Z][\p{L}'’-]+){0,3})/u;

/** The place named in a location requirement, or null. */
export function placeAsked(text: string): string | null {
  return places.exec(text)?.[1]?.trim() ?? null;
}
