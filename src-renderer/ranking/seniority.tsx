import { ChevronsDown, ChevronsUp, type LucideIcon } from "lucide-react";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Match, Span } from "../../src-preload/domain.ts";
import type { SeniorityNote } from "../../src-preload/seniority-note.ts";
import { quoted } from "../ui/format.ts";
import { formatYears } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.ranking.seniority;

const icons: Record<SeniorityNote["side"], LucideIcon> = { above: ChevronsUp, below: ChevronsDown };

/** In a row: that the jobs held are far above or below what is asked. Quiet, as it counts for nothing. */
export function SeniorityMark({ seniority }: Pick<RankingRow, "seniority">) {
  if (seniority === null) return null;
  const Icon = icons[seniority.side];
  const name = said.names[seniority.side];
  return (
    <span title={said.hint(name, seniority.sentence)} className="font-medium text-ink-soft">
      <Icon aria-hidden className="mr-0.5 inline size-3 align-[-1.5px]" strokeWidth={2} />
      <span aria-hidden>{said.short[seniority.side]} · </span>
      <span className="sr-only">{name}. </span>
    </span>
  );
}

/** In the panel: the same in a sentence, with the jobs that say so and the way to them. */
export function SeniorityPart({ seniority, onShow }: Pick<Match, "seniority"> & { onShow(span: Span): void }) {
  if (seniority === null) return null;
  const Icon = icons[seniority.side];
  const name = said.names[seniority.side];
  return (
    <section aria-label={name} className="rounded-lg border border-line px-3 py-2.5">
      <h3 className="flex items-center gap-1.5 font-semibold">
        <Icon aria-hidden className="size-4 text-ink-faint" strokeWidth={2} />
        {name}
        <span className="text-xs font-normal text-ink-faint">{said.noPoints}</span>
      </h3>
      <p className="numerals mt-1">{seniority.sentence}</p>
      <ul className="mt-1.5 space-y-1">
        {seniority.posts.map(({ text, page, start, end, period, years }) => (
          <li key={start}>
            <button
              type="button"
              title={words.ranking.panel.showInResume}
              onClick={() => onShow({ start, end })}
              className="flex w-full flex-wrap items-baseline gap-x-2 rounded-md bg-sunken px-2.5 py-1 text-left hover:bg-mark"
            >
              <span className="break-words">{quoted(text)}</span>
              <span className="numerals text-xs text-ink-faint">
                {[period === "" ? said.noDates : period, ...(years === null ? [] : [said.years(formatYears(years), years === 1)]), said.page(page)].join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
