import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { cx } from "../ui/cx.ts";
import { Key } from "../ui/key.tsx";
import type { PaletteItem } from "./palette-item.ts";
import { usePalette } from "./use-palette.ts";
import { words } from "../words/words.ts";

/** The field and its list, as a combobox: the focus stays in the field, and the list says which line is meant. */
export function PaletteBox({ onChoose, onClose }: { onChoose(item: PaletteItem): void; onClose(): void }) {
  const { typed, type, found, items, looking } = usePalette();
  const [wanted, setWanted] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  /** Who comes in later from the engine does not take the line away from what was meant. */
  const at = Math.max(0, items.findIndex(({ key }) => key === wanted));
  const active = items[at];
  const optionId = (item: PaletteItem): string => `${id}${String(items.indexOf(item))}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at, items]);

  const goTo = (index: number): void => setWanted(items[(index + items.length) % Math.max(1, items.length)]?.key ?? null);
  const steps: Record<string, () => void> = {
    ArrowDown: () => goTo(at + 1),
    ArrowUp: () => goTo(at - 1),
    PageDown: () => goTo(Math.min(at + page, items.length - 1)),
    PageUp: () => goTo(Math.max(at - page, 0)),
    Enter: () => (active === undefined ? undefined : onChoose(active)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isAgain = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const step = isAgain ? onClose : event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <>
      <div className="relative shrink-0 border-b border-control focus-within:border-accent">
        <Search aria-hidden className="pointer-events-none absolute top-3.5 left-4 size-5 text-ink-faint" strokeWidth={1.75} />
        <input
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}list`}
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          aria-label={words.palette.title}
          placeholder={words.palette.placeholder}
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            type(event.target.value);
            setWanted(null);
          }}
          onKeyDown={onKeyDown}
          className="h-12 w-full rounded-t-xl bg-transparent pr-4 pl-12 text-lg outline-none"
        />
      </div>
      <p role="status" className="sr-only">
        {looking ? words.palette.looking : words.palette.found(items.length)}
      </p>
      <div ref={list} id={`${id}list`} role="listbox" aria-label={words.palette.list} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
        {found.map(({ group, items: ofGroup }) => (
          <div key={`${group}${ofGroup[0]?.key ?? ""}`} role="group" aria-label={words.palette.groups[group]}>
            <p aria-hidden className="px-2.5 pt-3 pb-1 text-xs font-semibold text-ink-faint">
              {words.palette.groups[group]}
            </p>
            {ofGroup.map((item) => (
              <Option key={item.key} id={optionId(item)} item={item} active={item === active} onPoint={() => setWanted(item.key)} onChoose={() => onChoose(item)} />
            ))}
          </div>
        ))}
      </div>
      <p aria-hidden className="flex shrink-0 items-center gap-4 border-t border-line px-4 py-2 text-xs text-ink-faint">
        <span className="flex items-center gap-1.5"><Key>↑</Key><Key>↓</Key> {words.palette.keys.move}</span>
        <span className="flex items-center gap-1.5"><Key>{words.app.keyNames.Enter}</Key> {words.palette.keys.choose}</span>
        <span className="flex items-center gap-1.5"><Key>{words.app.keyNames.Escape}</Key> {words.palette.keys.close}</span>
      </p>
    </>
  );
}

/** Lines that Page Up and Page Down go by. */
const page = 8;

interface OptionProps {
  id: string;
  item: PaletteItem;
  active: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Option({ id, item: { title, about, icon: Icon, keys }, active, onPoint, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      // The pointer chooses where it moves, not where the list scrolls under it.
      onPointerMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cx("flex min-h-9 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5", active && "bg-selected")}
    >
      <Icon aria-hidden className={cx("size-4 shrink-0", active ? "text-accent" : "text-ink-faint")} strokeWidth={1.75} />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {about === null ? null : <span className="max-w-[45%] truncate text-xs text-ink-faint">{about}</span>}
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
    </div>
  );
}
