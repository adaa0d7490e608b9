/** The ways to cut a section into jobs, and the one that explains it best. */
import { isOnlyDates, monthIndex, type DateRange } from "./dates.ts";
import { anchorsOf, headingPart } from "./job-anchors.ts";
import { blocksOf, canHead, isTitleCased, usualLinesAbove, type Block } from "./job-blocks.ts";
import { orderOf, type JobHeader, type Order } from "./job-header.ts";
import { commonLayout, readAlike } from "./job-layout.ts";
import { withUndated } from "./job-undated.ts";
import { wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { namedPlace } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

/** One way to cut a section into jobs; the lists run side by side. */
export interface Reading {
  blocks: Block[];
  headings: string[][];
  headers: JobHeader[];
}

/** More dated lines than this are no list of jobs, and not worth a second look. */
const mostJobs = 100;

export type Time = Pick<DateRange, "from" | "to" | "current">;

/** True when the inner time lies within the outer; a year alone is all of it. */
export function contains(outer: Time | null, inner: Time | null): boolean {
  if (!outer?.from || !inner?.from) return false;
  if (!outer.to && !outer.current) return inner.from.startsWith(outer.from) && !inner.to && !inner.current;
  return monthIndex(inner.from) >= monthIndex(outer.from.slice(0, 4)) && (inner.current ? outer.current : outer.current || !outer.to || !inner.to || monthIndex(inner.to) <= monthIndex(outer.to, true));
}

/** True for an employer with the whole time there, over positions with times of their own. */
export function headsGroup(block: Block, header: JobHeader, next: Block | undefined): boolean {
  return header.company !== null && header.title === null && block.bottom === block.head && next !== undefined && contains(block.range, next.range);
}

function readBlocks(lines: Line[], blocks: Block[], knowledge: RoleKnowledge): Reading {
  const textsOf = (block: Block): string[] =>
    lines.slice(block.top, block.place === null ? block.head : block.head - 1).map((line, i) => (block.top + i === block.anchor ? headingPart(line, block.range, knowledge) : line.text));
  const headings = blocks.map(textsOf);
  const order: Order = blocks.length === 0 ? 0 : 0.8 * (headings.reduce((sum, h) => sum + orderOf(h, knowledge), 0) / blocks.length);
  return { blocks, headings, headers: readAlike(lines, blocks, textsOf, order, knowledge) };
}

/** How well a reading explains the dates of its section: each has a title and an employer that look like ones, all laid out alike. */
function plausibility(lines: Line[], { blocks, headers }: Reading, knowledge: RoleKnowledge): number {
  let score = 0.5 * (commonLayout(blocks, headers)?.count ?? 0);
  let group: Block | null = null;
  for (const [i, header] of headers.entries()) {
    const block = blocks[i];
    if (!block?.range) continue;
    if (headsGroup(block, header, blocks[i + 1])) group = block;
    const held = group !== null && group !== block && contains(group.range, block.range);
    score += forTitle(header.title, group === block, knowledge) + forCompany(header.company, held);
    // "Bergen, Vestland, Norway" may be an employer with its place, but more often is a place.
    if (header.companyLine !== null && namedPlace(lines[block.top + header.companyLine]?.text ?? "") !== null) score -= 0.4;
    if (isLeftOver(lines, block.top - 1, blocks[i - 1])) score -= leftOver;
  }
  return score;
}

/** What a line costs that looks like a heading's first and was left to the job above. */
const leftOver = 0.4;
const mostNameWords = 7;

/** True for a short line of names right above a block that ends the job before: no job's text ends so. */
function isLeftOver(lines: Line[], at: number, previous: Block | undefined): boolean {
  const line = lines[at];
  if (!line || at < (previous?.head ?? 0) || !canHead(line) || wordCount(line.text) > mostNameWords || !isTitleCased(line.text) || /[.,;:]$/.test(line.text) || isOnlyDates(line.text)) return false;
  const above = lines[at - 1];
  return line.gap || above === undefined || above.bullet || /[.;!]$/.test(above.text);
}

/** What a missing field counts where another job's stands for it: positions in a group share the employer. */
const shared = 0.4;
const forTitle = (title: string | null, isGroup: boolean, knowledge: RoleKnowledge): number =>
  title === null ? (isGroup ? shared : 0) : 0.6 + Math.min(0.8, Math.max(0, titleScore(title, knowledge)) / 2.5);
const forCompany = (company: string | null, isHeld: boolean): number =>
  company === null ? (isHeld ? shared : 0) : 0.6 + Math.min(0.6, Math.max(-0.4, organisationScore(company)) / 2.5);

/** The reading that explains the section best; how its first job is set counts for a little more than other ways. */
export function bestReading(lines: Line[], knowledge: RoleKnowledge): Reading {
  const anchors = anchorsOf(lines, knowledge);
  const usual = usualLinesAbove(lines, anchors, knowledge);
  let best = readBlocks(lines, withUndated(lines, blocksOf(lines, anchors, usual, knowledge), knowledge), knowledge);
  if (anchors.length < 2 || anchors.length > mostJobs || commonLayout(best.blocks, best.headers)?.count === anchors.length) return best;
  let most = plausibility(lines, best, knowledge) + 0.15 * anchors.length;
  for (const other of [0, 1, 2, null]) {
    if (other === usual) continue;
    const reading = readBlocks(lines, withUndated(lines, blocksOf(lines, anchors, other, knowledge), knowledge), knowledge);
    const score = plausibility(lines, reading, knowledge);
    if (score > most) {
      best = reading;
      most = score;
    }
  }
  return best;
}
