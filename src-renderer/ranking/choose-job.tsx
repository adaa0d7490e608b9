import { ListOrdered } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { formatPlace, newJob, type Place } from "../app/navigation.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { formatCounted } from "../ui/format.ts";

/** The way into a ranking where no job has been chosen yet. */
export function ChooseJob() {
  const { jobs, navigation } = useServices();
  const list = useStore(jobs.store, (state) => state.list) ?? [];
  if (list.length === 0) {
    return (
      <EmptyState level={1} icon={ListOrdered} title="A ranking starts with a job" text="Paste a job ad, and Winnow ranks your library for it.">
        <Button look="primary" onClick={() => navigation.go({ name: "jobs", jobId: newJob })}>
          Make a job
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto max-w-xl px-4 py-10">
      <title>Ranking – Winnow</title>
      <h1 className="text-xl font-semibold tracking-tight">Ranking</h1>
      <p className="mt-1 text-ink-soft">Choose the job to rank your library for.</p>
      <ul className="mt-4 divide-y divide-line rounded-lg border border-line bg-raised">
        {list.map((job) => {
          const place: Place = { name: "ranking", jobId: job.jobId, candidateId: null };
          return (
            <li key={job.jobId}>
              <a
                href={formatPlace(place)}
                onClick={(event) => {
                  event.preventDefault();
                  navigation.go(place);
                }}
                className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate font-medium">{job.title}</span>
                <span className="text-xs text-ink-faint">{formatCounted(job.requirements, "requirement", "requirements")}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
