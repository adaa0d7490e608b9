/** One Winnow at a time in a library folder. */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { WinnowError } from "../../src-preload/errors.ts";

export interface LibraryLock {
  release(): void;
}

const RETRY_MS = 100;

/**
 * Takes the folder's lock, or waits up to `waitMs` for it and then rejects with `library_locked`. The lock is SQLite's own lock on
 * `winnow.lock`: the operating system lets go of it when the process ends, however it ends, so it is never stale.
 */
export async function lockLibrary(folder: string, waitMs: number): Promise<LibraryLock> {
  const file = path.join(folder, "winnow.lock");
  const deadline = performance.now() + waitMs;
  for (;;) {
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
      return {
        release: () => {
          database.close();
        },
      };
    } catch (cause) {
      database.close();
      if (!isBusy(cause)) throw openFailure(folder, cause);
      if (performance.now() > deadline) {
        throw new WinnowError("library_locked", "This library is already open in another Winnow.", {
          hint: "Close the other window, or wait until it has finished, and try again.",
          cause,
        });
      }
    }
    await sleep(RETRY_MS);
  }
}

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Error && "errcode" in thrown && (thrown.errcode === 5 || thrown.errcode === 6);

/** What to say when the folder or a file in it cannot be opened. */
export function openFailure(folder: string, cause: unknown): WinnowError {
  let writable = true;
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    writable = false;
  }
  return writable
    ? new WinnowError("library_damaged", "This library could not be opened: a file in its folder is damaged.", {
        hint: "Restore the folder from your backup, or choose another library folder.",
        cause,
      })
    : new WinnowError("file_not_readable", "Winnow may not write in the library folder.", {
        hint: "Choose another folder, or change the folder's permissions.",
        cause,
      });
}
