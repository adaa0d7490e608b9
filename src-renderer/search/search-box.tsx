import type { RefObject } from "react";
import { Lightbulb, TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import type { QueryNote, QueryProblem } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { SavedSearchesButton } from "./saved-searches.tsx";
import { SearchHelp } from "./search-help.tsx";
import { words } from "../words/words.ts";

/** Goes from the box into the list of what was found; where nobody was, to the query that is offered instead. */
function focusFirstHit(): void {
  const there = ['[role="grid"] [data-row="0"]', "[data-suggestion]"].flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  there[0]?.focus();
}

/** The one box over the library, with how to use it, and what is kept of it. */
export function SearchBox({ boxRef }: { boxRef: RefObject<HTMLInputElement | null> }) {
  const { search } = useServices();
  const query = useStore(search.store, (state) => state.query);
  const tryQuery = (next: string): void => {
    search.setQuery(next);
    boxRef.current?.focus();
  };
  return (
    <div>
      <div className="flex items-center gap-2">
        <SearchField
          ref={boxRef}
          label={words.search.box}
          placeholder={words.search.placeholder}
          value={query}
          onChange={search.setQuery}
          onEnter={focusFirstHit}
          className="min-w-0 flex-1"
        />
        <SearchHelp onTry={tryQuery} />
        <SavedSearchesButton />
      </div>
      <WhatToKnow onTry={tryQuery} />
    </div>
  );
}

/** Under the box: what is wrong with the query, or how it was understood. */
function WhatToKnow({ onTry }: { onTry(query: string): void }) {
  const { search } = useServices();
  const query = useStore(search.store, (state) => state.query);
  const problem = useStore(search.store, (state) => state.problem);
  const notes = useStore(search.store, (state) => state.result?.notes) ?? [];
  return (
    <div role="status" className="text-xs">
      {problem !== null ? (
        <ProblemLine query={query} problem={problem} onTry={onTry} />
      ) : (
        <Notes notes={notes} onTry={onTry} />
      )}
    </div>
  );
}

function Notes({ notes, onTry }: { notes: readonly QueryNote[]; onTry(query: string): void }) {
  if (notes.length === 0) return null;
  return (
    <div className="mt-1.5 flex items-start gap-2 text-ink-soft">
      <Lightbulb aria-hidden className="mt-[5px] size-3.5 shrink-0 text-ink-faint" />
      <div className="flex min-w-0 flex-wrap gap-x-5">
        {notes.map(({ text, suggestion }) => (
          <p key={text} className="flex min-h-6 min-w-0 flex-wrap items-center gap-x-2">
            {text}
            {suggestion === null ? null : <Try query={suggestion} onTry={onTry} />}
          </p>
        ))}
      </div>
    </div>
  );
}

function Try({ query, onTry }: { query: string; onTry(query: string): void }) {
  return (
    <Button size="small" data-suggestion className="h-6 max-w-full" onClick={() => onTry(query)}>
      <span className="truncate">
        {words.search.searchFor} <span className="font-semibold">{query}</span>
      </span>
    </Button>
  );
}

interface ProblemLineProps {
  query: string;
  problem: QueryProblem;
  onTry(query: string): void;
}

/** The query once more, with what is wrong in it marked. */
function ProblemLine({ query, problem: { start, end, message, hint, suggestion }, onTry }: ProblemLineProps) {
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-unknown-soft px-2.5 py-1.5">
      <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-unknown" />
      <span className="max-w-[50%] truncate font-mono whitespace-pre text-ink-soft">
        {query.slice(0, start)}
        <mark className="rounded bg-transparent text-ink underline decoration-unknown decoration-wavy decoration-2 underline-offset-[3px]">{query.slice(start, end) || " "}</mark>
        {query.slice(end)}
      </span>
      <span>
        <span className="font-medium">{message}</span> <span className="text-ink-soft">{hint}</span>
      </span>
      {suggestion === null ? null : <Try query={suggestion} onTry={onTry} />}
    </div>
  );
}
