import { useEffect, useRef } from "react";
import type { Span } from "../../src-preload/domain.ts";
import { cut } from "../resume/highlights.ts";
import { words } from "../words/words.ts";

/** The ad, with the words a requirement was read from marked. */
export function AdText({ text, source }: { text: string; source: Span | null }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    void mark.current?.scrollIntoView({ block: "nearest" });
  }, [source]);
  const highlights = source === null ? [] : [{ ...source, tone: "active" as const }];
  return (
    <section
      aria-label={words.jobs.ad}
      tabIndex={0}
      className="w-[44%] max-w-[44rem] shrink-0 overflow-y-auto scroll-smooth border-l border-line bg-sunken px-4 py-4 -outline-offset-2"
    >
      <div className="rounded-lg border border-line bg-raised px-6 py-5 leading-[1.6] break-words whitespace-pre-wrap">
        {cut(0, text.length, highlights).map(({ start, end, tone }) =>
          tone === null ? (
            <span key={start}>{text.slice(start, end)}</span>
          ) : (
            <mark key={start} ref={mark} className="rounded-[3px] bg-mark-active py-px text-ink shadow-[0_2px_0_var(--mark-line)]">
              {text.slice(start, end)}
            </mark>
          ),
        )}
      </div>
    </section>
  );
}
