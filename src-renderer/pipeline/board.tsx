import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { isOut, type Stage, type TrackedCandidate } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { BoardColumn } from "./board-column.tsx";
import { cardsByStage, neighbour, placeOf } from "./board-places.ts";
import { HistorySheet } from "./history-sheet.tsx";
import { ReasonPicker } from "./reason-picker.tsx";
import { words } from "../words/words.ts";

interface BoardProps {
  jobId: string;
  stages: readonly Stage[];
  cards: readonly TrackedCandidate[];
}

/** A move that waits for its reason. */
interface Asked {
  card: TrackedCandidate;
  stage: Stage & { kind: "rejected" | "withdrawn" };
}

const withReason = (stage: Stage): stage is Asked["stage"] => isOut(stage.kind);

/** A column a stage; cards are moved by dragging, by keys and by a menu. */
export function Board({ jobId, stages, cards }: BoardProps) {
  const { tracking, navigation } = useServices();
  const columns = useMemo(() => cardsByStage(stages, cards), [stages, cards]);
  const [focusId, setFocusId] = useState<string | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [historyOf, setHistoryOf] = useState<TrackedCandidate | null>(null);
  const board = useRef<HTMLDivElement>(null);

  const place = placeOf(columns, focusId) ?? placeOf(columns, columns.find(({ length }) => length > 0)?.[0]?.candidateId ?? null);
  const current = place === null ? undefined : columns[place.column]?.[place.row];

  const elementOf = (candidateId: string): HTMLElement | null => board.current?.querySelector(`[data-card="${CSS.escape(candidateId)}"]`) ?? null;
  const goTo = (card: TrackedCandidate | undefined): void => {
    if (card === undefined) return;
    setFocusId(card.candidateId);
    elementOf(card.candidateId)?.focus();
  };
  const put = (card: TrackedCandidate, stage: Stage, reason?: string): void => {
    setFocusId(card.candidateId);
    void tracking.move(jobId, card, stage, reason);
  };
  const move = (card: TrackedCandidate, stage: Stage | undefined): void => {
    if (stage === undefined || stage.stageId === card.stageId) return;
    setFocusId(card.candidateId);
    if (withReason(stage)) setAsked({ card, stage });
    else put(card, stage);
  };
  const moveBy = (step: number): void => {
    if (current !== undefined && place !== null) move(current, stages[place.column + step]);
  };
  const go = (across: number, down: number): void => goTo(place === null ? undefined : neighbour(columns, place, across, down));
  const openCard = (card: TrackedCandidate): void => navigation.go({ name: "ranking", jobId, candidateId: card.candidateId });

  useCommands({
    next: () => (focusId === null ? goTo(current) : go(0, 1)),
    previous: () => go(0, -1),
    first: () => goTo(place === null ? undefined : columns[place.column]?.[0]),
    last: () => goTo(place === null ? undefined : columns[place.column]?.at(-1)),
    open: () => (current === undefined ? undefined : openCard(current)),
    maybe: () => setMenuFor(current?.candidateId ?? null),
    reject: () => (current === undefined ? undefined : move(current, stages.find(({ kind }) => kind === "rejected"))),
    undo: () => void tracking.undoLast(jobId),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const onCard = event.target instanceof Element && event.target.hasAttribute("data-card");
    if (step === 0 || !onCard || event.ctrlKey || event.metaKey) return;
    if (event.altKey) moveBy(step);
    else go(step, 0);
    event.preventDefault();
  };

  return (
    <>
      <p id="board-keys" className="sr-only">
        {words.pipeline.cardKeys}
      </p>
      <div ref={board} role="group" aria-label={words.pipeline.views.board} aria-describedby="board-keys" onKeyDown={onKeyDown} className="flex h-full gap-3 overflow-x-auto p-4">
        {stages.map((stage, index) => (
          <BoardColumn
            key={stage.stageId}
            stage={stage}
            stages={stages}
            cards={columns[index] ?? []}
            focusId={current?.candidateId ?? null}
            menuFor={menuFor}
            onMenu={setMenuFor}
            onFocus={setFocusId}
            onMove={move}
            onDrop={(candidateId) => {
              const card = cards.find((one) => one.candidateId === candidateId);
              if (card !== undefined) move(card, stage);
            }}
            onOpen={openCard}
            onHistory={setHistoryOf}
          />
        ))}
      </div>
      <ReasonPicker
        asked={asked === null ? null : { kind: asked.stage.kind, person: asked.card }}
        beside={() => (asked === null ? null : elementOf(asked.card.candidateId))}
        onPick={(reason) => {
          if (asked !== null) put(asked.card, asked.stage, reason);
          setAsked(null);
        }}
        onClose={() => {
          if (asked !== null) elementOf(asked.card.candidateId)?.focus();
          setAsked(null);
        }}
      />
      <HistorySheet jobId={jobId} person={historyOf} onClose={() => setHistoryOf(null)} />
    </>
  );
}
