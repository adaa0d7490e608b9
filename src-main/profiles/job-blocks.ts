/** Cuts a section of jobs into blocks: a date, the lines that head it, and the lines that follow. */
import { isOnlyDates, isOnlyDuration, withoutDates, type DateRange } from "./dates.ts";
import type { Anchor } from "./job-anchors.ts";
import { readHeader, withoutCityState, type JobHeader } from "./job-header.ts";
import { isLabelled, labelOf } from "./job-labels.ts";
import { withoutPlaceholders, wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { namedPlace, placeOf, splitPlace } from "./places.ts";
import { isRoleWord, legalForm, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

/** One job as lines of its section: `[top, head]` are heading lines, `[head, bottom)` are its bullets. */
export interface Block {
  top: number;
  anchor: number;
  head: number;
  bottom: number;
  range: DateRange | null;
  /** A place on a line of its own under the dates. */
  place: string | null;
}

const mostHeadingLines = 3;

/** A line that can stand in a job's heading: short, no bullet, not a sentence, no label ("Environment: …", but "Environmental Engineer"). */
export function canHead(line: Line): boolean {
  const { text } = line;
  if (line.bullet || text.length > 120 || /https?:|(?:^|[ /])www\./i.test(text) || wordCount(withoutPlaceholders(text)) > 14) return false;
  if (!/^[\p{Lu}\p{Lo}\d"'“(&]/u.test(text) && !/^(?:e|i)\p{Lu}/u.test(text) && !text.startsWith("- ")) return false;
  if (/[.;!?]$/.test(text) && !(text.endsWith(".") && isTitleCased(text) && splitPlace(text.slice(0, -1)).place !== null) && !(text.endsWith(".") && wordCount(text) <= 6 && wordCount(text) > 1 && isTitleCased(text)) && !/(?:\b(?:inc|ltd|llc|co|corp|pvt|jr|sr|l\.p|s\.a)\.|\b\p{Lu}\.)$/iu.test(text)) return false;
  if (text.endsWith(":") && !(wordCount(text) <= 6 && isTitleCased(text) && !/responsib|achiev|dut(?:y|ies)|environment|technolog|tools|skills|accomplish|descri|project (?:name|title|detail)|summary|highlight|role|key/i.test(text))) return false;
  const label = /^(?:(?:\p{L}+ )?(?:technologies|tools|skills|platforms?|environment|languages)(?: used)? ?:|responsibilit|environment(?!al)|technolog(?:y|ies)\b|tools|skills|duties|achievements?\b|description|key |projects?(?: (?:name|title|description|details))?\s*[:–-])/iu.test(text);
  const named = text.replace(/ ?company name.*$/i, "");
  // "Environment Canada, Quay Center" is an employer.
  if (label && !/[:–]| - /.test(text) && /, /.test(text) && isTitleCased(text) && organisationScore(text) >= 1.2) return true;
  return !label || wordCount(named) <= 6 && !named.includes(":") && (isRoleWord(named.split(" ").at(-1) ?? "") || legalForm.test(named));
}

/** A heading that its writer left without capitals: set apart, short, and a title or an employer with its place. */
const isSmallHeading = (line: Line, knowledge: RoleKnowledge): boolean =>
  line.gap && !line.bullet && /^\p{Ll}/u.test(line.text) && wordCount(line.text) <= 7 && !/[.,:;!?]$/.test(line.text) &&
  (titleScore(line.text, knowledge) >= 0.8 || splitPlace(line.text.replace(/ ?[-–—]$/u, "")).place !== null);

function fieldScore(text: string, knowledge: RoleKnowledge): number {
  const bare = withoutDates(text);
  return Math.max(titleScore(bare, knowledge), organisationScore(bare), splitPlace(bare).place ? 1.2 : 0, isLabelled(text) ? 2 : 0);
}

export const isComplete = (header: JobHeader): boolean => header.title !== null && header.company !== null;

/** True when one line more shows that what seemed the employer was part of the title. */
const isQualified = (header: JobHeader, longer: JobHeader): boolean =>
  header.title !== null && longer.company !== null && longer.company !== header.company &&
  (longer.title === `${header.title}, ${header.company}` || longer.title === `${header.title} in ${header.company}`);

/** "(an ISO 9002 company)" on a line of its own. */
const isAside = (line: Line): boolean => /^\([^()]{3,90}\)$/.test(line.text);

/** Words of weight all capitalised, as names are and sentences are not. */
export const isTitleCased = (text: string): boolean => text.split(/[\s\t]+/).every((word) => word.length < 4 || /^[^\p{Ll}]/u.test(word));

/** True when a job's text begins here: a bullet, a label, a long line. */
const beginsBody = (line: Line | undefined): boolean =>
  line === undefined || line.bullet || /:$|^[^:]{3,30}: /.test(line.text) || line.text.length > 55 || placeOf(line.text) !== null;

/** Walks up from a date to the first line of the job's heading. `usual` is how many lines this resume puts above. */
function topOf(lines: Line[], anchor: number, floor: number, usual: number | null, knowledge: RoleKnowledge): number {
  if (usual !== null && isUsualHeading(lines, anchor, floor, usual, knowledge)) return anchor - usual;
  let top = anchor;
  while (top > floor && anchor - top < mostHeadingLines) {
    const line = lines[top - 1];
    if (line && (isOnlyDuration(line.text) || isAside(line))) {
      top--;
      continue;
    }
    if (!line || !canHead(line) && !isSmallHeading(line, knowledge)) break;
    const header = readHeader(lines.slice(top, anchor + 1).map((l) => l.text), 0, knowledge);
    const score = fieldScore(line.text, knowledge);
    const set = line.gap || top - 1 === floor;
    const below = lines[top];
    const overDuration = below !== undefined && (isOnlyDuration(below.text) || isAside(below) && !isComplete(header));
    if (isComplete(header) && !overDuration) break;
    if (!overDuration && !(usual === null ? score >= 1 || set && wordCount(line.text) <= 8 : score >= 1.6 || score >= 1 && set)) break;
    top--;
  }
  return top;
}

/** True when the `usual` number of lines above a date look like the heading the resume's first job has. */
function isUsualHeading(lines: Line[], anchor: number, floor: number, usual: number, knowledge: RoleKnowledge): boolean {
  // The length of a time ("11 months") belongs to the employer above it, and so to this heading.
  if (anchor - usual < floor || anchor - usual > floor && isOnlyDuration(lines[anchor - usual - 1]?.text ?? "")) return false;
  const above = lines.slice(anchor - usual, anchor);
  if (!above.every(canHead)) return false;
  const [top] = above;
  return top === undefined || anchor - usual === floor || top.gap && above.length <= 2 || above.every((line) => line.gap || fieldScore(line.text, knowledge) >= 0.8) ||
    above.some((line) => fieldScore(line.text, knowledge) >= 1.6) && top.gap;
}

/** "Elmhurst Infirmary, Derby, UK": an employer, rather than what the line above it has been taken for. */
function isEmployerWithPlace(text: string, above: string | null, knowledge: RoleKnowledge): boolean {
  const { rest, place } = splitPlace(text);
  return place !== null && text.startsWith(`${rest},`) && wordCount(rest) <= 6 && titleScore(rest, knowledge) < 1 &&
    (organisationScore(rest) >= 1.2 || above !== null && organisationScore(above) < 0.8 && wordCount(above) <= 5);
}

/** A line that under a date of its own is all of a job's heading, though a full stop ends it. */
function isWholeHeading(line: Line, knowledge: RoleKnowledge): boolean {
  if (line.bullet || wordCount(line.text) > 16 || !isTitleCased(line.text) || /^\p{Lu}\p{L}+ed /u.test(line.text)) return false;
  const header = readHeader([line.text.replace(/\.$/, "")], 0, knowledge);
  return isComplete(header) && titleScore(header.title ?? "", knowledge) >= 1.6;
}

/** "May 2016 – June 2018 (2 years 2 months)": LinkedIn's way to date a job, with nothing but the place below. */
const saysHowLong = (line: Line | undefined): boolean => line !== undefined && /\d \(\d{1,2} [^()]{3,25}\)$/.test(line.text) && isOnlyDates(line.text);

/** Words that hardly look like a title: a sure one on the line below is rather it. */
const weakTitle = 0.8;

const isTitleLine = (line: Line | undefined, knowledge: RoleKnowledge): boolean =>
  line !== undefined && canHead(line) && wordCount(line.text) <= 9 && titleScore(line.text, knowledge) >= 1.6;

const beginsProject = (line: Line): boolean => /^(?:project ?#? ?\d*\.?|clients?(?: name)?) ?(?::|$)/i.test(line.text);

/** Walks down from a date while the heading still lacks its title or company. */
function headOf(lines: Line[], top: number, anchor: number, ceiling: number, knowledge: RoleKnowledge): { head: number; place: string | null } {
  let head = anchor + 1;
  while (head < ceiling && head - anchor <= mostHeadingLines) {
    const line = lines[head];
    if (!line) break;
    if (isOnlyDuration(line.text)) {
      head++;
      continue;
    }
    const header = readHeader(lines.slice(top, head).map((l) => l.text), 0, knowledge);
    // An employer with dates, and below it the first of the projects there.
    if (header.company !== null && (line.gap || beginsProject(line)) && lines.slice(head, head + 2).some(beginsProject)) break;
    if (isComplete(header) && canHead(line) && isQualified(header, readHeader(lines.slice(top, head + 1).map((l) => l.text), 0, knowledge))) {
      head++;
      continue;
    }
    // "Position: …" says what the title is, whatever seemed to be it above.
    if (isComplete(header) && labelOf(line.text)?.label === "title" && !lines.slice(top, head).some((each) => labelOf(each.text)?.label === "title") && lines.slice(top, head).some((each) => isLabelled(each.text))) {
      head++;
      continue;
    }
    if (!line.bullet && header.location === null) {
      const place = placeOf(line.text) ?? (isComplete(header) || head === anchor + 1 && saysHowLong(lines[anchor]) ? namedPlace(line.text) : null);
      if (place && header.title !== null && header.company === null && withoutCityState(place.text) !== null) {
        head++;
        continue;
      }
      // "Pittsburgh, PA" may stand between the employer and the title.
      if (place && header.title === null && header.company !== null && head + 1 < ceiling && isTitleLine(lines[head + 1], knowledge)) return { head: head + 2, place: null };
      if (place) return { head: head + 1, place: place.text === "" ? null : place.text };
    }
    if (head === anchor + 1 && top === anchor && header.title === null && header.company === null && isWholeHeading(line, knowledge)) {
      head++;
      break;
    }
    if (head <= anchor + 2 && isComplete(header) && titleScore(header.title ?? "", knowledge) < weakTitle && isTitleLine(line, knowledge) && beginsBody(lines[head + 1])) {
      head++;
      break;
    }
    const title = titleScore(line.text, knowledge);
    if (!canHead(line) || isComplete(header)) break;
    const organisation = Math.max(organisationScore(line.text), splitPlace(line.text).place ? 1.2 : 0);
    const nothingElse = header.title === null && header.company !== null && organisationScore(header.company) < 1;
    const nothing = header.title === null && header.company === null;
    const labelled = isLabelled(line.text);
    const short = wordCount(splitPlace(withoutPlaceholders(line.text)).rest) <= (/company name/i.test(line.text) ? 12 : 9);
    const named = header.title !== null && wordCount(line.text) <= 6 && isTitleCased(line.text) && title < 1 && beginsBody(lines[head + 1]);
    // A first line without any telling word may be either field; a second such line is the other.
    const half = head === anchor + 2 && top === anchor && nothingElse && isTitleCased(line.text) && wordCount(line.text) <= 6 && beginsBody(lines[head + 1]);
    const rival = head === anchor + 1 && header.title === null && header.location === null && isEmployerWithPlace(line.text, header.company, knowledge);
    const held = header.title === null && header.company !== null && organisationScore(header.company) >= 1.2 && title >= 0.3 && wordCount(line.text) <= 4 && isTitleCased(line.text) && (lines[head + 1]?.gap === true || beginsBody(lines[head + 1]));
    const fits = labelled || held || rival || half || short && /company name/i.test(line.text) || header.company === null && named || nothing && short || header.title === null && title >= 1.6 && short || header.company === null && organisation >= 1.2 && title < 2 && short;
    if (!fits) break;
    head++;
  }
  return { head, place: null };
}

/**
 * The jobs of a section as blocks of its lines. `usual` is the number of lines that the resume sets above a job's date;
 * null when that is not known.
 */
export function blocksOf(lines: Line[], anchors: readonly Anchor[], usual: number | null, knowledge: RoleKnowledge): Block[] {
  const blocks: Block[] = [];
  const shares = usual === 0 && anchors[0] !== undefined && !isOnlyDates(lines[anchors[0].at]?.text ?? "");
  for (const [n, { at, range }] of anchors.entries()) {
    const floor = blocks.at(-1)?.head ?? 0;
    // Where the first job's date shares its heading's line, dates alone on theirs are set in another way.
    const own = shares && isOnlyDates(lines[at]?.text ?? "") ? null : usual;
    const top = topOf(lines, at, floor, own, knowledge);
    const next = anchors[n + 1]?.at ?? lines.length;
    const ceiling = Math.max(at + (saysHowLong(lines[at]) ? 2 : 1), next - (next < lines.length ? usual ?? 0 : 0));
    const { head, place } = headOf(lines, top, at, ceiling, knowledge);
    const previous = blocks.at(-1);
    if (previous) previous.bottom = top;
    blocks.push({ top, anchor: at, head, bottom: lines.length, range, place });
  }
  return blocks;
}

/** "1989 – 1995:" on lines of their own: what such dates head stands below them. */
const headBelow = (lines: Line[], anchors: readonly Anchor[]): boolean =>
  2 * anchors.filter(({ at }) => /\d:$|\p{L}:$/u.test(lines[at]?.text ?? "") && isOnlyDates(lines[at]?.text ?? "")).length > anchors.length;

/** How many lines stand above the first date: there the heading's top is the section's top, which leaves no doubt. */
export function usualLinesAbove(lines: Line[], anchors: readonly Anchor[], knowledge: RoleKnowledge): number | null {
  const first = anchors[0]?.at;
  if (headBelow(lines, anchors)) return 0;
  if (first === undefined || first > mostHeadingLines) return null;
  const above = lines.slice(0, first);
  if (!above.every(canHead)) return null;
  const header = readHeader(lines.slice(0, first + 1).map((l) => l.text), 0, knowledge);
  if (first > 0 && header.title === null && header.company === null) return null;
  // A company that heads several positions stands above only the first of them.
  const alone = readHeader([lines[first]?.text ?? ""], 0, knowledge);
  return first > 0 && isComplete(alone) ? 0 : first;
}
