/** Telephone numbers, with where each was read. */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from "libphonenumber-js";
import type { Span } from "../../src-preload/domain.ts";
import { distinct, type Found } from "./contact.ts";
import { findDates } from "./dates.ts";

const phoneShape = /(?<![\p{L}\d@/._-])(?:\(?\+|00)?[(\d][\d ().\-–/\u00a0]{5,32}\d(?:(?:,? ?(?:x|ext\.?|extension|-?durchwahl) ?\d{1,5})(?!\d))?(?![\p{L}\d@])/giu;
const phoneLabel = /(?:phone|mobile|mob|tel|telephone|telefon|cell|contact|call|handy|tél|téléphone|mobil|móvil|movil|fax|whatsapp|ph|teléfono|telefono|telefone|celular|portable|m|t|p|c|h)[.:)#\s-]*(?:no|number|num|nr)?[.:)#\s-]*$/iu;
/** A slash between blanks parts two numbers, but behind "0711" it parts an area's code from the number there. */
const betweenNumbers = /(?<!(?:^|[^\d+])\(?0\d{2,5}\)?) \/ /g;
const longestLine = 1000;
/** Fewer different digits than this are a template's zeros. */
const leastVariety = 3;

interface Piece {
  at: number;
  written: string;
}

/** What the pattern took for one number, without a postcode before it, and as two where a slash parts two. */
function piecesOf(match: RegExpExecArray): Piece[] {
  const postcode = /^\d{5}(?:-\d{4})? (?=\()/.exec(match[0])?.[0].length ?? 0;
  const whole = match[0].slice(postcode);
  const slash = whole.indexOf("/");
  const halves = slash < 0 ? [] : [whole.slice(0, slash), whole.slice(slash + 1)];
  const at = match.index + postcode;
  if (halves.length === 2 && halves.every((half) => half.replace(/\D/g, "").length >= 7)) {
    return [{ at, written: halves[0] ?? "" }, { at: at + slash + 1, written: halves[1] ?? "" }];
  }
  return [{ at, written: whole }];
}

/** Groups as only North America writes them. */
const american = /^\(?[2-9]\d{2}\)?[ .-]{0,2}[2-9]\d{2}[ .-]\d{4}/;

/**
 * The number in its country: its own when it begins with one (then a length that the country has is enough: plans of numbers change), where the person lives, the only country that the resume
 * names, or North America when it is grouped so, valid there, and nothing in the resume lies elsewhere.
 */
function numberIn(written: string, country: string | null, named: ReadonlySet<string>): PhoneNumber | null {
  const international = /^\(?\+|^00/.test(written);
  const single = written.replace(/-{2,}/g, "-");
  const plain = international ? single.replace(/^\(\+(\d{1,3})\)/, "+$1").replace(/^00/, "+") : single;
  const only = named.size === 1 ? [...named][0] : undefined;
  const overThere = [...named].every((code) => code === "US" || code === "CA");
  const home = (country ?? only ?? (overThere && american.test(written) ? "US" : undefined)) as CountryCode | undefined;
  const parsed = parsePhoneNumberFromString(plain, home);
  if (international) return parsed?.isPossible() === true ? parsed : null;
  return home !== undefined && parsed?.isValid() === true ? parsed : null;
}

/**
 * Telephone numbers in the given lines: E.164 where the country is in the number or known from `country` (where the
 * person lives) or `named` (the countries of the resume's places), otherwise the number as written. Extensions are part of the
 * span, not of the value. Digits that are dates, years or identifiers are left alone.
 */
export function findPhones(text: string, spans: readonly Span[], country: string | null, named: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  for (const span of spans) {
    const line = text.slice(span.start, span.end).slice(0, longestLine).replace(betweenNumbers, " | ").replace(/[\u2010-\u2015\u2212]/g, "-");
    const dates = findDates(line);
    let beside: string | undefined;
    let before = -1;
    for (const match of line.matchAll(phoneShape)) {
      if (dates.some((d) => d.start < match.index + match[0].length && d.end > match.index && (d.exact || !d.single))) continue;
      for (const { at, written: raw } of piecesOf(match)) {
        const written = raw.trim();
        const digits = written.replace(/(?:x|ext|durch).*$/i, "").replace(/\D/g, "");
        const labelled = phoneLabel.test(line.slice(Math.max(0, at - 25), at)) || at > match.index || before >= 0 && /^ ?(?:[|,;/]|or|o|ou|oder|und|and|et|y) ?$/iu.test(line.slice(before, at));
        if (digits.length < 7 || digits.length > 15 || new Set(digits).size < leastVariety) continue;
        const known = numberIn(written, country ?? beside ?? null, named);
        beside = known?.country ?? beside;
        const international = /^\(?\+|^00/.test(written);
        const alone = standsAlone(line, at, at + raw.length);
        // Without a country only a label, or groups that no other number has, make digits a telephone number.
        if (known === null && !labelled && !international && !(alone && isLocalNumber(written, digits)) && !/^\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/.test(written) && !(digits.length === 10 && /^[6-9]\d{9}$|^[6-9]\d{4}[ -]\d{5}$/.test(written))) continue;
        before = at + raw.trimEnd().length;
        found.push({ value: known?.number ?? written.replace(/\s+/g, " "), start: span.start + at, end: span.start + at + raw.trimEnd().length });
      }
    }
  }
  return distinct(found, (value) => value.replace(/(?:x|ext).*$/i, "").replace(/\D/g, "").slice(-9));
}

/** True when nothing but separators stands around a part of a line. */
const standsAlone = (line: string, start: number, end: number): boolean => /(?:^|[|•·,;\t◆▪])\s*$/u.test(line.slice(0, start)) && /^\s*(?:$|[|•·,;\t◆▪])/u.test(line.slice(end));

/** "555-0190" and "020 7946 0958": numbers as people write them for those nearby. */
const isLocalNumber = (written: string, digits: string): boolean => /^\d{3}[-. ]\d{4}$/.test(written) || /^\(?0\d/.test(written) && digits.length >= 9 && digits.length <= 12;
