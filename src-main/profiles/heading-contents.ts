/** What stands below a line that looks like a heading but says what no list of headings knows. */
import type { SectionKind } from "../../src-preload/domain.ts";
import { namesLanguage } from "./languages.ts";
import { levelIn } from "./language-levels.ts";
import type { Line } from "./lines.ts";

const longestHeading = 36;
const mostWords = 5;
/** So many lines below are looked at. */
const mostBelow = 8;
const longestItem = 60;

/** Set apart by a blank line, short, and words only: no sentence, no date, no detail. */
function looksLikeHeading(line: Line): boolean {
  return (line.gap || line.marked) && !line.bullet && line.text.length <= longestHeading && line.text.split(" ").length <= mostWords && /^\p{Lu}[\p{L} '’&?!-]+[:：]?$/u.test(line.text) && !namesLanguage(line.text);
}

/** The lines right below one, up to the next blank line. */
function blockBelow(lines: readonly Line[], at: number): Line[] {
  const block: Line[] = [];
  for (let i = at + 1; i < lines.length && block.length <= mostBelow; i++) {
    const line = lines[i];
    if (!line || line.gap && block.length > 0) break;
    block.push(line);
  }
  return block;
}

/** "German (native), English (C1)": each item of the line a language, and a level with one of them. */
function isLanguages(block: readonly Line[]): boolean {
  const items = block.flatMap(({ text }) => text.split(/[,;|•·]| and | & /u)).map((item) => item.trim()).filter((item) => item !== "");
  return items.length > 0 && items.every((item) => item.length <= longestItem && namesLanguage(item)) && items.some((item) => levelIn(item) !== null);
}

/** The kind of section that a line opens by what stands below it, or null where that could be anything. */
export function kindBelow(lines: readonly Line[], at: number): SectionKind | null {
  const line = lines[at];
  if (!line || !looksLikeHeading(line)) return null;
  const block = blockBelow(lines, at);
  if (block.length > mostBelow) return null;
  return isLanguages(block) ? "languages" : null;
}
