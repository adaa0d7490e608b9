import { useState } from "react";
import { Trash2, X } from "lucide-react";
import type { CandidateDetail } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { candidateName, fileName, formatDay, shortPath } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Notice, Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import type { Highlight } from "./highlights.ts";
import { ProfileView } from "./profile-view.tsx";
import { ResumeText } from "./resume-text.tsx";

interface CandidatePanelProps {
  candidateId: string;
  onClose(): void;
}

/** Who a candidate is, beside the words of the resume that say so. */
export function CandidatePanel({ candidateId, onClose }: CandidatePanelProps) {
  const { candidates } = useServices();
  const { data, failure, retry } = useAnswer("library.candidate", { candidateId });
  const name = data === null ? "Candidate" : candidateName({ name: data.profile.name, file: data.file });
  const remove = async (): Promise<void> => {
    if (data === null) return;
    onClose();
    await candidates.remove([{ candidateId, name: data.profile.name, file: data.file }]);
  };
  return (
    <aside
      aria-label={name}
      tabIndex={-1}
      className="flex w-[62%] max-w-[72rem] min-w-[34rem] shrink-0 flex-col border-l border-line bg-raised outline-none"
    >
      <header className="flex items-start gap-2 border-b border-line py-3 pr-3 pl-5">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-semibold tracking-tight">{data === null ? "\u00a0" : name}</h2>
          <p className="truncate text-ink-soft">{data?.profile.title ?? "\u00a0"}</p>
        </div>
        <IconButton icon={Trash2} label="Remove from the library" disabled={data === null} onClick={() => void remove()} />
        <IconButton icon={X} label="Close the candidate" shortcut="Esc" onClick={onClose} />
      </header>
      {failure !== null ? (
        <div className="p-5">
          <Problem thrown={failure} onRetry={retry} />
        </div>
      ) : data === null ? (
        <Skeleton lines={12} className="p-5" />
      ) : (
        <Loaded key={candidateId} detail={data} />
      )}
    </aside>
  );
}

function Loaded({ detail }: { detail: CandidateDetail }) {
  const { profile } = detail;
  const [hovered, setHovered] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const lit = profile.skills.find(({ id }) => id === (hovered ?? pinned));
  const highlights: Highlight[] = (lit?.mentions ?? []).map((span) => ({ ...span, tone: "active" }));
  const goal = profile.skills.find(({ id }) => id === pinned)?.mentions[0] ?? null;
  return (
    <div className="flex min-h-0 flex-1">
      <section aria-label="Profile" tabIndex={0} className="w-[42%] max-w-96 shrink-0 overflow-y-auto px-5 py-4 -outline-offset-2">
        <ProfileView profile={profile} litSkill={lit?.id ?? null} pinnedSkill={pinned} onHoverSkill={setHovered} onPickSkill={(id) => setPinned(id === pinned ? null : id)} />
        <p className="mt-6 text-xs break-words text-ink-faint" title={shortPath(detail.file)}>
          {fileName(detail.file)} · added {formatDay(detail.addedAt)}
        </p>
        {detail.warnings.map(({ code, message }) => (
          <div key={code + message} className="mt-2">
            <Notice tone="quiet">{message}</Notice>
          </div>
        ))}
      </section>
      <ResumeText
        text={detail.text}
        pages={detail.pages}
        sections={profile.sections}
        highlights={highlights}
        goal={goal}
        className="border-l border-line"
      />
    </div>
  );
}
