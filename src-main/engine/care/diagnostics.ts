/**
 * A report for whoever helps: what would be asked first, and nothing of anybody. Every text in it is one of Winnow's own words or a
 * version; names, file names, paths and texts of the library never come near it.
 */
import os from "node:os";
import type { Care, IngestFailure, IngestStatus, Models, WatchedFolder } from "../../../src-preload/contract.ts";
import { errorCodes } from "../../../src-preload/errors.ts";
import type { RequestLog } from "./request-log.ts";

export interface DiagnosticFacts {
  version: string;
  host: string;
  counts: Record<string, number>;
  care: Care;
  folders: WatchedFolder[];
  models: Models;
  ingest: IngestStatus;
  failures: IngestFailure[];
  log: RequestLog;
  /** Bytes of each place. */
  sizes: { what: string; bytes: number; files: number }[];
}

const numberOf = <T>(list: readonly T[], is: (each: T) => boolean): number => list.filter(is).length;

export function diagnosticReport({ version, host, counts, care, folders, models, ingest, failures, log, sizes }: DiagnosticFacts): object {
  const { schedule } = care;
  const { state, found, done, duplicates, failed, cancelled, waiting } = ingest;
  return {
    report: "Winnow diagnostics",
    versions: { winnow: version, host, node: process.versions.node, sqlite: process.versions["sqlite"] ?? "", electron: process.versions["electron"] ?? "" },
    computer: { system: process.platform, release: os.release(), processor: process.arch, cores: os.availableParallelism(), memoryBytes: os.totalmem(), usedBytes: process.memoryUsage.rss() },
    library: { counts, places: sizes },
    import: { state, found, done, duplicates, failed, cancelled, waiting, failuresByCode: Object.fromEntries(errorCodes.map((code) => [code, numberOf(failures, (each) => each.code === code)])) },
    settings: {
      backups: { every: schedule.every, keep: schedule.keep, folderChosen: schedule.folder !== null, madeAny: care.lastBackup !== null },
      // A model of one's own may be called anything.
      models: models.models.map(({ id, origin, kind, state: { is } }) => ({ id: origin === "own" ? "own" : id, kind, state: is })),
      standIn: models.standIn?.code ?? null,
      folders: Object.fromEntries((["looking", "watching", "paused", "away"] as const).map((each) => [each, numberOf(folders, (folder) => folder.state === each)])),
    },
    care: care.outcomes.map((outcome) => ({
      kind: outcome.kind,
      error: outcome.error?.code ?? null,
      checks: outcome.kind === "verify" && outcome.verification !== null ? Object.fromEntries(outcome.verification.checks.map(({ name, ok }) => [name, ok])) : null,
    })),
    requests: { times: log.times(), errors: log.errors() },
  };
}
