import { Star } from "lucide-react";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { words } from "../words/words.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";

/** Puts a candidate on the job's shortlist or takes them off. */
export function StarButton({ row, jobId, tabIndex = 0 }: { row: RankingRow; jobId: string; tabIndex?: number }) {
  const { tracking } = useServices();
  const shortlisted = useStore(tracking.store, ({ jobs }) => jobs.get(jobId)?.get(row.candidateId)?.mark === "shortlisted");
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={shortlisted}
      aria-label={words.pipeline.triage.star(candidateName(row))}
      title={shortlisted ? words.pipeline.triage.on : words.pipeline.triage.off}
      onClick={(event) => {
        event.stopPropagation();
        void tracking.mark(jobId, row, shortlisted ? null : "shortlisted");
      }}
      className={cx("flex size-7 items-center justify-center rounded-md hover:bg-hover", shortlisted ? "text-accent" : "text-ink-faint hover:text-ink")}
    >
      <Star aria-hidden className={cx("size-4", shortlisted && "fill-current")} strokeWidth={1.75} />
    </button>
  );
}
