import { memo, useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Evidence, Job, Match, Span } from "../../src-preload/domain.ts";
import type { Explanation } from "../../src-preload/explanation.ts";
import { InterviewsPart } from "../interviews/interviews-part.tsx";
import { NotesPart } from "../organising/notes-part.tsx";
import { TagsPart } from "../organising/tags-part.tsx";
import { words } from "../words/words.ts";
import { ConditionAnswers } from "./condition-answers.tsx";
import { FlagBanner } from "./flags.tsx";
import { Interview } from "./interview.tsx";
import { Losses } from "./losses.tsx";
import { MustHaves } from "./must-haves.tsx";
import { RequirementEvidence } from "./requirement-evidence.tsx";
import { ScoreBreakdown } from "./score-breakdown.tsx";
import { SeniorityPart } from "./seniority.tsx";
import { Strengths } from "./strengths.tsx";
import { ToPass, WhyHere } from "./why-here.tsx";

interface ExplanationViewProps {
  match: Match;
  explanation: Explanation;
  job: Job;
  rows: readonly RankingRow[];
  shown: Evidence | null;
  /** The requirement to bring into view; another object each time. */
  goal: { requirementId: string } | null;
  onShow(evidence: Evidence): void;
  onShowSpan(span: Span): void;
  /** Rises when what is kept of candidates may be another. */
  revision: number;
}

/** In pixels: the bar at the top covers what lies above. */
const belowNavigation = 52;

const parts = ["why", "requirements", "strengths", "questions", "hiring", "notes"] as const;
type PartId = (typeof parts)[number];

/** The whole explanation as one page, with a way to each part of it at the top; drawn again only when something of it changed. */
export const ExplanationView = memo(function ExplanationView({ match, explanation, job, rows, shown, goal, onShow, onShowSpan, revision }: ExplanationViewProps) {
  const page = useRef<HTMLDivElement>(null);
  const goTo = (selector: string): void => {
    const part = page.current?.querySelector(selector);
    const scroller = page.current?.parentElement;
    // Only this box: to bring something into view by itself would move the whole window.
    if (part && scroller) scroller.scrollTop += part.getBoundingClientRect().top - scroller.getBoundingClientRect().top - belowNavigation;
  };
  const reachGoal = useEffectEvent(() => {
    if (goal !== null) goTo(`[data-requirement="${CSS.escape(goal.requirementId)}"]`);
  });
  useEffect(() => reachGoal(), [goal]);
  return (
    <div ref={page}>
      <nav aria-label={words.ranking.panel.parts} className="sticky -top-4 z-10 -mx-5 -mt-4 mb-4 flex flex-wrap gap-x-1 border-b border-line bg-raised px-4 py-1.5">
        {parts.map((id) => (
          <button
            key={id}
            type="button"
            onClick={() => goTo(`[data-part="${id}"]`)}
            className="h-7 rounded-md px-2 text-xs font-medium whitespace-nowrap text-ink-soft hover:bg-hover hover:text-ink"
          >
            {words.ranking.panel[id]}
          </button>
        ))}
      </nav>
      <div className="space-y-6">
        <FlagBanner flags={match.flags} onShow={onShowSpan} />
        <ScoreBreakdown match={match} explanation={explanation} weights={job.weights} />
        <Part id="why">
          <WhyHere here={explanation.here} />
        </Part>
        <SeniorityPart seniority={match.seniority} onShow={onShowSpan} />
        <MustHaves knockouts={match.knockouts} requirements={job.requirements} />
        <Part id="requirements">
          <RequirementEvidence match={match} explanation={explanation} job={job} shown={shown} onShow={onShow} />
        </Part>
        <ConditionAnswers answers={match.conditions} onShow={onShowSpan} />
        <Losses losses={match.whyNotHigher} requirements={job.requirements}>
          <ToPass explanation={explanation} rows={rows} />
        </Losses>
        <Part id="strengths">
          <Strengths strengths={explanation.strengths} onShow={onShow} />
        </Part>
        <Part id="questions">
          <Interview gaps={explanation.gaps} seniority={match.seniority} />
        </Part>
        <Part id="hiring">
          <InterviewsPart jobId={job.jobId} candidateId={match.candidateId} />
        </Part>
        <Part id="notes">
          <div className="space-y-4 border-t border-line pt-4">
            <TagsPart candidateId={match.candidateId} version={revision} />
            <NotesPart candidateId={match.candidateId} version={revision} />
          </div>
        </Part>
      </div>
    </div>
  );
});

const Part = ({ id, children }: { id: PartId; children: ReactNode }) => <div data-part={id}>{children}</div>;
