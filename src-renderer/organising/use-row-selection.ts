import { useEffect, useEffectEvent, useRef, type MouseEvent } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";

interface SelectableList {
  count: number;
  /** Null while the row is not there. */
  idAt(index: number): string | null;
  /** The row that the keyboard is on, or -1. */
  active: number;
  /** Goes to a row without opening it. */
  moveTo(index: number): void;
  /** Goes to a row and opens it. */
  activate(index: number): void;
}

interface RowSelection {
  isSelected(index: number): boolean;
  toggle(index: number): void;
  /** What a click on a row means: with Shift from the last one to here, with Ctrl or ⌘ this one, too, else it opens. */
  click(index: number, event: MouseEvent): void;
  /** What a click on a row's box means. */
  tick(index: number, event: MouseEvent): void;
}

/** Where these keys mean something else. */
const elsewhere = "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox], aside";

/** Selecting rows of a list with the mouse and the keyboard: Space, Shift+arrows, Ctrl/⌘+A. */
export function useRowSelection({ count, idAt, active, moveTo, activate }: SelectableList): RowSelection {
  const { selection } = useServices();
  const ids = useStore(selection.store, (state) => state.ids);
  /** Where a range begins, and what was selected before it. */
  const anchor = useRef<{ index: number; before: ReadonlySet<string> } | null>(null);
  /** Rises with every range, so that an answer for an earlier one is not taken. */
  const asked = useRef(0);

  const toggle = (index: number): void => {
    const id = idAt(index);
    if (id === null) return;
    selection.toggle(id);
    anchor.current = { index, before: selection.store.getState().ids };
  };

  const extend = async (to: number): Promise<void> => {
    const from = (anchor.current ??= { index: Math.max(0, active), before: selection.store.getState().ids });
    asked.current += 1;
    const mine = asked.current;
    const [low, high] = [Math.min(from.index, to), Math.max(from.index, to)];
    const there = Array.from({ length: high - low + 1 }, (_, n) => idAt(low + n));
    // Rows that were never on screen are only places: who stands there, the engine knows.
    const range = there.every((id) => id !== null) ? there : await selection.range(low, high);
    if (mine === asked.current) selection.replace([...from.before, ...range]);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || count === 0) return;
    if (event.target instanceof Element && event.target.closest(elsewhere) !== null) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === "a") {
      event.preventDefault();
      void selection.selectAll();
    } else if (!command && event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const to = Math.max(0, Math.min(count - 1, Math.max(0, active) + (event.key === "ArrowDown" ? 1 : -1)));
      anchor.current ??= { index: Math.max(0, active), before: ids };
      moveTo(to);
      void extend(to);
    } else if (!command && !event.shiftKey && event.key === " " && active >= 0 && !(event.target instanceof Element && event.target.closest("button, a") !== null)) {
      event.preventDefault();
      toggle(active);
    } else if (!event.shiftKey) {
      // Whatever else is pressed ends the range.
      anchor.current = null;
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    // Before the window's own shortcuts, to which Shift is no part of an arrow.
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);

  return {
    isSelected: (index) => ids.size > 0 && ids.has(idAt(index) ?? ""),
    toggle,
    click(index, event) {
      if (event.shiftKey) void extend(index);
      else if (event.ctrlKey || event.metaKey) toggle(index);
      else {
        anchor.current = { index, before: new Set() };
        activate(index);
      }
    },
    tick(index, event) {
      event.stopPropagation();
      if (event.shiftKey) void extend(index);
      else toggle(index);
    },
  };
}
