import type { CandidateRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";

/** Takes everybody who is selected out of the library or, where nobody is, the candidate of one row (null: it is not there yet). */
export function useRemoveChosen(): (row: Pick<CandidateRow, "candidateId" | "name" | "file"> | null) => void {
  const { candidates, selection } = useServices();
  return (row) => {
    const chosen = [...selection.store.getState().ids];
    if (chosen.length > 0) {
      void candidates.removeAll(chosen).then((done) => {
        if (done) selection.clear();
      });
    } else if (row !== null) void candidates.remove([row]);
  };
}
