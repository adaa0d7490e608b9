import { useStore } from "zustand";
import type { Hiring } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import type { Answer } from "../client/answers.ts";

/** How a candidate fared for a job, asked again when anything of the job was recorded. */
export function useHiring(jobId: string, candidateId: string): Answer<Hiring> & { retry(): void } {
  const { tracking } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  return useAnswer("interviews.of", { jobId, candidateId }, version);
}
