/**
 * A document in which whatever tells who the person is takes the same room, whoever it is. Where a passage begins and ends depends on how long
 * lines are and how many words they have: a longer name must not cut the sentences near it in another way.
 */
import type { DocumentText, Span } from "../../src-preload/domain.ts";

/** A piece that tells who the person is, and the neutral word for it, or nothing. */
export interface Telling extends Span {
  by: string;
}

export interface NeutralDocument {
  document: DocumentText;
  /** Where a span of the neutral text stands in the document's own; one that begins or ends within a telling piece holds the whole of it. */
  original(span: Span): Span;
}

const contact = /@|:\/\/|\bwww\./;
const year = /^(?:19|20)\d{2}$/;

/** What keeps the shape of a line: an address stays one, a year stays one, a word in capitals is a name. */
function standIn(text: string, by: string): string {
  const word = contact.test(text) ? "@" : year.test(text) ? "2000" : by === "" ? "X" : by;
  return word + "\n".repeat(text.split("\n").length - 1);
}

/** In order and without overlaps: of what overlaps one piece is made. */
function merged(pieces: readonly Telling[]): Telling[] {
  const all: Telling[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last === undefined || piece.start >= last.end) all.push({ ...piece });
    else if (piece.end > last.end) all.splice(-1, 1, { start: last.start, end: piece.end, by: "" });
  }
  return all;
}

/** `telling` may overlap, in any order. Linear in the text but for sorting them. */
export function neutralDocument(document: DocumentText, telling: readonly Telling[]): NeutralDocument {
  const cuts: { own: Span; neutral: Span }[] = [];
  let text = "";
  let from = 0;
  for (const { start, end, by } of merged(telling)) {
    text += document.text.slice(from, start);
    const instead = standIn(document.text.slice(start, end), by);
    cuts.push({ own: { start, end }, neutral: { start: text.length, end: text.length + instead.length } });
    text += instead;
    from = end;
  }
  text += document.text.slice(from);

  /** The last piece that begins at an offset or before it. */
  function lastBefore(offset: number, which: "own" | "neutral"): (typeof cuts)[number] | undefined {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.[which].start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return cuts[low - 1];
  }
  function moved(offset: number, to: "own" | "neutral", edge: "start" | "end"): number {
    const of = to === "own" ? "neutral" : "own";
    const cut = lastBefore(offset, of);
    if (cut === undefined) return offset;
    if (offset >= cut[of].end) return offset - cut[of].end + cut[to].end;
    // An end just where the piece begins does not hold it.
    return edge === "end" && offset > cut[of].start ? cut[to].end : cut[to].start;
  }

  return {
    document: { ...document, text, pages: document.pages.map((page) => ({ ...page, start: moved(page.start, "neutral", "start"), end: moved(page.end, "neutral", "end") })) },
    original: ({ start, end }) => ({ start: moved(start, "own", "start"), end: moved(end, "own", "end") }),
  };
}
