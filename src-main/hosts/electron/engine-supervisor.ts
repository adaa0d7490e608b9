/**
 * Keeps the engine's process running and gives each page a port to it. A crash in native code ends that process only: the
 * windows are told, and after a moment it is started again and they get new ports.
 */
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from "electron";
import type { EngineOptions } from "../../engine/types.ts";
import { channels } from "../../../src-preload/electron-channels.ts";
import type { ToEngineProcess } from "./engine-messages.ts";

const firstDelay = 500;
const longestDelay = 30_000;
/** After running this long (milliseconds), an end is not seen as one more of a series. */
const healthyAfter = 60_000;
/** How long (milliseconds) the engine may take to close before it is killed; its storage survives that. */
const closingTime = 10_000;

export interface EngineSupervisor {
  /** Sends the page a port to the engine, now and after every restart, until the page is gone. */
  connect(page: WebContents): void;
  /** Closes the engine for good. */
  stop(): Promise<void>;
}

/** @param modulePath the built engine process */
export function startEngine(modulePath: string, options: EngineOptions): EngineSupervisor {
  const pages = new Set<WebContents>();
  let stopping = false;
  let delay = firstDelay;
  let restart: NodeJS.Timeout | undefined;
  let child: UtilityProcess | null = null;

  function start(): void {
    const started = Date.now();
    const process = utilityProcess.fork(modulePath, [], { serviceName: "Winnow engine" });
    child = process;
    tell(process, { kind: "open", options });
    for (const page of pages) handOver(process, page);
    process.once("exit", () => {
      child = null;
      if (stopping) return;
      for (const page of pages) page.send(channels.engineStopped);
      if (Date.now() - started > healthyAfter) delay = firstDelay;
      restart = setTimeout(start, delay);
      delay = Math.min(delay * 2, longestDelay);
    });
  }

  start();
  return {
    connect(page) {
      if (!pages.has(page)) {
        pages.add(page);
        page.once("destroyed", () => pages.delete(page));
      }
      if (child !== null) handOver(child, page);
    },

    async stop() {
      stopping = true;
      clearTimeout(restart);
      const closing = child;
      if (closing === null) return;
      await new Promise<void>((resolve) => {
        const killing = setTimeout(() => closing.kill(), closingTime);
        closing.once("exit", () => {
          clearTimeout(killing);
          resolve();
        });
        tell(closing, { kind: "close" });
      });
    },
  };
}

function handOver(process: UtilityProcess, page: WebContents): void {
  const { port1, port2 } = new MessageChannelMain();
  tell(process, { kind: "connect" }, [port1]);
  page.postMessage(channels.enginePort, null, [port2]);
}

function tell(process: UtilityProcess, message: ToEngineProcess, ports: Electron.MessagePortMain[] = []): void {
  process.postMessage(message, ports);
}
