import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { Page, Profile, Span } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { joinBrokenLines } from "./broken-lines.ts";
import { cut, headingSpans, type Highlight, type Piece } from "./highlights.ts";

interface ResumeTextProps {
  text: string;
  pages: readonly Page[];
  sections: Profile["sections"];
  highlights: readonly Highlight[];
  /** Is scrolled into view whenever it is another object than before. */
  goal: Span | null;
  className?: string;
}

/** The resume's own words, page by page, with passages marked. */
export function ResumeText({ text, pages, sections, highlights, goal, className }: ResumeTextProps) {
  const scroller = useRef<HTMLElement>(null);
  const shownText = useMemo(() => joinBrokenLines(text), [text]);
  const headings = useMemo(() => headingSpans(text, sections), [text, sections]);
  const shownPages = pages.length > 0 ? pages : [{ number: 1, start: 0, end: text.length }];

  const scrollTo = useEffectEvent((span: Span) => {
    const pieces = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
    const piece = pieces.findLast((element) => Number(element.dataset.start) <= span.start);
    const container = scroller.current;
    if (piece === undefined || container === null) return;
    const offset = piece.getBoundingClientRect().top - container.getBoundingClientRect().top;
    container.scrollTo({ top: container.scrollTop + offset - container.clientHeight / 3 });
  });
  useEffect(() => {
    if (goal !== null) scrollTo(goal);
  }, [goal]);

  return (
    <section
      ref={scroller}
      aria-label="Resume"
      tabIndex={0}
      className={cx("min-h-0 min-w-0 flex-1 overflow-y-auto scroll-smooth bg-sunken px-4 py-4 -outline-offset-2", className)}
    >
      <div className="mx-auto max-w-[46rem] rounded-lg border border-line bg-raised px-7 py-6">
        {shownPages.map((page, index) => (
          <div key={page.number}>
            {index === 0 ? null : (
              <p className="my-5 flex items-center gap-3 text-2xs text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                Page {page.number}
              </p>
            )}
            <div className="text-[0.8125rem] leading-[1.6] break-words whitespace-pre-wrap">
              {cut(page.start, page.end, highlights, headings).map((piece) => (
                <PieceOfText key={piece.start} piece={piece} text={shownText} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

const toneLook = {
  found: "bg-mark text-ink",
  active: "bg-mark-active text-ink shadow-[0_2px_0_var(--mark-line)]",
};

function PieceOfText({ piece, text }: { piece: Piece; text: string }) {
  const words = text.slice(piece.start, piece.end);
  const look = piece.heading ? "font-semibold" : undefined;
  if (piece.tone === null) {
    return (
      <span data-start={piece.start} className={look}>
        {words}
      </span>
    );
  }
  return (
    <mark data-start={piece.start} className={cx("rounded-[3px] py-px", toneLook[piece.tone], look)}>
      {words}
    </mark>
  );
}
