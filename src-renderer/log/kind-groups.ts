/** What one looks for in the log: kinds of entries that belong together. */
import type { DecisionKind } from "../../src-preload/decisions.ts";

export const kindGroups = {
  decisions: ["candidate.marked", "candidate.moved", "candidate.noted", "decision.undone", "hiring.recorded", "tracking.imported", "tracking.importUndone", "shortlist.ordered"],
  rankings: ["ranking.shown"],
  asked: ["job.added", "job.removed", "job.restored", "job.archived", "job.unarchived", "stages.changed", "reasons.changed", "weights.changed", "requirements.changed", "conditions.changed"],
  corrections: ["profile.corrected", "conditions.imported", "conditions.importUndone"],
  exports: ["exported", "log.exported"],
  people: ["candidates.removed", "candidates.restored", "candidates.kept", "retention.ruleAdded", "retention.ruleRemoved", "candidates.erased", "erasure.checked", "candidates.merged", "candidates.parted"],
  library: ["log.begun", "library.imported", "library.restored", "library.backedUp", "groups.imported", "groups.forgotten", "taxonomy.changed", "model.switched"],
  learning: ["learning.switched"],
} as const satisfies Record<string, readonly DecisionKind[]>;

export type KindGroup = keyof typeof kindGroups;
export const kindGroupNames = Object.keys(kindGroups) as KindGroup[];
