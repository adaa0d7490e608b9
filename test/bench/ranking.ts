/**
 * How long a ranking and a page of the library's table take, by the number of candidates:
 *   node test/bench/ranking.ts [COUNT…]        (default 500 10000)
 * The candidates are the shipped samples with their jobs exchanged (test/fixtures/large-library.ts), so texts and vectors are real and
 * everyone is someone else. Each of the sample jobs is ranked by its first twelve requirements. Prints one line a figure; times are
 * of this machine and this moment, so compare them within one run.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openEngine } from "../../src-main/engine/engine.ts";
import type { Engine } from "../../src-main/engine/types.ts";
import { growLibrary } from "../fixtures/large-library.ts";

const RUNS = 12;
const resourcesFolder = path.resolve("resources");
const REQUIREMENTS = 12;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 10_000];

const open = (libraryFolder: string): Promise<Engine> => openEngine({ libraryFolder, resourcesFolder, host: "cli" });

/** The sample jobs, each cut to its first requirements. */
async function jobsIn({ handlers }: Engine): Promise<string[]> {
  const jobIds: string[] = [];
  for (const { name } of (await handlers["jobs.samples"]({})).samples) {
    const { jobId, requirements } = await handlers["jobs.createSample"]({ name });
    await handlers["jobs.update"]({ jobId, requirements: requirements.slice(0, REQUIREMENTS) });
    jobIds.push(jobId);
  }
  return jobIds;
}

async function times(work: () => Promise<unknown>, runs: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b);
}

const at = (sorted: number[], share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)} ms`;

async function measure(folder: string, count: number): Promise<void> {
  const engine = await open(folder);
  const { handlers } = engine;
  const sort = { column: "name", descending: false } as const;
  const jobIds = await jobsIn(engine);
  const first = await times(() => handlers["ranking.run"]({ jobId: jobIds[0] ?? "" }), 1);
  const others = await times(async () => handlers["ranking.run"]({ jobId: jobIds.shift() ?? "" }), jobIds.length);
  const ids = (await handlers["jobs.list"]({})).jobs.map(({ jobId }) => jobId);
  let turn = 0;
  const warm = await times(() => handlers["ranking.run"]({ jobId: ids[turn++ % ids.length] ?? "" }), RUNS * ids.length);
  const page = await times(() => handlers["library.candidates"]({ filter: "", sort, offset: Math.floor(count / 2), limit: 100 }), RUNS);
  const filter = await times(() => handlers["library.candidates"]({ filter: "react", sort, offset: 0, limit: 100 }), RUNS);
  console.log(`${String(count)} candidates`);
  console.log(`  first ranking        ${at(first, 0)}`);
  console.log(`  first of a job       p50 ${at(others, 0.5)}, worst ${at(others, 1)}`);
  console.log(`  warm ranking         p50 ${at(warm, 0.5)}, p95 ${at(warm, 0.95)}`);
  console.log(`  100 rows by name     p50 ${at(page, 0.5)}, p95 ${at(page, 0.95)}`);
  console.log(`  100 rows with a word p50 ${at(filter, 0.5)}, p95 ${at(filter, 0.95)}`);
  for (const jobId of ids) await handlers["jobs.remove"]({ jobId });
  await engine.close();
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  for (const count of sizes) {
    await growLibrary(folder, count);
    await measure(folder, count);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
