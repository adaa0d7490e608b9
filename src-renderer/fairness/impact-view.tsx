import { useState } from "react";
import { FileDown } from "lucide-react";
import { impactSamples, impactSteps, type ImpactReport, type ImpactSample, type ImpactStep, type JobRow, type Params } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Row } from "../settings/section.tsx";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FailureNotice, Notice } from "../ui/notice.tsx";
import { saveFile } from "../ui/save-file.ts";
import { Segmented } from "../ui/segmented.tsx";
import { words } from "../words/words.ts";
import { byOf, ImpactTableView } from "./impact-table.tsx";
import { JobChoice } from "./job-choice.tsx";

const say = words.fairness;

interface Shown {
  asked: Params<"fairness.impact">;
  report: ImpactReport;
}

function Report({ shown: { asked, report }, onSave }: { shown: Shown; onSave(format: "csv" | "json"): void }) {
  const of = asked.jobId === undefined ? report.overall : (report.jobs[0] ?? null);
  if (of === null) {
    return (
      <div className="mt-3">
        <Notice tone="quiet">{say.tooFew}</Notice>
      </div>
    );
  }
  return (
    <div className="mt-3">
      <Notice tone="quiet">{report.notice}</Notice>
      {of.selection.map((table) => (
        <ImpactTableView key={`selection ${table.by.join("\n")}`} table={table} caption={say.selection(byOf(table))} counted={say.count} />
      ))}
      {of.scoring.map((table) => (
        <ImpactTableView key={`scoring ${table.by.join("\n")}`} table={table} caption={say.scoring(byOf(table))} counted={say.above} />
      ))}
      <details className="mt-4">
        <summary className="cursor-pointer text-ink-soft">{say.howMade}</summary>
        <ul className="mt-1 list-disc space-y-1 pl-5 text-ink-soft">
          {report.method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      <div className="mt-3 flex gap-2">
        <Button onClick={() => onSave("csv")}>
          <FileDown aria-hidden className="size-4" strokeWidth={1.75} />
          {say.saveCsv}
        </Button>
        <Button look="quiet" onClick={() => onSave("json")}>
          {say.saveJson}
        </Button>
      </div>
    </div>
  );
}

/** Selection and scoring by group, of one job or of all. */
export function ImpactView({ jobs }: { jobs: readonly JobRow[] }) {
  const { client, toasts } = useServices();
  const [jobId, setJobId] = useState("");
  const [step, setStep] = useState<ImpactStep>("interview");
  const [sample, setSample] = useState<ImpactSample>("decided");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  const show = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const asked = { step, sample, ...(jobId !== "" && { jobId }) };
    try {
      setShown({ asked, report: await client.request("fairness.impact", asked) });
    } catch (thrown) {
      setShown(null);
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };
  const save = (asked: Params<"fairness.impact">, format: "csv" | "json"): void => void client.request("fairness.impactFile", { ...asked, format }).then(saveFile, toasts.problem);
  return (
    <Row name={say.impact} about={say.impactAbout}>
      <div className="flex flex-col items-start gap-2">
        <JobChoice label={say.job} jobs={jobs} none={say.allJobs} value={jobId} onChange={setJobId} />
        <div className="flex flex-wrap items-center gap-2 text-ink-soft">
          <span aria-hidden>{say.step}</span>
          <Segmented<ImpactStep> label={say.step} value={step} options={impactSteps.map((value) => ({ value, name: say.steps[value] }))} onChange={setStep} />
        </div>
        <div className="flex flex-wrap items-center gap-2 text-ink-soft">
          <span aria-hidden>{say.sample}</span>
          <Segmented<ImpactSample> label={say.sample} value={sample} options={impactSamples.map((value) => ({ value, name: say.samples[value] }))} onChange={setSample} />
        </div>
        <Button look="primary" disabled={busy} onClick={() => void show()}>
          {busy ? say.working : say.show}
        </Button>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} className="mt-3" />}
      {shown === null ? null : <Report shown={shown} onSave={(format) => save(shown.asked, format)} />}
    </Row>
  );
}
