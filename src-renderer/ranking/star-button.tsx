import { Star } from "lucide-react";
import type { RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";

/** Puts a candidate on the job's shortlist or takes them off. */
export function StarButton({ row, tabIndex = 0 }: { row: RankingRow; tabIndex?: number }) {
  const { ranking } = useServices();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={row.shortlisted}
      aria-label={`Shortlist ${candidateName(row)}`}
      title={row.shortlisted ? "On the shortlist (S)" : "Put on the shortlist (S)"}
      onClick={(event) => {
        event.stopPropagation();
        void ranking.setShortlisted(row, !row.shortlisted);
      }}
      className={cx(
        "flex size-7 items-center justify-center rounded-md hover:bg-hover",
        row.shortlisted ? "text-accent" : "text-ink-faint hover:text-ink",
      )}
    >
      <Star aria-hidden className={cx("size-4", row.shortlisted && "fill-current")} strokeWidth={1.75} />
    </button>
  );
}
