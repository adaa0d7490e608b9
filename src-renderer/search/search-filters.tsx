import { ChevronDown, X } from "lucide-react";
import { useStore } from "zustand";
import { noFilters } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import { filterGroups, without, type FilterGroup } from "./filter-choices.ts";
import { FilterPopover, useFilterSaid } from "./filter-popover.tsx";
import { isFiltered } from "./search-store.ts";

const said = words.search.filters;

/**
 * What narrows the list, said over it, each to be taken away. Filters whose column is on screen are set in its header (`inHeader`, by
 * id), the others here.
 */
export function SearchFiltersBar({ inHeader }: { inHeader: ReadonlySet<string> }) {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  return (
    <div role="group" aria-label={said.label} data-also={said.also} className="flex flex-wrap items-center gap-1.5">
      {filterGroups.map((group) => (
        <FilterPill key={group.id} group={group} isInHeader={inHeader.has(group.id)} />
      ))}
      {isFiltered(filters) ? (
        <Button look="quiet" size="small" onClick={() => search.setFilters(noFilters)}>
          {said.clear}
        </Button>
      ) : null}
    </div>
  );
}

const pill = "inline-flex h-7 max-w-72 items-center gap-1 rounded-full border px-2.5 text-xs font-medium";
const pillSet = "rounded-r-none border-accent-line bg-accent-soft text-ink";

function FilterPill({ group, isInHeader }: { group: FilterGroup; isInHeader: boolean }) {
  const { search } = useServices();
  const to = useFilterSaid(group);
  if (isInHeader && to === null) return null;
  const name = said.names[group.id];
  const text = to === null ? name : said.set(name, to);
  return (
    <span className="inline-flex">
      {isInHeader ? (
        <span className={cx(pill, pillSet)} title={text}>
          <span className="truncate">{text}</span>
        </span>
      ) : (
        <FilterPopover
          group={group}
          trigger={
            <button type="button" title={text} className={cx(pill, "transition-colors", to === null ? "border-line-strong text-ink-soft hover:bg-hover hover:text-ink" : pillSet)}>
              <span className="truncate">{text}</span>
              <ChevronDown aria-hidden className="size-3 shrink-0" />
            </button>
          }
        />
      )}
      {to === null ? null : (
        <button
          type="button"
          aria-label={said.takeAway(name)}
          onClick={() => search.setFilters(without(search.store.getState().filters, group))}
          className="inline-flex h-7 w-6 items-center justify-center rounded-r-full border border-l-0 border-accent-line bg-accent-soft text-ink-soft hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}
