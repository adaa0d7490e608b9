import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import type { Knockout, Requirement } from "../../src-preload/domain.ts";
import { conditionTitleOf } from "../conditions/condition-title.ts";
import { cx } from "../ui/cx.ts";

/** Told by sign, word and colour, so that no one of them is needed; `ground` sets what is known off from what is not. */
export const statusLook: Record<Knockout["status"], { icon: LucideIcon; name: string; color: string; ground: string }> = {
  pass: { icon: CircleCheck, name: "Pass", color: "text-pass", ground: "bg-pass-soft" },
  unknown: { icon: CircleHelp, name: "Unknown", color: "text-unknown", ground: "" },
  fail: { icon: CircleX, name: "Fail", color: "text-fail", ground: "bg-fail-soft" },
};

const mostSingly = 5;

/** The must-haves of one candidate, each in its own place so that a column can be scanned; many are counted instead. */
export function MustHaveMarks({ knockouts, requirements }: { knockouts: readonly Knockout[]; requirements: readonly Requirement[] }) {
  if (knockouts.length === 0) return <span className="text-ink-faint">–</span>;
  if (knockouts.length > mostSingly) return <Counts knockouts={knockouts} />;
  return (
    <span className="flex gap-0.5">
      {knockouts.map(({ requirementId, status, reason }) => {
        const { icon: Icon, name, color, ground } = statusLook[status];
        const asked = requirements.find(({ id }) => id === requirementId)?.text ?? conditionTitleOf(requirementId) ?? "Must-have";
        return (
          <span key={requirementId} title={`${asked}: ${name}. ${reason}`} className={cx("rounded-full", color, ground)}>
            <Icon aria-hidden className="size-4" strokeWidth={2} />
            <span className="sr-only">{`${asked}: ${name}. `}</span>
          </span>
        );
      })}
    </span>
  );
}

function Counts({ knockouts }: { knockouts: readonly Knockout[] }) {
  return (
    <span className="flex gap-2">
      {(["pass", "unknown", "fail"] as const).map((status) => {
        const count = knockouts.filter((knockout) => knockout.status === status).length;
        const { icon: Icon, name, color } = statusLook[status];
        if (count === 0) return null;
        return (
          <span key={status} title={`${name}: ${String(count)}`} className={cx("numerals flex items-center gap-0.5 text-xs font-medium", color)}>
            <Icon aria-hidden className="size-3.5" strokeWidth={2} />
            <span className="sr-only">{name}: </span>
            {count}
          </span>
        );
      })}
    </span>
  );
}
