import type { JobRow } from "../../src-preload/contract.ts";

interface JobChoiceProps {
  label: string;
  jobs: readonly Pick<JobRow, "jobId" | "title">[];
  /** What stands where no job is chosen. */
  none: string;
  value: string;
  onChange(jobId: string): void;
}

/** One of the jobs, or none. */
export function JobChoice({ label, jobs, none, value, onChange }: JobChoiceProps) {
  return (
    <label className="flex items-center gap-2 text-ink-soft">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)} className="h-8 max-w-72 rounded-md border border-line-strong bg-raised px-2 text-ink">
        <option value="">{none}</option>
        {jobs.map(({ jobId, title }) => (
          <option key={jobId} value={jobId}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
