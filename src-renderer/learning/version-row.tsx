import { useStore } from "zustand";
import { Check } from "lucide-react";
import type { LearnedVersion } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { Notice } from "../ui/notice.tsx";
import { formatDay } from "../ui/numbers.ts";
import { ImpactOfVersion } from "./impact-of-version.tsx";
import { words } from "../words/words.ts";

const said = words.learning;

interface VersionRowProps {
  version: LearnedVersion;
  isNewest: boolean;
}

/** One version: what it was learned from, what it changes, what the comparison says, and the switch. */
export function VersionRow({ version: { version, madeAt, active, changes, verdict, learnedFrom, gain, erased }, isNewest }: VersionRowProps) {
  const [conclusion, ...reasons] = verdict;
  const { learning } = useServices();
  const switching = useStore(learning.store, (state) => state.switching);
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{said.version(version)}</p>
          <p className="numerals text-ink-soft">{said.from(formatDay(madeAt), learnedFrom.decisions, learnedFrom.jobs.length, learnedFrom.recruiters)}</p>
        </div>
        {active ? (
          <span className="inline-flex h-7 items-center gap-1.5 rounded-md bg-sunken px-2.5 text-xs font-medium">
            <Check aria-hidden className="size-3.5 text-accent" />
            {said.inUse}
          </span>
        ) : changes.length === 0 ? null : (
          <Button size="small" disabled={switching} look={isNewest && gain === "clear" && erased === 0 ? "primary" : "secondary"} aria-label={said.useThat(version)} onClick={() => learning.use(version)}>
            {said.use}
          </Button>
        )}
      </div>
      {changes.length === 0 ? null : (
        <ul aria-label={said.changes} className="numerals mt-2 list-disc pl-5">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className={cx("numerals mt-2 text-pretty", gain === "clear" && "font-medium")}>{conclusion}</p>
      <details open={isNewest || active} className="mt-1">
        <summary className="cursor-pointer text-xs text-ink-soft">{said.verdict}</summary>
        <ul aria-label={said.verdict} className="numerals mt-1 space-y-0.5 text-pretty text-ink-soft">
          {reasons.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {changes.length === 0 ? null : <ImpactOfVersion version={version} />}
      </details>
      {erased === 0 ? null : (
        <div className="mt-2">
          <Notice tone="quiet">
            <p className="numerals text-pretty">{said.erased(erased)}</p>
          </Notice>
        </div>
      )}
    </li>
  );
}
