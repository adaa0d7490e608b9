import { useEffect, useRef, useState, type ReactNode } from "react";
import { Trash2, X } from "lucide-react";
import { useStore } from "zustand";
import type { CandidateDetail, ResumeDetail } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { DuplicateBanner } from "../people/duplicate-banner.tsx";
import { OlderBanner, VersionsMenu } from "../people/versions-menu.tsx";
import { VersionsSheet } from "../people/versions-sheet.tsx";
import { candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { CandidateMenu } from "../search/candidate-menu.tsx";
import { words } from "../words/words.ts";
import { CandidateBody } from "./candidate-body.tsx";
import { nothingFound, type FoundSpans } from "./found-spans.ts";
import { KindBanner } from "./kind-banner.tsx";

interface CandidatePanelProps {
  candidateId: string;
  /** What a search found in the resume: marked, and brought on screen. */
  found?: FoundSpans;
  onClose(): void;
}

/** Who a candidate is, beside the words of the resume that say so. */
export function CandidatePanel({ candidateId, found = nothingFound, onClose }: CandidatePanelProps) {
  const { candidates, erasing } = useServices();
  const isErased = useStore(erasing.store, ({ person, erased }) => erased !== null && person?.candidateId === candidateId);
  useEffect(() => {
    if (isErased) onClose();
  }, [isErased, onClose]);
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("library.candidate", { candidateId }, revision);
  const name = data === null ? words.candidate.candidate : candidateName({ name: data.profile.name, file: data.file });
  const remove = async (): Promise<void> => {
    if (data === null) return;
    onClose();
    await candidates.remove([{ candidateId, name: data.profile.name, file: data.file }]);
  };
  return (
    <aside
      aria-label={name}
      tabIndex={-1}
      className="relative flex w-[66%] max-w-[82rem] min-w-[34rem] shrink-0 flex-col border-l border-line bg-raised outline-none"
    >
      <div className="absolute top-3 right-3 z-10 flex gap-1">
        {data === null ? null : <CandidateMenu candidate={{ candidateId, name: data.profile.name, file: data.file }} />}
        <IconButton icon={Trash2} label={words.candidate.remove} disabled={data === null} onClick={() => void remove()} />
        <IconButton icon={X} label={words.candidate.close} shortcut="Esc" onClick={onClose} />
      </div>
      {failure === null ? null : (
        <div className="p-5 pt-14">
          <Problem thrown={failure} onRetry={retry} />
        </div>
      )}
      {data !== null ? (
        <Versions key={candidateId} candidate={data} found={found} revision={revision} onRemove={() => void remove()} />
      ) : failure === null ? (
        <>
          <div className="h-17 border-b border-line" />
          <Skeleton lines={12} className="p-5" />
        </>
      ) : null}
    </aside>
  );
}

interface VersionsProps {
  candidate: CandidateDetail;
  found: FoundSpans;
  revision: number;
  onRemove(): void;
}

/** The current resume, or an older one that was chosen to be looked at. */
function Versions({ candidate, found, revision, onRemove }: VersionsProps) {
  const { answers } = useServices();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { candidateId, resumes } = candidate;
  const chosen = resumes.find(({ resumeId, current }) => resumeId === chosenId && !current);
  const menuButton = useRef<HTMLButtonElement>(null);
  /** The resume to be compared with the current one. */
  const [compared, setCompared] = useState<string | null>(null);
  const name = candidateName({ name: candidate.profile.name, file: candidate.file });
  const other = chosen ?? resumes.find(({ current }) => !current);
  const compare = (): void => setCompared(other?.resumeId ?? null);
  const menu = <VersionsMenu resumes={resumes} shownId={chosen?.resumeId ?? candidate.resumeId} onShow={setChosenId} onCompare={compare} button={menuButton} />;
  /** From a menu's item the focus cannot go back to what had it: the item is gone. */
  const focusMenu = (): void => {
    if (document.activeElement === document.body) menuButton.current?.focus();
  };
  const take = (corrected: ResumeDetail): void => {
    // Another resume may be the current one by now.
    if (corrected.resumeId === candidate.resumeId) answers.replace("library.candidate", { candidateId }, { ...candidate, ...corrected });
  };
  return (
    <>
      {chosen !== undefined ? (
        <OlderResume key={chosen.resumeId} resumeId={chosen.resumeId} revision={revision} menu={menu}>
          <OlderBanner version={chosen} currentId={candidate.resumeId} name={name} onBack={() => setChosenId(null)} onCompare={compare} />
        </OlderResume>
      ) : (
        <CandidateBody resume={candidate} found={found} version={revision} menu={menu} onCorrected={take}>
          <DuplicateBanner candidateId={candidateId} />
          <KindBanner kind={candidate.profile.kind} resumeId={candidate.resumeId} onCorrected={take} onRemove={onRemove} />
        </CandidateBody>
      )}
      <VersionsSheet resumes={resumes} name={name} asked={compared} onClose={() => setCompared(null)} onClosed={focusMenu} />
    </>
  );
}

interface OlderResumeProps {
  resumeId: string;
  revision: number;
  menu: ReactNode;
  children: ReactNode;
}

function OlderResume({ resumeId, revision, menu, children }: OlderResumeProps) {
  const { data, failure, retry } = useAnswer("library.resume", { resumeId }, revision);
  if (failure !== null) {
    return (
      <div className="p-5 pt-14">
        {children}
        <Problem thrown={failure} onRetry={retry} />
      </div>
    );
  }
  if (data === null) return <Skeleton lines={12} className="p-5 pt-14" />;
  return (
    <CandidateBody resume={data} found={nothingFound} version={revision} menu={menu} onCorrected={null}>
      {children}
    </CandidateBody>
  );
}
