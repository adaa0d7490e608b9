/** Jobs that are told in a sentence: "Worked with Acme Ltd from 2015 to 2017 as Site Engineer". */
import { anyCase } from "./any-case.ts";
import { withoutDates } from "./dates.ts";
import { splitPlace } from "./places.ts";

/** A field as a sentence names it. */
export interface SaidField {
  text: string;
  label: "title" | "company";
}

const saidCompany = anyCase(/\b(?:work(?:ed|ing|s)|employed|associated|served|serving|joined|engaged|interned|interning|(?:pursuing )?internship)(?: \w+ly)? (?:with|at|in|for|by|under) (?<company>(?:the )?(?-i:[\p{Lu}\d])[^,;]{1,70}?)(?= (?:as|from|since|for|to|till|between|during|on|under|located|in (?-i:\p{Lu}\p{Ll}+(?=[,.]|$)))\b|\.? ?[,;–(]|\.?$)/iu);
const saidTitle = /\bas (?:an? |the )?(?<title>[\p{L}][\p{L}/&.' -]{2,50}?)(?= (?:in|at|with|for|from|since|to|on|under|till|by|of the) | ?[,;(–]|\.?$)/iu;
/** "I was a sous chef at Northwind." */
const wasHeld = /^I (?:was|am) (?:an? |the )?(?<title>\p{L}[\p{L}/&' -]{2,50}?) (?:at|with) (?<company>(?:the )?\p{Lu}[^,;.]{1,60})(?=[,;.]|$)/u;
const begins = /^(?:i )?(?:(?:have|am|was|has|been|currently|presently|previously|also|since) ){0,3}(?:work(?:ed|ing|s)|employed|associated|served|serving|joined|engaged|interned|interning)\b/i;

/** "Before that, from 2014 to 2018, I …": when it was, before what it was. */
const lead = /^(?:(?:before that|after that|then|earlier|later|prior to this|previously),? ?)?(?:(?:from|between|in|since) [^,.]{3,40}?,? )?(?=i (?:was|am|have|had|work(?:ed)?|joined|served|interned)\b)/i;

/** Title and employer of such a sentence; null when it is none. */
export function saidIn(text: string): SaidField[] | null {
  const bare = text.replace(/\t/g, " ").replace(lead, "");
  const held = wasHeld.exec(bare)?.groups;
  if (held?.title !== undefined && held.company !== undefined) return [{ text: held.title, label: "title" }, { text: splitPlace(withoutDates(held.company)).rest || held.company, label: "company" }];
  if (!begins.test(bare)) return null;
  const company = saidCompany.exec(bare)?.groups?.company;
  const title = saidTitle.exec(bare)?.groups?.title;
  const pieces: SaidField[] = [];
  if (title !== undefined) pieces.push({ text: withoutDates(title), label: "title" });
  if (company !== undefined && /^(?:the )?[\p{Lu}\d]/u.test(company)) {
    pieces.push({ text: splitPlace(withoutDates(company)).rest || company, label: "company" });
  } else if (title !== undefined) {
    const at = /\b(?:in|at|with|for) (?<company>\p{Lu}[^,;.]{1,60}?)(?= (?:from|since|to|till|as|for)\b| in \p{Lu}\p{Ll}+(?:[,.]|$)| ?[,;.(–]|$)/u.exec(bare.slice(bare.indexOf(title) + title.length));
    if (at?.groups?.company !== undefined) pieces.push({ text: withoutDates(at.groups.company), label: "company" });
  }
  return pieces.length === 0 ? null : pieces;
}

const present = /(?:^|[ '’])(?:is|am|m) (?:currently |presently |now )?(?:an?|the) (?<title>\p{L}[\p{L}/&' -]{2,50}?) (?:at|with) (?<company>(?:the )?\p{Lu}[^,;.]{1,60})(?=[,;.]|$)/u;
const working = /(?:^|\s)(?:currently|presently|now) (?:working|employed|engaged)\b/i;

/** "Ines Vidal is a data analyst at Northwind", "Currently working as welder with Northwind": the job a sentence says goes on. */
export function presentJob(text: string): { title: string; company: string } | null {
  const found = present.exec(text)?.groups;
  if (found?.title !== undefined && found.company !== undefined) return { title: found.title, company: found.company.trim() };
  const at = working.exec(text);
  const said = at ? saidIn(text.slice(at.index).trim()) : null;
  const [title, company] = (["title", "company"] as const).map((label) => said?.find((field) => field.label === label)?.text);
  return title === undefined || company === undefined ? null : { title, company };
}
