import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { newJob } from "../app/navigation.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { JobEditor } from "./job-editor.tsx";
import { JobList } from "./job-list.tsx";
import { NewJob } from "./new-job.tsx";

export function JobsScreen({ jobId }: { jobId: string | null }) {
  const { jobs } = useServices();
  const { list, listFailure } = useStore(jobs.store);
  if (list === null) {
    return (
      <div className="p-4">
        {listFailure === null ? <Skeleton lines={8} /> : <Problem thrown={listFailure} onRetry={jobs.refresh} />}
      </div>
    );
  }
  const shown = jobId ?? list[0]?.jobId ?? newJob;
  return (
    <div className="flex h-full">
      <JobList open={list} shown={shown} />
      <div className="min-w-0 flex-1">{shown === newJob ? <NewJob asked={jobId === newJob} /> : <OpenJob key={shown} jobId={shown} />}</div>
    </div>
  );
}

function OpenJob({ jobId }: { jobId: string }) {
  const { jobs } = useServices();
  const job = useStore(jobs.store, (state) => state.jobs.get(jobId));
  const failure = useStore(jobs.store, (state) => state.failures.get(jobId) ?? null);
  useEffect(() => void jobs.open(jobId), [jobs, jobId]);
  if (job !== undefined) return <JobEditor job={job} />;
  return (
    <div className="p-6">
      {failure === null ? <Skeleton lines={8} /> : <Problem thrown={failure} onRetry={() => void jobs.open(jobId)} />}
    </div>
  );
}
