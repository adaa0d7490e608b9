import type { Match, Weights } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { formatExactPoints, formatPercent, formatScore } from "../ui/format.ts";
import { ScoreBar } from "./score-bar.tsx";
import { termColor } from "./term-colors.ts";
import { termMeaning, termName, terms, toPercents } from "./weights.ts";

/** The score as the sum it is, with every digit, so that anyone can check it. */
export function ScoreBreakdown({ match, weights }: { match: Match; weights: Weights }) {
  const percents = toPercents(weights);
  return (
    <section aria-label="Score">
      <div className="flex items-center gap-4">
        <p className="numerals text-2xl font-semibold tracking-tight">
          {formatScore(match.score)}
          <span className="text-sm font-normal tracking-normal text-ink-faint"> of 100</span>
        </p>
        <ScoreBar parts={match} weights={weights} thick />
      </div>
      <table className="numerals mt-3 w-full">
        <caption className="sr-only">How the score is made</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Its score</th>
            <th scope="col">Its weight</th>
            <th scope="col">What it adds</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row" className="py-0.5 text-left font-normal" title={termMeaning[term]}>
                <span aria-hidden className={cx("mr-2 inline-block size-2.5 rounded-[3px]", termColor[term])} />
                {termName[term]}
              </th>
              <td className="text-right text-ink-soft">{formatExactPoints(match[term])}</td>
              <td className="w-24 text-right text-ink-soft">× {formatPercent(percents[term])}</td>
              <td className="w-28 text-right">= {formatExactPoints(match[term] * weights[term])}</td>
            </tr>
          ))}
          <tr className="border-t border-line font-semibold">
            <th scope="row" className="pt-1 text-left font-semibold">
              Score
            </th>
            <td />
            <td />
            <td className="pt-1 text-right">{formatExactPoints(match.score)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
