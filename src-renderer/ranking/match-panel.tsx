import { memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import { X } from "lucide-react";
import { useStore } from "zustand";
import type { Mark, RankingRow, ResumeDetail } from "../../src-preload/contract.ts";
import type { Evidence, Match, Span } from "../../src-preload/domain.ts";
import type { Explanation } from "../../src-preload/explanation.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { useBlind } from "../blind/use-blind.ts";
import { KindBanner } from "../candidate/kind-banner.tsx";
import { NameToAdd } from "../candidate/missing-name.tsx";
import type { Highlight } from "../resume/highlights.ts";
import { ResumeView } from "../resume/resume-view.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { aboutCandidate, candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { formatCount } from "../ui/numbers.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { ExplanationView } from "./explanation-view.tsx";
import { PasteButton } from "./paste-button.tsx";
import type { Goal, Settled } from "./ranking-store.ts";
import { StarButton } from "./star-button.tsx";
import { TriageButtons } from "./triage.tsx";

const said = words.ranking.panel;

interface MatchPanelProps {
  row: RankingRow;
  jobId: string;
  onMark(row: RankingRow, mark: Mark): void;
  onClose(): void;
}

/** Why a candidate stands where they stand: the score taken apart, the evidence, and the resume it was read from. */
export function MatchPanel({ row, jobId, onMark, onClose }: MatchPanelProps) {
  const { ranking } = useServices();
  const settled = useStore(ranking.store, (state) => state.settled);
  const name = candidateName(row);
  return (
    <aside
      aria-label={name}
      tabIndex={-1}
      className="@container flex w-[52%] max-w-[80rem] min-w-[34rem] shrink-0 flex-col border-l border-line bg-raised outline-none"
    >
      <header className="border-b border-line py-3 pr-3 pl-5">
        <div className="flex items-center gap-2">
          <h2 className="flex min-w-0 flex-1 items-baseline text-lg font-semibold tracking-tight">
            <span className="numerals mr-1.5 font-normal text-ink-faint">{formatCount(row.rank)}.</span> <CandidateName candidate={row} className="min-w-0 truncate" />
          </h2>
          <PasteButton
            jobId={jobId}
            choices={[
              { name: words.ranking.paste.forManager, about: { what: "candidate", candidateId: row.candidateId } },
              { name: words.ranking.paste.forCandidate, about: { what: "answer", candidateId: row.candidateId } },
            ]}
          />
          <div data-tour="shortlist" className="flex gap-2 rounded-md">
            <StarButton row={row} jobId={jobId} />
            <TriageButtons row={row} jobId={jobId} onMark={onMark} />
          </div>
          <IconButton icon={X} label={said.close} shortcut="Esc" onClick={onClose} />
        </div>
        <AboutThem row={row} onGone={onClose} />
      </header>
      {settled === null ? null : <PanelBody key={row.candidateId} candidateId={row.candidateId} settled={settled} />}
    </aside>
  );
}

/** Who they are besides their name, which can be added where the resume tells none. */
function AboutThem({ row, onGone }: { row: RankingRow; onGone(): void }) {
  const { ranking, candidates, answers } = useServices();
  const blind = useBlind();
  const { candidateId } = row;
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data } = useAnswer("library.candidate", { candidateId }, revision);
  const take = (corrected: ResumeDetail): void => {
    if (data === null) return;
    answers.replace("library.candidate", { candidateId }, { ...data, ...corrected });
    // The list calls them by their name, too, and has another place for what is a resume after all.
    ranking.refreshAfterChange();
  };
  const remove = async (): Promise<void> => {
    if (!(await candidates.remove([row]))) return;
    onGone();
    ranking.refreshAfterChange();
  };
  const about = aboutCandidate({ title: row.title, location: data?.profile.location ?? null, yearsOfExperience: data?.profile.yearsOfExperience ?? null });
  return (
    <>
      <p className="numerals min-h-5 truncate text-ink-soft" title={about}>
        {about}
      </p>
      {row.name !== null || data === null || data.profile.name !== null || data.profile.kind !== "resume" || blind ? null : <NameToAdd key={candidateId} resume={data} onNamed={take} />}
      {data === null ? null : (
        <div className="mt-2 -mr-3 -mb-3 -ml-5">
          <KindBanner kind={data.profile.kind} resumeId={data.resumeId} onCorrected={take} onRemove={() => void remove()} />
        </div>
      )}
    </>
  );
}

interface Explained {
  match: Match;
  explanation: Explanation;
  settled: Settled;
}

/** The candidate's match and its explanation, both of the same ranking, the last one until those of the next are here; or what failed. */
function useExplained(candidateId: string, settled: Settled): { explained: Explained | null; failed: { failure: unknown; retry(): void } | null } {
  const params = { jobId: settled.view.job.jobId, candidateId };
  const match = useAnswer("ranking.match", params, settled.version);
  const explanation = useAnswer("ranking.explain", params, settled.version);
  const [explained, setExplained] = useState<Explained | null>(null);
  const isNew = match.data !== explained?.match && explanation.data !== explained?.explanation;
  if (isNew && !match.loading && !explanation.loading && match.data !== null && explanation.data !== null) {
    setExplained({ match: match.data, explanation: explanation.data, settled });
  }
  return { explained, failed: match.failure !== null ? match : explanation.failure !== null ? explanation : null };
}

/** Drawn again only when the ranking has come to rest, and not at every step of a slider. */
const PanelBody = memo(function PanelBody({ candidateId, settled }: { candidateId: string; settled: Settled }) {
  const { ranking, candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const goal = useStore(ranking.store, (state) => state.goal);
  const { explained: newest, failed } = useExplained(candidateId, settled);
  // A long page: it is drawn piece by piece, between what the hand does.
  const explained = useDeferredValue(newest, null);
  const evidenceList = explained?.match.evidence;
  const detail = useAnswer("library.candidate", { candidateId }, revision);
  /** What the person chose to see, and for which goal; a newer goal has its own evidence. */
  const [chosen, setChosen] = useState<{ evidence: Evidence | null; place: Span; goal: Goal | null } | null>(null);
  const own = goal?.candidateId === candidateId ? goal : null;
  const wanted = useMemo(() => (own === null ? null : (evidenceList?.find(({ requirementId }) => requirementId === own.requirementId) ?? null)), [own, evidenceList]);
  const { evidence, place } = chosen !== null && chosen.goal === own ? chosen : { evidence: wanted, place: wanted };
  // Another object each time, so that what is chosen again is brought into view again.
  const show = useCallback((next: Evidence): void => setChosen({ evidence: next, place: { ...next }, goal: own }), [own]);
  const showSpan = useCallback((span: Span): void => setChosen({ evidence: null, place: { ...span }, goal: own }), [own]);
  const highlights = useMemo(
    (): Highlight[] => [
      ...(evidenceList ?? []).map(({ start, end }): Highlight => ({ start, end, tone: "found" })),
      ...(place === null ? [] : [{ start: place.start, end: place.end, tone: "active" } satisfies Highlight]),
    ],
    [evidenceList, place],
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col @4xl:flex-row">
      <section aria-label={said.explanation} data-tour="why" tabIndex={0} className="min-h-0 min-w-0 flex-[1.6] overflow-y-auto px-5 py-4 -outline-offset-2 @4xl:flex-1">
        {failed !== null ? (
          <Problem thrown={failed.failure} onRetry={failed.retry} />
        ) : explained === null ? (
          <Skeleton lines={12} />
        ) : (
          <ExplanationView
            match={explained.match}
            explanation={explained.explanation}
            job={explained.settled.view.job}
            rows={explained.settled.view.rows}
            shown={evidence}
            goal={own}
            onShow={show}
            onShowSpan={showSpan}
            revision={revision}
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
});
