/**
 * A page's link to an engine that may end and come back: what is sent while there is no port waits for the next one, and
 * what was asked of an engine that ended is answered with an error instead of never.
 */
import type { RequestMessage, ServerMessage } from "./contract.ts";
import type { ErrorOnTheWire } from "./errors.ts";

/** What of a MessagePort is used here. */
export interface EnginePort {
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  start(): void;
  postMessage(message: RequestMessage): void;
  close(): void;
}

export interface EngineLink {
  /** Takes the port to a new engine, in place of the one before. */
  open(port: EnginePort): void;
  /** The engine ended: its unanswered requests fail. */
  lose(): void;
  send(message: RequestMessage): void;
  /** Returns the way to stop. */
  listen(listener: (message: ServerMessage) => void): () => void;
}

const engineEnded: ErrorOnTheWire = {
  code: "internal",
  message: "Winnow’s engine stopped unexpectedly and is starting again. Nothing in your library is lost.",
  hint: "Wait a moment, then try again.",
};

export function createEngineLink(): EngineLink {
  const listeners = new Set<(message: ServerMessage) => void>();
  const unanswered = new Set<number>();
  let waiting: RequestMessage[] = [];
  let port: EnginePort | null = null;

  function deliver(message: ServerMessage): void {
    if ("id" in message && !("piece" in message)) unanswered.delete(message.id);
    for (const listener of listeners) listener(message);
  }

  function post(to: EnginePort, message: RequestMessage): void {
    unanswered.add(message.id);
    to.postMessage(message);
  }

  function lose(): void {
    port?.close();
    port = null;
    for (const id of [...unanswered]) deliver({ id, error: engineEnded });
  }

  return {
    open(next) {
      lose();
      port = next;
      next.addEventListener("message", ({ data }) => deliver(data as ServerMessage));
      next.start();
      const held = waiting;
      waiting = [];
      for (const message of held) post(next, message);
    },
    lose,
    send(message) {
      if (port === null) waiting.push(message);
      else post(port, message);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
