import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { GroupImport } from "./group-import.tsx";
import { ImpactView } from "./impact-view.tsx";
import { SwapTest } from "./swap-test.tsx";

/** What can be shown of fairness: the categories people report of themselves, rates and ratios by them, and swaps that move no score. */
export function FairnessSettings() {
  const { jobs } = useServices();
  const { list, archived } = useStore(jobs.store);
  const all = [...(list ?? []), ...archived];
  return (
    <>
      <SwapTest jobs={all} />
      <GroupImport />
      <ImpactView jobs={all} />
    </>
  );
}
