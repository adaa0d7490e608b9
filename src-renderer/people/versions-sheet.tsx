import { useState } from "react";
import { useStore } from "zustand";
import type { ResumeVersion } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { fileName } from "../ui/format.ts";
import { formatDay } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { VersionChanges } from "./version-changes.tsx";

interface VersionsSheetProps {
  /** Newest first. */
  resumes: readonly ResumeVersion[];
  name: string;
  /** The resume to compare with the current one; null while the sheet is closed. */
  asked: string | null;
  onClose(): void;
  /** Once it is closed. */
  onClosed(): void;
}

/** Two resumes of one person: what changed from the one to the other. */
export function VersionsSheet({ resumes, name, asked, onClose, onClosed }: VersionsSheetProps) {
  return (
    <Sheet
      open={asked !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      onClosed={onClosed}
      place="wide"
      title={words.people.changes.title(name)}
      description={words.people.changes.description}
    >
      {asked === null ? null : <ChosenVersions resumes={resumes} asked={asked} />}
    </Sheet>
  );
}

/** Either can be chosen; to choose the other one turns them round. */
function ChosenVersions({ resumes, asked }: { resumes: readonly ResumeVersion[]; asked: string }) {
  const current = resumes.find((each) => each.current)?.resumeId ?? asked;
  const [[from, to], setChosen] = useState<readonly [string, string]>([asked, current]);
  const { candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const older = useAnswer("library.resume", { resumeId: from }, revision);
  const newer = useAnswer("library.resume", { resumeId: to }, revision);
  const failed = older.failure !== null ? older : newer.failure !== null ? newer : null;
  return (
    <>
      <div className="flex items-center gap-5 px-5 pb-3">
        <Choice label={words.people.changes.from} resumes={resumes} value={from} onChange={(id) => setChosen([id, id === to ? from : to])} />
        <Choice label={words.people.changes.to} resumes={resumes} value={to} onChange={(id) => setChosen([id === from ? to : from, id])} />
      </div>
      {failed !== null ? (
        <div className="px-5 pb-5">
          <Problem thrown={failed.failure} onRetry={failed.retry} />
        </div>
      ) : older.data === null || newer.data === null ? (
        <Skeleton lines={12} className="p-5" />
      ) : (
        <VersionChanges from={older.data} to={newer.data} />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  resumes: readonly ResumeVersion[];
  value: string;
  onChange(resumeId: string): void;
}

function Choice({ label, resumes, value, onChange }: ChoiceProps) {
  return (
    <label className="flex min-w-0 items-center gap-2">
      <span className="shrink-0 text-ink-soft">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} className="h-8 min-w-0 truncate rounded-md border border-control bg-surface px-2">
        {resumes.map(({ resumeId, file, addedAt, current }) => (
          <option key={resumeId} value={resumeId}>
            {(current ? words.people.changes.currentVersion : words.people.changes.version)(fileName(file), formatDay(addedAt))}
          </option>
        ))}
      </select>
    </label>
  );
}
