/** Where the work is done, and whether a permit to work there is asked for. */
import type { ConditionPlace, JobConditionValue } from "../../../src-preload/conditions.ts";
import { areasNamed } from "../../profiles/conditions-permit.ts";
import { cityIn, contactPlace, countryOf, namedPlace, placeOf } from "../../profiles/places.ts";
import { readAt, type AdPiece, type ReadValue } from "./ad-pieces.ts";

const placeLabel = /^(?:(?:job |work(?:ing)? |office |primary |main )?(?:locations?|place|site|city|office|base)|based in|place of work|work ?place|where|standort|einsatzort|arbeitsort|ort|lieu(?: de travail)?|localisation|ubicación|lugar|sede|luogo|lokalizacja|locatie|standplaats)$/u;
const basedIn = /\b(?:position|role|job|post|opportunity|you(?:['’]ll| will)?)\b[^.;\n]{0,40}?\b(?:based|located)(?: \p{L}+){0,2} (?:in|at|from) (?:our |the )?(?:\p{L}+ (?:office|headquarters|hq|site) in )?(?=\p{Lu})/iu;
/** "We are looking for a nurse in Leeds." */
const openingLines = 8;
const longestPlace = 70;

/** The place that the first words of a value are: up to a bracket, a slash, a dash or the sentence's end. */
function placeAtStart(value: string): { place: ConditionPlace; length: number } | null {
  const words = /^[^\n([|/;•]{2,90}?(?=\s*(?:[\n([|/;•]|\s[–—-]\s|[.!](?:\s|$)|$| (?:or|and|with|on|for|as|where|but|\p{Ll}{3,})\b))/u.exec(value)?.[0]?.trim() ?? "";
  if (words === "" || words.length > longestPlace || !/^\p{Lu}/u.test(words)) return null;
  const bare = words.replace(/[,.]$/, "");
  const place = namedPlace(bare) ?? placeOf(bare) ?? contactPlace(bare);
  if (place !== null && place.text !== "") return /^(?:remote|hybrid|anywhere|wfh|work from|home office|nationwide|various)/i.test(place.text) ? null : { place: { text: place.text, country: place.country }, length: words.length };
  const country = countryOf(bare);
  if (country !== null && bare.length > 3) return { place: { text: bare, country }, length: words.length };
  const city = cityIn(bare.split(",")[0] ?? "");
  const isRest = bare.split(",").slice(1).every((part) => countryOf(part.trim()) !== null);
  if (city === null || !isRest || /\b(?:remote|hybrid|on-?site|office|flexible|multiple|various|home|full|part|our|the|tbd)\b/i.test(bare)) return null;
  return { place: { text: bare, country: bare.includes(",") ? countryOf(bare.split(",").at(-1)?.trim() ?? "") : null }, length: words.length };
}

/** The place of work that an ad states by a label, in a sentence about the job, or as a line of its own at the top. */
export function readPlace(pieces: readonly AdPiece[]): ReadValue<ConditionPlace> | null {
  for (const piece of pieces) {
    if (piece.label === null || !placeLabel.test(piece.label)) continue;
    const value = piece.words.slice(piece.valueAt);
    // "Location: Remote – Berlin, Germany", "Location: Hybrid, London"
    const lead = /^(?:fully )?(?:remote|hybrid|on-?site)(?: from| in)?[\s,–—:/(-]{1,4}(?=\p{Lu})/iu.exec(value)?.[0].length ?? 0;
    const found = placeAtStart(value.slice(lead));
    if (found !== null) return readAt(piece, piece.valueAt + lead, piece.valueAt + lead + found.length, found.place);
  }
  for (const piece of pieces) {
    const cue = basedIn.exec(piece.words.slice(0, 300));
    const from = cue === null ? 0 : cue.index + cue[0].length;
    const found = cue === null ? null : placeAtStart(piece.words.slice(from));
    if (found !== null) return readAt(piece, from, from + found.length, found.place);
  }
  for (const piece of pieces.slice(0, openingLines)) {
    const words = piece.words.trim();
    if (words.length > longestPlace) continue;
    const tail = /[-–—(,|]\s*(\p{Lu}[^()]{2,40})\)?$/u.exec(words)?.[1]?.trim();
    for (const one of [words, tail]) {
      const place = one === undefined ? null : namedPlace(one.replace(/[.)]$/, ""));
      if (one === undefined || place === null || place.country === null) continue;
      const at = piece.words.indexOf(one);
      return readAt(piece, at, at + one.length, { text: place.text, country: place.country });
    }
  }
  return null;
}

const asksPermit = /\b(?:right|authori[sz](?:ed|ation)|eligib(?:le|ility)|permitted|permission|legally (?:able|allowed|entitled)|allowed|entitled) to (?:live and )?work\b(?! (?:with|on|under|in an? |in the (?:office|team)))|\bwork(?:ing)? (?:permit|visa|authori[sz]ation|eligibility|rights)\b|\bvalid visa\b|\bemployment authori[sz]ation\b|\barbeitserlaubnis\b|\bpermis de travail\b|\bpermiso de trabajo\b/iu;
const refuses = /\b(?:no|not|unable to|cannot|can['’]t|don['’]t|won['’]t|without|neither)\b[^.;\n]{0,50}\bsponsor\w*|\bsponsor\w*[^.;\n]{0,20}\b(?:not|unavailable)\b/iu;
const offers = /\bsponsorship (?:is |can be |may be )?(?:available|offered|provided|possible|considered)\b|\b(?:will|can|do|able to|happy to|willing to|we) (?:\p{L}+ )?(?:offer |provide )?(?:visa |work permit )?sponsor\w*/iu;

/** The permit an ad asks for: of the country it names, else of the country of the place of work; and whether it would sponsor one. */
export function readJobPermit(pieces: readonly AdPiece[], placeCountry: string | null): ReadValue<JobConditionValue<"permit">> | null {
  let asked: ReadValue<JobConditionValue<"permit">> | null = null;
  let sponsors: ReadValue<boolean> | null = null;
  for (const piece of pieces) {
    const words = piece.words.slice(0, 500);
    const refusal = refuses.exec(words);
    const offer = refusal === null ? offers.exec(words) : null;
    const sponsoring = refusal ?? offer;
    if (sponsoring !== null && /visa|work permit|immigration|sponsorship|h-?1b|work authori[sz]ation|employment/i.test(words.slice(Math.max(0, sponsoring.index - 60), sponsoring.index + sponsoring[0].length + 60))) sponsors ??= readAt(piece, sponsoring.index, sponsoring.index + sponsoring[0].length, refusal === null);
    const match = asksPermit.exec(words);
    if (match === null || asked !== null) continue;
    const country = areasNamed(words)[0] ?? null;
    asked = readAt(piece, match.index, match.index + match[0].length, { country: country ?? placeCountry, sponsors: null });
  }
  if (asked === null && sponsors === null) return null;
  return { value: { country: asked?.value.country ?? placeCountry, sponsors: sponsors?.value ?? null }, source: asked?.source ?? sponsors?.source ?? { start: 0, end: 0 } };
}
