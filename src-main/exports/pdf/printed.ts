/** Text as the page's fonts can show it. */
import { cleaned, oneLine, shortened } from "../cell-text.ts";
import { printableLetters } from "./fonts.ts";

/** Emoji and what they are put together by; © and the like are letters of the font, and digits are no pictures. */
const pictures = /(?![©®™#*\d])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\uFE0E|\uFE0F|\u20E3|\u200D/gu;
const isMark = /^[\p{M}\p{Cf}]$/u;

/** Stands for a letter that has no shape. */
export const box = "□";

/** More is cut before anything else is done to it, so that a page costs the same whatever a resume holds. */
const MOST_LOOKED_AT = 5_000;

/** The letter with as many of its marks as there is a shape for ("ễ" → "ê"), nothing for a mark alone, or a box. */
function nearest(letter: string, letters: ReadonlySet<number>): string {
  if (isMark.test(letter)) return "";
  const parts = [...letter.normalize("NFD")];
  for (let kept = parts.length - 1; kept > 0; kept -= 1) {
    const simpler = parts.slice(0, kept).join("").normalize("NFC");
    if ([...simpler].every((one) => letters.has(one.codePointAt(0) ?? 0))) return simpler;
  }
  return box;
}

function inLetters(text: string): string {
  const letters = printableLetters();
  const whole = shortened(text, MOST_LOOKED_AT).replace(pictures, "").normalize("NFC");
  return [...whole].map((letter) => (letter === "\n" || /\s/.test(letter) || letters.has(letter.codePointAt(0) ?? 0) ? letter : nearest(letter, letters))).join("");
}

/** One line of a resume or a job. */
export const printed = (text: string, most = 600): string => shortened(oneLine(inLetters(shortened(text, MOST_LOOKED_AT))), most);

/** The same of several lines, empty ones at most one at a time. */
export const printedLines = (text: string, most: number): string => shortened(inLetters(cleaned(shortened(text, MOST_LOOKED_AT)).replace(/\t/g, " ")).replace(/\n{3,}/g, "\n\n").trim(), most);

/** Whether a letter of it cannot be shown as it is. */
export const losesLetters = (text: string): boolean => {
  const plain = shortened(cleaned(text), MOST_LOOKED_AT).replace(pictures, "").normalize("NFC");
  return inLetters(plain) !== plain;
};
