/** Finds the jobs of a resume: each is a date with the lines that head it, and the lines that follow. */
import type { Employment } from "../../src-preload/domain.ts";
import { findDates, monthIndex, withoutDates, type DateRange } from "./dates.ts";
import { namesDegree } from "./degrees.ts";
import { isLabelled, orderOf, readHeader, type JobHeader, type Order } from "./job-header.ts";
import type { Line } from "./lines.ts";
import { placeOf, splitPlace } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";
import type { SectionLines } from "./sections.ts";

/** One job as lines of its section: `[top, head]` are heading lines, `[head, bottom)` are its bullets. */
interface Block {
  top: number;
  anchor: number;
  head: number;
  bottom: number;
  range: DateRange | null;
}

const mostHeadingLines = 3;
const furniture = /^(?:https?:\/\/\S+|(?:page )?\d{1,3}(?: (?:of|\/) ?\d{1,3})?|page \d+.*|-- ?\d+ of \d+ ?--)$/i;

const wordCount = (text: string): number => (text === "" ? 0 : text.split(/[\s\t]+/).length);

/** A heading with the job's first sentences run on behind it: "Clerk 05/2001 to 05/2007 Prior to joining …". */
function isRunOn(line: Line, range: DateRange, knowledge: RoleKnowledge): boolean {
  const before = withoutDates(line.text.slice(0, range.start), []);
  const tail = line.text.slice(range.end);
  return !range.single && range.exact && !line.bullet && wordCount(tail) > 10 && wordCount(before) <= 9 &&
    Math.max(titleScore(before, knowledge), organisationScore(before)) >= 1.2;
}

/** What of an anchor's line belongs to the heading. */
function headingPart(line: Line, range: DateRange | null, knowledge: RoleKnowledge): string {
  return range === null || !isRunOn(line, range, knowledge) ? line.text : line.text.slice(0, range.end);
}

/** The date that makes a line the head of a job, or null when the line is prose that only mentions a date. */
function anchorDate(line: Line, knowledge: RoleKnowledge): DateRange | null {
  const dates = findDates(line.text);
  const range = dates.find((d) => !d.single && (d.exact || d.current || d.from === null || plausibleYears(d))) ?? (dates.length === 1 ? dates[0] : undefined);
  if (range === undefined) return null;
  if (isRunOn(line, range, knowledge)) return range;
  if (line.text.length > 260) return null;
  const rest = withoutDates(line.text, dates);
  const words = wordCount(rest);
  if (namesDegree(rest) && titleScore(rest, knowledge) < 1.6) return null;
  const tail = line.text.slice(range.end).replace(/[\s)\].,;:|–—-]+/gu, "");
  const atEdge = range.start <= 14 || tail.length <= 22 || line.text.includes("\t");
  const labelled = isLabelled(line.text);
  if (range.single) {
    // A lone date heads a job only on its own, or with a month behind a heading.
    if (line.bullet || words > 8 || !range.exact && words > 5) return null;
    if (words > 0 && !(range.exact && titleScore(rest, knowledge) + Math.max(0, organisationScore(rest)) >= 1.2)) return null;
    return range;
  }
  if (!atEdge && !labelled && words > 12 || words > 20) return null;
  const scores = Math.max(titleScore(rest, knowledge), organisationScore(rest), splitPlace(rest).place ? 1 : 0);
  if (line.bullet && words > 0 && (words > 12 || scores < 1)) return null;
  if (words > 9 && scores < 0.2 && !labelled && !/\t| [|•·–—-] /u.test(line.text)) return null;
  if (/^\p{Ll}/u.test(rest) && !range.exact && words > 3) return null;
  return range;
}

const plausibleYears = (range: DateRange): boolean => {
  const [from, to] = [Number(range.from?.slice(0, 4)), Number(range.to?.slice(0, 4))];
  return to >= from && to - from <= 50;
};

/** A line that can stand in a job's heading: short, no bullet, not a sentence. */
function canHead(line: Line): boolean {
  const { text } = line;
  if (line.bullet || text.length > 120 || wordCount(text) > 14) return false;
  if (!/^[\p{Lu}\p{Lo}\d"'“(&]/u.test(text) && !/^(?:e|i)\p{Lu}/u.test(text) && !text.startsWith("- ")) return false;
  if (/[.;!?]$/.test(text) && !/(?:\b(?:inc|ltd|llc|co|corp|pvt|jr|sr|l\.p|s\.a)\.|\b\p{Lu}\.)$/iu.test(text)) return false;
  if (/:$/.test(text)) return false;
  return !/^(?:responsibilit|environment|technolog(?:y|ies)\b|tools|skills|duties|achievements?\b|description|key |projects?(?: (?:name|title|description|details))?\s*[:–-])/i.test(text);
}

function fieldScore(text: string, knowledge: RoleKnowledge): number {
  const bare = withoutDates(text);
  return Math.max(titleScore(bare, knowledge), organisationScore(bare), splitPlace(bare).place ? 1.2 : 0, isLabelled(text) ? 2 : 0);
}

const isComplete = (header: JobHeader): boolean => header.title !== null && header.company !== null;

/** Walks up from a date to the first line of the job's heading. `usual` is how many lines this resume puts above. */
function topOf(lines: Line[], anchor: number, floor: number, usual: number | null, knowledge: RoleKnowledge): number {
  if (usual !== null && isUsualHeading(lines, anchor, floor, usual, knowledge)) return anchor - usual;
  let top = anchor;
  while (top > floor && anchor - top < mostHeadingLines) {
    const line = lines[top - 1];
    if (!line || !canHead(line)) break;
    const header = readHeader(lines.slice(top, anchor + 1).map((l) => l.text), 0, knowledge);
    const score = fieldScore(line.text, knowledge);
    const set = line.gap || top - 1 === floor;
    if (isComplete(header)) break;
    if (!(usual === null ? score >= 1 || set && wordCount(line.text) <= 8 : score >= 1.6 || score >= 1 && set)) break;
    top--;
  }
  return top;
}

/** True when the `usual` number of lines above a date look like the heading the resume's first job has. */
function isUsualHeading(lines: Line[], anchor: number, floor: number, usual: number, knowledge: RoleKnowledge): boolean {
  if (anchor - usual < floor) return false;
  const above = lines.slice(anchor - usual, anchor);
  if (!above.every(canHead)) return false;
  const [top] = above;
  return top === undefined || anchor - usual === floor || top.gap && above.length <= 2 || above.every((line) => line.gap || fieldScore(line.text, knowledge) >= 0.8) ||
    above.some((line) => fieldScore(line.text, knowledge) >= 1.6) && top.gap;
}

/** Walks down from a date while the heading still lacks its title or company. */
function headOf(lines: Line[], top: number, anchor: number, ceiling: number, knowledge: RoleKnowledge): number {
  let head = anchor + 1;
  while (head < ceiling && head - anchor <= mostHeadingLines) {
    const line = lines[head];
    if (!line) break;
    const header = readHeader(lines.slice(top, head).map((l) => l.text), 0, knowledge);
    const isPlace = placeOf(withoutDates(line.text)) !== null && !line.bullet;
    if (isPlace && header.location === null) {
      head++;
      continue;
    }
    if (!canHead(line) || isComplete(header)) break;
    const title = titleScore(line.text, knowledge);
    const organisation = Math.max(organisationScore(line.text), splitPlace(line.text).place ? 1.2 : 0);
    const nothing = header.title === null && header.company === null;
    const labelled = isLabelled(line.text);
    const short = wordCount(line.text) <= 9;
    const fits = labelled || nothing && short || header.title === null && title >= 1.6 && short || header.company === null && organisation >= 1.2 && title < 2 && short;
    if (!fits) break;
    head++;
  }
  return head;
}

/** A job whose dates are not given: a title, and under it a line with company and place, both set off by blanks. */
function undatedAt(lines: Line[], i: number, knowledge: RoleKnowledge): boolean {
  const [title, company] = [lines[i], lines[i + 1]];
  if (!title || !company || !title.gap || !canHead(title) || !canHead(company) || wordCount(title.text) > 8 || wordCount(company.text) > 12) return false;
  if (titleScore(title.text, knowledge) < 1.6 || findDates(title.text + company.text).length > 0) return false;
  const { rest, place } = splitPlace(company.text.replace(/ ?[-–—]$/u, ""));
  const after = lines[i + 2];
  return company.gap && (place !== null && rest !== "" && wordCount(rest) <= 8 || / [-–—]$/u.test(company.text)) ||
    organisationScore(company.text) >= 1.5 && wordCount(company.text) <= 8 && (after === undefined || after.bullet || after.gap);
}

function blocksOf(lines: Line[], knowledge: RoleKnowledge): Block[] {
  const anchors = lines.flatMap((line, i) => {
    const range = anchorDate(line, knowledge);
    return range ? [{ at: i, range }] : [];
  });
  const strong = anchors.some(({ range }) => !range.single);
  const kept = anchors.filter(({ range }) => !(strong && range.single && !range.exact));
  const usual = usualLinesAbove(lines, kept.map(({ at }) => at), knowledge);
  const blocks: Block[] = [];
  for (const [n, { at, range }] of kept.entries()) {
    const floor = blocks.at(-1)?.head ?? 0;
    const top = topOf(lines, at, floor, usual, knowledge);
    const next = kept[n + 1]?.at ?? lines.length;
    const ceiling = Math.max(at + 1, next - (next < lines.length ? usual ?? 0 : 0));
    const head = headOf(lines, top, at, ceiling, knowledge);
    const previous = blocks.at(-1);
    if (previous) previous.bottom = top;
    blocks.push({ top, anchor: at, head, bottom: lines.length, range });
  }
  return withUndated(lines, blocks, knowledge);
}

/** How many lines stand above the first date: there the heading's top is the section's top, which leaves no doubt. */
function usualLinesAbove(lines: Line[], anchors: number[], knowledge: RoleKnowledge): number | null {
  const first = anchors[0];
  if (first === undefined || first > mostHeadingLines) return null;
  const above = lines.slice(0, first);
  if (!above.every(canHead)) return null;
  const header = readHeader(lines.slice(0, first + 1).map((l) => l.text), 0, knowledge);
  if (first > 0 && header.title === null && header.company === null) return null;
  // A company that heads several positions stands above only the first of them.
  const alone = readHeader([lines[first]?.text ?? ""], 0, knowledge);
  return first > 0 && isComplete(alone) ? 0 : first;
}

function withUndated(lines: Line[], blocks: Block[], knowledge: RoleKnowledge): Block[] {
  const all = [...blocks];
  const taken = new Set(blocks.flatMap((b) => Array.from({ length: b.head - b.top }, (_, i) => b.top + i)));
  for (let i = 0; i + 1 < lines.length; i++) {
    if (taken.has(i) || taken.has(i + 1) || !undatedAt(lines, i, knowledge)) continue;
    all.push({ top: i, anchor: i, head: i + 2, bottom: lines.length, range: null });
    i++;
  }
  all.sort((a, b) => a.top - b.top);
  for (const [i, block] of all.entries()) block.bottom = all[i + 1]?.top ?? lines.length;
  return all;
}

function toEmployment(lines: Line[], block: Block, header: JobHeader): Employment {
  const last = lines[Math.max(block.head, block.bottom) - 1] ?? lines[block.anchor];
  const { range } = block;
  const ordered = range?.from && range.to && monthIndex(range.from) > monthIndex(range.to, true) ? { from: range.to, to: range.from } : range;
  return {
    ...header,
    start: ordered?.from ?? null,
    end: range?.current ? null : ordered?.to ?? null,
    current: range?.current ?? false,
    span: { start: lines[block.top]?.start ?? 0, end: last?.end ?? 0 },
  };
}

function jobsIn(lines: Line[], knowledge: RoleKnowledge): Employment[] {
  const blocks = blocksOf(lines, knowledge);
  const headings = blocks.map((block) => lines.slice(block.top, block.head).map((line, i) => (block.top + i === block.anchor ? headingPart(line, block.range, knowledge) : line.text)));
  const order: Order = blocks.length === 0 ? 0 : 0.8 * (headings.reduce((sum, h) => sum + orderOf(h, knowledge), 0) / blocks.length);
  const jobs: Employment[] = [];
  let group: { company: string; location: string | null } | null = null;
  for (const [i, block] of blocks.entries()) {
    const header = readHeader(headings[i] ?? [], order, knowledge);
    const next = blocks[i + 1];
    const empty = block.bottom - block.head === 0;
    if (header.company !== null && header.title === null && empty && next && contains(block.range, next.range)) {
      // A company with its whole time, and the positions held there below it.
      group = { company: header.company, location: header.location };
      continue;
    }
    if (header.company !== null) group = { company: header.company, location: header.location };
    else if (header.title !== null && group && !lines[block.top]?.gap) {
      header.company = group.company;
      header.location ??= group.location;
    }
    if (header.title === null && header.company === null && (block.range === null || block.range.single || empty)) continue;
    jobs.push(toEmployment(lines, block, header));
  }
  return jobs;
}

function contains(outer: DateRange | null, inner: DateRange | null): boolean {
  if (!outer?.from || !inner?.from) return false;
  return monthIndex(inner.from) >= monthIndex(outer.from.slice(0, 4)) && (inner.current ? outer.current : outer.current || !outer.to || !inner.to || monthIndex(inner.to) <= monthIndex(outer.to, true));
}

const placeholderPlace = /city ?, ?state(?: ?, ?country)?\b/i;

/** Anonymised resumes run a job's first sentence on behind the place; there the heading ends. */
function splitAtPlaceholder(line: Line): Line[] {
  const place = placeholderPlace.exec(line.text.slice(0, 160));
  if (!place) return [line];
  const end = place.index + place[0].length;
  const dates = /^[\s,]*(?:\S+ ){0,2}?(?:\S*\d{4}|\d)/.test(line.text.slice(end));
  const tail = line.text.slice(end).trim();
  if (dates || wordCount(tail) < 7) return [line];
  return [{ ...line, text: line.text.slice(0, end) }, { ...line, text: tail, gap: false }];
}

const preparedLines = (lines: Line[]): Line[] => lines.filter((line) => !furniture.test(line.text)).flatMap(splitAtPlaceholder);

/**
 * The jobs of a resume in the order of its text. They are read from the experience sections; a resume without one is
 * read wherever no other section claims the lines.
 */
export function findEmployment(sections: readonly SectionLines[], knowledge: RoleKnowledge): Employment[] {
  const from = (kinds: string[]): Employment[] =>
    sections.filter((s) => kinds.includes(s.kind)).flatMap((s) => jobsIn(preparedLines(s.lines), knowledge));
  const jobs = from(["experience"]);
  if (jobs.length > 0) return jobs;
  return from(["header", "summary", "other", "projects", "awards", "skills"]).filter((job) => job.start !== null && (job.title !== null || job.company !== null));
}
