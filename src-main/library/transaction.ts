import type { DatabaseSync } from "node:sqlite";

/**
 * Runs `work` in one transaction: all of it is written, or, if it throws, nothing. Within another it is a part of that one: if it throws,
 * its own part is taken back, and the rest is the other's to go on with or give up.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  const isPart = database.isTransaction;
  database.exec(isPart ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec(isPart ? "RELEASE part" : "COMMIT");
    return result;
  } catch (thrown) {
    // A full disk may already have rolled it back.
    if (database.isTransaction) database.exec(isPart ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
    throw thrown;
  }
}
