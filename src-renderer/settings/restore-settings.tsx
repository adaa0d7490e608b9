import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FailureNotice } from "../ui/notice.tsx";
import { outcomeOf } from "./care-store.ts";
import { PathField } from "./path-field.tsx";
import { Row } from "./section.tsx";
import { WorkLine } from "./work-line.tsx";
import { words } from "./words.ts";

/** A library from a backup, in a folder of its own. */
export function RestoreSettings() {
  const { client, care: desk } = useServices();
  const care = useStore(desk.store, (state) => state.care);
  const [backup, setBackup] = useState(care?.lastBackup?.folder ?? "");
  const [folder, setFolder] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const outcome = care === null ? null : outcomeOf(care, "restore");
  const restore = (): void => {
    setFailure(null);
    client.request("care.restore", { backup, folder }).catch((thrown: unknown) => setFailure(toFailure(thrown)));
  };
  const failed = failure ?? (outcome?.error == null || outcome.error.code === "cancelled" ? null : { message: outcome.error.message, hint: outcome.error.hint ?? null });
  return (
    <Row name={words.backups.restoreTitle} about={words.backups.restoreAbout}>
      <PathField label={words.backups.backupField} value={backup} placeholder={words.backups.placeholder} problem={null} onChange={setBackup} />
      <div className="mt-2 flex items-start gap-2">
        <PathField label={words.backups.folderField} value={folder} problem={null} onChange={setFolder} />
        <Button className="mt-[1.4rem]" disabled={care?.work !== null || backup.trim() === "" || folder.trim() === ""} onClick={restore}>
          {words.backups.restore}
        </Button>
      </div>
      <WorkLine kind="restore" />
      {care?.work?.kind === "restore" ? null : failed !== null ? (
        <FailureNotice failure={failed} />
      ) : outcome?.restored == null ? null : (
        <p role="status" className="mt-3 break-words">
          {words.backups.restored(outcome.restored.library, outcome.restored.from.candidates, outcome.restored.from.madeAt)}
        </p>
      )}
    </Row>
  );
}
