/** What a mark or a move makes of a standing, as far as the screen can tell before the engine has said so. */
import { isOut, type Mark, type Stage, type Standing } from "../../src-preload/contract.ts";

export const noStanding = (candidateId: string): Standing => ({ candidateId, mark: null, stageId: null, since: null, reason: null, note: null });

const first = (stages: readonly Stage[], kind: Stage["kind"]): string | null => stages.find((stage) => stage.kind === kind)?.stageId ?? null;
const kindOf = (stages: readonly Stage[], stageId: string | null): Stage["kind"] | null => stages.find((stage) => stage.stageId === stageId)?.kind ?? null;

export function withMark(before: Standing, mark: Mark | null, reason: string | null, stages: readonly Stage[], at: string): Standing {
  if (mark === "rejected") return { ...before, mark, reason, stageId: first(stages, "rejected"), since: at };
  const kind = kindOf(stages, before.stageId);
  const stays = kind !== null && !isOut(kind);
  if (mark === "shortlisted" && !stays) return { ...before, mark, reason: null, stageId: first(stages, "new"), since: at };
  if (stays && kind !== "new") return { ...before, mark };
  return mark === "shortlisted" ? { ...before, mark } : { ...before, mark, reason: null, stageId: null, since: null };
}

export function withStage(before: Standing, stage: Stage, reason: string | null, at: string): Standing {
  const mark = before.mark === "rejected" && !isOut(stage.kind) ? null : before.mark;
  return { ...before, mark, stageId: stage.stageId, since: at, reason };
}
