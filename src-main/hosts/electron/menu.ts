/** The menu: what every desktop app has, and nothing that opens a page elsewhere. */
import { Menu, type MenuItemConstructorOptions } from "electron";
import { languageSchema, type Language } from "../../../src-preload/asker.ts";
import { menuWords, type MenuWords } from "./menu-words.ts";

type Entry = Exclude<keyof MenuWords, "file" | "edit" | "view" | "window"> | "-";

/** The language of the menu: the one that was chosen in the window, which a page says of itself, else the system's. */
export function menuLanguage(chosen: unknown, system: string): Language {
  const known = [chosen, system.slice(0, 2).toLowerCase()].map((tag) => languageSchema.safeParse(tag).data);
  return known.find((one) => one !== undefined) ?? "en";
}

/** @param developing adds reload and developer tools */
export function createMenu(platform: NodeJS.Platform, developing: boolean, language: Language): Menu {
  const words = menuWords(language);
  const isMac = platform === "darwin";
  const entry = (one: Entry): MenuItemConstructorOptions => (one === "-" ? { type: "separator" } : { role: one, label: words[one] });
  const menu = (label: string, ...entries: Entry[]): MenuItemConstructorOptions => ({ label, submenu: entries.map(entry) });
  const inApp: Entry[] = ["about", "-", "services", "-", "hide", "hideOthers", "unhide", "-", "quit"];
  const developer: Entry[] = ["-", "reload", "toggleDevTools"];
  return Menu.buildFromTemplate([
    ...(isMac ? [menu("Winnow", ...inApp)] : []),
    menu(words.file, isMac ? "close" : "quit"),
    menu(words.edit, "undo", "redo", "-", "cut", "copy", "paste", "delete", "-", "selectAll"),
    menu(words.view, "resetZoom", "zoomIn", "zoomOut", "-", "togglefullscreen", ...(developing ? developer : [])),
    // By its role macOS knows where to list the windows.
    { ...menu(words.window, "minimize", "zoom", ...(isMac ? (["-", "front"] as const) : (["close"] as const))), role: "windowMenu" },
    ...(isMac ? [] : [menu(words.help, "about")]),
  ]);
}
