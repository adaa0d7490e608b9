/**
 * What a host gives the screen. Electron's preload puts a `HostBridge` on `window.winnow`; in a browser there is none, and the
 * renderer makes its own over a WebSocket. The typed client of the contract is built on `send` and `listen` in both.
 */
import type { RequestMessage, ServerMessage } from "./contract.ts";

/** A file the user dropped or chose; `relativePath` keeps the folder it came in ("team/ana.pdf"). */
export interface DroppedFile {
  file: File;
  relativePath: string;
}

export interface HostBridge {
  readonly host: "electron" | "web";
  send(message: RequestMessage): void;
  /** Called for every message of the engine, in order. Returns the way to stop. */
  listen(listener: (message: ServerMessage) => void): () => void;
  /**
   * Paths the engine can open, one per file and in the same order. A browser uploads the files first: each into a folder of its
   * own, or, `together`, all into one, where they lie as they lay in the folder that was chosen.
   */
  pathsOf(files: DroppedFile[], onProgress?: (done: number, total: number) => void, together?: "together"): Promise<string[]>;
  /** True where a dropped folder arrives as one entry with a path; elsewhere the screen walks it itself. */
  readonly folderHasPath: boolean;
}

declare global {
  interface Window {
    winnow?: HostBridge;
  }
}
