/** When the work begins. */
import type { Start } from "../../../src-preload/conditions.ts";
import { findStart } from "../../profiles/conditions-dates.ts";
import { readAt, type AdPiece, type ReadValue } from "./ad-pieces.ts";

const startLabel = /^(?:(?:anticipated |expected |planned |proposed |earliest |preferred )?(?:start|starting|joining|commencement)(?: date)?|starts?|eintritt\w*|beginn|startdatum|date de début|prise de poste|fecha de inicio|startdatum|inizio)$/u;
const startCue = /\b(?:start(?:s|ing)? (?:date|on|from|in|as of)?|to start|commenc(?:es?|ing)|join(?:ing)? (?:us )?(?:on|in|from|date)|begins?(?:ning)?(?: on| in| from)?|zum (?=\d)|ab (?=\d|sofort))(?!\p{L})/iu;
const immediate = /\b(?:immediate (?:start|joiners?|joining|vacancy|availability|hire)|starts? (?:immediately|asap|as soon as possible)|(?:available to|must|can) start immediately|ab sofort|zum nächstmöglichen\w*|dès que possible|urgent(?:ly)? hiring)(?!\p{L})/iu;
const past = /\b(?:since|founded|established|started in|began|company|history|journey)\b/iu;
const mostBetween = 30;

/** A lone year without a label is the company's as often as the job's. */
export function readStart(pieces: readonly AdPiece[]): ReadValue<Start> | null {
  for (const piece of pieces) {
    if (piece.label === null || !startLabel.test(piece.label)) continue;
    const found = findStart(piece.words.slice(piece.valueAt, piece.valueAt + 80));
    if (found !== null) return readAt(piece, 0, piece.valueAt + found.end, found.value);
  }
  for (const piece of pieces) {
    const now = immediate.exec(piece.words);
    if (now !== null) return readAt(piece, now.index, now.index + now[0].length, "now");
    const cue = startCue.exec(piece.words);
    if (cue === null || past.test(piece.words)) continue;
    const from = cue.index + cue[0].length;
    const found = findStart(piece.words.slice(from, from + 60));
    if (found !== null && found.start <= mostBetween && found.value !== "now" && found.value.length > 4) return readAt(piece, cue.index, from + found.end, found.value);
  }
  return null;
}
