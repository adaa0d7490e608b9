import { useId, useState, type ReactNode } from "react";
import type { ExportSettings } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { whoNow, type Counts } from "./choices.ts";
import { words } from "../words/words.ts";

interface WhomFieldProps {
  settings: ExportSettings;
  counts: Counts;
  onChange(part: Pick<ExportSettings, "who"> | Pick<ExportSettings, "who" | "count">): void;
}

export function WhomField({ settings, counts, onChange }: WhomFieldProps) {
  const who = whoNow(settings, counts);
  const group = useId();
  /** While it is typed: an empty field is no number yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const option = (value: ExportSettings["who"], label: ReactNode, disabled = false): ReactNode => (
    <label className={cx("flex h-7 items-center gap-2.5", disabled && "text-ink-faint")}>
      <input type="radio" name={group} value={value} checked={who === value} disabled={disabled} onChange={() => onChange({ who: value })} className="accent-accent" />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-0.5 text-xs font-medium text-ink-soft">{words.exports.whom}</legend>
      {option("shortlist", words.exports.shortlist(counts.shortlist), counts.shortlist === 0)}
      <div className="flex items-center gap-2">
        {option("first", words.exports.first)}
        <input
          type="number"
          aria-label={words.exports.firstCount}
          min={1}
          max={100_000}
          value={typed ?? settings.count}
          onChange={({ target }) => {
            setTyped(target.value);
            const count = Math.round(target.valueAsNumber);
            if (count >= 1 && count <= 100_000) onChange({ who: "first", count });
          }}
          onBlur={() => setTyped(null)}
          className="numerals h-7 w-20 rounded-md border border-control bg-surface px-2"
        />
      </div>
      {option("everyone", words.exports.everyone(counts.everyone))}
      {counts.selected.length === 0 ? null : option("selected", words.exports.selected(counts.selected.length))}
    </fieldset>
  );
}
