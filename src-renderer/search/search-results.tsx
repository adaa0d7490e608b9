import { useState } from "react";
import { SearchX } from "lucide-react";
import { useStore } from "zustand";
import { noFilters, type CandidateHit } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { focusPanel } from "../ui/focus.ts";
import { candidateName, formatYears } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { CandidateMenu } from "./candidate-menu.tsx";
import { isFiltered } from "./search-store.ts";
import { SnippetLine } from "./snippet-line.tsx";

interface SearchResultsProps {
  openId: string | null;
  onOpen(candidateId: string): void;
}

/** Who was found, best first, each with the lines that say why. */
export function SearchResults({ openId, onOpen }: SearchResultsProps) {
  const { search } = useServices();
  const { result, failure, answered } = useStore(search.store);
  if (failure !== null) {
    return (
      <div className="p-4">
        <Problem thrown={failure} onRetry={search.refresh} />
      </div>
    );
  }
  if (result === null) return <Skeleton lines={10} className="p-4" />;
  if (result.total === 0) return <NobodyFound />;
  return <Hits key={answered} openId={openId} onOpen={onOpen} />;
}

function Hits({ openId, onOpen }: SearchResultsProps) {
  const { search, candidates } = useServices();
  const { result, windows, saved } = useStore(search.store);
  const [active, setActive] = useState(-1);
  const count = result?.total ?? 0;
  const hitAt = (index: number): CandidateHit | null => (windows.size === 0 ? null : search.hitAt(index));
  const openHit = (index: number): void => {
    const hit = hitAt(index);
    if (hit !== null) onOpen(hit.candidateId);
  };
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, count - 1));
    setActive(next);
    if (openId !== null) openHit(next);
  };
  useCommands({
    next: () => moveTo(active + 1),
    previous: () => moveTo(active - 1),
    first: () => moveTo(0),
    last: () => moveTo(count - 1),
    open() {
      // Enter in the box brings the focus to the first row before any row is active.
      const index = Math.max(0, active);
      if (openId !== null && hitAt(index)?.candidateId === openId) focusPanel();
      else {
        setActive(index);
        openHit(index);
      }
    },
  });
  return (
    <VirtualGrid
      label="Candidates found"
      rowCount={count}
      rowHeight={84}
      columns="minmax(0,1fr) 2.25rem"
      header={
        <>
          <div role="columnheader" className={columnHeader}>
            Candidate, and what the resume says
          </div>
          <div role="columnheader">
            <span className="sr-only">More</span>
          </div>
        </>
      }
      rowKey={(index) => hitAt(index)?.candidateId ?? `row-${String(index)}`}
      renderRow={(index) => {
        const hit = hitAt(index);
        if (hit === null) return <div role="gridcell" className="h-2.5 w-2/5 rounded bg-track" />;
        return (
          <>
            <div role="gridcell" className="min-w-0 pr-4">
              <HitLines hit={hit} plain={result?.plain ?? null} isNew={saved !== null && hit.addedAt > saved.newSince} />
            </div>
            <div role="gridcell" className="-mr-1 flex justify-end">
              <CandidateMenu candidate={hit} tabIndex={index === active ? 0 : -1} onRemove={() => void candidates.remove([hit])} />
            </div>
          </>
        );
      }}
      active={active}
      onActivate={(index) => {
        setActive(index);
        openHit(index);
      }}
      onVisible={search.see}
    />
  );
}

function HitLines({ hit, plain, isNew }: { hit: CandidateHit; plain: string | null; isNew: boolean }) {
  const about = [hit.title, hit.location, hit.yearsOfExperience === null ? null : `${formatYears(hit.yearsOfExperience)} years`].filter((part) => part !== null).join(" · ");
  const [first, second] = hit.snippets;
  return (
    <>
      <p className="flex items-baseline gap-2">
        <span className={cx("shrink-0 truncate font-semibold", hit.name === null && "italic")}>{candidateName(hit)}</span>
        <span className="min-w-0 truncate text-ink-soft">{about}</span>
        {isNew ? <span className="shrink-0 rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent">New</span> : null}
        {hit.reasons.map((reason) => (
          <span key={reason} className="shrink-0 rounded bg-accent-soft px-1.5 text-2xs font-medium text-ink-soft">
            {reason}
          </span>
        ))}
      </p>
      {hit.near || plain === null ? null : <p className="truncate text-xs text-ink-faint italic">Fits the conditions; says nothing near “{plain}”</p>}
      {first === undefined ? null : (
        <p className="truncate text-xs text-ink-soft">
          <SnippetLine snippet={first} />
        </p>
      )}
      {second === undefined || (!hit.near && plain !== null) ? null : (
        <p className="truncate text-xs text-ink-soft">
          <SnippetLine snippet={second} />
        </p>
      )}
    </>
  );
}

function NobodyFound() {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const narrowed = isFiltered(filters);
  return (
    <EmptyState
      icon={SearchX}
      title="Nobody was found"
      text={narrowed ? "The filters may be too narrow for this search." : "Try fewer words, or say it as a resume might: “ran the night shift on a ward”."}
    >
      {narrowed ? <Button onClick={() => search.setFilters(noFilters)}>Search without the filters</Button> : null}
      <Button look="quiet" onClick={search.clear}>
        Show everyone
      </Button>
    </EmptyState>
  );
}
