import { useMemo, useState } from "react";
import { X } from "lucide-react";
import { useStore } from "zustand";
import type { Mark, RankingRow } from "../../src-preload/contract.ts";
import type { Evidence, Job, Span } from "../../src-preload/domain.ts";
import { useAnswer, useServices } from "../app/context.ts";
import type { Highlight } from "../resume/highlights.ts";
import { ResumeView } from "../resume/resume-view.tsx";
import { candidateName, fileName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ExplanationView } from "./explanation-view.tsx";
import { PasteButton } from "./paste-button.tsx";
import type { Goal } from "./ranking-store.ts";
import { StarButton } from "./star-button.tsx";
import { TriageButtons } from "./triage.tsx";

interface MatchPanelProps {
  row: RankingRow;
  job: Job;
  onMark(row: RankingRow, mark: Mark): void;
  onClose(): void;
}

/** Why a candidate stands where they stand: the score taken apart, the evidence, and the resume it was read from. */
export function MatchPanel({ row, job, onMark, onClose }: MatchPanelProps) {
  const name = candidateName(row);
  return (
    <aside
      aria-label={name}
      tabIndex={-1}
      className="@container flex w-[52%] max-w-[80rem] min-w-[34rem] shrink-0 flex-col border-l border-line bg-raised outline-none"
    >
      <header className="flex items-start gap-2 border-b border-line py-3 pr-3 pl-5">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-semibold tracking-tight">
            <span className="numerals font-normal text-ink-faint">{row.rank}.</span> {name}
          </h2>
          <p className="truncate text-ink-soft">
            {[row.title, fileName(row.file)].filter(Boolean).join(" · ")}
          </p>
        </div>
        <PasteButton
          jobId={job.jobId}
          choices={[
            { name: "For the hiring manager", about: { what: "candidate", candidateId: row.candidateId } },
            { name: "For the candidate, who asks why", about: { what: "answer", candidateId: row.candidateId } },
          ]}
        />
        <div data-tour="shortlist" className="flex gap-2 rounded-md">
          <StarButton row={row} jobId={job.jobId} />
          <TriageButtons row={row} jobId={job.jobId} onMark={onMark} />
        </div>
        <IconButton icon={X} label="Close the candidate" shortcut="Esc" onClick={onClose} />
      </header>
      <PanelBody key={row.candidateId} candidateId={row.candidateId} job={job} />
    </aside>
  );
}

function PanelBody({ candidateId, job }: { candidateId: string; job: Job }) {
  const { ranking, candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const { version, view, goal } = useStore(ranking.store);
  const match = useAnswer("ranking.match", { jobId: job.jobId, candidateId }, version);
  const explanation = useAnswer("ranking.explain", { jobId: job.jobId, candidateId }, version);
  const detail = useAnswer("library.candidate", { candidateId }, revision);
  /** What the person chose to see, and for which goal; a newer goal has its own evidence. */
  const [chosen, setChosen] = useState<{ evidence: Evidence | null; place: Span; goal: Goal | null } | null>(null);
  const own = goal?.candidateId === candidateId ? goal : null;
  const wanted = useMemo(
    () => (own === null ? null : (match.data?.evidence.find(({ requirementId }) => requirementId === own.requirementId) ?? null)),
    [own, match.data],
  );
  const { evidence, place } = chosen !== null && chosen.goal === own ? chosen : { evidence: wanted, place: wanted };
  // Another object each time, so that what is chosen again is brought into view again.
  const show = (next: Evidence): void => setChosen({ evidence: next, place: { ...next }, goal: own });
  const showSpan = (span: Span): void => setChosen({ evidence: null, place: { ...span }, goal: own });
  const highlights: Highlight[] = [
    ...(match.data?.evidence ?? []).map(({ start, end }): Highlight => ({ start, end, tone: "found" })),
    ...(place === null ? [] : [{ start: place.start, end: place.end, tone: "active" } satisfies Highlight]),
  ];
  const failed = match.failure !== null ? match : explanation.failure !== null ? explanation : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col @4xl:flex-row">
      <section aria-label="Explanation" data-tour="why" tabIndex={0} className="min-h-0 min-w-0 flex-[1.6] overflow-y-auto px-5 py-4 -outline-offset-2 @4xl:flex-1">
        {failed !== null ? (
          <Problem thrown={failed.failure} onRetry={failed.retry} />
        ) : match.data === null || explanation.data === null ? (
          <Skeleton lines={12} />
        ) : (
          <ExplanationView
            match={match.data}
            explanation={explanation.data}
            job={job}
            rows={view?.rows ?? []}
            shown={evidence}
            goal={own}
            onShow={show}
            onShowSpan={showSpan}
          />
        )}
      </section>
      {detail.failure !== null ? (
        <div className="p-5">
          <Problem thrown={detail.failure} onRetry={detail.retry} />
        </div>
      ) : detail.data === null ? (
        <Skeleton lines={8} className="flex-1 border-t border-line p-5 @4xl:border-t-0 @4xl:border-l" />
      ) : (
        <ResumeView
          resume={detail.data}
          highlights={highlights}
          goal={place}
          version={revision}
          className="border-t border-line @4xl:border-t-0 @4xl:border-l"
        />
      )}
    </div>
  );
}
