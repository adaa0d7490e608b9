import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import type { Knockout, Requirement } from "../../src-preload/domain.ts";
import { conditionTitleOf } from "../conditions/condition-title.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.ranking.mustHave;

/** Told by sign, word and colour, so that no one of them is needed; `ground` sets what is known off from what is not. */
export const statusLook: Record<Knockout["status"], { icon: LucideIcon; name: string; color: string; ground: string }> = {
  pass: { icon: CircleCheck, name: said.status.pass, color: "text-pass", ground: "bg-pass-soft" },
  unknown: { icon: CircleHelp, name: said.status.unknown, color: "text-unknown", ground: "" },
  fail: { icon: CircleX, name: said.status.fail, color: "text-fail", ground: "bg-fail-soft" },
};

const mostSingly = 5;

/** What a must-have is called. */
export const askedBy = ({ requirementId }: Pick<Knockout, "requirementId">, requirements: readonly Requirement[]): string =>
  requirements.find(({ id }) => id === requirementId)?.text ?? conditionTitleOf(requirementId) ?? said.fallback;

const counted = (knockouts: readonly Knockout[], status: Knockout["status"]): number => knockouts.filter((knockout) => knockout.status === status).length;

/** All of them in a few words, the worst first: "1 fail, 2 unknown", "All pass". */
export function mustHavesInWords(knockouts: readonly Knockout[]): string {
  const open = (["fail", "unknown"] as const).map((status) => ({ status, count: counted(knockouts, status) })).filter(({ count }) => count > 0);
  return open.length === 0 ? said.allPass : open.map(({ status, count }) => said.inWords(count, status)).join(", ");
}

/** The must-haves of one candidate, each in its own place so that a column can be scanned, many counted instead; and the worst in words. */
export function MustHaveMarks({ knockouts, requirements }: { knockouts: readonly Knockout[]; requirements: readonly Requirement[] }) {
  if (knockouts.length === 0) return <span className="text-ink-faint">–</span>;
  const worst = (["fail", "unknown"] as const).find((status) => counted(knockouts, status) > 0);
  return (
    <>
      {knockouts.length > mostSingly ? <Counts knockouts={knockouts} /> : <Single knockouts={knockouts} requirements={requirements} />}
      {/* The marks above say it one by one to those who hear it. */}
      <span aria-hidden className={cx("mt-0.5 block truncate text-2xs", worst === "fail" ? "font-medium text-fail" : "text-ink-faint")}>
        {worst === undefined ? said.allPass : said.inWords(counted(knockouts, worst), worst)}
      </span>
    </>
  );
}

function Single({ knockouts, requirements }: { knockouts: readonly Knockout[]; requirements: readonly Requirement[] }) {
  return (
    <span className="flex gap-0.5">
      {knockouts.map((knockout) => {
        const { requirementId, status, reason } = knockout;
        const { icon: Icon, name, color, ground } = statusLook[status];
        const asked = askedBy(knockout, requirements);
        return (
          <span key={requirementId} title={said.asked(asked, name, reason)} className={cx("rounded-full", color, ground)}>
            <Icon aria-hidden className="size-4" strokeWidth={2} />
            <span className="sr-only">{`${said.askedOnly(asked, name)} `}</span>
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
        const count = counted(knockouts, status);
        const { icon: Icon, name, color } = statusLook[status];
        if (count === 0) return null;
        return (
          <span key={status} title={said.counted(name, count)} className={cx("numerals flex items-center gap-0.5 text-xs font-medium", color)}>
            <Icon aria-hidden className="size-3.5" strokeWidth={2} />
            <span className="sr-only">{name}: </span>
            {formatCount(count)}
          </span>
        );
      })}
    </span>
  );
}
