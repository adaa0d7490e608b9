import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { ChevronDown, ChevronUp, GripVertical, Star, X } from "lucide-react";
import { useStore } from "zustand";
import type { TrackedCandidate } from "../../src-preload/contract.ts";
import { useAnswer, useCommands, useServices } from "../app/context.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { formatCount } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { NoteField } from "./note-field.tsx";
import { words } from "../words/words.ts";

const draggedEntry = "application/x-winnow-entry";

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

function Entries({ jobId, entries, stageName }: EntriesProps) {
  const { tracking } = useServices();
  const [said, setSaid] = useState("");
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** Who was moved by hand: moving the row in the page takes the focus off it. */
  const moved = useRef<string | null>(null);
  useEffect(() => {
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
  const carries = (event: DragEvent): boolean => event.dataTransfer.types.includes(draggedEntry);
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto max-w-4xl px-4 py-4">
        <p className="mb-3 text-ink-soft">{words.pipeline.shortlist.hint}</p>
        <p role="status" className="sr-only">
          {said}
        </p>
        <ol ref={list} aria-label={words.pipeline.shortlist.list} className="space-y-1.5">
          {entries.map((entry, index) => {
            const name = candidateName(entry);
            return (
              <li
                key={entry.candidateId}
                aria-label={words.pipeline.shortlist.label(name, index + 1, entries.length)}
                data-entry={entry.candidateId}
                tabIndex={0}
                draggable
                onDragStart={(event) => event.dataTransfer.setData(draggedEntry, entry.candidateId)}
                onDragOver={(event) => {
                  if (!carries(event)) return;
                  event.preventDefault();
                  setOver(index);
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(event) => {
                  setOver(null);
                  if (!carries(event)) return;
                  event.preventDefault();
                  place(event.dataTransfer.getData(draggedEntry), index);
                }}
                onKeyDown={(event) => onKeyDown(event, index, entry.candidateId)}
                className={cx("flex items-center gap-3 rounded-lg border bg-raised py-2 pr-2 pl-1.5", over === index ? "border-accent" : "border-line")}
              >
                <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-ink-faint" />
                <span className="numerals w-6 shrink-0 text-right text-ink-faint">{formatCount(index + 1)}</span>
                <div className="min-w-0 flex-[1_1_14rem]">
                  <p className="truncate">
                    <PlaceLink place={{ name: "ranking", jobId, candidateId: entry.candidateId }} className="rounded hover:underline">
                      <CandidateName candidate={entry} className="font-semibold" />
                    </PlaceLink>
                  </p>
                  <p className="truncate text-xs text-ink-faint">{[entry.title, stageName(entry.stageId)].filter(Boolean).join(" · ")}</p>
                </div>
                <NoteField label={words.pipeline.shortlist.note(name)} note={entry.note ?? ""} onSave={(note) => void tracking.note(jobId, entry, note)} />
                <IconButton icon={ChevronUp} label={words.pipeline.shortlist.up(name)} disabled={index === 0} onClick={() => place(entry.candidateId, index - 1)} />
                <IconButton icon={ChevronDown} label={words.pipeline.shortlist.down(name)} disabled={index === entries.length - 1} onClick={() => place(entry.candidateId, index + 1)} />
                <IconButton icon={X} label={words.pipeline.shortlist.remove(name)} onClick={() => void tracking.mark(jobId, entry, null)} />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
