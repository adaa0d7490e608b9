import type { Loss, Requirement } from "../../src-preload/domain.ts";
import { formatScore } from "../ui/format.ts";

/** What the score lost, and why; the dearest first, as the engine gives them. */
export function Losses({ losses, requirements }: { losses: readonly Loss[]; requirements: readonly Requirement[] }) {
  if (losses.length === 0) return null;
  return (
    <section aria-label="Why not higher">
      <h3 className="mb-1.5 font-semibold">Why not higher</h3>
      <ul className="space-y-1.5">
        {losses.map((loss) => (
          <li key={`${loss.requirementId ?? ""}-${loss.term}-${loss.sentence}`} className="flex gap-3">
            <span className="numerals w-14 shrink-0 text-right font-medium text-fail">−{formatScore(loss.points)}</span>
            <span className="min-w-0" title={requirements.find(({ id }) => id === loss.requirementId)?.text}>
              {loss.sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
