import { Columns3, X } from "lucide-react";
import type { RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { candidateName } from "../ui/format.ts";
import { Key } from "../ui/key.tsx";

/** Under the list: who is marked for comparison, and the way to it. */
export function CompareBar({ marked }: { marked: readonly RankingRow[] }) {
  const { ranking } = useServices();
  if (marked.length === 0) return null;
  return (
    <section aria-label="Marked for comparison" className="flex shrink-0 items-center gap-2 border-t border-line bg-raised px-4 py-2">
      <ul className="flex min-w-0 flex-1 gap-2 overflow-hidden">
        {marked.map((row) => (
          <li key={row.candidateId} className="flex min-w-0 items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-2">
            <span className="truncate text-xs font-medium" title={candidateName(row)}>
              <span className="numerals text-ink-faint">{row.rank}.</span> {candidateName(row)}
            </span>
            <button
              type="button"
              aria-label={`Take ${candidateName(row)} out of the comparison`}
              onClick={() => ranking.mark(row.candidateId)}
              className="flex size-6 shrink-0 items-center justify-center rounded text-ink-soft hover:bg-hover hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      {marked.length < 2 ? (
        <p className="flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-soft">
          Mark another with <Key>C</Key>
        </p>
      ) : (
        <Button size="small" look="primary" onClick={() => ranking.setComparing(true)}>
          <Columns3 aria-hidden className="size-3.5" />
          Compare
        </Button>
      )}
      <Button size="small" look="quiet" onClick={ranking.unmarkAll}>
        Clear
      </Button>
    </section>
  );
}
