import { FileCheck2, RotateCcw, ScanText, X } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { fileName, shortPath } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { problemsOf, type Problem } from "./ingest-store.ts";
import { UnlockForm } from "./unlock-form.tsx";
import { words } from "../words/words.ts";

const said = words.library.failures;

/** What could not be read, each with what to do about it. */
export function FailuresSheet() {
  const { ingest } = useServices();
  const state = useStore(ingest.store);
  const problems = problemsOf(state);
  const ids = problems.map(({ id }) => id);
  const locked = problems.filter(({ code }) => code === "needs_password").map(({ id }) => id);
  // A protected file is not read by trying again, and a scan only if one means it.
  const again = problems.filter(({ code }) => code !== "needs_password" && code !== "needs_ocr").map(({ id }) => id);
  return (
    <Sheet
      open={state.failuresOpen}
      onOpenChange={ingest.openFailures}
      place="side"
      title={said.title}
      description={said.description}
    >
      {problems.length === 0 ? (
        <EmptyState icon={FileCheck2} title={said.noneTitle} text={said.none} />
      ) : (
        <>
          <div className="mb-2 flex gap-2">
            <Button size="small" disabled={again.length === 0} onClick={() => void ingest.retry(again)}>
              <RotateCcw aria-hidden className="size-3.5" />
              {said.againAll}
            </Button>
            <Button size="small" look="quiet" onClick={() => void ingest.dismiss(ids)}>
              {said.dismissAll}
            </Button>
          </div>
          <ul aria-label={said.title} className="divide-y divide-line border-y border-line">
            {problems.map((problem) => (
              <ProblemItem key={problem.id} problem={problem} locked={locked} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function ProblemItem({ problem, locked }: { problem: Problem; locked: readonly string[] }) {
  const { ingest } = useServices();
  const { id, path, code, message, hint } = problem;
  const name = fileName(path);
  const isLocked = code === "needs_password";
  const isWrong = problem.password === "wrong";
  const isScan = code === "needs_ocr";
  return (
    <li className="flex gap-2 py-3 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={path}>
          {name}
        </p>
        {shortPath(path) === name ? null : <p className="truncate text-xs text-ink-faint">{shortPath(path)}</p>}
        {isWrong ? null : <p className="mt-1">{message}</p>}
        {hint === null || isLocked || isScan ? null : <p className="text-ink-soft">{hint}</p>}
        {isLocked ? <UnlockForm itemId={id} busy={problem.password === "tried"} wrong={isWrong ? message : null} fileName={name} others={locked.filter((other) => other !== id)} /> : null}
        {isScan ? (
          <Button size="small" className="mt-2" onClick={() => void ingest.retry([id])}>
            <ScanText aria-hidden className="size-3.5" />
            {said.recognise}
          </Button>
        ) : null}
      </div>
      {isLocked || isScan ? null : <IconButton icon={RotateCcw} label={said.again(name)} onClick={() => void ingest.retry([id])} />}
      <IconButton icon={X} label={said.dismiss(name)} onClick={() => void ingest.dismiss([id])} />
    </li>
  );
}
