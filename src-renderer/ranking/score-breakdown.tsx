import { useStore } from "zustand";
import type { Match, Weights } from "../../src-preload/domain.ts";
import type { Explanation } from "../../src-preload/explanation.ts";
import { learnedLine } from "../../src-preload/learned.ts";
import { besideReranker, rerankerLine } from "../../src-preload/reranked.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { formatExactScore, formatPercent, formatScore } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { ExactPoints, ExactSwitch, Points, signOf } from "./points.tsx";
import { ScoreBar } from "./score-bar.tsx";
import { learnedColor, rerankerColor, termColor } from "./term-colors.ts";
import { learnedName, rerankerName, termMeaning, termName, terms } from "./weights.ts";

const said = words.ranking.score;

/** The score as the sum of its three parts. */
export function ScoreBreakdown({ match, explanation, weights }: { match: Match; explanation: Explanation; weights: Weights }) {
  const { ranking } = useServices();
  const exact = useStore(ranking.store, (state) => state.exact);
  const level = (share: number): string => (exact ? formatExactScore(share, levelDigits) : formatScore(share));
  const own = besideReranker(weights, match.reranked);
  const learned = explanation.lines.find(({ requirementId }) => requirementId === learnedLine);
  const again = explanation.lines.find(({ requirementId }) => requirementId === rerankerLine);
  return (
    <section aria-label={said.title} className="flex flex-wrap gap-x-6 gap-y-3">
      <div className="w-36 shrink-0">
        <p className="numerals text-2xl font-semibold tracking-tight whitespace-nowrap">
          <Points of={explanation.total} />
          <span className="text-sm font-normal tracking-normal text-ink-faint"> {said.of100}</span>
        </p>
        <div className="mt-2">
          <ScoreBar parts={match} weights={weights} reranked={match.reranked} learned={match.learned?.adds ?? null} thick />
        </div>
        <div className="mt-1">
          <ExactSwitch />
        </div>
      </div>
      <table className="numerals min-w-0 flex-1">
        <caption className="sr-only">{said.caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{said.part}</th>
            <th scope="col">{said.met}</th>
            <th scope="col">{said.adds}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row" className="text-left font-normal whitespace-nowrap" title={termMeaning[term]}>
                <span aria-hidden className={cx("mr-2 inline-block size-2.5 rounded-[3px]", termColor[term])} />
                {termName[term]}
              </th>
              <td className="pl-3 text-right whitespace-nowrap text-ink-soft">
                {said.times(level(match[term]), formatPercent(own[term] * 100))}
              </td>
              <td className="pl-2 text-right">
                <ExactPoints of={explanation.terms[term]} />
              </td>
            </tr>
          ))}
          {again === undefined || match.reranked === null ? null : (
            <tr>
              <th scope="row" className="text-left font-normal whitespace-nowrap" title={words.ranking.weights.rerankerMeaning}>
                <span aria-hidden className={cx("mr-2 inline-block size-2.5 rounded-[3px]", rerankerColor)} />
                {rerankerName}
              </th>
              <td className="pl-3 text-right whitespace-nowrap text-ink-soft">
                {match.reranked.score === null ? said.notRead : said.times(level(match.reranked.score), formatPercent(match.reranked.share * 100))}
              </td>
              <td className="pl-2 text-right">
                <ExactPoints of={again.earned} />
              </td>
            </tr>
          )}
          {learned === undefined ? null : (
            <tr>
              <th scope="row" colSpan={2} className="text-left font-normal" title={learned.how}>
                <span aria-hidden className={cx("mr-2 inline-block size-2.5 rounded-[3px]", learnedColor)} />
                {learnedName}
              </th>
              <td className="pl-2 text-right"><ExactPoints of={Math.abs(learned.earned)} sign={signOf(learned.earned)} /></td>
            </tr>
          )}
          <tr className="border-t border-line font-semibold">
            <th scope="row" colSpan={2} className="pt-0.5 text-left font-semibold">
              {said.title}
            </th>
            <td className="pt-0.5 text-right">
              <ExactPoints of={explanation.total} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Terms have six decimals, so of 100 they have four. */
const levelDigits = 4;
