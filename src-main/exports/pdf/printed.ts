/** Text as the page's font can show it. */
import { cleaned, oneLine, shortened } from "../cell-text.ts";

/** Emoji and what they are put together by; © and the like are letters of the font, and digits are no pictures. */
const pictures = /(?![©®™#*\d])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\uFE0E|\uFE0F|\u20E3|\u200D/gu;
const isPlain = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** More is cut before anything else is done to it, so that a page costs the same whatever a resume holds. */
const MOST_LOOKED_AT = 5_000;

const withoutPictures = (text: string): string => shortened(text, MOST_LOOKED_AT).replace(pictures, "");

/** One line of a resume or a job. */
export const printed = (text: string, most = 600): string => shortened(oneLine(withoutPictures(text)), most);

/** The same of several lines, empty ones at most one at a time. */
export const printedLines = (text: string, most: number): string => shortened(cleaned(withoutPictures(text)).replace(/\n{3,}/g, "\n\n").trim(), most);

/** Whether a letter of it has no shape in the font. */
export const hasOtherScripts = (text: string): boolean => !isPlain.test(text);
