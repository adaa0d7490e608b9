/**
 * What the first look at a large library loses against scoring everyone in full, with any encoder:
 *   node test/bench/first-look.ts LIBRARY ADS [MODEL [COUNT]]
 * LIBRARY is a Winnow library (a copy: it is opened), whose resumes exchange their jobs until there are COUNT (10,000); ADS a folder of
 * ads as .txt; MODEL a model's folder, else the one that ships. Prints how many of the first 20 and 200 places stay.
 */
import fs from "node:fs";
import path from "node:path";
import { createCachedEncoder } from "../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../src-main/encoder/encoder.ts";
import { openLibrary } from "../../src-main/library/open-library.ts";
import { createMatcher } from "../../src-main/matching/create-matcher.ts";
import { parseJob } from "../../src-main/matching/parse-job.ts";
import { loadTaxonomy } from "../../src-main/taxonomy/load-taxonomy.ts";
import { defaultWeights } from "../../src-preload/domain.ts";
import { recombined } from "../fixtures/recombined.ts";

const resources = path.resolve("resources");
const [libraryFolder = "", adsFolder = "", modelFolder = path.join(resources, "models", "winnow-lite"), count = "10000"] = process.argv.slice(2);

const opened = await openLibrary(libraryFolder);
const candidates = recombined(opened.candidates.forMatching(opened.candidates.versions().map(({ candidateId }) => candidateId)), Number(count));
const byId = new Map(candidates.map((candidate) => [candidate.candidateId, candidate]));
const bare = createEncoder({ modelFolder });
const taxonomy = loadTaxonomy(path.join(resources, "taxonomy"));
const matcher = createMatcher({
  library: {
    versions: () => candidates.map(({ candidateId }) => ({ candidateId, version: "" })),
    revision: () => 1,
    candidates: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  },
  encoder: createCachedEncoder(bare, opened.embeddings),
  taxonomy,
});

const { id } = await bare.identity();
const kept: Record<20 | 200, number[]> = { 20: [], 200: [] };
for (const name of fs.readdirSync(adsFolder).filter((file) => file.endsWith(".txt")).sort()) {
  const text = fs.readFileSync(path.join(adsFolder, name), "utf8");
  const job = { ...parseJob(text, taxonomy), text };
  const quick = (await matcher.rank(job, defaultWeights)).candidates.map(({ candidateId }) => candidateId);
  const thorough = (await matcher.rank(job, defaultWeights, { everyone: true })).candidates.map(({ candidateId }) => candidateId);
  for (const places of [20, 200] as const) {
    const first = new Set(quick.slice(0, places));
    kept[places].push(thorough.slice(0, places).filter((candidateId) => first.has(candidateId)).length / places);
  }
  console.log(`${name.padEnd(32)} first 20: ${String(kept[20].at(-1))}, first 200: ${String(kept[200].at(-1))}`);
}
for (const places of [20, 200] as const) {
  const mean = kept[places].reduce((sum, share) => sum + share, 0) / kept[places].length;
  console.log(`${id}, ${String(candidates.length)} candidates, ${String(kept[places].length)} ads: of the first ${String(places)} stay ${mean.toFixed(4)}, at worst ${String(Math.min(...kept[places]))}`);
}
await bare.close();
await opened.close();
