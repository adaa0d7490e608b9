/** One certificate's line taken apart: what it is called, who gave it, and when. */
import type { Certification } from "../../src-preload/domain.ts";
import { findDates, type DateRange } from "./dates.ts";
import { countryOf, placeOf } from "./places.ts";
import { organisationScore } from "./roles.ts";

export type CertificationParts = Pick<Certification, "name" | "issuer" | "date">;

/** Words before a date that says until when a certificate holds, not when it was given. */
export const validity = /(?<!\p{L})(?:expire[sd]?|expir(?:y|ation|es|ing)(?: date)?|exp\.?|valid(?:ity)?|renew(?:ed|al)?(?: due)?|lapsed|until|through|thru|till|good|gültig|ablauf|caduca|vence|expiration)[^,;·|]*$/iu;
/** The word a certificate's name ends on. */
export const lastWord = /(?:licen[cs]e|certifi(?:cate|cation|ed)|associate|professional|practitioner|specialist|administrator|expert|fundamentals|foundations?|card|permit|endorsement|diploma|provider|examiner|qualification|accreditation|credential|registration)s?$/i;
/** A narrower name of the certificate behind its dash or comma: "… – Associate", "…, Level 2". */
const narrows = /^(?:\p{L}+ )?(?:associate|professional|specialty|speciality|practitioner|foundations?|fundamentals|advanced|intermediate|beginner|expert|core|level|tier|grade|part|adult|child|active|inactive|current|pending|in progress|expected|ongoing|completed|passed|certified|with (?:distinction|honou?rs)|renewed.*|expire[sd].*|valid.*)(?: \d.*| [ivx]+)?$/iu;
const by = /[\s,(–—|·-]+(?:(?:issued|awarded|granted|provided|accredited|offered|certified|given|organi[sz]ed|conducted) (?:by|from|through)|by|ausgestellt von|délivré par|expedid[oa] por|rilasciato da) ?:? ?(?=\p{Lu}|the )/iu;
const labelled = /[\s,(–—|·;-]+(?:issu(?:er|ing (?:organi[sz]ation|authority|body))|authority|awarding body|provider|institution) ?: ?/iu;
const given = /[\s,(–—|·-]*(?<!\p{L})(?:issued|received|obtained|earned|completed|awarded|acquired|passed|granted|attained|certified|date|dated|year|in|on|since|from|as of|erworben|ausgestellt|obtenu|obtenido)(?: (?:on|in|date))? ?:? ?$/iu;
/** What identifies the paper, not the certificate. */
const number = /(?:(?<=licen[cs]e) ?: ?\d{4,}|[\s,(–—|·-]+credential id|[,(–—|·-] ?(?:certificate|certification|licen[cs]e|registration|reg\.?|lic\.?|cert\.?) ?(?:id|no\.?|number|nr\.?|#)|[\s,(–—|·-]+(?:id|#|no\.))[ :#]*[\p{Lu}\d-]*\d[\p{L}\d-]*\)?/giu;
/** A web address and what leads to it. */
export const link = /[\s,(–—|·-]*(?:https?:\/\/|www\.)\S+/giu;
const ofState = /^(?:the )?(?:state|city|county|commonwealth|board|ministry|department|province|university) of \p{Lu}|^(?:\p{Lu}\p{L}+ ){1,3}board of \p{Lu}/iu;
/** The kind of paper, said again behind who gave it: "… on Coursera. Certificate". */
const saidAgain = /\. (?:\p{Lu}\p{L}+ ){0,3}certificate$/iu;
/** "(CompTIA, 2019)" once its date is gone: who gave it. */
const inBrackets = / \((\p{Lu}[^(),]{1,50}),? ?\)?$/u;
/** Until when it holds, as profile pages print it behind the day it was given. */
const expiry = / ?[·|] ?(?:expires?|expired|valid|no expir|gültig)[^·|]*$/iu;
const mostIssuerWords = 7;
const longestNamed = 110;

const isGiven = (item: string, date: DateRange): boolean => date.from !== null && !validity.test(item.slice(0, date.start));

/** What is left of an item without the days it was given; until when it holds, or that it has expired, stays. */
function withoutGiven(item: string, dates: readonly DateRange[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of dates) {
    left += item.slice(at, start).replace(given, "").replace(/[\s,(–-]+$/u, "");
    at = end;
  }
  return left + item.slice(at);
}

/** A name or an issuer with even blanks and without signs, empty brackets and one-sided brackets around it. */
const trimmed = (text: string): string =>
  text.replace(/^[\s,.:;|·–-]+/u, "").replace(/[\s\t]+/g, " ").replace(/ ?\(\s*\)/g, "")
    .replace(/(?<=[\p{L}\p{N}]) ?\)(?=$|,)/u, (close, i: number, all: string) => (all.slice(0, i).includes("(") ? close : "")).replace(/[\s,.:;|·–-]+$/u, "").trim();

/**
 * True when the last cell of an item says who gave it: an organisation by its words, an abbreviation behind a dash, a word
 * that the name begins with, or whatever stands between a certificate's name and its date.
 */
function isIssuer(cell: string, name: string, mark: string, dated: boolean): boolean {
  const words = cell.split(" ");
  if (words.length > mostIssuerWords || !/^(?:the )?[\p{Lu}\d]/iu.test(cell) || !/\p{Lu}/u.test(cell) || /\d{3}|[.!?]$/.test(cell) || narrows.test(cell)) return false;
  if (placeOf(cell) !== null || countryOf(cell) !== null || name.length < 2 || /certifi|licen[cs]e|training/i.test(cell) || cell.split("(").length !== cell.split(")").length) return false;
  // The end of a list, or of a sentence, is no issuer.
  if (mark === "," && (name.split(",").length > 3 || name.length > longestNamed)) return false;
  if (organisationScore(cell.replace(/ \(\p{Lu}{2,8}\)$/u, "")) >= 1.2 || ofState.test(cell)) return true;
  if (lastWord.test(cell)) return false;
  if (name.toLowerCase().startsWith(`${cell.toLowerCase()} `)) return true;
  if (mark !== "," && /^\p{Lu}[\p{Lu}&.-]{1,7}$/u.test(cell)) return true;
  // "Certified Scrum Master (CSM), Agile Alliance": behind its abbreviation the name is complete.
  if (/\(\p{Lu}[\p{Lu}\d+-]{1,7}\)$/u.test(name) && words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|for|the|and|&)$/.test(word))) return true;
  if (words.length > 1 && words.some((word) => word.length > 3 && name.split(" ").includes(word))) return true;
  return dated && words.every((word) => /^[\p{Lu}(&]|^(?:of|for|the|and|de|des|für)$/u.test(word)) && (words.length > 1 || mark !== ",");
}

/** Name, issuer and day of one item of a list of certificates. `date` is null when only an expiry is given. */
export function certificationParts(item: string): CertificationParts {
  const plain = item.replace(link, "");
  const dates = findDates(plain).filter((date) => isGiven(plain, date));
  const first = dates[0];
  let rest = withoutGiven(plain, dates).replace(number, "").replace(expiry, "");
  const said = by.exec(rest) ?? labelled.exec(rest);
  let issuer: string | null = null;
  if (said && said.index > 1) {
    const words = /^[^,;·|()\t]{2,70}/u.exec(rest.slice(said.index + said[0].length))?.[0] ?? "";
    if (words !== "" && words.split(" ").length <= mostIssuerWords + 1) {
      issuer = trimmed(words);
      rest = rest.slice(0, said.index) + rest.slice(said.index + said[0].length + words.length);
    }
  }
  const bracketed = first !== undefined && issuer === null && /\([^()]*$/u.test(plain.slice(0, first.start)) ? inBrackets.exec(rest) : null;
  if (bracketed?.[1] !== undefined) {
    issuer = bracketed[1].trim();
    rest = rest.slice(0, bracketed.index);
  }
  let name = trimmed(rest);
  const cut = issuer === null ? /^(.+?)(,|;| [-–—|·]|[-–—](?= )| ?[|·]|\t) ?([^,;|·\t]+?(?: \([^)]{2,12}\))?)$/u.exec(rest.replace(/[\s,;.|·–-]+$/u, "")) : null;
  if (cut?.[1] !== undefined && cut[2] !== undefined && cut[3] !== undefined) {
    const cell = trimmed(cut[3].replace(/^.* [-–—] (?=[^–—-]*$)/u, ""));
    const before = trimmed(rest.slice(0, rest.lastIndexOf(cell)));
    const dated = first !== undefined && first.start > plain.lastIndexOf(cell);
    if (isIssuer(cell, before, cut[2].trim(), dated)) {
      issuer = cell;
      name = before;
    }
  }
  return { name, issuer: issuer?.replace(saidAgain, "") ?? null, date: first?.from ?? null };
}
