import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";

const changes = ["focus", "blur", "visibilitychange"] as const;

function subscribe(changed: () => void): () => void {
  // What happens to the document is told to the window, too.
  for (const change of changes) window.addEventListener(change, changed, { capture: true });
  return () => {
    for (const change of changes) window.removeEventListener(change, changed, { capture: true });
  };
}

/** Whether somebody may be looking at this window. */
const isLookedAt = (): boolean => document.visibilityState === "visible" && document.hasFocus();

interface Holding {
  onPointerEnter(): void;
  onPointerLeave(): void;
  onFocus(): void;
  onBlur(): void;
}

/**
 * Takes something off the screen once the window has been looked at for so long on end, but not from under the pointer or the focus. Null
 * where it stays. What is returned belongs on the element that goes.
 */
export function useGoesByItself(milliseconds: number | null, go: () => void): Holding {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const lookedAt = useSyncExternalStore(subscribe, isLookedAt);
  const leave = useEffectEvent(go);
  const waits = milliseconds !== null && lookedAt && !pointed && !focused;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => leave(), milliseconds);
    return () => clearTimeout(timer);
  }, [waits, milliseconds]);
  return { onPointerEnter: () => setPointed(true), onPointerLeave: () => setPointed(false), onFocus: () => setFocused(true), onBlur: () => setFocused(false) };
}
