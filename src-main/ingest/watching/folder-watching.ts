/** All watched folders of a library: naming them, pausing them, and what they bring. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { WatchedFolder } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { isWithin } from "../../library/care/is-within.ts";
import type { WatchedFolders } from "../../library/watched-folders.ts";
import { typedPath } from "./typed-path.ts";
import { folderProblem, watchFolder, type FolderWatch, type WatchPace } from "./watch-folder.ts";

export interface FolderWatching {
  list(): WatchedFolder[];
  /** Throws `invalid_input`, `file_not_found` or `file_not_readable` for a folder that cannot or should not be watched. */
  watch(typed: string): string;
  /** Each throws `not_found`. */
  pause(folderId: string): void;
  resume(folderId: string): void;
  check(folderId: string): void;
  remove(folderId: string): void;
  restore(folderId: string): void;
  /** Until then folders are only written down: single commands watch nothing. */
  start(): void;
  close(): Promise<void>;
}

export interface FolderWatchingParts {
  folders: WatchedFolders;
  libraryFolder: string;
  add: (paths: string[]) => void;
  onChange: () => void;
  pace?: WatchPace;
}

const clock = (): string => new Date().toISOString();

export function createFolderWatching({ folders, libraryFolder, add, onChange, pace }: FolderWatchingParts): FolderWatching {
  const watches = new Map<string, FolderWatch>();
  const ending = new Set<Promise<void>>();
  let started = false;

  function begin(folderId: string): void {
    const folder = folders.get(folderId);
    if (!started || folder.paused || watches.has(folderId)) return;
    watches.set(folderId, watchFolder({ folder, folders, add, onChange, ...(pace && { pace }) }));
  }

  function end(folderId: string): void {
    const watching = watches.get(folderId);
    watches.delete(folderId);
    if (watching === undefined) return;
    const ended = watching.close().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function refuse(folder: string): void {
    if (isWithin(folder, realPath(libraryFolder))) {
      throw new WinnowError("invalid_input", "This folder belongs to Winnow’s own library.", { hint: "Choose a folder that you save resumes in." });
    }
    if (path.dirname(folder) === folder || folder === realPath(os.homedir())) {
      throw new WinnowError("invalid_input", "This folder holds everything on this computer, not only resumes.", { hint: "Choose a folder in it that you save resumes in." });
    }
    for (const other of folders.list()) {
      if (isWithin(folder, other.path)) {
        throw new WinnowError("invalid_input", folder === other.path ? "This folder is watched already." : `This folder is watched already, as a part of ${other.path}.`);
      }
      if (isWithin(other.path, folder)) {
        throw new WinnowError("invalid_input", `${other.path}, which is a part of this folder, is watched already.`, { hint: "Remove that one first, and then watch the whole." });
      }
    }
  }

  return {
    list: () =>
      folders.list().map(({ folderId, path: folder, paused }) => ({
        folderId,
        path: folder,
        ...(watches.get(folderId)?.now() ?? { state: paused ? ("paused" as const) : ("looking" as const), problem: null }),
        ...folders.handed(folderId),
      })),
    watch(typed) {
      const folder = existingFolder(typedPath(typed));
      refuse(folder);
      const { folderId } = folders.add(folder, clock());
      begin(folderId);
      onChange();
      return folderId;
    },
    pause(folderId) {
      folders.get(folderId);
      folders.setPaused(folderId, true);
      end(folderId);
      onChange();
    },
    resume(folderId) {
      folders.get(folderId);
      folders.setPaused(folderId, false);
      begin(folderId);
      onChange();
    },
    check(folderId) {
      folders.get(folderId);
      watches.get(folderId)?.check();
    },
    remove(folderId) {
      folders.get(folderId);
      folders.remove(folderId, clock());
      end(folderId);
      onChange();
    },
    restore(folderId) {
      folders.restore(folderId);
      begin(folderId);
      onChange();
    },
    start() {
      started = true;
      for (const { folderId } of folders.list()) begin(folderId);
    },
    async close() {
      started = false;
      for (const folderId of [...watches.keys()]) end(folderId);
      await Promise.all(ending);
    },
  };
}

function realPath(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

/** The folder behind a path, links resolved. */
function existingFolder(typed: string): string {
  try {
    const folder = fs.realpathSync(typed);
    if (!fs.statSync(folder).isDirectory()) throw new WinnowError("invalid_input", `${typed} is a file, not a folder.`, { hint: "Give the folder that it lies in." });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.X_OK);
    return folder;
  } catch (cause) {
    if (cause instanceof WinnowError) throw cause;
    const { code, message } = folderProblem(typed, cause);
    throw new WinnowError(code, message, { hint: code === "file_not_found" ? "Check how it is written, and that its disk is connected." : "Change the folder’s permissions, or choose another one.", cause });
  }
}
