/**
 * Measures Winnow's encoder beside USE-lite, its starting point, in one run:
 *   node test/bench/encoder.ts [--run RUN] [--shared ../shared] [--resumes 30] [--json OUT]
 * RUN is a folder that `build/encoder/training/pipeline.py` made (default out/encoder/seed-1): its fp32 network is measured in
 * 512, 256 and 128 dimensions beside the integer one; tests.json beside it holds the held-out tests. Without it only what needs
 * no training data is measured. SHARED holds the labelled resumes and the synonyms that nothing was trained on.
 */
import fs from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { convertUseLite, useLiteSource } from "../../build/encoder/convert-use-lite.ts";
import { counterfactual } from "./encoder/counterfactual.ts";
import { machine, readResumes, sentenceMax } from "./encoder/resumes.ts";
import { correlation, cosines, pairsTest, retrieval, testSchema } from "./encoder/retrieval.ts";
import { benchModel, cut } from "./encoder/vectors.ts";
import type { BenchModel } from "./encoder/vectors.ts";

const { values: options } = parseArgs({
  options: {
    run: { type: "string", default: "out/encoder/seed-1" },
    shared: { type: "string", default: "../shared" },
    resumes: { type: "string", default: "30" },
    json: { type: "string" },
  },
});
const taxonomyFolder = path.resolve("resources/taxonomy");
const shippedModel = path.resolve("resources/models/winnow-lite");
const report: Record<string, unknown> = {};

function missing(what: string, file: string): boolean {
  if (fs.existsSync(file)) return false;
  console.error(`NOT MEASURED: ${what}, since there is no ${file}.`);
  return true;
}

async function models(useLite: string): Promise<BenchModel[]> {
  const found = [benchModel("USE-lite fp32", useLite), benchModel("winnow-lite int8", shippedModel)];
  const run = path.resolve(options.run);
  if (missing("other dimensions and precisions", path.join(run, "fp32"))) return found;
  const [fp32, int8] = [benchModel("fp32", path.join(run, "fp32")), benchModel("int8", path.join(run, "int8-512"))];
  return [...found, cut(fp32, 512), cut(fp32, 256), cut(fp32, 128), cut(int8, 512), cut(int8, 256), cut(int8, 128)];
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

async function measureRetrieval(all: readonly BenchModel[]): Promise<void> {
  const held = path.resolve(options.run, "../tests.json");
  const synonyms = path.resolve(options.shared, "eval/synonyms.tsv");
  const tests = [];
  if (!missing("the held-out tests", held)) {
    tests.push(...z.object({ retrieval: z.array(testSchema) }).parse(JSON.parse(fs.readFileSync(held, "utf8"))).retrieval);
  }
  if (!missing("the synonyms", synonyms)) tests.push(pairsTest("synonyms", fs.readFileSync(synonyms, "utf8")));
  for (const test of tests) {
    console.log(`\n${test.name}: ${test.queries.length} queries, ${test.candidates.length} candidates   R@1 / R@5 / MRR   (R@1 of 60)`);
    for (const model of all) {
      const { r1, r5, mrr, r1OfSixty } = await retrieval(model.encode, test);
      console.log(`  ${model.name.padEnd(18)} ${percent(r1)} / ${percent(r5)} / ${mrr.toFixed(3)}   (${percent(r1OfSixty)})`);
      report[`${test.name}, ${model.name}`] = { r1, r5, mrr, r1OfSixty };
    }
  }
}

async function measureGeneral(all: readonly BenchModel[]): Promise<void> {
  const held = path.resolve(options.run, "../tests.json");
  if (missing("general similarity", held)) return;
  const { general } = z.object({ general: z.array(z.tuple([z.string(), z.string()])) }).parse(JSON.parse(fs.readFileSync(held, "utf8")));
  const [original] = all;
  if (original === undefined || general.length === 0) return;
  const theirs = await cosines(original.encode, general);
  console.log(`\ngeneral English: correlation of ${general.length} cosines with USE-lite's`);
  for (const model of all) {
    const r = correlation(await cosines(model.encode, general), theirs);
    console.log(`  ${model.name.padEnd(18)} ${r.toFixed(3)}`);
    report[`general, ${model.name}`] = r;
  }
}

async function measureResumes(all: readonly BenchModel[]): Promise<void> {
  const folder = path.resolve(options.shared, "data/categorised/livecareer_pdf");
  const ads = path.resolve(options.shared, "eval/ads");
  if (missing("the ranking of resumes", folder) || missing("the ranking of resumes", ads)) return;
  const resumes = await readResumes(folder, Number(options.resumes), taxonomyFolder);
  console.log(`\n${resumes.length} resumes, nearest sentence only: mean nDCG@20 of the ads`);
  for (const model of all) {
    const value = await sentenceMax(model.encode, resumes, ads, taxonomyFolder);
    console.log(`  ${model.name.padEnd(18)} ${value.toFixed(3)}`);
    report[`sentence max, ${model.name}`] = value;
  }
}

/** Rounds take turns, so that a busy moment of the machine hits both. */
async function measureSpeed(all: readonly BenchModel[]): Promise<void> {
  const texts = Array.from({ length: 200 }, (_, n) => `Planned and carried out preventive maintenance of ${n} conveyor systems in three shifts with a team of ${n % 9} fitters`);
  const best = all.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 5; round++) {
    for (const [at, model] of all.entries()) {
      const began = performance.now();
      await model.encodeAgain(texts);
      best[at] = Math.min(best[at] ?? 0, performance.now() - began);
    }
  }
  console.log(`\ntexts a second, best of 5 rounds in turns (${machine()})`);
  for (const [at, model] of all.entries()) {
    const speed = (1000 * texts.length) / (best[at] ?? 1);
    console.log(`  ${model.name.padEnd(18)} ${speed.toFixed(0)}   ${((best[0] ?? 0) / (best[at] ?? 1)).toFixed(2)} × USE-lite`);
    report[`texts a second, ${model.name}`] = speed;
  }
}

async function measureCounterfactual(all: readonly BenchModel[]): Promise<void> {
  console.log("\nnames, before redaction: 1 − cosine to the line without a name; change of the cosine with the requirement");
  for (const model of all) {
    const { movements, largestGap } = await counterfactual(model.encode);
    console.log(`  ${model.name}: largest gap between two groups ${largestGap.toFixed(3)}`);
    for (const { group, distance, shift } of movements) {
      console.log(`    ${group.padEnd(24)} ${distance.toFixed(3)}   ${shift >= 0 ? "+" : "−"}${Math.abs(shift).toFixed(3)}`);
    }
    report[`names, ${model.name}`] = { largestGap, movements };
  }
}

const temporary = await mkdtemp(path.join(tmpdir(), "winnow-bench-encoder-"));
const useLite = path.join(temporary, "use-lite");
await convertUseLite(useLiteSource(), useLite);
const all = await models(useLite);
try {
  await measureRetrieval(all);
  await measureGeneral(all);
  await measureResumes(all);
  await measureSpeed(all.slice(0, 2));
  await measureCounterfactual(all.slice(0, 2));
} finally {
  await Promise.all(all.map((model) => model.close()));
  await rm(temporary, { recursive: true, force: true });
}
if (options.json !== undefined) fs.writeFileSync(options.json, JSON.stringify(report, null, 1));
