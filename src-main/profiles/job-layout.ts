/** A resume sets all its jobs alike: where one heading leaves doubt, the others say what stands where. */
import { isOnlyDates } from "./dates.ts";
import { canHead, type Block } from "./job-blocks.ts";
import { readHeader, type JobHeader, type Order } from "./job-header.ts";
import type { Line } from "./lines.ts";
import { placeOf } from "./places.ts";
import type { RoleKnowledge } from "./roles.ts";

/** Lines from the date to the title and to the company; negative is above. */
interface Layout {
  title: number;
  company: number;
}

const mostWords = 9;

/** The layout that most headings with both title and company show, and how many do; null when none has both. */
export function commonLayout(blocks: readonly Block[], headers: readonly JobHeader[]): { layout: Layout; count: number } | null {
  const votes = new Map<string, { layout: Layout; count: number }>();
  for (const [i, header] of headers.entries()) {
    const block = blocks[i];
    if (!block?.range || header.titleLine === null || header.companyLine === null) continue;
    const layout = { title: block.top + header.titleLine - block.anchor, company: block.top + header.companyLine - block.anchor };
    const key = `${layout.title} ${layout.company}`;
    const vote = votes.get(key);
    if (vote) vote.count++;
    else votes.set(key, { layout, count: 1 });
  }
  return [...votes.values()].reduce<{ layout: Layout; count: number } | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
}

/** True when the line may be taken into the heading of the block: free, short, and no sentence. */
function isFree(lines: Line[], at: number, neighbours: readonly (Block | undefined)[], own: Block): boolean {
  const line = lines[at];
  if (!line || at < 0 || !canHead(line) || line.text.split(" ").length > mostWords || isOnlyDates(line.text) || placeOf(line.text) !== null) return false;
  if (!line.gap && line.text.endsWith(".") && lines[at - 1]?.bullet) return false;
  return neighbours.every((other) => other === undefined || at < other.top || at >= other.head) && Math.abs(at - own.anchor) <= 3;
}

/**
 * The headings again, with title or company of the incomplete ones looked for where the complete ones have them. Blocks
 * grow by the lines that are taken in.
 */
export function readAlike(lines: Line[], blocks: Block[], textsOf: (block: Block) => string[], order: Order, knowledge: RoleKnowledge): JobHeader[] {
  const headers = blocks.map((block) => readHeader(textsOf(block), order, knowledge));
  const layout = commonLayout(blocks, headers)?.layout;
  if (layout === undefined) return headers;
  return headers.map((header, i) => {
    const block = blocks[i];
    if (!block?.range || header.title !== null && header.company !== null) return header;
    const neighbours = [blocks[i - 1], blocks[i + 1]];
    const known = header.title === null ? header.companyLine : header.titleLine;
    const missing = (["title", "company"] as const).filter((field) => header[field] === null).map((field) => ({ field, at: block.anchor + layout[field] }));
    // The line that gave the field we have cannot give the other, unless both share a line in this resume.
    if (missing.some(({ at }) => known !== null && block.top + known === at || !(at >= block.top && at < block.head) && !isFree(lines, at, neighbours, block))) return header;
    const grown = { ...block, top: Math.min(block.top, ...missing.map(({ at }) => at)), head: Math.max(block.head, ...missing.map(({ at }) => at + 1)) };
    const found = readHeader(textsOf(grown), order, knowledge, Object.fromEntries(missing.map(({ field, at }) => [field, at - grown.top])));
    if (missing.some(({ field }) => found[field] === null)) return header;
    const previous = blocks[i - 1];
    if (previous) previous.bottom = Math.min(previous.bottom, grown.top);
    block.top = grown.top;
    block.head = grown.head;
    return found;
  });
}
