/** Moves of requirements: seen at once, made one after the other, and each taken back by another. */
import type { StoreApi } from "zustand/vanilla";
import type { Job, Requirement } from "../../src-preload/domain.ts";
import type { Toasts } from "../app/toasts.ts";
import { importanceName } from "./importance.ts";
import type { Jobs, JobsState } from "./jobs-store.ts";
import { asEdit } from "./requirement-edits.ts";
import { placeOf, rankUnder, withMoved, type RequirementMove, type RequirementPlace } from "./requirement-order.ts";
import { words } from "../words/words.ts";

export interface RequirementMoves {
  /** Shows it at once; the engine follows. Offers to undo it. */
  moveRequirement(jobId: string, id: string, to: RequirementPlace): Promise<void>;
  /** Takes back the last move in the job that has not been. */
  undoMove(jobId: string): void;
}

/** The requirements as they are to be when the moves under way are done. */
export const afterMoves = ({ jobId, requirements }: Job, moves: JobsState["moves"]): readonly Requirement[] =>
  (moves.get(jobId) ?? []).reduce(withMoved, requirements);

export function createRequirementMoves(store: StoreApi<JobsState>, edit: Jobs["edit"], toasts: Toasts): RequirementMoves {
  /** What takes each move back, by job, the last made last. */
  const back = new Map<string, RequirementMove[]>();
  /** One message about moves is enough. */
  let closeLast = (): void => undefined;

  const setMoves = (jobId: string, change: (moves: readonly RequirementMove[]) => readonly RequirementMove[]): void => {
    const moves = new Map(store.getState().moves);
    const own = change(moves.get(jobId) ?? []);
    if (own.length === 0) moves.delete(jobId);
    else moves.set(jobId, own);
    store.setState({ moves });
  };

  const shownOf = (jobId: string): readonly Requirement[] => {
    const { jobs, moves } = store.getState();
    const job = jobs.get(jobId);
    return job === undefined ? [] : afterMoves(job, moves);
  };

  async function move(jobId: string, made: RequirementMove): Promise<boolean> {
    setMoves(jobId, (moves) => [...moves, made]);
    const job = await edit(jobId, ({ requirements }) => ({ requirements: withMoved(requirements, made).map(asEdit) }));
    setMoves(jobId, (moves) => moves.filter((each) => each !== made));
    return job !== null;
  }

  function undoMove(jobId: string): void {
    const last = back.get(jobId)?.pop();
    if (last === undefined) return;
    const text = shownOf(jobId).find(({ id }) => id === last.id)?.text;
    closeLast();
    void move(jobId, last);
    if (text !== undefined) closeLast = toasts.done(words.jobs.moveBack(text));
  }

  return {
    undoMove,
    async moveRequirement(jobId, id, to) {
      const before = shownOf(jobId);
      const from = placeOf(before, id);
      if (from === null || to.before === id || (from.importance === to.importance && from.before === to.before)) return;
      const undo: RequirementMove = { id, to: from };
      back.set(jobId, [...(back.get(jobId) ?? []), undo]);
      const after = withMoved(before, { id, to });
      const stands = rankUnder(after, id);
      const text = after.find((requirement) => requirement.id === id)?.text ?? "";
      if (!(await move(jobId, { id, to }))) {
        back.set(jobId, (back.get(jobId) ?? []).filter((each) => each !== undo));
        return;
      }
      // Whoever has moved on, or back, is not told of what is no longer so.
      if (stands === null || back.get(jobId)?.at(-1) !== undo) return;
      const name = importanceName[stands.importance];
      closeLast();
      closeLast = toasts.done(from.importance === to.importance ? words.jobs.ordered(text, stands.place, stands.of, name) : words.jobs.moved(text, name), {
        label: words.jobs.undo,
        run: () => undoMove(jobId),
      });
    },
  };
}
