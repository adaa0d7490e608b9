/** What a column holds by its header: in the words of the common systems, and as people head such lists. Here in English and in German. */
import type { ColumnMeaning } from "../../../src-preload/contract.ts";
import { abroad, neverAbroad, rulesAbroad } from "./headers-abroad.ts";
import { spokenWords, withoutAccents } from "./spoken-words.ts";

export interface ColumnRule {
  meaning: ColumnMeaning;
  /** 3: it can mean nothing else; 1: a mere hint. */
  weight: 1 | 2 | 3;
}

/** Of the header's words in lower case, signs as blanks. Asked in this order; the first that fits is taken. */
const rules: readonly (readonly [ColumnMeaning, ColumnRule["weight"], RegExp])[] = [
  ["candidateId", 3, /^winnow (?:candidate )?id$/],
  ["email", 3, /^(?:(?:candidate|applicant|primary|personal|work|home|private|first) )?(?:e ?mails?|email address(?:es)?|e mail address(?:es)?)(?: address(?:es)?)?(?: \d)?$|^e ?mail ?adressen?$|^(?:e )?mail$/],
  ["email", 2, /\be ?mails?\b/],
  ["phone", 3, /^(?:(?:candidate|applicant|primary|mobile|home|work|cell) )*(?:phones?|mobile|cell|telephone|contact number)(?: (?:numbers?|no))?(?: \d)?$|^(?:telefon|handy|mobil|rufnummer|tel)(?: ?nummer|nummer| nr)?$|^mobiltelefon$/],
  ["phone", 2, /\b(?:phones?|telefon\w*|mobile|handy\w*)\b/],
  ["firstName", 3, /^(?:(?:candidate|applicant|legal) )?(?:first|given|fore) ?name$|^(?:preferred first name)$|^vorname[n]?$|^first$/],
  ["lastName", 3, /^(?:(?:candidate|applicant|legal) )?(?:last|family|sur) ?name$|^(?:nach|familien|zu)name[n]?$|^last$/],
  ["file", 3, /^(?:resume|cv|lebenslauf)(?: ?(?:file|filename|file name|datei|dateiname|document))?$|^(?:file ?name|datei|dateiname|resume attachment|attachment)$/],
  ["isHired", 3, /^(?:is |was )?hired$|^eingestellt$/],
  ["isOut", 3, /^(?:is )?(?:disqualified|rejected|archived|declined|abgelehnt|abgesagt|disqualifiziert|archiviert)(?: (?:y n|yes no|ja nein))?$/],
  ["reason", 3, /^(?:current )?(?:rejection|reject|rejected|disqualif\w+|archive[d]?|decline[d]?|withdrawal|loss|dismissal|termination|close) (?:reasons?|because|category)(?: type| name)?$|^rejection notes?$|^(?:reasons?|reason (?:for \w+|not \w+)|grund|begründung|(?:absage|ablehnungs|disqualifikations|archivierungs|zurückziehungs|rückzugs)grund(?: kategorie)?|grund (?:der|für die) (?:absage|ablehnung))$/],
  ["outAt", 3, /^(?:(?:date|day) )?(?:rejected|rejection|disqualified|disqualification|archived|archival|closed|declined|withdrawn)(?: (?:at|on|date|time|timestamp))(?: (?:gmt|utc))?$|^date (?:rejected|disqualified|archived|closed)$|^(?:absage|ablehnungs)datum$|^(?:absage|ablehnung) am$|^abge(?:lehnt|sagt) am$|^disqualifiziert am$|^archiviert am$/],
  ["hiredAt", 3, /^(?:date )?(?:hired?|hiring)(?: (?:at|on|date))(?: (?:gmt|utc))?$|^date hired$|^(?:einstellungs|eintritts)datum$|^eingestellt am$/],
  ["movedAt", 3, /^(?:(?:current )?stage|status|disposition|decision|last (?:stage|status)|pipeline|phase)(?: (?:change[d]?|entered|updated|since|moved))?(?: (?:at|on|date|time|timestamp))(?: (?:gmt|utc))?$|^(?:entered|moved to|in) (?:current )?stage(?: (?:at|on|since|date))?$|^last (?:advanced|moved|stage change|activity in stage)(?: (?:at|on|date))?(?: (?:gmt|utc))?$|^(?:in (?:phase|status|stufe) )?seit$|^(?:status|phasen?|stufen)(?:datum|wechsel(?: am)?)$|^(?:status|phase|stufe) (?:geändert |erreicht |seit|am)(?:am)?$|^geändert am$|^moved (?:at|on)$/],
  ["movedAt", 1, /^(?:last (?:activity|updated?|modified|interaction)|updated)(?: (?:at|on|date))?(?: (?:gmt|utc))?$|^date of last (?:activity|update|change)$|^letzte (?:aktivität|änderung)(?: am)?$|^(?:date|datum|when|wann|stand)$/],
  ["appliedAt", 3, /^(?:application|applied|apply|submission|submitted)(?: (?:at|on|date|time|submitted))+(?: (?:gmt|utc))?$|^date (?:applied|of application|submitted|received)$|^submission completed date$|^(?:bewerbungs|eingangs)datum$|^bewerbungseingang$|^(?:beworben|eingegangen|eingang|bewerbung)(?: am| vom)$|^datum der bewerbung$|^applied$/],
  ["appliedAt", 1, /^(?:created|added|sourced|imported|received|entry)(?: (?:at|on|date))?(?: (?:gmt|utc))?$|^date (?:created|added)$|^(?:erstellt|angelegt|hinzugefügt)(?: am)?$|^(?:erstell|anlage)datum$/],
  ["job", 3, /^(?:job|position|posting|requisition|role|vacancy|opening|opportunity|req)(?: (?:s|title|name|posting title|posting|applied for))*$|^(?:applied (?:to|for)(?: (?:job|position|role))?|jobs?|positions?|vacanc(?:y|ies)|stelle|stellen|stellen(?:titel|name|bezeichnung|anzeige|ausschreibung|angebot)|jobname|vakanz|ausschreibung|jobtitel|positionstitel|position titel|beworben (?:auf|für)|posting title|job names?)$/],
  ["stage", 3, /^(?:(?:current|candidate|application|pipeline|hiring|recruiting|last|latest|interview) )?(?:stage|phase|step)(?: name)?$|^(?:(?:aktuelle|bewerbungs|prozess) ?)?(?:phase|stufe|prozessschritt|schritt|bewerbungsphase)$|^(?:stage (?:when|at) \w+|stage before \w+|milestone)$/],
  ["status", 3, /^(?:(?:current|candidate|application|applicant|recruiting|hiring|bewerbungs|bewerber|kandidaten) ?)?(?:status|state|disposition|outcome|ergebnis|result|decision|entscheidung)$/],
  ["note", 2, /^(?:notes?|comments?|feedback|remarks?|notizen?|bemerkung(?:en)?|kommentare?|anmerkung(?:en)?)$/],
  ["name", 3, /^(?:(?:full|candidate|applicant|person|contact|display|bewerber|kandidaten|vollständiger) ?)?(?:s )?names?$|^(?:candidate|applicant|person|bewerber ?(?:in|innen)?|kandidat ?(?:in|innen|en)?|name (?:des|der) (?:bewerber|kandidat)\w*(?: in)?|name vorname|vor und nachname|vor nachname|voller name)$/],
];

/** Where no rule fits the whole header: words that tell it wherever they stand. Dates come before what they are the dates of. */
const hints: typeof rules = [
  ["outAt", 2, /\b(?:rejected|rejection|disqualified|archived|closed)\b.*\b(?:on|at|date)\b|\bdate\b.*\b(?:rejected|disqualified|archived|closed)\b/],
  ["hiredAt", 2, /\bhired?\b.*\b(?:on|at|date)\b|\bdate\b.*\bhired\b/],
  ["appliedAt", 2, /\b(?:applied|application|submitted)\b.*\b(?:on|at|date)\b|\bdate\b.*\b(?:applied|application|submitted)\b/],
  ["movedAt", 2, /\b(?:stage|status|step|phase|stufe)\b.*\b(?:changed?|entered|updated|since|moved|date|on|at|seit|datum)\b|\b(?:date|changed?|entered|moved|since|seit)\b.*\b(?:stage|status|step|phase|stufe)\b/],
  // When the opening was made says nothing of who applied.
  ["appliedAt", 1, /^(?!.*\b(?:job|requisition|req|posting|position|vacancy|opening)\b).*\b(?:created|creation|submission|received)\b.*\b(?:date|at|on)\b/],
  ["movedAt", 1, /^(?:am|tag|day)$/],
  ["firstName", 2, /\b(?:first|given) name$/],
  ["lastName", 2, /\b(?:last|family) name$/],
  ["name", 2, /\b(?:full|candidate|applicant|person) name\b/],
  ["reason", 2, /\b(?:rejection|reject|disqualif\w+|archive|decline|withdrawal)\b.*\breasons?\b|\breasons?\b.*\b(?:reject\w*|disqualif\w+|archiv\w+|declin\w+|withdr\w+)\b/],
  ["stage", 2, /\b(?:stage|phase|step|stufe|schritt)s?\b(?! (?:type|id|order|count))/],
  // Of a closed opening nobody was rejected for that.
  ["status", 2, /^(?!.*\b(?:job|requisition|req|posting|position|vacancy|opening|stelle|stellen|e?mail|visa|employment)\b).*\b(?:status|disposition|decision|outcome|stand)\b(?! (?:type|id|order|count))/],
  ["note", 1, /\b(?:notes|comments|feedback|notizen|bemerkung(?:en)?|kommentare?|anmerkung(?:en)?)\b/],
  ["job", 1, /\b(?:job|posting|requisition|stelle|vakanz)\b(?! (?:id|code|status|department|location|owner|nummer|board|type|board))/],
];

/** Of another thing than the candidate and the step, however it is called. What no ranking, and no record of it, may know is among them. */
const never = /\b(?:recruiter|coordinator|hiring manager|manager|owner|interviewer|referrer|referred|agency|agent|company|employer|school|university|department|office|office location|team|source|credited|account|user|sourcer|assigned|reports? to|requester|previous|days in|days|time in|hours|gender|age|birth|race|ethnicity|veteran|disability|nationality|pronouns?|photo|salary|linkedin|website|url|link|abteilung|firma|quelle|geburts\w*|geschlecht|alter|nationalität|standort|unternehmen|arbeitgeber)\b/;

/** What a header means; null for what is no concern of a list of stages. */
export function columnRule(header: string): ColumnRule | null {
  const words = spokenWords(header);
  if (words === "" || isLeftAlone(header)) return null;
  const plain = withoutAccents(words);
  const [meaning, weight] = rules.find(([, , rule]) => rule.test(words)) ?? rulesAbroad.find(([, , rule]) => rule.test(plain)) ?? hints.find(([, , rule]) => rule.test(words)) ?? [];
  return meaning === undefined || weight === undefined ? null : { meaning, weight };
}

/** Whether a header is of something that is never taken over, so that its content is not looked at either. */
export function isLeftAlone(header: string): boolean {
  const words = spokenWords(header);
  return never.test(words) || neverAbroad.test(withoutAccents(words));
}

const german = /^(?:vor|nach|familien)name|telefon|bewerb|stelle|phase\b|absage|datum|\bam$|notiz|grund|stufe|eingang/;
/** Whether headers are in German, French or Swedish, where the day always comes first. */
export const putDayFirst = (headers: readonly string[]): boolean =>
  headers.map(spokenWords).filter((words) => german.test(words) || abroad.test(withoutAccents(words))).length >= 2;
