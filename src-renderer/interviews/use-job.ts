import { useStore } from "zustand";
import type { Job } from "../../src-preload/domain.ts";
import { useAnswer, useServices } from "../app/context.ts";
import type { Answer } from "../client/answers.ts";

/** A job as it is asked now: it is asked for again when it was changed. */
export function useJob(jobId: string): Answer<Job> & { retry(): void } {
  const { jobs } = useServices();
  const updatedAt = useStore(jobs.store, ({ list, archived }) => [...(list ?? []), ...archived].find((one) => one.jobId === jobId)?.updatedAt ?? "");
  return useAnswer("jobs.get", { jobId }, updatedAt);
}
