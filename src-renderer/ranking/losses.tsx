import type { ReactNode } from "react";
import type { Loss, Requirement } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";
import { Points } from "./points.tsx";

const said = words.ranking.losses;

interface LossesProps {
  losses: readonly Loss[];
  requirements: readonly Requirement[];
  /** What would pass the next one above. */
  children: ReactNode;
}

/** Why the score is not higher: what would change the place, then what it lost, the dearest first, as the engine gives them. */
export function Losses({ losses, requirements, children }: LossesProps) {
  return (
    <section aria-label={said.title}>
      <h3 className="mb-1.5 font-semibold">{said.title}</h3>
      {children}
      <ul aria-label={said.list} className="mt-2 space-y-1.5">
        {losses.map((loss) => (
          <li key={`${loss.requirementId ?? ""}-${loss.term}-${loss.sentence}`} className="flex gap-3">
            <Points of={loss.points * 100} sign="−" className="numerals w-14 shrink-0 text-right font-medium text-fail" />
            <span className="min-w-0" title={requirements.find(({ id }) => id === loss.requirementId)?.text}>
              {loss.sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
