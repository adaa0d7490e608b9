/** A ranking as a PDF: a cover with a table of everyone, and a page each. Its text can be selected and searched. */
import type { ExportedRanking, Step } from "../exported.ts";
import { called } from "./called.ts";
import { drawCover } from "./cover.ts";
import { drawFoot, writeDrawn } from "./drawn.ts";
import { createPaper } from "./paper.ts";
import { printed } from "./printed.ts";
import { drawSheet } from "./sheet.ts";

/** Writes it to `target`, page by page. Equal rankings written on the same day give equal bytes. */
export async function writePdf(exported: ExportedRanking, target: string, onStep: Step): Promise<void> {
  const { ranking, matches, what, date, blind, words } = exported;
  const title = words.pdf.title[what];
  const job = printed(ranking.job.title, 120);
  const paper = createPaper(`${title}: ${job}`, date, words.language);
  let number = 0;
  const turn = (bookmark?: string): void => {
    paper.turn(bookmark);
    number += 1;
    drawFoot(paper, `${title}: ${job}  ·  ${words.pdf.day(date)}`, number);
  };
  await writeDrawn(paper, target, onStep, async (step) => {
    await drawCover(paper, exported, () => { turn(number === 0 ? title : undefined); }, () => step(0));
    for (const [index, match] of matches.entries()) {
      const candidate = exported.load(match);
      turn(blind ? words.nameless(exported.numberOf(match)) : `${String(match.rank)}. ${called(match, words, 80)}`);
      drawSheet(paper, { candidate, explanation: exported.explain(candidate.match), job: ranking.job, words }, ranking.weights);
      await step(index + 1);
    }
  });
}
