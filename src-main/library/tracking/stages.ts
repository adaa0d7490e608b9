/** The library's stages and the reasons that are offered. */
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { stageSchema, type Stage, type TrackingReasons } from "../../../src-preload/contract.ts";
import { inTransaction } from "../transaction.ts";

export interface Stages {
  /** In their order, without those that were removed. */
  list(): Stage[];
  /** Removed ones too: events speak of them. */
  all(): Stage[];
  /** Writes the whole list: an unknown or missing id is a new stage, what is left out is removed. A known one keeps its kind. */
  save(stages: readonly (Omit<Stage, "stageId"> & { stageId?: string | undefined })[], at: string): void;
  reasons(): TrackingReasons;
  saveReasons(reasons: TrackingReasons): void;
}

export function createStages(database: DatabaseSync): Stages {
  const every = database.prepare("SELECT stage_id AS stageId, name, kind, removed_at IS NULL AS kept FROM stage ORDER BY removed_at IS NOT NULL, position, stage_id");
  const removeAll = database.prepare("UPDATE stage SET removed_at = ? WHERE removed_at IS NULL");
  const put = database.prepare(
    `INSERT INTO stage (stage_id, name, kind, position) VALUES (?, ?, ?, ?)
     ON CONFLICT (stage_id) DO UPDATE SET name = excluded.name, position = excluded.position, removed_at = NULL`,
  );
  const reasons = database.prepare("SELECT text FROM stage_reason WHERE kind = ? ORDER BY position");
  const dropReasons = database.prepare("DELETE FROM stage_reason");
  const addReason = database.prepare("INSERT INTO stage_reason (kind, position, text) VALUES (?, ?, ?)");
  const read = (kept: boolean): Stage[] => every.all().filter((row) => !kept || row["kept"] === 1).map((row) => stageSchema.parse(row));
  const reasonsFor = (kind: keyof TrackingReasons): string[] => reasons.all(kind).map((row) => String(row["text"]));

  return {
    list: () => read(true),
    all: () => read(false),
    save(stages, at) {
      inTransaction(database, () => {
        const known = new Set(read(false).map(({ stageId }) => stageId));
        removeAll.run(at);
        stages.forEach(({ stageId, name, kind }, position) => {
          put.run(stageId !== undefined && known.has(stageId) ? stageId : randomUUID(), name, kind, position);
        });
      });
    },
    reasons: () => ({ rejected: reasonsFor("rejected"), withdrawn: reasonsFor("withdrawn") }),
    saveReasons(all) {
      inTransaction(database, () => {
        dropReasons.run();
        for (const kind of ["rejected", "withdrawn"] as const) all[kind].forEach((text, position) => addReason.run(kind, position, text));
      });
    },
  };
}
