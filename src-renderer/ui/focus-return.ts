import { useLayoutEffect, useRef } from "react";

/**
 * Where the focus goes when a layer closes that no button of Radix's own opened: back to what had it. What is gone by then is the matter of
 * the window's focus guard. @returns the layer's `onCloseAutoFocus`
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (open && document.activeElement instanceof HTMLElement && document.activeElement.closest("[role=menu]") === null) before.current = document.activeElement;
  }, [open]);
  return (event) => {
    unlessElsewhere(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    before.current?.focus({ preventScroll: true });
  };
}

/**
 * A layer gives the focus back a moment after it has gone. Whoever was quicker than that keeps it: a menu that was opened meanwhile would
 * otherwise close again by itself. For the `onCloseAutoFocus` of a layer that a button of Radix's own opens.
 */
export function unlessElsewhere(event: Event): void {
  if (document.activeElement !== null && document.activeElement !== document.body) event.preventDefault();
}
