import { useStore } from "zustand";
import type { Job } from "../../src-preload/domain.ts";
import type { ComparedCell, Comparison } from "../../src-preload/explanation.ts";
import { learnedLine } from "../../src-preload/learned.ts";
import { rerankerLine } from "../../src-preload/reranked.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { candidateName, quoted } from "../ui/format.ts";
import { formatCount, formatExactPoints } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { PasteButton } from "./paste-button.tsx";
import { ExactPoints, signOf } from "./points.tsx";
import { RequirementStatusMark } from "./requirement-status.tsx";

const said = words.ranking.compare;

interface CompareSheetProps {
  job: Job;
  candidateIds: readonly string[];
  onEvidence(candidateId: string, requirementId: string): void;
}

/** Two to four candidates side by side, requirement by requirement. */
export function CompareSheet({ job, candidateIds, onEvidence }: CompareSheetProps) {
  const { ranking } = useServices();
  const comparing = useStore(ranking.store, (state) => state.comparing);
  const open = comparing && candidateIds.length > 1;
  return (
    <Sheet open={open} onOpenChange={ranking.setComparing} title={said.title} description={said.description} place="wide">
      {open ? <CompareBody job={job} candidateIds={candidateIds} onEvidence={onEvidence} /> : null}
    </Sheet>
  );
}

function CompareBody({ job, candidateIds, onEvidence }: CompareSheetProps) {
  const { ranking } = useServices();
  const version = useStore(ranking.store, (state) => state.settled?.version ?? 0);
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
        <PasteButton jobId={job.jobId} choices={[{ name: said.table, about: { what: "comparison", candidateIds: [...candidateIds] } }]} />
      </div>
      <CompareTable comparison={comparison.data} onEvidence={onEvidence} />
    </div>
  );
}

function CompareTable({ comparison, onEvidence }: { comparison: Comparison; onEvidence: CompareSheetProps["onEvidence"] }) {
  const { candidates, lines } = comparison;
  return (
    <div role="region" aria-label={said.table} tabIndex={0} className="min-h-0 flex-1 overflow-auto rounded-lg border border-line -outline-offset-2">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={cx(head, firstColumn, "z-20")}>
              {said.asked}
            </th>
            {candidates.map((candidate) => (
              <th key={candidate.candidateId} scope="col" className={cx(head, column)}>
                <span className="numerals font-normal text-ink-faint">{formatCount(candidate.rank)}.</span> {candidateName(candidate)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.every(({ seniority }) => seniority === null) ? null : (
            <tr>
              <th scope="row" className={cx(row, firstColumn)}>
                {said.seniority}
                <span className="block text-xs font-normal text-ink-faint">{words.ranking.seniority.noPoints}</span>
              </th>
              {candidates.map(({ candidateId, seniority }) => (
                <td key={candidateId} className={cell}>
                  <SeniorityInWords seniority={seniority} />
                </td>
              ))}
            </tr>
          )}
          {lines.map(({ requirementId, asked, possible, cells, apart, sentence }) => {
            const most = Math.max(...cells.map(({ earned }) => earned));
            return (
              <tr key={requirementId ?? ""}>
                <th scope="row" className={cx(row, firstColumn)}>
                  {asked}
                  <span className="block text-xs font-normal text-ink-faint">{sentence}</span>
                </th>
                {cells.map((one, i) => (
                  <td key={candidates[i]?.candidateId} className={cell}>
                    <Cell
                      cell={one}
                      possible={possible}
                      ahead={apart > 0 && one.earned === most}
                      onEvidence={requirementId === null || requirementId === rerankerLine || requirementId === learnedLine ? null : () => onEvidence(candidates[i]?.candidateId ?? "", requirementId)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={cx(foot, firstColumn, "z-20")}>
              {words.ranking.score.title}
            </th>
            {candidates.map(({ candidateId, total }) => (
              <td key={candidateId} className={cx(foot, "numerals border-l")}>
                <ExactPoints of={total} /> <span className="text-xs font-normal text-ink-faint">{words.ranking.score.of100}</span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const head = "sticky top-0 z-10 border-b border-line bg-raised px-3 py-2 text-left font-semibold break-words";
const foot = "sticky bottom-0 z-10 border-t border-line bg-raised px-3 py-2 text-left font-semibold";
const row = "z-10 border-b border-line px-3 py-2 text-left align-top font-medium";
const cell = "border-b border-l border-line px-3 py-2 align-top";
/** The first column stays while the others pass under it. */
const firstColumn = "sticky left-0 w-[22%] min-w-48 bg-raised shadow-[1px_0_0_var(--line)]";
/** Narrower, nothing in it could be read; where four do not fit the table scrolls. */
const column = "min-w-52";

function SeniorityInWords({ seniority }: Pick<Comparison["candidates"][number], "seniority">) {
  if (seniority === null) return <p className="text-ink-faint">{said.asAsked}</p>;
  return (
    <>
      <p className="font-medium">{words.ranking.seniority.names[seniority.side]}</p>
      <p className="numerals mt-1 text-xs text-ink-soft">{seniority.sentence}</p>
    </>
  );
}

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
                <span className="sr-only">{said.most} </span>
              </>
            ) : null}
            {possible === 0 ? <ExactPoints of={Math.abs(cell.earned)} sign={signOf(cell.earned)} /> : <ExactPoints of={cell.earned} />}
          </span>
          {possible === 0 ? null : <span className="text-xs text-ink-faint"> {words.ranking.score.of(formatExactPoints(possible))}</span>}
        </span>
      </p>
      <p className="mt-1 text-xs text-ink-soft">{cell.how}</p>
      {cell.evidence === null || onEvidence === null ? null : (
        <button type="button" title={words.ranking.panel.showInResume} onClick={onEvidence} className="mt-1 line-clamp-3 w-full rounded-md bg-sunken px-2 py-1 text-left text-xs hover:bg-mark">
          {quoted(cell.evidence.text)}
        </button>
      )}
    </>
  );
}
