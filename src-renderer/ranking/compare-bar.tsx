import { Columns3, X } from "lucide-react";
import { mostCompared, type RankingRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { candidateName } from "../ui/format.ts";
import { focusRow } from "../ui/focus.ts";
import { Key } from "../ui/key.tsx";
import { formatCount } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.ranking.compare;

/** Under the list: who is marked for comparison, and the way to it. */
export function CompareBar({ marked }: { marked: readonly RankingRow[] }) {
  const { ranking } = useServices();
  return (
    <>
      {/* Is there before there is anything to say, or else the first of it would not be read out. */}
      <p role="status" className="sr-only">
        {marked.length === 0 ? "" : said.marked(marked.length, mostCompared)}
      </p>
      {marked.length === 0 ? null : (
        <section aria-label={said.bar} className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-t border-line bg-raised px-4 py-2">
          <ul className="flex min-w-0 flex-[1_1_20rem] flex-wrap gap-x-2 gap-y-1">
            {marked.map((row) => (
              <li key={row.candidateId} className="flex max-w-48 min-w-0 items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-2">
                <span className="flex min-w-0 items-baseline text-xs font-medium">
                  <span className="numerals mr-1 text-ink-faint">{formatCount(row.rank)}.</span> <CandidateName candidate={row} className="min-w-0 truncate" />
                </span>
                <button
                  type="button"
                  aria-label={said.takeOut(candidateName(row))}
                  onClick={() => {
                    focusRow();
                    ranking.mark(row.candidateId);
                  }}
                  className="flex size-6 shrink-0 items-center justify-center rounded text-ink-soft hover:bg-hover hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              </li>
            ))}
          </ul>
          <div className="ml-auto flex shrink-0 items-center gap-2">
            <p aria-hidden className="numerals text-xs whitespace-nowrap text-ink-faint">
              {said.marked(marked.length, mostCompared)}
            </p>
            {marked.length < 2 ? (
              <p className="text-xs whitespace-nowrap text-ink-soft">{said.another}</p>
            ) : (
              <Button size="small" look="primary" aria-keyshortcuts="o" onClick={() => ranking.setComparing(true)}>
                <Columns3 aria-hidden className="size-3.5" />
                {said.open}
                <span aria-hidden>
                  <Key inverted>O</Key>
                </span>
              </Button>
            )}
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                focusRow();
                ranking.unmarkAll();
              }}
            >
              {said.clear}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
