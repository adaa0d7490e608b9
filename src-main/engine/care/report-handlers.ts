/** What is stored where, and the report for whoever helps. */
import path from "node:path";
import type { Handlers } from "../../../src-preload/contract.ts";
import { diagnosticReport, type DiagnosticFacts } from "./diagnostics.ts";
import { storedPlaces, type PlaceFolders } from "./places.ts";

export interface ReportParts {
  folders: Omit<PlaceFolders, "backups">;
  /** The folder of the last backup; null without any. */
  lastBackup: () => string | null;
  facts: () => Omit<DiagnosticFacts, "sizes">;
}

export function createReportHandlers({ folders, lastBackup, facts }: ReportParts): Pick<Handlers, "care.places" | "care.diagnostics"> {
  const places = () => {
    const last = lastBackup();
    return storedPlaces({ ...folders, backups: last === null ? null : path.dirname(last) });
  };
  return {
    "care.places": async () => ({ places: await places() }),
    "care.diagnostics": async () => {
      const sizes = (await places()).map(({ what, bytes, files }) => ({ what, bytes, files }));
      return { fileName: "winnow-diagnostics.json", mediaType: "application/json", content: `${JSON.stringify(diagnosticReport({ ...facts(), sizes }), null, 2)}\n` };
    },
  };
}
