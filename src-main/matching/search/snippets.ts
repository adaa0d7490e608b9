/** The lines of a resume that show why a search found it. */
import type { SearchSnippet } from "../../../src-preload/contract.ts";
import type { Span } from "../../../src-preload/domain.ts";
import type { QuotableResume } from "../../library/search/candidate-search.ts";
import { marksIn, type needlesOf } from "./marks.ts";

const most = 2;
const longest = 240;
/** A line of fewer words is an item or a heading, and tells less than any sentence. */
const tellingWords = 5;
const briefIsWorth = 0.35;
/** The sentence nearest in meaning stands first unless another holds two of the words. */
const nearestIsWorth = 1.5;

interface Wanted {
  needles: ReturnType<typeof needlesOf>;
  /** Places that are to be shown: mentions of a skill. */
  mentions: readonly Span[];
  /** The sentence nearest in meaning, if there is one. */
  passageId: number | null;
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Cuts a long line around its first mark. */
function cut(resume: QuotableResume, { start, end, page }: Span & { page: number }, marks: readonly Span[]): SearchSnippet {
  const first = marks[0]?.start ?? start;
  const from = end - start <= longest || first - start < longest * 0.6 ? start : nextWord(resume.text, first - Math.floor(longest / 3), first);
  const to = Math.min(end, from + longest);
  return { start: from, end: to, page, text: resume.text.slice(from, to), marks: marks.filter((mark) => mark.start >= from && mark.end <= to) };
}

function nextWord(text: string, from: number, before: number): number {
  const blank = text.slice(from, before).search(/\s/);
  return blank < 0 ? from : from + blank + 1;
}

/** Where no sentence holds the words (a heading, the head of the page), the line that does. */
function lineAround(resume: QuotableResume, mark: Span): Span & { page: number } {
  const start = resume.text.lastIndexOf("\n", mark.start) + 1;
  const line = resume.text.indexOf("\n", mark.end);
  return { start, end: line < 0 ? resume.text.length : line, page: resume.pages.find((page) => page.end > mark.start)?.number ?? 1 };
}

/**
 * At most two: the sentences that hold most of what is looked for, each mention and word once; the sentence that means it comes
 * first unless another holds the words. Empty where nothing in the text shows it.
 */
export function snippetsOf(resume: QuotableResume, { needles, mentions, passageId }: Wanted): SearchSnippet[] {
  const words = marksIn(resume.text, needles, 0);
  const marks = [...words, ...mentions.filter((mention) => !words.some((mark) => mark.start < mention.end && mention.start < mark.end))].sort((a, b) => a.start - b.start);
  let next = 0;
  const lines = resume.passages.map((passage) => {
    while ((marks[next]?.start ?? Infinity) < passage.start) next++;
    const own: Span[] = [];
    for (let i = next; i < marks.length && (marks[i]?.start ?? Infinity) < passage.end; i++) {
      const mark = marks[i];
      if (mark !== undefined && isWithin(mark, passage)) own.push(mark);
    }
    const said = new Set(own.map((mark) => resume.text.slice(mark.start, mark.end).toLowerCase()));
    const isBrief = resume.text.slice(passage.start, passage.end).split(/\s+/).length < tellingWords;
    return { passage, marks: own, said, weight: isBrief ? briefIsWorth : 1 };
  });
  const chosen: SearchSnippet[] = [];
  const told = new Set<string>();
  while (chosen.length < most) {
    let best: (typeof lines)[number] | null = null;
    let bestWorth = 0;
    for (const line of lines) {
      const fresh = [...line.said].filter((word) => !told.has(word)).length;
      const worth = line.weight * (fresh + (line.passage.passageId === passageId ? nearestIsWorth : 0));
      const isTaken = chosen.some((one) => one.start < line.passage.end && line.passage.start < one.end);
      if (!isTaken && worth > bestWorth) [best, bestWorth] = [line, worth];
    }
    if (best === null) break;
    chosen.push(cut(resume, best.passage, best.marks));
    for (const word of best.said) told.add(word);
  }
  const [lone] = marks;
  if (chosen.length === 0 && lone !== undefined) {
    const line = lineAround(resume, lone);
    chosen.push(cut(resume, line, marks.filter((mark) => isWithin(mark, line))));
  }
  return chosen;
}
