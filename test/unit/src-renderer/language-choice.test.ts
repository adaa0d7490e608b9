import { createStore } from "zustand/vanilla";
import { describe, expect, it } from "vitest";
import { createLanguageChoice } from "../../../src-renderer/app/language-choice.ts";
import { createLuggage } from "../../../src-renderer/app/luggage.ts";
import type { Place } from "../../../src-renderer/app/navigation.ts";
import { noFilters } from "../../../src-preload/contract.ts";

function storageOf(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content));
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
}

/** A window that speaks English, on a computer that says `languages`. */
function opened({ languages = ["en-GB"], stored = {}, typed = [] as string[], along = [] as string[], copying = false } = {}) {
  const localStorage = storageOf(stored);
  const done: string[] = [];
  const places: Place[] = [];
  const choice = createLanguageChoice({
    window: { localStorage, navigator: { languages }, location: { reload: () => void done.push("reload") } },
    luggage: { texts: () => along, pack: () => void done.push("pack"), unpack: () => undefined },
    typed: { now: () => typed },
    navigation: { adjust: (place) => void places.push(place) },
    isCopying: () => copying,
  });
  return { choice, kept: localStorage.kept, done, places };
}

describe("the choice of a language", () => {
  it("is kept, and the window is loaded anew where it is to be", () => {
    const { choice, kept, done, places } = opened();
    choice.choose("de", { name: "settings", section: "appearance" });
    expect(kept.get("winnow.language")).toBe("de");
    expect(done).toEqual(["pack", "reload"]);
    expect(places).toEqual([{ name: "settings", section: "appearance" }]);
  });

  it("leaves the window alone where it speaks that language already", () => {
    const { choice, kept, done } = opened({ stored: { "winnow.language": "en" } });
    choice.choose("computer");
    expect(kept.has("winnow.language")).toBe(false);
    expect(choice.store.getState().chosen).toBe("computer");
    choice.choose("en");
    expect(choice.store.getState().chosen).toBe("en");
    expect(done).toEqual([]);
  });

  it("asks first where something typed would be lost, and keeps nothing when one stays", () => {
    const { choice, kept, done } = opened({ typed: ["a note", "an ad"], along: ["an ad"] });
    choice.choose("de");
    expect(choice.store.getState().asking).toEqual({ typed: ["a note"], copying: false });
    choice.answer(false);
    expect(choice.store.getState()).toEqual({ chosen: "computer", asking: null });
    expect(kept.has("winnow.language")).toBe(false);
    expect(done).toEqual([]);
    choice.choose("de");
    choice.answer(true);
    expect(done).toEqual(["pack", "reload"]);
    choice.answer(true);
    expect(done).toEqual(["pack", "reload"]);
  });

  it("asks first while files are being copied", () => {
    const { choice, done } = opened({ copying: true });
    choice.choose("de");
    expect(choice.store.getState().asking).toEqual({ typed: [], copying: true });
    expect(done).toEqual([]);
  });

  it("goes back to the computer’s own, whichever that is", () => {
    const { choice, kept, done } = opened({ languages: ["de-AT"], stored: { "winnow.language": "en" } });
    choice.choose("computer");
    expect(kept.has("winnow.language")).toBe(false);
    expect(done).toEqual(["pack", "reload"]);
  });
});

describe("the luggage of a window that is loaded anew", () => {
  it("brings along the ad that is written and what is searched, once", () => {
    const storage = storageOf();
    const jobs = (draft: string, find: string) => {
      const store = createStore(() => ({ draft, find }));
      return { store, setDraft: (next: string) => store.setState({ draft: next }), setFind: (next: string) => store.setState({ find: next }) };
    };
    const search = (query: string) => {
      const store = createStore(() => ({ query, filters: noFilters, saved: null as unknown }));
      return { store, show: (next: { query: string; filters: typeof noFilters }, saved: unknown) => store.setState({ ...next, saved }) };
    };
    const luggageOf = (theJobs: unknown, theSearch: unknown) => createLuggage({ jobs: theJobs, search: theSearch, storage } as Parameters<typeof createLuggage>[0]);
    luggageOf(jobs("We need a nurse", "nur"), search("wiring")).pack();
    const [arrived, searched] = [jobs("", ""), search("")];
    const luggage = luggageOf(arrived, searched);
    luggage.unpack();
    expect(arrived.store.getState()).toEqual({ draft: "We need a nurse", find: "nur" });
    expect(searched.store.getState().query).toBe("wiring");
    expect(storage.kept.size).toBe(0);
    const [later, laterSearch] = [jobs("", ""), search("")];
    luggageOf(later, laterSearch).unpack();
    expect(later.store.getState().draft).toBe("");
  });
});
