/** An engine as its hosts see it. */
import type { EventData, EventName, Handlers } from "../../src-preload/contract.ts";

export type EngineEvent = { [E in EventName]: { event: E; data: EventData<E> } }[EventName];

export interface EngineOptions {
  /** Created if it is not there. Rejects with `library_locked` while another Winnow has it open. */
  libraryFolder: string;
  /** `resources/` as shipped: taxonomy, models, samples. */
  resourcesFolder: string;
  /** Where models are installed on this computer; without it, in the library. */
  modelsFolder?: string;
  /** What the host itself stores on this computer, for the page that says what lies where. */
  hostFolders?: { uploads?: string; window?: string };
  host: "electron" | "web" | "cli";
}

export interface Engine {
  readonly handlers: Handlers;
  /** Called for every event, in order. Returns the way to stop. */
  subscribe(listener: (event: EngineEvent) => void): () => void;
  /** Resolves when nothing is being read or indexed any more. Rejects with what stopped it. */
  settled(): Promise<void>;
  /** Finishes what is being written, stops the workers and lets go of the library. */
  close(): Promise<void>;
}
