/** What a word for a stage means, as the common systems and their users call them. Here in English and in German. */
import type { StageKind } from "../../../src-preload/contract.ts";
import { spokenWords, withoutAccents } from "./spoken-words.ts";
import { stagesAbroad } from "./stages-abroad.ts";

export interface StageGuess {
  kind: StageKind;
  /** False where the word may well mean something else. */
  sure: boolean;
}

/** Of the word in lower case, signs as blanks. Asked in this order; the first that fits is taken. */
const rules: readonly (readonly [StageKind, boolean, RegExp])[] = [
  ["hired", true, /\b(?:accepted (?:the |our )?offer|offer (?:accepted|signed)|signed (?:the |our )?offer|angebot angenommen|angenommenes angebot|vertrag unterschrieben|contract signed)\b/],
  ["withdrawn", true, /\b(?:withdr[ae]w\w*|opted out|withdrawn|drop(?:ped)? ?out|zurückgezogen|rückzug|abgesprungen|selbst abgesagt|absage (?:durch|von|des|der) (?:bewerber|kandidat)\w*|(?:candidate|applicant) (?:declined|rejected|withdrew|said no|not interested)|no longer interested|not interested|kein interesse|offer (?:declined|rejected|refused)|declined (?:our |the )?offer|angebot abgelehnt|(?:declined|rejected) by (?:the )?(?:candidate|applicant)|(?:turned down|rejected|refused) (?:the |our )?offer|(?:kandidat|bewerber)(?: ?in)? hat abgesagt|(?:took|accepted|found) an?(?:other)? (?:job|offer|position|role)|(?:hired|employed|job) elsewhere|(?:hired|employed) (?:by|at|with) (?:an?(?:other)?\b|others?\b|(?:the )?(?:competitor|competition))|anderweitig (?:beschäftigt|eingestellt)|no show)\b/],
  ["withdrawn", false, /\b(?:unresponsive|does not answer|ghosted|no (?:response|reply)|could not (?:be )?reach(?:ed)?|unreachable|nicht erreichbar|absage (?:kandidat|bewerber)(?: ?in)?|keine (?:antwort|rückmeldung))\b/],
  // Another was hired.
  ["rejected", true, /\b(?:hired|chose|selected|filled (?:by|with)|went with) (?:an?(?:other)?|other|someone|somebody|the other)\b|\b(?:besetzt durch|anderer bewerber|anderen bewerber)\b/],
  ["rejected", false, /\b(?:position|job|role|stelle) (?:filled|cancelled|canceled|closed|besetzt|gestrichen)\b|\bdo not contact\b|\b(?:rescinded|revoked)\b|\boffer (?:cancel\w*|expired)\b|\bnot (?:interviewed|contacted|screened|considered|reviewed)\b/],
  ["rejected", true, /\b(?:(?:over|under) ?qualified|über ?qualifiziert|unter ?qualifiziert|reject\w*|screened out|disqualif\w*|not (?:selected|hired|a fit|qualified|suitable|moving forward|proceeding)|no hire|do not hire|turned down|unqualified|unsuccessful|regret\w*|abgelehnt|ablehnung|\p{L}*absage[n]?|abgesagt|ausgeschieden|nicht (?:geeignet|passend|berücksichtigt)|aussortiert|disqualifiziert)\b/u],
  ["rejected", false, /\b(?:declined?|archived?|closed|failed|archiviert|geschlossen|inactive|inaktiv)\b/],
  ["hired", true, /^(?:hired?|eingestellt|einstellung|onboard\w*|placed|joined|started|employed|hire(?:d)? candidate|zusage angenommen|angestellt)$|\bhired\b|\beingestellt\b/],
  ["hired", false, /\b(?:signed|unterschrieben|probation|probezeit)\b/],
  ["offer", true, /\b(?:offer\w*|angebot\w*|vertragsangebot|contract sent|vertrag (?:verschickt|versendet))\b/],
  ["offer", false, /\b(?:zusage|reference\w*|background check|pre ?employment|negotiation|verhandlung|referenz\w*|contract|vertrag\w*|pre ?boarding|ready (?:to|for) hire)\b/],
  ["screening", true, /\b(?:phone screen\w*|screen(?:ing|ed)?|prescreen\w*|pre screen\w*|recruiter (?:screen|call|chat)|intro(?:ductory)? call|telefonscreening|vorauswahl|sichtung|in (?:review|prüfung|sichtung)|under review|(?:cv|resume|application|hiring manager|manager) review|review\w*|vorprüfung|shortlist\w*|longlist\w*)\b/],
  ["interview", false, /\b(?:phone interview|culture fit|(?:paid )?trial(?: day| shift)?|(?:one way )?video|visio|\p{L}+ chat|round \d|r\d|schnuppertag|\p{L}+test|telefon(?:interview|at)\w*|video ?call|call|erstgespräch|invited|selection|feedback|einladung|eingeladen|assessment\w*|test|take home|homework|assignment|case(?: study)?|aufgabe|probetag|probearbeit\w*|debrief|challenge|exercise)\b/u],
  ["interview", true, /\b(?:interview\w*|on ?site|face to face|panel|final round|(?:first|second|third|1st|2nd|3rd) round|\p{L}*gespräch\w*|kennenlernen|runde|technical|meet(?:ing)?(?: the)?(?: team)?|hospitation)\b/u],
  ["screening", false, /\b(?:to contact|contacted|(?:submitted|sent) to (?:the )?(?:client|manager|hiring manager|team)|cv sent|forwarded|pending|weitergeleitet\w*|fach(?:bereich|abteilung)|reached out|responded|replied|questionnaire|qualified|qualifiziert|in (?:progress|process|bearbeitung)|evaluation|consider\w*|kontaktiert|in kontakt|fragebogen|telefon(?!intervju)\w*|phone|(?:on )?hold|waiting ?list|waitlist\w*|warteliste|zurückgestellt|wartet|zwischenbescheid|rücksprache)\b/],
  ["new", true, /^(?:new|newly \w+|appl(?:ied|y|icants?|ication\w*)|application (?:received|review pending)|inbox|inbound|received|neue?[rsn]?(?: (?:eingang|eingegangen|bewerbung(?:en)?|bewerber(?:in)?))?|eingang\w*|eingegangen|beworben|bewerbung(?:en)?(?: eingegangen)?|bewerbungseingang|unreviewed|to review|submitted|new (?:lead|applicant|application|candidate|submission|prospect)s?(?: \w+)?|unbearbeitet|nicht (?:zugeordnet|zugewiesen)|unassigned)$/],
  ["new", false, /^(?:sourced|leads?|prospects?|new lead|pipeline|pool|talent ?pool|referr(?:ed|al)|imported|added|open|active|incomplete|in ?pool|offen|aktiv|eingangsbestätigung(?: \w+)?)$|\bapplied\b|\bbeworben\b/],
];

/** Null for a word that says nothing known of a stage. */
export function guessStage(word: string): StageGuess | null {
  const words = spokenWords(word);
  if (words === "" || words.length > 80) return null;
  const plain = withoutAccents(words);
  const [kind, sure] = rules.find(([, , rule]) => rule.test(words)) ?? stagesAbroad.find(([, , rule]) => rule.test(plain)) ?? [];
  return kind === undefined || sure === undefined ? null : { kind, sure };
}

/** Says only that somebody is still in; where they stand is told elsewhere. */
export const isStillIn = (word: string): boolean => /^(?:active|open|in ?(?:process|progress)|current|ongoing|aktiv|offen|laufend|im prozess|in bearbeitung|live|qualified|en cours|actif|active|ouverte?|öppen|pågående)$/.test(spokenWords(word));
/** Says that somebody is out, and not whether they were hired, rejected or withdrew. */
export const isPutAway = (word: string): boolean => /^(?:archived?|closed|inactive|archiviert|geschlossen|inaktiv|abgeschlossen|done|archivée?|clos|arkiverad|avslutad)$/.test(spokenWords(word));
