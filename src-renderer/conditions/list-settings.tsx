import { useState } from "react";
import { FileDown, FileSpreadsheet } from "lucide-react";
import type { FactFilePreview } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { useChosenFile } from "../client/use-chosen-file.ts";
import { Button } from "../ui/button.tsx";
import { FileChoice } from "../ui/file-choice.tsx";
import { FailureNotice } from "../ui/notice.tsx";
import { saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";
import { ListPreview } from "./list-preview.tsx";

const say = words.conditions.list;

/** Takes what candidates told from a list: a preview first, then the import, which can be undone. */
export function ListSettings() {
  const { client, toasts } = useServices();
  const [preview, setPreview] = useState<FactFilePreview | null>(null);

  const { busy, failure, look } = useChosenFile(async (path, name) => setPreview(await client.request("conditions.previewFile", { path, name })));
  const undo = (importId: string): void =>
    void client.request("conditions.undoImport", { importId }).then(({ facts }) => toasts.done(say.takenBack(facts)), toasts.problem);
  const take = async ({ previewId }: FactFilePreview): Promise<void> => {
    setPreview(null);
    try {
      const { importId, candidates } = await client.request("conditions.importFile", { previewId });
      toasts.done(say.updated(candidates), { label: words.conditions.undo, run: () => undo(importId) });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  const template = (): void => void client.request("conditions.template", {}).then(saveFile, toasts.problem);

  return (
    <>
      <p className="mt-1 text-ink-soft">{say.about}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <FileChoice choose="one-file" icon={FileSpreadsheet} label={busy ? say.reading : say.choose} disabled={busy} onChosen={(files) => void look(files)} />
        <Button look="quiet" onClick={template}>
          <FileDown aria-hidden className="size-4" strokeWidth={1.75} />
          {say.template}
        </Button>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} className="mt-3" />}
      <ListPreview preview={preview} onCancel={() => setPreview(null)} onImport={(shown) => void take(shown)} />
    </>
  );
}
