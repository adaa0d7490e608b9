import { memo } from "react";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Requirement } from "../../src-preload/domain.ts";
import { importanceName } from "../jobs/importance.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { formatScore } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { requirementLook, statusOfLetter } from "./status-look.ts";

/** In pixels. A cell is one element with a margin of 2 around it: there are a thousand of them at a time. */
export const rowHeight = 32;
export const columnWidth = 36;
export const nameWidth = 260;

/** A column: a requirement, and its place in the engine's rows. */
export interface Column {
  requirement: Requirement;
  index: number;
}

/** What a cell says, for those who do not see it and for the line below the matrix. */
export const cellInWords = (row: RankingRow, requirement: Requirement, letter: string | undefined, level: number): string =>
  words.ranking.matrix.cell(candidateName(row), requirement.text, requirementLook[statusOfLetter(letter)].name, level);

/** A column's heading, leaning so that forty fit. */
export function MatrixHead({ requirement, column, current }: { requirement: Requirement; column: number; current: boolean }) {
  const must = requirement.importance === "must";
  return (
    <div role="columnheader" aria-colindex={column + 2} title={words.ranking.matrix.column(requirement.text, importanceName[requirement.importance])} className="relative h-full shrink-0" style={{ width: columnWidth }}>
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

interface MatrixLineProps {
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
const sameLine = (a: MatrixLineProps, b: MatrixLineProps): boolean =>
  a.row === b.row && a.index === b.index && a.start === b.start && a.statuses === b.statuses && a.levels === b.levels && a.columns === b.columns && a.open === b.open && a.focused === b.focused;

/** One candidate; drawn again only when something of it changed. */
export const MatrixLine = memo(function MatrixLine({ row, index, start, statuses, levels, columns, open, focused, onCell, onName }: MatrixLineProps) {
  const ground = open ? "bg-selected" : "bg-surface";
  return (
    <div role="row" aria-rowindex={index + 2} className={cx("absolute inset-x-0 top-0 flex border-b border-line", ground)} style={{ height: rowHeight, transform: `translateY(${String(start)}px)` }}>
      <div role="rowheader" aria-colindex={1} className={cx("sticky left-0 z-10 flex shrink-0 items-center gap-2 border-r border-line px-4", ground)} style={{ width: nameWidth }}>
        <span className="numerals w-9 shrink-0 text-ink-faint">{row.rank}</span>
        <button type="button" tabIndex={-1} onClick={onName} className="min-w-0 flex-1 truncate text-left font-medium hover:underline">
          <CandidateName candidate={row} />
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
            className={cx("m-0.5 h-7 w-8 shrink-0 cursor-pointer rounded text-center text-base leading-7 font-semibold -outline-offset-1", color, soft)}
          >
            {sign}
          </div>
        );
      })}
    </div>
  );
}, sameLine);
