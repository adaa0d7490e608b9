/** What the main process tells the engine's process; the contract itself goes over the pages' ports. */
import type { EngineOptions } from "../../engine/types.ts";

export type ToEngineProcess =
  | { kind: "open"; options: EngineOptions }
  /** Comes with the port of one page. */
  | { kind: "connect" }
  /** Finish what is being written, then exit. */
  | { kind: "close" };
