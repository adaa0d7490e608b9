/** What the palette finds: things to go to and things to do, and in which order they stand. */
import type { LucideIcon } from "lucide-react";
import { matchWords, wordsOf } from "./match-words.ts";
import { words } from "../words/words.ts";

export type Group = keyof typeof words.palette.groups;

export interface PaletteItem {
  key: string;
  title: string;
  /** What kind of thing it is, or a little more about it. */
  about: string | null;
  /** Other words by which people look for it, which are not shown. */
  also?: string;
  group: Group;
  icon: LucideIcon;
  /** As they stand on the keyboard. */
  keys: readonly string[];
  /** Whether the key may be remembered after the window is closed. */
  keep: boolean;
  /** Whether it is shown before anything is typed. */
  early: boolean;
  run(): void;
}

export interface Found {
  group: Group;
  items: readonly PaletteItem[];
}

const mostRecent = 5;
/** Of each group, as long as nothing is typed, and of what is found. */
const mostBefore = 6;
const mostFound = 8;
const order: readonly Group[] = ["recent", "screen", "go", "searches", "jobs", "candidates", "settings", "app"];
/** Before anything is typed: what was used last, what this screen can do, and where one can go. */
export function firstItems(items: readonly PaletteItem[], recent: readonly string[]): Found[] {
  const used = recent.flatMap((key) => items.find((item) => item.key === key) ?? []).slice(0, mostRecent);
  const others = items.filter((item) => !used.includes(item));
  return grouped([...used.map((item) => ({ ...item, group: "recent" as const })), ...others.filter(({ early }) => early)], (group) => (group === "screen" ? Infinity : mostBefore));
}

/** Items that fit what is typed: the group with the best one first, in each the best first, and of equals what was used last. */
export function findItems(items: readonly PaletteItem[], typed: string, recent: readonly string[]): Found[] {
  const tokens = wordsOf(typed);
  const fitting = items.flatMap((item) => {
    const cost = matchWords(tokens, wordsOf(`${item.title} ${item.about ?? ""} ${item.also ?? ""}`));
    const used = recent.indexOf(item.key);
    return cost === null ? [] : [{ item, cost: cost - (used < 0 ? 0 : recentWorth / (used + 1)) }];
  });
  fitting.sort((a, b) => a.cost - b.cost || order.indexOf(a.item.group) - order.indexOf(b.item.group));
  const best = [...new Set(fitting.map(({ item }) => item.group))];
  return grouped(fitting.map(({ item }) => item), () => mostFound, best);
}

/** By so much what was used last comes before others. */
const recentWorth = 1.5;

function grouped(items: readonly PaletteItem[], most: (group: Group) => number, groups: readonly Group[] = order): Found[] {
  return groups.map((group) => ({ group, items: items.filter((item) => item.group === group).slice(0, most(group)) })).filter((found) => found.items.length > 0);
}
