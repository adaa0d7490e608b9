/**
 * How the window stands with the engine. `lost`: it was there and is being tried again; `refused`: a Winnow answers at the
 * address but does not know this window's token any more.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { HostBridge } from "../../src-preload/bridge.ts";

export type ConnectionState = "connecting" | "open" | "lost" | "refused";

export interface Connection {
  state: ConnectionState;
  /** Counts the times the connection opened: what was loaded under an older count may be out of date. */
  opened: number;
}

export type ConnectedBridge = HostBridge & { readonly connection: StoreApi<Connection> };

/** Electron's bridge is there as long as the window is; its host restarts the engine behind it. */
export function alwaysConnected(bridge: HostBridge): ConnectedBridge {
  return {
    host: bridge.host,
    folderHasPath: bridge.folderHasPath,
    send: (message) => bridge.send(message),
    listen: (listener) => bridge.listen(listener),
    pathsOf: (files, onProgress, together) => bridge.pathsOf(files, onProgress, together),
    connection: createStore<Connection>(() => ({ state: "open", opened: 1 })),
  };
}
