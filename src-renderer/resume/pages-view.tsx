import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Page, PageWords, Span } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";
import { bringIntoView } from "./bring-into-view.ts";
import type { Highlight } from "./highlights.ts";
import { PageFrame } from "./page-frame.tsx";
import { markedBoxes, placeOf, type ToneBox } from "./word-boxes.ts";

export interface PagesViewProps {
  pages: readonly Page[];
  placed: readonly PageWords[];
  highlights: readonly Highlight[];
  /** Is scrolled into view whenever it is another object than before. */
  goal: Span | null;
  zoom: number;
  onZoom(step: 1 | -1 | "fit"): void;
}

interface SheetsProps extends PagesViewProps {
  count: number;
  /** Height through width of the pages that the engine does not know. */
  shape: number;
  renderPage(number: number, width: number, onShape: (shape: number) => void): ReactNode;
}

/** Wider pages are tiring to read; in pixels. */
const widestFit = 900;
const margin = 16;
const oneLine = 24;
const zoomKeys: Record<string, 1 | -1 | "fit"> = { "+": 1, "=": 1, "-": -1, 0: "fit" };

/** Sheets under each other, as wide as there is room for, times the zoom. */
export function Sheets({ pages, placed, highlights, goal, zoom, onZoom, count, shape, renderPage }: SheetsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const available = useWidth(scroller);
  const width = Math.round(Math.min(available - 2 * margin, widestFit) * zoom);
  const known = useMemo(() => new Map(placed.map((page) => [page.page, page])), [placed]);
  const [shapes, setShapes] = useState<ReadonlyMap<number, number>>(new Map());
  const shapeOf = (number: number): number => {
    const size = known.get(number);
    return shapes.get(number) ?? (size === undefined ? shape : size.height / size.width);
  };

  const boxesOn = (number: number): ToneBox[] => {
    const page = known.get(number);
    return page === undefined ? [] : markedBoxes(page, highlights);
  };

  const scrollTo = useEffectEvent((span: Span) => {
    const place = placeOf(placed, span) ?? { page: pages.find(({ end }) => end > span.start)?.number ?? 1, y: 0 };
    const sheet = scroller.current?.querySelector<HTMLElement>(`[data-page="${String(place.page)}"]`);
    if (sheet == null || scroller.current === null) return;
    const top = sheet.offsetTop + place.y * sheet.offsetHeight;
    bringIntoView(scroller.current, top, top + oneLine);
  });
  const ready = width > 0;
  useEffect(() => {
    if (goal !== null && ready) scrollTo(goal);
  }, [goal, ready]);

  // What was in the middle of the screen stays there when the pages grow or shrink.
  const before = useRef(width);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && before.current > 0 && width > 0 && before.current !== width) {
      const growth = width / before.current;
      const grown = (scrolled: number, length: number): number => (scrolled + length / 2) * growth - length / 2;
      element.scrollTo({
        left: grown(element.scrollLeft, element.clientWidth),
        top: grown(element.scrollTop, element.clientHeight),
        behavior: "instant",
      });
    }
    before.current = width;
  }, [width]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.ctrlKey || event.metaKey ? zoomKeys[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onZoom(step);
  };
  return (
    <div
      ref={scroller}
      role="group"
      aria-label={words.resume.pages}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="relative min-h-0 flex-1 space-y-4 overflow-auto scroll-smooth p-4 -outline-offset-2 [scrollbar-gutter:stable]"
    >
      {ready
        ? Array.from({ length: count }, (_, index) => index + 1).map((number) => (
            <PageFrame
              key={number}
              number={number}
              of={count}
              width={width}
              shape={shapeOf(number)}
              boxes={boxesOn(number)}
              scroller={scroller}
            >
              {renderPage(number, width, (found) => {
                if (Math.abs(found - shapeOf(number)) > 0.001) setShapes((all) => new Map(all).set(number, found));
              })}
            </PageFrame>
          ))
        : null}
    </div>
  );
}

/** The width inside an element, in whole pixels; 0 until it is known. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const measure = (): void => setWidth(observed.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
