/** The engine's side of the utility process: opens the engine when told to, and answers every page over its own port. */
import type { MessagePortMain, ParentPort } from "electron";
import { requestMessageSchema, type ServerMessage } from "../../../src-preload/contract.ts";
import { toWireError } from "../../../src-preload/errors.ts";
import { dispatchInPieces } from "../../engine/dispatch.ts";
import type { Engine, EngineOptions } from "../../engine/types.ts";
import type { ToEngineProcess } from "./engine-messages.ts";

export interface EngineServiceOptions {
  /** Carries `ToEngineProcess` messages from the main process. */
  parentPort: Pick<ParentPort, "on">;
  openEngine: (options: EngineOptions) => Promise<Engine>;
  exit: () => void;
  /** Is told of what no answer may show. */
  report: (thrown: unknown) => void;
}

/** Serves until it is told to close. If the engine cannot be opened, every request is answered with the reason. */
export function serveEngine({ parentPort, openEngine, exit, report }: EngineServiceOptions): void {
  let opening: Promise<Engine> | null = null;

  async function connect(port: MessagePortMain): Promise<void> {
    try {
      if (opening === null) throw new Error("A page came before the engine was to be opened.");
      connectPort(port, await opening, report);
    } catch (thrown) {
      report(thrown);
      refuseAll(port, thrown);
    }
  }

  async function close(): Promise<void> {
    const engine = await opening?.catch(() => null);
    await engine?.close().catch(report);
    exit();
  }

  parentPort.on("message", (event) => {
    const message = event.data as ToEngineProcess;
    if (message.kind === "open") {
      const engine = openEngine(message.options);
      // Those who connect are told. Unhandled, a failure would end the process, only for it to be started and fail again.
      engine.catch(() => undefined);
      opening = engine;
    } else if (message.kind === "connect") {
      const [port] = event.ports;
      if (port !== undefined) void connect(port);
    } else {
      void close();
    }
  });
}

/** Answers one page. A page that comes after a restart learns first how things stand now. */
export function connectPort(port: MessagePortMain, engine: Engine, report: (thrown: unknown) => void): void {
  const send = (message: ServerMessage): void => port.postMessage(message);
  const unsubscribe = engine.subscribe(send);
  port.on("close", unsubscribe);
  port.on("message", ({ data }) => void dispatchInPieces(engine.handlers, data, report).then((answers) => answers.forEach(send)));
  port.start();
  tellHowThingsStand(engine, send).catch(report);
}

async function tellHowThingsStand({ handlers }: Engine, send: (message: ServerMessage) => void): Promise<void> {
  const sort = { column: "added", descending: true } as const;
  const { total } = await handlers["library.candidates"]({ filter: "", sort, offset: 0, limit: 1 });
  send({ event: "library.changed", data: { candidates: total } });
  send({ event: "ingest.changed", data: await handlers["ingest.status"]({}) });
}

function refuseAll(port: MessagePortMain, reason: unknown): void {
  const error = toWireError(reason);
  port.on("message", ({ data }) => {
    const request = requestMessageSchema.safeParse(data);
    if (request.success) port.postMessage({ id: request.data.id, error } satisfies ServerMessage);
  });
  port.start();
}
