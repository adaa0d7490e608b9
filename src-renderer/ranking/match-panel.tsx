import { useState } from "react";
import { X } from "lucide-react";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Evidence, Job, Match } from "../../src-preload/domain.ts";
import { useAnswer, useServices } from "../app/context.ts";
import type { Highlight } from "../resume/highlights.ts";
import { ResumeView } from "../resume/resume-view.tsx";
import { candidateName, fileName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Losses } from "./losses.tsx";
import { MustHaves } from "./must-haves.tsx";
import { RequirementEvidence } from "./requirement-evidence.tsx";
import { ScoreBreakdown } from "./score-breakdown.tsx";
import { StarButton } from "./star-button.tsx";

interface MatchPanelProps {
  row: RankingRow;
  job: Job;
  onClose(): void;
}

/** Why a candidate stands where they stand: the score taken apart, the evidence, and the resume it was read from. */
export function MatchPanel({ row, job, onClose }: MatchPanelProps) {
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
        <StarButton row={row} />
        <IconButton icon={X} label="Close the candidate" shortcut="Esc" onClick={onClose} />
      </header>
      <PanelBody key={row.candidateId} candidateId={row.candidateId} job={job} />
    </aside>
  );
}

function PanelBody({ candidateId, job }: { candidateId: string; job: Job }) {
  const { ranking, candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const version = useStore(ranking.store, (state) => state.version);
  const match = useAnswer("ranking.match", { jobId: job.jobId, candidateId }, version);
  const detail = useAnswer("library.candidate", { candidateId }, revision);
  const [shown, setShown] = useState<Evidence | null>(null);
  const evidence = match.data?.evidence ?? [];
  const highlights: Highlight[] = [
    ...evidence.map(({ start, end }): Highlight => ({ start, end, tone: "found" })),
    ...(shown === null ? [] : [{ start: shown.start, end: shown.end, tone: "active" } satisfies Highlight]),
  ];
  return (
    <div className="flex min-h-0 flex-1 flex-col @4xl:flex-row">
      <section aria-label="Explanation" tabIndex={0} className="min-h-0 min-w-0 flex-[1.6] overflow-y-auto @4xl:flex-1 px-5 py-4 -outline-offset-2">
        {match.failure !== null ? (
          <Problem thrown={match.failure} onRetry={match.retry} />
        ) : match.data === null ? (
          <Skeleton lines={12} />
        ) : (
          <Explanation match={match.data} job={job} shown={shown} onShow={(next) => setShown({ ...next })} />
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
          goal={shown}
          version={revision}
          className="border-t border-line @4xl:border-t-0 @4xl:border-l"
        />
      )}
    </div>
  );
}

interface ExplanationProps {
  match: Match;
  job: Job;
  shown: Evidence | null;
  onShow(evidence: Evidence): void;
}

function Explanation({ match, job, shown, onShow }: ExplanationProps) {
  return (
    <div className="space-y-6">
      <ScoreBreakdown match={match} weights={job.weights} />
      <MustHaves knockouts={match.knockouts} requirements={job.requirements} />
      <RequirementEvidence match={match} job={job} shown={shown} onShow={onShow} />
      <Losses losses={match.whyNotHigher} requirements={job.requirements} />
    </div>
  );
}
