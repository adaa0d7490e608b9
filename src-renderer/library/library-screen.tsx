import { useEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { useCommands, useServices } from "../app/context.ts";
import { useBlind } from "../blind/use-blind.ts";
import { CandidatePanel } from "../candidate/candidate-panel.tsx";
import { BulkBar } from "../organising/bulk-bar.tsx";
import { SearchResults } from "../search/search-results.tsx";
import { isSearching, shownSpans } from "../search/search-store.ts";
import { SimilarResults } from "../search/similar-results.tsx";
import { focusRow } from "../ui/focus.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useMedia } from "../ui/use-media.ts";
import { CandidatesTable } from "./candidates-table.tsx";
import { columnsFor, narrow, veryWide } from "./columns.ts";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryToolbar } from "./library-toolbar.tsx";
import { words } from "../words/words.ts";

const nowhere: ReadonlySet<string> = new Set();

export function LibraryScreen({ candidateId }: { candidateId: string | null }) {
  const { candidates, navigation, search, selection } = useServices();
  const { total, empty, failure, removals } = useStore(candidates.store);
  const { query, like, windows, result, problem } = useStore(search.store);
  const box = useRef<HTMLInputElement>(null);
  // Before the first query that can be understood everyone stays on screen.
  const searching = isSearching({ query }) && (result !== null || problem === null);
  const found = useMemo(() => {
    const hits = searching && like === null ? [...windows.values()].flat() : [];
    return shownSpans(hits.find((hit) => hit.candidateId === candidateId) ?? null);
  }, [searching, like, windows, candidateId]);

  useEffect(() => candidates.load(), [candidates]);

  const hasRoom = useMedia(veryWide);
  const isNarrow = useMedia(narrow);
  const blind = useBlind();
  const columns = columnsFor({ beside: candidateId !== null && !hasRoom, isNarrow, blind });
  const isTable = like === null && !searching && total !== null;

  const open = (id: string | null): void => navigation.adjust({ name: "library", candidateId: id });
  const close = (): void => {
    focusRow();
    open(null);
  };
  useCommands({
    search: () => {
      // The box may only now come back, and the next key is meant for it.
      flushSync(() => search.findLike(null));
      box.current?.focus();
    },
    undo: removals.length === 0 ? undefined : candidates.undoRemoval,
    close: () => {
      if (selection.store.getState().ids.size > 0) selection.clear();
      else close();
    },
  });

  if (empty && failure === null) return <LibraryEmpty />;
  return (
    <div className="flex h-full flex-col">
      <title>{words.library.windowTitle}</title>
      <LibraryToolbar searchRef={box} inHeader={isTable ? new Set(columns.map(({ id }) => id)) : nowhere} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {like !== null ? (
            <SimilarResults key={like.candidateId} person={like} openId={candidateId} onOpen={open} />
          ) : searching ? (
            <SearchResults openId={candidateId} onOpen={open} />
          ) : (
            <>
              {failure === null ? null : (
                <div className="px-4 py-2">
                  <Problem thrown={failure} onRetry={candidates.refresh} />
                </div>
              )}
              {isTable ? <CandidatesTable columns={columns} openId={candidateId} onOpen={open} /> : failure === null ? <Skeleton lines={12} className="p-4" /> : null}
            </>
          )}
          {like === null ? <BulkBar total={(searching ? result?.total : total) ?? 0} /> : null}
        </div>
        {candidateId === null ? null : <CandidatePanel candidateId={candidateId} found={found} onClose={close} />}
      </div>
    </div>
  );
}
