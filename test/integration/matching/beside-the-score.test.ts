/** What is asked of when a skill was last used counts as it says, and what is told of seniority counts for nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultWeights, type Match, type ParsedJob, type Ranking } from "../../../src-preload/domain.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { developer, everyone, resumeOf, type Person } from "./people.ts";
import { candidatesOf, matcherOver, remembering, testEncoder } from "./small-library.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const english = engineWords("en");

let bare: Encoder;
let encoder: Encoder;
beforeAll(() => {
  bare = testEncoder();
  encoder = remembering(bare);
});
afterAll(() => bare.close());

async function rank(resumes: Record<string, string>, ad: string, more: Partial<ParsedJob> = {}): Promise<Ranking> {
  return matcherOver(await candidatesOf(resumes), encoder).rank({ ...parseJob(ad, smallTaxonomy), ...more, text: ad }, defaultWeights);
}

function of(ranking: Ranking, file: string): Match {
  const match = ranking.candidates.find((one) => one.file === file);
  if (match === undefined) throw new Error(`${file} was not ranked.`);
  return match;
}

const jobs = (person: Person, ...changed: Partial<Person["jobs"][number]>[]): string => resumeOf({ ...person, jobs: person.jobs.map((job, i) => ({ ...job, ...changed[i] })) });

describe("a skill asked within years", () => {
  const ad = "Web Developer\nRequirements:\n- Hands-on Kubernetes within the last 3 years (must)\n- TypeScript";
  const plain = ad.replace(" within the last 3 years", "");
  const helped = ["Helped 200 users with laptops and printers", "Ran k8s for the ticket system"];
  const old = jobs({ ...developer, skills: ["TypeScript"] }, { bullets: ["Built storefronts with TypeScript"] }, { bullets: helped });
  const listed = jobs({ ...developer, skills: ["k8s"] }, { bullets: ["Built storefronts with TypeScript"] });
  const kubernetes = (match: Match) => match.requirements.find(({ requirementId }) => requirementId === "r1");

  it("counts in full where it was used lately, less where it was long ago, with the date, and least where no date tells", async () => {
    const ranking = await rank({ ...everyone, "old.txt": old, "listed.txt": listed }, ad);
    expect(ranking.job.requirements[0]).toMatchObject({ kind: "skill", minYears: null, usedWithinYears: 3 });
    expect(kubernetes(of(ranking, "developer.txt"))).toMatchObject({ score: 1, status: "met", lastUse: { date: "2024-12", yearsBefore: 0 } });
    expect(kubernetes(of(ranking, "listed.txt"))).toMatchObject({ score: 0.7, status: "partly", lastUse: null });
    expect(kubernetes(of(ranking, "old.txt"))).toMatchObject({ score: 0.855172, status: "partly", lastUse: { date: "2019-02", yearsBefore: 5.8 } });
    const status = (file: string) => of(ranking, file).knockouts.find(({ requirementId }) => requirementId === "r1")?.status;
    expect(["developer.txt", "listed.txt", "old.txt", "chef.txt"].map(status)).toEqual(["pass", "unknown", "unknown", "unknown"]);

    const explained = (file: string) => explainCandidate(of(ranking, file), ranking, smallTaxonomy, english);
    const how = (file: string) => explained(file).lines.find(({ requirementId }) => requirementId === "r1")?.how;
    expect(how("old.txt")).toBe("alias: k8s → Kubernetes, 86 %; last used February 2019, 5.8 years before the newest date of the resume; the job asks for use in the last 3 years");
    expect(how("listed.txt")).toContain("no dated job shows when it was last used");
    expect(explained("old.txt").gaps.find(({ requirementId }) => requirementId === "r1")?.questions[0]).toContain("February 2019");
    expect(explained("listed.txt").gaps.find(({ requirementId }) => requirementId === "r1")?.questions[0]).toContain("When did you last");
    expect(of(ranking, "old.txt").whyNotHigher.map(({ sentence }) => sentence).join()).toContain("the resume names it last in work that ended February 2019");
  });

  it("counts as before where the ad does not ask it", async () => {
    const ranking = await rank({ ...everyone, "old.txt": old }, plain);
    expect(kubernetes(of(ranking, "old.txt"))).toMatchObject({ score: 1, status: "met", lastUse: null });
  });

  it("is not lost by a gap after the newest job", async () => {
    const gap = jobs(developer, { dates: "03/2005 - 12/2010" }, { dates: "01/2002 - 02/2005" });
    expect(kubernetes(of(await rank({ ...everyone, "developer.txt": gap }, ad), "developer.txt"))).toMatchObject({ score: 1, status: "met" });
  });

  it("follows the recruiter's change of the years", async () => {
    const candidates = await candidatesOf({ ...everyone, "old.txt": old });
    const parsed = parseJob(ad, smallTaxonomy);
    const score = async (usedWithinYears: number | null): Promise<number> => {
      const requirements = parsed.requirements.map((one) => (one.id === "r1" ? { ...one, usedWithinYears } : one));
      return kubernetes(of(await matcherOver(candidates, encoder).rank({ ...parsed, requirements, text: ad }, defaultWeights), "old.txt"))?.score ?? 0;
    };
    const scores = [await score(1), await score(2), await score(4), await score(6), await score(null)];
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores.slice(0, 4)).size).toBe(4);
    expect(scores.slice(3)).toEqual([1, 1]);
  });
});

describe("seniority", () => {
  const ad = "Web Developer\nRequirements:\n- 1 year of experience in web development (must)\n- React\n- TypeScript";
  const resumes = {
    ...everyone,
    "lead.txt": jobs({ ...developer, name: "Ilo Saar" }, { title: "Lead Web Developer" }),
    "veteran.txt": jobs({ ...developer, name: "Uta Frei" }, { dates: "03/2006 - 12/2024" }, { dates: "01/2004 - 02/2006" }),
  };
  const noteless = ({ seniority: _, ...match }: Match) => match;

  it("that is asked moves nobody: whatever level the job is given, every score, place and line stays the same", async () => {
    const asked = await Promise.all(([null, "intern", "junior", "senior", "executive"] as const).map((seniority) => rank(resumes, ad, { seniority })));
    const sides = asked.map(({ candidates }) => candidates.map(({ file, seniority }) => `${file} ${seniority?.side ?? ""}`).sort().join());
    expect(new Set(sides).size).toBeGreaterThan(1);
    for (const ranking of asked) expect(ranking.candidates.map(noteless)).toEqual(asked[0]?.candidates.map(noteless));
  });

  it("is told with the lines that say so, where they stand", async () => {
    const ranking = await rank(resumes, `Junior ${ad}`);
    const lead = of(ranking, "lead.txt").seniority;
    expect(lead?.sentence).toBe("The role is junior and asks for 1 year of experience; the resume names the post of “Lead Web Developer” (2019 – 2024).");
    const [post] = lead?.posts ?? [];
    expect(post).toMatchObject({ text: "Lead Web Developer", page: 1, period: "2019 – 2024", years: 5.8 });
    expect(resumes["lead.txt"].slice(post?.start, post?.end)).toBe("Lead Web Developer");
    expect(of(ranking, "veteran.txt").seniority).toMatchObject({ side: "above", sentence: expect.stringContaining("the resume’s jobs in Software come to 18.8 years in all") });
    for (const file of ["developer.txt", "chef.txt", "nurse.txt", "bookkeeper.txt"]) expect(of(ranking, file).seniority, file).toBeNull();
  });

  it("is the same whenever school was left", async () => {
    const ofYear = (years: string) => jobs({ ...developer, name: "Uta Frei", education: [`Bachelor of Science in Computer Science, University of Tartu, ${years}`] }, { dates: "03/2006 - 12/2024" });
    const notes: (Match["seniority"] | undefined)[] = [];
    for (const years of ["1971 - 1975", "2012 - 2015", "2020 - 2023"]) notes.push(of(await rank({ "a.txt": ofYear(years) }, `Junior ${ad}`), "a.txt").seniority);
    expect(notes[0]?.side).toBe("above");
    for (const note of notes) expect(note).toEqual(notes[0]);
  });
});
