import { useState } from "react";
import { FileDown } from "lucide-react";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";

/** A file for whoever helps, without anything of anybody. */
export function ReportSettings() {
  const { client, toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(await client.request("care.diagnostics", {}));
      toasts.done(words.settings.report.saved);
    } catch (thrown) {
      toasts.problem(thrown);
    }
    setBusy(false);
  };
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">{words.settings.report.about}</p>
      <Button className="mt-3" disabled={busy} onClick={() => void save()}>
        <FileDown aria-hidden className="size-4" strokeWidth={1.75} />
        {words.settings.report.save}
      </Button>
    </>
  );
}
