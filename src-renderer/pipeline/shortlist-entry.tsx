import type { KeyboardEvent, PointerEvent } from "react";
import { ChevronDown, ChevronUp, GripVertical, X } from "lucide-react";
import type { TrackedCandidate } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { formatCount } from "../ui/numbers.ts";
import { NoteField } from "./note-field.tsx";
import { words } from "../words/words.ts";

interface ShortlistEntryProps {
  jobId: string;
  entry: TrackedCandidate;
  /** The name of the stage they stand in. */
  stage: string;
  index: number;
  of: number;
  /** It is being dragged. */
  carried: boolean;
  /** What is dragged would stand here. */
  over: boolean;
  onPress(event: PointerEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent): void;
  onPlace(index: number): void;
}

/** One of the shortlist, with the note on them. */
export function ShortlistEntry({ jobId, entry, stage, index, of, carried, over, onPress, onKeyDown, onPlace }: ShortlistEntryProps) {
  const { tracking } = useServices();
  const said = words.pipeline.shortlist;
  const name = candidateName(entry);
  return (
    <li
      aria-label={said.label(name, index + 1, of)}
      data-entry={entry.candidateId}
      tabIndex={0}
      onPointerDown={onPress}
      onKeyDown={onKeyDown}
      className={cx("flex items-center gap-3 rounded-lg border bg-raised py-2 pr-2 pl-1.5 select-none", over ? "border-accent" : "border-line", carried && "opacity-40")}
    >
      <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-ink-faint" />
      <span className="numerals w-6 shrink-0 text-right text-ink-faint">{formatCount(index + 1)}</span>
      <div className="min-w-0 flex-[1_1_14rem]">
        <p className="truncate">
          <PlaceLink place={{ name: "ranking", jobId, candidateId: entry.candidateId }} className="rounded hover:underline">
            <CandidateName candidate={entry} className="font-semibold" />
          </PlaceLink>
        </p>
        <p className="truncate text-xs text-ink-faint">{[entry.title, stage].filter(Boolean).join(" · ")}</p>
      </div>
      <NoteField label={said.note(name)} note={entry.note ?? ""} onSave={(note) => void tracking.note(jobId, entry, note)} />
      <IconButton icon={ChevronUp} label={said.up(name)} disabled={index === 0} onClick={() => onPlace(index - 1)} />
      <IconButton icon={ChevronDown} label={said.down(name)} disabled={index === of - 1} onClick={() => onPlace(index + 1)} />
      <IconButton icon={X} label={said.remove(name)} onClick={() => void tracking.mark(jobId, entry, null)} />
    </li>
  );
}
