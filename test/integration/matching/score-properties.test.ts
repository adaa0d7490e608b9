/** What must hold of every score, tried over many jobs and people. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultWeights, type Match, type Ranking } from "../../../src-preload/domain.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { accountant, bookkeeper, chef, developer, everyone, nurse, resumeOf, salesperson, type Person } from "./people.ts";
import { candidatesOf, matcherOver, remembering, testEncoder } from "./small-library.ts";

const people: Record<string, Person> = { developer, accountant, bookkeeper, nurse, chef, salesperson };
const ads = [
  "React Developer\nRequirements:\n- 3 years of experience in web development (must)\n- React (must)\n- TypeScript\n- Kubernetes\n- Bachelor's degree in computer science",
  "Staff Accountant\nWhat you will do:\n- Run the monthly close and reconcile bank accounts\nWhat we need:\n- Bachelor's degree in accounting (must)\n- 3 years in a similar post (must)\n- QuickBooks or SAP",
  "Registered Nurse\nRequirements:\n- BLS (must)\n- Patient care\n- Records vital signs and gives medication\n- Spanish is a plus",
  "Line Cook\nYou will:\n- Cook on every station\n- Order produce and keep food cost low\nRequirements:\n- 2 years in a kitchen\n- Menu planning",
  "Office Helper\nRequirements:\n- Excel\n- Keeps records up to date",
];

let bare: Encoder;
let encoder: Encoder;
beforeAll(() => {
  bare = testEncoder();
  encoder = remembering(bare);
});
afterAll(() => bare.close());

async function rank(resumes: Record<string, string>, ad: string): Promise<Ranking> {
  return matcherOver(await candidatesOf(resumes), encoder).rank({ ...parseJob(ad, smallTaxonomy), text: ad }, defaultWeights);
}

function of(ranking: Ranking, file: string): Match {
  const match = ranking.candidates.find((one) => one.file === file);
  if (match === undefined) throw new Error(`${file} was not ranked.`);
  return match;
}

/** The sections of a resume after its heading, each with its title line. */
function sectionsOf(text: string): { heading: string; sections: string[] } {
  const [heading = "", ...sections] = text.split(/\n\n(?=(?:Summary|Experience|Education|Skills)\n)/);
  return { heading, sections: sections.map((section) => section.trimEnd()) };
}

const terms = ({ score, skill, experience, semantic }: Match): number[] => [score, skill, experience, semantic];

test.each(ads.map((ad) => [ad.split("\n")[0] ?? "", ad]))("the order of a resume's sections changes no score for a %s", async (_, ad) => {
  const usual = await rank(everyone, ad);
  const turned = await rank(
    Object.fromEntries(Object.entries(everyone).map(([file, text]) => {
      const { heading, sections } = sectionsOf(text);
      expect(sections).toHaveLength(4);
      return [file, `${[heading, ...sections.reverse()].join("\n\n")}\n`];
    })),
    ad,
  );
  for (const file of Object.keys(everyone)) expect(terms(of(turned, file)), file).toEqual(terms(of(usual, file)));
});

/** A rarer word weighs a little more and a commoner one less: adding any sentence moves what words are worth by this much at most. */
const worthOfWords = 0.005;

test.each([
  "Sang in a choir and hiked in the mountains",
  "Collects stamps of the nineteenth century",
  "Won the village chess cup twice",
])("an unrelated sentence (“%s”) raises no score", async (line) => {
  for (const ad of ads) {
    const before = await rank(everyone, ad);
    for (const [name, person] of Object.entries(people)) {
      const file = `${name}.txt`;
      const more = resumeOf({ ...person, jobs: person.jobs.map((job, i) => (i === 0 ? { ...job, bullets: [...job.bullets, line] } : job)) });
      expect(of(await rank({ ...everyone, [file]: more }, ad), file).score, `${file}, ${ad.slice(0, 12)}`).toBeLessThanOrEqual(of(before, file).score + worthOfWords);
    }
  }
});

test("a required skill with evidence lowers no score, whoever adds it", async () => {
  for (const ad of ads) {
    const before = await rank(everyone, ad);
    const asked = before.job.requirements.filter(({ kind, skillIds }) => kind === "skill" && skillIds.length > 0);
    for (const requirement of asked) {
      const name = smallTaxonomy.skills.get(requirement.skillIds[0] ?? "")?.name ?? "";
      for (const [key, person] of Object.entries(people)) {
        const file = `${key}.txt`;
        const more = resumeOf({ ...person, jobs: person.jobs.map((job, i) => (i === 0 ? { ...job, bullets: [...job.bullets, `Worked with ${name} every day`] } : job)) });
        const after = of(await rank({ ...everyone, [file]: more }, ad), file);
        expect(after.score, `${file} + ${name}`).toBeGreaterThanOrEqual(of(before, file).score);
      }
    }
  }
});

test("more years in the same work lower no score, and more than asked change nothing in the experience term", async () => {
  const ad = ads[0] ?? "";
  const since = (year: number) => resumeOf({ ...developer, jobs: developer.jobs.slice(0, 1).map((job) => ({ ...job, dates: `03/${String(year)} - 12/2024` })) });
  const scores: Match[] = [];
  for (const year of [2024, 2023, 2022, 2021, 2018, 2008]) scores.push(of(await rank({ ...everyone, "developer.txt": since(year) }, ad), "developer.txt"));
  for (const [i, match] of scores.entries()) expect(match.experience).toBeGreaterThanOrEqual(scores[i - 1]?.experience ?? 0);
  expect(scores.at(-1)?.experience).toBe(scores.at(-2)?.experience);
});

test("every score and term lies between nothing and one", async () => {
  for (const ad of ads) for (const match of (await rank(everyone, ad)).candidates) for (const value of terms(match)) expect(value >= 0 && value <= 1).toBe(true);
});
