import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { learningSteps, type LearningProgress } from "../../src-preload/contract/learning.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/notice.tsx";
import { cx } from "../ui/cx.ts";
import { inLine, ProgressBar } from "../ui/progress-bar.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { VersionRow } from "./version-row.tsx";

const said = words.learning;

/** Of the whole; the steps take about as long as each other. */
const shareOf = ({ step, done, of }: LearningProgress): number => (learningSteps.indexOf(step) + done / Math.max(1, of)) / learningSteps.length;

/** What the ranking may learn from what was decided: off until somebody has looked at it and switched it on. */
export function LearningSettings() {
  const { learning } = useServices();
  const { status, failure, training, switching } = useStore(learning.store);
  // Decisions were made since it was last looked at.
  useEffect(() => learning.show(), [learning]);
  if (failure !== null && status === null) return <Problem thrown={failure} onRetry={learning.show} />;
  if (status === null) return <Skeleton lines={4} className="mt-3" />;
  const { sentence, enough, active, versions } = status;
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">{said.about}</p>
      <ul className="mt-2 list-disc space-y-0.5 pl-5 text-pretty text-ink-soft">
        {said.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="numerals mt-3 font-medium">{sentence}</p>
      <p className="numerals text-ink-soft">{active === null ? said.off : said.on(active)}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button disabled={!enough || training !== null} onClick={learning.train}>
          {said.train}
        </Button>
        {active === null ? null : <Button disabled={switching} onClick={() => learning.use(null)}>{said.back}</Button>}
      </div>
      <div className={cx("flex flex-wrap items-center gap-3", (training !== null || switching) && "mt-3")}>
        {training === null ? null : <ProgressBar label={said.training} share={shareOf(training)} className={inLine} />}
        <p role="status" className="numerals text-ink-soft">
          {training !== null ? said.steps[training.step](training) : switching ? said.switching : ""}
        </p>
        {training === null ? null : (
          <Button size="small" look="quiet" onClick={learning.cancel}>
            {said.cancel}
          </Button>
        )}
      </div>
      {versions.length === 0 ? null : (
        <ul aria-label={said.versions} className="mt-4 divide-y divide-line rounded-lg border border-line bg-raised">
          {versions.map((version, i) => (
            <VersionRow key={version.version} version={version} isNewest={i === 0} />
          ))}
        </ul>
      )}
    </>
  );
}
