/** The lines of a job ad, with those breaks put back that it lost on the way here. */
import type { Span } from "../../src-preload/domain.ts";
import { headingBreaks } from "./job-headings.ts";
import { runOnBreaks } from "./job-run-ons.ts";

export interface Line extends Span {
  bullet: boolean;
  /** True when more of the same line of the text follows: a break that was lost stands after it. */
  broken: boolean;
}

/** Longer lines are looked at in pieces of this length, so that no pattern sees more. */
const longestPiece = 20_000;

/** Bullets, also those of a font's private signs, and numbers. */
const bulletMark = /^(?:[•·▪●◦○■□➢►✓✔*–—\ufffd-]|\p{Co}|â€¢|o(?=\s{2})|\d{1,2}(?:[.)](?=\s)|\s(?=[A-Z])))\s*/u;
/** A bullet in the middle of a line. */
const inlineBullet = /(?:\s?(?:[•▪●◦■➢►✓\ue000-\uf8ff]|â€¢)\s?|(?<![A-Za-z])\ufffd\s|\s?·\s|\s+\*\s+(?=[A-Z\d])|(?<=[A-Za-z.)])\*\s(?=[A-Z])|[.:;)]\s?[-*]\s(?=[A-Z])|(?<=[a-z.:;)])\s\d{1,2}[.)]\s(?=[A-Z])|(?<=[A-Za-z)][.)]|[A-Za-z](?=\d{1,2}[.)]\s{2}))\d{1,2}[.)]\s+(?=[A-Z])|(?<=[a-z]\.)\d{1,2}\s(?=[A-Z]))/g;
/** A dash between blanks, or glued on one side: "…insights.-Discovery of", "…customers- Processing", " -Minimum". */
const inlineDash = /(?<!\d)\s-\s(?=[A-Z0-9])|(?<=[A-Za-z.%)])-\s(?=[A-Z0-9])|(?<=[.:;]\s?)-(?=[A-Z])|\s-(?=[A-Z][a-z])/g;
/** Dashes are bullets where at least this many stand between two others. */
const leastDashes = 3;
/** One dash glued to what it ends is a bullet wherever it stands. */
const gluedDash = /(?<=[a-z)])-\s(?=[A-Z])/g;
/** The letter that Word's round bullets become: "…of the industry.o   A degree". */
const gluedLetter = /(?<=[a-z.;,)])o\s{2,}(?=[A-Z])/g;
const leastGlued = 2;
/** The number of a heading: "II. Duties", "B. Licenses". */
const outlineNumber = /^(?:I{1,3}|I?V|VI{0,3}|[A-H])\.\s+(?=[A-Z])/;
/** Two sentences glued without a blank: "…into the systemPrioritize invoices". Names such as QuickBooks begin with a capital. */
const gluedSentence = /(?<![A-Za-z])[a-z]{3,}(?=[A-Z](?:[a-z]{2,}|[A-Z]{5,}))/g;
/** The same after a capital, only before words that a new thing asked begins with: "Associates DegreeAble to lift". */
const gluedAsking = /(?<=[a-z)]|[A-Z]{2})(?=(?:Must|Current|Able|Ability|Experience|Knowledge|Strong|Excellent|Proven|Proficien\w+|Minimum|Associate|Bachelor|Master|High|Good|Valid|Previous|Prior|Basic|Willing\w*|Demonstrated|Familiar\w*|Please|Apply|Contact|Call|Send|If)(?:['’]?s)?\s)/g;
/** The same after a blank where no sentence has such a capital: "people skills Ability to sell". */
const runOnAsking = /(?<=\b(?:[a-z]{2,}|[A-Z0-9]{2,})|\))(?<!\b(?:the|of|in|with|and|or|to|for|by|at|from|as|is|are|have|has|plus|our|your|AND|OR|OF|IN))\s(?=(?:Must (?:be|have|hold|possess)|Able to|Ability to|Experience (?:in|with|as)|Knowledge of|Familiarity with|Proficien(?:t|cy) (?:in|with)|Minimum of|(?:Strong|Excellent|Proven|Demonstrated|Basic|Good|Prior|Previous) [a-z]{3,})\b)/g;
/** "…SQL and Java If you are a developer, read on": what is said to the reader after a list. */
const addressing = /(?<=\w)\s(?=If you(?:['’](?:re|ve)| are| have)\b)/g;
/** "…or equivalent required3 years of retail", "…field of study.7+ years", "a CPA2 to 5+ years". */
const gluedYears = /(?<=[a-z][.)]?|[A-Z]{3})(?=\d{1,2}\+?\s(?:(?:to|-|–)\s\d{1,2}\+?\s)?(?:years?|yrs?|months?)\b)/g;
/** What says how much a thing matters ends it: "…is required Experience is a plus". */
const behindMarker = /(?<=\b(?:required|preferred|desired|desirable|mandatory|essential|helpful|beneficial|a [Pp]lus))(?<!\b(?:all|any|the|of|as|and|or|with|other|for|a) [a-z]+)\s(?=[A-Z][A-Za-z]+\s[a-z(]|\d{1,2}\+?\s(?:years?|yrs?)\b)/g;
/** English writes these with a capital only where a sentence begins: "…and REST APIs Our company is". */
const newSubject = /(?<=[\p{L}\d)])(?<!\b(?:What|Who|Why|How|Where|When|While|If|As|About|That|Because|Since|Thank|For|And|But|So|Or|Do|Are|Can|Will|Have|Would|Could|To|With|Of|Than))\s(?=(?:We|Our|You|They|These)\s[a-z])/gu;
/** A label glued to what stands before it: "Contract to HireRate: open", "Springfield, PAShift: 2nd". */
const gluedLabel = /(?<=[a-z)\d]|\b[A-Z]{2})(?=[A-Z][a-z]{2,}(?: [A-Za-z][a-z]+){0,2}:)/g;
/** The number of a posting glued to its first sentence. */
const gluedNumber = /(?<=\d{4})(?=[A-Z][a-z]{2,}\s)/g;
/** A footnote's star. */
const gluedStar = /(?<=[a-z.)])\*(?=[A-Z][a-z])/g;
/** "About Acme" glued to what it heads. */
const gluedAbout = /(?:(?<=[.!?)a-z])|(?<=[.!?]\s))About (?:[A-Z][\w&.'’]*\s){0,2}?[A-Z][a-z&.'’]+(?=[A-Z][a-z]*\s)/g;
/** "You will be trained to:Sell…": what introduces a list, glued to it. */
const gluedIntroduction =
  /(?<=\b(?:to|will|for|you|includes?|including|following|below|are|is|have|your|responsibilities|duties|requirements|qualifications|skills)\)?|\b[a-z]+(?: [\w/]+){4,12}):(?=[A-Z][a-z])/g;
/** Wide space before a capital is what is left of a break. */
const wideSpace = /[^\S\n]{2,}(?=[A-Z•·▪●◦■➢►✓*“"(0-9])/g;
/** No line ends in one of these. */
const runsOn = /(?:[:,]|\b(?:an?|the|of|in|with|and|or|to|for|by|at|from|as|our|your))$/i;

export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

const lengthOfName = 12;

/** With sentences between them, or within a name that is repeated ("Nurse - RN"), dashes are no bullets. */
function areItems(line: string, dashes: readonly number[]): boolean {
  if (new Set(dashes.map((at) => line.slice(at, at + lengthOfName))).size * 2 <= dashes.length) return false;
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

/** The mark of a numbered heading at the beginning of a line, of a sentence, or glued to what stands before it. */
const outlineMark = /(?<!\b[A-Z]\.)(?<![A-Z])(I{1,3}|I?V|VI{0,3}|[A-H])\.\s+(?=[A-Z][A-Za-z])/g;

/** Of two words glued at a capital in a line of so many, what begins at the second. A capital word that stands there twice is a name. */
function camelBreaks(line: string): number[] {
  const camels = [...line.matchAll(camelWord)].filter((match) => (match[1] ?? "").length >= longHalf || match[0].length >= longWhole);
  const times = new Map<string, number>();
  for (const [word] of camels) times.set(word, (times.get(word) ?? 0) + 1);
  const once = camels.filter(([word]) => times.get(word) === 1 || /^[a-z]/.test(word));
  return once.length < leastCamels ? [] : once.map((match) => match.index + (match[1] ?? "").length);
}

/** "A. Education", "B. Licenses" or "I. Summary", "II. Duties" in one line are numbered headings. */
function outlineBreaks(line: string): number[] {
  const marks = [...line.matchAll(outlineMark)];
  const numbered = ["A B", "I II"].some((pair) => pair.split(" ").every((mark) => marks.some((match) => match[1] === mark)));
  return numbered ? marks.map((match) => match.index) : [];
}

/** Dashes that part items: between two other bullets there are several of them; one there is punctuation of its item. */
function dashBreaks(line: string, bullets: readonly number[]): number[] {
  const dashes = [...line.matchAll(inlineDash)].map((match) => match.index);
  const breaks = [...line.matchAll(gluedDash)].map((match) => match.index);
  for (let from = 0, segment = 0; from < dashes.length; segment++) {
    const end = bullets[segment] ?? line.length;
    let to = from;
    while ((dashes[to] ?? line.length) < end) to++;
    const own = dashes.slice(from, to);
    if (own.length >= leastDashes && areItems(line, own)) breaks.push(...own);
    from = to;
  }
  return breaks;
}

/** Breaks that one look at the line tells: a break stands where the pattern matches. */
const plainBreaks = [gluedAsking, behindMarker, newSubject, runOnAsking, addressing, gluedYears, gluedLabel, gluedNumber, gluedStar];

/** Offsets into a line at which a new one begins, ascending, each once. */
function breaksOf(line: string): number[] {
  const breaks: number[] = headingBreaks(line);
  const bullets = [...line.matchAll(inlineBullet)];
  for (const match of bullets) breaks.push(match.index + (/^[.:;)]/.test(match[0]) ? 1 : 0));
  breaks.push(...dashBreaks(line, bullets.map(({ index }) => index)), ...camelBreaks(line), ...outlineBreaks(line), ...runOnBreaks(line));
  const letters = [...line.matchAll(gluedLetter)];
  if (letters.length >= leastGlued) for (const match of letters) breaks.push(match.index);
  for (const pattern of plainBreaks) for (const match of line.matchAll(pattern)) breaks.push(match.index);
  for (const match of line.matchAll(gluedSentence)) breaks.push(match.index + match[0].length);
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

/** How many characters of a bullet or number a span begins with. */
export function bulletAt(text: string, { start, end }: Span): number {
  return bulletMark.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
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
      const mark = bulletAt(text, span);
      span = trimmed(text, span.start + mark, span.end);
      const number = outlineNumber.exec(text.slice(span.start, Math.min(span.end, span.start + 12)))?.[0] ?? "";
      span = trimmed(text, span.start + number.length, span.end);
      if (span.start === span.end) continue;
      const previous = lines.at(-1);
      // A line that begins in lower case goes on where the line before it was wrapped.
      const goesOn = mark === 0 && !blankBefore && previous !== undefined && lines.length === first && /[a-z(&]/.test(text.charAt(span.start))
        && !/[.:!?]/.test(text.charAt(previous.end - 1));
      if (goesOn) previous.end = span.end;
      else lines.push({ ...span, bullet: mark > 0, broken: false });
      blankBefore = false;
    }
    for (const line of lines.slice(Math.max(0, first), -1)) line.broken = true;
  }
  return lines;
}
