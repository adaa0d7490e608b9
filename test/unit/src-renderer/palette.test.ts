import { describe, expect, it, vi } from "vitest";
import { Command } from "lucide-react";
import { createCandidateFinder, nameQuery, pauseMilliseconds, type NamedCandidate } from "../../../src-renderer/palette/find-candidates.ts";
import { matchWords, wordsOf } from "../../../src-renderer/palette/match-words.ts";
import { findItems, firstItems, type PaletteItem } from "../../../src-renderer/palette/palette-item.ts";
import { createRecent } from "../../../src-renderer/palette/recent.ts";

const fits = (typed: string, name: string): number | null => matchWords(wordsOf(typed), wordsOf(name));
const item = (title: string, more: Partial<PaletteItem> = {}): PaletteItem => ({
  key: title, title, about: null, group: "app", icon: Command, keys: [], keep: true, early: true, run: () => undefined, ...more,
});
const titles = (found: ReturnType<typeof findItems>): string[] => found.flatMap(({ items }) => items.map(({ title }) => title));

describe("what is typed", () => {
  it.each([
    ["lib", "Go to Library"], ["gtl", "Go to Library"], ["goli", "Go to Library"], ["lib go", "Go to Library"], ["zoe pap", "Zoë Papadakou"], ["ŁUK", "Łukasz"], ["", "anything"],
  ])("%s finds %s", (typed, name) => {
    expect(fits(typed, name)).not.toBeNull();
  });

  it.each([["ibrary", "Go to Library"], ["library zoo", "Go to Library"], ["lgo", "Go to Library"], ["librarys", "Go to Library"]])("%s does not find %s", (typed, name) => {
    expect(fits(typed, name)).toBeNull();
  });

  it("fits better the earlier the word stands and the less is leapt", () => {
    const far = (typed: string, name: string): number => fits(typed, name) ?? Infinity;
    expect(far("nur", "Nurse, intensive care")).toBeLessThan(far("nur", "Senior nurse"));
    expect(far("se", "Settings")).toBeLessThan(far("se", "Show everyone"));
  });

  it("is answered, however long and repetitive: trying all ways to take it apart would not end", () => {
    expect(fits("a".repeat(5000), "a ".repeat(2000))).toBeGreaterThan(0);
  });
});

describe("the palette's list", () => {
  const items = [item("Take the tour"), item("Theme: Dark"), item("Go to Jobs", { group: "go" }), item("Privacy", { group: "settings", early: false })];

  it("begins with what was used last, and does not say it twice", () => {
    const found = firstItems(items, ["Theme: Dark", "gone since"]);
    expect(found[0]).toMatchObject({ group: "recent", items: [{ title: "Theme: Dark" }] });
    expect(titles(found).filter((title) => title === "Theme: Dark")).toHaveLength(1);
    expect(titles(found)).not.toContain("Privacy");
  });

  it("puts the better fit first, and of equals what was used last", () => {
    expect(titles(findItems(items, "t", []))[0]).toBe("Take the tour");
    expect(titles(findItems(items, "t", ["Theme: Dark"]))[0]).toBe("Theme: Dark");
    expect(titles(findItems(items, "priv", []))).toEqual(["Privacy"]);
    expect(titles(findItems([...items, item("Keeping and erasing", { also: "delete GDPR" })], "gdpr", []))).toEqual(["Keeping and erasing"]);
  });
});

describe("what was used last", () => {
  it("is remembered without candidates, and survives rubbish", () => {
    const stored = new Map<string, string>();
    const storage = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value) };
    const recent = createRecent(storage);
    recent.use("command help", true);
    recent.use("#/library/c1", false);
    expect(recent.store.getState()).toEqual(["#/library/c1", "command help"]);
    expect(createRecent(storage).store.getState()).toEqual(["command help"]);
    stored.set([...stored.keys()][0] ?? "", "{nonsense");
    expect(createRecent(storage).store.getState()).toEqual([]);
  });
});

describe("candidates in the palette", () => {
  const person = (name: string): NamedCandidate => ({ candidateId: name, name, title: null, location: null, yearsOfExperience: null, file: "a.pdf" });

  it("are asked for by the beginnings of their names, and nothing typed is taken for an operator", () => {
    expect(nameQuery("ann O'Br")).toBe("(name:ann* OR file:ann*) (name:o* OR file:o*) (name:br* OR file:br*)");
    expect(nameQuery('") OR -(')).toBe("(name:or* OR file:or*)");
  });

  it("are asked for once typing pauses, and the newest answer wins", async () => {
    vi.useFakeTimers();
    const answers: ((hits: readonly NamedCandidate[]) => void)[] = [];
    const request = vi.fn((_method: string, _params: unknown) => new Promise((resolve) => answers.push((hits) => resolve({ hits }))));
    const finder = createCandidateFinder({ request: request as never });
    for (const typed of ["a", "an", "ann"]) finder.find(typed);
    vi.advanceTimersByTime(pauseMilliseconds);
    expect(request).toHaveBeenCalledTimes(1);
    finder.find("anna");
    vi.advanceTimersByTime(pauseMilliseconds);
    answers[1]?.([person("Anna")]);
    answers[0]?.([person("Annemarie")]);
    await vi.runAllTimersAsync();
    expect(finder.store.getState()).toEqual({ typed: "anna", candidates: [person("Anna")] });
    vi.useRealTimers();
  });
});
