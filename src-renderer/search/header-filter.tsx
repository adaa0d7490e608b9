import { ListFilter } from "lucide-react";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import type { FilterGroup } from "./filter-choices.ts";
import { FilterPopover, useFilterSaid } from "./filter-popover.tsx";

/** The filter of a column, in its header; filled while it is set. */
export function HeaderFilter({ group }: { group: FilterGroup }) {
  const { by, set } = words.search.filters;
  const said = useFilterSaid(group);
  const label = said === null ? by[group.id] : set(by[group.id], said);
  return (
    <FilterPopover
      group={group}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className={cx(
            "flex size-6 shrink-0 items-center justify-center rounded hover:bg-hover aria-expanded:bg-hover",
            said === null ? "text-ink-faint hover:text-ink" : "bg-accent-soft text-accent ring-1 ring-accent-line ring-inset",
          )}
        >
          <ListFilter aria-hidden className="size-3.5" />
        </button>
      }
    />
  );
}
