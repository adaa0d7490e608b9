/**
 * Dragging with a mouse, a pen or a finger. A mouse picks up as soon as it has moved a little; a finger or a pen has to rest first, for
 * one that moves at once scrolls. What is dragged follows as a picture of itself; near an edge of what scrolls it scrolls on; Escape lets go.
 */
import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefCallback } from "react";

export interface Dragging {
  /** What is carried; a picture of it follows the pointer. */
  element: HTMLElement;
  /** Beside the picture: how many are carried. */
  badge?: string | undefined;
  onStart(): void;
  /** In the window's coordinates. */
  onMove(x: number, y: number): void;
  onDrop(x: number, y: number): void;
  /** Always the last, dropped or not. */
  onEnd(): void;
}

export interface PointerDrag {
  /** The element within which things are dragged. */
  surface: RefCallback<HTMLElement>;
  /** What a press on something that can be dragged means. */
  press(event: ReactPointerEvent, dragging: Dragging): void;
}

/** In pixels: further is no click any more. */
const slack = 5;
/** So long a finger rests before it picks up. */
const restMilliseconds = 300;
/** In pixels from the edge of what scrolls, and a frame. */
const edge = 36;
const scrollStep = 9;

export function usePointerDrag(): PointerDrag {
  /** Lets go of what is pressed or dragged; null while nothing is. */
  const release = useRef<(() => void) | null>(null);
  /** Something was picked up, so that the finger does not scroll. */
  const carrying = useRef(false);
  useEffect(() => () => release.current?.(), []);

  const surface = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const prevent = (when: () => boolean) => (event: Event): void => {
      if (when()) event.preventDefault();
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    // Not passive, and there before the finger: a browser does not ask one that comes later.
    element.addEventListener("touchmove", prevent(() => carrying.current), { passive: false, signal });
    element.addEventListener("contextmenu", prevent(() => release.current !== null), { signal });
    // A link would be dragged by the browser itself.
    element.addEventListener("dragstart", prevent(() => true), { signal });
    return () => listeners.abort();
  }, []);

  return {
    surface,
    press(event, dragging) {
      if (!event.isPrimary || event.button !== 0) return;
      release.current?.();
      release.current = follow(event.nativeEvent, dragging, carrying, () => (release.current = null));
    },
  };
}

function follow(down: PointerEvent, { element, badge, onStart, onMove, onDrop, onEnd }: Dragging, carrying: { current: boolean }, onReleased: () => void): () => void {
  const isMouse = down.pointerType === "mouse";
  let [x, y] = [down.clientX, down.clientY];
  let picture: HTMLElement | null = null;
  let frame = 0;

  const pickUp = (): void => {
    picture = pictureOf(element, badge);
    carrying.current = true;
    onStart();
    frame = requestAnimationFrame(scrollOn);
  };
  const scrollOn = (): void => {
    if (scrollNear(x, y)) onMove(x, y);
    frame = requestAnimationFrame(scrollOn);
  };
  const rest = isMouse ? 0 : window.setTimeout(pickUp, restMilliseconds);

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    const [across, along] = [x - down.clientX, y - down.clientY];
    if (picture === null && Math.hypot(across, along) > slack) {
      if (isMouse) pickUp();
      else end();
    }
    if (picture === null) return;
    picture.style.transform = `translate(${String(across)}px, ${String(along)}px)`;
    onMove(x, y);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    const dropped = picture !== null;
    if (dropped) skipClick();
    if (dropped) onDrop(event.clientX, event.clientY);
    end();
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId === down.pointerId) end();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || picture === null) return;
    event.preventDefault();
    event.stopPropagation();
    skipClick();
    end();
  };
  const listeners = new AbortController();
  const { signal } = listeners;
  function end(): void {
    listeners.abort();
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    picture?.remove();
    if (picture !== null) onEnd();
    carrying.current = false;
    onReleased();
  }
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", up, { signal });
  window.addEventListener("pointercancel", cancel, { signal });
  window.addEventListener("keydown", key, { signal, capture: true });
  return end;
}

/** The click that a browser makes of letting go means nothing. It comes right after, or not at all. */
function skipClick(): void {
  const skip = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", skip, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", skip, { capture: true }));
}

/** A copy that only eyes find, where the element stands. */
function pictureOf(element: HTMLElement, badge: string | undefined): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of [copy, ...copy.querySelectorAll<HTMLElement>("*")]) {
    for (const name of part.getAttributeNames()) if (name === "id" || name === "tabindex" || name.startsWith("data-") || name.startsWith("aria-")) part.removeAttribute(name);
  }
  Object.assign(copy.style, { position: "static", transform: "none", width: "100%", height: "100%", margin: "0", opacity: "1" });
  const picture = document.createElement("div");
  picture.inert = true;
  picture.setAttribute("aria-hidden", "true");
  picture.className = "pointer-events-none fixed z-50 list-none rounded-lg opacity-90 shadow-lift";
  Object.assign(picture.style, { left: `${String(left)}px`, top: `${String(top)}px`, width: `${String(width)}px`, height: `${String(height)}px` });
  picture.append(copy);
  if (badge !== undefined) {
    const count = document.createElement("span");
    count.className = "numerals absolute -top-2 -right-2 rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-on-accent";
    count.textContent = badge;
    picture.append(count);
  }
  document.body.append(picture);
  return picture;
}

const wayTo = (at: number, low: number, high: number): number => (at < low + edge ? -scrollStep : at > high - edge ? scrollStep : 0);

/** Scrolls what lies under the pointer and can scroll that way; whether it did. */
function scrollNear(x: number, y: number): boolean {
  for (let element = document.elementFromPoint(x, y); element !== null; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { scrollLeft, scrollTop } = element;
    if (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight) element.scrollTop += wayTo(y, top, bottom);
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth) element.scrollLeft += wayTo(x, left, right);
    if (element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop) return true;
  }
  return false;
}
