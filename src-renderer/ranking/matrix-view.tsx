import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import type { Matrix } from "../../src-preload/explanation.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { groupByImportance } from "../jobs/importance.ts";
import { cx } from "../ui/cx.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { nextCell, type CellPlace } from "./matrix-keys.ts";
import { cellInWords, columnWidth, MatrixHead, MatrixLine, nameWidth, rowHeight, type Column } from "./matrix-line.tsx";
import { requirementLook } from "./status-look.ts";

interface MatrixViewProps {
  rows: readonly RankingRow[];
  job: Job;
  /** The row of the open candidate, or -1. */
  active: number;
  /** A candidate's evidence for a requirement, or with null the candidate as a whole. */
  onOpen(row: RankingRow, requirementId: string | null): void;
}

const headHeight = 148;

/** Everyone × every requirement: what each meets at a glance, by sign as well as by colour. */
export function MatrixView(props: MatrixViewProps) {
  const { ranking } = useServices();
  // What is met does not hang on the weights: the cells wait for a slider to come to rest, the rows follow it.
  const version = useStore(ranking.store, (state) => state.settled?.version ?? 0);
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
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: headHeight,
    // The row with the focus stays, or else scrolling would throw the focus away.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return here.row < 0 || indexes.includes(here.row) ? indexes : [here.row, ...indexes].sort((a, b) => a - b);
    },
  });

  /** The keyboard moved: the focus follows as soon as the cell exists, even where the one it left no longer does. */
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${String(here.row)}-${String(here.column)}"]`)?.focus({ preventScroll: true });
  }, [here.row, here.column]);

  const moveTo = (next: CellPlace): void => {
    moved.current = true;
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
  const cells = current === undefined ? undefined : cellsOf.get(current.candidateId);
  const said = current === undefined || column === undefined ? "" : cellInWords(current, column.requirement, cells?.statuses[column.index], cells?.levels[column.index] ?? 0);
  return (
    <>
      <div ref={scroller} onKeyDown={onKeyDown} className="min-h-0 flex-1 overflow-auto" style={{ contain: "strict" }}>
        <div role="grid" aria-label={words.ranking.matrix.title} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} style={{ width: nameWidth + columns.length * columnWidth + headOverhang, minWidth: "100%" }}>
          <div role="rowgroup" className="sticky top-0 z-20 border-b border-line bg-surface">
            <div role="row" aria-rowindex={1} className="flex items-end" style={{ height: headHeight }}>
              <div role="columnheader" aria-colindex={1} className="sticky left-0 z-10 h-full shrink-0 bg-surface px-4 pb-2 text-xs font-medium text-ink-faint" style={{ width: nameWidth }}>
                <span className="flex h-full items-end">{words.ranking.matrix.corner}</span>
              </div>
              {columns.map(({ requirement }, i) => (
                <MatrixHead key={requirement.id} requirement={requirement} column={i} current={i === here.column} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className="relative" style={{ height: lines.getTotalSize() }}>
            {lines.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const cells = cellsOf.get(row.candidateId);
              return (
                <MatrixLine
                  key={row.candidateId}
                  row={row}
                  index={index}
                  start={start}
                  statuses={cells?.statuses ?? ""}
                  levels={cells?.levels ?? none}
                  columns={columns}
                  open={index === active}
                  focused={index === here.row ? here.column : -1}
                  onCell={(chosen) => {
                    setAt({ row: index, column: chosen });
                    openCell(index, chosen);
                  }}
                  onName={() => onOpen(row, null)}
                />
              );
            })}
          </div>
        </div>
      </div>
      <footer className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs">
        <p title={said} className="min-w-0 flex-[1_1_24rem] truncate text-ink-soft">
          {said}
        </p>
        <Legend />
      </footer>
    </>
  );
}

const none: readonly number[] = [];
/** The last heading leans out to the right. */
const headOverhang = 96;

function Legend() {
  return (
    <ul aria-label={words.ranking.matrix.signs} className="flex shrink-0 gap-3">
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
