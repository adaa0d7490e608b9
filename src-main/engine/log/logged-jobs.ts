/** Jobs whose changes stand in the log. Weights do not: the log follows them by itself, for a slider passes through many. */
import type { Job, Requirement } from "../../../src-preload/domain.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import type { Jobs } from "../../library/jobs.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";

/** Those of `some` that are not among `others` just so. */
function without(some: readonly Requirement[], others: readonly Requirement[]): Requirement[] {
  const known = new Set(others.map(canonicalJson));
  return some.filter((one) => !known.has(canonicalJson(one)));
}

export function loggedJobs(jobs: Jobs, log: DecisionLog): Jobs {
  function recordChange(before: Job, after: Job): void {
    const removed = without(before.requirements, after.requirements);
    const added = without(after.requirements, before.requirements);
    const job = log.jobRef(after.jobId);
    if (removed.length + added.length > 0) log.record("requirements.changed", { job, removed, added });
    if (canonicalJson(before.conditions) !== canonicalJson(after.conditions)) log.record("conditions.changed", { job, before: before.conditions, after: after.conditions });
  }
  return {
    ...jobs,
    save(job) {
      log.together(() => {
        const before = jobs.weightsOf(job.jobId) === null ? null : jobs.get(job.jobId);
        // What was looked at until now was asked as it was until now.
        if (before !== null && canonicalJson([before.requirements, before.conditions]) !== canonicalJson([job.requirements, job.conditions])) log.settle(job.jobId);
        jobs.save(job);
        if (before === null) log.record("job.added", { job: log.jobRef(job.jobId), weights: job.weights, requirements: job.requirements });
        else recordChange(before, job);
      });
    },
    archive(jobId, at) {
      log.together(() => {
        jobs.archive(jobId, at);
        log.record(at === null ? "job.unarchived" : "job.archived", { job: log.jobRef(jobId) });
      });
    },
    remove(jobId, at) {
      log.together(() => {
        jobs.remove(jobId, at);
        log.record("job.removed", { job: log.jobRef(jobId) });
      });
    },
    restore(jobId) {
      log.together(() => {
        jobs.restore(jobId);
        log.record("job.restored", { job: log.jobRef(jobId) });
      });
    },
  };
}
