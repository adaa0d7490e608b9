import { memo, useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Job, Requirement } from "../../src-preload/domain.ts";
import type { Matrix } from "../../src-preload/explanation.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { groupByImportance, importanceName } from "../jobs/importance.ts";
import { cx } from "../ui/cx.ts";
import { candidateName, formatScore } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { nextCell, type CellPlace } from "./matrix-keys.ts";
import { requirementLook, statusOfLetter } from "./status-look.ts";

interface MatrixViewProps {
  rows: readonly RankingRow[];
  job: Job;
  /** The row of the open candidate, or -1. */
  active: number;
  /** A candidate's evidence for a requirement, or with null the candidate as a whole. */
  onOpen(row: RankingRow, requirementId: string | null): void;
}

const rowHeight = 32;
const headHeight = 148;
const columnWidth = 36;
const nameWidth = 260;

/** Everyone × every requirement: what each meets at a glance, by sign as well as by colour. */
export function MatrixView(props: MatrixViewProps) {
  const { ranking } = useServices();
  const version = useStore(ranking.store, (state) => state.version);
  const matrix = useAnswer("ranking.matrix", { jobId: props.job.jobId }, version);
  if (matrix.failure !== null) {
    return (
      <div className="p-4">
        <Problem thrown={matrix.failure} onRetry={matrix.retry} />
      </div>
    );
  }
  if (matrix.data === null) return <Skeleton lines={14} className="p-4" />;
  return <MatrixGrid {...props} matrix={matrix.data} />;
}

/** A column: a requirement, and its place in the engine's rows. */
interface Column {
  requirement: Requirement;
  index: number;
}

function MatrixGrid({ rows, job, active, onOpen, matrix }: MatrixViewProps & { matrix: Matrix }) {
  const columns = useMemo((): Column[] => {
    const place = new Map(matrix.requirementIds.map((id, i) => [id, i]));
    return groupByImportance(job.requirements).flatMap(({ requirements }) =>
      requirements.flatMap((requirement) => {
        const index = place.get(requirement.id);
        return index === undefined ? [] : [{ requirement, index }];
      }),
    );
  }, [job.requirements, matrix.requirementIds]);
  const cellsOf = useMemo(() => new Map(matrix.rows.map((row) => [row.candidateId, row])), [matrix]);
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<CellPlace>({ row: Math.max(0, active), column: 0 });
  const here: CellPlace = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };
  const lines = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6, scrollPaddingStart: headHeight });

  const focusHere = useEffectEvent(() => {
    if (scroller.current?.contains(document.activeElement) !== true) return;
    scroller.current.querySelector<HTMLElement>(`[data-cell="${String(here.row)}-${String(here.column)}"]`)?.focus({ preventScroll: true });
  });
  const first = lines.range?.startIndex;
  useEffect(() => focusHere(), [here.row, here.column, first]);

  const moveTo = (next: CellPlace): void => {
    setAt(next);
    lines.scrollToIndex(next.row, { align: "auto" });
    const box = scroller.current;
    if (box === null) return;
    const left = next.column * columnWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + columnWidth > box.scrollLeft + box.clientWidth - nameWidth) box.scrollLeft = left + columnWidth - box.clientWidth + nameWidth;
  };
  const openCell = (row: number, column: number): void => {
    const candidate = rows[row];
    if (candidate !== undefined) onOpen(candidate, columns[column]?.requirement.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
    const next = nextCell(event.key, event.ctrlKey || event.metaKey, here, { rows: rows.length, columns: columns.length, page });
    if (next !== null) moveTo(next);
    else if (event.key === "Enter" || event.key === " ") openCell(here.row, here.column);
    else return;
    event.preventDefault();
  };

  const current = rows[here.row];
  const column = columns[here.column];
  return (
    <>
      <div ref={scroller} onKeyDown={onKeyDown} className="min-h-0 flex-1 overflow-auto" style={{ contain: "strict" }}>
        <div role="grid" aria-label="Candidates and requirements" aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} style={{ width: nameWidth + columns.length * columnWidth + headOverhang }}>
          <div role="rowgroup" className="sticky top-0 z-20 border-b border-line bg-surface">
            <div role="row" aria-rowindex={1} className="flex items-end" style={{ height: headHeight }}>
              <div role="columnheader" aria-colindex={1} className="sticky left-0 z-10 h-full shrink-0 bg-surface px-4 pb-2 text-xs font-medium text-ink-faint" style={{ width: nameWidth }}>
                <span className="flex h-full items-end">Candidate and score</span>
              </div>
              {columns.map(({ requirement }, i) => (
                <Head key={requirement.id} requirement={requirement} column={i} current={i === here.column} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className="relative" style={{ height: lines.getTotalSize() }}>
            {lines.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const cells = cellsOf.get(row.candidateId);
              return (
                <Line
                  key={row.candidateId}
                  row={row}
                  index={index}
                  start={start}
                  statuses={cells?.statuses ?? ""}
                  levels={cells?.levels ?? none}
                  columns={columns}
                  open={index === active}
                  focused={index === here.row ? here.column : -1}
                  onCell={(column_) => {
                    setAt({ row: index, column: column_ });
                    openCell(index, column_);
                  }}
                  onName={() => onOpen(row, null)}
                />
              );
            })}
          </div>
        </div>
      </div>
      <footer className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs">
        <p className="min-w-0 flex-[1_1_24rem] truncate text-ink-soft">
          {current === undefined || column === undefined ? "" : cellInWords(current, column.requirement, cellsOf.get(current.candidateId)?.statuses[column.index], cellsOf.get(current.candidateId)?.levels[column.index] ?? 0)}
        </p>
        <Legend />
      </footer>
    </>
  );
}

const none: readonly number[] = [];
/** The last heading leans out to the right. */
const headOverhang = 96;

const cellInWords = (row: RankingRow, requirement: Requirement, letter: string | undefined, level: number): string =>
  `${candidateName(row)}, ${requirement.text}: ${requirementLook[statusOfLetter(letter)].name.toLowerCase()}, ${String(level)} of 100`;

function Head({ requirement, column, current }: { requirement: Requirement; column: number; current: boolean }) {
  const must = requirement.importance === "must";
  return (
    <div role="columnheader" aria-colindex={column + 2} title={`${requirement.text} (${importanceName[requirement.importance]})`} className="relative h-full shrink-0" style={{ width: columnWidth }}>
      <span
        className={cx(
          "absolute bottom-2 left-5 w-40 origin-bottom-left -rotate-[52deg] truncate text-xs",
          must ? "font-semibold" : "",
          current ? "text-accent" : must ? "text-ink" : "text-ink-soft",
        )}
      >
        {requirement.text}
      </span>
    </div>
  );
}

interface LineProps {
  row: RankingRow;
  index: number;
  start: number;
  statuses: string;
  levels: readonly number[];
  columns: readonly Column[];
  open: boolean;
  /** The column that the keyboard is on, or -1. */
  focused: number;
  onCell(column: number): void;
  onName(): void;
}

/** Handlers are left out of the comparison: they mean the same for the same row. */
const sameLine = (a: LineProps, b: LineProps): boolean =>
  a.row === b.row && a.index === b.index && a.start === b.start && a.statuses === b.statuses && a.levels === b.levels && a.columns === b.columns && a.open === b.open && a.focused === b.focused;

const Line = memo(function Line({ row, index, start, statuses, levels, columns, open, focused, onCell, onName }: LineProps) {
  const ground = open ? "bg-selected" : "bg-surface";
  return (
    <div role="row" aria-rowindex={index + 2} className={cx("absolute inset-x-0 top-0 flex border-b border-line", ground)} style={{ height: rowHeight, transform: `translateY(${String(start)}px)` }}>
      <div role="rowheader" aria-colindex={1} className={cx("sticky left-0 z-10 flex shrink-0 items-center gap-2 border-r border-line px-4", ground)} style={{ width: nameWidth }}>
        <span className="numerals w-9 shrink-0 text-ink-faint">{row.rank}</span>
        <button type="button" tabIndex={-1} onClick={onName} className={cx("min-w-0 flex-1 truncate text-left font-medium hover:underline", row.name === null && "italic")}>
          {candidateName(row)}
        </button>
        <span className="numerals shrink-0 text-xs font-semibold">{formatScore(row.score)}</span>
      </div>
      {columns.map(({ requirement, index: place }, i) => {
        const { sign, color, ground: soft } = requirementLook[statusOfLetter(statuses[place])];
        return (
          <div
            key={requirement.id}
            role="gridcell"
            aria-colindex={i + 2}
            aria-label={cellInWords(row, requirement, statuses[place], levels[place] ?? 0)}
            data-cell={`${String(index)}-${String(i)}`}
            tabIndex={i === focused ? 0 : -1}
            onClick={() => onCell(i)}
            className="flex shrink-0 cursor-pointer items-center justify-center p-0.5 -outline-offset-2"
            style={{ width: columnWidth }}
          >
            <span aria-hidden className={cx("flex size-full items-center justify-center rounded text-base leading-none font-semibold", color, soft)}>
              {sign}
            </span>
          </div>
        );
      })}
    </div>
  );
}, sameLine);

function Legend() {
  return (
    <ul aria-label="Signs" className="flex shrink-0 gap-3">
      {Object.values(requirementLook).map(({ sign, name, color }) => (
        <li key={name} className="flex items-center gap-1 text-ink-soft">
          <span aria-hidden className={cx("text-sm font-semibold", color)}>
            {sign}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}
