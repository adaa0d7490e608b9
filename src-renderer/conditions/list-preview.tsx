import type { ReactNode } from "react";
import type { FactFilePreview } from "../../src-preload/contract.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";

const say = words.conditions.list;

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
      title={say.title}
      description={preview === null ? "" : say.description(preview.file, preview.rows)}
      place="wide"
    >
      {preview === null ? null : (
        <>
          <div className="min-h-0 flex-1 space-y-6 overflow-y-auto px-5 pb-5" tabIndex={0} role="region" aria-label={say.region}>
            <Columns preview={preview} />
            <Changes preview={preview} />
            <Part title={say.bad} count={preview.bad.length} head={[say.row, say.column, say.cell, say.why]} rows={preview.bad.map(({ row, column, value, reason }) => [formatCount(row), column, value, reason])} />
            <Part title={say.notFound} count={preview.notFound.length} head={[say.row, say.who]} rows={preview.notFound.map(({ row, who }) => [formatCount(row), who])} />
            <Part
              title={say.ambiguous}
              count={preview.ambiguous.length}
              head={[say.row, say.who, say.candidates]}
              rows={preview.ambiguous.map(({ row, who, candidates }) => [formatCount(row), who, candidates.join("; ")])}
            />
          </div>
          <footer className="flex items-center gap-2 border-t border-line px-5 py-3">
            <p className="flex-1 text-ink-faint">{say.hint}</p>
            <Button look="quiet" onClick={onCancel}>
              {say.cancel}
            </Button>
            <Button look="primary" disabled={preview.matched.length === 0} onClick={() => onImport(preview)}>
              {preview.matched.length === 0 ? say.nothing : say.update(preview.matched.length)}
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
        {say.columns(columns)}
        {ignoredColumns.length === 0 ? null : ` ${say.leftOut(ignoredColumns)}`}
      </p>
      {unchanged === 0 ? null : <p>{say.unchanged(unchanged)}</p>}
    </div>
  );
}

function Changes({ preview: { matched } }: { preview: FactFilePreview }) {
  const rows = matched.flatMap(({ row, name, changes }) =>
    changes.map(({ fact, before, after }, i): ReactNode[] => [
      i === 0 ? formatCount(row) : "",
      i === 0 ? <span key="name" className="font-medium">{name}</span> : "",
      words.conditions.spoken.factTitles[fact],
      before === null ? <span key="before" className="text-ink-faint">{say.notKnown}</span> : <s key="before" className="text-ink-faint">{before}</s>,
      <span key="after" className="font-medium">{after}</span>,
    ]),
  );
  return <Part title={say.changes} count={matched.length} head={[say.row, say.candidate, say.what, say.untilNow, say.then]} rows={rows} />;
}

const numberCell = "numerals text-ink-faint";

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
              <th key={one} scope="col" className={cx("py-1 pr-4 font-medium", i === 0 && "w-14")}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostLines).map((cells, line) => (
            <tr key={line} className="border-b border-line align-top">
              {cells.map((cell, i) => (
                <td key={i} className={cx("py-1.5 pr-4", i === 0 ? numberCell : "break-words")}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostLines ? <p className="mt-1.5 text-ink-faint">{say.more(rows.length - mostLines)}</p> : null}
    </section>
  );
}
