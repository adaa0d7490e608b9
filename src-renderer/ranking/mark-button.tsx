import { Columns3 } from "lucide-react";
import { mostCompared, type RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { words } from "../words/words.ts";

const said = words.ranking.compare;

/** The way to mark a candidate for comparison, or to unmark them; says so where no more can be marked. */
export function useMarking(): (candidateId: string) => void {
  const { ranking, toasts } = useServices();
  return (candidateId) => {
    if (!ranking.mark(candidateId)) toasts.done(said.full(mostCompared));
  };
}

/** Marks a candidate for comparison, or unmarks them. */
export function MarkButton({ row, marked, tabIndex }: { row: RankingRow; marked: boolean; tabIndex: number }) {
  const mark = useMarking();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={marked}
      aria-label={said.mark(candidateName(row))}
      title={marked ? said.markedHint : said.markHint}
      onClick={(event) => {
        event.stopPropagation();
        mark(row.candidateId);
      }}
      className={cx("flex size-7 items-center justify-center rounded-md hover:bg-hover", marked ? "bg-accent-soft text-accent" : "text-ink-faint hover:text-ink")}
    >
      <Columns3 aria-hidden className="size-4" strokeWidth={1.75} />
    </button>
  );
}
