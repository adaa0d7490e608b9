import { useState } from "react";
import { SearchX } from "lucide-react";
import { useAnswer, useCommands } from "../app/context.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { focusPanel } from "../ui/focus.ts";
import { candidateName, formatScore } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";

const most = 100;

interface MeaningResultsProps {
  query: string;
  openId: string | null;
  onOpen(candidateId: string): void;
}

export function MeaningResults({ query, openId, onOpen }: MeaningResultsProps) {
  const { data, failure, retry } = useAnswer("search.run", { query, limit: most });
  const [active, setActive] = useState(-1);
  const hits = data?.hits ?? [];
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, hits.length - 1));
    setActive(next);
    if (openId !== null) openHit(next);
  };
  const openHit = (index: number): void => {
    const hit = hits[index];
    if (hit !== undefined) onOpen(hit.candidateId);
  };
  useCommands({
    next: () => moveTo(active + 1),
    previous: () => moveTo(active - 1),
    first: () => moveTo(0),
    last: () => moveTo(hits.length - 1),
    open: () => (hits[active]?.candidateId === openId ? focusPanel() : openHit(active)),
  });

  if (failure !== null) {
    return (
      <div className="p-4">
        <Problem thrown={failure} onRetry={retry} />
      </div>
    );
  }
  if (data === null) return <Skeleton lines={10} className="p-4" />;
  if (hits.length === 0) {
    return <EmptyState icon={SearchX} title="Nothing comes near that" text="Try to say it in other words, as a sentence of a resume might." />;
  }
  return (
    <VirtualGrid
      label="Candidates nearest in meaning"
      rowCount={hits.length}
      rowHeight={54}
      columns="3.5rem minmax(0,1fr)"
      header={
        <>
          <div role="columnheader" className={columnHeader}>
            Score
          </div>
          <div role="columnheader" className={columnHeader}>
            Candidate and what the resume says
          </div>
        </>
      }
      rowKey={(index) => hits[index]?.candidateId ?? String(index)}
      renderRow={(index) => {
        const hit = hits[index];
        if (hit === undefined) return null;
        return (
          <>
            <div role="gridcell" className="numerals font-semibold">
              {formatScore(hit.score)}
            </div>
            <div role="gridcell" className="min-w-0">
              <p className="truncate font-medium">{candidateName(hit)}</p>
              <p className="truncate text-xs text-ink-soft">{hit.snippet}</p>
            </div>
          </>
        );
      }}
      active={active}
      onActivate={(index) => {
        setActive(index);
        openHit(index);
      }}
    />
  );
}
