import { Plus } from "lucide-react";
import type { JobRow } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { newJob } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { formatCount, formatCounted, formatDay } from "../ui/format.ts";

export function JobList({ jobs, shown }: { jobs: readonly JobRow[]; shown: string }) {
  const { navigation } = useServices();
  const open = (jobId: string): void => navigation.go({ name: "jobs", jobId });
  const at = jobs.findIndex(({ jobId }) => jobId === shown);
  const moveTo = (index: number): void => {
    const job = jobs[Math.max(0, Math.min(index, jobs.length - 1))];
    if (job !== undefined) open(job.jobId);
  };
  useCommands({ next: () => moveTo(at + 1), previous: () => moveTo(at - 1) });
  return (
    <section aria-label="Jobs" className="flex w-64 shrink-0 flex-col border-r border-line">
      <header className="flex items-center gap-2 px-4 pt-3 pb-3">
        <h1 className="flex-1 text-xl font-semibold tracking-tight">Jobs</h1>
        <Button size="small" aria-current={shown === newJob ? "page" : undefined} onClick={() => open(newJob)}>
          <Plus aria-hidden className="size-3.5" />
          New job
        </Button>
      </header>
      {jobs.length === 0 ? (
        <p className="px-4 text-ink-faint">Your jobs will stand here. Paste an ad on the right to make the first one.</p>
      ) : (
        <ul className="min-h-0 flex-1 space-y-0.5 overflow-y-auto px-2 pb-3">
          {jobs.map((job) => (
            <li key={job.jobId}>
              <JobLink job={job} here={job.jobId === shown} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function JobLink({ job, here }: { job: JobRow; here: boolean }) {
  const facts = [
    formatCounted(job.requirements, "requirement", "requirements"),
    job.shortlisted > 0 ? `${formatCount(job.shortlisted)} on the shortlist` : formatDay(job.updatedAt),
  ];
  return (
    <PlaceLink
      place={{ name: "jobs", jobId: job.jobId }}
      aria-current={here ? "page" : undefined}
      className={cx("block rounded-lg px-2.5 py-2", here ? "bg-selected" : "hover:bg-hover")}
    >
      <span className="block truncate font-medium" title={job.title}>
        {job.title}
      </span>
      <span className="numerals block truncate text-xs text-ink-faint">{facts.join(" · ")}</span>
    </PlaceLink>
  );
}
