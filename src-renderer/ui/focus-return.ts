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
    event.preventDefault();
    before.current?.focus({ preventScroll: true });
  };
}
