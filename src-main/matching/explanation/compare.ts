/** Two to four candidates side by side: for each thing asked, who earns more, and why. */
import type { Match, RequirementMatch } from "../../../src-preload/domain.ts";
import type { ComparedCell, ComparedLine, Comparison, ExplanationLine } from "../../../src-preload/explanation.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { shortened } from "./asked.ts";
import { bestEvidence, explainedLines, type ExplainedRanking } from "./explain-candidate.ts";

/** Less than this apart is the same to a reader. */
const same = 0.005;
const mostReasons = 4;

const inPoints = (points: number): string => points.toFixed(2);
const difference = (a: number, b: number): number => Math.round((a - b) * 100) / 100;

/** How each is called in sentences: by place, so that a text without names says the same. */
const called = ({ rank }: Pick<Match, "rank">): string => `number ${String(rank)}`;

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** One candidate's line, with what it rests on. */
interface Side {
  line: ExplanationLine;
  own: RequirementMatch | undefined;
  name: string;
}

/** Why the first of two earns more; where both are found alike, the sentences around it make the difference. */
function reason(more: Side, less: Side): string {
  const lead = `${capital(more.name)} earns ${inPoints(difference(more.line.earned, less.line.earned))} points more`;
  if (more.line.how === less.line.how) return `${lead}: found alike, but more of the resume is near to it in meaning.`;
  const bothMean = more.own?.found?.how === "meaning" && less.own?.found?.how === "meaning";
  if (bothMean && more.own !== undefined && less.own !== undefined && more.own.score > less.own.score) {
    return `${lead}: a sentence that comes nearer in meaning, ${more.own.score.toFixed(2)} against ${less.own.score.toFixed(2)}.`;
  }
  return `${lead}: ${more.line.how}; ${less.name}: ${less.line.how}.`;
}

function comparedLine(lines: readonly ExplanationLine[], matches: readonly Match[]): ComparedLine | null {
  const [first] = lines;
  if (first === undefined) return null;
  const order = lines
    .map((line, i): Side => ({ line, own: matches[i]?.requirements.find(({ requirementId }) => requirementId === line.requirementId), name: called(matches[i] ?? { rank: 0 }) }))
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
    sentence: apart < same || most === undefined || least === undefined ? "No difference." : reason(most, least),
  };
}

function summaryOf(lines: readonly ComparedLine[], matches: readonly Match[], totals: readonly number[]): string[] {
  const [first, second] = [totals[0] ?? 0, totals.at(-1) ?? 0];
  const [above, below] = [matches[0], matches.at(-1)];
  if (above === undefined || below === undefined) return [];
  const gap = difference(first, second);
  const head = gap < same ? `${capital(called(above))} and ${called(below)} have the same score to the digit shown.` : `${capital(called(above))} is ${inPoints(gap)} points ahead of ${called(below)}.`;
  const between = lines.map((line) => ({ line, apart: difference(line.cells[0]?.earned ?? 0, line.cells.at(-1)?.earned ?? 0) }));
  const told = (sign: number): string => between
    .filter(({ apart }) => apart * sign >= same)
    .sort((a, b) => sign * (b.apart - a.apart))
    .slice(0, mostReasons)
    .map(({ line, apart }) => `“${shortened(line.asked, 60)}” (${inPoints(Math.abs(apart))})`)
    .join(", ");
  const [forAbove, forBelow] = [told(1), told(-1)];
  return [
    head,
    ...(forAbove === "" ? [] : [`${capital(called(above))} leads most in ${forAbove}.`]),
    ...(forBelow === "" ? [] : [`${capital(called(below))} leads most in ${forBelow}.`]),
  ];
}

/** `matches` are of this ranking, two to four; the higher ranked comes first, and what sets them most apart. Every column adds up to its score. */
export function compare(matches: readonly Match[], ranking: ExplainedRanking, taxonomy: Pick<Taxonomy, "skills">): Comparison {
  const order = [...matches].sort((a, b) => a.rank - b.rank);
  const explained = order.map((match) => explainedLines(match, ranking, taxonomy));
  const lines = (explained[0]?.lines ?? []).flatMap((_, i) => comparedLine(explained.flatMap((one) => one.lines[i] ?? []), order) ?? []);
  return {
    candidates: order.map(({ candidateId, rank, name, file, seniority }, i) => ({ candidateId, rank, name, file, total: explained[i]?.total ?? 0, seniority })),
    lines: [...lines].sort((a, b) => b.apart - a.apart),
    summary: summaryOf(lines, order, explained.map(({ total }) => total)),
  };
}
