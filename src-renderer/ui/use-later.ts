import { useEffect, useRef } from "react";

/** A way to do something after a while, unless something else, or null, was asked for meanwhile. */
export function useLater(milliseconds: number): (task: (() => void) | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (task) => {
    clearTimeout(timer.current);
    if (task !== null) timer.current = setTimeout(task, milliseconds);
  };
}
