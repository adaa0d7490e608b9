/** Pieces of a text covered, so that it stays as long as it was; or exchanged, where nobody counts its letters. */
import type { Span } from "../../../src-preload/domain.ts";
import { filler, leftOut } from "../../../src-preload/reveals.ts";
import { redactions, type Redaction } from "../../encoder/redaction.ts";
import { germanTitles } from "../../encoder/redaction/german-titles.ts";
import { englishTitle } from "./neutral-titles.ts";

/** `by`: what stands in the place; empty where nothing does. */
export interface Hidden extends Cover {
  by: string;
}

/** `asLong`: what stands in the place of a piece whose text must stay as long; blocks, where nothing does. */
interface Cover extends Span {
  asLong?: string;
}

/** What tells who somebody is in any text, by the rules of redaction, and the gender of their titles. */
export const alwaysHidden = (text: string, names: readonly string[]): Hidden[] => inOrder([...redactions(text, { names }).map(asTitle), ...germanTitles(text)]);

/** "Waitress" reads "waiter" also where letters are counted: a row of blocks beside waiters would tell. */
const asTitle = (found: Redaction): Hidden => (englishTitle.test(found.by) && found.by.length <= found.end - found.start ? { ...found, asLong: found.by.padEnd(found.end - found.start, filler) } : found);

/** Each letter of the pieces becomes a block, unless something neutral is as long; white space stays, so that lines stay lines. */
export function covered(text: string, spans: readonly Cover[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, asLong } of spans) {
    result += text.slice(from, start) + (asLong ?? text.slice(start, end).replace(/\S/g, leftOut));
    from = end;
  }
  return result + text.slice(from);
}

/** Of a piece of nothing else to say, as many blocks as tell nothing of its length. */
const blocks = leftOut.repeat(3);

export function exchanged(text: string, spans: readonly Hidden[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, by } of spans) {
    result += text.slice(from, start) + (by === "" ? blocks : by);
    from = end;
  }
  return result + text.slice(from);
}

/** In order and none over another; of two that overlap the one that begins first stays, and the rest of the other. */
export function inOrder(spans: readonly Hidden[]): Hidden[] {
  const ordered: Hidden[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start, ordered.at(-1)?.end ?? 0);
    if (start < span.end) ordered.push(start === span.start ? span : { start, end: span.end, by: "" });
  }
  return ordered;
}

/** Every place where one of the pieces stands in the text, whatever its capitals. */
export function occurrences(text: string, pieces: readonly string[]): Hidden[] {
  const lower = text.toLowerCase();
  return pieces.flatMap((piece) => {
    const found: Hidden[] = [];
    const sought = piece.trim().toLowerCase();
    if (sought.length < shortest || lower.length !== text.length) return found;
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) found.push({ start: at, end: at + sought.length, by: "" });
    return found;
  });
}

/** Shorter pieces stand in words that have nothing to do with them. */
const shortest = 4;
