import type { Span } from "../../src-preload/domain.ts";
import type { JobSection } from "./job-sections.ts";
import { isPlainLabel, sectionOfHeading } from "./job-sections.ts";

/** One sentence or bullet of a job ad and the section it stands in. */
export interface JobSentence extends Span {
  section: JobSection;
  bullet: boolean;
}

/** An ad is read up to here; the longest real ads have about 20,000 characters. */
const mostCharacters = 60_000;

const bulletMark = /^(?:[•·▪●◦○■□➢►✓✔*–—-]|â€¢|o(?=\s{2})|\d{1,2}(?:[.)](?=\s)|\s(?=[A-Z])))\s*/;
/** A bullet in the middle of a line: the ad lost its line breaks on the way here. */
const inlineBullet = /(?:\s?(?:[•▪●◦■➢►✓]|â€¢)\s?|\s?·\s|(?<=[A-Za-z.)])\*\s(?=[A-Z])|[.:;)]\s?[-*]\s(?=[A-Z])|(?<=[a-z.:;)])\s\d{1,2}[.)]\s(?=[A-Z])|(?<=[a-z]\.)\d{1,2}\s(?=[A-Z])|(?<=[a-z)])-\s(?=[A-Z]))/g;
/** Two sentences glued without a blank: "…into the systemPrioritize invoices". Names such as QuickBooks begin with a capital. */
const gluedSentence = /(?<![A-Za-z])[a-z]{3,}(?=[A-Z](?:[a-z]{2,}|[A-Z]{5,}))/g;
/** A heading glued to the sentence before it: "…a flexible scheduleQualifications: …". */
const gluedHeading = /(?:(?<=[a-z)])|(?<=[.;!])\s?)(?=(?:Requirements|Qualifications|Responsibilities|Skills|Required|Desired|Preferred|Benefits|Education|Experience|Duties|Minimum Qualifications|Job Requirements|Job Description)\b[\w ]{0,30}:)/g;

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Cuts [start, end) at every match of `pattern`, at the offset into the match that `within` tells. */
function cut(text: string, span: Span, pattern: RegExp, within: (match: string) => number): Span[] {
  const piece = text.slice(span.start, span.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of piece.matchAll(pattern)) {
    const at = match.index + within(match[0]);
    if (at <= from) continue;
    spans.push({ start: span.start + from, end: span.start + at });
    from = at;
  }
  spans.push({ start: span.start + from, end: span.end });
  return spans;
}

interface Line extends Span {
  bullet: boolean;
}

function linesOf(text: string): Line[] {
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
    for (const part of cut(text, whole, gluedHeading, () => 0)) {
      const pieces = cut(text, part, inlineBullet, (match) => (/^[.:;)]/.test(match) ? 1 : 0))
        .flatMap((piece) => cut(text, piece, gluedSentence, (match) => match.length));
      for (const raw of pieces) {
        let span = trimmed(text, raw.start, raw.end);
        const mark = bulletMark.exec(text.slice(span.start, Math.min(span.end, span.start + 8)))?.[0] ?? "";
        span = trimmed(text, span.start + mark.length, span.end);
        if (span.start === span.end) continue;
        const previous = lines.at(-1);
        // A line that begins in lower case goes on where the line before it was wrapped.
        const goesOn = mark === "" && !blankBefore && previous !== undefined && /[a-z(&]/.test(text.charAt(span.start))
          && !/[.:!?]/.test(text.charAt(previous.end - 1));
        if (goesOn) previous.end = span.end;
        else lines.push({ ...span, bullet: mark !== "" });
        blankBefore = false;
      }
    }
  }
  return lines;
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|inc|ltd|co|corp|dr|mr|mrs|ms|sr|jr|st|no|dept|min|max|yrs?|exp|incl|[a-z](?:\.[a-z])*)$/i;

/** Cuts a line into sentences. "3.5", "e.g." and "B.Sc." do not end one; "…customers.Ability to" does. */
function sentencesOf(text: string, line: Span): Span[] {
  const spans: Span[] = [];
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    const mark = text.charAt(i);
    if (mark !== "." && mark !== "!" && mark !== "?" && mark !== ";") continue;
    const next = text.charAt(i + 1);
    if (mark === ";") {
      if (next !== " " && !/[A-Z]/.test(next)) continue;
    } else {
      const gap = /\s/.test(next);
      const capital = text.slice(i + 1, i + 4).trimStart().charAt(0);
      if (!/[A-Z0-9"“(•]/.test(capital) || (!gap && !/[A-Z]/.test(next))) continue;
      if (!gap && /[A-Z.]/.test(text.charAt(i - 1))) continue;
      if (mark === "." && abbreviation.test(text.slice(Math.max(from, i - 8), i))) continue;
    }
    const span = trimmed(text, from, i + 1);
    if (span.start < span.end) spans.push(span);
    from = i + 1;
  }
  const last = trimmed(text, from, line.end);
  if (last.start < last.end) spans.push(last);
  return spans;
}

const longestLabel = 60;
/** What follows a colon on the same line and is no longer than this is a value ("Location: Leeds"), not a section. */
const longestLabelled = 80;

/** The heading a line opens with and where what follows begins, or null. A bullet is a heading only with its colon. */
function headingAt(text: string, line: Line): { section: JobSection; rest: number } | null {
  const start = text.slice(line.start, Math.min(line.end, line.start + longestLabel + 12));
  const colon = start.indexOf(":");
  if (colon > 0 && colon <= longestLabel) {
    const section = sectionOfHeading(start.slice(0, colon));
    const words = start.slice(0, colon).trim().split(/\s+/).length;
    const alone = line.start + colon + 1 >= line.end;
    // "Strong Excel skills: pivot tables" is all one requirement; "Education: a degree" has a label.
    const droppable = alone || !line.bullet || isPlainLabel(start.slice(0, colon));
    if (section !== null && droppable && (alone || words <= 6)) return { section, rest: line.start + colon + 1 };
  }
  if (line.bullet) return null;
  const capitals = /^[A-Z][A-Z &,/'’-]{4,50}(?=\s+[A-Z(]?[a-z]|\s*$)/.exec(start)?.[0];
  if (capitals !== undefined) {
    // "QUALIFICATIONS Ability to…": the capital of the next word was caught with it.
    const own = capitals.replace(/\s+[A-Z]?$/, "");
    const section = sectionOfHeading(own);
    if (section !== null) return { section, rest: line.start + own.length };
  }
  const whole = text.slice(line.start, line.end);
  if (whole.length <= longestLabel && !/[.!?;,]$/.test(whole) && whole.split(/\s+/).length <= 7) {
    const section = sectionOfHeading(whole);
    if (section !== null) return { section, rest: line.end };
  }
  return null;
}

/**
 * The sentences and bullets of an ad, in order, each with its section; headings themselves are left out. Reads at most
 * the first 60,000 characters, in time linear in their number.
 */
export function jobSentences(text: string): JobSentence[] {
  const sentences: JobSentence[] = [];
  let section: JobSection = "open";
  for (const line of linesOf(text.slice(0, mostCharacters))) {
    let rest: Span = line;
    const heading = headingAt(text, line);
    // "Experience: 3 years" inside "Requirements" is a label of one line and does not end what stands around it.
    let here: JobSection = section;
    if (heading !== null) {
      rest = trimmed(text, heading.rest, line.end);
      here = heading.section;
      const label = rest.start < rest.end && (line.bullet || rest.end - rest.start <= longestLabelled);
      if (!label) section = heading.section;
    }
    if (rest.start >= rest.end) continue;
    for (const span of sentencesOf(text, rest)) {
      let own = span;
      const inner = span.start === rest.start ? null : headingAt(text, { ...span, bullet: false });
      if (inner !== null && inner.rest < span.end) {
        own = trimmed(text, inner.rest, span.end);
        here = inner.section;
        section = inner.section;
      }
      if (own.start < own.end) sentences.push({ ...own, section: here, bullet: line.bullet });
    }
  }
  return sentences;
}
