import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { isOut, type Stage, type TrackedCandidate } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { BoardCard, cardHeight, type CardActs } from "./board-card.tsx";
import { words } from "../words/words.ts";

/** What is going on with the cards of a board. */
export interface BoardState {
  /** The card that the keyboard is on. */
  focusId: string | null;
  menuFor: string | null;
  isSelected(candidateId: string): boolean;
  selected: number;
  /** Those that are being dragged. */
  carried: ReadonlySet<string>;
}

interface BoardColumnProps {
  stage: Stage;
  stages: readonly Stage[];
  cards: readonly TrackedCandidate[];
  state: BoardState;
  /** What is dragged would be dropped here. */
  over: boolean;
  acts: CardActs;
}

/** A stage with its cards, of which only those in view exist. */
export function BoardColumn({ stage, stages, cards, state, over, acts }: BoardColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { focusId } = state;
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

  const isHere = at >= 0;
  const scrollToFocus = useEffectEvent(() => {
    if (isHere) list.scrollToIndex(at, { align: "auto" });
  });
  useLayoutEffect(() => scrollToFocus(), [focusId, isHere]);

  return (
    <section
      aria-label={words.pipeline.column(stage.name, cards.length)}
      data-stage={stage.stageId}
      className={cx("flex h-full min-w-40 flex-[1_1_0] flex-col rounded-xl bg-sunken", over && "outline-2 -outline-offset-2 outline-accent")}
    >
      <h2 className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <span className={cx("min-w-0 truncate text-sm font-semibold", isOut(stage.kind) && "text-ink-soft")} title={stage.name}>
          {stage.name}
        </span>
        <span className="numerals text-xs text-ink-faint">{formatCount(cards.length)}</span>
      </h2>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-2" style={{ contain: "strict" }}>
        {cards.length === 0 ? (
          <p className="px-1 py-2 text-xs text-ink-faint">{over ? words.pipeline.dropHere : words.pipeline.emptyColumn}</p>
        ) : (
          <ul className="relative" style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map(({ index, start }) => {
              const card = cards[index];
              if (card === undefined) return null;
              const selected = state.isSelected(card.candidateId);
              return (
                <BoardCard
                  key={card.candidateId}
                  card={card}
                  stage={stage}
                  stages={stages}
                  index={index}
                  of={cards.length}
                  start={start}
                  focused={index === at}
                  selected={selected}
                  moves={selected ? state.selected : 1}
                  carried={state.carried.has(card.candidateId)}
                  menuOpen={state.menuFor === card.candidateId}
                  acts={acts}
                />
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
