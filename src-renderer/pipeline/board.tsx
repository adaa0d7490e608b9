import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { isOut, type Stage, type TrackedCandidate } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { formatCount } from "../ui/numbers.ts";
import { usePointerDrag } from "../ui/use-pointer-drag.ts";
import { BoardColumn } from "./board-column.tsx";
import { cardsByStage, heirOf, neighbour, placeOf, type CardPlace } from "./board-places.ts";
import { HistorySheet } from "./history-sheet.tsx";
import { ReasonPicker } from "./reason-picker.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useBoardFocus } from "./use-board-focus.ts";
import { useSteadyActs } from "./use-steady-acts.ts";
import { useBoardSelection } from "./use-board-selection.ts";
import { words } from "../words/words.ts";

interface BoardProps {
  jobId: string;
  stages: readonly Stage[];
  cards: readonly TrackedCandidate[];
}

/** A move that waits for its reason. */
interface Asked {
  people: readonly [TrackedCandidate, ...TrackedCandidate[]];
  stage: Stage & { kind: "rejected" | "withdrawn" };
}

/** What is being dragged, and the stage that it would be dropped on. */
interface Carried {
  ids: ReadonlySet<string>;
  over: string | null;
}

const withReason = (stage: Stage): stage is Asked["stage"] => isOut(stage.kind);
const nobody: ReadonlySet<string> = new Set();
const stageAt = (x: number, y: number): string | null => document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-stage]")?.dataset["stage"] ?? null;

/** A column a stage; cards are moved by dragging, by keys and by a menu, one or all that are selected. */
export function Board({ jobId, stages, cards }: BoardProps) {
  const { tracking, navigation } = useServices();
  const columns = useMemo(() => cardsByStage(stages, cards), [stages, cards]);
  /** The card that the keyboard is on, and where it was when it came there: who stands there then follows it when it is gone. */
  const [focus, setFocus] = useState<{ candidateId: string; at: CardPlace } | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [historyOf, setHistoryOf] = useState<TrackedCandidate | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const { surface, press } = usePointerDrag();

  const place = placeOf(columns, focus?.candidateId ?? null) ?? placeOf(columns, heirOf(columns, focus?.at ?? { column: 0, row: 0 })?.candidateId ?? null);
  const current = place === null ? undefined : columns[place.column]?.[place.row];
  const focusId = current?.candidateId ?? null;
  const selection = useBoardSelection(columns, focusId);
  const { claim, ofBoard } = useBoardFocus(board, focusId);

  const elementOf = (candidateId: string): HTMLElement | null => board.current?.querySelector(`[data-card="${CSS.escape(candidateId)}"]`) ?? null;
  const keepFocus = ({ candidateId }: TrackedCandidate): void => {
    const at = placeOf(columns, candidateId);
    if (at !== null) setFocus((now) => (now?.candidateId === candidateId && now.at.column === at.column && now.at.row === at.row ? now : { candidateId, at }));
  };
  const goTo = (card: TrackedCandidate | undefined): void => {
    if (card === undefined) return;
    keepFocus(card);
    const element = elementOf(card.candidateId);
    if (element === null) claim();
    else element.focus({ preventScroll: true });
  };
  /** A card alone, or with all that are selected where it is one of them. */
  const withSelected = (card: TrackedCandidate): readonly TrackedCandidate[] => (selection.has(card.candidateId) ? selection.chosen : [card]);

  const put = (people: readonly TrackedCandidate[], stage: Stage, reason?: string): void => {
    claim();
    void tracking.move(jobId, people, stage, reason);
  };
  const move = (people: readonly TrackedCandidate[], stage: Stage | undefined): void => {
    const [first, ...others] = people.filter(({ stageId }) => stage !== undefined && stageId !== stage.stageId);
    if (stage === undefined || first === undefined) return;
    if (withReason(stage)) setAsked({ people: [first, ...others], stage });
    else put([first, ...others], stage);
  };
  const go = (across: number, down: number): void => goTo(place === null ? undefined : neighbour(columns, place, across, down));
  const openCard = (card: TrackedCandidate): void => navigation.go({ name: "ranking", jobId, candidateId: card.candidateId });

  const acts = useSteadyActs({
    focus: keepFocus,
    click(card, event) {
      // A finger has no keys: once somebody is selected, a tap selects more.
      const isTap = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
      if (event.shiftKey) selection.extendTo(card.candidateId);
      else if (event.ctrlKey || event.metaKey || (isTap && selection.chosen.length > 0)) selection.toggle(card.candidateId);
      else selection.clear();
    },
    press(card, event) {
      // Or else the card would have the focus before its range is made, which begins where the focus was.
      if (event.shiftKey) event.preventDefault();
      const people = withSelected(card);
      press(event, {
        element: event.currentTarget,
        badge: people.length > 1 ? formatCount(people.length) : undefined,
        onStart: () => setCarried({ ids: new Set(people.map(({ candidateId }) => candidateId)), over: null }),
        onMove(x, y) {
          const over = stageAt(x, y);
          setCarried((now) => (now === null || now.over === over ? now : { ...now, over }));
        },
        onDrop(x, y) {
          const over = stageAt(x, y);
          keepFocus(card);
          move(people, stages.find(({ stageId }) => stageId === over));
        },
        onEnd: () => setCarried(null),
      });
    },
    menu: (card, open) => setMenuFor(open ? card.candidateId : null),
    move: (card, stage) => move(withSelected(card), stage),
    select: (card) => selection.toggle(card.candidateId),
    open: openCard,
    history: setHistoryOf,
  });

  useCommands({
    next: () => (focus === null ? goTo(current) : go(0, 1)),
    previous: () => go(0, -1),
    first: () => goTo(place === null ? undefined : columns[place.column]?.[0]),
    last: () => goTo(place === null ? undefined : columns[place.column]?.at(-1)),
    open: () => (current === undefined ? undefined : openCard(current)),
    maybe: () => setMenuFor(focusId),
    reject: () => (current === undefined ? undefined : move(withSelected(current), stages.find(({ kind }) => kind === "rejected"))),
    undo: () => void tracking.undoLast(jobId),
    close: selection.chosen.length === 0 ? undefined : selection.clear,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const onCard = event.target instanceof Element && event.target.hasAttribute("data-card");
    if (!onCard || current === undefined || place === null) return;
    const command = event.ctrlKey || event.metaKey;
    const across = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (across !== 0 && !command) {
      if (event.altKey) move(withSelected(current), stages[place.column + across]);
      else go(across, 0);
    } else if (down !== 0 && event.shiftKey && !command && !event.altKey) {
      const next = neighbour(columns, place, 0, down);
      if (next !== undefined) selection.extendTo(next.candidateId);
      goTo(next);
    } else if (event.key === " " && !command && !event.altKey) {
      selection.toggle(current.candidateId);
    } else if (event.key.toLowerCase() === "a" && command && !event.shiftKey && !event.altKey) {
      selection.replace((columns[place.column] ?? []).map(({ candidateId }) => candidateId));
    } else return;
    event.preventDefault();
  };

  const state = { focusId, menuFor, isSelected: selection.has, selected: selection.chosen.length, carried: carried?.ids ?? nobody };
  return (
    <div ref={surface} className="flex h-full flex-col">
      <p id="board-keys" className="sr-only">
        {words.pipeline.cardKeys}
      </p>
      <div
        ref={board}
        role="group"
        aria-label={words.pipeline.views.board}
        aria-describedby="board-keys"
        onKeyDown={onKeyDown}
        {...ofBoard}
        className="flex min-h-0 flex-1 gap-2 overflow-x-auto p-3"
      >
        {stages.map((stage, index) => (
          <BoardColumn key={stage.stageId} stage={stage} stages={stages} cards={columns[index] ?? []} state={state} over={carried?.over === stage.stageId} acts={acts} />
        ))}
      </div>
      {selection.chosen.length === 0 ? null : (
        <SelectionBar
          count={selection.chosen.length}
          stages={stages}
          onMove={(stage) => move(selection.chosen, stage)}
          onClear={() => {
            claim();
            selection.clear();
          }}
        />
      )}
      <ReasonPicker
        asked={asked === null ? null : { kind: asked.stage.kind, person: asked.people[0], others: asked.people.length - 1 }}
        beside={() => (focusId === null ? null : elementOf(focusId))}
        onPick={(reason) => {
          if (asked !== null) put(asked.people, asked.stage, reason);
          setAsked(null);
        }}
        onClose={() => {
          claim();
          setAsked(null);
        }}
      />
      <HistorySheet jobId={jobId} person={historyOf} onClose={() => setHistoryOf(null)} />
    </div>
  );
}
