/** What the decision log of a library can be verified by: the backups of it, and of those it was restored from, that can be reached. */
import { z } from "zod";
import type { ToVerify } from "../decisions/verify-log.ts";
import type { Settings } from "../settings.ts";
import { listBackups, logsOf } from "./backup-folder.ts";
import { createBackupPlaces } from "./backup-places.ts";

export const libraryIdIn = (settings: Settings): string => settings.get("library.id", z.string()) ?? "";

export function logsElsewhere(settings: Settings): ToVerify {
  const places = createBackupPlaces(settings);
  return { libraryIds: [libraryIdIn(settings), ...places.origins()], known: logsOf(places.folders().flatMap(listBackups)) };
}
