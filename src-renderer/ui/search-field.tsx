import type { KeyboardEvent, Ref } from "react";
import { Search, X } from "lucide-react";
import { cx } from "./cx.ts";
import { words } from "../words/words.ts";

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange(value: string): void;
  onEnter?: () => void;
  className?: string;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, placeholder, value, onChange, onEnter, className, ref }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") onEnter?.();
    if (event.key === "Escape" && value === "") event.currentTarget.blur();
    if (event.key === "Escape" && value !== "") {
      event.stopPropagation();
      onChange("");
    }
  };
  return (
    <div className={cx("relative", className)}>
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" strokeWidth={1.75} />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx("h-8 w-full rounded-md border border-control bg-raised pl-8 text-sm", value === "" ? "pr-2" : "pr-8", "[&::-webkit-search-cancel-button]:hidden")}
      />
      {value === "" ? null : (
        <button
          type="button"
          aria-label={words.ui.clearSearch}
          onClick={() => onChange("")}
          className="absolute top-1 right-1 flex size-6 items-center justify-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
