/**
 * How long a ranking and a page of the library's table take, by the number of candidates:
 *   node test/bench/ranking.ts [COUNT…]        (default 500 5000)
 * The candidates are copies of the shipped samples under other content hashes, so texts and vectors are real. Prints one line a
 * figure; times are of this machine and this moment, so compare them within one run.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openEngine } from "../../src-main/engine/engine.ts";
import type { Engine } from "../../src-main/engine/types.ts";
import { openLibrary } from "../../src-main/library/open-library.ts";

const RUNS = 12;
const resourcesFolder = path.resolve("resources");
const ad = fs.readFileSync(path.join(resourcesFolder, "samples/jobs/react-developer.txt"), "utf8");
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 5000];

const open = (libraryFolder: string): Promise<Engine> => openEngine({ libraryFolder, resourcesFolder, host: "cli" });

async function readSamples(folder: string): Promise<void> {
  const engine = await open(folder);
  await engine.handlers["ingest.addSamples"]({});
  await engine.settled();
  await engine.close();
}

/** Adds copies until the library holds `count`, and indexes them: their passages are known, so nothing is encoded again. */
async function grow(folder: string, count: number): Promise<void> {
  const library = await openLibrary(folder);
  const samples = library.candidates.forMatching(library.candidates.ids());
  const details = new Map(samples.map((c) => [c.candidateId, library.candidates.detail(c.candidateId)]));
  for (let n = samples.length; n < count; n++) {
    const sample = samples[n % samples.length];
    const detail = sample && details.get(sample.candidateId);
    if (!sample || !detail) throw new Error("The samples were not read.");
    const { format, text, pages, warnings } = detail;
    library.resumes.add(
      {
        contentHash: createHash("sha256").update(`copy ${String(n)}`).digest("hex"),
        file: `copies/${String(n)}-${path.basename(sample.file)}`,
        bytes: text.length,
        document: { format, text, pages, warnings, words: [] },
        // Another person each time: copies under one address would be versions of one candidate.
        profile: { ...sample.profile, name: null, emails: [], phones: [] },
        passages: sample.passages,
      },
      new Date().toISOString(),
      () => undefined,
    );
  }
  library.close();
  const engine = await open(folder);
  await engine.settled();
  await engine.close();
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
  const first = await times(() => handlers["ranking.ofText"]({ text: ad, top: 20 }), 1);
  const warm = await times(() => handlers["ranking.ofText"]({ text: ad, top: 20 }), RUNS);
  const page = await times(() => handlers["library.candidates"]({ filter: "", sort, offset: Math.floor(count / 2), limit: 100 }), RUNS);
  const filter = await times(() => handlers["library.candidates"]({ filter: "react", sort, offset: 0, limit: 100 }), RUNS);
  console.log(`${String(count)} candidates`);
  console.log(`  first ranking        ${at(first, 0)}`);
  console.log(`  warm ranking         p50 ${at(warm, 0.5)}, p95 ${at(warm, 0.95)}`);
  console.log(`  100 rows by name     p50 ${at(page, 0.5)}, p95 ${at(page, 0.95)}`);
  console.log(`  100 rows with a word p50 ${at(filter, 0.5)}, p95 ${at(filter, 0.95)}`);
  await engine.close();
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await readSamples(folder);
  for (const count of sizes) {
    await grow(folder, count);
    await measure(folder, count);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
