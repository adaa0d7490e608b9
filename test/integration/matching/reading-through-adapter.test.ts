/** Rankings in which requirements are read through an adapter. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { defaultWeights, type Ranking } from "../../../src-preload/domain.ts";
import { learnedLine, nothingLearned } from "../../../src-preload/learned.ts";
import { adapterRank, type Adapter } from "../../../src-main/encoder/adapter.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { featuresThrough, sharesOf } from "../../../src-main/engine/learning/features.ts";
import { scoreOf } from "../../../src-main/learning/score.ts";
import { explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { pointsOf } from "../../../src-main/matching/explanation/points.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { libraryOf, testEncoder, type TestLibrary } from "./small-library.ts";

const text = "React developer\n\nRequirements\n- Builds storefronts for online shops\n- Keeps pages fast for many visitors\n- Works with designers on new features\n";
const resume = (name: string, lines: string[]): string => `${name}\n\nExperience\n\nWeb developer, Shop Works, 2019 - 2024\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
const resumes = {
  "a.txt": resume("Anna Berg", ["Built an online shop with hundreds of products", "Sped up pages that a million people visit"]),
  "b.txt": resume("Ben Adler", ["Led the team that built storefronts", "Took charge of the speed of all pages"]),
  "c.txt": resume("Cleo Stein", ["Helped designers to try new features", "Assisted with web pages"]),
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-adapter-"));
let encoder: Encoder;
let library: TestLibrary;
let adapter: Adapter;
const job = { ...parseJob(text, smallTaxonomy), text };
const rank = (using: Adapter | null | undefined): Promise<Ranking> => library.matcher.rank(job, defaultWeights, using === undefined ? {} : { learned: { version: 1, parameters: nothingLearned, adapter: using } });

beforeAll(async () => {
  encoder = testEncoder();
  library = await libraryOf(resumes, encoder, folder);
  const [to = new Float32Array(0), from = new Float32Array(0)] = await encoder.encode(["Led the team and took charge", "Helped and assisted"]);
  const [main = new Float32Array(0)] = await encoder.encode(["Builds storefronts for online shops"]);
  const dimension = to.length;
  const numbers = (of: (i: number) => number): Float32Array => Float32Array.from({ length: adapterRank * dimension }, (_, i) => (i < dimension ? of(i) : 0));
  adapter = { model: (await encoder.identity()).hash, dimension, up: numbers((i) => (to[i] ?? 0) - (from[i] ?? 0)), down: numbers((i) => main[i] ?? 0) };
}, 120_000);
afterAll(async () => {
  await library.close();
  await encoder.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("keep their terms as they are, say what reading otherwise adds as a line of its own, and add up", async () => {
  const [plain, read] = [await rank(undefined), await rank(adapter)];
  const before = new Map(plain.candidates.map((match) => [match.candidateId, match]));
  let moved = 0;
  for (const match of read.candidates) {
    const own = before.get(match.candidateId);
    expect([match.skill, match.experience, match.semantic, match.requirements]).toEqual([own?.skill, own?.experience, own?.semantic, own?.requirements]);
    expect(match.score).toBeCloseTo((own?.score ?? 0) + (match.learned?.adds ?? 0), 6);
    expect(match.learned?.adds).toBe(match.learned?.read?.adds);
    // What learning compares by is the score that is shown.
    const asCompared = { weights: defaultWeights, shares: sharesOf(job.requirements, match) };
    expect(scoreOf(asCompared, featuresThrough(job.requirements, match), nothingLearned)).toBeCloseTo(match.score, 5);
    if (match.learned?.adds !== 0) moved++;
    const { total, lines } = pointsOf(match, defaultWeights);
    expect(lines.reduce((sum, { earned }) => sum + Math.round(earned * 100), 0)).toBe(Math.round(total * 100));
    const line = explainCandidate(match, read, smallTaxonomy, engineWords("en")).lines.at(-1);
    expect(line).toMatchObject({ requirementId: learnedLine, how: expect.stringMatching(/^requirements are read as those put them who were hired or offered the job \([+−]\d+\.\d\d\)$/) });
  }
  expect(moved).toBeGreaterThan(0);
  expect({ ...(await rank(adapter)), milliseconds: 0 }).toEqual({ ...read, milliseconds: 0 });
});

it("are what they were with an adapter that was made for another model, or that changes nothing", async () => {
  const plain = (await rank(undefined)).candidates.map(({ candidateId, score }) => [candidateId, score]);
  for (const one of [{ ...adapter, model: "another" }, { ...adapter, up: new Float32Array(adapter.up.length) }]) {
    expect((await rank(one)).candidates.map(({ candidateId, score }) => [candidateId, score])).toEqual(plain);
  }
});
