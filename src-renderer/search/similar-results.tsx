import { ArrowLeft, UsersRound } from "lucide-react";
import { useStore } from "zustand";
import type { SearchSnippet, SimilarCandidate } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { useRowKeys } from "../library/use-row-keys.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { aboutCandidate, quoted } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { CandidateMenu } from "./candidate-menu.tsx";
import type { Person } from "./search-store.ts";
import { SnippetLine } from "./snippet-line.tsx";
import { words } from "../words/words.ts";

const said = words.search.similar;

const most = 50;

interface SimilarResultsProps {
  person: Person;
  openId: string | null;
  onOpen(candidateId: string): void;
}

/** Who is like a candidate, and in what. */
export function SimilarResults({ person, openId, onOpen }: SimilarResultsProps) {
  const { candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("search.similar", { candidateId: person.candidateId, limit: most }, revision);
  if (failure !== null) {
    return (
      <div className="p-4">
        <Problem thrown={failure} onRetry={retry} />
      </div>
    );
  }
  if (data === null) return <Skeleton lines={10} className="p-4" />;
  if (data.candidates.length === 0) {
    return <EmptyState icon={UsersRound} title={said.nobody(person.name)} text={said.nobodyText} />;
  }
  return <Similar similar={data.candidates} openId={openId} onOpen={onOpen} />;
}

/** Over the list: whose like are shown, and the way back. */
export function SimilarHeader({ person }: { person: Person }) {
  const { search } = useServices();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="small" onClick={() => search.findLike(null)}>
        <ArrowLeft aria-hidden className="size-3.5" />
        {said.back}
      </Button>
      <p className="min-w-0">
        <span className="font-medium">{said.like(person.name)}</span>
        <span className="text-ink-soft"> {said.by}</span>
      </p>
    </div>
  );
}

function Similar({ similar, openId, onOpen }: { similar: readonly SimilarCandidate[] } & Omit<SimilarResultsProps, "person">) {
  const { candidates } = useServices();
  const { active, activate } = useRowKeys({
    count: similar.length,
    idAt: (index) => similar[index]?.candidateId ?? null,
    indexOf: (id) => similar.findIndex(({ candidateId }) => candidateId === id),
    openId,
    onOpen,
    onRemove: (index) => {
      const one = similar[index];
      if (one !== undefined) void candidates.remove([one]);
    },
  });
  return (
    <VirtualGrid
      label={said.label}
      rowCount={similar.length}
      rowHeight={84}
      columns="minmax(0,1fr) 2.25rem"
      header={
        <>
          <div role="columnheader" className={columnHeader}>
            {said.header}
          </div>
          <div role="columnheader">
            <span className="sr-only">{words.search.results.more}</span>
          </div>
        </>
      }
      rowKey={(index) => similar[index]?.candidateId ?? String(index)}
      renderRow={(index) => {
        const one = similar[index];
        if (one === undefined) return null;
        return (
          <>
            <div role="gridcell" className="min-w-0 pr-4">
              <SimilarLines one={one} />
            </div>
            <div role="gridcell" className="-mr-1 flex justify-end">
              <CandidateMenu candidate={one} tabIndex={index === active ? 0 : -1} onRemove={() => void candidates.remove([one])} />
            </div>
          </>
        );
      }}
      active={active}
      onActivate={activate}
    />
  );
}

/** A sentence in the quotation marks of the language. */
function Quoted({ snippet }: { snippet: SearchSnippet }) {
  const [before, after] = said.quotes;
  return (
    <>
      {before}
      <SnippetLine snippet={snippet} withPage={false} />
      {after}
    </>
  );
}

function SimilarLines({ one }: { one: SimilarCandidate }) {
  const about = aboutCandidate(one);
  const skills = one.skills.length === 0 ? "" : `: ${one.skills.join(", ")}`;
  return (
    <>
      <p className="flex items-baseline gap-2 overflow-hidden">
        <CandidateName candidate={one} className="max-w-full shrink-0 truncate font-semibold" />
        <span className="min-w-0 truncate text-ink-soft" title={about}>
          {about}
        </span>
      </p>
      <p className="truncate text-xs text-ink-soft" title={`${one.common.join(" · ")}${skills}`}>
        {one.common.join(" · ")}
        {skills}
      </p>
      {one.sentences === null ? null : (
        <p className="truncate text-xs text-ink-faint" title={`${quoted(one.sentences.other.text)} ${said.near} ${quoted(one.sentences.own.text)}`}>
          <Quoted snippet={one.sentences.other} /> {said.near} <Quoted snippet={one.sentences.own} />
        </p>
      )}
    </>
  );
}
