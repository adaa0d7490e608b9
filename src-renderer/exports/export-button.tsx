import { useEffect, useState } from "react";
import { Download } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import type { Counts } from "./choices.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { words } from "../words/words.ts";

/** Opens the dialog once the settings of the last time are known. */
export function ExportButton({ jobId, shortlist, everyone }: { jobId: string } & Omit<Counts, "selected">) {
  const { exporting, ranking } = useServices();
  const selected = useStore(ranking.store, ({ marked }) => marked);
  const [open, setOpen] = useState(false);
  useEffect(() => exporting.refresh(), [exporting]);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden className="size-4" strokeWidth={1.75} />
        {words.exports.button}
      </Button>
      <ExportDialog jobId={jobId} counts={{ shortlist, everyone, selected }} open={open} onOpenChange={setOpen} />
    </>
  );
}
