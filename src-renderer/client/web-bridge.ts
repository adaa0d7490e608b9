/**
 * The bridge of a browser: the contract over one WebSocket that is opened again when it breaks. Messages sent while it is
 * broken wait; requests that were under way when it broke are answered with an error, because nobody knows whether they
 * were carried out.
 */
import { createStore } from "zustand/vanilla";
import type { HostBridge } from "../../src-preload/bridge.ts";
import { serverMessageSchema, type RequestMessage, type ServerMessage } from "../../src-preload/contract.ts";
import type { ConnectedBridge, Connection } from "./connection.ts";
import { words } from "../words/words.ts";

/** The part of a WebSocket this module uses. */
export interface Socket {
  send(text: string): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
}

export interface WebBridgeParts {
  openSocket(): Socket;
  /** Runs `task` once after `milliseconds`. */
  later(task: () => void, milliseconds: number): void;
  /** True when something answers at the page's address. */
  hostAnswers(): Promise<boolean>;
  upload: HostBridge["pathsOf"];
}

const retryMilliseconds = [300, 600, 1200, 2500, 5000];
/** Refusals in a row, from a host that answers, before the token is taken to be out of date. */
const refusalsUntilCertain = 3;

export function createWebBridge(parts: WebBridgeParts): ConnectedBridge {
  const connection = createStore<Connection>(() => ({ state: "connecting", opened: 0 }));
  const listeners = new Set<(message: ServerMessage) => void>();
  const underWay = new Set<number>();
  let unsent: RequestMessage[] = [];
  let open: Socket | null = null;
  let failures = 0;

  const tell = (message: ServerMessage): void => {
    for (const listener of listeners) listener(message);
  };

  const transmit = (socket: Socket, message: RequestMessage): void => {
    underWay.add(message.id);
    socket.send(JSON.stringify(message));
  };

  function connect(): void {
    const socket = parts.openSocket();
    socket.onopen = () => {
      open = socket;
      failures = 0;
      const waiting = unsent;
      unsent = [];
      // What waited was wanted first: who hears that the connection is open asks for more.
      for (const message of waiting) transmit(socket, message);
      connection.setState((before) => ({ state: "open", opened: before.opened + 1 }));
    };
    socket.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message === null) return;
      if (!("event" in message || "piece" in message)) underWay.delete(message.id);
      tell(message);
    };
    socket.onclose = () => {
      open = null;
      void reconnect();
    };
  }

  async function reconnect(): Promise<void> {
    if (connection.getState().state !== "refused") connection.setState({ state: "lost" });
    for (const id of [...underWay]) {
      underWay.delete(id);
      tell({ id, error: stoppedMidway });
    }
    const pause = retryMilliseconds[Math.min(failures, retryMilliseconds.length - 1)] ?? 5000;
    failures += 1;
    if (failures >= refusalsUntilCertain && (await parts.hostAnswers())) connection.setState({ state: "refused" });
    parts.later(connect, pause);
  }

  connect();
  return {
    host: "web",
    folderHasPath: false,
    connection,
    send(message) {
      if (open === null) unsent.push(message);
      else transmit(open, message);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pathsOf: (files, onProgress, together) => parts.upload(files, onProgress, together),
  };
}

const stoppedMidway = {
  code: "internal",
  message: words.app.connection.stopped,
  hint: words.app.connection.stoppedHint,
} as const;

function readMessage(data: unknown): ServerMessage | null {
  if (typeof data !== "string") return null;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  const checked = serverMessageSchema.safeParse(value);
  return checked.success ? checked.data : null;
}
