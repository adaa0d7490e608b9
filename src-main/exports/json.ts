import type { Match } from "../../src-preload/domain.ts";
import type { ExportedRanking, Step } from "./exported.ts";

/** The whole matches with job, model and weights. How long the ranking took is left out, so that the same ranking gives the same bytes. */
export async function jsonOf({ ranking, matches, load }: ExportedRanking, step: Step): Promise<string> {
  const { milliseconds: _, ...rest } = ranking;
  const candidates: (Match & { shortlisted: boolean; notes?: string })[] = [];
  for (const [index, one] of matches.entries()) {
    const { match, shortlisted, notes } = load(one);
    candidates.push({ ...match, shortlisted, ...(notes !== "" && { notes }) });
    await step(index + 1);
  }
  return `${JSON.stringify({ ...rest, candidates }, null, 2)}\n`;
}
