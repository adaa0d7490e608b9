import { useState } from "react";
import { Scale, TriangleAlert } from "lucide-react";
import type { ImpactOfLearning } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const said = words.learning;

type Asked = { state: "idle" } | { state: "asking" } | { state: "told"; check: ImpactOfLearning | null } | { state: "failed"; thrown: unknown };

/** What a version would do to groups of people, asked for by a button: it ranks every job twice. */
export function ImpactOfVersion({ version }: { version: number }) {
  const { learning } = useServices();
  const [asked, setAsked] = useState<Asked>({ state: "idle" });
  const ask = (): void => {
    setAsked({ state: "asking" });
    void learning.impact(version).then((check) => setAsked({ state: "told", check }), (thrown: unknown) => setAsked({ state: "failed", thrown }));
  };
  return (
    <div className="mt-2">
      <Button size="small" disabled={asked.state === "asking"} onClick={ask} aria-label={said.impact.checkThat(version)}>
        <Scale aria-hidden className="size-3.5" strokeWidth={1.75} />
        {said.impact.check}
      </Button>
      {asked.state === "failed" ? <Problem thrown={asked.thrown} onRetry={ask} /> : null}
      <div role="status" className="numerals mt-1.5 text-pretty text-ink-soft">
        {asked.state === "asking" ? said.impact.checking : asked.state === "told" ? <Told check={asked.check} /> : null}
      </div>
    </div>
  );
}

function Told({ check }: { check: ImpactOfLearning | null }) {
  if (check === null) return said.impact.unknown;
  if (check.worse.length === 0) return said.impact.none;
  return (
    <>
      {check.refuses ? (
        <p className="flex items-center gap-1.5 font-medium text-ink">
          <TriangleAlert aria-hidden className="size-3.5 text-fail" />
          {said.impact.refuses}
        </p>
      ) : (
        said.impact.worse
      )}
      <ul className="mt-1 list-disc pl-5">
        {check.worse.map(({ measure, group, present, learned }) => (
          <li key={`${measure} ${group.join(" ")}`}>{said.impact.fell[measure](group.join(", "), present, learned)}</li>
        ))}
      </ul>
    </>
  );
}
