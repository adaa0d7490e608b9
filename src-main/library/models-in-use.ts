/** Which models this library uses. A model that ships needs no entry. */
import type { DatabaseSync } from "node:sqlite";
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { inTransaction } from "./transaction.ts";

/** See migration 7. */
export type ModelRole = "encoder" | "previous" | "next" | "reranker";

export interface ModelsInUse {
  get(role: ModelRole): ModelIdentity | null;
  /** Null: none. */
  set(role: ModelRole, model: ModelIdentity | null): void;
  /** In one transaction: `next` becomes the encoder, and `now`, which was it, the previous one. */
  switchFrom(now: ModelIdentity): void;
}

export function createModelsInUse(database: DatabaseSync): ModelsInUse {
  const select = database.prepare("SELECT id, hash FROM model_in_use WHERE role = ?");
  const put = database.prepare("INSERT OR REPLACE INTO model_in_use (role, id, hash) VALUES (?, ?, ?)");
  const remove = database.prepare("DELETE FROM model_in_use WHERE role = ?");

  function get(role: ModelRole): ModelIdentity | null {
    const row = select.get(role);
    return row === undefined ? null : { id: String(row["id"]), hash: String(row["hash"]) };
  }
  function set(role: ModelRole, model: ModelIdentity | null): void {
    if (model === null) remove.run(role);
    else put.run(role, model.id, model.hash);
  }
  return {
    get,
    set,
    switchFrom(now) {
      inTransaction(database, () => {
        const next = get("next");
        if (next === null) throw new Error("No encoder is waiting to be switched to.");
        set("previous", now);
        set("encoder", next);
        set("next", null);
      });
    },
  };
}
