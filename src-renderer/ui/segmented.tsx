import { cx } from "./cx.ts";

interface SegmentedProps<T extends string> {
  label: string;
  /** Other words by which people look for one of them. */
  also?: string;
  value: T;
  options: readonly { value: T; name: string; count?: string; title?: string }[];
  onChange(value: T): void;
}

/** A few choices side by side of which one holds. */
export function Segmented<T extends string>({ label, also, value, options, onChange }: SegmentedProps<T>) {
  return (
    <div role="group" aria-label={label} data-also={also} className="inline-flex rounded-lg bg-sunken p-0.5">
      {options.map((option) => {
        const chosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={chosen}
            title={option.title}
            onClick={() => onChange(option.value)}
            className={cx(
              "inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium whitespace-nowrap transition-colors",
              chosen ? "bg-raised text-ink shadow-[0_1px_2px_rgb(0_0_0/0.12)]" : "text-ink-soft hover:text-ink",
            )}
          >
            {option.name}
            {option.count === undefined ? null : <span className="numerals font-normal text-ink-faint">{option.count}</span>}
          </button>
        );
      })}
    </div>
  );
}
