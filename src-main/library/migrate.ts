/** Brings a library's database up to date, on a copy first. */
import fs from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { WinnowError } from "../../src-preload/errors.ts";
import { inTransaction } from "./transaction.ts";
import type { Migration } from "./migrations/index.ts";

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);

function apply(database: DatabaseSync, pending: readonly Migration[]): void {
  for (const { number, sql } of pending) {
    inTransaction(database, () => {
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${String(number)}`);
    });
  }
}

/**
 * Applies the migrations that `database` (stored at `file`) does not have yet, each in one transaction. A library that holds
 * something is copied first and the copy migrated, so that a migration that fails leaves the real one untouched.
 * Throws `library_too_new` if the library was written by a newer Winnow, `library_damaged` if a migration fails.
 */
export async function migrate(database: DatabaseSync, file: string, migrations: readonly Migration[]): Promise<void> {
  const version = versionOf(database);
  const newest = migrations.at(-1)?.number ?? 0;
  if (version > newest) {
    throw new WinnowError("library_too_new", "This library was last opened by a newer version of Winnow.", {
      hint: "Install the newest version of Winnow, or choose another library folder.",
    });
  }
  const pending = migrations.filter((m) => m.number > version);
  if (pending.length === 0) return;
  try {
    if (version > 0) await rehearse(database, `${file}.rehearsal`, pending);
    apply(database, pending);
  } catch (cause) {
    throw new WinnowError("library_damaged", "This library could not be brought up to date. It was left as it was.", {
      hint: "Keep the folder, and open a copy of it from your backup.",
      cause,
    });
  }
}

async function rehearse(database: DatabaseSync, copy: string, pending: readonly Migration[]): Promise<void> {
  const remove = (): void => {
    for (const ending of ["", "-wal", "-shm", "-journal"]) fs.rmSync(copy + ending, { force: true });
  };
  // What a process left that was killed while it copied is no database, and nothing could be copied over it.
  remove();
  try {
    await backup(database, copy);
    const trial = new DatabaseSync(copy);
    try {
      apply(trial, pending);
    } finally {
      trial.close();
    }
  } finally {
    remove();
  }
}
