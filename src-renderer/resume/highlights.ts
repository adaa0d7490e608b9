/** A text cut into pieces so that each piece is wholly marked or not, part of a heading or not, and surely read or not. */
import type { Span } from "../../src-preload/domain.ts";

/** `active` is what the person is looking at now and wins over `found`. */
export interface Highlight extends Span {
  tone: "found" | "active";
}

export interface Piece extends Span {
  tone: "found" | "active" | null;
  heading: boolean;
  uncertain: boolean;
}

/** What runs through the text besides the marks. */
export interface Layers {
  headings?: readonly Span[];
  /** Words that recognition was not sure of. */
  uncertain?: readonly Span[];
}

type Layer = "found" | "active" | "heading" | "uncertain";

/**
 * Pieces tile [from, to) in order. Spans may overlap, lie outside, or be empty; the time is O(n log n) in their number.
 */
export function cut(from: number, to: number, highlights: readonly Highlight[], { headings = [], uncertain = [] }: Layers = {}): Piece[] {
  const changes: { at: number; which: Layer; step: 1 | -1 }[] = [];
  const add = (span: Span, which: Layer): void => {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start < end) changes.push({ at: start, which, step: 1 }, { at: end, which, step: -1 });
  };
  for (const highlight of highlights) add(highlight, highlight.tone);
  for (const heading of headings) add(heading, "heading");
  for (const word of uncertain) add(word, "uncertain");
  changes.sort((a, b) => a.at - b.at);

  const pieces: Piece[] = [];
  const open = { found: 0, active: 0, heading: 0, uncertain: 0 };
  let start = from;
  for (const { at, which, step } of [...changes, { at: to, which: "found", step: 1 } as const]) {
    if (at > start) {
      const piece: Piece = {
        start,
        end: at,
        tone: open.active > 0 ? "active" : open.found > 0 ? "found" : null,
        heading: open.heading > 0,
        uncertain: open.uncertain > 0,
      };
      const last = pieces.at(-1);
      if (last !== undefined && looksAlike(last, piece)) last.end = at;
      else pieces.push(piece);
      start = at;
    }
    open[which] += step;
  }
  return pieces;
}

const looksAlike = (a: Piece, b: Piece): boolean => a.tone === b.tone && a.heading === b.heading && a.uncertain === b.uncertain;

/** Where the headings of sections stand: a heading is the beginning of its section. */
export function headingSpans(text: string, sections: readonly (Span & { heading: string | null })[]): Span[] {
  return sections.flatMap(({ start, heading }) => {
    if (heading === null || heading === "") return [];
    const at = text.slice(start, start + heading.length + 4).indexOf(heading);
    return at >= 0 ? [{ start: start + at, end: start + at + heading.length }] : [];
  });
}
