import { useRef, useState, type FormEvent } from "react";
import * as Popover from "@radix-ui/react-popover";
import { Bookmark, ChevronDown, PenLine, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { SavedSearch } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import type { Failure } from "../ui/failure.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { isFiltered, isSearching } from "./search-store.ts";
import { words } from "../words/words.ts";

const said = words.search.saved;

/** The searches that are kept, and the way to keep this one. */
export function SavedSearchesButton() {
  const { savedSearches } = useServices();
  const searches = useStore(savedSearches.store, (state) => state.searches);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const fresh = searches.reduce((sum, saved) => sum + saved.fresh, 0);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button>
          <Bookmark aria-hidden className="size-4" strokeWidth={1.75} />
          {said.button}
          {fresh === 0 ? null : <Fresh count={fresh} />}
          <ChevronDown aria-hidden className="size-3" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={said.label}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          ref={box}
          tabIndex={-1}
          className="z-50 max-h-[70vh] w-[23rem] outline-none animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-2 shadow-lift"
        >
          <SaveThis onSaved={() => setOpen(false)} />
          {searches.length === 0 ? (
            <p className="px-2 py-1.5 text-ink-soft">{said.none}</p>
          ) : (
            <ul>
              {searches.map((saved) => (
                <SavedRow
                  key={saved.searchId}
                  saved={saved}
                  onRun={() => setOpen(false)}
                  // The row goes, and the button that had the focus with it.
                  onRemoved={() => box.current?.focus()}
                />
              ))}
            </ul>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Fresh({ count }: { count: number }) {
  return <span className="numerals rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent">{said.fresh(count)}</span>;
}

/** Only where there is a search on screen that can be understood. */
function SaveThis({ onSaved }: { onSaved(): void }) {
  const { search, savedSearches } = useServices();
  const { query, filters, problem, saved } = useStore(search.store);
  const searches = useStore(savedSearches.store, (state) => state.searches);
  if (!(isSearching({ query }) || isFiltered(filters)) || problem !== null) return null;
  const shown = searches.find(({ searchId }) => searchId === saved?.searchId);
  if (shown !== undefined) return null;
  return (
    <div className="mb-1.5 border-b border-line p-2 pb-3">
      <NameForm label={said.saveAs} first={query.trim().slice(0, 60)} button={said.save} onName={(name) => savedSearches.save(name, { query, filters })} onDone={onSaved} />
    </div>
  );
}

interface NameFormProps {
  label: string;
  first: string;
  button: string;
  onName(name: string): Promise<Failure | null>;
  onDone(): void;
}

function NameForm({ label, first, button, onName, onDone }: NameFormProps) {
  const [name, setName] = useState(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const failed = await onName(name.trim());
    setBusy(false);
    setFailure(failed);
    if (failed === null) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label className="block text-xs font-medium text-ink-soft">
        {label}
        <span className="mt-1 flex gap-2">
          <input
            value={name}
            maxLength={100}
            autoFocus
            onChange={(event) => setName(event.target.value)}
            className="h-8 min-w-0 flex-1 rounded-md border border-control bg-surface px-2.5 text-sm font-normal text-ink"
          />
          <Button type="submit" look="primary" disabled={name.trim() === ""}>
            {button}
          </Button>
        </span>
      </label>
      {failure === null ? null : (
        <p role="alert" className="mt-1 text-xs text-fail">
          {failure.message} {failure.hint}
        </p>
      )}
    </form>
  );
}

function SavedRow({ saved, onRun, onRemoved }: { saved: SavedSearch; onRun(): void; onRemoved(): void }) {
  const { savedSearches } = useServices();
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <li className="p-2">
        <NameForm label={said.newName} first={saved.name} button={said.rename} onName={(name) => savedSearches.rename(saved.searchId, name)} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className="flex items-center gap-0.5 rounded-md hover:bg-hover">
      <button
        type="button"
        onClick={() => {
          savedSearches.run(saved);
          onRun();
        }}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1.5 text-left"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium" title={saved.name}>
            {saved.name}
          </span>
          {saved.query.trim() === "" || saved.query.trim() === saved.name ? null : <span className="block truncate text-xs text-ink-faint">{saved.query}</span>}
        </span>
        {saved.fresh === 0 ? null : <Fresh count={saved.fresh} />}
      </button>
      <IconButton icon={PenLine} label={said.renameOne(saved.name)} onClick={() => setRenaming(true)} />
      <IconButton icon={Trash2} label={said.deleteOne(saved.name)} onClick={() => void savedSearches.remove(saved).then(onRemoved)} />
    </li>
  );
}
