/** Which parts of the text say who the person is. They are never encoded, never scored, and hidden in blind review. */
import type { Span } from "../../src-preload/domain.ts";
import { fold, type Line } from "./lines.ts";

export interface IdentityParts {
  name: { value: string; span: Span } | null;
  /** E-mails, phones, links: exactly the words. */
  contact: readonly Span[];
  home: Span | null;
  /** Lines before the first section and in sections of contact or personal details. */
  headerLines: readonly Line[];
  lines: readonly Line[];
  /** True when a line could be a name although none was recognised. */
  mayBeName: (line: Line) => boolean;
  /** Words the text also writes in small letters: alone they name nobody. */
  ordinaryWords: ReadonlySet<string>;
}

const personalLabel = /(?:^|[|,;\t(] ?)(?:(?:date|place|year) of birth|d\.?o\.?b|birth ?(?:date|day|place)|born|age|sex|gender|nationality|citizenship|marital status|civil status|family status|religion|caste|father['’]?s? name|mother['’]?s? name|husband['’]?s? name|spouse|wife|children|passport(?: no| number)?|pan(?: no| card)|aadhaar|ssn|social security|visa status|work permit|driving licen[cs]e no|blood group|height|weight|photo(?:graph)?|picture|name|(?:permanent |present |current |home |mailing |postal |correspondence )?address|residence|geburtsdatum|geburtsort|geboren|staatsangehörigkeit|nationalität|familienstand|geschlecht|alter|anschrift|adresse|date de naissance|né\(?e?\)? le|nationalité|état civil|sexe|fecha de nacimiento|nacionalidad|estado civil|sexo|edad|dirección|data di nascita|nazionalità|geboortedatum|nationaliteit)(?: ?[:：–-]| (?=\d|male|female|single|married|indian|american)|\t)/iu;
const wholeLine = /^(?:male|female|single|married|unmarried|divorced|widowed|non-binary|m|f|he\/him|she\/her|they\/them|\(?(?:he|she|they)\/(?:him|her|them)\)?|age:? ?\d{2}|\d{2} years old|profile (?:photo|picture)|photo(?:graph)?|headshot)\.?$/i;
const street = /(?:^|[\s,])(?:\d{1,5}[\w/-]*,? (?:[\p{L}.'’-]+ ){0,4}(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|court|ct\.?|way|place|pl\.?|terrace|circle|cir\.?|highway|hwy\.?|square|parkway|pkwy\.?|trail|crescent|close|gardens|row)\b|(?:flat|house|plot|door|apt|apartment|h\.?)[ .-]*(?:no\.?|number|#)? ?[:.-]? ?\d|p\.? ?o\.? box \d|(?:\p{L}+(?:straße|strasse|weg|gasse|allee|platz|str\.)) \d|(?:rue|avenue|calle|via|rua|plaza) (?:[\p{L}'’]+ ){1,4},? ?\d|#\d+)/iu;
const mostWordsOfPersonalLine = 24;

/** Spans in order, merged where they touch. Every one lies within the text. */
export function findIdentity(text: string, parts: IdentityParts): Span[] {
  const spans: Span[] = [...parts.contact];
  if (parts.name) spans.push(parts.name.span, ...occurrences(text, parts.name.value, parts.ordinaryWords));
  else {
    const first = parts.lines[0];
    if (first && parts.mayBeName(first)) spans.push({ start: first.start, end: first.end });
  }
  if (parts.home) spans.push({ start: parts.home.start, end: parts.home.end });
  const header = new Set(parts.headerLines);
  for (const line of parts.lines) {
    const short = line.text.split(" ").length <= mostWordsOfPersonalLine;
    if (!short) continue;
    const label = personalLabel.exec(line.text);
    if (label && (header.has(line) || label.index === 0) || wholeLine.test(line.text) || header.has(line) && street.test(line.text)) {
      spans.push({ start: line.start, end: line.end });
    }
  }
  return mergeSpans(spans.filter((span) => span.end > span.start));
}

/** Every place where the full name stands, and its single words of four letters or more where they are capitalised. */
function occurrences(text: string, name: string, ordinaryWords: ReadonlySet<string>): Span[] {
  const words = name.split(" ").filter((word) => word.replace(/[^\p{L}]/gu, "").length >= 4 && !ordinaryWords.has(fold(word)));
  const escaped = [name, ...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join("|")})(?![\\p{L}\\d])`, "giu");
  return [...text.matchAll(pattern)].filter((match) => /^\p{Lu}|^\p{Lo}/u.test(match[0])).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Spans in order of their start; those that overlap or touch become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
