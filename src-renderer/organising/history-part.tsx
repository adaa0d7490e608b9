import { useState } from "react";
import { BriefcaseBusiness, ChevronRight, FileCheck2, FileInput, Handshake, GitMerge, MessageSquareText, PenLine, RefreshCw, Star, Tag, type LucideIcon } from "lucide-react";
import { useStore } from "zustand";
import type { HistoryEvent } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { formatDay, formatMoment } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";

const icons: Record<HistoryEvent["kind"], LucideIcon> = {
  imported: FileInput, read_again: RefreshCw, corrected: PenLine, made_current: FileCheck2, stated: PenLine, tagged: Tag, noted: MessageSquareText,
  note_edited: MessageSquareText, marked: Star, moved: BriefcaseBusiness, merged: GitMerge, hiring: Handshake,
};

/** Events shown before one asks for more. */
const first = 12;

/** What happened to a candidate, newest first; asked for when it is opened. */
export function HistoryPart({ candidateId, version }: { candidateId: string; version: number }) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={words.organising.history.title} className="mt-6">
      <button
        type="button"
        aria-expanded={open}
        aria-label={open ? words.organising.history.hide : words.organising.history.show}
        onClick={() => setOpen(!open)}
        className="-ml-1 flex h-6 items-center gap-1 rounded px-1 text-xs font-semibold text-ink-faint hover:bg-hover hover:text-ink"
      >
        <ChevronRight aria-hidden className={cx("size-3.5 transition-transform", open && "rotate-90")} />
        {words.organising.history.title}
      </button>
      {open ? <Events candidateId={candidateId} version={version} /> : null}
    </section>
  );
}

function Events({ candidateId, version }: { candidateId: string; version: number }) {
  const { tags, tracking } = useServices();
  const recorded = useStore(tracking.store, (state) => state.version);
  const revision = useStore(tags.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("organising.history", { candidateId }, `${String(version)}/${String(revision)}/${String(recorded)}`);
  const [all, setAll] = useState(false);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={3} />;
  const shown = all ? data.events : data.events.slice(0, first);
  const rest = data.events.length - shown.length;
  return (
    <>
      <ol className="mt-1.5 space-y-1.5">
        {shown.map((event, index) => {
          const Icon = icons[event.kind];
          return (
            <li key={index} className="flex gap-2">
              <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1 break-words">{words.organising.eventWords(event)}</span>
              <time dateTime={event.at} title={formatMoment(event.at)} className="numerals shrink-0 text-xs text-ink-faint">
                {formatDay(event.at)}
              </time>
            </li>
          );
        })}
      </ol>
      {rest > 0 ? (
        <Button size="small" look="quiet" className="mt-1 -ml-2.5" onClick={() => setAll(true)}>
          {words.organising.history.more(rest)}
        </Button>
      ) : null}
    </>
  );
}
