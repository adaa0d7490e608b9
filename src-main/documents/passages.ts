/** Cuts a resume's text into passages of about one sentence or bullet: what the encoder is best at. */
import type { DocumentText, Page, Passage, Span } from "../../src-preload/domain.ts";
import { maxPassages } from "./limits.ts";

interface TextLine extends Span {
  text: string;
}

/** A sentence above this many words is split at a semicolon or comma. */
const maxWords = 60;
/** Share of the longest line around it that a line must fill to be taken for wrapped. */
const wrappedShare = 0.8;
const wrappedMinimum = 45;

const abbreviation = /(?:\b(?:e\.g|i\.e|etc|inc|ltd|co|corp|dr|mr|mrs|ms|prof|sr|jr|st|vs|no|nos|approx|dept|est|fig|gov|hon|u\.s|u\.k|ph\.d|m\.sc|b\.sc|m\.s|b\.s|b\.a|m\.a|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b\p{L})\.$/iu;

/**
 * Passages in the order of the text, none overlapping, at most `maxPassages` (the first ones). `text` is the exact slice,
 * so a passage of wrapped lines holds their line breaks. Fragments of fewer than two letters are left out.
 */
export function splitPassages(document: DocumentText): Passage[] {
  const passages: Passage[] = [];
  for (const page of document.pages) {
    for (const unit of unitsOf(document.text, page)) {
      for (const span of sentencesOf(document.text, unit).flatMap((sentence) => splitLong(document.text, sentence))) {
        const passage = trimmed(document.text, span);
        if (passages.length >= maxPassages) return passages;
        if (/\p{L}[^\p{L}]*\p{L}/u.test(passage.text)) passages.push({ page: page.number, ...passage });
      }
    }
  }
  return passages;
}

/** Wrapped lines that belong together, bullets and headings by themselves. Units do not cross pages. */
function unitsOf(text: string, page: Page): Span[] {
  const units: Span[] = [];
  let unit: Span | null = null;
  for (const block of blocksOf(text, page)) {
    const widest = block.reduce((most, line) => Math.max(most, line.text.length), 0);
    block.forEach((line, i) => {
      const previous = block[i - 1];
      if (unit && previous && continues(previous.text, line.text, widest)) unit.end = line.end;
      else {
        unit = { start: line.start, end: line.end };
        units.push(unit);
      }
    });
    unit = null;
  }
  return units;
}

/** Lines of a page, parted at blank lines. */
function blocksOf(text: string, page: Page): TextLine[][] {
  const blocks: TextLine[][] = [];
  let block: TextLine[] = [];
  for (let start = page.start; start < page.end; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > page.end ? page.end : newline;
    const line = text.slice(start, end);
    if (line.trim() === "") {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else block.push({ start, end, text: line });
    start = end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Whether `next` goes on with the sentence that `line` began. */
function continues(line: string, next: string, widest: number): boolean {
  if (next.startsWith("•") || next.includes("\t") || line.includes("\t") || isHeading(line)) return false;
  if (/[,;&/(–-]$|\b(?:and|or|of|the|with|for|to|in|on|by|a|an|at|from|as|using)$/i.test(line.slice(-12))) return !isHeading(next);
  if (/^(?:19|20)\d\d\b/.test(next) || isContact(next) || isContact(line)) return false;
  if (/^\p{Ll}/u.test(next)) return !/[.!?]$/.test(line) || line.length > wrappedShare * widest;
  if (/[.!?:]$/.test(line) && !abbreviation.test(line.slice(-12))) return false;
  if (/^[)\]%&]/.test(next)) return true;
  return line.length >= wrappedMinimum && line.length >= wrappedShare * widest && !isHeading(next) && !isDated(next);
}

/** Short, without a verb's company: all capitals, or ending in a colon. */
function isHeading(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, "");
  return line.length <= 40 && letters.length >= 3 && (letters === letters.toUpperCase() && letters !== letters.toLowerCase() || line.endsWith(":"));
}

function isContact(line: string): boolean {
  return /@|\||:\/\/|\bwww\./.test(line.slice(0, 300));
}

function isDated(line: string): boolean {
  return /\b(?:19|20)\d\d\b.{0,4}(?:-|–|—|to|until)|\b(?:present|current)\b/i.test(line.slice(0, 200));
}

function sentencesOf(text: string, unit: Span): Span[] {
  const sentences: Span[] = [];
  const slice = text.slice(unit.start, unit.end);
  // Cells set apart by tabs are an entry, not prose.
  if (slice.includes("\t")) return [unit];
  let start = 0;
  for (const match of slice.matchAll(/[.!?]["'”’)\]]?\s+(?=[\p{Lu}\p{N}"“'‘(•])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    const sentence = slice.slice(start, end);
    if (abbreviation.test(sentence.slice(-12)) || !/\S\s+\S+\s+\S/.test(sentence.slice(0, 200))) continue;
    sentences.push({ start: unit.start + start, end: unit.start + end });
    start = match.index + match[0].length;
  }
  sentences.push({ start: unit.start + start, end: unit.end });
  return sentences;
}

/** Splits a long span in about equal parts, at semicolons if it has them, else at commas, else at blanks. */
function splitLong(text: string, span: Span): Span[] {
  const words = [...text.slice(span.start, span.end).matchAll(/\S+/g)];
  if (words.length <= maxWords) return [span];
  const parts = Math.ceil(words.length / maxWords);
  const target = Math.ceil(words.length / parts);
  const spans: Span[] = [];
  let from = 0;
  while (from < words.length) {
    const to = words.length - from <= maxWords ? words.length : breakAfter(words, from, target);
    const first = words[from];
    const last = words[to - 1];
    if (first && last) spans.push({ start: span.start + first.index, end: span.start + last.index + last[0].length });
    from = to;
  }
  return spans;
}

/** The word count at which to break: nearest to `from + target` and no further than `maxWords`. */
function breakAfter(words: RegExpExecArray[], from: number, target: number): number {
  for (const sign of [";", ","]) {
    for (let step = 0; step <= target / 2; step++) {
      for (const at of [from + target + step, from + target - step]) {
        if (at <= from + maxWords && words[at - 1]?.[0].endsWith(sign)) return at;
      }
    }
  }
  return from + target;
}

function trimmed(text: string, span: Span): Span & { text: string } {
  let { start, end } = span;
  while (start < end && /[\s•]/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end, text: text.slice(start, end) };
}
