/** What a word for a stage means: as the common systems call them, in English and in German. */
import type { StageKind } from "../../../src-preload/contract.ts";

export interface StageGuess {
  kind: StageKind;
  /** False where the word may well mean something else. */
  sure: boolean;
}

/** Of the word in lower case, signs as blanks. Asked in this order; the first that fits is taken. */
const rules: readonly (readonly [StageKind, boolean, RegExp])[] = [
  ["hired", true, /\b(?:accepted (?:the |our )?offer|offer accepted|angebot angenommen|angenommenes angebot|vertrag unterschrieben|contract signed)\b/],
  ["withdrawn", true, /\b(?:withdr[ae]w\w*|opted out|withdrawn|drop(?:ped)? ?out|zurückgezogen|rückzug|abgesprungen|selbst abgesagt|absage (?:durch|von|des|der) (?:bewerber|kandidat)\w*|(?:candidate|applicant) (?:declined|rejected|withdrew|not interested)|no longer interested|not interested|kein interesse|offer (?:declined|rejected|refused)|declined (?:our |the )?offer|angebot abgelehnt|took another (?:job|offer)|accepted another (?:job|offer)|no show)\b/],
  ["withdrawn", false, /\b(?:unresponsive|does not answer|ghosted|no response|keine (?:antwort|rückmeldung))\b/],
  ["rejected", true, /\b(?:reject\w*|disqualif\w*|not (?:selected|hired|a fit|qualified|suitable|moving forward|proceeding)|no hire|do not hire|turned down|unqualified|underqualified|unsuccessful|regret\w*|abgelehnt|ablehnung|absage[n]?|abgesagt|ausgeschieden|nicht (?:geeignet|passend|berücksichtigt)|aussortiert|disqualifiziert)\b/],
  ["rejected", false, /\b(?:declined|archived?|closed|failed|archiviert|geschlossen|inactive|inaktiv)\b/],
  ["hired", true, /^(?:hired?|eingestellt|einstellung|onboard\w*|placed|joined|started|employed|hire(?:d)? candidate|zusage angenommen|angestellt)$|\bhired\b|\beingestellt\b/],
  ["offer", true, /\b(?:offer\w*|angebot\w*|vertragsangebot|contract sent|vertrag (?:verschickt|versendet)|zusage)\b/],
  ["offer", false, /\b(?:reference\w*|background check|pre ?employment|negotiation|verhandlung|referenz\w*|contract|vertrag\w*|probearbeit\w*|pre ?boarding|ready to hire)\b/],
  ["screening", true, /\b(?:phone screen\w*|screen(?:ing|ed)?|prescreen\w*|pre screen\w*|recruiter (?:screen|call|chat)|intro(?:ductory)? call|telefonscreening|vorauswahl|sichtung|in (?:review|prüfung|sichtung)|under review|(?:cv|resume|application|hiring manager|manager) review|review\w*|vorprüfung|shortlist\w*|longlist\w*)\b/],
  ["interview", false, /\b(?:phone interview|telefon(?:interview|at)\w*|video ?call|call|erstgespräch|invited|selection|feedback|einladung|eingeladen|assessment\w*|test|take home|homework|assignment|case(?: study)?|aufgabe|probetag|challenge|exercise)\b/],
  ["interview", true, /\b(?:interview\w*|on ?site|face to face|panel|final round|(?:first|second|third|1st|2nd|3rd) round|\p{L}*gespräch\w*|kennenlernen|runde|technical|meet(?:ing)?(?: the)?(?: team)?|hospitation)\b/u],
  ["screening", false, /\b(?:contacted|reached out|responded|replied|questionnaire|qualified|qualifiziert|in (?:progress|process|bearbeitung)|evaluation|consider\w*|kontaktiert|fragebogen|telefon\w*|phone)\b/],
  ["new", true, /^(?:new\w*|appl(?:ied|y|icants?|ication\w*)|application (?:received|review pending)|inbox|inbound|received|neu\w*|eingang\w*|eingegangen|beworben|bewerbung(?:en)?(?: eingegangen)?|bewerbungseingang|unreviewed|to review|submitted|new (?:lead|applicant|application|candidate)s?|unbearbeitet)$/],
  ["new", false, /^(?:sourced|leads?|prospects?|new lead|pipeline|pool|talent ?pool|referr(?:ed|al)|imported|added|open|active|in ?pool|offen|aktiv)$|\bapplied\b|\bbeworben\b/],
];

const spoken = (word: string): string => word.toLowerCase().replace(/([a-zäöü])([A-Z])/g, "$1 $2").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Null for a word that says nothing known of a stage. */
export function guessStage(word: string): StageGuess | null {
  const words = spoken(word);
  if (words === "" || words.length > 80) return null;
  const [kind, sure] = rules.find(([, , rule]) => rule.test(words)) ?? [];
  return kind === undefined || sure === undefined ? null : { kind, sure };
}

/** Says only that somebody is still in; where they stand is told elsewhere. */
export const isStillIn = (word: string): boolean => /^(?:active|open|in ?(?:process|progress)|current|ongoing|aktiv|offen|laufend|im prozess|in bearbeitung|live|qualified)$/.test(spoken(word));
/** Says that somebody is out, and not whether they were hired, rejected or withdrew. */
export const isPutAway = (word: string): boolean => /^(?:archived?|closed|inactive|archiviert|geschlossen|inaktiv|abgeschlossen|done)$/.test(spoken(word));
