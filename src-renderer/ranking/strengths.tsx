import type { Evidence } from "../../src-preload/domain.ts";
import type { Strength } from "../../src-preload/explanation.ts";
import { quoted } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { Points } from "./points.tsx";

const said = words.ranking.panel;

/** What speaks for the candidate, by what it earns, each with its line. */
export function Strengths({ strengths, onShow }: { strengths: readonly Strength[]; onShow(evidence: Evidence): void }) {
  return (
    <section aria-label={said.strengths}>
      <h3 className="mb-1.5 font-semibold">{said.strengths}</h3>
      {strengths.length === 0 ? <p className="text-ink-soft">{said.nothingMet}</p> : null}
      <ul className="space-y-1.5">
        {strengths.map(({ requirementId, sentence, earned, evidence }) => (
          <li key={requirementId ?? ""} className="flex gap-3">
            <Points of={earned} sign="+" className="numerals w-14 shrink-0 text-right font-medium text-pass" />
            <span className="min-w-0">
              {sentence}{" "}
              {evidence === null ? null : (
                <button type="button" title={said.showInResume} onClick={() => onShow(evidence)} className="rounded text-left text-ink-soft hover:text-ink hover:underline">
                  {quoted(evidence.text)}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
