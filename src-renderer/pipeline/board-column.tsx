import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { isOut, type Stage, type TrackedCandidate } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { BoardCard, cardHeight, draggedCard } from "./board-card.tsx";
import { words } from "../words/words.ts";

interface BoardColumnProps {
  stage: Stage;
  stages: readonly Stage[];
  cards: readonly TrackedCandidate[];
  /** The card that the keyboard is on. */
  focusId: string | null;
  menuFor: string | null;
  onMenu(candidateId: string | null): void;
  onFocus(candidateId: string): void;
  onMove(card: TrackedCandidate, stage: Stage): void;
  onDrop(candidateId: string): void;
  onOpen(card: TrackedCandidate): void;
  onHistory(card: TrackedCandidate): void;
}

/** A stage with its cards, of which only those in view exist. */
export function BoardColumn({ stage, stages, cards, focusId, menuFor, onMenu, onFocus, onMove, onDrop, onOpen, onHistory }: BoardColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const at = cards.findIndex(({ candidateId }) => candidateId === focusId);
  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 6,
    // The card with the focus stays, or else scrolling would throw the focus away.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return at < 0 || indexes.includes(at) ? indexes : [at, ...indexes].sort((a, b) => a - b);
    },
  });

  const follow = useEffectEvent(() => {
    if (at < 0) return;
    list.scrollToIndex(at, { align: "auto" });
    const focused = document.activeElement;
    // The focus was on the card where it stood before, and that is gone.
    if (focused !== document.body && focused?.closest("[data-board]") == null) return;
    scroller.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focusId ?? "")}"]`)?.focus({ preventScroll: true });
  });
  const isHere = at >= 0;
  const first = useRef(true);
  useEffect(() => {
    // When the board is opened the focus stays where it is.
    if (!first.current) follow();
    first.current = false;
  }, [focusId, isHere]);

  const carriesCard = (event: DragEvent): boolean => event.dataTransfer.types.includes(draggedCard);
  return (
    <section
      aria-label={words.pipeline.column(stage.name, cards.length)}
      data-board
      onDragOver={(event) => {
        if (!carriesCard(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesCard(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(draggedCard));
      }}
      className={cx("flex h-full min-w-38 flex-[1_1_0] flex-col rounded-xl bg-sunken", over && "outline-2 -outline-offset-2 outline-accent")}
    >
      <h2 className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <span className={cx("min-w-0 truncate text-sm font-semibold", isOut(stage.kind) && "text-ink-soft")} title={stage.name}>
          {stage.name}
        </span>
        <span className="numerals text-xs text-ink-faint">{formatCount(cards.length)}</span>
      </h2>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2" style={{ contain: "strict" }}>
        {cards.length === 0 ? (
          <p className="px-1 py-2 text-xs text-ink-faint">{over ? words.pipeline.dropHere : words.pipeline.emptyColumn}</p>
        ) : (
          <ul className="relative" style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map(({ index, start }) => {
              const card = cards[index];
              return card === undefined ? null : (
                <BoardCard
                  key={card.candidateId}
                  card={card}
                  stage={stage}
                  stages={stages}
                  index={index}
                  of={cards.length}
                  start={start}
                  focused={index === at}
                  menuOpen={menuFor === card.candidateId}
                  onMenu={(open) => onMenu(open ? card.candidateId : null)}
                  onFocus={() => onFocus(card.candidateId)}
                  onMove={(to) => onMove(card, to)}
                  onOpen={() => onOpen(card)}
                  onHistory={() => onHistory(card)}
                />
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
