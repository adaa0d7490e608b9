/** Links of a PDF page: an address behind an icon or a name is contact data that no letter on the page says. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { linkSuffix } from "./contact-link.ts";
import { contains, transformBox, type Box, type Matrix } from "./pdf-matrix.ts";
import type { Segment } from "./pdf-segments.ts";

export interface Link {
  target: string;
  /** In the space of the page as shown. */
  box: Box;
}

const maxLinks = 300;

/** The mail and web links of a page; none when its annotations cannot be read. */
export async function readLinks(page: PDFPageProxy, base: Matrix): Promise<Link[]> {
  const annotations: unknown[] = await page.getAnnotations().catch(() => []);
  const links: Link[] = [];
  for (const annotation of annotations.slice(0, 10 * maxLinks)) {
    const link = describe(annotation, base);
    if (link && links.length < maxLinks) links.push(link);
  }
  return links;
}

function describe(annotation: unknown, base: Matrix): Link | null {
  if (!annotation || typeof annotation !== "object" || !("rect" in annotation) || !Array.isArray(annotation.rect)) return null;
  const target = "unsafeUrl" in annotation ? annotation.unsafeUrl : "url" in annotation ? annotation.url : null;
  const [x0, y0, x1, y1] = annotation.rect.map(Number);
  if (typeof target !== "string" || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return [x0, y0, x1, y1].every((n) => Number.isFinite(n)) ? { target, box: transformBox(base, { x0, y0, x1, y1 }) } : null;
}

/** Writes each address behind the last word of its link, unless the link's words say it. Each address counts once. */
export function addLinks(segments: Segment[], links: Link[]): void {
  if (links.length === 0) return;
  const seen = new Set<string>();
  const said = segments.flatMap((segment) => segment.words.map((word) => word.text)).join("").toLowerCase();
  for (const { target, box } of links) {
    if (seen.has(target)) continue;
    const words = segments.flatMap((segment) =>
      segment.words.filter((word) => contains(box, (word.x0 + word.x1) / 2, segment.y - 0.3 * segment.size)),
    );
    const last = words[words.length - 1];
    if (!last) continue;
    seen.add(target);
    const suffix = linkSuffix(target, words.map((word) => word.text).join(""));
    if (suffix !== "" && !said.includes(suffix.slice(2, -1).toLowerCase())) last.text = last.text.replace(/[.,;:]?$/, (mark) => suffix + mark);
  }
}
