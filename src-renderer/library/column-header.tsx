import { ArrowDown, ArrowUp } from "lucide-react";
import type { CandidateSort } from "../../src-preload/contract.ts";
import { filterGroups } from "../search/filter-choices.ts";
import { HeaderFilter } from "../search/header-filter.tsx";
import { cx } from "../ui/cx.ts";
import { columnHeader } from "../ui/virtual-grid.tsx";
import { words } from "../words/words.ts";
import { nextSort, type Column } from "./columns.ts";

interface ColumnHeaderProps {
  column: Column;
  sort: CandidateSort;
  onSort(sort: CandidateSort): void;
}

/** A column's name, which sorts by it, and its filter. */
export function ColumnHeader({ column: { id, sort: by }, sort, onSort }: ColumnHeaderProps) {
  const name = words.library.table.columns[id];
  if (by === null) {
    return (
      <div role="columnheader">
        <span className="sr-only">{name}</span>
      </div>
    );
  }
  const sorted = sort.column === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const group = filterGroups.find((one) => one.id === id);
  return (
    <div role="columnheader" aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"} className={cx("flex min-w-0 items-center gap-0.5 pr-2", id === "years" && "justify-end")}>
      <button
        type="button"
        onClick={() => onSort(nextSort(sort, by))}
        title={words.library.table.sortBy(name)}
        className={cx("-ml-1.5 inline-flex h-6 min-w-0 items-center gap-1 rounded px-1.5 hover:text-ink", columnHeader, sorted && "text-ink")}
      >
        <span className="truncate">{name}</span>
        {sorted ? <Arrow aria-hidden className="size-3 shrink-0" /> : null}
      </button>
      {group === undefined ? null : <HeaderFilter group={group} />}
    </div>
  );
}
