import type { RefObject } from "react";
import { CircleAlert, FilePlus2, FolderPlus, History } from "lucide-react";
import { useStore } from "zustand";
import { DuplicatesButton } from "../people/duplicates-button.tsx";
import { useServices } from "../app/context.ts";
import { DueButton } from "../privacy/due-button.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { SearchFiltersBar } from "../search/search-filters.tsx";
import { isFiltered, isSearching } from "../search/search-store.ts";
import { SimilarHeader } from "../search/similar-results.tsx";
import { Button } from "../ui/button.tsx";
import { FileChoice } from "../ui/file-choice.tsx";
import { hasSummary, problemsOf } from "./ingest-store.ts";
import { words } from "../words/words.ts";

interface LibraryToolbarProps {
  searchRef: RefObject<HTMLInputElement | null>;
  /** Filters whose column is on screen. */
  inHeader: ReadonlySet<string>;
}

export function LibraryToolbar({ searchRef, inHeader }: LibraryToolbarProps) {
  const { ingest, search } = useServices();
  const like = useStore(search.store, (state) => state.like);
  const problems = useStore(ingest.store, (state) => problemsOf(state).length);
  return (
    <header className="shrink-0 space-y-2 px-4 pt-3 pb-2">
      <div className="flex items-center gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{words.library.title}</h1>
        <p role="status" className="numerals pt-1 whitespace-nowrap text-ink-faint">
          <HowMany />
        </p>
        {problems > 0 ? (
          <Button look="problem" size="small" onClick={() => ingest.openFailures(true)}>
            <CircleAlert aria-hidden className="size-3.5" />
            {words.library.needAttention(problems)}
          </Button>
        ) : null}
        <DuplicatesButton />
        <DueButton />
        <LastImport />
        <div className="flex-1" />
        <div data-tour="drop" data-also={words.library.chooseAlso} className="flex gap-3 rounded-md">
          <FileChoice choose="files" icon={FilePlus2} label={words.library.chooseFiles} onChosen={(files) => void ingest.add(files)} />
          <FileChoice choose="folder" icon={FolderPlus} label={words.library.chooseFolder} onChosen={(files) => void ingest.add(files)} />
        </div>
      </div>
      {like === null ? (
        <>
          <SearchBox boxRef={searchRef} />
          <SearchFiltersBar inHeader={inHeader} />
        </>
      ) : (
        <SimilarHeader person={like} />
      )}
    </header>
  );
}

/** The way back to how the last import ended, once that has gone from the window's foot. */
function LastImport() {
  const { ingest } = useServices();
  const files = useStore(ingest.store, (state) => (hasSummary(state) ? (state.status?.found ?? 0) : 0));
  if (files === 0) return null;
  return (
    <Button look="quiet" size="small" title={words.app.commands.lastImport} className="min-w-0 shrink" onClick={ingest.openSummary}>
      <History aria-hidden className="size-3.5 shrink-0" />
      <span className="numerals truncate">{words.library.lastImport(files)}</span>
    </Button>
  );
}

/** Everyone, or how many were found; of those who come near in meaning, too, where others only fit the conditions. */
function HowMany() {
  const { candidates, search } = useServices();
  const total = useStore(candidates.store, (state) => state.total);
  const counted = useStore(candidates.store, (state) => state.counted);
  const { query, result, problem, like } = useStore(search.store);
  if (like !== null) return null;
  if (!isSearching({ query }) || (result === null && problem !== null)) {
    if (total === null) return null;
    return isFiltered(counted) ? words.library.found(total) : words.library.candidates(total);
  }
  if (result === null) return null;
  return result.near === result.total ? words.library.found(result.total) : words.library.foundNear(result.total, result.near);
}
