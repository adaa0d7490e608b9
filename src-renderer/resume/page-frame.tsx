import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { ToneBox } from "./word-boxes.ts";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";

/** Pages this far (in pixels) from what is on screen are drawn ahead; those beyond are given back. */
const ahead = 900;

interface PageFrameProps {
  number: number;
  of: number;
  /** On screen, in pixels. */
  width: number;
  /** Height through width. */
  shape: number;
  boxes: readonly ToneBox[];
  scroller: RefObject<HTMLElement | null>;
  /** What draws the page, while it is near the screen. */
  children: ReactNode;
}

/** A sheet of paper of the right size, drawn only near the screen, with marks over its words. */
export function PageFrame({ number, of, width, shape, boxes, scroller, children }: PageFrameProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (sheet.current === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: `${String(ahead)}px 0px`,
    });
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [scroller]);
  return (
    <div
      ref={sheet}
      role="img"
      aria-label={words.resume.pageOf(number, of)}
      data-page={number}
      className="relative mx-auto overflow-hidden bg-paper shadow-[0_1px_3px_rgb(0_0_0/0.18)]"
      style={{ width, height: Math.round(width * shape) }}
    >
      {near ? children : null}
      {boxes.map((box, index) => (
        <span
          key={index}
          data-mark={box.tone}
          // The colour is multiplied with what is printed; the ring is not, so that it is seen on dark ground, too.
          className={cx(
            "pointer-events-none absolute rounded-[2px] before:absolute before:inset-0 before:rounded-[2px] before:mix-blend-multiply",
            box.tone === "active" ? "shadow-[0_0_0_1px_var(--paper-mark-line)] before:bg-paper-mark-active" : "shadow-[0_0_0_0.5px_var(--paper-mark-line)] before:bg-paper-mark",
          )}
          style={{
            left: percent(box.x - marginX),
            top: percent(box.y - marginY),
            width: percent(box.width + 2 * marginX),
            height: percent(box.height + 2 * marginY),
          }}
        />
      ))}
    </div>
  );
}

/** A mark reaches a little beyond its words, in parts of the page. */
const marginX = 0.003;
const marginY = 0.0015;

const percent = (part: number): string => `${String(part * 100)}%`;
