/** The shape of people's names: titles before, credentials behind, particles within, spaced letters, surname first. */
import { fold } from "./lines.ts";
import { placeOf } from "./places.ts";

const documentWords = "curriculum vitae|curriculum-vitae|resume|résumé|cv|c\\.v\\.|lebenslauf|bio-?data|hoja de vida|currículum(?: vítae)?|curriculo|currículo";
/** "Resume of X": whoever follows is the person. */
const titledAfter = new RegExp(`^(?:the |my |professional )?(?:${documentWords})(?: (?:of|for|von|de|di) |\\s*[:–—-]\\s*)`, "iu");
const documentTitle = new RegExp(`^(?:the |europass )?(?:${documentWords})(?:\\t|(?= |$))\\s?`, "iu");
const titledBefore = new RegExp(`(?:['’]s|[ ,]*[-–—|:])? (?:${documentWords})$`, "iu");
/** Words of templates and of sentences, which no name holds. */
const neverInNames = /(?<!\p{L})(?:resume|résumé|cv|curriculum|vitae|template|sample|example|your|and|of|for|with|to|my|we|the|name|names|surname|firstname|lastname|email|e-mail|mobile|phone|address|confidential|madame|monsieur|madam|dear|submit|click|enter)(?!\p{L})/iu;
/** What stands in a template where the name goes. */
const placeholderWord = /^(?:your|full|first|middle|last|given|family|sur|fore)?-?(?:name|names)$|^(?:first|last|middle|full|your|given|family|here|insert|surname|candidate|applicant|vorname|nachname|nom|pr[ée]nom|nombre|apellidos?|cognome|nome|sobrenome|imi[ęe]|nazwisko|x{2,}|hello|welcome|page)$/iu;
const salutation = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|er|ca|adv|rev|capt|col|eng|ing|ir|drs|mag|mgr|bc|dipl\.?[- ]?\p{L}{0,10}|herr|frau|mme|m\.|sr|sra|srta|shri|smt|med|rer\. ?nat|habil|h\.c|don|doña)\.?(?: ?\((?:fh|univ|ba|dh|eth)\.?\))?[ .](?=\p{Lu})/iu;
/** Degrees and registrations after a name: short, in capitals or a known mixed spelling, after a comma or at the end. */
const suffix = /(?:,? (?:ph\.? ?d\.?|md|m\.d\.|mba|m\.b\.a\.?|cpa|rn|bsn|msn|dnp|aprn|lpn|np|fnp-?c?|pmp|esq\.?|esquire|jd|ll\.?[mb]|cfa|phr|sphr|shrm-(?:cp|scp)|pe|p\.e\.|p\.?eng|cissp|cma|cia|lcsw|msw|dds|dvm|do|pharm\.?d|m\.?ed|ed\.?d|m\.?sc|b\.?sc|csc|b\.?tech|m\.?tech|mca|b\.?e|ma|ba|ms|bs|m\.?eng|b\.?eng|acca|fca|aca|mrcp|frcs|jr|sr|ii|iii|iv|csm|pmi-acp|ccna|ccnp|[a-z]{2,3}-c|(?<=, ?)(?:[a-z]{1,4}\.){2,}[a-z]{0,3})\.?)+$/i;
/** Whatever stands after a comma in the way credentials do, though no list knows it: "…, BSN, RN, CCRN-K". */
const credentials = /(?<=\p{Ll}[\p{L}'’.-]*)(?:, ?(?=[\p{L}.-]{2,10}(?:,|$))\p{Lu}[\p{L}.]{0,3}\p{Lu}[\p{L}.]{0,4}(?:-\p{Lu}{1,4})?)+$/u;
/** Bullets and signs that some templates set before the name. */
const straySigns = /^[^\p{L}\p{N}@("]+/u;
/** A nickname in brackets or quotes between given name and surname, or pronouns behind. */
const aside = / (?:\([^()\t]{1,25}\)|["“'‘][^"”'’\t]{1,20}["”'’])(?= \p{Lu}|$)/gu;
/** A surname hidden by the one who passed the resume on. */
const masked = / (?:[xX]{2,}|\*{2,}|_{2,})$/;

const particles = new Set("de del della di da dos das do du la las los le van von vom der den ter ten bin binti binte ibn al el bint st san y e und zu zum zur af av ap mac ben abu".split(" "));
const word = /^(?:\p{Lu}[\p{L}\p{M}'’´`.-]*|d['’]\p{Lu}\p{L}+|[\p{Lo}\p{M}\u200c]+)$/u;
const lowerWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const mostLetters = 50;
const mostWords = 7;

export const isParticle = (w: string): boolean => particles.has(w);
const isNameWord = (w: string): boolean => word.test(w) || particles.has(fold(w));

/** Letters set apart ("I N G R I D") closed up; `raw` is the line as the document has it, where wider blanks part words. */
function closeSpaced(text: string, raw: string): string {
  if (!/^\p{L}(?:[ \t]\p{L}){3,}$/u.test(text)) return text;
  const parts = raw.trim().split(/[ \t\u00a0]{2,}/).map((part) => part.replace(/\s/g, ""));
  return parts.length >= 2 || !text.includes("\t") ? parts.join(" ") : text.split("\t").map((part) => part.replace(/ /g, "")).join(" ");
}

export interface TitledLine {
  text: string;
  /** True when the line calls itself the resume of whoever follows. */
  titled: boolean;
}

/** A line without stray signs, spaced letters and the words "resume of", "curriculum vitae". */
export function untitled(text: string, raw: string): TitledLine {
  const bare = closeSpaced(text.replace(straySigns, ""), raw).replace(aside, "");
  const said = titledAfter.exec(bare);
  if (said) return { text: bare.slice(said[0].length), titled: true };
  return { text: bare.replace(documentTitle, "").replace(titledBefore, ""), titled: /['’]s (?:cv|resume|résumé|curriculum vitae)$/i.test(bare) };
}

/** The part of a line that can be a name: before separators, contact details and credentials; a surname put first goes last. */
export function namePart(text: string): string {
  const inverted = invertedName(text.split(/\t| ?[|•·;/(●◆] ?| [-–—] |\d|https?|\S*@/u)[0] ?? "");
  if (inverted !== null) return inverted;
  let part = text.split(/\t| ?[|•·;/(●◆] ?| [-–—] |\d|https?|\S*@|, (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u)[0] ?? "";
  part = part.replace(/ (?:e-?mail|phone|mobile|tel|cell|address|contact)$/i, "").trim();
  part = bareName(part);
  return invertedName(part) ?? part;
}

/** A name without titles before and degrees, registrations and generations behind. */
function bareName(text: string): string {
  let part = text.replace(masked, "").replace(credentials, "");
  for (let i = 0; i < 4; i++) part = part.replace(suffix, "").replace(salutation, "").replace(/[,\s]+$/, "");
  return part;
}

/** "Doe, Jane" and "DOE SMITH, Jane Anne" as "Jane Doe" and "Jane Anne DOE SMITH"; null when the comma parts something else. */
function invertedName(text: string): string | null {
  const match = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})$/u.exec(text.trim());
  if (!match?.[1] || !match[2] || placeOf(text) !== null) return null;
  const contrast = match[1].length > 2 && match[1] === match[1].toUpperCase() && match[2] !== match[2].toUpperCase();
  const given = bareName(` ${match[2]}`).trim();
  if (given === "" || given.split(" ").length > 1 && !contrast && match[1].includes(" ") || match[1].includes(" ") && !contrast) return null;
  return suffix.test(`, ${match[2]}`) && !contrast ? null : `${given} ${match[1]}`;
}

/** "Doe," over "Jane", contact details in a column beside them or not: "Jane Doe"; null when the first line's first cell ends without a comma. */
export function surnameAbove(text: string, below: string): string | null {
  const surname = (text.split("\t")[0] ?? "").trim();
  const given = (below.split("\t")[0] ?? "").trim();
  return surname.endsWith(",") && isNameLine(surname.slice(0, -1)) && isNameLine(given) ? `${given} ${surname.slice(0, -1)}` : null;
}

export interface NameWords {
  words: string[];
  /** Words of more than a letter that are no particles. */
  full: string[];
  /** Written wholly in small letters. */
  small: boolean;
}

/** The words of a piece that has the shape of a name, or null. */
export function nameWords(part: string): NameWords | null {
  const words = part.split(" ").filter((w) => w !== "");
  if (part.length < 2 || part.length > mostLetters || words.length > mostWords || /[,:?!&+#_=<>[\]{}…]/.test(part) || neverInNames.test(part)) return null;
  if (words.every((w) => placeholderWord.test(w))) return null;
  const small = !words.every(isNameWord) || words.every((w) => particles.has(w));
  if (small && !words.every((w) => lowerWord.test(w))) return null;
  if (/\p{Ll}\.$|\p{Ll}{4,}\.\p{L}/u.test(part) && words.length > 2) return null;
  const full = words.filter((w) => w.replace(/[^\p{L}]/gu, "").length > 1 && !particles.has(w));
  return full.length === 0 ? null : { words, full, small };
}

/** One word in the shape of a name, for names set over two lines. */
export const isNameLine = (text: string): boolean => {
  const words = text.trim().split(" ");
  return words.length <= 2 && words.every((w) => word.test(w) && w.length >= 2);
};

/** A full name in two to four letters, as Chinese, Japanese and Korean names are. */
export const isEastAsian = (part: string): boolean => /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,6})$/u.test(part);

const capitalised = (w: string): string =>
  w.toLowerCase().replace(/^\p{L}|(?<=[-'’.])\p{L}|(?<=^mc)\p{L}/gu, (letter) => letter.toUpperCase());

/** Names written all in capitals (or all in small letters), and surnames set in capitals, get name case; any other spelling is the person's own. */
export function asName(words: readonly string[]): string {
  const joined = words.join(" ");
  const letters = joined.replace(/[^\p{L}]/gu, "");
  const one = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  if (letters.length <= 2) return joined;
  return words
    .map((w) => {
      if (!one) return /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(w) ? capitalised(w) : w;
      return particles.has(fold(w)) && words.length > 2 && w !== words[0] ? w.toLowerCase() : capitalised(w);
    })
    .join(" ");
}
