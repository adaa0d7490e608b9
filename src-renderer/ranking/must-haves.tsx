import type { Knockout, Requirement } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import { askedBy, statusLook } from "./must-have-marks.tsx";

/** Each must-have with what was found about it; where it is met, the evidence below says so to the eye. */
export function MustHaves({ knockouts, requirements }: { knockouts: readonly Knockout[]; requirements: readonly Requirement[] }) {
  if (knockouts.length === 0) return null;
  return (
    <section aria-label={words.ranking.panel.mustHaves}>
      <h3 className="mb-1.5 font-semibold">{words.ranking.panel.mustHaves}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {knockouts.map((knockout) => {
          const { requirementId, status, reason } = knockout;
          const { icon: Icon, name, color } = statusLook[status];
          return (
            <li key={requirementId} title={reason} className="flex gap-3 px-3 py-1.5">
              <span className={cx("flex w-20 shrink-0 items-center gap-1.5 self-start font-medium", color)}>
                <Icon aria-hidden className="size-4" strokeWidth={2} />
                {name}
              </span>
              <span className="min-w-0">
                <span className="mr-2">{askedBy(knockout, requirements)}</span>
                <span className={cx("text-xs text-ink-faint", status === "pass" && "sr-only")}>{reason}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
