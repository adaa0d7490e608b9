import { useState } from "react";
import { useStore } from "zustand";
import { exportFormats, type ExportFormat, type ExportSettings } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { copyText } from "../ranking/clipboard.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { ColumnList } from "./column-list.tsx";
import { countOf, hasColumns, settingsFor, whomOf, type Counts } from "./choices.ts";
import { ExportProgress } from "./export-progress.tsx";
import { WhomField } from "./whom-field.tsx";
import { words } from "../words/words.ts";

interface ExportDialogProps {
  jobId: string;
  counts: Counts;
  open: boolean;
  onOpenChange(open: boolean): void;
}

export function ExportDialog({ open, onOpenChange, ...rest }: ExportDialogProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={words.exports.title} description={words.exports.description} place="middle">
      <ExportForm {...rest} onClose={() => onOpenChange(false)} />
    </Sheet>
  );
}

const formatOptions = exportFormats.map((value) => ({ value, name: words.exports.formatNames[value] }));

function ExportForm({ jobId, counts, onClose }: Pick<ExportDialogProps, "jobId" | "counts"> & { onClose(): void }) {
  const { exporting, client, toasts } = useServices();
  const { remembered, running } = useStore(exporting.store);
  const last = remembered?.last ?? null;
  const [format, setFormat] = useState<ExportFormat>(last === null || last === "table" ? "pdf" : last);
  /** What was changed here, by format. */
  const [changed, setChanged] = useState<Partial<Record<ExportFormat, ExportSettings>>>({});
  const settings = changed[format] ?? settingsFor(format, remembered, counts);
  const set = (part: Partial<ExportSettings>): void => setChanged({ ...changed, [format]: { ...settings, ...part } });
  const blind = settings.blind && format !== "zip";
  const count = countOf(settings, counts);

  async function start(): Promise<void> {
    if (await exporting.run(jobId, format, whomOf(settings, counts), { ...settings, blind })) onClose();
  }

  async function copy(): Promise<void> {
    exporting.remember("table", settings);
    try {
      const { plain, html } = await client.request("exports.table", { jobId, whom: whomOf(settings, counts), columns: settings.columns, blind });
      if (copyText({ plain, html })) {
        toasts.done(words.exports.copied(count));
        onClose();
      } else toasts.failure(words.exports.notCopied);
    } catch (thrown) {
      toasts.problem(thrown);
    }
  }

  if (running !== null) return <ExportProgress {...running} onCancel={exporting.cancel} onClose={onClose} />;
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div>
        <Segmented<ExportFormat> label={words.exports.format} value={format} options={formatOptions} onChange={setFormat} />
        <p className="mt-1.5 text-ink-soft">{words.exports.formatHints[format]}</p>
      </div>
      <WhomField settings={settings} counts={counts} onChange={set} />
      <div>
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            checked={blind}
            disabled={format === "zip"}
            aria-describedby="blind-hint"
            onChange={({ target }) => set({ blind: target.checked })}
            className="accent-accent"
          />
          {words.exports.blind}
        </label>
        <p id="blind-hint" className="mt-0.5 ml-6 text-xs text-ink-faint">
          {format === "zip" ? words.exports.blindNever : words.exports.blindHint}
        </p>
      </div>
      {hasColumns(format) ? <ColumnList chosen={settings.columns} blind={blind} onChange={(columns) => set({ columns })} /> : null}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex items-center gap-2 rounded-b-xl border-t border-line bg-raised px-5 py-3">
        {hasColumns(format) ? <Button onClick={() => void copy()}>{words.exports.copy}</Button> : null}
        <span className="flex-1" />
        <Button look="quiet" onClick={onClose}>
          {words.exports.cancel}
        </Button>
        <Button look="primary" type="submit">
          {words.exports.start(count, format)}
        </Button>
      </div>
    </form>
  );
}
