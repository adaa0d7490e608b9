import { ListOrdered } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { newJob } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";

const said = words.ranking.choose;

/** The way into a ranking where no job has been chosen yet. */
export function ChooseJob() {
  const { jobs, navigation } = useServices();
  const { list, listFailure } = useStore(jobs.store);
  if (list?.length === 0) {
    return (
      <EmptyState level={1} icon={ListOrdered} title={said.noJobs.title} text={said.noJobs.text}>
        <Button look="primary" onClick={() => navigation.go({ name: "jobs", jobId: newJob })}>
          {said.noJobs.make}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto max-h-full max-w-xl overflow-y-auto px-4 py-10">
      <title>{said.window}</title>
      <h1 className="text-xl font-semibold tracking-tight">{said.title}</h1>
      <p className="mt-1 mb-4 text-ink-soft">{said.hint}</p>
      {list === null ? (
        listFailure === null ? <Skeleton lines={6} /> : <Problem thrown={listFailure} onRetry={jobs.refresh} />
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {list.map((job) => (
            <li key={job.jobId}>
              <PlaceLink place={{ name: "ranking", jobId: job.jobId, candidateId: null }} className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
                <span className="min-w-0 flex-1 truncate font-medium" title={job.title}>
                  {job.title}
                </span>
                <span className="text-xs text-ink-faint">{words.jobs.requirementCount(job.requirements)}</span>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
