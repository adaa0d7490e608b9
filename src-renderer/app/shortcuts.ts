/** Which key does what, as a pure function of the key and of what was pressed before it; the keys stand with the commands. */
import { commandEntries, type Command } from "./commands.ts";
import { words } from "../words/words.ts";

export interface KeyPress {
  key: string;
  /** Ctrl, Alt or ⌘ is held. */
  modified: boolean;
  /** Of these, Ctrl or ⌘ and nothing else. */
  mod: boolean;
  /** Where the focus is: typing takes letters for itself, a control takes Enter and the arrows it knows. */
  focus: "text" | "control" | "row" | "page";
}

/** `prefix`: a first key that waits for its second ("g", then "l"). */
export interface ShortcutResult {
  command: Command | null;
  prefix: "g" | null;
}

const byKeys: ReadonlyMap<string, Command> = new Map(commandEntries.flatMap(({ command, keys }) => (command === null ? [] : keys.map((key): [string, Command] => [key, command]))));

/** A control that has the focus may want these for itself. */
const movements: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "Home", "End", "Enter"]);

export function readShortcut(press: KeyPress, prefix: "g" | null): ShortcutResult {
  const command = (keys: string): ShortcutResult => ({ command: byKeys.get(keys) ?? null, prefix: null });
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.modified) return press.mod ? command(`mod+${key}`) : { command: null, prefix: null };
  if (key === "Escape") return command(key);
  if (press.focus === "text" || (press.focus === "control" && movements.has(key))) return { command: null, prefix: null };
  // Delete takes a whole candidate out, so it needs the focus on one in a list: in a panel it could be meant for a field.
  if (key === "Delete" && press.focus !== "row") return { command: null, prefix: null };
  if (prefix === "g") return command(`g ${key}`);
  return key === "g" ? { command: null, prefix: "g" } : command(key);
}

const { ctrl, alt, shift, ...printed } = words.app.keyNames;
const keyNames: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", ...printed };
/** On a Mac they are signs and stand right before the key. */
const held = { mod: { mac: "⌘", other: ctrl }, Alt: { mac: "⌥", other: alt }, Shift: { mac: "⇧", other: shift } };
const keyName = (key: string): string => keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Keys as they stand on the keyboard: "G then L", "Ctrl K" or, on a Mac, "⌘K". */
export function keyLabel(keys: string, isMac: boolean): string {
  if (keys.includes(" ")) return keys.split(" ").map(keyName).reduce(words.app.help.then);
  const parts = keys.split("+").map((part) => (part in held ? held[part as keyof typeof held][isMac ? "mac" : "other"] : keyName(part)));
  return parts.join(isMac ? "" : " ");
}

export const isMac = (navigator: Navigator): boolean => navigator.userAgent.includes("Mac OS");
