import type { Span } from "../../src-preload/domain.ts";
import { linesOf, trimmed } from "./job-breaks.ts";
import type { Line } from "./job-breaks.ts";
import { isHeadingWording } from "./job-headings.ts";
import type { JobSection } from "./job-sections.ts";
import { isPlainLabel, sectionOfHeading, sectionOfIntroduction } from "./job-sections.ts";

/** One sentence or bullet of a job ad and the section it stands in. */
export interface JobSentence extends Span {
  section: JobSection;
  bullet: boolean;
  /** Counts the headings before it: what stands under one heading has one number. */
  block: number;
}

/** An ad is read up to here; the longest real ads have about 20,000 characters. */
const mostCharacters = 60_000;

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|inc|ltd|co|corp|dr|mr|mrs|ms|sr|jr|st|no|dept|min|max|yrs?|exp|incl|ph|[a-z](?:\.[a-z])*)$/i;

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
      const capital = text.slice(i + 1, i + 10).trimStart().charAt(0);
      if (!/[A-Z0-9"“(•]/.test(capital) || (!gap && !/[A-Z]/.test(next))) continue;
      if (!gap && /[A-Z.]/.test(text.charAt(i - 1)) && !/^[A-Z][a-z]{3}/.test(text.slice(i + 1, i + 5))) continue;
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

const longestLabel = 70;
/** What follows a colon on the same line and is no longer than this is a value ("Location: Leeds"), not a section. */
const longestLabelled = 80;
const mostWordsOfLabel = 6;

/** A label that names what is asked itself ("Strong Excel skills: pivot tables") is no heading; one that only announces is. */
const asksItself: ReadonlySet<JobSection> = new Set<JobSection>(["demands", "asks", "prefers", "wishes"]);

/**
 * The heading a line opens with and where what follows begins, or null. A bullet is a heading only with its colon; a short
 * line before a bullet may be one in words of its own.
 */
function headingAt(text: string, line: Pick<Line, "start" | "end" | "bullet">, beforeBullet: boolean): { section: JobSection; rest: number } | null {
  const start = text.slice(line.start, Math.min(line.end, line.start + longestLabel + 12));
  const colon = start.indexOf(":");
  if (colon > 0 && colon <= longestLabel) {
    const label = start.slice(0, colon);
    const section = sectionOfHeading(label);
    const alone = line.start + colon + 1 >= line.end;
    const short = label.trim().split(/\s+/).length <= mostWordsOfLabel;
    const droppable = line.bullet ? isPlainLabel(label) : section !== null && (!asksItself.has(section) || isHeadingWording(label) || /\b(?:requirements|qualifications|prerequisites)\s*$|^(?:\w+ )?(?:requirements|qualifications) (?:of|for)\b/i.test(label));
    if (section !== null && (alone || (short && droppable))) return { section, rest: line.start + colon + 1 };
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
  if (whole.length <= longestLabel && !/[.!,]$/.test(whole) && (!whole.endsWith(";") || isHeadingWording(whole)) && (beforeBullet || isHeading(whole))) {
    const section = sectionOfHeading(whole);
    if (section !== null) return { section, rest: line.end };
  }
  return null;
}

/** Without a colon only what is worded as a heading is one: "Excellent analytical skills" is itself what is asked. */
function isHeading(line: string): boolean {
  return isHeadingWording(line) || (/^(?:#|\*\*|about\b|why\b|what\b|who\b|how\b|your\b|our\b|life at\b)/i.test(line) && line.split(/\s+/).length <= mostWordsOfLabel + 1);
}

/**
 * The sentences and bullets of an ad, in order, each with its section; headings themselves are left out. Reads at most
 * the first 60,000 characters, in time linear in their number.
 */
export function jobSentences(text: string): JobSentence[] {
  const sentences: JobSentence[] = [];
  let section: JobSection = "open";
  let block = 0;
  const lines = linesOf(text.slice(0, mostCharacters));
  for (const [i, line] of lines.entries()) {
    const beforeBullet = lines[i + 1]?.bullet === true;
    let rest: Span = line;
    // "Experience: 3 years" inside "Requirements" is a label of one line and does not end what stands around it.
    let here: JobSection = section;
    // "Position requirements: Reports to: the head of sales" has a label within its heading.
    for (const depth of [0, 1]) {
      const heading = headingAt(text, { ...rest, bullet: line.bullet || depth > 0 }, depth === 0 && i > 0 && beforeBullet);
      if (heading === null) break;
      rest = trimmed(text, heading.rest, line.end);
      here = heading.section;
      block++;
      const label = depth > 0 || (rest.start < rest.end && !line.broken && (line.bullet || rest.end - rest.start <= longestLabelled));
      if (!label) section = heading.section;
      if (rest.start >= rest.end) break;
    }
    for (const span of rest.start < rest.end ? sentencesOf(text, rest) : []) {
      let own = span;
      const inner = span.start === rest.start ? null : headingAt(text, { ...span, bullet: false }, false);
      if (inner !== null) {
        own = trimmed(text, inner.rest, span.end);
        here = inner.section;
        section = inner.section;
        block++;
      }
      if (own.start >= own.end) continue;
      sentences.push({ ...own, section: here, bullet: line.bullet, block });
      if ((beforeBullet || line.broken) && text.charAt(own.end - 1) === ":") section = sectionOfIntroduction(text.slice(own.start, own.end)) ?? section;
    }
  }
  return sentences;
}
