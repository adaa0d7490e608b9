import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Row } from "../settings/section.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";
import { GroupImport } from "./group-import.tsx";
import { ImpactView } from "./impact-view.tsx";
import { SwapTest } from "./swap-test.tsx";

/** What can be shown of fairness: swaps that move no score, rates and ratios by what people report of themselves, and the log of decisions. */
export function FairnessSettings() {
  const { jobs, navigation } = useServices();
  const { list, archived } = useStore(jobs.store);
  const all = [...(list ?? []), ...archived];
  return (
    <>
      <SwapTest jobs={all} />
      <GroupImport />
      <ImpactView jobs={all} />
      <Row name={words.log.title} about={words.log.about}>
        <Button onClick={() => navigation.go({ name: "log", jobId: null })}>{words.log.open}</Button>
      </Row>
    </>
  );
}
