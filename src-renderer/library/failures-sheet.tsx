import { FileCheck2, RotateCcw, X } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { fileName, shortPath } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { problemsOf, type Problem } from "./ingest-store.ts";

/** What could not be read, each with what to do about it. */
export function FailuresSheet() {
  const { ingest } = useServices();
  const state = useStore(ingest.store);
  const problems = problemsOf(state);
  const ids = problems.map(({ id }) => id);
  return (
    <Sheet
      open={state.failuresOpen}
      onOpenChange={ingest.openFailures}
      place="side"
      title="Files that could not be read"
      description="Your files are untouched. Everything else was read."
    >
      {problems.length === 0 ? (
        <EmptyState icon={FileCheck2} title="Nothing left here" text="Every file was read, or you dismissed those that were not." />
      ) : (
        <>
          <div className="mb-2 flex gap-2">
            <Button size="small" onClick={() => void ingest.retry(ids)}>
              <RotateCcw aria-hidden className="size-3.5" />
              Try all again
            </Button>
            <Button size="small" look="quiet" onClick={() => void ingest.dismiss(ids)}>
              Dismiss all
            </Button>
          </div>
          <ul aria-label="Files that could not be read" className="divide-y divide-line border-y border-line">
            {problems.map((problem) => (
              <ProblemItem key={problem.id} problem={problem} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { ingest } = useServices();
  const name = fileName(problem.path);
  return (
    <li className="flex gap-2 py-3 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={problem.path}>
          {name}
        </p>
        {shortPath(problem.path) === name ? null : <p className="truncate text-xs text-ink-faint">{shortPath(problem.path)}</p>}
        <p className="mt-1">{problem.message}</p>
        {problem.hint === null ? null : <p className="text-ink-soft">{problem.hint}</p>}
      </div>
      <IconButton icon={RotateCcw} label={`Try ${name} again`} onClick={() => void ingest.retry([problem.id])} />
      <IconButton icon={X} label={`Dismiss ${name}`} onClick={() => void ingest.dismiss([problem.id])} />
    </li>
  );
}
