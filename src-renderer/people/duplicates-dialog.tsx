import { useRef, useState, type KeyboardEvent } from "react";
import { Merge, Split, Undo2, UserCheck } from "lucide-react";
import { useStore } from "zustand";
import type { DuplicatePair } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { candidateName } from "../ui/format.ts";
import { Key } from "../ui/key.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import { CompareTexts } from "./compare-texts.tsx";
import { whyInWords } from "./pair-words.ts";

/** All pairs that may be one person, decided on one by one; everything by keys. */
export function DuplicatesDialog() {
  const { people } = useServices();
  const { pairs, more, comparing } = useStore(people.store);
  return (
    <Sheet
      open={comparing !== null}
      onOpenChange={(open) => people.compare(open ? "first" : null)}
      place="wide"
      title={words.people.dialog.title}
      description={pairs.length === 0 ? words.people.dialog.nobody : words.people.dialog.toDecide(pairs.length, more)}
    >
      <Pairs pairs={pairs} asked={comparing} />
    </Sheet>
  );
}

function Pairs({ pairs, asked }: { pairs: readonly DuplicatePair[]; asked: string | null }) {
  const { people } = useServices();
  const [chosen, setChosen] = useState(asked);
  const undo = useRef<{ pairId: string; run: () => void } | null>(null);
  const [canUndo, setCanUndo] = useState(false);
  const busy = useRef(false);
  const index = Math.max(0, pairs.findIndex(({ pairId }) => pairId === chosen));
  const pair = pairs[index];

  const decide = async (how: "merge" | "apart"): Promise<void> => {
    if (pair === undefined || busy.current) return;
    busy.current = true;
    const next = pairs[index + 1] ?? pairs[index - 1];
    const back = how === "merge" ? await people.merge(pair, older(pair).candidateId) : await people.keepApart(pair);
    busy.current = false;
    if (back === null) return;
    undo.current = { pairId: pair.pairId, run: back };
    setCanUndo(true);
    setChosen(next?.pairId ?? null);
  };
  const takeBack = (): void => {
    if (undo.current === null) return;
    undo.current.run();
    setChosen(undo.current.pairId);
    undo.current = null;
    setCanUndo(false);
  };
  const move = (step: number): void => setChosen(pairs[Math.max(0, Math.min(index + step, pairs.length - 1))]?.pairId ?? null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      m: () => void decide("merge"),
      k: () => void decide("apart"),
      u: takeBack,
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col outline-none" onKeyDown={onKeyDown} tabIndex={-1} ref={focusAtFirst}>
      {pair === undefined ? (
        <EmptyState icon={UserCheck} {...words.people.dialog.decided} />
      ) : (
        <div className="flex min-h-0 flex-1 border-t border-line">
          <ul aria-label={words.people.dialog.pairs} className="w-60 shrink-0 overflow-y-auto border-r border-line p-2">
            {pairs.map((each, at) => (
              <li key={each.pairId}>
                <button
                  ref={at === index ? bringNear : undefined}
                  type="button"
                  aria-current={at === index}
                  onClick={() => setChosen(each.pairId)}
                  className={cx("mb-1 w-full rounded-lg px-2.5 py-1.5 text-left", at === index ? "bg-selected" : "hover:bg-hover")}
                >
                  <span className="block truncate font-medium">{namesOf(each)}</span>
                  <span className="block text-xs text-ink-soft">{whyInWords(each)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Compared pair={pair} />
        </div>
      )}
      {/* On the left: messages come up on the right. */}
      <footer className="flex items-center gap-2 border-t border-line px-5 py-3">
        <Button disabled={pair === undefined} onClick={() => void decide("merge")}>
          <Merge aria-hidden className="size-4" strokeWidth={1.75} />
          {words.people.merge} <Key>M</Key>
        </Button>
        <Button disabled={pair === undefined} onClick={() => void decide("apart")}>
          <Split aria-hidden className="size-4" strokeWidth={1.75} />
          {words.people.keepApart} <Key>K</Key>
        </Button>
        <Button look="quiet" disabled={!canUndo} onClick={takeBack}>
          <Undo2 aria-hidden className="size-4" strokeWidth={1.75} />
          {words.people.undo} <Key>U</Key>
        </Button>
        <p className="min-w-0 flex-1 truncate text-xs text-ink-faint">{words.people.dialog.mergeHint}</p>
      </footer>
    </div>
  );
}

function Compared({ pair }: { pair: DuplicatePair }) {
  const [left, right] = pair.candidates;
  return left === undefined || right === undefined ? null : <CompareTexts key={pair.pairId} left={left} right={right} />;
}

function namesOf({ candidates: [first, second] }: DuplicatePair): string {
  return first === undefined || second === undefined ? "" : words.people.dialog.both(candidateName(first), candidateName(second));
}

/** Who was here first keeps the place. */
function older(pair: DuplicatePair): DuplicatePair["candidates"][number] {
  const [first, second] = pair.candidates;
  if (first === undefined || second === undefined) throw new Error("A pair has two candidates.");
  return first.addedAt <= second.addedAt ? first : second;
}

/** The keys go beyond what is on screen. */
function bringNear(button: HTMLElement | null): void {
  button?.scrollIntoView({ block: "nearest" });
}

function focusAtFirst(element: HTMLElement | null): void {
  element?.focus();
}
