import { useStore } from "zustand";
import { dateOrderSchema, type MoveInChoices, type MoveInPlan } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { Notice } from "../ui/notice.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import { ColumnTable, StageTable } from "./mapping-tables.tsx";
import { PlannedRows } from "./planned-rows.tsx";

const say = words.movingIn;

interface MoveInSheetProps {
  /** Null while there is none to look at. */
  shown: { plan: MoveInPlan; choices: MoveInChoices } | null;
  /** In [0,1] while it is being imported. */
  share: number | null;
  onChoose(choices: MoveInChoices): void;
  onCancel(): void;
  onImport(plan: MoveInPlan): void;
}

export function MoveInSheet({ shown, share, onChoose, onCancel, onImport }: MoveInSheetProps) {
  return (
    <Sheet
      open={shown !== null}
      onOpenChange={(open) => {
        if (!open && share === null) onCancel();
      }}
      title={say.title}
      description={shown === null ? "" : say.description(shown.plan.file, shown.plan.counts.rows)}
      place="wide"
    >
      {shown === null ? null : (
        <>
          <div className="min-h-0 flex-1 space-y-6 overflow-y-auto px-5 pb-5" tabIndex={0} role="region" aria-label={say.region}>
            {shown.plan.brokenQuotes ? <Notice tone="problem">{say.brokenQuotes}</Notice> : null}
            {shown.plan.from === "winnow" ? <p>{say.own}</p> : <Mapping plan={shown.plan} choices={shown.choices} onChoose={onChoose} />}
            <PlannedRows plan={shown.plan} choices={shown.choices} onChoose={onChoose} />
          </div>
          <Footer plan={shown.plan} share={share} onCancel={onCancel} onImport={onImport} />
        </>
      )}
    </Sheet>
  );
}

function Mapping({ plan, choices, onChoose }: { plan: MoveInPlan; choices: MoveInChoices; onChoose(choices: MoveInChoices): void }) {
  const { jobs } = useServices();
  const list = useStore(jobs.store, (state) => state.list);
  const { dates, rows, columns } = plan;
  const namesNoJob = rows.some(({ problems }) => problems.includes("noJob")) || !columns.some(({ meaning }) => meaning === "job");
  return (
    <>
      {dates.samples.length === 0 ? null : (
        <section aria-label={say.dates} className="flex flex-wrap items-center gap-3">
          <p className={cx(dates.asked ? "font-medium text-unknown" : "text-ink-soft")}>{dates.asked ? say.datesAsked(dates.samples.join(", ")) : say.datesAre}</p>
          <Segmented<"day-first" | "month-first" | "">
            label={say.dates}
            value={dates.order ?? ""}
            options={dateOrderSchema.options.map((value) => ({ value, name: say.orders[value] }))}
            onChange={(order) => (order === "" ? undefined : onChoose({ ...choices, dates: order }))}
          />
        </section>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {namesNoJob ? (
          <label className="flex items-center gap-2">
            {say.job}
            <select
              value={choices.jobId ?? ""}
              onChange={({ target }) => {
                const { jobId: _, ...others } = choices;
                onChoose(target.value === "" ? others : { ...others, jobId: target.value });
              }}
              className="h-8 max-w-64 rounded-md border border-control bg-surface px-2"
            >
              <option value="">{say.noJob}</option>
              {list?.map(({ jobId, title }) => (
                <option key={jobId} value={jobId}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="flex items-center gap-2">
          <input type="checkbox" checked={choices.makeJobs === true} onChange={({ target }) => onChoose({ ...choices, makeJobs: target.checked })} />
          {say.makeJobs}
        </label>
        <label className="flex items-center gap-2">
          <input type="checkbox" checked={choices.makeCandidates === true} onChange={({ target }) => onChoose({ ...choices, makeCandidates: target.checked })} />
          {say.makeCandidates}
        </label>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ColumnTable plan={plan} choices={choices} onChoose={onChoose} />
        <StageTable plan={plan} choices={choices} onChoose={onChoose} />
      </div>
    </>
  );
}

function Footer({ plan, share, onCancel, onImport }: { plan: MoveInPlan; share: number | null; onCancel(): void; onImport(plan: MoveInPlan): void }) {
  const { counts, dates } = plan;
  return (
    <footer className="flex items-center gap-3 border-t border-line px-5 py-3">
      <p role="status" className="numerals min-w-0 flex-1 text-ink-soft">
        {say.summary(counts.record, counts.there, counts.skip)}
        {counts.newCandidates + counts.newJobs === 0 ? null : ` · ${say.made(counts.newCandidates, counts.newJobs)}`}
      </p>
      {share === null ? null : <ProgressBar label={say.importing} share={share} className="h-1.5 w-40 shrink-0 rounded-full" />}
      <Button look="quiet" disabled={share !== null} onClick={onCancel}>
        {say.cancel}
      </Button>
      <Button look="primary" disabled={counts.record === 0 || dates.asked || share !== null} onClick={() => onImport(plan)}>
        {counts.record === 0 ? say.nothing : say.import(counts.record)}
      </Button>
    </footer>
  );
}
