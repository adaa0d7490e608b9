/** `winnow jobs` and `winnow candidates`: what there is, with the ids by which other commands take it. */
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { fit, type Terminal } from "./terminal.ts";

type Given = Pick<Arguments, "library" | "models" | "positionals" | "json">;

/** Lists the open jobs, or makes one of an ad. */
export async function runJobs({ library, models, positionals, json }: Given, terminal: Terminal): Promise<number> {
  const [action, what = ""] = positionals;
  const engine = await openCliEngine({ library, models });
  const { handlers } = engine;
  try {
    if (action === "add") {
      const job = what === "-" ? await handlers["jobs.create"]({ text: await readAll(process.stdin) }) : await handlers["jobs.createFromFile"]({ path: path.resolve(what) });
      const { jobId, title, requirements } = job;
      terminal.print(json ? JSON.stringify({ jobId, title, requirements: requirements.length }) : `${jobId}  ${title}, ${String(requirements.length)} requirements`);
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
