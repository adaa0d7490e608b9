/** `winnow jobs` and `winnow candidates`: what there is, with the ids by which other commands take it. */
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Job } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { isAdMissing } from "../../../src-preload/title-only.ts";
import type { Engine } from "../../engine/types.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine, readAd } from "./commands.ts";
import { fit, type Terminal } from "./terminal.ts";

type Given = Pick<Arguments, "library" | "models" | "positionals" | "json">;

/**
 * Gives a job its ad, under the title by which lists know it. Where it has one already, what was changed of the requirements that were read
 * of it would be lost: that must be meant. Rejects with `not_found` or `invalid_input`.
 */
async function giveAd({ handlers }: Engine, jobId: string, text: string, isMeant: boolean): Promise<Job> {
  const job = await handlers["jobs.get"]({ jobId });
  if (!isAdMissing(job) && !isMeant) {
    throw new WinnowError("invalid_input", `The job “${job.title}” has an ad already.`, { hint: "Another one is read from the start, and what was read of this one is gone. Add --yes if that is meant." });
  }
  return handlers["jobs.update"]({ jobId, text, title: job.title });
}

/** Lists the open jobs, makes one of an ad, or gives one its ad. */
export async function runJobs({ library, models, positionals, job: jobId = "", yes, json }: Given & Pick<Arguments, "job" | "yes">, terminal: Terminal): Promise<number> {
  const [action, what = ""] = positionals;
  const ad = action === "ad" ? await readAd(what) : "";
  const engine = await openCliEngine({ library, models });
  const { handlers } = engine;
  const tell = ({ jobId: id, title, requirements }: Job): void =>
    terminal.print(json ? JSON.stringify({ jobId: id, title, requirements: requirements.length }) : `${id}  ${title}, ${String(requirements.length)} requirements`);
  try {
    if (action === "ad") {
      tell(await giveAd(engine, jobId, ad, yes));
      return 0;
    }
    if (action === "add") {
      tell(what === "-" ? await handlers["jobs.create"]({ text: await readAll(process.stdin) }) : await handlers["jobs.createFromFile"]({ path: path.resolve(what) }));
      return 0;
    }
    const { jobs } = await handlers["jobs.list"]({});
    if (json) terminal.print(JSON.stringify({ jobs }));
    else for (const { jobId, title, createdAt, shortlisted } of jobs) terminal.print(`${jobId}  ${fit(title, 48)}  ${createdAt.slice(0, 10)}  ${String(shortlisted)} shortlisted`);
    return 0;
  } finally {
    await engine.close();
  }
}

export async function runCandidates({ library, models, json }: Given, terminal: Terminal): Promise<number> {
  const engine = await openCliEngine({ library, models });
  try {
    const { candidates } = await engine.handlers["tracking.people"]({});
    if (json) terminal.print(JSON.stringify({ candidates }));
    else for (const { candidateId, name, file, number } of candidates) terminal.print(`${candidateId}  ${fit(name ?? `Candidate ${String(number)}`, 32)}  ${file}`);
    return 0;
  } finally {
    await engine.close();
  }
}
