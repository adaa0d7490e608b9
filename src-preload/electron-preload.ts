/**
 * Electron's preload, sandboxed: puts the `HostBridge` on `window.winnow` and holds the port to the engine. The page
 * never sees the port, `ipcRenderer` or a path that the user did not drop.
 */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { HostBridge } from "./bridge.ts";
import type { RequestMessage, ServerMessage } from "./contract.ts";
import { channels } from "./electron-channels.ts";
import { createEngineLink } from "./engine-link.ts";
import { languageKey } from "./language-key.ts";

const link = createEngineLink();
ipcRenderer.on(channels.enginePort, (event) => {
  const [port] = event.ports;
  if (port !== undefined) link.open(port);
});
ipcRenderer.on(channels.engineStopped, () => link.lose());
ipcRenderer.send(channels.connect, localStorage.getItem(languageKey));

const bridge: HostBridge = {
  host: "electron",
  folderHasPath: true,
  send: (message: RequestMessage) => link.send(message),
  listen: (listener: (message: ServerMessage) => void) => link.listen(listener),
  pathsOf: async (files) => files.map(({ file }) => webUtils.getPathForFile(file)),
};
contextBridge.exposeInMainWorld("winnow", bridge);
