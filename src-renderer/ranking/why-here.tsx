import type { RankingRow } from "../../src-preload/contract.ts";
import type { Explanation, NextAbove } from "../../src-preload/explanation.ts";
import { candidateName } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { Points, usePoints } from "./points.tsx";

const said = words.ranking.losses;

/** Where the candidate stands, in sentences. */
export function WhyHere({ here }: { here: readonly string[] }) {
  return (
    <section aria-label={words.ranking.panel.why} className="space-y-1">
      <h3 className="mb-1.5 font-semibold">{words.ranking.panel.why}</h3>
      {here.map((sentence) => (
        <p key={sentence} className="numerals">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** The smallest changes that would pass the next one above. */
export function ToPass({ explanation, rows }: { explanation: Explanation; rows: readonly RankingRow[] }) {
  const { above } = explanation;
  const written = usePoints();
  if (above === null) return <p>{said.first}</p>;
  const next = rows.find(({ candidateId }) => candidateId === above.candidateId);
  return (
    <div className="space-y-1.5">
      <p className="numerals">
        {standing(above, next === undefined ? null : candidateName(next), written)} {lead(above)}
      </p>
      {above.improvements.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-lg border border-line" aria-label={said.toPass(above.rank)}>
          {above.improvements.map(({ requirementId, sentence, gains }) => (
            <li key={requirementId ?? ""} className="flex gap-3 px-3 py-1.5">
              <Points of={gains} sign="+" className="numerals w-14 shrink-0 text-right font-medium text-pass" />
              <span className="min-w-0">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function standing({ rank, total, gap }: NextAbove, name: string | null, written: (points: number) => string): string {
  const [points, more] = [written(total), written(gap)];
  if (name === null) return gap === 0 ? said.same(rank, points) : said.more(rank, points, more);
  return gap === 0 ? said.sameNamed(rank, name, points) : said.moreNamed(rank, name, points, more);
}

function lead({ improvements, together }: NextAbove): string {
  if (improvements.length === 0) return said.bySentences;
  if (together) return said.together;
  return improvements.length === 1 ? said.alone : said.each;
}
