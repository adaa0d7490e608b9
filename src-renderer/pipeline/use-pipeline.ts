import { useMemo } from "react";
import { useStore } from "zustand";
import type { TrackedCandidate } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { rosterOf } from "./roster.ts";
import { useStandings } from "./use-standings.ts";

export interface Pipeline {
  title: string | null;
  /** Everyone who stands in a stage; null until it is known. */
  cards: readonly TrackedCandidate[] | null;
  failure: unknown;
  retry(): void;
}

/**
 * Who stands where in a job. Who they are is asked for when somebody comes or goes or the library changes; where they stand is known at
 * once.
 */
export function usePipeline(jobId: string): Pipeline {
  const { candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const standings = useStandings(jobId);
  const roster = useMemo(() => rosterOf(standings), [standings]);
  const { data, failure, retry } = useAnswer("tracking.board", { jobId }, `${String(revision)}/${roster}`);
  const cards = useMemo(() => {
    if (data === null) return null;
    if (standings.size === 0) return data.cards;
    return data.cards.flatMap((card) => {
      const standing = standings.get(card.candidateId);
      return standing === undefined || standing.stageId === null ? [] : [{ ...card, ...standing }];
    });
  }, [data, standings]);
  return { title: data?.title ?? null, cards, failure, retry };
}
