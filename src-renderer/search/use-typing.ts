import { useEffect, useRef } from "react";

/** What is typed narrows the list once one stops typing for so long. */
const restMilliseconds = 250;

/** Takes what was typed once one stops typing; at once where the field goes away before, so that nothing typed is lost. */
export function useTyping(): (take: () => void) => void {
  const waiting = useRef<{ take: () => void; timer: ReturnType<typeof setTimeout> } | null>(null);
  const now = (): void => {
    const last = waiting.current;
    waiting.current = null;
    if (last === null) return;
    clearTimeout(last.timer);
    last.take();
  };
  useEffect(() => now, []);
  return (take) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { take, timer: setTimeout(now, restMilliseconds) };
  };
}
