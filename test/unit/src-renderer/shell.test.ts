import { describe, expect, it } from "vitest";
import { commandEntries } from "../../../src-renderer/app/commands.ts";
import { formatPlace, parsePlace, type Place } from "../../../src-renderer/app/navigation.ts";
import { keyLabel } from "../../../src-renderer/app/shortcuts.ts";
import { createTheme } from "../../../src-renderer/app/theme.ts";
import { placeCard } from "../../../src-renderer/tour/place-card.ts";

describe("the registry of commands", () => {
  it("gives no key two meanings in one place", () => {
    const places = ["library", "jobs", "ranking", "pipeline", "settings"] as const;
    for (const here of places) {
      const keys = commandEntries.filter(({ on }) => on === null || on.includes(here)).flatMap((entry) => entry.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index), here).toEqual([]);
    }
  });

  it("means one command with one key everywhere, because the window reads keys without knowing the screen", () => {
    const meanings = new Map<string, Set<string>>();
    for (const { command, keys } of commandEntries) {
      if (command !== null) for (const key of keys) meanings.set(key, (meanings.get(key) ?? new Set()).add(command));
    }
    expect([...meanings].filter(([, commands]) => commands.size > 1)).toEqual([]);
  });

  it("writes keys as they stand on the keyboard", () => {
    expect(["g l", "mod+k", "Alt+ArrowLeft", "?"].map((keys) => keyLabel(keys, false))).toEqual(["G then L", "Ctrl K", "Alt ←", "?"]);
    expect(["mod+k", "Alt+ArrowUp"].map((keys) => keyLabel(keys, true))).toEqual(["⌘K", "⌥↑"]);
  });
});

describe("addresses", () => {
  const places: Place[] = [
    { name: "library", candidateId: null }, { name: "library", candidateId: "a/b" }, { name: "jobs", jobId: "new" }, { name: "ranking", jobId: "j", candidateId: "c" },
    { name: "pipeline", jobId: null, view: "board" }, { name: "pipeline", jobId: "j", view: "funnel" }, { name: "settings", section: null }, { name: "settings", section: "backups" },
  ];
  it.each(places)("lead back to %j", (place) => {
    expect(parsePlace(formatPlace(place))).toEqual(place);
  });
});

describe("the theme", () => {
  function opened(remembered: string | null, systemWantsContrast: boolean): { root: HTMLElement; theme: ReturnType<typeof createTheme>; system: (wants: boolean) => void } {
    const root = { dataset: {} } as HTMLElement;
    let listener = (): void => undefined;
    const media = { matches: systemWantsContrast, addEventListener: (_type: string, added: () => void) => (listener = added) };
    const storage = { getItem: () => remembered, setItem: () => undefined } as unknown as Storage;
    const theme = createTheme(root, storage, media as unknown as MediaQueryList);
    return { root, theme, system: (wants) => (media.matches = wants, listener()) };
  }

  it("follows the system’s wish for contrast until another is chosen", () => {
    const { root, theme, system } = opened(null, false);
    expect(root.dataset).toEqual({});
    system(true);
    expect(root.dataset).toEqual({ contrast: "more" });
    theme.choose("dark");
    expect(root.dataset).toEqual({ theme: "dark" });
    theme.choose("contrast");
    system(false);
    expect(root.dataset).toEqual({ contrast: "more" });
  });

  it("is what was chosen last, or the system’s where that makes no sense", () => {
    expect(opened("contrast", false).root.dataset).toEqual({ contrast: "more" });
    expect(opened("purple", false).theme.store.getState().theme).toBe("system");
  });
});

describe("the tour’s card", () => {
  const card = { width: 350, height: 180 };
  const window = { width: 1280, height: 800 };
  it("stands under what it points at, over it, or beside it, and always inside the window", () => {
    expect(placeCard({ left: 100, top: 50, width: 80, height: 30 }, card, window)).toEqual({ left: 100, top: 92 });
    expect(placeCard({ left: 100, top: 700, width: 80, height: 30 }, card, window)).toEqual({ left: 100, top: 508 });
    expect(placeCard({ left: 100, top: 0, width: 300, height: 800 }, card, window)).toEqual({ left: 412, top: 12 });
    expect(placeCard({ left: 900, top: 0, width: 380, height: 800 }, card, window).left).toBe(538);
    for (const target of [null, { left: 0, top: 0, width: 1280, height: 800 }, { left: -500, top: 5000, width: 9000, height: 10 }]) {
      const { left, top } = placeCard(target, card, window);
      expect(left >= 12 && left + card.width <= 1280 && top >= 12 && top + card.height <= 800, JSON.stringify(target)).toBe(true);
    }
  });
});
