/** The shape every document's text has: "\n" lines, NFC, no control characters, bullets as "• ", one blank line at most. */
import { WinnowError } from "../../src-preload/errors.ts";
import type { Page, ReadingWarning } from "../../src-preload/domain.ts";
import { isBullet, isPrivateUse } from "./glyph-text.ts";
import { maxTextLength } from "./limits.ts";
import { mendMojibake } from "./mojibake.ts";

/** Kept apart: the joiners U+200C and U+200D belong to the spelling of Persian, Hindi and other languages. */
const invisible = /\u034f|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

export const hiddenTextWarning: ReadingWarning = { code: "hidden_text", message: "Text that nobody can see on the page was left out." };

/**
 * Joins the texts of pages into one, in shape, with pages that tile it. Throws `too_large` when there is more text than
 * a resume can hold, `no_text` when there is none.
 */
export function shapePages(pageTexts: string[]): { text: string; pages: Page[] } {
  const shaped = pageTexts.map(shapeText);
  const final = shaped.findLastIndex((page) => page !== "");
  const pages: Page[] = [];
  let text = "";
  shaped.forEach((page, i) => {
    const start = text.length;
    text += page;
    if (page !== "" && i < final) text += "\n";
    if (text.length > maxTextLength) throw tooMuchText();
    pages.push({ number: i + 1, start, end: text.length });
  });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new WinnowError("no_text", "There is no readable text in this file.", { hint: "Open it to check, and ask for the resume as PDF or DOCX." });
  return { text, pages };
}

export function tooMuchText(): WinnowError {
  return new WinnowError("too_large", "This file holds far more text than a resume.", { hint: "Import the resume alone, without attachments." });
}

/** What shaping makes of one word of a text: a part for each piece between blanks, none where nothing is left. */
export function shapeWord(word: string): string[] {
  if (/^[!-~]+$/.test(word)) return [word];
  return clean(word).split(/\s+/).filter((part) => part !== "");
}

function clean(raw: string): string {
  return mendMojibake(raw)
    .replace(lineBreaks, "\n")
    .replace(invisible, (c) => (c >= "\u0080" && c <= "\u009f" ? " " : ""))
    .replace(blanks, " ")
    .toWellFormed()
    .normalize("NFC");
}

/** One text in shape. Linear in its length. */
export function shapeText(raw: string): string {
  const lines: string[] = [];
  for (const line of clean(raw).split("\n").flatMap(withLostBreaks)) {
    const shaped = shapeLine(line);
    if (shaped !== "" || (lines.length > 0 && lines[lines.length - 1] !== "")) lines.push(shaped);
  }
  while (lines[lines.length - 1] === "") lines.pop();
  return lines.join("\n");
}

/** So long a line is no line, and so many gaps in it are no spacing. */
const runTogether = { length: 300, gaps: 5 };

/** Some exports write a line break as two or three blanks and an empty line as more: then they are lines again. */
function withLostBreaks(line: string): string[] {
  if (line.length < runTogether.length) return [line];
  const gaps = line.match(/\S {2,}(?=\S)/g)?.length ?? 0;
  return gaps < runTogether.gaps ? [line] : line.replace(/ {4,}/g, "\n\n").replace(/ {2,}/g, "\n").split("\n");
}

function shapeLine(line: string): string {
  const trimmed = line.replace(/ {2,}/g, " ").replace(/[ \t]*\t[ \t]*/g, "\t").trim();
  if (trimmed === "") return "";
  const first = String.fromCodePoint(trimmed.codePointAt(0) ?? 0x20);
  const rest = trimmed.slice(first.length);
  if (isBullet(first) || isPrivateUse(first.codePointAt(0) ?? 0)) return bulletLine(rest);
  if (/^[-–—*¬+~−][ \t]/.test(trimmed) && !/^[-–—−][ \t]*(?:\d|present|current|now\b)/i.test(trimmed)) return bulletLine(rest);
  if (trimmed.startsWith("o\t")) return bulletLine(rest);
  return trimmed;
}

function bulletLine(rest: string): string {
  const said = rest.trimStart();
  return said === "" ? "" : `• ${said}`;
}
