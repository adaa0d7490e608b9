import type { Match, Weights } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { formatExactPoints, formatPercent, formatScore } from "../ui/format.ts";
import { ScoreBar } from "./score-bar.tsx";
import { termColor } from "./term-colors.ts";
import { termMeaning, termName, terms } from "./weights.ts";

/** Scores are rounded to the sixth decimal, so as points of 100 they have four; times a whole percent, six. */
const decimals = { score: 4, contribution: 6 };

/** The score as the sum it is, with every digit, so that anyone can check it. */
export function ScoreBreakdown({ match, weights }: { match: Match; weights: Weights }) {
  return (
    <section aria-label="Score" className="flex flex-wrap gap-x-6 gap-y-3">
      <div className="w-32 shrink-0">
        <p className="numerals text-2xl font-semibold tracking-tight whitespace-nowrap">
          {formatScore(match.score)}
          <span className="text-sm font-normal tracking-normal text-ink-faint"> of 100</span>
        </p>
        <div className="mt-2">
          <ScoreBar parts={match} weights={weights} thick />
        </div>
      </div>
      <table className="numerals min-w-0 flex-1">
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
              <th scope="row" className="text-left font-normal whitespace-nowrap" title={termMeaning[term]}>
                <span aria-hidden className={cx("mr-2 inline-block size-2.5 rounded-[3px]", termColor[term])} />
                {termName[term]}
              </th>
              <td className="pl-3 text-right text-ink-soft">
                {formatExactPoints(match[term], decimals.score)}
              </td>
              <td className="pl-2 text-right whitespace-nowrap text-ink-soft">× {formatPercent(weights[term] * 100)} =</td>
              <td className="pl-2 text-right">
                {formatExactPoints(match[term] * weights[term], decimals.contribution)}
              </td>
            </tr>
          ))}
          <tr className="border-t border-line font-semibold">
            <th scope="row" colSpan={3} className="pt-0.5 text-left font-semibold">
              Score
            </th>
            <td className="pt-0.5 text-right">
              {formatExactPoints(match.score, decimals.contribution)}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
