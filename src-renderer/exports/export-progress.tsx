import { Button } from "../ui/button.tsx";
import type { ExportState } from "./export-desk.ts";
import { words } from "../words/words.ts";

type ExportProgressProps = NonNullable<ExportState["running"]> & { onCancel(): void; onClose(): void };

/** How far an export is. It goes on when this is closed. */
export function ExportProgress({ done, total, saving, onCancel, onClose }: ExportProgressProps) {
  const share = total === 0 ? 0 : done / total;
  return (
    <div className="space-y-3 py-2">
      <p role="status" className="numerals">
        {saving ? words.exports.saving : total === 0 ? words.exports.preparing : words.exports.done(done, total)}
      </p>
      <div
        role="progressbar"
        aria-label={words.exports.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-track"
      >
        <div className="h-full bg-accent transition-[width] duration-200" style={{ width: `${String(share * 100)}%` }} />
      </div>
      <div className="flex justify-end gap-2 pt-1">
        <Button onClick={onCancel}>{words.exports.cancel}</Button>
        <Button look="quiet" onClick={onClose}>
          {words.exports.close}
        </Button>
      </div>
    </div>
  );
}
