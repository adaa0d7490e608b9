/** Two to four candidates side by side: for each thing asked, who earns more, and why. */
import type { Match, RequirementMatch } from "../../../src-preload/domain.ts";
import type { ComparedCell, ComparedLine, Comparison, ExplanationLine } from "../../../src-preload/explanation.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { EngineWords } from "../../words/words.ts";
import { shortened } from "./asked.ts";
import { bestEvidence, explainedLines, type ExplainedRanking } from "./explain-candidate.ts";

/** Less than this apart is the same to a reader. */
const same = 0.005;
const mostReasons = 4;

const difference = (a: number, b: number): number => Math.round((a - b) * 100) / 100;

/** One candidate's line, with what it rests on. */
interface Side {
  line: ExplanationLine;
  own: RequirementMatch | undefined;
  rank: number;
}

/** Why the first of two earns more; where both are found alike, the sentences around it make the difference. */
function reason(more: Side, less: Side, { comparison }: EngineWords): string {
  const apart = difference(more.line.earned, less.line.earned);
  if (more.line.how === less.line.how) return comparison.foundAlike(more.rank, apart);
  const bothMean = more.own?.found?.how === "meaning" && less.own?.found?.how === "meaning";
  if (bothMean && more.own !== undefined && less.own !== undefined && more.own.score > less.own.score) return comparison.nearerSentence(more.rank, apart, more.own.score, less.own.score);
  return comparison.foundOtherwise(more.rank, apart, more.line.how, less.rank, less.line.how);
}

function comparedLine(lines: readonly ExplanationLine[], matches: readonly Match[], words: EngineWords): ComparedLine | null {
  const [first] = lines;
  if (first === undefined) return null;
  const order = lines
    .map((line, i): Side => ({ line, own: matches[i]?.requirements.find(({ requirementId }) => requirementId === line.requirementId), rank: matches[i]?.rank ?? 0 }))
    .sort((a, b) => b.line.earned - a.line.earned);
  const [most, least] = [order[0], order.at(-1)];
  const apart = most === undefined || least === undefined ? 0 : difference(most.line.earned, least.line.earned);
  return {
    requirementId: first.requirementId,
    asked: first.asked,
    possible: first.possible,
    cells: lines.map(({ status, how, terms, earned, requirementId }, i): ComparedCell => {
      const match = matches[i];
      return { status, how, terms, earned, evidence: match === undefined ? null : (bestEvidence(match, requirementId) ?? null) };
    }),
    apart,
    sentence: apart < same || most === undefined || least === undefined ? words.comparison.noDifference : reason(most, least, words),
  };
}

function summaryOf(lines: readonly ComparedLine[], matches: readonly Match[], totals: readonly number[], { comparison }: EngineWords): string[] {
  const [first, second] = [totals[0] ?? 0, totals.at(-1) ?? 0];
  const [above, below] = [matches[0]?.rank, matches.at(-1)?.rank];
  if (above === undefined || below === undefined) return [];
  const gap = difference(first, second);
  const between = lines.map(({ asked, cells }) => ({ asked: shortened(asked, 60), apart: difference(cells[0]?.earned ?? 0, cells.at(-1)?.earned ?? 0) }));
  const ahead = (sign: number): { asked: string; apart: number }[] =>
    between.map(({ asked, apart }) => ({ asked, apart: sign * apart })).filter(({ apart }) => apart >= same).sort((a, b) => b.apart - a.apart).slice(0, mostReasons);
  const [forAbove, forBelow] = [ahead(1), ahead(-1)];
  return [
    gap < same ? comparison.sameScore(above, below) : comparison.ahead(above, gap, below),
    ...(forAbove.length === 0 ? [] : [comparison.leadsIn(above, forAbove)]),
    ...(forBelow.length === 0 ? [] : [comparison.leadsIn(below, forBelow)]),
  ];
}

/** `matches` are of this ranking, two to four; the higher ranked comes first, and what sets them most apart. Every column adds up to its score. */
export function compare(matches: readonly Match[], ranking: ExplainedRanking, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): Comparison {
  const order = [...matches].sort((a, b) => a.rank - b.rank);
  const explained = order.map((match) => explainedLines(match, ranking, taxonomy, words));
  const lines = (explained[0]?.lines ?? []).flatMap((_, i) => comparedLine(explained.flatMap((one) => one.lines[i] ?? []), order, words) ?? []);
  return {
    candidates: order.map(({ candidateId, rank, name, file, seniority }, i) => ({ candidateId, rank, name, file, total: explained[i]?.total ?? 0, seniority })),
    lines: [...lines].sort((a, b) => b.apart - a.apart),
    summary: summaryOf(lines, order, explained.map(({ total }) => total), words),
  };
}
