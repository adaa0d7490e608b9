/** What every PDF that is written to a file has in common: how it gets there, and the foot of its pages. */
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Step } from "../exported.ts";
import { content, ink, page, type Paper } from "./paper.ts";

/**
 * Writes to `target` what `draw` puts on the paper, and ends it. `draw` takes its steps by the one that it is given, which ends it when
 * nothing can be written any more. Rejects with what `draw` does, or with what stood in the way of writing; what was written until then
 * is the caller's to remove.
 */
export async function writeDrawn(paper: Paper, target: string, step: Step, draw: (step: Step) => Promise<void>): Promise<void> {
  const stopping = new AbortController();
  const written = pipeline(paper.stream, fs.createWriteStream(target), { signal: stopping.signal });
  let failed: { cause: unknown } | null = null;
  // A disk may be full long before the drawing ends: a failure that nobody waits for yet would end the whole process.
  written.catch((cause: unknown) => { failed = { cause }; });
  try {
    await draw(async (done) => {
      if (failed !== null) throw failed.cause;
      await step(done);
    });
    paper.end();
    await written;
  } catch (thrown) {
    stopping.abort();
    await written.catch(() => undefined);
    throw thrown;
  }
}

/** Under a line: what this is, and the number of the page. */
export function drawFoot(paper: Paper, text: string, number: number): void {
  paper.line(page.height - 36);
  paper.put(text, content.left, page.height - 30, content.width - 60, { size: 7.5, color: ink.faint, lines: 1 });
  paper.put(String(number), content.right - 50, page.height - 30, 50, { size: 7.5, color: ink.faint, align: "right", lines: 1 });
}
