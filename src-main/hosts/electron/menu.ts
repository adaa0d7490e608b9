/** The menu: what every desktop app has, and nothing that opens a page elsewhere. */
import { Menu, type MenuItemConstructorOptions } from "electron";

/** @param developing adds reload and developer tools */
export function createMenu(platform: NodeJS.Platform, developing: boolean): Menu {
  const developer: MenuItemConstructorOptions[] = [{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }];
  return Menu.buildFromTemplate([
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu" },
    { role: "editMenu" },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(developing ? developer : []),
      ],
    },
    { role: "windowMenu" },
    { label: "&Help", submenu: [{ role: "about" }] },
  ]);
}
