import type { Span } from "../../src-preload/domain.ts";
import { bulletAt, linesOf, trimmed } from "./job-breaks.ts";
import type { Line } from "./job-breaks.ts";
import { isHeadingWording } from "./job-headings.ts";
import type { JobSection } from "./job-sections.ts";
import { isFactLabel, isPlainLabel, sectionOfHeading, sectionOfIntroduction } from "./job-sections.ts";

/** One sentence or bullet of a job ad and the section it stands in. */
export interface JobSentence extends Span {
  section: JobSection;
  bullet: boolean;
  /** True for what follows a semicolon: it says more of the same. */
  goesOn: boolean;
  /** Counts the headings before it: what stands under one heading has one number. */
  block: number;
}

/** An ad is read up to here; the longest real ads have about 20,000 characters. */
const mostCharacters = 60_000;

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|inc|ltd|co|corp|dr|mr|mrs|ms|sr|jr|st|no|dept|min|max|yrs?|exp|incl|ph|[a-z](?:\.[a-z])*)$/i;

/**
 * Cuts a line into sentences. "3.5", "e.g." and "B.Sc." do not end one; "…customers.Ability to" does. In a deed a semicolon goes
 * on with it ("Close sales by overcoming objections; asking for sales") unless a capital follows.
 */
function sentencesOf(text: string, line: Span, deeds: boolean): Span[] {
  const spans: Span[] = [];
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    const mark = text.charAt(i);
    if (mark !== "." && mark !== "!" && mark !== "?" && mark !== ";") continue;
    const next = text.charAt(i + 1);
    if (mark === ";") {
      if (deeds ? !/^\s?[A-Z]/.test(text.slice(i + 1, i + 3)) : next !== " " && !/[A-Z]/.test(next)) continue;
    } else {
      const gap = /\s/.test(next);
      const capital = text.slice(i + 1, i + 10).trimStart().charAt(0);
      if (!/[A-Z0-9"“(•]/.test(capital) || (!gap && !/[A-Z]/.test(next))) continue;
      if (!gap && /[A-Z.]/.test(text.charAt(i - 1)) && !/^[A-Z][a-z]{3}/.test(text.slice(i + 1, i + 5))) continue;
      // "…in the U.S.Please apply": initials that are glued to a word end a sentence.
      const initials = !gap && /\b[A-Z]\.[A-Z]$/.test(text.slice(Math.max(from, i - 3), i));
      if (mark === "." && !initials && abbreviation.test(text.slice(Math.max(from, i - 8), i))) continue;
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

/** What a label says besides its name: a bracket, "include but are not limited to", "the following". */
const announcing = /\s*(?:\([^()]*\)|,|\s(?:include[sd]?|are|is|for|of|but|not|limited|to|the|following|as|follows|below))+\s*$/i;
/** Dots at the end announce what follows as a colon does: "As a cook, you will…" */
const trailingDots = /\s*(?:\.{2,}|…)$/;
/** "Regularly required to:" begins sentences that go on in each item and is no heading. */
const unfinished = /\bto\s*:?$/i;

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
    const short = label.replace(announcing, "").trim().split(/\s+/).length <= mostWordsOfLabel;
    const droppable = line.bullet ? isPlainLabel(label) : section !== null && (!asksItself.has(section) || isHeadingWording(label) || /\b(?:requirements|qualifications|prerequisites)\s*$|^(?:\w+ )?(?:requirements|qualifications) (?:of|for)\b/i.test(label));
    if (section !== null && !unfinished.test(label.trim()) && ((alone && (!line.bullet || isHeadingWording(label))) || (short && droppable))) return { section, rest: line.start + colon + 1 };
  }
  if (line.bullet) return null;
  const capitals = /^[A-Z][A-Z &,/'’-]{4,50}(?=\s+[A-Z(]?[a-z]|\s*$)/.exec(start)?.[0];
  if (capitals !== undefined) {
    // "QUALIFICATIONS Ability to…": the capital of the next word was caught with it.
    const own = capitals.replace(/\s+[A-Z]?$/, "");
    const section = sectionOfHeading(own);
    if (section !== null) return { section, rest: line.start + own.length };
  }
  const whole = text.slice(line.start, line.end).replace(trailingDots, "");
  if (whole.length <= longestLabel && !unfinished.test(whole) && !/[.!,]$/.test(whole) && (!whole.endsWith(";") || isHeadingWording(whole)) && (beforeBullet || isHeading(whole))) {
    const section = sectionOfHeading(whole);
    if (section !== null) return { section, rest: line.end };
  }
  return null;
}

/** "Acme Perks & Benefits" */
const ofBenefits = /^(?:[A-Z]\S* |& |and ){0,4}(?:Perks|Benefits)$/;

/** Without a colon only what is worded as a heading is one: "Excellent analytical skills" is itself what is asked. */
function isHeading(line: string): boolean {
  return isHeadingWording(line) || ofBenefits.test(line) || (/^(?:#|\*\*|about\b|why\b|what\b|who\b|how\b|your\b|our\b|life at\b)/i.test(line) && line.split(/\s+/).length <= mostWordsOfLabel + 1);
}

interface Opened {
  /** The section of this line; null when no heading opens it. */
  here: JobSection | null;
  /** The section of what follows the line too; null when the heading is a label of one line. */
  lasting: JobSection | null;
  headings: number;
  rest: Span;
  bullet: boolean;
}

/** The headings a line begins with. "Position requirements: Reports to: the head of sales" has a label within its heading. */
function openingOf(text: string, line: Line, beforeBullet: boolean): Opened {
  const opened: Opened = { here: null, lasting: null, headings: 0, rest: line, bullet: line.bullet };
  for (const depth of [0, 1]) {
    const heading = headingAt(text, { ...opened.rest, bullet: line.bullet || depth > 0 }, depth === 0 && beforeBullet);
    if (heading === null) break;
    const mark = bulletAt(text, trimmed(text, heading.rest, line.end));
    opened.rest = trimmed(text, heading.rest + mark, line.end);
    opened.bullet ||= mark > 0;
    opened.here = heading.section;
    opened.headings++;
    const filled = opened.rest.start < opened.rest.end;
    const short = filled && opened.rest.end - opened.rest.start <= longestLabelled;
    // "Rate: 20 an hour" in a text without breaks tells nothing of what follows it.
    const fact = short && line.broken && isFactLabel(text.slice(line.start, heading.rest));
    // "Experience: 3 years" inside "Requirements" is a label of one line and does not end what stands around it.
    const label = depth > 0 || (filled && !line.broken && (line.bullet || short));
    if (fact) opened.lasting = "open";
    else if (!label) opened.lasting = heading.section;
    if (opened.rest.start >= opened.rest.end) break;
  }
  return opened;
}

/** The section that what a sentence introduces stands in, or null when it introduces nothing that changes it. */
function introducedBy(words: string, around: JobSection, bullet: boolean): JobSection | null {
  if (!/(?::|\.{2,}|…)$/.test(words)) return null;
  // An item of a list introduces items of the same; deeds of the body or of the employer stay what they are.
  if ((bullet && around === "tasks") || ((around === "about" || around === "offers") && unfinished.test(words.replace(/[:.…]+$/, "")))) return null;
  return sectionOfIntroduction(words);
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
    const { here: own, lasting, headings, rest, bullet } = openingOf(text, line, i > 0 && beforeBullet);
    section = lasting ?? section;
    block += headings;
    let here = own ?? section;
    for (const span of rest.start < rest.end ? sentencesOf(text, rest, here === "tasks") : []) {
      let words: Span = span;
      const inner = span.start === rest.start ? null : headingAt(text, { ...span, bullet: false }, false);
      if (inner !== null) {
        words = trimmed(text, inner.rest, span.end);
        here = inner.section;
        section = inner.section;
        block++;
      }
      if (words.start >= words.end) continue;
      sentences.push({ ...words, section: here, bullet, block, goesOn: inner === null && span.start > rest.start && text.slice(rest.start, span.start).trimEnd().endsWith(";") });
      if (beforeBullet || line.broken || trailingDots.test(text.slice(words.start, words.end))) section = introducedBy(text.slice(words.start, words.end), section, bullet) ?? section;
    }
  }
  return sentences;
}
