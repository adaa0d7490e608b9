/** Jobs: from an ad's text to requirements, and the recruiter's changes to them. */
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Handlers } from "../../src-preload/contract.ts";
import { defaultWeights, type Job } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Library } from "../library/open-library.ts";
import { carriedOver, readJobConditions } from "../matching/conditions/read-job-conditions.ts";
import { roleOfJob } from "../matching/job-title.ts";
import { parseJob } from "../matching/parse-job.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { scoredRequirements } from "../tracking/interviews/scored-requirements.ts";
import { editedRequirements, readAnew } from "./requirement-edits.ts";

export interface JobParts {
  library: Library;
  taxonomy: () => Taxonomy;
  /** Shipped ads, one `.txt` each. */
  sampleFolder: string;
  readText: (file: string) => Promise<string>;
  onChange: (jobId: string) => void;
}

type JobHandlers = Pick<
  Handlers,
  | "jobs.list" | "jobs.get" | "jobs.create" | "jobs.createFromFile" | "jobs.samples" | "jobs.createSample" | "jobs.update" | "jobs.remove" | "jobs.restore"
  | "jobs.archive" | "jobs.unarchive"
>;

const AD = ".txt";

export function createJobHandlers({ library, taxonomy, sampleFolder, readText, onChange }: JobParts): JobHandlers {
  const { jobs } = library;

  function create(text: string): Job {
    if (text.trim() === "") {
      throw new WinnowError("invalid_input", "The ad is empty.", { hint: "Paste the text of the job ad." });
    }
    const now = new Date().toISOString();
    const job: Job = { jobId: randomUUID(), text, weights: defaultWeights, createdAt: now, updatedAt: now, ...parseJob(text, taxonomy()) };
    jobs.save(job);
    onChange(job.jobId);
    return job;
  }

  const samples = (): { name: string; text: string }[] =>
    fs
      .readdirSync(sampleFolder)
      .filter((file) => file.endsWith(AD))
      .sort()
      .map((file) => ({ name: path.basename(file, AD), text: fs.readFileSync(path.join(sampleFolder, file), "utf8") }));

  return {
    "jobs.list": async ({ archived = false }) => ({ jobs: jobs.list(archived ? "archived" : "open") }),
    "jobs.get": async ({ jobId }) => jobs.get(jobId),
    "jobs.create": async ({ text }) => create(text),
    "jobs.createFromFile": async ({ path: file }) => create(await readText(file)),
    "jobs.samples": async () => ({
      samples: samples().map(({ name, text }) => ({ name, title: parseJob(text, taxonomy()).title })),
    }),
    "jobs.createSample": async ({ name }) => {
      const sample = samples().find((s) => s.name === name);
      if (!sample) throw new WinnowError("not_found", "There is no sample job of that name.");
      return create(sample.text);
    },
    "jobs.update": async ({ jobId, title, text, requirements, weights, conditions }) => {
      const before = jobs.get(jobId);
      const read = text !== undefined && text !== before.text && !requirements ? parseJob(text, taxonomy()) : null;
      const taken = text !== undefined || requirements ? scoredRequirements(library.hiringLog, jobId) : [];
      const renamed = title !== undefined && title !== before.title ? roleOfJob(title, taxonomy()) : null;
      const job: Job = {
        ...before,
        ...read,
        ...(read && { requirements: readAnew(read.requirements, before.requirements, taken) }),
        ...(text !== undefined && { text }),
        ...(requirements && { requirements: editedRequirements(text ?? before.text, before.requirements, requirements, taxonomy(), taken) }),
        ...(title !== undefined && { title }),
        ...(renamed && { roleFamily: renamed.family, seniority: renamed.seniority }),
        ...(text !== undefined && text !== before.text && { conditions: carriedOver(before.conditions, readJobConditions(text)) }),
        ...(conditions && { conditions }),
        ...(weights && { weights }),
        updatedAt: new Date().toISOString(),
      };
      jobs.save(job);
      onChange(jobId);
      return job;
    },
    "jobs.remove": async ({ jobId }) => {
      jobs.remove(jobId, new Date().toISOString());
      onChange(jobId);
      return {};
    },
    "jobs.restore": async ({ jobId }) => {
      jobs.restore(jobId);
      onChange(jobId);
      return jobs.get(jobId);
    },
    "jobs.archive": async ({ jobId }) => {
      jobs.archive(jobId, new Date().toISOString());
      onChange(jobId);
      return {};
    },
    "jobs.unarchive": async ({ jobId }) => {
      jobs.archive(jobId, null);
      onChange(jobId);
      return {};
    },
  };
}
