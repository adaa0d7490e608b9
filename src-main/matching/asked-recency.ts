/** How long ago, at most, a requirement's words want a skill to have been used. */
import { numberPattern, numberWords } from "./asked-facts.ts";

export interface AskedRecency {
  /** One decimal. */
  years: number;
  /** Where the words stand that ask it; `end` exclusive. */
  start: number;
  end: number;
}

/** "Recent experience with SAP" names no number: what was used in one of the last three years is recent to most who write so. */
const recently = 3;
/** "Current experience": in the job held now or right before it. */
const currently = 2;
const fewYears: Readonly<Record<string, number>> = { few: recently, several: recently, couple: 2 };
const germanNumbers: Readonly<Record<string, number>> = { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12 };

/** "within the last 3 years", "in the past 24 months", "over the last couple of years", "not more than two years ago". */
const window = String.raw`\b(?:(?:with)?in|during|over|throughout|inside)\s+(?:the\s+|your\s+)?(?:last|past|previous|preceding|most recent)\s+(?:(${numberPattern})\s*(?:\(\d{1,2}\)\s*)?|(few|several|couple)\s+(?:of\s+)?)?(years?|yrs?|months?)\b`;
const ago = String.raw`\b(?:not?|never)\s+(?:more|longer|earlier)\s+than\s+(${numberPattern})\s*(?:\(\d{1,2}\)\s*)?()(years?|yrs?|months?)\s+ago\b`;
const germanWindow = String.raw`(?<!\p{L})(?:in|innerhalb|während)\s+(?:den|der|des)\s+(?:letzten|vergangenen)\s+(?:(\d{1,2}|${Object.keys(germanNumbers).join("|")})\s+)?()(jahren?s?|monaten?s?)(?!\p{L})`;
const windows = [window, ago, germanWindow].map((pattern) => new RegExp(pattern, "iu"));

/** Words between "recent" and what is to be recent name the skill; a preposition or a verb begins something else. */
const named = String.raw`(?:(?!(?:of|in|on|at|to|for|with|that|which|who|their|its|our|is|are|graduates?)\b)[\p{L}\d+#./&-]{1,30},?\s+){0,4}?`;
const practice = String.raw`(?:experience|exposure|practice|use|usage|using|used|work|worked|working|hands[- ]on|involvement|expertise|project\s+work|background)\b`;
const recent = [
  String.raw`\brecent(?:ly)?,?\s+${named}${practice}`,
  String.raw`\b(?:used|worked|working|applied|practi[sc]ed)\s+(?:[\p{L}\d+#./&-]{1,30}\s+){0,4}?(?:recently|in recent years)\b`,
  String.raw`\b(?:experience|practice|use|skills?|knowledge)\s+(?:must|should|needs? to|has to|have to|is to)\s+be\s+(?:very\s+)?recent\b`,
  String.raw`\bin recent years\b`,
  String.raw`[(,–—-]\s*(?:must be\s+|used\s+)?recent(?:ly)?\s*(?:\)|$)`,
  String.raw`(?<!\p{L})(?:kürzliche|jüngste)[rns]?\s+(?:[\p{L}\d+#./&-]{1,30}\s+){0,2}?\p{L}*(?:erfahrung|praxis)(?:en)?(?!\p{L})`,
].map((pattern) => new RegExp(pattern, "iu"));
const current = [
  String.raw`(?<!\b(?:our|the|their)\s)\bcurrent,?\s+${named}(?:experience|practice|hands[- ]on|use|usage|expertise|skills?|knowledge|proficiency)\b`,
  String.raw`\b(?:experience|practice|use|skills?|knowledge)\s+(?:must|should|needs? to|has to|have to|is to)\s+be\s+current\b`,
  String.raw`(?<!\p{L})aktuelle[rns]?\s+(?:[\p{L}\d+#./&-]{1,30}\s+){0,2}?\p{L}*(?:erfahrung|praxis|kenntnisse)(?:en|n)?(?!\p{L})`,
].map((pattern) => new RegExp(pattern, "iu"));

/** Nobody asks for use within longer than this; "over the last 40 years" is the employer's history. */
const longest = 15;

function yearsIn([, number, vague, unit]: RegExpExecArray): number {
  const word = (number ?? "").toLowerCase();
  const amount = number === undefined ? (vague === undefined || vague === "" ? 1 : (fewYears[vague.toLowerCase()] ?? recently)) : (numberWords[word] ?? germanNumbers[word] ?? Number(word));
  return /^m/i.test(unit ?? "") ? Math.round((amount / 12) * 10) / 10 : amount;
}

/** The recency that the words ask of a skill, or null. Leaving school lately asks nothing of a skill. Linear in the length. */
export function recencyAsked(text: string): AskedRecency | null {
  if (/\bgraduat/i.test(text)) return null;
  const at = ({ index, 0: { length } }: RegExpExecArray, years: number): AskedRecency => ({ years, start: index, end: index + length });
  for (const pattern of windows) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const years = yearsIn(match);
    if (years > 0 && years <= longest) return at(match, years);
  }
  for (const [patterns, years] of [[recent, recently], [current, currently]] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match !== null) return at(match, years);
    }
  }
  return null;
}

/** The words without the years in which a skill is to have been used, which are no years of experience. */
export function withoutWindow(text: string): string {
  return windows.reduce((rest, pattern) => rest.replace(pattern, " "), text);
}
