import { useEffect, useState } from "react";
import type { Box } from "./place-card.ts";

/** The page changes under the tour as answers come; it looks this often (milliseconds) where its target is. */
const lookEvery = 150;

/** Where the element with `data-tour={name}` is now, which is marked as long as it is pointed at; null while there is none. */
export function useTarget(name: string | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    if (name === null) return;
    let marked: HTMLElement | null = null;
    const mark = (element: HTMLElement | null): void => {
      if (element === marked) return;
      marked?.removeAttribute("data-pointed-at");
      element?.setAttribute("data-pointed-at", "");
      marked = element;
    };
    const look = (): void => {
      const element = document.querySelector<HTMLElement>(`[data-tour="${name}"]`);
      mark(element);
      const rectangle = element?.getBoundingClientRect();
      const next = rectangle === undefined ? null : { left: rectangle.left, top: rectangle.top, width: rectangle.width, height: rectangle.height };
      setBox((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const timer = setInterval(look, lookEvery);
    window.addEventListener("resize", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("resize", look);
      mark(null);
    };
  }, [name]);
  return box;
}
