import type { RankingRow } from "../../src-preload/contract.ts";
import type { Explanation, NextAbove } from "../../src-preload/explanation.ts";
import { candidateName } from "../ui/format.ts";
import { formatPoints } from "../ui/numbers.ts";

/** Where the candidate stands, in sentences. */
export function WhyHere({ here }: { here: readonly string[] }) {
  return (
    <section aria-label="Why here" className="space-y-1">
      <h3 className="mb-1.5 font-semibold">Why here</h3>
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
  if (above === null) return <p>Nobody stands higher. This is what keeps the score from 100:</p>;
  const next = rows.find(({ candidateId }) => candidateId === above.candidateId);
  const who = next === undefined ? "" : ` (${candidateName(next)})`;
  return (
    <div className="space-y-1.5">
      <p className="numerals">
        Number {above.rank}
        {who} has {formatPoints(above.total)} points: {above.gap === 0 ? "the same to the digit shown" : `${formatPoints(above.gap)} more`}. {lead(above)}
      </p>
      {above.improvements.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-lg border border-line" aria-label={`What would pass number ${String(above.rank)}`}>
          {above.improvements.map(({ requirementId, sentence, gains }) => (
            <li key={requirementId ?? ""} className="flex gap-3 px-3 py-1.5">
              <span className="numerals w-14 shrink-0 text-right font-medium text-pass">+{formatPoints(gains)}</span>
              <span className="min-w-0">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function lead({ improvements, together }: NextAbove): string {
  if (improvements.length === 0) return "No single requirement makes the difference: it lies in how near the whole resume is in meaning.";
  if (together) return "No single change would be enough; these together would:";
  return improvements.length === 1 ? "This alone would be enough to pass:" : "Each of these alone would be enough to pass, the smallest change first:";
}
