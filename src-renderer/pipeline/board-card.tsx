import { memo, type MouseEvent, type PointerEvent } from "react";
import { Check, Clock, StickyNote, Star } from "lucide-react";
import { isOut, type Stage, type TrackedCandidate } from "../../src-preload/contract.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { MoveMenu } from "./move-menu.tsx";
import { daysSince, longWait, timeSince } from "./time-in-stage.ts";
import { words } from "../words/words.ts";

/** In pixels, with the gap below. */
export const cardHeight = 86;

/** What can be done with any card of a board. */
export interface CardActs {
  focus(card: TrackedCandidate): void;
  /** A click that is no drag: with Shift or ⌘ it selects. */
  click(card: TrackedCandidate, event: MouseEvent): void;
  press(card: TrackedCandidate, event: PointerEvent<HTMLElement>): void;
  menu(card: TrackedCandidate, open: boolean): void;
  move(card: TrackedCandidate, stage: Stage): void;
  select(card: TrackedCandidate): void;
  open(card: TrackedCandidate): void;
  history(card: TrackedCandidate): void;
}

/** And not on its button, nor in the menu of that, which is no part of the card in the page. */
const isOnCard = ({ target, currentTarget }: MouseEvent<HTMLElement>): boolean => target instanceof Element && currentTarget.contains(target) && target.closest("button") === null;

interface BoardCardProps {
  card: TrackedCandidate;
  stage: Stage;
  stages: readonly Stage[];
  index: number;
  of: number;
  start: number;
  /** The keyboard is on it. */
  focused: boolean;
  selected: boolean;
  /** How many would be moved with it: it and whoever is selected with it. */
  moves: number;
  /** It is being dragged. */
  carried: boolean;
  menuOpen: boolean;
  acts: CardActs;
}

export const BoardCard = memo(function BoardCard({ card, stage, stages, index, of, start, focused, selected, moves, carried, menuOpen, acts }: BoardCardProps) {
  const name = candidateName(card);
  const isWaiting = !isOut(stage.kind) && stage.kind !== "hired";
  const time = card.since === null ? "" : timeSince(card.since);
  const waitsLong = isWaiting && card.since !== null && daysSince(card.since) >= longWait;
  const label = words.pipeline.card(name, stage.name, time);
  return (
    <li
      aria-label={selected ? words.pipeline.selectedCard(label) : label}
      aria-setsize={of}
      aria-posinset={index + 1}
      data-card={card.candidateId}
      tabIndex={focused ? 0 : -1}
      onPointerDown={(event) => (isOnCard(event) ? acts.press(card, event) : undefined)}
      onClick={(event) => (isOnCard(event) ? acts.click(card, event) : undefined)}
      onFocus={() => acts.focus(card)}
      onDoubleClick={(event) => (isOnCard(event) ? acts.open(card) : undefined)}
      style={{ height: cardHeight - 8, transform: `translateY(${String(start)}px)` }}
      className={cx(
        "absolute inset-x-0 top-0 flex cursor-grab flex-col rounded-lg border px-2.5 py-2 -outline-offset-2 select-none",
        selected ? "border-accent bg-selected" : focused ? "border-accent-line bg-raised" : "border-line bg-raised hover:border-line-strong",
        carried && "opacity-40",
      )}
    >
      <CandidateName candidate={card} className="truncate font-semibold" />
      <p className="truncate text-xs text-ink-soft" title={card.reason ?? card.title ?? undefined}>
        {card.reason ?? card.title ?? " "}
      </p>
      <div className="numerals mt-auto flex items-center gap-1 text-xs text-ink-soft">
        <span className={cx("mr-auto flex min-w-0 items-center gap-1", waitsLong && "-ml-1 rounded bg-unknown-soft px-1 font-medium text-unknown")}>
          {selected ? <Check aria-hidden className="size-3 shrink-0 text-accent" strokeWidth={3} /> : <Clock aria-hidden className="size-3 shrink-0" />}
          <span className="truncate">{time}</span>
        </span>
        {card.note === null ? null : (
          <span className="flex shrink-0" title={card.note}>
            <StickyNote aria-label={card.note} role="img" className="size-3.5" />
          </span>
        )}
        {card.mark === "shortlisted" ? <Star aria-label={words.pipeline.views.shortlist} role="img" className="size-3.5 shrink-0 fill-current text-accent" /> : null}
        <MoveMenu
          name={name}
          about={moves > 1 ? words.pipeline.selection.menu(moves) : words.pipeline.moveMenu(name)}
          selected={selected}
          stageId={stage.stageId}
          stages={stages}
          open={menuOpen}
          onOpen={(open) => acts.menu(card, open)}
          tabIndex={focused ? 0 : -1}
          onMove={(to) => acts.move(card, to)}
          onSelect={() => acts.select(card)}
          onShow={() => acts.open(card)}
          onHistory={() => acts.history(card)}
        />
      </div>
    </li>
  );
});
