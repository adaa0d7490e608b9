/** Settings of one library, by name, as JSON. */
import type { DatabaseSync } from "node:sqlite";
import type { z } from "zod";

export interface Settings {
  /** Null where it was never set, or is not of this form any more. */
  get<T>(name: string, schema: z.ZodType<T>): T | null;
  set(name: string, value: unknown): void;
}

export function createSettings(database: DatabaseSync): Settings {
  const select = database.prepare("SELECT value FROM setting WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)");
  return {
    get(name, schema) {
      const row = select.get(name);
      if (row === undefined) return null;
      const read = schema.safeParse(JSON.parse(String(row["value"])));
      return read.success ? read.data : null;
    },
    set: (name, value) => void put.run(name, JSON.stringify(value)),
  };
}
