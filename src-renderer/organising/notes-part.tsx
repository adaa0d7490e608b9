import { useRef, useState, type KeyboardEvent } from "react";
import { PenLine, Plus, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { Note } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/numbers.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

/** What the recruiter noted of one candidate, newest first. */
export function NotesPart({ candidateId, version }: { candidateId: string; version: number }) {
  const { client, tags, toasts } = useServices();
  const revision = useStore(tags.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("notes.list", { candidateId }, `${String(version)}/${String(revision)}`);
  const [adding, setAdding] = useState(false);
  const save = async (text: string): Promise<boolean> => {
    try {
      await client.request("notes.add", { candidateId, text });
      tags.refresh();
      setAdding(false);
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  };
  return (
    <section aria-label={words.organising.notes.title}>
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">{words.organising.notes.title}</h3>
        <button
          type="button"
          aria-label={words.organising.notes.add}
          title={words.organising.notes.add}
          onClick={() => setAdding(true)}
          className="-my-1 ml-auto flex size-6 items-center justify-center self-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      </div>
      {adding ? <NoteForm label={words.organising.notes.label} first="" button={words.organising.notes.save} onSave={save} onLeave={() => setAdding(false)} /> : null}
      {failure !== null ? <Problem thrown={failure} onRetry={retry} /> : null}
      {data !== null && data.notes.length === 0 && !adding ? <p className="text-ink-faint">{words.organising.notes.none}</p> : null}
      <ul className="space-y-2">
        {data?.notes.map((note) => (
          <NoteItem key={note.noteId} note={note} />
        ))}
      </ul>
    </section>
  );
}

function NoteItem({ note }: { note: Note }) {
  const { client, tags, toasts } = useServices();
  const [editing, setEditing] = useState(false);
  const save = async (text: string): Promise<boolean> => {
    try {
      await client.request("notes.edit", { noteId: note.noteId, text });
      tags.refresh();
      setEditing(false);
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  };
  const remove = async (): Promise<void> => {
    try {
      const { undoId } = await client.request("notes.delete", { noteId: note.noteId });
      tags.refresh();
      tags.tell(words.organising.notes.deleted, undoId);
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  if (editing) {
    return (
      <li>
        <NoteForm label={words.organising.notes.editing} first={note.text} button={words.organising.notes.keep} onSave={save} onLeave={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className="group rounded-lg bg-sunken px-3 py-2">
      <p className="break-words whitespace-pre-wrap">{note.text}</p>
      <p className="mt-0.5 flex items-center text-xs text-ink-faint">
        <span className="flex-1">
          {formatDay(note.createdAt)}
          {note.editedAt === null ? null : ` · ${words.organising.notes.edited(formatDay(note.editedAt))}`}
        </span>
        <IconButton icon={PenLine} label={words.organising.notes.edit} onClick={() => setEditing(true)} className="-my-1" />
        <IconButton icon={Trash2} label={words.organising.notes.delete} onClick={() => void remove()} className="-my-1 -mr-1.5" />
      </p>
    </li>
  );
}

interface NoteFormProps {
  label: string;
  first: string;
  button: string;
  /** False where it could not be kept: what was typed stays. */
  onSave(text: string): Promise<boolean>;
  onLeave(): void;
}

function NoteForm({ label, first, button, onSave, onLeave }: NoteFormProps) {
  const [text, setText] = useState(first);
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    if (busy.current || text.trim() === "") return;
    busy.current = true;
    await onSave(text.trim());
    busy.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // Nothing that was typed goes away by a key.
    if (event.key === "Escape" && text === first) onLeave();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="mb-2 rounded-lg bg-sunken p-2"
    >
      <textarea
        ref={focusAtFirst}
        aria-label={label}
        value={text}
        rows={3}
        maxLength={20_000}
        placeholder={words.organising.notes.placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="block field-sizing-content max-h-72 min-h-16 w-full resize-none rounded-md border border-control bg-surface px-2 py-1.5"
      />
      <div className="mt-1.5 flex items-center justify-end gap-2">
        <span className="flex-1 text-xs text-ink-faint">{words.organising.notes.hint}</span>
        <Button size="small" look="quiet" onClick={onLeave}>
          {words.organising.notes.cancel}
        </Button>
        <Button size="small" look="primary" type="submit" disabled={text.trim() === ""}>
          {button}
        </Button>
      </div>
    </form>
  );
}

function focusAtFirst(field: HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
