import { useRef, useState } from "react";
import { SearchX } from "lucide-react";
import { useStore } from "zustand";
import { useCommands, useServices } from "../app/context.ts";
import { CandidatePanel } from "../candidate/candidate-panel.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { focusRow } from "../ui/focus.ts";
import { Problem } from "../ui/notice.tsx";
import { CandidatesTable } from "./candidates-table.tsx";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryToolbar } from "./library-toolbar.tsx";
import { MeaningResults } from "./meaning-results.tsx";

export function LibraryScreen({ candidateId }: { candidateId: string | null }) {
  const { candidates, navigation } = useServices();
  const { filter, total, failure } = useStore(candidates.store);
  const [words, setWords] = useState(filter);
  /** The query of the search by meaning; null while the box filters by words. */
  const [meaning, setMeaning] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);

  const open = (id: string | null): void => navigation.adjust({ name: "library", candidateId: id });
  const close = (): void => {
    focusRow();
    open(null);
  };
  const changeWords = (next: string): void => {
    setWords(next);
    setMeaning(null);
    candidates.setFilter(next.trim());
  };
  useCommands({
    search: () => search.current?.focus(),
    close,
  });

  if (total === 0 && filter === "" && failure === null) return <LibraryEmpty />;
  return (
    <div className="flex h-full flex-col">
      <title>Library – Winnow</title>
      <LibraryToolbar
        searchRef={search}
        words={words}
        meaning={meaning}
        onWords={changeWords}
        onMeaning={() => setMeaning(words.trim() === "" ? null : words.trim())}
        onBackToWords={() => setMeaning(null)}
      />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {meaning !== null ? (
            <MeaningResults key={meaning} query={meaning} openId={candidateId} onOpen={open} />
          ) : failure !== null && total === null ? (
            <div className="p-4">
              <Problem thrown={failure} onRetry={candidates.refresh} />
            </div>
          ) : total === 0 ? (
            <EmptyState
              icon={SearchX}
              title="No resume has these words"
              text="Try fewer or other words, or search by meaning: that finds resumes that say it differently."
            >
              <Button onClick={() => setMeaning(filter)}>Search by meaning</Button>
              <Button look="quiet" onClick={() => changeWords("")}>
                Show everyone
              </Button>
            </EmptyState>
          ) : (
            <CandidatesTable openId={candidateId} onOpen={open} />
          )}
        </div>
        {candidateId === null ? null : <CandidatePanel candidateId={candidateId} onClose={close} />}
      </div>
    </div>
  );
}
