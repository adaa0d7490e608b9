import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import type { Standings } from "./tracking-store.ts";

const none: Standings = new Map();

/** Where everyone stands for a job, kept up to date while the screen is shown. */
export function useStandings(jobId: string): Standings {
  const { tracking } = useServices();
  useEffect(() => tracking.open(jobId), [tracking, jobId]);
  return useStore(tracking.store, (state) => state.jobs.get(jobId)) ?? none;
}
