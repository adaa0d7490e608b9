import { useState } from "react";
import { useStore } from "zustand";
import { backupIntervals, type BackupSchedule, type Care } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { toFailure } from "../ui/failure.ts";
import { FailureNotice, Problem } from "../ui/notice.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { outcomeOf } from "./care-store.ts";
import { PathField } from "./path-field.tsx";
import { RestoreSettings } from "./restore-settings.tsx";
import { WorkLine } from "./work-line.tsx";
import { words } from "../words/words.ts";

/** Backups, by hand and by themselves, and restoring one. */
export function BackupSettings() {
  const { care: desk } = useServices();
  const { care, careFailure } = useStore(desk.store);
  if (careFailure !== null && care === null) return <Problem thrown={careFailure} onRetry={desk.refresh} />;
  if (care === null) return <Skeleton lines={4} className="mt-3" />;
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">{words.settings.backups.about}</p>
      <BackupForm care={care} />
      <RestoreSettings />
    </>
  );
}

const intervals = backupIntervals.map((value) => ({ value, name: words.settings.backups.intervals[value] }));

function BackupForm({ care }: { care: Care }) {
  const { client, toasts } = useServices();
  const [folder, setFolder] = useState(care.schedule.folder ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const { schedule, lastBackup, nextBackupAt, work } = care;
  const outcome = outcomeOf(care, "backup");

  const failed = (thrown: unknown): void => {
    const { message, hint } = toFailure(thrown);
    setProblem(hint === null ? message : `${message} ${hint}`);
  };
  const change = (next: Partial<BackupSchedule>): void => {
    setProblem(null);
    void client.request("care.setSchedule", { ...schedule, folder: folder.trim() === "" ? null : folder, ...next }).then(() => toasts.done(words.settings.backups.saved), failed);
  };
  const now = (): void => {
    if (folder.trim() === "") return setProblem(words.settings.backups.needsFolder);
    setProblem(null);
    // What was typed for one backup is where the next is looked for.
    const kept = schedule.folder === folder ? Promise.resolve() : client.request("care.setSchedule", { ...schedule, folder });
    void kept.then(() => client.request("care.backUp", { folder })).catch(failed);
  };
  return (
    <>
      <div className="mt-3 flex items-start gap-2">
        <PathField
          label={words.settings.backups.field}
          value={folder}
          placeholder={words.settings.backups.placeholder}
          problem={problem}
          onChange={(next) => {
            setProblem(null);
            setFolder(next);
          }}
        />
        <Button look="primary" className="mt-6" disabled={work !== null} onClick={now}>
          {words.settings.backups.now}
        </Button>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="flex items-center gap-2 text-ink-soft">
          <span aria-hidden>{words.settings.backups.every}</span>
          <Segmented label={words.settings.backups.every} value={schedule.every} options={intervals} onChange={(every) => change({ every })} />
        </div>
        {schedule.every === "off" ? null : (
          <label className="flex items-center gap-2 text-ink-soft">
            {words.settings.backups.keep}
            <input
              type="number"
              min={1}
              max={100}
              defaultValue={schedule.keep}
              onBlur={(event) => {
                const keep = Math.min(100, Math.max(1, Math.round(Number(event.target.value)) || schedule.keep));
                event.target.value = String(keep);
                if (keep !== schedule.keep) change({ keep });
              }}
              className="numerals h-8 w-16 rounded-md border border-control bg-surface px-2 text-ink"
            />
          </label>
        )}
      </div>
      <WorkLine kind="backup" />
      <p role="status" className="mt-3 text-ink-soft">
        {lastBackup === null ? words.settings.backups.never : words.settings.backups.last(lastBackup.at, lastBackup.automatic)} {nextBackupAt === null ? null : words.settings.backups.next(nextBackupAt)}
      </p>
      {outcome === null || work?.kind === "backup" ? null : outcome.backup !== null ? (
        <div className="mt-1">
          <p className="break-all text-ink-soft">{words.settings.backups.done(outcome.backup.folder)}</p>
          {outcome.backup.faults.length === 0 ? null : <p className="text-fail">{words.settings.backups.faults(outcome.backup.faults.length)}</p>}
          {outcome.error === null ? null : <FailureNotice failure={{ message: outcome.error.message, hint: outcome.error.hint ?? null }} />}
        </div>
      ) : outcome.error === null || outcome.error.code === "cancelled" ? null : (
        <FailureNotice failure={{ message: outcome.error.message, hint: outcome.error.hint ?? null }} />
      )}
    </>
  );
}
