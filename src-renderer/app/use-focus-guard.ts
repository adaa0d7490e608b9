import { useEffect } from "react";

const reachable = 'a[href], button:not(:disabled), input:not(:disabled, [hidden]), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** The focus may not be on it any more: it is gone, or can no longer be used. */
const isLost = (element: HTMLElement): boolean => !element.isConnected || element.matches(":disabled");

/** The row of a list that the keyboard is on comes before other things in the same place, then what the place says comes first; for what was a row, nothing but another row will do. */
function heirIn(place: HTMLElement, wasRow: boolean): HTMLElement | null {
  const row = place.querySelector<HTMLElement>('[role="grid"] :is([data-row], [data-cell])[tabindex="0"]');
  if (row !== null) return row;
  if (place.hasAttribute("tabindex")) return place;
  return wasRow ? null : (place.querySelector<HTMLElement>("[data-first]") ?? place.querySelector<HTMLElement>(reachable));
}

/**
 * Where what has the focus goes away (a row is deleted, a dialog closes whose opener is gone, a button is done with), the focus goes to
 * the nearest thing around it that is left, and never to nowhere. The elements around are remembered because what is gone has none.
 */
export function useFocusGuard(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let around: HTMLElement[] = [];
    let planned = 0;

    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      last = event.target;
      around = [];
      for (let parent = last.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) around.push(parent);
    };

    const rescue = (): void => {
      planned = 0;
      if (document.activeElement !== document.body || last === null || !isLost(last)) return;
      const main = document.querySelector("main");
      const wasRow = around.some((element) => element.getAttribute("role") === "grid");
      const heirs = [...around.filter(({ isConnected }) => isConnected), ...(main === null ? [] : [main])].map((element) => heirIn(element, wasRow));
      heirs.find((heir) => heir !== null)?.focus({ preventScroll: true });
    };

    // The browser takes the focus from a disabled button only when it next draws, so it is looked at after that; and after the timer by which
    // a layer that closes gives the focus back, however late that comes.
    const plan = (): void => {
      if (planned === 0 && last !== null && isLost(last)) planned = requestAnimationFrame(() => (planned = requestAnimationFrame(() => setTimeout(rescue))));
    };

    const observer = new MutationObserver(plan);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      cancelAnimationFrame(planned);
    };
  }, []);
}
