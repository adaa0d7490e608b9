import { memo, useCallback, useLayoutEffect, useRef, type MouseEvent } from "react";
import { useStore } from "zustand";
import type { CandidateRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { NobodyFound } from "../search/search-results.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName, fileName, shortPath } from "../ui/format.ts";
import { formatDay, formatYearsInColumn } from "../ui/numbers.ts";
import { VirtualGrid } from "../ui/virtual-grid.tsx";
import type { Column } from "./columns.ts";
import { ColumnHeader } from "./column-header.tsx";
import { SelectAllHeader } from "../organising/select-all-header.tsx";
import { SelectBox } from "../organising/select-box.tsx";
import { TagRow } from "../organising/tag-chip.tsx";
import { useRemoveChosen } from "../organising/use-remove-chosen.ts";
import { useRowSelection } from "../organising/use-row-selection.ts";
import { words } from "../words/words.ts";
import { RowMarks } from "./row-marks.tsx";
import { RowMenu } from "./row-menu.tsx";
import { windowSize } from "./candidates-store.ts";
import { indexIn, rowAt } from "./row-windows.ts";
import { useRowKeys } from "./use-row-keys.ts";

interface CandidatesTableProps {
  columns: readonly Column[];
  openId: string | null;
  onOpen(candidateId: string): void;
}

export function CandidatesTable({ columns, openId, onOpen }: CandidatesTableProps) {
  const { candidates } = useServices();
  const { total, windows, sort, list } = useStore(candidates.store);
  const count = total ?? 0;
  const at = (index: number): CandidateRow | null => rowAt(windows, index, windowSize);
  const idAt = (index: number): string | null => at(index)?.candidateId ?? null;
  const removeChosen = useRemoveChosen();
  const { active, activate, moveTo } = useRowKeys({ count, idAt, indexOf: (id) => indexIn(windows, id), openId, onOpen, onRemove: (index) => removeChosen(at(index)) });
  const rows = useRowSelection({ count, idAt, active, moveTo, activate });
  const tick = useStable(rows.tick);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <VirtualGrid
        label={words.library.table.label}
        rowCount={count}
        rowHeight={38}
        list={list}
        columns={columns.map(({ width }) => width).join(" ")}
        header={columns.map((column) =>
          column.id === "select" ? (
            <SelectAllHeader key={column.id} total={count} />
          ) : (
            <ColumnHeader key={column.id} column={column} sort={sort} onSort={(next) => candidates.setSort(next)} />
          ),
        )}
        rowKey={(index) => at(index)?.candidateId ?? `row-${String(index)}`}
        renderRow={(index) => (
          <RowCells columns={columns} index={index} row={at(index)} isActive={index === active} isSelected={rows.isSelected(index)} onTick={tick} />
        )}
        active={active}
        isSelected={rows.isSelected}
        onActivate={rows.click}
        onVisible={candidates.show}
      />
      {/* The headers stay: what leaves nobody may be typed in one of them. */}
      {count === 0 ? (
        <div className="absolute inset-x-0 top-10 bottom-0">
          <NobodyFound />
        </div>
      ) : null}
    </div>
  );
}

/** The same function however often it is made anew, so that rows in which nothing changed need not be drawn again while one scrolls. */
function useStable(newest: Tick): Tick {
  const last = useRef(newest);
  useLayoutEffect(() => {
    last.current = newest;
  });
  return useCallback((index, event) => last.current(index, event), []);
}

type Tick = (index: number, event: MouseEvent) => void;

interface RowCellsProps {
  columns: readonly Column[];
  index: number;
  /** Null while it is not there. */
  row: CandidateRow | null;
  isActive: boolean;
  isSelected: boolean;
  onTick: Tick;
}

const RowCells = memo(function RowCells({ columns, index, row, isActive, isSelected, onTick }: RowCellsProps) {
  return columns.map(({ id }) => (
    <div key={id} role="gridcell" className={cx("min-w-0 truncate", id === "menu" ? "-mr-1 flex justify-end" : "pr-4", id === "years" && "text-right")}>
      {id === "select" ? (
        <SelectBox
          label={words.organising.selection.one(row === null ? words.library.table.row(index + 1) : candidateName(row))}
          checked={isSelected}
          tabIndex={isActive ? 0 : -1}
          onTick={(event) => onTick(index, event)}
        />
      ) : row === null ? <span className="block h-2.5 w-3/5 rounded bg-track" /> : <Cell id={id} row={row} isActive={isActive} />}
    </div>
  ));
});

function Cell({ id, row, isActive }: { id: Column["id"]; row: CandidateRow; isActive: boolean }) {
  const { candidates } = useServices();
  switch (id) {
    case "select":
      return null;
    case "menu":
      return <RowMenu candidate={row} isActive={isActive} onRemove={() => void candidates.remove([row])} />;
    case "name":
      return (
        <span className="flex items-center">
          <CandidateName candidate={row} className={cx("truncate font-medium", row.name === null && "text-ink-soft")} />
          <RowMarks row={row} />
        </span>
      );
    case "title":
      return <Text value={row.title} />;
    case "location":
      return <Text value={row.location} />;
    case "years":
      return <span className="numerals">{row.yearsOfExperience === null ? "–" : formatYearsInColumn(row.yearsOfExperience)}</span>;
    case "skills":
      return <Skills row={row} />;
    case "tags":
      return <TagRow tags={row.tags} />;
    case "file":
      return (
        <span className="text-ink-faint" title={shortPath(row.file)}>
          {fileName(row.file)}
        </span>
      );
    case "added":
      return <span className="numerals text-ink-faint">{formatDay(row.addedAt)}</span>;
  }
}

/** Words that may be cut short by their column. */
function Text({ value }: { value: string | null }) {
  return (
    <span className="text-ink-soft" title={value ?? undefined}>
      {value ?? "–"}
    </span>
  );
}

/** As many of the first skills as the column has room for, and how many there are in all. The others wrap out of sight: a fade is dear to paint in every row. */
function Skills({ row }: { row: CandidateRow }) {
  if (row.skillCount === 0) return <span className="text-ink-soft">–</span>;
  return (
    <span className="flex items-center gap-2">
      <span className="flex h-5 min-w-0 flex-1 flex-wrap gap-1 overflow-hidden">
        {row.skills.map((skill) => (
          <span key={skill} className="h-5 max-w-full truncate rounded bg-sunken px-1.5 text-xs/5 text-ink-soft ring-1 ring-line ring-inset">
            {skill}
          </span>
        ))}
      </span>
      {row.skillCount === 1 ? null : (
        <span className="numerals shrink-0 text-xs text-ink-faint" title={words.library.table.skills(row.skillCount)}>
          {words.library.table.skillsInAll(row.skillCount)}
        </span>
      )}
    </span>
  );
}
