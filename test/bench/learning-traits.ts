/**
 * What is learned of recruiters who turn people down for what they are, over rankings that are real:
 *   node test/bench/learning-traits.ts [FIRST-SEED [SEEDS [TRIED]]]
 * Prints, as tables for test/bench/README.md, of each trait in test/fixtures/learning/traits.ts and of each company that the one who goes by it
 * keeps: in how many seasons of 300 decisions a weight moved by 0.01 or a kind's factor by 3 %, how far those with the trait fall behind by it,
 * and how often the impact ratios would refuse it, had everybody told of the trait; then the same of reading requirements otherwise (TRIED seasons).
 */
import { checkLearned } from "../../src-main/fairness/learned-check.ts";
import { adapterOf, tryAdapter } from "../../src-main/learning/adapter-trial.ts";
import { robustFit } from "../../src-main/learning/robust-fit.ts";
import { scoreOf } from "../../src-main/learning/score.ts";
import type { Features } from "../../src-main/learning/table.ts";
import { nothingLearned, type LearnedParameters } from "../../src-preload/learned.ts";
import { mannerSeason } from "../fixtures/learning/manners.ts";
import { openRankings } from "../fixtures/learning/real-rankings.ts";
import { preferring, seasonOf, type Recruiter, type Rejects } from "../fixtures/learning/recruiters.ts";
import { fallsBehind, having, learnedScores, traits } from "../fixtures/learning/traits.ts";

const [firstSeed = "1", seedCount = "20", triedCount = "3"] = process.argv.slice(2);
const seedsOf = (count: string): number[] => Array.from({ length: Number(count) }, (_, n) => Number(firstSeed) + n);
const decisionsPerJob = 25;
const pause = (): Promise<void> => Promise.resolve();
const opened = await openRankings(3, 600);
const { rankings, personOf } = opened;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;

/** The one who goes by the trait is the last of so many. */
const company = (count: number, rejects: Rejects): Recruiter[] => Array.from({ length: count }, (_, n) => ({ name: `r${String(n)}`, prefers: preferring({}), noise: 0.05, ...(n === count - 1 && { rejects }) }));

/** Whether the check before a version is switched on would refuse it, if everyone had told whether they have the trait. */
function isRefused(parameters: LearnedParameters, has: (row: Features) => boolean): boolean {
  const scores = rankings.map((ranking) => ({
    jobId: ranking.jobId,
    candidates: ranking.ranked.map((row) => ({ candidateId: personOf(row).candidateId, present: scoreOf(ranking, row, nothingLearned), learned: scoreOf(ranking, row, parameters) })),
  }));
  const categories = new Map(rankings.flatMap(({ ranked }) => ranked.map((row) => [personOf(row).candidateId, new Map([["trait", has(row) ? "with" : "without"]])])));
  return checkLearned(scores, categories)?.refuses === true;
}

for (const [who, count] of [["One of four", 4], ["One of two", 2], ["Alone", 1]] as const) {
  console.log(`\n${who}\n\n| turns down | of all | a weight moved | a kind moved | fall behind, mean | most | refused |\n|---|---|---|---|---|---|---|`);
  for (const [name, trait] of Object.entries(traits)) {
    let [weights, kinds, refused] = [0, 0, 0];
    const falls: number[] = [];
    const shares: number[] = [];
    for (const seed of seedsOf(seedCount)) {
      const { has, rejects } = having(trait, opened, seed);
      const learned = await robustFit(seasonOf({ rankings, recruiters: company(count, rejects), decisionsPerJob, seed }), [], pause);
      if (Object.values(learned.weights).some((shift) => Math.abs(shift) >= 0.01)) weights++;
      if (Object.values(learned.kinds).some((log) => Math.abs(log) >= 0.03)) kinds++;
      if (isRefused(learned, has)) refused++;
      falls.push(fallsBehind(rankings, has, learnedScores(learned)));
      shares.push(mean((rankings[0]?.ranked ?? []).map((row) => Number(has(row)))));
    }
    console.log(`| ${name} | ${(mean(shares) * 100).toFixed(0)} % | ${String(weights)} | ${String(kinds)} | ${percent(mean(falls))} | ${percent(Math.max(...falls))} | ${String(refused)} |`);
  }
}

console.log("\nReading requirements otherwise\n\n| turns down | of four: difference in nDCG | used | alone: difference in nDCG | used | fall behind, were it used all the same |\n|---|---|---|---|---|---|");
for (const [name, trait] of Object.entries(traits)) {
  const told: string[] = [];
  const falls: number[] = [];
  for (const count of [4, 1]) {
    const differences: number[] = [];
    let used = 0;
    for (const seed of seedsOf(triedCount)) {
      const { has, rejects } = having(trait, opened, seed);
      const recruiters = company(count, rejects).map((one) => ({ ...one, likes: 0 }));
      const { table, parts } = await mannerSeason(opened, { seed, decisionsPerJob, recruiters, noise: 0.03 });
      const trial = await tryAdapter(table, [], parts, pause);
      if (trial === null) continue;
      differences.push(trial.difference);
      if (trial.clear && trial.holds) used++;
      const adapter = count === 1 ? await adapterOf(table, parts, pause) : null;
      if (adapter === null) continue;
      const read = await Promise.all(rankings.map((_, n) => opened.through(n, adapter)));
      falls.push(fallsBehind(rankings, has, (ranking, n) => (read[n] ?? []).map((row) => scoreOf(ranking, row, nothingLearned))));
    }
    told.push(`${mean(differences).toFixed(3)} | ${String(used)} of ${String(differences.length)}`);
  }
  console.log(`| ${name} | ${told.join(" | ")} | ${percent(mean(falls))} |`);
}
await opened.close();
