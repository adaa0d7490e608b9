import { useMemo } from "react";
import { Minus, Plus } from "lucide-react";
import { useStore } from "zustand";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import type { PageWords, Span, WordBox } from "../../src-preload/domain.ts";
import { useAnswer, useCommands, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { formatShare } from "../ui/numbers.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { words } from "../words/words.ts";
import type { Highlight } from "./highlights.ts";
import { OriginalPages } from "./original-pages.tsx";
import { zooms } from "./reading-view.ts";
import { ResumeText } from "./resume-text.tsx";

interface ResumeViewProps {
  resume: Pick<ResumeDetail, "resumeId" | "format" | "text" | "pages" | "profile">;
  highlights: readonly Highlight[];
  /** Is scrolled into view whenever it is another object than before. */
  goal: Span | null;
  /** Changes when the resume was read again. */
  version: number;
  className?: string;
}

/** Words that text recognition was less sure of than this are marked. */
const uncertainBelow = 0.6;

/** The resume beside what was found in it: as the pages it has, or as its text. */
export function ResumeView({ resume, highlights, goal, version, className }: ResumeViewProps) {
  const { readingView, blind: blindMode } = useServices();
  const { as, zoom } = useStore(readingView.store);
  const hasPages = resume.format === "pdf" || resume.format === "image";
  const { pages: placed, neutral } = useAnswer("library.pageWords", { resumeId: resume.resumeId }, version).data ?? noPages;
  const isRecognised = resume.format === "image" || placed.some((page) => page.words.some(({ confidence }) => confidence !== null));
  const blind = useStore(blindMode.store, (state) => state.on);
  const hidden = useMemo(() => (blind ? { text: resume.text, neutral } : null), [blind, resume.text, neutral]);
  const isPicture = blind && isRecognised;
  const shown = hasPages && !isPicture ? as : "text";
  const canChoose = hasPages && !isPicture;
  useCommands(canChoose ? { view: () => readingView.show(shown === "page" ? "text" : "page") } : {});
  return (
    <section aria-label={words.resume.resume} className={cx("flex min-h-0 min-w-0 flex-1 flex-col bg-sunken", className)}>
      {blind && hasPages ? <p className="border-b border-line bg-raised px-3 py-1.5 text-xs text-ink-soft">{isPicture ? words.blind.picture : words.blind.page}</p> : null}
      {canChoose ? (
        <div className="flex h-10 shrink-0 items-center gap-1 border-b border-line bg-raised px-2.5">
          <Segmented label={words.resume.showAs} value={shown} options={views} onChange={readingView.show} />
          <span className="flex-1" />
          {shown === "page" ? <Zoom zoom={zoom} onZoom={readingView.zoom} /> : null}
        </div>
      ) : null}
      {shown === "page" ? (
        <OriginalPages
          key={resume.resumeId}
          resumeId={resume.resumeId}
          blind={hidden}
          pages={resume.pages}
          placed={placed}
          highlights={highlights}
          goal={goal}
          zoom={zoom}
          onZoom={readingView.zoom}
          onShowText={() => readingView.show("text")}
        />
      ) : (
        <ResumeText
          text={resume.text}
          pages={resume.pages}
          sections={resume.profile.sections}
          highlights={highlights}
          goal={goal}
          recognised={isRecognised}
          uncertain={uncertainWords(placed, resume.text)}
        />
      )}
    </section>
  );
}

const noPages: { pages: PageWords[]; neutral: Span[] } = { pages: [], neutral: [] };
const views = [
  { value: "page", name: words.resume.page, title: words.resume.pageHint },
  { value: "text", name: words.resume.text, title: words.resume.textHint },
] as const;

/** Of a bullet or a dash nobody minds whether it was read right. */
const isWord = /[\p{L}\p{N}]/u;

const uncertainWords = (pages: readonly PageWords[], text: string): WordBox[] =>
  pages.flatMap((page) =>
    page.words.filter(({ confidence, start, end }) => confidence !== null && confidence < uncertainBelow && isWord.test(text.slice(start, end))),
  );

function Zoom({ zoom, onZoom }: { zoom: number; onZoom(step: 1 | -1 | "fit"): void }) {
  return (
    <>
      <IconButton icon={Minus} label={words.resume.smaller} shortcut="Ctrl −" disabled={zoom === zooms[0]} onClick={() => onZoom(-1)} />
      <button
        type="button"
        title={words.resume.fitWidth}
        aria-label={words.resume.size(formatShare(zoom))}
        onClick={() => onZoom("fit")}
        className="numerals h-7 w-12 rounded-md text-center text-xs text-ink-soft hover:bg-hover hover:text-ink"
      >
        {formatShare(zoom)}
      </button>
      <IconButton icon={Plus} label={words.resume.larger} shortcut="Ctrl +" disabled={zoom === zooms.at(-1)} onClick={() => onZoom(1)} />
    </>
  );
}
