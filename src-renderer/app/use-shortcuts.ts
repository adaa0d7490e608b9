import { useEffect, useEffectEvent, useRef } from "react";
import { useServices } from "./context.ts";
import type { Place } from "./navigation.ts";
import { readShortcut, type Command, type KeyPress } from "./shortcuts.ts";

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

/** The window's one listener for keys: places and help itself, the rest by the screen that is on. */
export function useShortcuts(showHelp: () => void): void {
  const { commands, navigation, ranking } = useServices();
  const prefix = useRef<{ key: "g"; at: number } | null>(null);

  const run = useEffectEvent((command: Command): boolean => {
    const place: Partial<Record<Command, Place>> = {
      "go-library": { name: "library", candidateId: null },
      "go-settings": { name: "settings" },
      "go-pipeline": { name: "pipeline", jobId: ranking.store.getState().jobId, view: "board" },
      "go-jobs": { name: "jobs", jobId: null },
      "go-ranking": { name: "ranking", jobId: ranking.store.getState().jobId, candidateId: null },
    };
    const goal = place[command];
    if (goal !== undefined) navigation.go(goal);
    else if (command === "help") showHelp();
    else return commands.run(command as Parameters<typeof commands.run>[0]);
    return true;
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(layers) !== null) return;
    const waiting = prefix.current !== null && event.timeStamp - prefix.current.at < prefixMilliseconds ? "g" : null;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const result = readShortcut({ key: event.key, modified, focus: focusOf(event.target) }, waiting);
    prefix.current = result.prefix === null ? null : { key: result.prefix, at: event.timeStamp };
    if (result.command !== null && run(result.command)) event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
