import { Clock, StickyNote, Star } from "lucide-react";
import type { Stage, TrackedCandidate } from "../../src-preload/contract.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { MoveMenu } from "./move-menu.tsx";
import { daysSince, longWait, timeSince } from "./time-in-stage.ts";
import { words } from "../words/words.ts";

/** In pixels, with the gap below. */
export const cardHeight = 84;
/** The kind of data by which a dragged card is known. */
export const draggedCard = "application/x-winnow-candidate";

interface BoardCardProps {
  card: TrackedCandidate;
  stage: Stage;
  stages: readonly Stage[];
  index: number;
  of: number;
  start: number;
  /** The keyboard is on it. */
  focused: boolean;
  menuOpen: boolean;
  onMenu(open: boolean): void;
  onFocus(): void;
  onMove(stage: Stage): void;
  onOpen(): void;
  onHistory(): void;
}

export function BoardCard({ card, stage, stages, index, of, start, focused, menuOpen, onMenu, onFocus, onMove, onOpen, onHistory }: BoardCardProps) {
  const name = candidateName(card);
  const isWaiting = stage.kind !== "hired" && stage.kind !== "rejected" && stage.kind !== "withdrawn";
  const time = card.since === null ? "" : timeSince(card.since);
  const waitsLong = isWaiting && card.since !== null && daysSince(card.since) >= longWait;
  return (
    <li
      aria-label={words.pipeline.card(name, stage.name, time)}
      aria-setsize={of}
      aria-posinset={index + 1}
      data-card={card.candidateId}
      tabIndex={focused ? 0 : -1}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedCard, card.candidateId);
        event.dataTransfer.effectAllowed = "move";
      }}
      onFocus={onFocus}
      onDoubleClick={onOpen}
      style={{ height: cardHeight - 8, transform: `translateY(${String(start)}px)` }}
      className={cx(
        "absolute inset-x-0 top-0 flex cursor-grab flex-col rounded-lg border bg-raised px-2.5 py-2 -outline-offset-2",
        focused ? "border-accent-line" : "border-line hover:border-line-strong",
      )}
    >
      <div className="flex items-start gap-1">
        <CandidateName candidate={card} className="min-w-0 flex-1 truncate font-semibold" />
        {card.mark === "shortlisted" ? <Star aria-label={words.pipeline.views.shortlist} role="img" className="mt-0.5 size-3.5 shrink-0 fill-current text-accent" /> : null}
        <MoveMenu name={name} stageId={stage.stageId} stages={stages} open={menuOpen} onOpen={onMenu} tabIndex={focused ? 0 : -1} onMove={onMove} onShow={onOpen} onHistory={onHistory} />
      </div>
      <p className="truncate text-xs text-ink-soft" title={card.reason ?? card.title ?? undefined}>
        {card.reason ?? card.title ?? " "}
      </p>
      <p className="numerals mt-auto flex items-center gap-1 text-xs text-ink-faint">
        <Clock aria-hidden className="size-3" />
        <span className={cx(waitsLong && "font-medium text-unknown")}>{time}</span>
        {card.note === null ? null : (
          <span className="ml-auto flex" title={card.note}>
            <StickyNote aria-label={card.note} role="img" className="size-3.5" />
          </span>
        )}
      </p>
    </li>
  );
}
