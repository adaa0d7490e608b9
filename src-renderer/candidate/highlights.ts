/** A text cut into pieces so that each piece is either marked or not, and either part of a heading or not. */
import type { Span } from "../../src-preload/domain.ts";

/** `active` is what the person is looking at now and wins over `found`. */
export interface Highlight extends Span {
  tone: "found" | "active";
}

export interface Piece extends Span {
  tone: "found" | "active" | null;
  heading: boolean;
}

/**
 * Pieces tile [from, to) in order. Spans may overlap, lie outside, or be empty; the time is O(n log n) in their number.
 */
export function cut(from: number, to: number, highlights: readonly Highlight[], headings: readonly Span[]): Piece[] {
  const changes: { at: number; which: "found" | "active" | "heading"; step: 1 | -1 }[] = [];
  const add = (span: Span, which: "found" | "active" | "heading"): void => {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start < end) changes.push({ at: start, which, step: 1 }, { at: end, which, step: -1 });
  };
  for (const highlight of highlights) add(highlight, highlight.tone);
  for (const heading of headings) add(heading, "heading");
  changes.sort((a, b) => a.at - b.at);

  const pieces: Piece[] = [];
  const open = { found: 0, active: 0, heading: 0 };
  let start = from;
  for (const { at, which, step } of [...changes, { at: to, which: "found", step: 1 } as const]) {
    if (at > start) {
      const tone = open.active > 0 ? "active" : open.found > 0 ? "found" : null;
      const last = pieces.at(-1);
      if (last && last.tone === tone && last.heading === open.heading > 0) last.end = at;
      else pieces.push({ start, end: at, tone, heading: open.heading > 0 });
      start = at;
    }
    open[which] += step;
  }
  return pieces;
}

/** Where the headings of sections stand: a heading is the beginning of its section. */
export function headingSpans(text: string, sections: readonly (Span & { heading: string | null })[]): Span[] {
  return sections.flatMap(({ start, heading }) => {
    if (heading === null || heading === "") return [];
    const at = text.slice(start, start + heading.length + 4).indexOf(heading);
    return at >= 0 ? [{ start: start + at, end: start + at + heading.length }] : [];
  });
}
