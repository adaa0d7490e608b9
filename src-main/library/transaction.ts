import type { DatabaseSync } from "node:sqlite";

/** Runs `work` in one transaction: all of it is written, or, if it throws, nothing. Transactions do not nest. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (thrown) {
    // A full disk may already have rolled it back.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw thrown;
  }
}
