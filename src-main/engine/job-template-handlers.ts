/** Templates, and jobs that are started from another. */
import { randomUUID } from "node:crypto";
import type { Handlers } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import type { JobPattern } from "../library/job-templates.ts";
import type { Library } from "../library/open-library.ts";

export interface JobTemplateParts {
  library: Pick<Library, "jobs" | "jobTemplates">;
  onJob: (jobId: string) => void;
  onTemplates: () => void;
}

type JobTemplateHandlers = Pick<
  Handlers,
  | "jobs.duplicate" | "jobs.templates" | "jobs.saveTemplate" | "jobs.createFromTemplate" | "jobs.renameTemplate" | "jobs.removeTemplate"
  | "jobs.restoreTemplate"
>;

export function createJobTemplateHandlers({ library: { jobs, jobTemplates }, onJob, onTemplates }: JobTemplateParts): JobTemplateHandlers {
  function start(pattern: JobPattern): Job {
    const now = new Date().toISOString();
    const job: Job = { ...pattern, jobId: randomUUID(), createdAt: now, updatedAt: now };
    jobs.save(job);
    onJob(job.jobId);
    return job;
  }

  /** Tells of it after it is done. */
  function changed<T>(result: T): T {
    onTemplates();
    return result;
  }

  return {
    "jobs.duplicate": async ({ jobId }) => start(jobs.get(jobId)),
    "jobs.templates": async () => ({ templates: jobTemplates.list() }),
    "jobs.saveTemplate": async ({ jobId }) => changed(jobTemplates.add(jobs.get(jobId), new Date().toISOString())),
    "jobs.createFromTemplate": async ({ templateId }) => start(jobTemplates.patternOf(templateId)),
    "jobs.renameTemplate": async ({ templateId, name }) => changed(jobTemplates.rename(templateId, name)),
    "jobs.removeTemplate": async ({ templateId }) => {
      jobTemplates.remove(templateId, new Date().toISOString());
      return changed({});
    },
    "jobs.restoreTemplate": async ({ templateId }) => changed(jobTemplates.restore(templateId)),
  };
}
