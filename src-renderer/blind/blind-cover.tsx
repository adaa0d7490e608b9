import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { words } from "../words/words.ts";

/** Lies over everything until nothing on screen is of the time before blind review; and says when it begins and ends. */
export function BlindCover() {
  const { blind } = useServices();
  const { on, switching } = useStore(blind.store);
  const before = useRef(on);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (before.current === on) return;
    before.current = on;
    setSaid(on ? words.blind.isOn : words.blind.isOff);
  }, [on]);
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {switching ? (
        <div className="fixed inset-0 z-100 flex items-center justify-center bg-surface text-ink-soft">
          <p>{words.blind.covering}</p>
        </div>
      ) : null}
    </>
  );
}
