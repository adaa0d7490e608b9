import { useEffect, useEffectEvent, useRef, type CSSProperties, type MouseEvent, type ReactNode } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { cx } from "./cx.ts";
import { useRowMoves } from "./row-moves.ts";

interface VirtualGridProps {
  label: string;
  rowCount: number;
  /** In pixels; every row has it. */
  rowHeight: number;
  /** The value of `grid-template-columns` for the header and for every row; `cqw` is a hundredth of the grid's width. */
  columns: string;
  /** Elements with the role `columnheader`, one per column. */
  header: ReactNode;
  /** The row's elements with the role `gridcell`, one per column. */
  renderRow(index: number): ReactNode;
  rowKey(index: number): string;
  /** What is said of a row as a whole; left out where its cells say it. */
  rowName?: (index: number) => string;
  /** The keys of all rows, where rows are to glide when they are put in another order; the same list while the order is the same. */
  order?: readonly string[];
  /** Whenever it is another, so is the list, which then starts at its top. */
  list?: number;
  /** The row that the keyboard is on, or -1. */
  active: number;
  onActivate(index: number, event: MouseEvent): void;
  /** Whether a row is among several that are chosen together. */
  isSelected?: (index: number) => boolean;
  onVisible?: (first: number, last: number) => void;
}

/** A table of any length of which only the rows in view exist; arrow keys and clicks choose one row. */
export function VirtualGrid(props: VirtualGridProps) {
  const { label, rowCount, rowHeight, columns, header, renderRow, rowKey, rowName, active, onActivate, isSelected, onVisible, order, list } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const lastFirst = useRef(0);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: 4,
    // The row with the focus stays, or else scrolling would throw the focus away.
    rangeExtractor: (range: Range) => {
      // Of a list that flies past nobody sees the rows beyond the view: a third of all that would be drawn for a frame. They come when it rests.
      const flies = Math.abs(range.startIndex - lastFirst.current) > range.endIndex - range.startIndex;
      lastFirst.current = range.startIndex;
      const indexes = defaultRangeExtractor(flies ? { ...range, overscan: 0 } : range);
      return active < 0 || active >= rowCount || indexes.includes(active) ? indexes : [active, ...indexes].sort((a, b) => a - b);
    },
  });

  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  const tellVisible = useEffectEvent(() => onVisible?.(first, last));
  useEffect(() => tellVisible(), [first, last, rowCount]);

  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [list]);

  const follow = useEffectEvent(() => {
    if (active >= 0 && active < rowCount) rows.scrollToIndex(active, { align: "auto" });
    const focused = document.activeElement;
    if (focused === document.body || focused?.tagName === "MAIN" || scroller.current?.contains(focused)) {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${String(active)}"]`)?.focus({ preventScroll: true });
    }
  });
  // Where the row itself moves because others came above it, the list stays where the person left it.
  const activeKey = active < 0 ? null : rowKey(active);
  useEffect(() => follow(), [activeKey]);

  const shown = rows.getVirtualItems();
  useRowMoves({ order, shown, rowHeight, view: { top: rows.scrollOffset ?? 0, height: rows.scrollRect?.height ?? 0 }, rows: scroller });

  const layout: CSSProperties = { gridTemplateColumns: columns };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto" style={{ contain: "strict", containerType: "inline-size" }}>
      <div role="grid" aria-label={label} aria-rowcount={rowCount + 1} className="min-w-full">
        <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-surface">
          <div role="row" aria-rowindex={1} className="grid items-center px-4" style={{ ...layout, height: headerHeight }}>
            {header}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <div
              key={rowKey(index)}
              role="row"
              aria-rowindex={index + 2}
              aria-label={rowName?.(index)}
              aria-selected={index === active}
              data-row={index}
              tabIndex={index === Math.max(active, 0) ? 0 : -1}
              onClick={(event) => onActivate(index, event)}
              onMouseDown={(event) => {
                // With Shift, rows are chosen and not the words between.
                if (event.shiftKey) event.preventDefault();
              }}
              // A place and no transform: dozens of those are dear to paint, and a row that stays is not moved.
              style={{ ...layout, height: rowHeight, top: start }}
              className={cx(
                "absolute inset-x-0 grid cursor-default items-center border-b border-line px-4 -outline-offset-2",
                index === active ? "bg-selected shadow-[inset_3px_0_0_var(--accent)]" : isSelected?.(index) === true ? "bg-accent-soft" : "bg-surface hover:bg-hover",
              )}
            >
              {renderRow(index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const headerHeight = 34;

export const columnHeader = "text-xs font-medium text-ink-faint";
