/**
 * Where backups of a library were made, and which libraries it came from: so that whoever is erased is known to lie in them still, also in
 * those of the library that this one was restored from.
 */
import { z } from "zod";
import type { Settings } from "../settings.ts";

const PLACES = "backup.places";
const ORIGINS = "library.origins";
/** The latest so many folders; a disk that is not connected keeps its place. */
const most = 50;

const list = z.array(z.string());
/** The newest last, each once. */
const withLast = (all: readonly string[], one: string): string[] => [...all.filter((each) => each !== one), one].slice(-most);

export interface BackupPlaces {
  /** Folders in which dated backups were made. */
  folders(): string[];
  /** Ids of the libraries that this one was restored from, the nearest last. */
  origins(): string[];
  made(folder: string): void;
  /** This library was just restored from a backup of `libraryId` in `folder`. */
  restored(libraryId: string, folder: string): void;
}

export function createBackupPlaces(settings: Settings): BackupPlaces {
  const folders = (): string[] => settings.get(PLACES, list) ?? [];
  const origins = (): string[] => settings.get(ORIGINS, list) ?? [];
  const made = (folder: string): void => { settings.set(PLACES, withLast(folders(), folder)); };
  return {
    folders,
    origins,
    made,
    restored(libraryId, folder) {
      made(folder);
      settings.set(ORIGINS, withLast(origins(), libraryId));
    },
  };
}
