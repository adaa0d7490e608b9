/** Certificates and licences, from their section or where the text says that one is held. */
import type { Certification, ProfileSkill, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { findDates, isOnlyDates, withoutDates } from "./dates.ts";
import { findDegree, namesDegree } from "./degrees.ts";
import type { Line } from "./lines.ts";
import type { SectionLines } from "./sections.ts";

const says = /certifi|licen[cs]|accredit|registered|credential|diploma/i;
const longestName = 140;
const mostLines = 60;
/** Column heads of a table of certificates, and what closes many resumes. */
const tableHeading = /^(?:certifications?|certificates?|year|date|issuer|issued by|name|status|title|number|references? (?:are )?(?:available|furnished).*|available (?:up)?on request)$/i;

/** What a line that goes on below ends with, and what a line begins with that goes on from above. */
const goesOn = /(?:[,–—:(&/]| -|(?<!\p{L})(?:and|of|in|for|the))$/u;
const carriesOn = /^(?:\p{Ll}|\()/u;
const validity = /(?<!\p{L})(?:expire[sd]?|expir(?:y|ation|es)(?: date)?|exp\.?|valid(?:ity)?|renew(?:ed|al)?(?: due)?|lapsed|until|through|thru|till|good)[^,;]*$/iu;
/** The word a certificate's name ends on: such words alone on a line end the name above them. */
const lastWord = /(?:licen[cs]e|certifi(?:cate|cation|ed)|associate|professional|practitioner|specialist|administrator|expert|fundamentals|foundations?|card|permit|endorsement|diploma|provider|examiner|qualification|accreditation|credential|registration)s?$/i;
const mostWordsOfTail = 2;
/** A column so narrow that it breaks shorter names is too narrow to print. */
const leastBroken = 28;

/** True when `line` is the rest of an item whose words so far are `said`, as narrow columns cut it. */
function isRestOf(said: string, line: Line): boolean {
  if (line.bullet || line.gap || said.length + line.text.length > longestName || tableHeading.test(line.text)) return false;
  if (goesOn.test(said) || carriesOn.test(line.text) || said.lastIndexOf("(") > said.lastIndexOf(")") || isOnlyDates(line.text)) return true;
  const bare = withoutDates(line.text);
  return said.length >= leastBroken && bare.split(" ").length <= mostWordsOfTail && lastWord.test(bare) && !lastWord.test(withoutDates(said)) && findDates(said).length === 0 && !said.endsWith(")");
}

interface Item extends Span {
  text: string;
  bullet: boolean;
}

/** The section's items, each put together from the lines it was broken over. */
function itemsOf(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines.slice(0, mostLines)) {
    if (/^https?:\/\/\S+$/.test(line.text) || line.text.length > 400) continue;
    const last = items.at(-1);
    if (last && isRestOf(last.text, line)) {
      last.text += ` ${line.text}`;
      last.end = line.end;
    } else items.push({ text: line.text, bullet: line.bullet, start: line.start, end: line.end });
  }
  return items;
}

/** An item's words without the day it was given; until when it is valid, or that it has expired, stays. */
function nameOf(item: string): string {
  const dates = findDates(item).filter(({ start }) => !validity.test(item.slice(0, start)));
  let name = "";
  let at = 0;
  for (const { start, end } of dates) {
    name += item.slice(at, start).replace(/[\s,(–-]+$/u, "");
    at = end;
  }
  return (name + item.slice(at)).replace(/^[\s,.:;–-]+/u, "").replace(/[\s\t]+/g, " ").replace(/ ?\(\s*\)/g, "").replace(/(?<=\p{L}) ?\)(?=$|,)/u, (close, i: number, all: string) => (all.slice(0, i).includes("(") ? close : "")).replace(/[\s,.:–-]+$/u, "").trim();
}

function fromSections(sections: readonly SectionLines[]): Certification[] {
  const found: Certification[] = [];
  for (const section of sections) {
    if (section.kind !== "certifications") continue;
    for (const item of itemsOf(section.lines)) {
      for (const words of item.bullet ? [item.text] : item.text.split(/\t|[;|•]|, (?=\p{Lu}[^,]*\b(?:certif|licen))/iu)) {
        const name = nameOf(words);
        const degree = findDegree(name);
        if (name.length < 2 || name.length > longestName || !/\p{L}{2}/u.test(name) || !item.bullet && /^\p{Ll}/u.test(name)) continue;
        if (tableHeading.test(name)) continue;
        if (degree && degree.level !== "vocational" && !says.test(name)) continue;
        found.push({ name, issuer: null, date: null, span: { start: item.start, end: item.end } });
      }
    }
  }
  return found;
}

/** Skills of kind "certificate" with the words around them saying that the person holds it. */
function fromSkills(skills: readonly ProfileSkill[], taxonomy: Pick<Taxonomy, "skills">, text: string): Certification[] {
  return skills.flatMap((skill) => {
    if (taxonomy.skills.get(skill.id)?.kind !== "certificate" || namesDegree(skill.canonical)) return [];
    const held = skill.mentions.find(({ start, end }) => says.test(text.slice(Math.max(0, start - 60), end + 60))) ?? null;
    return held ? [{ name: skill.canonical, issuer: null, date: null, span: held }] : [];
  });
}

export function findCertifications(
  sections: readonly SectionLines[], skills: readonly ProfileSkill[], taxonomy: Pick<Taxonomy, "skills">, text: string,
): Certification[] {
  const listed = fromSections(sections);
  const stated = fromSkills(skills, taxonomy, text).filter(
    ({ name, span }) => !listed.some((c) => c.span.start <= span.start && span.end <= c.span.end || c.name.toLowerCase().includes(name.toLowerCase())),
  );
  return [...listed, ...stated].sort((a, b) => a.span.start - b.span.start);
}
