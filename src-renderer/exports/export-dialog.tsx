import { useState } from "react";
import { useStore } from "zustand";
import { exportKinds, type ExportKind, type ExportSettings } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { useBlind } from "../blind/use-blind.ts";
import { copyText } from "../ranking/clipboard.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import { canBeBlind, countOf, hasColumns, isFile, settingsFor, usualColumnsOf, whomOf, type Counts } from "./choices.ts";
import { ColumnList } from "./column-list.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { WhomField } from "./whom-field.tsx";

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

const kindOptions = exportKinds.map((value) => ({ value, name: words.exports.kindNames[value] }));

function ExportForm({ jobId, counts, onClose }: Pick<ExportDialogProps, "jobId" | "counts"> & { onClose(): void }) {
  const { exporting, client, toasts } = useServices();
  const { remembered, running } = useStore(exporting.store);
  /** Null until one is chosen here: then it is the one of the last time, which may become known after the dialog was opened. */
  const [chosen, setChosen] = useState<ExportKind | null>(null);
  const kind = chosen ?? remembered?.last ?? "pdf";
  /** What was changed here, by kind. */
  const [changed, setChanged] = useState<Partial<Record<ExportKind, ExportSettings>>>({});
  const settings = changed[kind] ?? settingsFor(kind, remembered, counts);
  const set = (part: Partial<ExportSettings>): void => setChanged({ ...changed, [kind]: { ...settings, ...part } });
  const reviewsBlind = useBlind();
  const blind = (settings.blind || reviewsBlind) && canBeBlind(kind);
  const count = countOf(settings, counts);
  const [copying, setCopying] = useState(false);

  async function copy(): Promise<void> {
    setCopying(true);
    exporting.remember("table", settings);
    try {
      const { plain, html } = await client.request("exports.table", { jobId, whom: whomOf(settings, counts), columns: settings.columns, blind });
      if (copyText({ plain, html })) {
        toasts.done(words.exports.copied(count));
        onClose();
      } else toasts.failure(words.exports.notCopied);
    } catch (thrown) {
      toasts.problem(thrown);
    } finally {
      setCopying(false);
    }
  }

  async function start(): Promise<void> {
    if (!isFile(kind)) await copy();
    else if (await exporting.run(jobId, kind, whomOf(settings, counts), { ...settings, blind })) onClose();
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
        <Segmented<ExportKind> label={words.exports.format} value={kind} options={kindOptions} onChange={setChosen} />
        <p className="mt-1.5 text-ink-soft">{words.exports.kindHints[kind]}</p>
      </div>
      <WhomField settings={settings} counts={counts} onChange={set} />
      <div>
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            checked={blind}
            disabled={!canBeBlind(kind) || reviewsBlind}
            aria-describedby="blind-hint"
            onChange={({ target }) => set({ blind: target.checked })}
            className="accent-accent"
          />
          {words.exports.blind}
        </label>
        <p id="blind-hint" className="mt-0.5 ml-6 text-xs text-ink-faint">
          {!canBeBlind(kind) ? words.exports.blindNever : reviewsBlind ? words.blind.exports : words.exports.blindHint}
        </p>
      </div>
      {hasColumns(kind) ? <ColumnList chosen={settings.columns} usual={usualColumnsOf(kind)} blind={blind} onChange={(columns) => set({ columns })} /> : null}
      <div className="sticky bottom-0 -mx-5 -mb-5 flex items-center justify-end gap-2 rounded-b-xl border-t border-line bg-raised px-5 py-3">
        <Button look="quiet" onClick={onClose}>
          {words.exports.cancel}
        </Button>
        <Button look="primary" type="submit" disabled={copying}>
          {isFile(kind) ? words.exports.start(count, kind) : words.exports.copy(count)}
        </Button>
      </div>
    </form>
  );
}
