/** E-mail addresses, telephone numbers, links and the home place, with where each was read. */
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import type { Span } from "../../src-preload/domain.ts";
import { findDates } from "./dates.ts";
import type { Line } from "./lines.ts";
import { contactPlace, namedPlace, placeOf, splitPlace, type Place } from "./places.ts";

export interface Found extends Span {
  value: string;
}

const localPart = /[\p{L}\p{N}._%+'-]/u;
const domainPart = /[\p{L}\p{N}.-]/u;
const longestLocal = 64;
const longestDomain = 253;

/** E-mail addresses in order of the text, each once. A line break just before or after the "@" is bridged. Linear. */
export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < longestLocal && localPart.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at <= longestDomain && domainPart.test(text.charAt(end))) end++;
    end = withBrokenDomain(text, at, end);
    const value = cleanEmail(text.slice(start, at), text.slice(at + 1, end).replace(/\s/g, ""));
    if (value !== null) found.push({ value, start, end: start + text.slice(start, end).replace(/[.\-\s]+$/, "").length });
  }
  found.push(...findSpelledEmails(text));
  return distinct(found, (value) => value.toLowerCase());
}

/** "name@exam-\nple.com" and "name@\nexample.com" continue on the next line. */
function withBrokenDomain(text: string, at: number, end: number): number {
  const domain = text.slice(at + 1, end);
  const next = /^[ \t]{0,4}\r?\n[ \t]{0,4}(\S{1,80})/.exec(text.slice(end, end + 100));
  if (!next?.[1] || !(domain === "" || domain.endsWith("-") || domain.endsWith("."))) return end;
  const tail = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*/i.exec(next[1])?.[0] ?? "";
  const joined = domain + tail;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(joined) && (domain !== "" || tail.includes("."))
    ? end + (next[0].length - next[1].length) + tail.length
    : end;
}

function cleanEmail(local: string, domain: string): string | null {
  const left = local.replace(/^[.'%+-]+|[.']+$/g, "").replace(/^(?:mailto|e-?mail)[.:]?/i, "");
  const right = domain.replace(/[.-]+$/, "");
  if (left === "" || !/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(right)) return null;
  return `${left}@${right}`;
}

const spelled = /(?<![\w.])([a-z0-9][a-z0-9._-]{1,40}) ?(?:\(at\)|\[at\]|\{at\}) ?([a-z0-9-]{2,40}) ?(?:\.|\(dot\)|\[dot\]|\{dot\}) ?([a-z]{2,6}(?:\.[a-z]{2})?)(?!\w)|(?<![\w.])([a-z0-9][a-z0-9._-]{1,40}) at ([a-z0-9-]{2,40}) dot (com|org|net|edu|io|co|me|dev|in|de|uk|fr|us|ca|au)(?!\w)/gi;

/** "name (at) domain.com" and "name at domain dot com": only where it cannot be a sentence. */
function findSpelledEmails(text: string): Found[] {
  if (!/ dot |\(at\)|\[at\]|\{at\}/i.test(text)) return [];
  return [...text.matchAll(spelled)].map((match) => ({
    value: `${match[1] ?? match[4]}@${match[2] ?? match[5]}.${match[3] ?? match[6]}`.toLowerCase(), start: match.index, end: match.index + match[0].length,
  }));
}

const address = /(?<![@\p{L}\p{N}.])(?:https?:\/\/|www\.)[^\s<>"'()|,;]{3,200}|(?<![@\p{L}\p{N}./-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|io|dev|me|ai|co|app|info|edu|in|de|uk|fr|es|it|nl|eu|us|ca|au|tech|site|xyz|page|blog|design)(?:\/[^\s<>"'()|,;]{0,200})?(?![\p{L}\p{N}@-])/giu;
const profileHosts = /^(?:https?:\/\/)?(?:www\.|[a-z]{2}\.)?(?:linkedin|github|gitlab|bitbucket|stackoverflow|behance|dribbble|medium|twitter|x|facebook|instagram|indeed|kaggle|leetcode|hackerrank|researchgate|orcid|scholar\.google|xing|youtube)\.(?:com|org|net|io|in)\b/i;

/** True for a page about one person on a host of such pages. */
export const isProfileLink = (link: string): boolean => profileHosts.test(link) && /^[^/]+\/./.test(link.replace(/^https?:\/\//i, ""));

/**
 * Web addresses of the person: all in the header and in contact lines, elsewhere only profiles on well-known hosts.
 * "http://" is added to nothing: the link is as written, without trailing dots.
 */
export function findLinks(text: string, contactSpans: readonly Span[]): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(address)) {
    const value = match[0].replace(/[.:!?\-–]+$/, "");
    const path = /^[^/]+\/(.+)/.exec(value.replace(/^https?:\/\//i, ""))?.[1];
    const inContact = contactSpans.some((span) => match.index >= span.start && match.index < span.end);
    const personal = profileHosts.test(value) && path !== undefined;
    if (!personal && !(inContact && (/^(?:https?:|www\.)/i.test(value) || /[a-z]{3,}\.[a-z]/i.test(value)))) continue;
    if (isFileName(value) || path === undefined && profileHosts.test(value) || /^(?:asp|vb|ado|node|vue|react|next|d3|socket)\.(?:net|io|js)$/i.test(value)) continue;
    found.push({ value, start: match.index, end: match.index + value.length });
  }
  return distinct(found, (value) => value.toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/[?#].*$/, "").replace(/\/$/, ""));
}

const isFileName = (value: string): boolean => /\.(?:pdf|docx?|html?|js|py|java|css|php|txt|xml|json)$/i.test(value) && !value.includes("/");

const phoneShape = /(?<![\p{L}\d@/._-])(?:\(?\+|00)?[(\d][\d ().\-–/\u00a0]{5,22}\d(?:(?: ?(?:x|ext\.?) ?\d{1,5})(?!\d))?(?![\p{L}\d@])/gu;
const phoneLabel = /(?:phone|mobile|mob|tel|telephone|telefon|cell|contact|call|handy|móvil|movil|fax|whatsapp|ph|no|number|nr|#|m|t|p|c|h)[.:)#\s-]*(?:no|number|num|nr)?[.:)#\s-]*$/iu;

/**
 * Telephone numbers in the given lines: E.164 where the country is in the number or known from `country`, otherwise the
 * number as written. Digits that are dates, years or identifiers are left alone.
 */
export function findPhones(text: string, spans: readonly Span[], country: string | null): Found[] {
  const found: Found[] = [];
  for (const span of spans) {
    const line = text.slice(span.start, span.end).slice(0, 1000);
    const dates = findDates(line);
    for (const match of line.matchAll(phoneShape)) {
      // A postcode before the number is not part of it.
      const postcode = /^\d{5}(?:-\d{4})? (?=\()/.exec(match[0])?.[0].length ?? 0;
      const written = match[0].slice(postcode).trim();
      const digits = written.replace(/\D/g, "");
      const labelled = phoneLabel.test(line.slice(Math.max(0, match.index - 20), match.index));
      if (digits.length < 7 || digits.length > 15 || dates.some((d) => d.start < match.index + match[0].length && d.end > match.index && (d.exact || !d.single))) continue;
      const parsed = parsePhoneNumberFromString(written, (country ?? undefined) as CountryCode | undefined);
      const international = /^\(?\+|^00/.test(written);
      const alone = standsAlone(line, match.index + postcode, match.index + match[0].length);
      const known = parsed?.isValid() === true && (international || country !== null);
      // Without a country only a label, or groups that no other number has, make digits a telephone number.
      if (!known && !labelled && !international && !(alone && isLocalNumber(written, digits)) && !/^\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/.test(written) && !(digits.length === 10 && /^[6-9]\d{9}$|^[6-9]\d{4}[ -]\d{5}$/.test(written))) continue;
      const value = known ? parsed.number : written.replace(/\s+/g, " ");
      found.push({ value, start: span.start + match.index + postcode, end: span.start + match.index + match[0].length });
    }
  }
  return distinct(found, (value) => value.replace(/\D/g, "").slice(-9));
}

/** True when nothing but separators stands around a part of a line. */
const standsAlone = (line: string, start: number, end: number): boolean => /(?:^|[|•·,;\t◆▪])\s*$/u.test(line.slice(0, start)) && /^\s*(?:$|[|•·,;\t◆▪])/u.test(line.slice(end));

/** "555-0190" and "020 7946 0958": numbers as people write them for those nearby. */
const isLocalNumber = (written: string, digits: string): boolean => /^\d{3}[-. ]\d{4}$/.test(written) || /^\(?0\d/.test(written) && digits.length >= 9 && digits.length <= 12;

function distinct(found: Found[], key: (value: string) => string): Found[] {
  const seen = new Set<string>();
  return [...found].sort((a, b) => a.start - b.start).filter(({ value }) => {
    const k = key(value);
    return !seen.has(k) && seen.add(k);
  });
}

const placeLabel = /^(?:current |present |home |permanent |mailing |postal )?(?:location|address|residence|city|based in|lives in|place|adresse|anschrift|wohnort|dirección|direccion|domicilio|ubicación|indirizzo|endereço|adres)(?: ?\/ ?\w+)? ?[:：-]? ?/iu;
const streetWords = /\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|plot|flat|house|apt|apartment|suite|unit|p\.?o\.? box|box|nagar|colony|sector|phase|floor|building|terrace|highway|circle|square|strasse|straße|str|rue|calle|via|straat)\b/i;

/** "Andheri East," before city and region. */
const isDistrict = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]*){0,2},?$/u;

export interface HomePlace extends Place, Span {}

/** Where the person lives, from the header's and the contact section's lines; the first that names a place. */
export function findHome(lines: readonly Line[], text: string): HomePlace | null {
  for (const labelled of [true, false]) {
    for (const line of lines) {
      if (/relocat/i.test(line.text) || line.text.length > 200) continue;
      const label = placeLabel.exec(line.text);
      if (labelled !== (label !== null)) continue;
      const home = placeInLine(line, label?.[0].length ?? 0, text);
      if (home) return home;
    }
  }
  return homeAmongDetails(lines, text);
}

/** A line of contact details holds one of these. */
const detail = /@|(?:\d[\d ().-]{5,}\d)|https?:|\bwww\./;
const mostCells = 12;

/** Where the person lives, from contact details that commas divide or that name the place without any comma. */
function homeAmongDetails(lines: readonly Line[], text: string): HomePlace | null {
  for (const [i, line] of lines.entries()) {
    // The first line is the name's, and a name may end like a place ("Mia Georgia").
    const beside = detail.test(line.text) || i > 0 && [lines[i - 1], lines[i + 1]].some((other) => other && detail.test(other.text));
    if (!beside || line.text.length > 200 || /relocat/i.test(line.text)) continue;
    const cells = line.text.split(/[|•·\t;◆▪,]| [-–—] /u).map((cell) => cell.trim()).slice(0, mostCells);
    for (const width of [3, 2, 1]) {
      for (let at = 0; at + width <= cells.length; at++) {
        const words = cells.slice(at, at + width);
        const place = width === 1 ? (i === 0 ? null : contactPlace(words[0] ?? "")) : words.every((word) => /^\p{Lu}/u.test(word)) ? placeOf(words.join(", ")) : null;
        if (place && place.text !== "") return { ...place, ...cellSpan(words, line, text) };
      }
    }
  }
  return null;
}

/** From the first to the last of some cells of a line; the whole line when its blanks were evened out on the way. */
function cellSpan(cells: readonly string[], line: Line, text: string): Span {
  const [first, last] = [spanOf(cells[0] ?? "", line, text), spanOf(cells.at(-1) ?? "", line, text)];
  return first.start <= last.start ? { start: first.start, end: last.end } : { start: line.start, end: line.end };
}

/** Where a cell stands in the document; the whole line when its blanks were evened out on the way. */
function spanOf(cell: string, line: Line, text: string): Span {
  const at = cell === "" ? -1 : text.slice(line.start, line.end).indexOf(cell);
  return at < 0 ? { start: line.start, end: line.end } : { start: line.start + at, end: line.start + at + cell.length };
}

/** True when the place is all its line says: then its first part is a city, not an employer. */
const cellsAreOne = (line: Line, cell: string): boolean => cell.length >= line.text.length - 2;

function placeInLine(line: Line, from: number, raw: string): HomePlace | null {
  const text = line.text.slice(from);
  for (const cell of text.split(/[|•·\t;◆▪]| [-–—] (?=\p{L}*mail|\+?\d|https?:)| (?=\(?\+?\d{3}[ )-])/iu)) {
    const bare = cell.trim().replace(/^[-–—,\s]+|[-–—,\s]+$/gu, "").replace(/^(?:location|address|city|based in)\s*:?\s*/i, "");
    const span = spanOf(bare, line, raw);
    const whole = placeOf(bare) ?? (cellsAreOne(line, bare) || /mail|@|\d{3}[ )-]/i.test(line.text) ? namedPlace(bare) : null);
    if (whole && whole.text !== "" && /\p{L}{3}/u.test(whole.text)) return { ...whole, ...span };
    if (bare.length > 140 || bare.split(" ").length > 14) continue;
    const { rest, place } = splitPlace(bare);
    // A street before the place, or nothing that could be a sentence or an employer.
    if (place && place.text !== "" && (streetWords.test(rest) || /\d/.test(rest) || from > 0 || isDistrict.test(rest))) return { ...place, ...span };
    if (from > 0 && /^\p{Lu}[\p{L} .'’-]{2,40}$/u.test(bare)) return { text: bare, country: null, ...span };
  }
  return null;
}
