/**
 * What is learned from more and more decisions, by recruiters who are made up over rankings that are real:
 *   node test/bench/learning.ts [FIRST-SEED [SEEDS [BIAS]]]
 * BIAS is what a hidden trait goes along with, for which one of four turns people down: experience (if not given), skill, semantic, education,
 * certification, language or other. Prints, as tables for test/bench/README.md, means over the seeds; last what it brings to read requirements
 * otherwise, of the first seasons.
 */
import { nothingLearned, type LearnedParameters } from "../../src-preload/learned.ts";
import { compareLearned } from "../../src-main/learning/compare.ts";
import { robustFit } from "../../src-main/learning/robust-fit.ts";
import { adapterOf, tryAdapter } from "../../src-main/learning/adapter-trial.ts";
import { mannerSeason, type MannerSeason } from "../fixtures/learning/manners.ts";
import { openRankings } from "../fixtures/learning/real-rankings.ts";
import { goingAlongWith, preferring, seasonOf, type Proxy, type Recruiter } from "../fixtures/learning/recruiters.ts";

const [firstSeed = "1", seedCount = "10", bias = "experience"] = process.argv.slice(2);
const proxies: readonly Proxy[] = ["experience", "skill", "semantic", "education", "certification", "language", "other"];
const rejects = proxies.find((one) => one === bias);
if (rejects === undefined) throw new Error(`A bias is one of ${proxies.join(", ")}.`);
const seeds = Array.from({ length: Number(seedCount) }, (_, n) => Number(firstSeed) + n);
/** A comparison fits a hundred times and more: of each row, only the first seasons are compared. */
const mostCompared = 3;
const noise = 0.05;
const pause = (): Promise<void> => Promise.resolve();
const opened = await openRankings(3, 600);
const { rankings } = opened;

const alike = (count: number, prefers: LearnedParameters | null): Recruiter[] => Array.from({ length: count }, (_, n) => ({ name: `r${String(n)}`, prefers, noise }));
const kinds: Record<string, Recruiter[]> = {
  "one who goes by experience alone": [{ name: "r0", prefers: preferring({ experience: 0.7, skill: -0.5, semantic: -0.2 }), noise: 0.02 }],
  "one who prefers experience": alike(1, preferring({ experience: 0.3, skill: -0.2, semantic: -0.1 })),
  "three who prefer experience": alike(3, preferring({ experience: 0.3, skill: -0.2, semantic: -0.1 })),
  "one who prefers skills": alike(1, preferring({ skill: 0.3, experience: -0.2, semantic: -0.1 })),
  "one who prefers certificates": alike(1, preferring({}, { certification: 0.9, skill: -0.5, other: -0.5 })),
  "one who goes by certificates before all else": [{ name: "r0", prefers: preferring({}, { certification: 1.5, skill: -1, other: -1 }), noise: 0.02 }],
  "three who decide as it is ranked": alike(3, preferring({})),
  "three who decide by chance": alike(3, null),
  [`four as it is ranked, one of them against ${rejects}`]: [...alike(3, preferring({})), { name: "odd", prefers: preferring({}), noise, rejects: goingAlongWith(rejects) }],
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

for (const [who, recruiters] of Object.entries(kinds)) {
  console.log(`\n${who}\n\n| decisions | skills | experience | meaning | largest factor | seeds with a shift of 0.01 | nDCG on jobs left out |\n|---|---|---|---|---|---|---|`);
  for (const [jobs, each] of [[3, 1], [4, 12], [6, 17], [12, 13], [12, 25], [12, 50]] as const) {
    const learned: LearnedParameters[] = [];
    const differences: number[] = [];
    for (const [n, seed] of seeds.entries()) {
      const table = seasonOf({ rankings: rankings.filter((_, j) => j % (rankings.length / jobs) === 0), recruiters, decisionsPerJob: each, seed });
      learned.push(await robustFit(table, [], pause));
      if (each > 1 && n < mostCompared) differences.push((await compareLearned(table, [], pause)).difference);
    }
    const of = (term: keyof typeof nothingLearned.weights): string => signed(mean(learned.map(({ weights }) => weights[term])));
    const factor = Math.exp(mean(learned.map((one) => Math.max(...Object.values(one.kinds).map(Math.abs)))));
    const moved = learned.filter(({ weights }) => Object.values(weights).some((shift) => Math.abs(shift) >= 0.01)).length;
    console.log(`| ${String(jobs * each)} in ${String(jobs)} jobs | ${of("skill")} | ${of("experience")} | ${of("semantic")} | × ${factor.toFixed(3)} | ${String(moved)} of ${String(seeds.length)} | ${differences.length === 0 ? "" : signed(mean(differences))} |`);
  }
}

const likers = (likes: number | null, count: number): MannerSeason["recruiters"] => Array.from({ length: count }, (_, n) => ({ name: `r${String(n)}`, likes }));
const readers: Record<string, MannerSeason["recruiters"]> = {
  "one who likes a manner": likers(0.1, 1),
  "one who likes it more": likers(0.2, 1),
  "three who like it more": likers(0.2, 3),
  "one of four who likes it more": [...likers(0, 3), { name: "odd", likes: 0.2 }],
  "three who decide as it is ranked": likers(0, 3),
  "three who decide by chance": likers(null, 3),
};
console.log("\nReading requirements otherwise\n\n| recruiters | decisions | nDCG without | with | difference, with 95 % between | used | to learn it, seconds |\n|---|---|---|---|---|---|---|");
for (const [who, recruiters] of Object.entries(readers)) {
  for (const decisionsPerJob of [25, 50]) {
    for (const seed of seeds.slice(0, mostCompared)) {
      const { table, parts } = await mannerSeason(opened, { seed, decisionsPerJob, recruiters, noise: 0.03 });
      const trial = await tryAdapter(table, [], parts, pause);
      const began = performance.now();
      await adapterOf(table, parts, pause);
      const seconds = (performance.now() - began) / 1000;
      if (trial === null) continue;
      const [low, high] = trial.interval;
      const used = !trial.clear ? "no" : trial.holds ? "yes" : "no: one recruiter’s alone";
      console.log(`| ${who} | ${String(12 * decisionsPerJob)} | ${trial.before.toFixed(3)} | ${trial.after.toFixed(3)} | ${signed(trial.difference)} (${signed(low)} to ${signed(high)}) | ${used} | ${seconds.toFixed(1)} |`);
    }
  }
}
await opened.close();
