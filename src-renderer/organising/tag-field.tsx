import { useId, useState, type KeyboardEvent } from "react";
import { Plus } from "lucide-react";
import { useStore } from "zustand";
import type { Tag } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { TagDot } from "./tag-chip.tsx";
import { suggestTags } from "./tag-suggestions.ts";
import { words } from "../words/words.ts";

interface TagFieldProps {
  /** Ids of tags that are not offered. */
  without: ReadonlySet<string>;
  /** Only tags that exist can be chosen. */
  existingOnly?: boolean;
  onChoose(name: string, tag: Tag | null): void;
  onLeave(): void;
  className?: string;
}

/** Tags shown at once. */
const most = 8;

/** A field for a tag's name, with the tags that begin so under it; arrows and Enter choose, and what does not exist yet is made. */
export function TagField({ without, existingOnly = false, onChoose, onLeave, className }: TagFieldProps) {
  const { tags } = useServices();
  const all = useStore(tags.store, (state) => state.tags);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const { tags: offered, toMake } = suggestTags(all, typed, without, most);
  const options = [...offered.map((tag) => ({ name: tag.name, tag })), ...(toMake === null || existingOnly ? [] : [{ name: toMake, tag: null }])];
  const chosen = Math.min(at, options.length - 1);

  const choose = (option: (typeof options)[number] | undefined): void => {
    if (option === undefined) return;
    setTyped("");
    setAt(0);
    onChoose(option.name, option.tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setAt((chosen + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(options[chosen]);
    } else if (event.key === "Escape") onLeave();
  };
  return (
    <div className={className}>
      <input
        ref={focusAtFirst}
        role="combobox"
        aria-label={existingOnly ? words.organising.tags.suggestions : words.organising.tags.add}
        aria-expanded={options.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length === 0 ? undefined : `${id}${String(chosen)}`}
        value={typed}
        maxLength={60}
        placeholder={words.organising.tags.placeholder}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-md border border-control bg-surface px-2 text-sm"
      />
      <ul id={`${id}list`} role="listbox" aria-label={words.organising.tags.suggestions} className={cx("mt-1 max-h-56 overflow-y-auto", options.length === 0 && "hidden")}>
        {options.map((option, index) => (
          <li
            key={option.tag?.tagId ?? "make"}
            id={`${id}${String(index)}`}
            role="option"
            aria-selected={index === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onPointerMove={() => setAt(index)}
            className={cx("flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 text-sm", index === chosen && "bg-hover")}
          >
            {option.tag === null ? <Plus aria-hidden className="size-3.5 text-ink-faint" /> : <TagDot color={option.tag.color} />}
            <span className="min-w-0 flex-1 truncate">{option.tag === null ? words.organising.tags.make(option.name) : option.name}</span>
            {option.tag === null ? null : <span className="numerals text-xs text-ink-faint">{formatCount(option.tag.candidates)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusAtFirst(input: HTMLInputElement | null): void {
  input?.focus();
}
