/** Names that the resume says are names: "Name: …", "First name: …" and "Surname: …", "My name is …". */
import type { Line } from "./lines.ts";

export interface SaidName {
  text: string;
  line: Line;
  /** Where the words end, when they go on below. */
  end: number;
  /** How sure the words make it, on the scale of `findName`. */
  score: number;
}

const whole = "(?:full |complete |candidate(?:['’]s)? |applicant(?:['’]s)? |my |legal )?name(?:s)?(?: of (?:the )?(?:candidate|applicant))?|name des bewerbers|name der bewerberin|vor- und (?:nach|zu)name|name, vorname|vorname(?:,? | und |\\/)(?:nach|familien)?name|nom complet|nom(?: et |,? ?\\/ ?| )pr[ée]noms?|nombre completo|nombres?(?: y |\\/| )apellidos?|nome completo|nome e cognome|cognome e nome|volledige naam|naam|imi[ęe] i nazwisko|фио|ф\\.и\\.о\\.|имя(?: и фамилия)?|姓名|氏名|名前|이름|성명|الاسم(?: الكامل)?";
const firsts = "(?:first|given|fore|christian)[ -]?names?|pr[ée]noms?|vornamen?|nombres?|nome|voornaam|voornamen|imi[ęe]|имя";
const lasts = "(?:last|family|sur|second)[ -]?names?|surname|nom(?: de famille)?|(?:nach|familien|zu)name|apellidos?|cognome|sobrenome|apelidos?|achternaam|familienaam|nazwisko|фамилия";
/** The old Europass form names both in one label, in either order. */
const both = new RegExp(`^(?:(${firsts})|(${lasts}))\\(?s?\\)? ?[/,] ?(?:(${firsts})|(${lasts}))\\(?s?\\)?(?: ?[:：]+ ?|\\t| (?=\\p{Lu}))`, "iu");
const one = new RegExp(`^(?:(${firsts})|(${lasts})|${whole})(?: ?[:：]+[ \\t]?| ?[\\t–—-]+[ \\t]?|$)`, "iu");
const wholeLabel = new RegExp(`^(?:${whole})(?: ?[:：]+[ \\t]?| ?[\\t–—-]+[ \\t]?|$)`, "iu");
const personal = /^(?:personal (?:information|details|data)|persönliche (?:daten|angaben)|informations personnelles|informaci[óo]n personal|informazioni personali|informações pessoais|dane osobowe)(?:\t| ?: ?)(?=[\p{Lu}\p{Lo}])/iu;
const introduction = /^(?:(?:hello|hi|hey|hallo|bonjour|hola|ciao)[,!.]? )?(?:i ?am|i['’]m|my name is|this is|ich bin|mein name ist|je suis|je m['’]appelle|me llamo|soy|sono|mi chiamo)\s(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3})(?=$|[,.!|]| [-–—|(]| and )/iu;
/** "Jane Doe is a data analyst at …": a resume that begins as a sentence about its person. */
const introduced = /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}) (?:is|was|has|holds|earned|works|worked|graduated|joined|leads|brings|serves|specializes|specialises)(?= \p{L})/u;

const farApart = 6;

/** A cell after a label, or the line below when the label stands alone. */
function cellAfter(label: RegExpExecArray, line: Line, next: Line | undefined): { text: string; end: number } {
  const rest = line.text.slice(label[0].length).trim();
  return rest === "" && next && !next.gap ? { text: next.text, end: next.end } : { text: rest, end: line.end };
}

/** Given name and surname under labels of their own, as one name; null when one is missing. */
function twoLabels(lines: readonly Line[]): SaidName | null {
  let given: { text: string; at: number; end: number } | null = null;
  let family: { text: string; at: number; end: number } | null = null;
  for (const [i, line] of lines.entries()) {
    // "Vorname: Karl   Nachname: Huber" on one line, or each on its own.
    for (const cell of line.text.split(/\t(?=[^\t:：]{2,20}[:：])| (?=(?:last|sur|family|nach|familien)-?name[:：])/iu)) {
      const match = one.exec(cell);
      if (!match) continue;
      const { text, end } = cellAfter(match, { ...line, text: cell }, lines[i + 1]);
      if (text === "" || text.length > 40 || /[\d@:]/.test(text)) continue;
      if (match[1] !== undefined) given ??= { text, at: i, end };
      else if (match[2] !== undefined) family ??= { text, at: i, end };
    }
  }
  if (!given || !family || Math.abs(given.at - family.at) > farApart) return null;
  const line = lines[Math.min(given.at, family.at)];
  return line ? { text: `${given.text} ${family.text}`, line, end: Math.max(given.end, family.end), score: 4.8 } : null;
}

/** Names under a label; `lines` are those where people introduce themselves, in order. */
export function labelledNames(lines: readonly Line[]): SaidName[] {
  const pair = twoLabels(lines);
  if (pair) return [pair];
  return lines.flatMap((line, i): SaidName[] => {
    const double = both.exec(line.text);
    if (double) {
      const said = line.text.slice(double[0].length).trim();
      const parts = said.split(" ");
      const surnameFirst = double[2] !== undefined && double[3] !== undefined && parts.length === 2 && !said.includes(",");
      return said === "" ? [] : [{ text: surnameFirst ? parts.reverse().join(" ") : said, line, end: line.end, score: 4.5 }];
    }
    const label = wholeLabel.exec(line.text) ?? one.exec(line.text);
    if (label) {
      const { text, end } = cellAfter(label, line, lines[i + 1]);
      return text === "" ? [] : [{ text, line, end, score: end === line.end ? 4.5 : 3.5 }];
    }
    const detail = personal.exec(line.text);
    return detail ? [{ text: line.text.slice(detail[0].length), line, end: line.end, score: 2 }] : [];
  });
}

/** True when the line is the heading of the personal details with the name beside it, as on the Europass form. */
export const isPersonalHeading = (line: Line): boolean => personal.test(line.text);

/** True when the line begins with such a label. */
export const isNameLabel = (line: Line): boolean => both.test(line.text) || wholeLabel.test(line.text) || one.test(line.text);

/** The name in a sentence that introduces the person, or null. `first` is true for the text's first line. */
export function introducedName(text: string, first: boolean): string | null {
  return introduction.exec(text)?.[1] ?? (first ? introduced.exec(text)?.[1] ?? null : null);
}
