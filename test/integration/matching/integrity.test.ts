import { afterAll, expect, test } from "vitest";
import { defaultWeights, type Match, type Ranking } from "../../../src-preload/domain.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { candidatesOf, matcherOver, remembering, testEncoder } from "./small-library.ts";

const bare = testEncoder();
const encoder = remembering(bare);
afterAll(() => bare.close());

const ad = `React Developer

Requirements
- Must have 3 years of experience building web applications with React
- You have run applications on Kubernetes clusters in production for several teams
- TypeScript
- Ability to explain technical decisions to colleagues who do not write software
`;
const employment = "Experience\nReact Developer, Tide Studio\n01/2019 - 12/2023\n- Built web shops with React for three customers\n- Mentored two junior developers and reviewed their work\n";
const developer = `Ines Ferro\nines@example.org\n\n${employment}`;
const baker = "Rui Costa\nrui@example.org\n\nExperience\nBaker, Corner Bakery\n01/2015 - 12/2019\n- Baked rye bread and rolls for forty shops\n- Kept the ovens clean and in order\n";
const others = { "baker.txt": baker, "waiter.txt": baker.replaceAll("Baker,", "Waiter,").replace("Rui Costa\nrui@", "Ana Reis\nana@").replace("Baked rye bread and rolls for forty shops", "Served guests at twelve tables") };

async function rankedWith(text: string): Promise<{ ranking: Ranking; match: Match }> {
  const matcher = matcherOver(await candidatesOf({ ...others, "own.txt": text }), encoder);
  const ranking = await matcher.rank({ ...parseJob(ad, smallTaxonomy), text: ad }, defaultWeights);
  const match = ranking.candidates.find(({ candidateId }) => candidateId === "own.txt");
  if (match === undefined) throw new Error("The candidate was not ranked.");
  return { ranking, match };
}

test("an honest resume has no flag", async () => {
  const { ranking } = await rankedWith(developer);
  expect(ranking.candidates.map(({ flags }) => flags)).toEqual([[], [], []]);
});

test("a resume that pastes the ad is flagged, with the lines, and gains nothing", async () => {
  const honest = await rankedWith(developer);
  const text = `${developer}\nProfile\n${ad}`;
  const { match } = await rankedWith(text);
  const flag = match.flags.find(({ code }) => code === "ad_pasted");
  expect(flag?.sentence).toMatch(/^\d+ lines of the resume are the job ad's own/);
  expect(flag?.spans.map(({ start, end }) => text.slice(start, end)).join("\n")).toContain("Kubernetes clusters in production");
  // Nothing but what a word is worth moves: its rarity counts everyone's words, also those that earn nothing.
  expect(match.score).toBeLessThanOrEqual(honest.match.score + 0.0005);
  expect(match.evidence.some((one) => /Kubernetes|colleagues who do not write software/.test(one.text))).toBe(false);
});

test("a baker who pastes the ad stays behind the developer who does not", async () => {
  const honest = await rankedWith(baker.replace("Rui Costa\nrui@", "Leo Pinto\nleo@"));
  const { match } = await rankedWith(`${baker.replace("Rui Costa\nrui@", "Leo Pinto\nleo@")}\nSkills\n${ad}`);
  expect(match.flags.map(({ code }) => code)).toContain("ad_pasted");
  expect(match.skill).toBeLessThanOrEqual(honest.match.skill);
});

test.each([
  ["in one line", `Skills: ${"React ".repeat(50)}`],
  ["in a line each", "• React\n".repeat(50)],
  ["in the same sentence again and again", "- Built web shops with React for three customers\n".repeat(50)],
])("a skill repeated fifty times %s gains nothing and is flagged", async (_, repeated) => {
  const once = await rankedWith(`${developer}\nSkills\nReact\n`);
  const { match } = await rankedWith(`${developer}\nSkills\nReact\n${repeated}\n`);
  expect(match.flags.map(({ code }) => code)).toEqual(["keyword_stuffing"]);
  expect(match.skill).toBeLessThanOrEqual(once.match.skill);
  expect(match.score).toBeLessThanOrEqual(once.match.score);
});

test("the place of the ad's own words decides nothing: an ad that says little in common is no reason for a flag", async () => {
  const { match } = await rankedWith(`${developer}- TypeScript\n- Ability to explain technical decisions\n`);
  expect(match.flags).toEqual([]);
});
