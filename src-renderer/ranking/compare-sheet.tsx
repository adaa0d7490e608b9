import { useStore } from "zustand";
import type { Job } from "../../src-preload/domain.ts";
import type { ComparedCell, Comparison } from "../../src-preload/explanation.ts";
import { rerankerLine } from "../../src-preload/reranked.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName, quoted } from "../ui/format.ts";
import { formatPoints } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { PasteButton } from "./paste-button.tsx";
import { RequirementStatusMark } from "./requirement-status.tsx";

interface CompareSheetProps {
  job: Job;
  candidateIds: readonly string[];
  onEvidence(candidateId: string, requirementId: string): void;
}

/** Two or three candidates side by side, requirement by requirement. */
export function CompareSheet({ job, candidateIds, onEvidence }: CompareSheetProps) {
  const { ranking } = useServices();
  const comparing = useStore(ranking.store, (state) => state.comparing);
  const open = comparing && candidateIds.length > 1;
  return (
    <Sheet open={open} onOpenChange={ranking.setComparing} title="Side by side" description="What each earns for each requirement, and what makes the difference." place="wide">
      {open ? <CompareBody job={job} candidateIds={candidateIds} onEvidence={onEvidence} /> : null}
    </Sheet>
  );
}

function CompareBody({ job, candidateIds, onEvidence }: CompareSheetProps) {
  const { ranking } = useServices();
  const version = useStore(ranking.store, (state) => state.version);
  const comparison = useAnswer("ranking.compare", { jobId: job.jobId, candidateIds: [...candidateIds] }, version);
  if (comparison.failure !== null) {
    return (
      <div className="px-5 pb-5">
        <Problem thrown={comparison.failure} onRetry={comparison.retry} />
      </div>
    );
  }
  if (comparison.data === null) return <Skeleton lines={12} className="px-5 pb-5" />;
  return (
    <div className="flex min-h-0 flex-1 flex-col px-5 pb-4">
      <div className="flex items-start gap-4 pb-3">
        <div className="numerals min-w-0 flex-1">
          {comparison.data.summary.map((sentence, i) => (
            <p key={sentence} className={i === 0 ? "font-semibold" : ""}>
              {sentence}
            </p>
          ))}
        </div>
        <PasteButton jobId={job.jobId} choices={[{ name: "Comparison", about: { what: "comparison", candidateIds: [...candidateIds] } }]} />
      </div>
      <CompareTable comparison={comparison.data} onEvidence={onEvidence} />
    </div>
  );
}

function CompareTable({ comparison, onEvidence }: { comparison: Comparison; onEvidence: CompareSheetProps["onEvidence"] }) {
  const { candidates, lines } = comparison;
  return (
    <div role="region" aria-label="Comparison" tabIndex={0} className="min-h-0 flex-1 overflow-auto rounded-lg border border-line -outline-offset-2">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={cx(head, "w-[22%]")}>
              What the job asks
            </th>
            {candidates.map((candidate) => (
              <th key={candidate.candidateId} scope="col" className={head}>
                <span className="numerals font-normal text-ink-faint">{candidate.rank}.</span> {candidateName(candidate)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ requirementId, asked, possible, cells, apart, sentence }) => {
            const most = Math.max(...cells.map(({ earned }) => earned));
            return (
              <tr key={requirementId ?? ""}>
                <th scope="row" className="border-b border-line px-3 py-2 text-left align-top font-medium">
                  {asked}
                  <span className="block text-xs font-normal text-ink-faint">{sentence}</span>
                </th>
                {cells.map((cell, i) => (
                  <td key={candidates[i]?.candidateId} className="border-b border-l border-line px-3 py-2 align-top">
                    <Cell
                      cell={cell}
                      possible={possible}
                      ahead={apart > 0 && cell.earned === most}
                      onEvidence={requirementId === null || requirementId === rerankerLine ? null : () => onEvidence(candidates[i]?.candidateId ?? "", requirementId)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={foot}>
              Score
            </th>
            {candidates.map(({ candidateId, total }) => (
              <td key={candidateId} className={cx(foot, "numerals border-l")}>
                {formatPoints(total)} <span className="text-xs font-normal text-ink-faint">of 100</span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const head = "sticky top-0 z-10 border-b border-line bg-raised px-3 py-2 text-left font-semibold";
const foot = "sticky bottom-0 border-t border-line bg-raised px-3 py-2 text-left font-semibold";

function Cell({ cell, possible, ahead, onEvidence }: { cell: ComparedCell; possible: number; ahead: boolean; onEvidence: (() => void) | null }) {
  return (
    <>
      <p className="flex items-center justify-between gap-2">
        <RequirementStatusMark status={cell.status} />
        <span className="numerals whitespace-nowrap">
          <span className={ahead ? "font-semibold" : ""}>
            {ahead ? (
              <>
                <span aria-hidden className="text-pass">▲ </span>
                <span className="sr-only">most: </span>
              </>
            ) : null}
            {formatPoints(cell.earned)}
          </span>
          <span className="text-xs text-ink-faint"> of {formatPoints(possible)}</span>
        </span>
      </p>
      <p className="mt-1 text-xs text-ink-soft">{cell.how}</p>
      {cell.evidence === null || onEvidence === null ? null : (
        <button type="button" title="Show it in the resume" onClick={onEvidence} className="mt-1 line-clamp-3 w-full rounded-md bg-sunken px-2 py-1 text-left text-xs hover:bg-mark">
          {quoted(cell.evidence.text)}
        </button>
      )}
    </>
  );
}
