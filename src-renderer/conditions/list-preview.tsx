import type { ReactNode } from "react";
import type { FactFilePreview } from "../../src-preload/contract.ts";
import { factTitles } from "../../src-preload/condition-words.ts";
import { Button } from "../ui/button.tsx";
import { formatCount, formatCounted } from "../ui/numbers.ts";
import { Sheet } from "../ui/sheet.tsx";

interface ListPreviewProps {
  /** Null while there is none to look at. */
  preview: FactFilePreview | null;
  onCancel(): void;
  onImport(preview: FactFilePreview): void;
}

/** What a list would change, and what of it cannot be used and why. */
export function ListPreview({ preview, onCancel, onImport }: ListPreviewProps) {
  return (
    <Sheet
      open={preview !== null}
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
      title="What this list would change"
      description={preview === null ? "" : `${preview.file}: ${formatCounted(preview.rows, "row", "rows")}. Nothing has been changed yet.`}
      place="wide"
    >
      {preview === null ? null : (
        <>
          <div className="min-h-0 flex-1 space-y-6 overflow-y-auto px-5 pb-5" tabIndex={0} role="region" aria-label="Changes">
            <Columns preview={preview} />
            <Changes preview={preview} />
            <Part title="Cells that are left out" count={preview.bad.length} head={["Row", "Column", "Cell", "Why"]} rows={preview.bad.map(({ row, column, value, reason }) => [formatCount(row), column, value, reason])} />
            <Part title="Not in your library" count={preview.notFound.length} head={["Row", "Who"]} rows={preview.notFound.map(({ row, who }) => [formatCount(row), who])} />
            <Part
              title="More than one candidate has this name"
              count={preview.ambiguous.length}
              head={["Row", "Who", "Candidates"]}
              rows={preview.ambiguous.map(({ row, who, candidates }) => [formatCount(row), who, candidates.join("; ")])}
            />
          </div>
          <footer className="flex items-center gap-2 border-t border-line px-5 py-3">
            <p className="flex-1 text-ink-faint">Empty cells change nothing. The import can be undone.</p>
            <Button look="quiet" onClick={onCancel}>
              Cancel
            </Button>
            <Button look="primary" disabled={preview.matched.length === 0} onClick={() => onImport(preview)}>
              {preview.matched.length === 0 ? "Nothing to change" : `Update ${formatCounted(preview.matched.length, "candidate", "candidates")}`}
            </Button>
          </footer>
        </>
      )}
    </Sheet>
  );
}

function Columns({ preview: { columns, ignoredColumns, unchanged } }: { preview: FactFilePreview }) {
  return (
    <div className="space-y-1 text-ink-soft">
      <p>
        Columns: {columns.map(({ header, holds }) => `${header} (${holds})`).join(", ")}.
        {ignoredColumns.length === 0 ? null : ` Left out: ${ignoredColumns.join(", ")}.`}
      </p>
      {unchanged === 0 ? null : <p>{formatCounted(unchanged, "row says", "rows say")} only what is known already.</p>}
    </div>
  );
}

function Changes({ preview: { matched } }: { preview: FactFilePreview }) {
  const rows = matched.flatMap(({ row, name, changes }) =>
    changes.map(({ fact, before, after }, i): ReactNode[] => [
      i === 0 ? formatCount(row) : "",
      i === 0 ? <span key="name" className="font-medium">{name}</span> : "",
      factTitles[fact],
      before === null ? <span key="before" className="text-ink-faint">not known</span> : <s key="before" className="text-ink-faint">{before}</s>,
      <span key="after" className="font-medium">{after}</span>,
    ]),
  );
  return <Part title="Changes" count={matched.length} head={["Row", "Candidate", "What", "Until now", "Then"]} rows={rows} />;
}

/** More lines than this are counted, not shown. */
const mostLines = 300;

interface PartProps {
  title: string;
  count: number;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

function Part({ title, count, head, rows }: PartProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 font-semibold">
        {title} <span className="numerals font-normal text-ink-faint">{formatCount(count)}</span>
      </h3>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            {head.map((one, i) => (
              <th key={one} scope="col" className={i === 0 ? "w-14 py-1 pr-4 font-medium" : "py-1 pr-4 font-medium"}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostLines).map((cells, line) => (
            <tr key={line} className="border-b border-line align-top">
              {cells.map((cell, i) => (
                <td key={i} className={i === 0 ? "numerals py-1.5 pr-4 text-ink-faint" : "py-1.5 pr-4 break-words"}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostLines ? <p className="mt-1.5 text-ink-faint">and {formatCount(rows.length - mostLines)} more</p> : null}
    </section>
  );
}
