import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Star } from "lucide-react";
import { useStore } from "zustand";
import type { TrackedCandidate } from "../../src-preload/contract.ts";
import { useAnswer, useCommands, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { candidateName } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { usePointerDrag } from "../ui/use-pointer-drag.ts";
import { ShortlistEntry } from "./shortlist-entry.tsx";
import { words } from "../words/words.ts";

/** The candidates chosen for a job, ordered by hand, each with a note. */
export function ShortlistView({ jobId }: { jobId: string }) {
  const { tracking, navigation, candidates } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const revision = useStore(candidates.store, (state) => state.revision);
  const stages = useStore(tracking.store, (state) => state.stages);
  const standings = useStore(tracking.store, (state) => state.jobs.get(jobId));
  const order = useStore(tracking.store, (state) => state.orders.get(jobId));
  const { data, failure, retry } = useAnswer("tracking.shortlist", { jobId }, `${String(revision)}/${String(version)}`);
  useCommands({ undo: () => void tracking.undoLast(jobId) });
  if (failure !== null) {
    return (
      <div className="p-6">
        <Problem thrown={failure} onRetry={retry} />
      </div>
    );
  }
  if (data === null) return <Skeleton lines={8} className="p-6" />;
  // Who was taken off here goes at once.
  const listed = data.entries.flatMap((entry) => {
    const standing = standings?.get(entry.candidateId);
    return standing === undefined ? [entry] : standing.mark === "shortlisted" ? [{ ...entry, ...standing }] : [];
  });
  const placeIn = new Map(order?.map((candidateId, index) => [candidateId, index]));
  const placeOf = ({ candidateId }: TrackedCandidate): number => placeIn.get(candidateId) ?? placeIn.size;
  const entries = order === undefined ? listed : listed.sort((a, b) => placeOf(a) - placeOf(b));
  if (entries.length === 0) {
    return (
      <EmptyState icon={Star} title={words.pipeline.shortlist.empty.title} text={words.pipeline.shortlist.empty.text}>
        <Button look="primary" onClick={() => navigation.go({ name: "ranking", jobId, candidateId: null })}>
          {words.pipeline.nobody.rank}
        </Button>
      </EmptyState>
    );
  }
  return <Entries jobId={jobId} entries={entries} stageName={(stageId) => stages?.find((stage) => stage.stageId === stageId)?.name ?? ""} />;
}

interface EntriesProps {
  jobId: string;
  entries: readonly TrackedCandidate[];
  stageName(stageId: string | null): string;
}

/** The place of the entry at a height of the window, among entries of any height; the last below them all. */
function placeAt(list: HTMLElement, y: number): number {
  const below = [...list.children].findIndex((entry) => y < entry.getBoundingClientRect().bottom);
  return below < 0 ? list.children.length - 1 : below;
}

function Entries({ jobId, entries, stageName }: EntriesProps) {
  const { tracking } = useServices();
  const [said, setSaid] = useState("");
  /** Who is dragged, and the place where they would stand. */
  const [dragged, setDragged] = useState<{ candidateId: string; over: number } | null>(null);
  const { surface, press } = usePointerDrag();
  const list = useRef<HTMLOListElement>(null);
  /** Who was moved by hand: moving the row in the page takes the focus off it. */
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [entries]);

  const place = (candidateId: string, to: number): void => {
    const from = entries.findIndex((entry) => entry.candidateId === candidateId);
    const goal = Math.max(0, Math.min(to, entries.length - 1));
    const entry = entries[from];
    if (entry === undefined || goal === from) return;
    const before = entries.map((one) => one.candidateId);
    const ids = before.filter((one) => one !== candidateId);
    ids.splice(goal, 0, candidateId);
    moved.current = candidateId;
    setSaid(words.pipeline.shortlist.ordered(candidateName(entry), goal + 1));
    void tracking.orderShortlist(jobId, ids, before);
  };
  const onPress = (event: PointerEvent<HTMLElement>, candidateId: string): void => {
    const rows = list.current;
    if (rows === null || (event.target instanceof Element && event.target.closest("button, textarea") !== null)) return;
    press(event, {
      element: event.currentTarget,
      onStart: () => setDragged({ candidateId, over: placeAt(rows, event.clientY) }),
      onMove(_, y) {
        const over = placeAt(rows, y);
        setDragged((now) => (now?.over === over ? now : { candidateId, over }));
      },
      onDrop: (_, y) => place(candidateId, placeAt(rows, y)),
      onEnd: () => setDragged(null),
    });
  };
  const onKeyDown = (event: KeyboardEvent, index: number, candidateId: string): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const onEntry = event.target === event.currentTarget;
    if (onEntry && event.key.toLowerCase() === "n" && !event.altKey && !event.ctrlKey && !event.metaKey) event.currentTarget.querySelector("textarea")?.focus();
    else if (step === 0) return;
    else if (event.altKey) place(candidateId, index + step);
    else if (onEntry) {
      const next = event.currentTarget.parentElement?.children[index + step];
      if (next instanceof HTMLElement) next.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="h-full overflow-y-auto">
      <div ref={surface} className="mx-auto max-w-4xl px-4 py-4">
        <p className="mb-3 text-ink-soft">{words.pipeline.shortlist.hint}</p>
        <p role="status" className="sr-only">
          {said}
        </p>
        <ol ref={list} aria-label={words.pipeline.shortlist.list} className="space-y-1.5">
          {entries.map((entry, index) => (
            <ShortlistEntry
              key={entry.candidateId}
              jobId={jobId}
              entry={entry}
              stage={stageName(entry.stageId)}
              index={index}
              of={entries.length}
              carried={dragged?.candidateId === entry.candidateId}
              over={dragged?.over === index}
              onPress={(event) => onPress(event, entry.candidateId)}
              onKeyDown={(event) => onKeyDown(event, index, entry.candidateId)}
              onPlace={(to) => place(entry.candidateId, to)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
