import { useState, type FormEvent } from "react";
import { Merge, PenLine, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { Tag } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import type { Failure } from "../ui/failure.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TagDot } from "./tag-chip.tsx";
import { words } from "../words/words.ts";

/** All tags, to rename, merge and delete them. */
export function TagSheet({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const { tags } = useServices();
  const all = useStore(tags.store, (state) => state.tags);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} place="middle" title={words.organising.tags.manage} description={words.organising.tags.manageText}>
      {all.length === 0 ? (
        <p className="text-ink-soft">{words.organising.tags.none}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {all.map((tag) => (
            <TagLine key={tag.tagId} tag={tag} others={all.filter(({ tagId }) => tagId !== tag.tagId)} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function TagLine({ tag, others }: { tag: Tag; others: readonly Tag[] }) {
  const { tags } = useServices();
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <RenameForm tag={tag} onLeave={() => setRenaming(false)} />;
  return (
    <li className="flex min-h-11 items-center gap-2">
      <TagDot color={tag.color} />
      <span className="min-w-0 flex-1 truncate font-medium" title={tag.name}>
        {tag.name}
      </span>
      <span className="numerals text-xs text-ink-faint">{words.organising.tags.used(tag.candidates)}</span>
      <IconButton icon={PenLine} label={words.organising.tags.rename(tag.name)} onClick={() => setRenaming(true)} />
      {others.length === 0 ? null : (
        <Menu label={words.organising.tags.mergeInto(tag.name)} trigger={<IconButton icon={Merge} label={words.organising.tags.merge(tag.name)} />}>
          {others.map((into) => (
            <MenuItem key={into.tagId} onSelect={() => void tags.merge(tag, into)}>
              <TagDot color={into.color} />
              {into.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <IconButton icon={Trash2} label={words.organising.tags.delete(tag.name)} onClick={() => void tags.remove(tag)} />
    </li>
  );
}

function RenameForm({ tag, onLeave }: { tag: Tag; onLeave(): void }) {
  const { tags } = useServices();
  const [name, setName] = useState(tag.name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const failed = await tags.rename(tag, name.trim());
    setFailure(failed);
    if (failed === null) onLeave();
  };
  return (
    <li className="py-2">
      <form onSubmit={(event) => void submit(event)} className="flex gap-2">
        <input
          ref={focusAtFirst}
          aria-label={words.organising.tags.newName}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onLeave();
          }}
          className="h-8 min-w-0 flex-1 rounded-md border border-control bg-surface px-2"
        />
        <Button type="submit" look="primary" disabled={name.trim() === ""}>
          {words.organising.tags.save}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {words.organising.tags.cancel}
        </Button>
      </form>
      {failure === null ? null : (
        <p role="alert" className="mt-1 text-xs text-fail">
          {failure.message} {failure.hint}
        </p>
      )}
    </li>
  );
}

function focusAtFirst(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.select();
}
