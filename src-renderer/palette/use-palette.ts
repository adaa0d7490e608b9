import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { createCandidateFinder } from "./find-candidates.ts";
import { findItems, firstItems, type Found, type PaletteItem } from "./palette-item.ts";
import { candidateItems, paletteItems, searchItem } from "./palette-items.ts";

interface PaletteState {
  typed: string;
  type(typed: string): void;
  found: readonly Found[];
  /** All that was found, as the arrow keys go through it. */
  items: readonly PaletteItem[];
  /** Candidates are still being looked for. */
  looking: boolean;
}

/** What the palette shows for what is typed. It is made anew each time the palette opens. */
export function usePalette(): PaletteState {
  const services = useServices();
  const [typed, setTyped] = useState("");
  const [finder] = useState(() => createCandidateFinder(services.client));
  const [all] = useState(() => paletteItems(services));
  const people = useStore(finder.store);
  const recent = useStore(services.recent.store);
  useEffect(() => () => finder.find(""), [finder]);

  const found = useMemo(() => {
    const words = typed.trim();
    if (words === "") return firstItems(all, recent);
    // Who was found for fewer letters is sifted by the letters typed since, until the engine has answered.
    const fitting = findItems([...all, ...candidateItems(services, people.candidates)], words, recent);
    return [...fitting, { group: "go" as const, items: [searchItem(services, words)] }];
  }, [services, all, people, recent, typed]);
  return {
    typed,
    type(next) {
      setTyped(next);
      finder.find(next.trim());
    },
    found,
    items: useMemo(() => found.flatMap(({ items }) => items), [found]),
    looking: people.typed !== typed.trim(),
  };
}
