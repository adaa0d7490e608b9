import { useRef } from "react";
import { Plus } from "lucide-react";
import { useStore } from "zustand";
import type { JobRow } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { newJob } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { formatCount, formatDay } from "../ui/numbers.ts";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { findJobs } from "./job-find.ts";
import { words } from "../words/words.ts";

/** The jobs that are open, or those that are archived, with a field to find one. */
export function JobList({ open, shown }: { open: readonly JobRow[]; shown: string }) {
  const { navigation, jobs } = useServices();
  const { archived, view, find } = useStore(jobs.store);
  const all = view === "open" ? open : archived;
  const found = findJobs(all, find);
  const field = useRef<HTMLInputElement>(null);
  const go = (jobId: string): void => navigation.go({ name: "jobs", jobId });
  const at = found.findIndex(({ jobId }) => jobId === shown);
  const moveTo = (index: number): void => {
    const job = found[Math.max(0, Math.min(index, found.length - 1))];
    if (job !== undefined) go(job.jobId);
  };
  useCommands({ next: () => moveTo(at + 1), previous: () => moveTo(at - 1), search: () => field.current?.focus() });
  const isEmpty = open.length + archived.length === 0;
  return (
    <section aria-label={words.jobs.title} className="flex w-64 shrink-0 flex-col border-r border-line">
      <header className="flex items-center gap-2 px-4 pt-3 pb-3">
        <h1 className="flex-1 text-xl font-semibold tracking-tight">{words.jobs.title}</h1>
        <Button size="small" aria-current={shown === newJob ? "page" : undefined} onClick={() => go(newJob)}>
          <Plus aria-hidden className="size-3.5" />
          {words.jobs.newJob}
        </Button>
      </header>
      {isEmpty ? (
        <p className="px-4 text-ink-faint">{words.jobs.none}</p>
      ) : (
        <div className="space-y-2 px-3 pb-2.5">
          <SearchField ref={field} label={words.jobs.find} placeholder={words.jobs.find} value={find} onChange={jobs.setFind} onEnter={() => moveTo(0)} />
          {archived.length === 0 ? null : (
            <Segmented
              label={words.jobs.which}
              value={view}
              onChange={jobs.look}
              options={[
                { value: "open", name: words.jobs.open, count: formatCount(open.length) },
                { value: "archived", name: words.jobs.archivedJobs, count: formatCount(archived.length) },
              ]}
            />
          )}
        </div>
      )}
      {isEmpty ? null : found.length === 0 ? (
        <div className="space-y-2 px-4 text-ink-faint">
          <p className="break-words">{all.length > 0 ? words.jobs.noneFound(find.trim()) : view === "open" ? words.jobs.noneOpen : words.jobs.noneArchived}</p>
          {all.length > 0 ? (
            <Button size="small" onClick={() => jobs.setFind("")}>
              {words.jobs.showAll}
            </Button>
          ) : null}
        </div>
      ) : (
        <ul className="min-h-0 flex-1 space-y-0.5 overflow-y-auto px-2 pb-3">
          {found.map((job) => (
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
    words.jobs.requirementCount(job.requirements),
    job.archivedAt !== null ? words.jobs.archivedOn(formatDay(job.archivedAt)) : job.shortlisted > 0 ? words.jobs.onShortlist(job.shortlisted) : formatDay(job.updatedAt),
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
