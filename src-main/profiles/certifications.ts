/** Certificates and licences, from their section or where the text says that one is held. */
import type { Certification, ProfileSkill, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { certificationParts, lastWord, link } from "./certification-parts.ts";
import { findDates, isOnlyDates, withoutDates } from "./dates.ts";
import { findDegree, namesDegree } from "./degrees.ts";
import { institutionWord } from "./education-institutions.ts";
import type { Line } from "./lines.ts";
import { splitPlace } from "./places.ts";
import type { SectionLines } from "./sections.ts";

const says = /certifi|licen[cs]|accredit|registered|credential|diploma/i;
const longestName = 140;
const mostLines = 60;
/** Longer lines that no bullet sets off and that speak of no certificate are a paragraph. */
const longestPlain = 100;
/** Column heads of a table of certificates, and what closes many resumes. */
const tableHeading = /^(?:certifications?|certificates?|year|date|issuer|issued by|name|status|title|number|references? (?:are )?(?:available|furnished).*|available (?:up)?on request|page \d+ of \d+|willing to (?:travel|relocate).*|(?:institute|institution|board|university)(?: ?\/ ?(?:institute|institution|board|university))*|other \p{L}+)$/iu;

/** What a line that goes on below ends with, and what a line begins with that goes on from above. */
const goesOn = /(?:[,–—:(&/]| -|(?<!\p{L})(?:and|of|in|for|the))$/u;
const carriesOn = /^(?:\p{Ll}|\()/u;
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

/** A line as long as a page is wide goes on below, in a bullet's item as in a paragraph. */
const isWrapped = (item: Item, line: Line): boolean => !line.bullet && !line.gap && item.lastLength >= widestItem && (item.text.lastIndexOf("(") > item.text.lastIndexOf(")") || !/[.)]$|\d{4}$|https?:\/\/\S+$/.test(item.text));
const widestItem = 95;

/** A line that dates or explains the certificate above it, as profile pages print them. */
const detailLine = /^(?:issued|ausgestellt|expedici[óo]n|expedido|émis|délivré|awarded|obtained|earned|completed|received|valid|expires?|date(?: (?:issued|obtained|of issue))?|issue date|issu(?:er|ing (?:organi[sz]ation|authority|body))|awarded by|issued by|credential id|licen[cs]e (?:no|number))(?: ?[:.#]| (?:by|on|in|from|until|\p{Lu}))/iu;
/** An issuer with the day behind a dot, below the certificate's name. */
const issuedLine = /^[^·|]{2,70} [·|] ?(?:issued|ausgestellt|expedici[óo]n|émis)(?!\p{L})/iu;
const titleLabel = /^(?:title|name|certificate|certification|course|licen[cs]e) ?: ?/i;
/** Lines about a course, and sentences, that name no certificate. */
const said = /^(?:duration|platform|description|under|objective|url|see credential|show credential|skills?) ?:|^(?:i|we|my|have|has|had)(?!\p{L})/iu;

/** "Six years of experience as …", "In-depth knowledge of …": no certificate. */
const tellsOfWork = /(?<!\p{L})(?:experience (?:in|as|with|working|of)|years of|knowledge of|skilled in|responsible for)(?!\p{L})/iu;

/** "Harrow University, Hull, UK": where a study took place whose degree stands on another line. */
function isSchoolWithPlace(words: string): boolean {
  const { rest, place } = splitPlace(words.trim());
  return place !== null && rest !== "" && !rest.includes(",") && institutionWord.test(rest);
}

interface Item extends Span {
  text: string;
  bullet: boolean;
  /** A blank line stands before it. */
  gap: boolean;
  /** Characters of its last line. */
  lastLength: number;
}

/** The section's items, each put together from the lines it was broken over. */
function itemsOf(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines.slice(0, mostLines)) {
    if (/^https?:\/\/\S+$/.test(line.text) || line.text.length > 400) continue;
    const last = items.at(-1);
    const before = items.at(-2);
    if (last && (issuedLine.test(line.text) || detailLine.test(line.text))) {
      // Name, issuer and day, each on its own line: the issuer's line became an item.
      const issuer = /^issued (?!by)|^ausgestellt/i.test(line.text) && before && !line.gap && !last.bullet && !last.gap && findDates(last.text + before.text).length === 0;
      if (issuer) items.pop();
      const item = issuer ? before : last;
      item.text += `${issuer ? ` · ${last.text}` : ""} · ${line.text}`;
      item.end = line.end;
    } else if (last && (isRestOf(last.text, line) || isWrapped(last, line))) {
      last.text += ` ${line.text}`;
      last.end = line.end;
      last.lastLength = line.text.length;
    } else items.push({ text: line.text, bullet: line.bullet, gap: line.gap, start: line.start, end: line.end, lastLength: line.text.length });
  }
  return items;
}

/** A cell of a table row or of a line of several that goes with the one before it: its date, its issuer's line. */
const goesWith = (cell: string): boolean => isOnlyDates(cell.trim()) || detailLine.test(cell.trim());

/** True for a long line of certificates with commas between them: of most the words say that they are certificates. */
function isRow(text: string): boolean {
  const cells = text.split(/, (?=\p{Lu})/u);
  return text.length > longestPlain && cells.length > 2 && cells.filter((cell) => says.test(cell) || lastWord.test(cell) || /^\p{Lu}{2,6}(?![\p{L}\d])/u.test(cell)).length * 2 > cells.length;
}

/** The items of a line that names several; cells that only date or explain one stay with it. */
function splitItem({ text: whole, bullet }: Item): string[] {
  const text = whole.replace(link, "");
  if (bullet || /^\p{L}.*· ?(?:issued|ausgestellt)/iu.test(text)) return [text];
  const cells: string[] = [];
  for (const cell of text.split(isRow(text) ? /\t|[;|•]|, (?=\p{Lu}|and \p{Ll})/u : /\t|[;|•]|, (?=\p{Lu}[^,]*\b(?:certif|licen))/iu)) {
    const last = cells.at(-1);
    if (last !== undefined && (goesWith(cell) || isOnlyDates(last))) cells[cells.length - 1] = isOnlyDates(last) ? `${cell.trim()}, ${last}` : `${last.trim()}, ${cell.trim()}`;
    else cells.push(cell);
  }
  return cells;
}

function fromSections(sections: readonly SectionLines[]): Certification[] {
  const found: Certification[] = [];
  for (const section of sections) {
    if (section.kind !== "certifications") continue;
    const sure = section.heading === null || !/development|training|education/i.test(section.heading) || says.test(section.heading);
    let inParagraph = false;
    for (const item of itemsOf(section.lines)) {
      // The lines of a paragraph that names no certificate, to its end.
      inParagraph = !item.bullet && !says.test(item.text) && (item.text.length > longestPlain || inParagraph && !item.gap);
      if (inParagraph) continue;
      for (const words of splitItem(item)) {
        const parts = certificationParts(words.replace(titleLabel, ""));
        const { name } = parts;
        const degree = findDegree(name);
        if (!sure && !says.test(words) && !lastWord.test(name) || said.test(words)) continue;
        if (!item.bullet && words.length > longestPlain && !says.test(words)) continue;
        if (name.length < 2 || name.length > longestName || !/\p{L}{2}/u.test(name) || !item.bullet && /^\p{Ll}/u.test(name)) continue;
        if (tableHeading.test(name) || !says.test(words) && (tellsOfWork.test(words) || isSchoolWithPlace(words))) continue;
        // "Scrum Master" is no degree.
        if (degree && degree.level !== "vocational" && !says.test(name) && !/\p{L} master$/iu.test(name)) continue;
        found.push({ ...parts, span: { start: item.start, end: item.end } });
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
