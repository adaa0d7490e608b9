/**
 * What rankings keep of memory, one job after another:
 *   node --expose-gc test/bench/memory.ts [COUNT [LIBRARY]]        (default 20000)
 * Twenty jobs are made of the sample ads, each with other requirements, and ranked twice round: what the second round adds to the first
 * is what would grow for ever. Then everyone is ranked for ten of them, and all jobs for somebody. Prints, after garbage was collected, the heap, what lies beside it (vectors) and what the process holds,
 * in MiB. It decides nothing.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openEngine } from "../../src-main/engine/engine.ts";
import type { Engine } from "../../src-main/engine/types.ts";
import { growLibrary } from "../fixtures/large-library.ts";

const jobs = 20;
const rounds = 2;
const [count = "20000", kept] = process.argv.slice(2);
const { gc } = globalThis;
if (gc === undefined) throw new Error("Start it with --expose-gc.");

function tell(when: string): void {
  gc?.();
  gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const [heap, beside, all] = [heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 2 ** 20).toFixed(0).padStart(6));
  console.log(`${when.padEnd(30)} heap ${heap ?? ""}, beside it ${beside ?? ""}, process ${all ?? ""}`);
}

/** Each asks for what the others do not: the requirements of a sample, from another one on. */
async function jobsIn({ handlers }: Engine): Promise<string[]> {
  const { samples } = await handlers["jobs.samples"]({});
  const made: string[] = [];
  for (let n = 0; n < jobs; n += 1) {
    const { jobId, requirements } = await handlers["jobs.createSample"]({ name: samples[n % samples.length]?.name ?? "" });
    const from = Math.floor(n / samples.length);
    await handlers["jobs.update"]({ jobId, requirements: requirements.slice(from, from + 8) });
    made.push(jobId);
  }
  return made;
}

const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await growLibrary(folder, Number(count));
  const engine = await openEngine({ libraryFolder: folder, resourcesFolder: path.resolve("resources"), host: "cli" });
  tell("opened");
  const jobIds = await jobsIn(engine);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [n, jobId] of jobIds.entries()) {
      await engine.handlers["ranking.run"]({ jobId });
      if (n === 0 || (n + 1) % 5 === 0) tell(`round ${String(round)}, ${String(n + 1)} jobs ranked`);
    }
  }
  for (const [n, jobId] of jobIds.slice(0, 10).entries()) {
    await engine.handlers["ranking.run"]({ jobId, everyone: true });
    tell(`everyone ranked, ${String(n + 1)} jobs`);
    if (n % 3 !== 0) continue;
    await engine.handlers["ranking.matrix"]({ jobId });
    tell("and that seen as a matrix");
  }
  const someone = (await engine.handlers["tracking.people"]({})).candidates[0]?.candidateId ?? "";
  await engine.handlers["search.jobsFor"]({ candidateId: someone });
  tell("jobs that fit somebody");
  for (const jobId of jobIds) await engine.handlers["jobs.remove"]({ jobId });
  tell("the jobs removed");
  await engine.close();
} finally {
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
}
