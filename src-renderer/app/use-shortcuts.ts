import { useEffect, useEffectEvent, useRef } from "react";
import { useServices } from "./context.ts";
import { readShortcut, type KeyPress } from "./shortcuts.ts";

const textFields = "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable=true]";
/** Things that know what Enter or the arrows mean to them. */
const controls =
  "button, a, select, summary, [role=slider], [role=menu], [role=dialog], [role=listbox], [role=region][tabindex]";
/** Inside these the window's shortcuts rest. */
const layers = "[role=dialog], [role=menu], [role=listbox]";

function focusOf(target: EventTarget | null): KeyPress["focus"] {
  if (!(target instanceof Element)) return "page";
  if (target.closest(textFields) !== null) return "text";
  if (target.closest(controls) !== null) return "control";
  return target.closest("[data-row]") === null ? "page" : "row";
}

/** How long a "g" waits for the letter after it. */
const prefixMilliseconds = 1200;

/** The window's one listener for keys. */
export function useShortcuts(): void {
  const { commands } = useServices();
  const prefix = useRef<{ key: "g"; at: number } | null>(null);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(layers) !== null) return;
    const waiting = prefix.current !== null && event.timeStamp - prefix.current.at < prefixMilliseconds ? "g" : null;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const mod = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    const result = readShortcut({ key: event.key, modified, mod, focus: focusOf(event.target) }, waiting);
    prefix.current = result.prefix === null ? null : { key: result.prefix, at: event.timeStamp };
    if (result.command !== null && commands.run(result.command)) event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
