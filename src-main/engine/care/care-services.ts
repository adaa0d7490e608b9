/** Watched folders, care of the library and the report, as the engine takes them. */
import path from "node:path";
import type { Handlers, Models } from "../../../src-preload/contract.ts";
import type { Ingest } from "../../ingest/ingest.ts";
import { createFolderWatching } from "../../ingest/watching/folder-watching.ts";
import type { Library } from "../../library/open-library.ts";
import type { Encoders } from "../encoders.ts";
import { later } from "../later.ts";
import type { EngineEvent, EngineOptions } from "../types.ts";
import { personAtComputer } from "../../tracking/recorder.ts";
import { createCare } from "./care.ts";
import { createFolderHandlers } from "./folder-handlers.ts";
import { createReportHandlers } from "./report-handlers.ts";
import type { RequestLog } from "./request-log.ts";

export interface CareServices {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `care.${string}` | `folders.${string}`>>;
  /** Folders in which backups of this library may lie. */
  backupFolders(): string[];
  /** Resolves when nothing of the library is being copied or checked. */
  settled(): Promise<void>;
  /** So many passages were indexed. */
  indexed(passages: number): void;
  /** Begins to watch folders and to make automatic backups. */
  start(): void;
  close(): Promise<void>;
}

export interface CareServicesParts {
  library: Library;
  encoders: Pick<Encoders, "current" | "wake" | "indexed">;
  ingest: Pick<Ingest, "add" | "status" | "failures">;
  options: EngineOptions;
  modelsFolder: string;
  /** The file of what people reported of themselves. */
  reportedFile: string;
  models: () => Models;
  version: string;
  requests: RequestLog;
  emit: (event: EngineEvent) => void;
}

export function createCareServices({ library, encoders, ingest, options, modelsFolder, reportedFile, models, version, requests, emit }: CareServicesParts): CareServices {
  const careChanged = later(() => { emit({ event: "care.changed", data: care.state() }); });
  const foldersChanged = later(() => { emit({ event: "folders.changed", data: { folders: watching.list() } }); });
  const care = createCare({ library, encoders, version, by: personAtComputer(), now: () => new Date(), onChange: careChanged.soon });
  const watching = createFolderWatching({
    folders: library.watchedFolders,
    libraryFolder: library.folder,
    add: (paths) => void ingest.add(paths.map((path) => ({ path, name: path }))),
    onChange: foldersChanged.soon,
  });
  const reports = createReportHandlers({
    folders: { library: library.folder, models: modelsFolder, reported: reportedFile, uploads: options.hostFolders?.uploads, window: options.hostFolders?.window },
    lastBackup: () => care.state().lastBackup?.folder ?? null,
    facts: () => ({
      version,
      host: options.host,
      counts: library.care.counts(),
      care: care.state(),
      folders: watching.list(),
      models: models(),
      ingest: ingest.status(),
      failures: ingest.failures(),
      log: requests,
    }),
  });
  careChanged.begin();
  foldersChanged.begin();
  return {
    handlers: { ...care.handlers, ...createFolderHandlers(watching), ...reports },
    backupFolders() {
      const { schedule, lastBackup } = care.state();
      return [...library.care.backupFolders(), ...(schedule.folder === null ? [] : [schedule.folder]), ...(lastBackup === null ? [] : [path.dirname(lastBackup.folder)])];
    },
    settled: care.settled,
    indexed: care.indexed,
    start() {
      watching.start();
      care.start();
    },
    async close() {
      await watching.close();
      await care.close();
      careChanged.stop();
      foldersChanged.stop();
    },
  };
}
