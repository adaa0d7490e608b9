/** The lines of a job ad, with those breaks put back that it lost on the way here. */
import type { Span } from "../../src-preload/domain.ts";
import { headingBreaks } from "./job-headings.ts";

export interface Line extends Span {
  bullet: boolean;
  /** True when more of the same line of the text follows: a break that was lost stands after it. */
  broken: boolean;
}

/** Longer lines are looked at in pieces of this length, so that no pattern sees more. */
const longestPiece = 20_000;

const bulletMark = /^(?:[•·▪●◦○■□➢►✓✔*–—-]|â€¢|o(?=\s{2})|\d{1,2}(?:[.)](?=\s)|\s(?=[A-Z])))\s*/;
/** A bullet in the middle of a line. */
const inlineBullet = /(?:\s?(?:[•▪●◦■➢►✓]|â€¢)\s?|\s?·\s|(?<=[A-Za-z.)])\*\s(?=[A-Z])|[.:;)]\s?[-*]\s(?=[A-Z])|(?<=[a-z.:;)])\s\d{1,2}[.)]\s(?=[A-Z])|(?<=[a-z]\.)\d{1,2}\s(?=[A-Z])|(?<=[a-z)])-\s(?=[A-Z]))/g;
/** Dashes between blanks are bullets when a line has at least this many. */
const inlineDash = /(?<!\d)\s-\s(?=[A-Z0-9])/g;
const leastDashes = 3;
/** The same without a blank behind: "…insights.-Discovery of", " -Minimum". */
const gluedDash = /(?<=[.:;]\s?)-(?=[A-Z])|\s-(?=[A-Z][a-z])/g;
/** The letter that Word's round bullets become: "…of the industry.o   A degree". */
const gluedLetter = /(?<=[a-z.;,)])o\s{2,}(?=[A-Z])/g;
const leastGlued = 2;
/** Two sentences glued without a blank: "…into the systemPrioritize invoices". Names such as QuickBooks begin with a capital. */
const gluedSentence = /(?<![A-Za-z])[a-z]{3,}(?=[A-Z](?:[a-z]{2,}|[A-Z]{5,}))/g;
/** The same after a capital, only before words that a new thing asked begins with: "Associates DegreeAble to lift". */
const gluedAsking = /(?<=[a-z)])(?=(?:Must|Able|Ability|Experience|Knowledge|Strong|Excellent|Proven|Proficien\w+|Minimum|Associate|Bachelor|Master|High|Good|Valid|Previous|Prior|Basic|Willing\w*|Demonstrated|Familiar\w*|Please|Apply|Contact|Call|Send|If)(?:['’]?s)?\s)/g;
/** The same after a blank where no sentence has such a capital: "people skills Ability to sell". */
const runOnAsking = /(?<=\b[a-z]{2,})(?<!\b(?:the|of|in|with|and|or|to|for|by|at|from|as|is|are|have|has|plus|our|your))\s(?=(?:Must (?:be|have)|Able to|Ability to|Experience (?:in|with|as)|Knowledge of|Familiarity with|Proficien(?:t|cy) (?:in|with)|(?:Strong|Excellent|Proven|Demonstrated|Basic|Good) [a-z]{3,})\b)/g;
/** "…or equivalent required3 years of retail". */
const gluedYears = /(?<=[a-z])(?=\d{1,2}\+?\s(?:years?|yrs?|months?)\b)/g;
/** "About Acme" glued to what it heads. */
const gluedAbout = /(?:(?<=[.!?)a-z])|(?<=[.!?]\s))About (?:[A-Z][\w&.'’]*\s){0,2}?[A-Z][a-z&.'’]+(?=[A-Z][a-z]*\s)/g;
/** "You will be trained to:Sell…": what introduces a list, glued to it. */
const gluedIntroduction = /(?<=\b(?:to|will|for|you|includes?|including|following|below|are|is|have|your|responsibilities|duties|requirements|qualifications|skills)):(?=[A-Z][a-z])/g;
/** Wide space before a capital is what is left of a break. */
const wideSpace = /[^\S\n]{2,}(?=[A-Z•·▪●◦■➢►✓*“"(0-9])/g;
/** No line ends in one of these. */
const runsOn = /(?:[:,]|\b(?:an?|the|of|in|with|and|or|to|for|by|at|from|as|our|your))$/i;

export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** "Leadership - the job requires it. Integrity - the job…": with sentences between them dashes are no bullets. */
function areItems(line: string, dashes: readonly number[]): boolean {
  const between = dashes.slice(1).map((at, i) => line.slice(dashes[i] ?? 0, at));
  return between.filter((item) => /[.!?]\s/.test(item)).length * 2 <= between.length;
}

/**
 * Two words glued at a capital. Where a line has many of them it lost its breaks; the names of products (PowerPoint, QuickBooks)
 * are made of short halves and stay.
 */
const camelWord = /(?<![A-Za-z])([A-Z]?[a-z]{2,})[A-Z][a-z]{2,}/g;
const leastCamels = 4;
const longHalf = 6;
const longWhole = 14;

/** Offsets into a line at which a new one begins, ascending, each once. */
function breaksOf(line: string): number[] {
  const breaks: number[] = headingBreaks(line);
  for (const match of line.matchAll(inlineBullet)) breaks.push(match.index + (/^[.:;)]/.test(match[0]) ? 1 : 0));
  const dashes = [...line.matchAll(inlineDash)].map((match) => match.index);
  if (dashes.length >= leastDashes && areItems(line, dashes)) breaks.push(...dashes);
  for (const pattern of [gluedDash, gluedLetter]) {
    const glued = [...line.matchAll(pattern)];
    if (glued.length >= leastGlued) for (const match of glued) breaks.push(match.index);
  }
  const camels = [...line.matchAll(camelWord)].filter((match) => (match[1] ?? "").length >= longHalf || match[0].length >= longWhole);
  if (camels.length >= leastCamels) for (const match of camels) breaks.push(match.index + (match[1] ?? "").length);
  for (const match of line.matchAll(gluedSentence)) breaks.push(match.index + match[0].length);
  for (const match of line.matchAll(gluedAsking)) breaks.push(match.index);
  for (const match of line.matchAll(runOnAsking)) breaks.push(match.index);
  for (const match of line.matchAll(gluedYears)) breaks.push(match.index);
  for (const match of line.matchAll(gluedIntroduction)) breaks.push(match.index + 1);
  for (const match of line.matchAll(gluedAbout)) breaks.push(match.index, match.index + match[0].length);
  for (const match of line.matchAll(wideSpace)) if (!runsOn.test(line.slice(Math.max(0, match.index - 6), match.index))) breaks.push(match.index);
  return [...new Set(breaks)].sort((a, b) => a - b).filter((at) => at > 0 && at < line.length);
}

/** The pieces of one line of the text. */
function piecesOf(text: string, whole: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = whole.start; from < whole.end; from += longestPiece) {
    const end = Math.min(whole.end, from + longestPiece);
    let at = from;
    for (const offset of breaksOf(text.slice(from, end))) {
      pieces.push({ start: at, end: from + offset });
      at = from + offset;
    }
    pieces.push({ start: at, end });
  }
  return pieces;
}

/** All lines of a text that are not empty, in order. Wrapped lines are joined; time is linear in the length. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const lineEnd = newline < 0 ? text.length : newline;
    const whole = trimmed(text, at, lineEnd);
    at = lineEnd + 1;
    if (whole.start === whole.end) {
      blankBefore = true;
      continue;
    }
    const first = lines.length;
    for (const raw of piecesOf(text, whole)) {
      let span = trimmed(text, raw.start, raw.end);
      const mark = bulletMark.exec(text.slice(span.start, Math.min(span.end, span.start + 8)))?.[0] ?? "";
      span = trimmed(text, span.start + mark.length, span.end);
      if (span.start === span.end) continue;
      const previous = lines.at(-1);
      // A line that begins in lower case goes on where the line before it was wrapped.
      const goesOn = mark === "" && !blankBefore && previous !== undefined && lines.length === first && /[a-z(&]/.test(text.charAt(span.start))
        && !/[.:!?]/.test(text.charAt(previous.end - 1));
      if (goesOn) previous.end = span.end;
      else lines.push({ ...span, bullet: mark !== "", broken: false });
      blankBefore = false;
    }
    for (const line of lines.slice(Math.max(0, first), -1)) line.broken = true;
  }
  return lines;
}
