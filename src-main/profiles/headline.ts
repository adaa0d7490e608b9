/** What the person is, in a job title: the headline under the name, or else the newest job's. */
import type { Employment } from "../../src-preload/domain.ts";
import { monthIndex, withoutDates } from "./dates.ts";
import { readHeader } from "./job-header.ts";
import { foldedWords, type Line } from "./lines.ts";
import { placeOf } from "./places.ts";
import { isRoleWord, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";
import { inTitleCase } from "./title-case.ts";

const label = /^(?:(?:desired |current )?(?:job )?(?:title|position|designation|role|profession|occupation)|applying for|post applied for|target role)\s*[:：–-]\s*/iu;
/** "Art Editor Resume Template": what the page calls itself. */
const templateTitle = / (?:resume|résumé|cv)(?: (?:template|sample|example|format))?$/iu;
const mostWords = 9;
/** What goes on behind a title on its line: a sentence about the person, or another detail behind its label. */
const goesOn = / (?:with|having|who|specializ\w+|specialis\w+|looking|seeking) .*$| \p{Lu}[\p{L}-]+ ?: ?\S.*$/u;

/** The job title that a header line is or begins with, or null. */
function headlineIn(line: Line, employers: string, knowledge: RoleKnowledge): string | null {
  const text = line.text.replace(label, "").replace(templateTitle, "");
  if (line.text.length > 160 || line.bullet || /@|https?:|\bwww\./i.test(text) && text.length < 40) return null;
  const labelled = label.test(line.text);
  if (!labelled && text.split(" ").length > 14 && !/[|•·\t]/.test(text)) return null;
  const cells = text.split(/\t| ?[|•·] ?|;/).map((cell) => withoutDates(titleBefore(cell, knowledge)).trim());
  for (const cell of cells) {
    if (cell === "" || cell.split(" ").length > 12 || /[.!?]$/.test(cell) || /@|\d{4}/.test(cell)) continue;
    if (/^(?:looking|seeking|to |a |an |i |sample|resume)/i.test(cell)) continue;
    const { title } = readHeader([cell], 0.3, knowledge);
    if (title !== null && title.split(" ").length <= mostWords && (labelled || titleScore(title, knowledge) >= 1.6)) return isQualified(cell, title, employers, knowledge) ? cell : title;
  }
  return null;
}

/** "Welder with ten years at sea" and "Welder Updated: 2022" without what goes on behind the title. */
function titleBefore(cell: string, knowledge: RoleKnowledge): string {
  const title = cell.replace(goesOn, "");
  return titleScore(title, knowledge) >= 2 && isRoleWord(/\p{L}+(?= ?(?:\(|$))/u.exec(title)?.[0] ?? "") ? title : cell;
}

/** "Rigging Apprentice, Third Year", "Developer – Ferries": under a name, what follows a title's comma or dash narrows it, unless it is an employer. */
function isQualified(cell: string, title: string, employers: string, knowledge: RoleKnowledge): boolean {
  const more = cell.startsWith(title) ? /^(?:, | [-–—] )(\p{Lu}[^,–—]{1,30})$/u.exec(cell.slice(title.length))?.[1] : undefined;
  return more !== undefined && more.split(" ").length <= 3 && titleScore(more, knowledge) < 1 && organisationScore(more) < 1 && placeOf(more) === null &&
    !foldedWords(more).some((word) => employers.includes(word));
}

/** `header` are the lines before the first section without the name's own line, `text` is the whole resume. */
export function findTitle(header: readonly Line[], employment: readonly Employment[], text: string, knowledge: RoleKnowledge): string | null {
  const employers = foldedWords(employment.map((job) => job.company ?? "").join(" ").slice(0, 5000)).join(" ");
  for (const line of header.slice(0, 8)) {
    const title = headlineIn(line, employers, knowledge);
    if (title !== null) return inTitleCase(title, text);
  }
  const held = employment.filter((job) => job.title !== null);
  const newest = held.reduce<Employment | null>((a, b) => (a === null || lastMonth(b) > lastMonth(a) ? b : a), null);
  return newest?.title ?? null;
}

const lastMonth = (job: Employment): number => (job.current ? Infinity : job.end !== null ? monthIndex(job.end, true) : job.start !== null ? monthIndex(job.start) : -1);
