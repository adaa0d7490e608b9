import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { Page, Profile, Span, WordBox } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { formatShare } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { joinBrokenLines } from "./broken-lines.ts";
import { cut, headingSpans, type Highlight, type Piece } from "./highlights.ts";

interface ResumeTextProps {
  text: string;
  pages: readonly Page[];
  sections: Profile["sections"];
  highlights: readonly Highlight[];
  /** Is scrolled into view whenever it is another object than before. */
  goal: Span | null;
  /** True where the words come from text recognition. */
  recognised: boolean;
  /** The words that recognition was not sure of, in order. */
  uncertain: readonly WordBox[];
}

/** The resume's own words, page by page, with passages marked. */
export function ResumeText({ text, pages, sections, highlights, goal, recognised, uncertain }: ResumeTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const shownText = useMemo(() => joinBrokenLines(text), [text]);
  const headings = useMemo(() => headingSpans(text, sections), [text, sections]);
  const shownPages = pages.length > 0 ? pages : [{ number: 1, start: 0, end: text.length }];

  const scrollTo = useEffectEvent((span: Span) => {
    const pieces = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
    const piece = pieces.findLast((element) => Number(element.dataset.start) <= span.start);
    const container = scroller.current;
    if (piece === undefined || container === null) return;
    const { top, bottom } = piece.getBoundingClientRect();
    const offset = container.scrollTop - container.getBoundingClientRect().top;
    bringIntoView(container, top + offset, Math.min(bottom, top + oneLine) + offset);
  });
  useEffect(() => {
    if (goal !== null) scrollTo(goal);
  }, [goal]);

  return (
    <div ref={scroller} role="group" aria-label={words.resume.textOf} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto scroll-smooth px-4 py-4 -outline-offset-2">
      {recognised ? <p className="mx-auto mb-2 max-w-[46rem] px-1 text-xs text-ink-faint">{uncertain.length === 0 ? words.resume.recognised : words.resume.recognisedUnsure(uncertain.length)}</p> : null}
      <div className="mx-auto max-w-[46rem] rounded-lg border border-line bg-raised px-7 py-6">
        {shownPages.map((page, index) => (
          <div key={page.number}>
            {index === 0 ? null : (
              <p className="my-5 flex items-center gap-3 text-2xs text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                {words.resume.pageBreak(page.number)}
              </p>
            )}
            <div className="text-[0.8125rem] leading-[1.6] break-words whitespace-pre-wrap">
              {cut(page.start, page.end, highlights, { headings, uncertain }).map((piece) => (
                <PieceOfText key={piece.start} piece={piece} text={shownText} uncertain={uncertain} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** In pixels: of a long piece it is enough to see how it begins. */
const oneLine = 24;

const toneLook = {
  found: "bg-mark text-ink",
  active: "bg-mark-active text-ink shadow-[0_2px_0_var(--mark-line)]",
};

function PieceOfText({ piece, text, uncertain }: { piece: Piece; text: string; uncertain: readonly WordBox[] }) {
  const said = text.slice(piece.start, piece.end);
  const word = piece.uncertain ? uncertain.find(({ start, end }) => start <= piece.start && piece.start < end) : undefined;
  const doubt = word?.confidence == null ? undefined : words.resume.confidence(formatShare(word.confidence));
  const look = cx(piece.heading && "font-semibold", piece.uncertain && "underline decoration-unknown decoration-dotted decoration-2 underline-offset-[3px]");
  if (piece.tone === null) {
    return (
      <span data-start={piece.start} className={look} title={doubt}>
        {said}
      </span>
    );
  }
  return (
    <mark data-start={piece.start} data-mark={piece.tone} className={cx("rounded-[3px] py-px", toneLook[piece.tone], look)} title={doubt}>
      {said}
    </mark>
  );
}
