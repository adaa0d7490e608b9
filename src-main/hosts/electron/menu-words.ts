/** Every word of the menu. `&` marks the letter that opens an entry with the Alt key. Electron itself names its entries in English only. */
import type { Language } from "../../../src-preload/asker.ts";

const en = {
  file: "&File", close: "&Close Window", quit: "&Quit Winnow",
  edit: "&Edit", undo: "&Undo", redo: "&Redo", cut: "Cu&t", copy: "&Copy", paste: "&Paste", delete: "&Delete", selectAll: "Select &All",
  view: "&View", resetZoom: "Actual &Size", zoomIn: "Zoom &In", zoomOut: "Zoom &Out", togglefullscreen: "&Full Screen", reload: "&Reload", toggleDevTools: "&Developer Tools",
  window: "&Window", minimize: "Mi&nimize", zoom: "&Zoom", front: "Bring All to Front",
  help: "&Help", about: "&About Winnow", services: "Services", hide: "Hide Winnow", hideOthers: "Hide Others", unhide: "Show All",
};

export type MenuWords = typeof en;

const de: MenuWords = {
  file: "&Datei", close: "Fenster s&chließen", quit: "Winnow &beenden",
  edit: "&Bearbeiten", undo: "&Rückgängig", redo: "&Wiederholen", cut: "&Ausschneiden", copy: "&Kopieren", paste: "&Einfügen", delete: "&Löschen", selectAll: "Alles au&swählen",
  view: "&Ansicht", resetZoom: "&Originalgröße", zoomIn: "Ver&größern", zoomOut: "Ver&kleinern", togglefullscreen: "&Vollbild", reload: "&Neu laden",
  toggleDevTools: "&Entwicklerwerkzeuge",
  window: "&Fenster", minimize: "&Minimieren", zoom: "&Zoomen", front: "Alle nach vorne bringen",
  help: "&Hilfe", about: "Ü&ber Winnow", services: "Dienste", hide: "Winnow ausblenden", hideOthers: "Andere ausblenden", unhide: "Alle einblenden",
};

const inLanguage: Record<Language, MenuWords> = { en, de };

export const menuWords = (language: Language): MenuWords => inLanguage[language];
