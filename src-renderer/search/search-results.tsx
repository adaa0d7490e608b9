import { SearchX } from "lucide-react";
import { useStore } from "zustand";
import { noFilters, type CandidateHit } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Button } from "../ui/button.tsx";
import { indexIn, rowAt } from "../library/row-windows.ts";
import { useRowKeys } from "../library/use-row-keys.ts";
import { SelectAllHeader } from "../organising/select-all-header.tsx";
import { SelectBox } from "../organising/select-box.tsx";
import { TagRow } from "../organising/tag-chip.tsx";
import { useRemoveChosen } from "../organising/use-remove-chosen.ts";
import { useRowSelection } from "../organising/use-row-selection.ts";
import { words } from "../words/words.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { aboutCandidate, candidateName, oneLine } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { CandidateMenu } from "./candidate-menu.tsx";
import { isFiltered, isSearching, windowSize } from "./search-store.ts";
import { SnippetLine } from "./snippet-line.tsx";

const said = words.search.results;

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
  const count = result?.total ?? 0;
  const hitAt = (index: number): CandidateHit | null => rowAt(windows, index, windowSize);
  const idAt = (index: number): string | null => hitAt(index)?.candidateId ?? null;
  const removeChosen = useRemoveChosen();
  const { active, activate, moveTo } = useRowKeys({ count, idAt, indexOf: (id) => indexIn(windows, id), openId, onOpen, onRemove: (index) => removeChosen(hitAt(index)) });
  const rows = useRowSelection({ count, idAt, active, moveTo, activate });
  return (
    <VirtualGrid
      label={said.label}
      rowCount={count}
      rowHeight={84}
      columns="1.75rem minmax(0,1fr) 2.25rem"
      header={
        <>
          <SelectAllHeader total={count} />
          <div role="columnheader" className={columnHeader}>
            {said.header}
          </div>
          <div role="columnheader">
            <span className="sr-only">{said.more}</span>
          </div>
        </>
      }
      rowKey={(index) => hitAt(index)?.candidateId ?? `row-${String(index)}`}
      renderRow={(index) => {
        const hit = hitAt(index);
        if (hit === null) return <div role="gridcell" className="h-2.5 w-2/5 rounded bg-track" />;
        return (
          <>
            <div role="gridcell">
              <SelectBox label={words.organising.selection.one(candidateName(hit))} checked={rows.isSelected(index)} tabIndex={index === active ? 0 : -1} onTick={(event) => rows.tick(index, event)} />
            </div>
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
      isSelected={rows.isSelected}
      onActivate={rows.click}
      onVisible={search.see}
    />
  );
}

/** Letters of a reason that is shown whole, such as a skill's name. */
const shortReason = 16;

function HitLines({ hit, plain, isNew }: { hit: CandidateHit; plain: string | null; isNew: boolean }) {
  const about = aboutCandidate(hit);
  const [first, second] = hit.snippets;
  return (
    <>
      <p className="flex items-baseline gap-2 overflow-hidden">
        <CandidateName candidate={hit} className="max-w-full shrink-0 truncate font-semibold" />
        <span className="min-w-8 shrink-[100] truncate text-ink-soft" title={about}>
          {about}
        </span>
        <TagRow tags={hit.tags} />
        {isNew ? <span className="shrink-0 rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent">{said.new}</span> : null}
        {hit.reasons.map((reason) => (
          <span key={reason} title={reason} className={cx("truncate rounded bg-accent-soft px-1.5 text-2xs font-medium text-ink-soft ring-1 ring-accent-line ring-inset", reason.length <= shortReason ? "shrink-0" : "min-w-8")}>
            {reason}
          </span>
        ))}
      </p>
      {hit.near || plain === null ? null : <p className="truncate text-xs text-ink-faint italic">{said.onlyConditions(plain)}</p>}
      {first === undefined ? null : (
        <p className="truncate text-xs text-ink-soft" title={oneLine(first.text)}>
          <SnippetLine snippet={first} />
        </p>
      )}
      {second === undefined || (!hit.near && plain !== null) ? null : (
        <p className="truncate text-xs text-ink-soft" title={oneLine(second.text)}>
          <SnippetLine snippet={second} />
        </p>
      )}
    </>
  );
}

/** Where a search or the filters leave nobody. */
export function NobodyFound() {
  const { search } = useServices();
  const { query, filters } = useStore(search.store);
  const narrowed = isFiltered(filters);
  return (
    <EmptyState
      icon={SearchX}
      title={said.nobody}
      text={narrowed ? said.nobodyNarrowed : said.nobodyHint}
    >
      {narrowed && isSearching({ query }) ? <Button onClick={() => search.setFilters(noFilters)}>{said.withoutFilters}</Button> : null}
      <Button look="quiet" onClick={search.clear}>
        {said.everyone}
      </Button>
    </EmptyState>
  );
}
