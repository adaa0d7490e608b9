/** Text of strangers made fit for a cell of a table or a line of a page. */

/** The most characters that a cell of a spreadsheet holds. */
const MOST_IN_A_CELL = 32_767;
const cut = "…";

/** What has no place in a line of text: control characters, marks that turn its direction, and halves of characters. */
const unfit = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Without what cannot be shown; lines are kept. */
export const cleaned = (text: string): string => text.replace(unfit, "").replace(/\r\n?/g, "\n");

/** On one line, and without the bullet of a list. */
export const oneLine = (text: string): string => cleaned(text).replace(/\s+/g, " ").replace(/^ ?• ?/, "").trim();

/** At most so many characters, with an ellipsis where something is left out; no character is cut in half. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}${cut}`;
}

/** As a cell holds it. */
export const cellText = (text: string): string => shortened(oneLine(text), MOST_IN_A_CELL);

/** What a spreadsheet might take for a formula when the cell is saved as CSV or typed again; a telephone number is none. */
const formula = /^[=@+\-\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
const telephone = /^\+[\d ()./-]+$/;

/** The same with an apostrophe in front of a formula, as spreadsheets themselves mark a text. */
export const withoutFormula = (text: string): string => (formula.test(text) && !telephone.test(text) ? `'${text}` : text);
