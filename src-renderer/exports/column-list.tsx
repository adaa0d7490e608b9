import { flushSync } from "react-dom";
import { ArrowDown, ArrowUp } from "lucide-react";
import { columnTitlesIn, exportColumns, identifies, type ExportColumnId } from "../../src-preload/export-columns.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { moved } from "./choices.ts";
import { language } from "../words/language.ts";
import { words } from "../words/words.ts";

const titles = columnTitlesIn(language);

interface ColumnListProps {
  chosen: readonly ExportColumnId[];
  usual: readonly ExportColumnId[];
  blind: boolean;
  onChange(chosen: ExportColumnId[]): void;
}

/** The chosen columns in their order, then those that can be added. One always stays. */
export function ColumnList({ chosen, usual, blind, onChange }: ColumnListProps) {
  const others = exportColumns.map(({ id }) => id).filter((id) => !chosen.includes(id));
  function move(id: ExportColumnId, by: -1 | 1): void {
    const focused = document.activeElement;
    flushSync(() => onChange(moved(chosen, id, by)));
    // A row that is put elsewhere in the document loses the focus that was in it.
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus();
  }
  const toggle = (id: ExportColumnId): void => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const isUsual = chosen.join() === usual.join();
  return (
    <fieldset>
      <div className="flex h-7 items-center justify-between">
        <legend className="float-left text-xs font-medium text-ink-soft">{words.exports.columns}</legend>
        <Button size="small" look="quiet" disabled={isUsual} onClick={() => onChange([...usual])}>
          {words.exports.usual}
        </Button>
      </div>
      <ul aria-label={words.exports.columns} className="mt-1 max-h-44 overflow-y-auto rounded-lg border border-line p-1">
        {[...chosen, ...others].map((id) => {
          const place = chosen.indexOf(id);
          const isLeftOut = blind && identifies(id);
          const title = titles[id];
          return (
            <li key={id} className="flex h-8 items-center gap-1 rounded-md px-1.5 hover:bg-hover">
              <label className={cx("flex min-w-0 flex-1 items-center gap-2.5", isLeftOut && "text-ink-faint")}>
                <input
                  type="checkbox"
                  checked={place >= 0}
                  disabled={place >= 0 && chosen.length === 1}
                  onChange={() => toggle(id)}
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                    event.preventDefault();
                    move(id, event.key === "ArrowUp" ? -1 : 1);
                  }}
                  className="accent-accent"
                />
                <span className="truncate">{title}</span>
                {isLeftOut ? <span className="text-xs text-ink-faint">{words.exports.leftOut}</span> : null}
              </label>
              {place < 0 ? null : (
                <>
                  <MoveButton icon={ArrowUp} label={words.exports.moveUp(title)} disabled={place === 0} onClick={() => move(id, -1)} />
                  <MoveButton icon={ArrowDown} label={words.exports.moveDown(title)} disabled={place === chosen.length - 1} onClick={() => move(id, 1)} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-xs text-ink-faint">{words.exports.columnsHint}</p>
    </fieldset>
  );
}

/** Out of the way of the tab key, which goes from column to column: the keyboard moves a column from its box. */
function MoveButton({ icon: Icon, label, disabled, onClick }: { icon: typeof ArrowUp; label: string; disabled: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="inline-flex size-6 items-center justify-center rounded text-ink-soft hover:bg-sunken hover:text-ink disabled:text-line-strong disabled:hover:bg-transparent"
    >
      <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
    </button>
  );
}
