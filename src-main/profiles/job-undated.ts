/** Finds the jobs whose dates are not given. */
import { findDates, isOnlyDates } from "./dates.ts";
import { canHead, isTitleCased, type Block } from "./job-blocks.ts";
import { readHeader } from "./job-header.ts";
import { isLabelled } from "./job-labels.ts";
import { wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { placeOf, splitPlace } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** An employer that its writer left without capitals. */
const isSmallName = ({ text, bullet }: Line): boolean => !bullet && /^\p{Ll}[\p{L}\d.&]*(?: [\p{L}\d.&]+){0,2}$/u.test(text) && !text.endsWith(".");

/** A job whose dates are not given: a title, and under it a line with company and place, both set off by blanks. */
function undatedAt(lines: Line[], i: number, knowledge: RoleKnowledge): boolean {
  const [title, company] = [lines[i], lines[i + 1]];
  if (i === 0 && title && company && company.gap && lines[2]?.gap === true && isSmallName(company) && canHead(title) && titleScore(title.text, knowledge) >= 1.6 && findDates(title.text + company.text).length === 0) return true;
  if (i === 0 && title && company && canHead(title) && canHead(company) && titleScore(title.text, knowledge) >= 1.6 && wordCount(company.text) <= 5 && wordCount(title.text) <= 7 &&
    isTitleCased(company.text) && !isLabelled(company.text) && findDates(title.text + company.text).length === 0) return true;
  if (!title || !company || !title.gap && !isCapitals(title.text) || !canHead(title) || !canHead(company) || wordCount(title.text) > 8 || wordCount(company.text) > 12) return false;
  if (titleScore(title.text, knowledge) < 1.6 && titleScore(company.text, knowledge) >= 2 && isCapitals(title.text) && !isCapitals(company.text) &&
    title.text.length >= 5 && wordCount(title.text) <= 6 && wordCount(company.text) <= 7 && findDates(company.text).length === 0) return true;
  if (titleScore(title.text, knowledge) < 1.6 || findDates(title.text + company.text).length > 0) return false;
  const { rest, place } = splitPlace(company.text.replace(/ ?[-–—]$/u, ""));
  const after = lines[i + 2];
  return company.gap && (place !== null && rest !== "" && wordCount(rest) <= 8 || / [-–—]$/u.test(company.text)) ||
    organisationScore(company.text) >= 1.5 && wordCount(company.text) <= 8 && (after === undefined || after.bullet || after.gap);
}

/**
 * How many lines head an undated job whose employer stands above the title: two, three with the employer's place
 * between them, 0 where there is none.
 */
function underEmployerAt(lines: Line[], i: number, knowledge: RoleKnowledge): number {
  const company = lines[i];
  if (!company || !canHead(company) || wordCount(company.text) > 10 || !(company.gap || i === 0 || lines[i - 1]?.bullet === true || /[.!]$/.test(lines[i - 1]?.text ?? ""))) return 0;
  const { rest } = splitPlace(company.text);
  if (organisationScore(rest) < 1.2 || titleScore(rest, knowledge) >= 1 || findDates(company.text).length > 0) return 0;
  const below = lines[i + 1];
  const height = below && !below.bullet && placeOf(below.text) !== null ? 3 : 2;
  const [title, after] = [lines[i + height - 1], lines[i + height]];
  return title && after && !title.gap && canHead(title) && !/[.:]$/.test(title.text) && wordCount(title.text) <= 7 && titleScore(title.text, knowledge) >= 1.6 && findDates(title.text).length === 0 &&
    (after.bullet || after.text.length > 55 || after.gap) && !isOnlyDates(after.text) ? height : 0;
}

/** True for a line that is all of an undated job's heading: a title and an employer, and what was done under it. */
function isWholeAt(lines: Line[], i: number, sure: boolean, knowledge: RoleKnowledge): boolean {
  const [line, after] = [lines[i], lines[i + 1]];
  if (!line || !canHead(line) || line.text.endsWith(":") || /^\p{Lu}\p{L}+ed /u.test(line.text) || wordCount(line.text) > 12 || findDates(line.text).length > 0) return false;
  const header = readHeader([line.text], 0, knowledge);
  if (header.title === null || header.company === null || titleScore(header.title, knowledge) < 1.6 || titleScore(header.company, knowledge) >= 1) return false;
  const named = header.location !== null || organisationScore(header.company) >= 1.2;
  return sure ? named && (line.gap || lines[i - 1]?.bullet === true) : named || after === undefined || after.bullet || after.gap || /^[^:]{3,30}: /.test(after.text);
}

/** The blocks, in order, with those of undated jobs between them. */
export function withUndated(lines: Line[], blocks: Block[], knowledge: RoleKnowledge): Block[] {
  const all = [...blocks];
  const taken = new Set(blocks.flatMap((b) => Array.from({ length: b.head - b.top }, (_, i) => b.top + i)));
  for (let i = 0; i < lines.length; i++) {
    if (taken.has(i)) continue;
    const height = !taken.has(i + 1) && undatedAt(lines, i, knowledge) ? 2 : isWholeAt(lines, i, blocks.length > 0, knowledge) ? 1 : underEmployerAt(lines, i, knowledge);
    if (height === 0 || Array.from({ length: height }, (_, n) => i + n).some((at) => taken.has(at))) continue;
    all.push({ top: i, anchor: i, head: i + height, bottom: lines.length, range: null, place: null });
    i += height - 1;
  }
  all.sort((a, b) => a.top - b.top);
  for (const [i, block] of all.entries()) block.bottom = all[i + 1]?.top ?? lines.length;
  return all;
}
