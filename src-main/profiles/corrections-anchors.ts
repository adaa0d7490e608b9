/** Finds a corrected entry again after the resume was read anew. */
import type { Span } from "../../src-preload/domain.ts";
import type { Entry, ListName } from "./corrections-fields.ts";
import { fold } from "./lines.ts";

/** What an entry said when it was corrected, and where it stood. */
export interface Anchor {
  index: number;
  parts: Entry;
  span: Span | null;
}

export interface AnchoredEntry {
  parts: Entry;
  span: Span | null;
}

/** What tells one entry of a list from another. */
const tellingParts: Record<ListName, readonly string[]> = {
  emails: ["value"], phones: ["value"], links: ["value"], employment: ["title", "company", "start"], education: ["degree", "institution", "end"],
  skills: ["id"], certifications: ["name"], languages: ["name"],
};

export const anchorOf = (parts: Entry, index: number, span: Span | null): Anchor => ({ index, parts: { ...parts }, span: span && { start: span.start, end: span.end } });

const same = (a: Entry, b: Entry, part: string): boolean => {
  const [one, other] = [a[part] ?? null, b[part] ?? null];
  return typeof one === "string" && typeof other === "string" ? fold(one) === fold(other) : one === other;
};

/** How much two spans have in common, as a share of the shorter. */
function overlap(a: Span | null, b: Span | null): number {
  if (!a || !b) return 0;
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return shorter <= 0 ? 0 : Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / shorter;
}

/**
 * The index of the entry that `anchor` was made of, or null. Entries that are another anchor's are null. First the entry that says
 * exactly the same, of several the one that stands nearest to where it stood; then one that says two of the telling things; then the one
 * that stands in the same place.
 */
export function findAnchor(list: ListName, anchor: Anchor, entries: readonly (AnchoredEntry | null)[]): number | null {
  const telling = tellingParts[list];
  const nearest = (fits: (entry: AnchoredEntry) => boolean): number | null => {
    let best: number | null = null;
    entries.forEach((entry, index) => {
      if (entry === null || !fits(entry)) return;
      if (best === null || Math.abs(index - anchor.index) < Math.abs(best - anchor.index)) best = index;
    });
    return best;
  };
  const exact = nearest(({ parts }) => telling.every((part) => same(anchor.parts, parts, part)));
  if (exact !== null) return exact;
  if (telling.length > 1) {
    const alike = nearest(({ parts }) => telling.filter((part) => parts[part] !== null && same(anchor.parts, parts, part)).length >= 2);
    if (alike !== null) return alike;
    return nearest(({ span }) => overlap(anchor.span, span) > 0.5);
  }
  return null;
}
