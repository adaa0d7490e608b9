import type { RefObject } from "react";
import { CircleAlert, FilePlus2, FolderPlus } from "lucide-react";
import { useStore } from "zustand";
import { DuplicatesButton } from "../people/duplicates-button.tsx";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { FileChoice } from "../ui/file-choice.tsx";
import { formatCount, formatCounted } from "../ui/format.ts";
import { Key } from "../ui/key.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { problemsOf } from "./ingest-store.ts";

interface LibraryToolbarProps {
  searchRef: RefObject<HTMLInputElement | null>;
  words: string;
  meaning: string | null;
  onWords(words: string): void;
  onMeaning(): void;
  onBackToWords(): void;
}

export function LibraryToolbar({ searchRef, words, meaning, onWords, onMeaning, onBackToWords }: LibraryToolbarProps) {
  const { candidates, ingest } = useServices();
  const { total, filter } = useStore(candidates.store);
  const problems = useStore(ingest.store, (state) => problemsOf(state).length);
  const count = total === null ? "" : filter === "" ? formatCounted(total, "candidate", "candidates") : `${formatCount(total)} found`;
  return (
    <header className="shrink-0 px-4 pt-3 pb-2">
      <div className="flex items-center gap-3">
        <h1 className="text-xl font-semibold tracking-tight">Library</h1>
        <p role="status" className="numerals pt-1 whitespace-nowrap text-ink-faint">
          {meaning === null ? count : ""}
        </p>
        {problems > 0 ? (
          <Button look="problem" size="small" onClick={() => ingest.openFailures(true)}>
            <CircleAlert aria-hidden className="size-3.5" />
            {formatCounted(problems, "file needs", "files need")} your attention
          </Button>
        ) : null}
        <DuplicatesButton />
        <div className="flex-1" />
        <SearchField
          ref={searchRef}
          label="Search the library"
          placeholder="Filter by words; Enter searches by meaning"
          value={words}
          onChange={onWords}
          onEnter={onMeaning}
          className="w-full max-w-[22rem] min-w-40"
        />
        <FileChoice choose="files" icon={FilePlus2} label="Choose files" onChosen={(files) => void ingest.add(files)} />
        <FileChoice choose="folder" icon={FolderPlus} label="Choose folder" onChosen={(files) => void ingest.add(files)} />
      </div>
      {words.trim() === "" ? null : (
        <p className="flex items-center gap-2 pt-1 text-xs text-ink-faint">
          <span className="truncate">{meaning === null ? "Resumes with these words." : `Nearest in meaning to “${meaning}”, best first.`}</span>
          {meaning === null ? (
            <Button look="quiet" size="small" className="h-6" onClick={onMeaning}>
              Search by meaning <Key>↵</Key>
            </Button>
          ) : (
            <Button look="quiet" size="small" className="h-6" onClick={onBackToWords}>
              Back to words
            </Button>
          )}
        </p>
      )}
    </header>
  );
}
