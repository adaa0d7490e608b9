import { Columns3 } from "lucide-react";
import type { RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";

/** Marks a candidate for comparison, or unmarks them. */
export function MarkButton({ row, marked, tabIndex }: { row: RankingRow; marked: boolean; tabIndex: number }) {
  const { ranking } = useServices();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={marked}
      aria-label={`Compare ${candidateName(row)}`}
      title={marked ? "Marked for comparison (C)" : "Mark for comparison (C)"}
      onClick={(event) => {
        event.stopPropagation();
        ranking.mark(row.candidateId);
      }}
      className={cx("flex size-7 items-center justify-center rounded-md hover:bg-hover", marked ? "bg-accent-soft text-accent" : "text-ink-faint hover:text-ink")}
    >
      <Columns3 aria-hidden className="size-4" strokeWidth={1.75} />
    </button>
  );
}
