/** What a cell looks like, whatever stands above it. */
import { monthPattern } from "../../profiles/calendar-words.ts";

const email = /^(?:mailto:)?[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}$/i;
export const isEmail = (cell: string): boolean => email.test(cell.trim());
/** Every e-mail address in a cell, which may hold several, or a name beside one. */
export const emailsIn = (cell: string): string[] => cell.match(/[^\s@,;<>()"']+@[^\s@,;<>()"']+\.[a-z]{2,}/gi)?.map((one) => one.replace(/^mailto:/i, "").toLowerCase()) ?? [];

export const digitsOf = (cell: string): string => cell.replace(/\D/g, "");
export const isPhone = (cell: string): boolean => /^\+?[\d\s()./–-]{7,25}(?: ?(?:x|ext\.?) ?\d{1,5})?$/i.test(cell.trim()) && digitsOf(cell).length >= 7 && !isDateLike(cell);

const dateLike = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[T ,])/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:$|[ ,])/,
  new RegExp(String.raw`^(?:\p{L}{2,10}\.?,? )?(?:${monthPattern})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`, "iu"),
  new RegExp(String.raw`^(?:\p{L}{2,10}\.?,? )?\d{1,2}(?:st|nd|rd|th|\.)?[ -](?:${monthPattern})\.?[ ,-]+(?:\d{4}|\d{2})(?!\d)`, "iu"),
];
export const isDateLike = (cell: string): boolean => dateLike.some((pattern) => pattern.test(cell.trim()));

const yes = /^(?:y|yes|true|1|x|ja|wahr|j|oui|o)$/i;
const no = /^(?:n|no|false|0|nein|falsch|non|nej)$/i;
/** Null for what is neither. */
export const yesOrNo = (cell: string): boolean | null => (yes.test(cell.trim()) ? true : no.test(cell.trim()) ? false : null);

/** Two to four words with capitals and no digits; or "Family, Given". */
export const isNameLike = (cell: string): boolean => /^\p{Lu}[\p{L}.'’-]*,?(?: (?:\p{L}[\p{L}.'’-]*)){1,3}$/u.test(cell.trim()) && cell.length <= 60;
