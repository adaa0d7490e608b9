/** Puts dates that a layout set in a column of their own back beside the headings of their jobs. */
import { findDates, isOnlyDates } from "./dates.ts";
import { wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";

const longestHeading = 90;

/** A right-hand date that was read with the line of prose under its heading goes up to the heading. */
export function raiseDates(lines: readonly Line[], isHeading: (text: string) => boolean): Line[] {
  const raised = [...lines];
  for (const [i, line] of lines.entries()) {
    const tab = line.text.lastIndexOf("\t");
    const above = raised[i - 1];
    const date = line.text.slice(tab + 1);
    if (tab < 0 || line.bullet || line.gap || !above || above.bullet || wordCount(line.text.slice(0, tab)) < leastProse || !isOnlyDates(date) || findDates(above.text).length > 0 || !isHeading(above.text)) continue;
    raised[i - 1] = { ...above, text: `${above.text}\t${date}` };
    raised[i] = { ...line, text: line.text.slice(0, tab).trim() };
  }
  return raised;
}

const leastProse = 8;

const isDateLine = (line: Line | undefined): boolean => line !== undefined && !line.bullet && isOnlyDates(line.text);
const isHeadingLine = (line: Line): boolean => !line.bullet && line.text.length <= longestHeading && !/[.;:]$/.test(line.text) && findDates(line.text).length === 0;

/** A column of headings that was read before the column of their dates: as many dates as headings, line for line. */
export function zipDates(lines: readonly Line[], isHeading: (text: string) => boolean): Line[] {
  const zipped: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (isDateLine(lines[end])) end++;
    const count = end - i;
    const headings = count < 2 ? [] : zipped.slice(-count);
    const before = zipped.at(-count - 1);
    const whole = headings.length === count && headings.every((line, n) => isHeadingLine(line) && (n === 0 || !line.gap) && isHeading(line.text)) && (headings[0]?.gap === true || before === undefined || before.bullet);
    if (count >= 2 && whole) zipped.splice(-count, count, ...headings.map((line, n) => ({ ...line, text: `${line.text}\t${lines[i + n]?.text ?? ""}` })));
    else zipped.push(...lines.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return zipped;
}

/** True where a job's heading begins: set off, and all of it, its title or its employer over the title. */
function beginsHeading(lines: readonly Line[], at: number, isHeading: (text: string) => boolean, isTitle: (text: string) => boolean): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !isHeadingLine(line) || wordCount(line.text) > mostHeadingWords || !(line.gap || at === 0 || lines[at - 1]?.bullet === true || isDateLine(lines[at - 1]))) return false;
  return isHeading(line.text) || isTitle(line.text) || next !== undefined && !next.gap && isHeadingLine(next) && wordCount(next.text) <= mostHeadingWords && isTitle(next.text);
}

const mostHeadingWords = 9;
/** A longer section is no list of a few jobs. */
const mostLines = 400;

/**
 * Dates that stand together over or under all jobs of a section, with what was done in each between: as many as there
 * are jobs, in their order. A section with any other date is left as it is.
 */
export function spreadDates(lines: readonly Line[], isHeading: (text: string) => boolean, isTitle: (text: string) => boolean): Line[] {
  if (lines.length > mostLines || !lines.some((line, i) => isDateLine(line) && isDateLine(lines[i + 1]))) return [...lines];
  const dated = lines.flatMap((line, i) => (findDates(line.text).length > 0 ? [i] : []));
  const [first] = dated;
  if (first === undefined || dated.length < 2 || dated.some((at, n) => at !== first + n || !isDateLine(lines[at]) || findDates(lines[at]?.text ?? "").some((date) => date.single))) return [...lines];
  const heads = lines.flatMap((_, i) => (beginsHeading(lines, i, isHeading, isTitle) ? [i] : []));
  if (heads.length !== dated.length || heads.some((at) => at > first) && heads.some((at) => at < first)) return [...lines];
  return lines.flatMap((line, i) => {
    const job = heads.indexOf(i);
    return dated.includes(i) ? [] : [job < 0 ? line : { ...line, text: `${line.text}\t${lines[dated[job] ?? 0]?.text ?? ""}` }];
  });
}
