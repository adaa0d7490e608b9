/** What a resume says was done in a job: the lines under its heading as items, one for each bullet or sentence. */
import type { Span } from "../../src-preload/domain.ts";
import { isOnlyDates } from "./dates.ts";
import type { Line } from "./lines.ts";

/** Share of the widest line of a job that a line must fill to be taken for wrapped. */
const wrappedShare = 0.75;
/** Text narrower than this is a list of short items, not wrapped prose. */
const wrappedMinimum = 45;
/** "Responsibilities", "Roles & duties": lines that head the list without a colon. */
const label = /^(?:(?:key |major |main |my |job |roles? (?:and|&) )?(?:responsibilit(?:y|ies)|duties|accomplishments?|achievements?|highlights|tasks|contributions?|description)(?: (?:include|are|and duties|and achievements))?)[\s:–-]*$/i;
const mostLabelWords = 6;
const isLabel = ({ text, bullet }: Line): boolean => label.test(text) || isOnlyDates(text) || !bullet && text.endsWith(":") && text.split(" ").length <= mostLabelWords;
const endsSentence = /[.;!?:]["”’)]?$/u;
/** A sentence's end inside a paragraph; single capitals ("J. Smith") and "e.g." end none. */
const sentenceEnd = /(?<=[\p{Ll}\d)%"”’][.!?]|\p{Lu}{2}[.!?])(?<!\b(?:e\.g|i\.e|etc|vs|approx|Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|Sr|Jr|St|No)\.)\s+(?=["“(]?\p{Lu})/gu;

/** Whether `line` goes on with what `previous` began. */
function continues(previous: Line, line: Line, widest: number, bulleted: boolean): boolean {
  if (line.bullet || line.gap) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (endsSentence.test(previous.text)) return false;
  if (/[,&/–-]$|\b(?:and|or|of|the|with|for|to|in|on|by|a|an|at|from|as|using)$/i.test(previous.text.slice(-12))) return true;
  return previous.text.length >= wrappedShare * widest && widest >= wrappedMinimum || bulleted && previous.text.length >= wrappedMinimum;
}

/** The sentences of a paragraph; a bullet stays whole. */
function sentencesOf(text: string, item: Span): Span[] {
  const words = text.slice(item.start, item.end);
  const cuts = [...words.matchAll(sentenceEnd)];
  const ends = [...cuts.map((cut) => item.start + cut.index), item.end];
  const starts = [item.start, ...cuts.map((cut) => item.start + cut.index + cut[0].length)];
  return starts.map((start, i) => ({ start, end: ends[i] ?? item.end }));
}

/**
 * The items among the lines under a job's heading, in order, none overlapping. Offsets are those of `text`. Lines that
 * only head the list ("Responsibilities:") or date a project are none.
 */
export function bulletsOf(lines: readonly Line[], text: string): Span[] {
  const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const items: (Span & { bullet: boolean })[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    if (isLabel(line)) {
      previous = null;
      continue;
    }
    const open = items.at(-1);
    if (open && previous && continues(previous, line, widest, open.bullet)) open.end = line.end;
    else items.push({ start: line.start, end: line.end, bullet: line.bullet });
    previous = line;
  }
  return items.flatMap((item) => (item.bullet ? [{ start: item.start, end: item.end }] : sentencesOf(text, item))).map((item) => withoutMark(text, item)).filter((item) => /\p{L}{2}/u.test(text.slice(item.start, item.end)));
}

/** An item without its bullet sign. */
function withoutMark(text: string, { start, end }: Span): Span {
  const mark = /^(?:[^\p{L}\p{N}"“('’$€£@#.\\]|o (?=\p{Lu}))+/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? "";
  return { start: start + mark.length, end };
}
