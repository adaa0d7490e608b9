/** The contract over one WebSocket: requests in, answers and events out, one JSON text per message. */
import type { WebSocket } from "ws";
import type { ServerMessage } from "../../../src-preload/contract.ts";
import type { Engine, EngineEvent } from "../../engine/types.ts";
import { dispatchInPieces } from "../../engine/dispatch.ts";

/** Above this many bytes not yet taken by the client, events wait; each newer one of a kind replaces the waiting one. */
const slowClientBytes = 1024 ** 2;
/** More requests at once than any screen makes; past it the socket is not read until some are answered. */
const maxRequestsAtOnce = 64;

/** RFC 6455, section 7.4.1. */
const closeCodes = { wrongKind: 1003, wrongContent: 1007 };

/** Answers `socket` from `engine` until either side closes it. */
export function connectSocket(socket: WebSocket, engine: Engine, report: (thrown: unknown) => void): void {
  const waitingEvents = new Map<string, EngineEvent>();
  let requests = 0;

  const send = (message: ServerMessage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message), flush);
  };
  const flush = (): void => {
    for (const [key, event] of waitingEvents) {
      if (socket.bufferedAmount > slowClientBytes) return;
      waitingEvents.delete(key);
      send(event);
    }
  };
  const unsubscribe = engine.subscribe((event) => {
    if (socket.bufferedAmount <= slowClientBytes && waitingEvents.size === 0) return send(event);
    waitingEvents.set(subject(event), event);
  });

  socket.on("message", (data, isBinary) => {
    if (isBinary) return socket.close(closeCodes.wrongKind, "Winnow reads JSON text only.");
    const message = parse(String(data));
    if (message === undefined) return socket.close(closeCodes.wrongContent, "This message is not valid JSON.");
    requests += 1;
    if (requests >= maxRequestsAtOnce) socket.pause();
    void dispatchInPieces(engine.handlers, message, report).then((answers) => {
      requests -= 1;
      if (socket.isPaused) socket.resume();
      answers.forEach(send);
    });
  });
  socket.on("close", unsubscribe);
  // A broken frame or an oversized message: ws has answered it and closes the socket.
  socket.on("error", () => socket.terminate());
}

/** What an event is news of; newer news of the same replaces older. */
function subject(event: EngineEvent): string {
  if (event.event === "jobs.changed") return `${event.event} ${event.data.jobId}`;
  return event.event === "exports.changed" ? `${event.event} ${event.data.exportId}` : event.event;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
