/** What can name a title or an employer, tidied; everything else is null. */
import { currentWords, monthPattern, seasonPattern } from "./calendar-words.ts";
import { headingKind } from "./headings.ts";
import { placeOf } from "./places.ts";
import { isRoleWord, legalForm } from "./roles.ts";

/** "Radio host. Hosted a show …": a name ends where the next sentence begins. */
const nextSentence = /(?<=\p{Ll}{3}|\p{Lu}{2}|\))(?<!\b(?:Dept|Univ|Inst|Assoc|Govt|Bros|Prof))\. (?=\p{Lu}\p{Ll}+ \p{Ll}).*$/u;
const openBracket = /\s*[[(][^\])]{0,2}$/;

const tidy = (text: string): string => text.replace(nextSentence, "").replace(openBracket, "").replace(/[\s\t]+/g, " ").replace(/^[\s"'“”‘’(.,;:*#-]+|[\s"“”‘’,;:*#-]+$/gu, "").trim();

const calendarWord = new RegExp(`^(?:${monthPattern}|${seasonPattern}|${currentWords}|summers?|year|month|duration|date|until|till|since|from|to|in|at|on|as|of|and|the|for|xx)\\.?$`, "iu");
const labelWords = /^(?:roles?\b|responsibilit|team ?size|projects?$|project (?:name|title|description|details)|page \d|resume$|curriculum|industry$|technolog(?:y|ies)$|environment(?!al)|description|client$|name$|position$|company$|employer$|associated$|worked$|working$|society$|association$|individual$|licen[cs]e (?:no|number)|\d+, |[a-z]\. |\d+$)/i;

/** True for words that name neither an employer nor a title: months, labels, headings, the start of a sentence. */
function isNoName(words: string): boolean {
  return words === "" || calendarWord.test(words) || labelWords.test(words) || /@|https?:/.test(words) || headingKind(words) !== null ||
    / (?:in|of|to|and|the|for|with|at)$/i.test(words) || /^\p{L}+(?:ed|ing) (?:\p{Ll}+ ){2}/u.test(words) || words.length > 110;
}

/** "Bachelor of Science" is no job; "Bachelor-level Counselor" is. */
const isStudy = (words: string): boolean => !isRoleWord(words.split(" ").at(-1) ?? "") && /^(?:bachelors?|masters?|ph\.?d|b\.?sc|m\.?sc|mba|b\.?tech|diploma|certificate)\b(?!.*(?:er|or|ist|ian|ant)$)/i.test(words);

/** "…, part-time": how much of a job it was is not its title. */
const extent = /,? (?:part|full)[- ]time$/i;
/** "Legal Officer under the Company Secretary": to whom somebody reported is not the title. */
const superior = / (?:under (?:the )?|reporting (?:directly )?to (?:the )?)(?=\p{Lu}).*$/u;

export function tidyTitle(text: string): string | null {
  const title = tidy(text.replace(/^(?:as|the|an?) (?=\p{Lu})/u, "").replace(extent, "").replace(superior, "")).replace(/\.$/, "");
  return isNoName(title) || /(?<!\p{L})(?:this|these|those|whose)(?!\p{L})/iu.test(title) || isStudy(title) || placeOf(title) !== null ? null : title;
}

/** "Northwind - Client - Tallow": the client is not the employer. */
const client = /\s*[-–,/]\s*clients?\s*[-–:].*$/i;
/** "Training in Northwind", "Job profile with Northwind": how somebody was there is not the employer's name. */
const howThere = /^(?:training|trainee|internship|intern|job profile|organi[sz]ation|employer|company) (?:(?:with|in|at|for) (?=\p{Lu})|(?=\p{Lu}+ (?:\p{L}+ )*(?:ltd|limited|inc|llc|pvt)\b))/iu;

export function tidyCompany(text: string): string | null {
  const company = tidy(text.replace(/ \((?:\p{L}+ )?(?:payroll|client|vendor|onsite|offshore|@)[^)]*\)?$/iu, "").replace(/\(\s*$/, "").replace(client, "").replace(howThere, ""));
  if (isNoName(company) || placeOf(company) !== null && !legalForm.test(company)) return null;
  return /[^.]\.$/.test(company) && !legalForm.test(company) ? company.slice(0, -1) : company;
}

const legalTail = /[\s,]+(?:inc|ltd|limited|llc|pvt|private|co|corp|corporation|gmbh|plc)\b\.?/gi;
const leastName = 3;

/** A title without the employer's name at its beginning or end: "Northwind as a Welder" and "Welder - Northwind", of Northwind Ltd. */
export function titleWithout(title: string, company: string): string {
  const name = company.replace(legalTail, "").trim();
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  if (name.length < leastName || at < 0) return title;
  const [before, after] = [title.slice(0, at), title.slice(at + name.length)];
  const first = before.trim() === "" && /^(?: ?[,:–-] ?|,? as (?:an? |the )?)(?=\p{L})/u.exec(after);
  const last = after.replace(legalTail, "").trim() === "" && /(?: ?[,:–-] ?| (?:at|in|with|for|of) (?:the )?)$/iu.exec(before);
  if (first) return tidy(after.slice(first[0].length));
  return last ? tidy(before.slice(0, last.index)) : title;
}
