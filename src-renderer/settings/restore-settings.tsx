import { useState } from "react";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { outcomeOf } from "./care-store.ts";
import { PathField } from "./path-field.tsx";
import { Row } from "./section.tsx";
import { WorkLine } from "./work-line.tsx";
import { words } from "../words/words.ts";

/** A library from a backup, in a folder of its own. */
export function RestoreSettings() {
  const { client, care: desk } = useServices();
  const care = useStore(desk.store, (state) => state.care);
  const [backup, setBackup] = useState(care?.schedule.folder ?? "");
  /** Where backups are listed from: what was typed, once one has left the field. */
  const [looked, setLooked] = useState(backup);
  const [folder, setFolder] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const outcome = care === null ? null : outcomeOf(care, "restore");
  const restore = (): void => {
    setFailure(null);
    client.request("care.restore", { backup, folder }).catch((thrown: unknown) => setFailure(toFailure(thrown)));
  };
  const failed = failure ?? (outcome?.error == null || outcome.error.code === "cancelled" ? null : { message: outcome.error.message, hint: outcome.error.hint ?? null });
  return (
    <Row name={words.settings.backups.restoreTitle} about={words.settings.backups.restoreAbout}>
      <div onBlur={() => setLooked(backup.trim())}>
        <PathField label={words.settings.backups.backupField} value={backup} placeholder={words.settings.backups.backupPlaceholder} problem={null} onChange={setBackup} />
      </div>
      {looked === "" ? null : <FoundBackups folder={looked} version={care?.lastBackup?.at ?? ""} onTake={setBackup} />}
      <div className="mt-2 flex items-start gap-2">
        <PathField label={words.settings.backups.folderField} value={folder} placeholder={words.settings.backups.folderPlaceholder} problem={null} onChange={setFolder} />
        <Button className="mt-6" disabled={care?.work !== null || backup.trim() === "" || folder.trim() === ""} onClick={restore}>
          {words.settings.backups.restore}
        </Button>
      </div>
      <WorkLine kind="restore" />
      {care?.work?.kind === "restore" ? null : failed !== null ? (
        <FailureNotice failure={failed} />
      ) : outcome?.restored == null ? null : (
        <p role="status" className="mt-3 break-words">
          {words.settings.backups.restored(outcome.restored.library, outcome.restored.from.candidates, outcome.restored.from.madeAt)}
        </p>
      )}
    </Row>
  );
}

interface FoundBackupsProps {
  folder: string;
  /** Another one when there may be more. */
  version: string;
  onTake(backup: string): void;
}

/** The backups in a folder, newest first; nothing for what is none. */
function FoundBackups({ folder, version, onTake }: FoundBackupsProps) {
  const { data } = useAnswer("care.backups", { folder }, version);
  if (data === null || data.backups.length === 0) return null;
  return (
    <ul aria-label={words.settings.backups.found} className="mt-2 max-h-44 divide-y divide-line overflow-y-auto rounded-lg border border-line bg-raised">
      {data.backups.map(({ folder: found, madeAt, candidates, bytes, automatic }) => (
        <li key={found} className="flex items-center gap-3 px-3 py-1.5">
          <p className="numerals min-w-0 flex-1">
            {words.settings.backups.backup(madeAt, candidates, bytes)}
            {automatic ? <span className="text-ink-faint"> · {words.settings.backups.automatic}</span> : null}
          </p>
          <Button size="small" look="quiet" aria-label={words.settings.backups.useThat(madeAt)} onClick={() => onTake(found)}>
            {words.settings.backups.use}
          </Button>
        </li>
      ))}
    </ul>
  );
}
