import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Match, Ranking, Weights } from "../../../src-preload/domain.ts";
import { defaultWeights, rankingSchema } from "../../../src-preload/domain.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import type { CandidateForMatching } from "../../../src-main/library/types.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { accountant, developer, everyone, nurse, resumeOf } from "./people.ts";
import { candidatesOf, libraryOf, matcherOver, remembering, testEncoder } from "./small-library.ts";

const developerAd = `React Developer
Responsibilities:
- Build web shops and keep them fast
- Test what you ship
Requirements:
- 3 years of experience in web development (must)
- React (must)
- Kubernetes
- PostgreSQL or SQL
- Bachelor's degree in computer science
- Spanish is a plus`;
const accountantAd = `Staff Accountant
What you will do:
- Run the monthly close and reconcile bank accounts
What we need:
- Bachelor's degree in accounting (must)
- 3 years in a similar post (must)
- QuickBooks or SAP`;

let encoder: Encoder;
beforeAll(() => {
  encoder = remembering(testEncoder());
});
afterAll(() => encoder.close());

const job = (ad: string) => ({ ...parseJob(ad, smallTaxonomy), text: ad });
const rank = async (candidates: CandidateForMatching[], ad: string, weights: Weights = defaultWeights): Promise<Ranking> =>
  rankingSchema.parse(await matcherOver(candidates, encoder).rank(job(ad), weights));
const withoutTime = (ranking: Ranking) => JSON.stringify({ ...ranking, milliseconds: 0 });

function of(ranking: Ranking, file: string): Match {
  const match = ranking.candidates.find((one) => one.file === file);
  if (match === undefined) throw new Error(`${file} is not in the ranking`);
  return match;
}

const terms = ({ score, skill, experience, semantic }: Match) => ({ score, skill, experience, semantic });
const requirementId = (ranking: Ranking, text: RegExp) => ranking.job.requirements.find((one) => text.test(one.text))?.id;

describe("a ranking of a real library", () => {
  it("puts the candidate of the trade first and quotes the lines that earned it", async () => {
    const { matcher, library, close } = await libraryOf(everyone, encoder);
    for (const [ad, file] of [[developerAd, "developer.txt"], [accountantAd, "accountant.txt"]] as const) {
      const ranking = rankingSchema.parse(await matcher.rank(job(ad), defaultWeights));
      expect(ranking.candidates.map((match) => match.rank)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(ranking.candidates[0]?.file).toBe(file);
      for (const match of ranking.candidates) {
        const text = library.candidates([match.candidateId])[0]?.text ?? "";
        for (const evidence of match.evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    }
    await close();
  });

  it("is byte for byte the same twice, also from a matcher that has seen nothing", async () => {
    const { matcher, close } = await libraryOf(everyone, encoder);
    const first = withoutTime(await matcher.rank(job(developerAd), defaultWeights));
    expect(withoutTime(await matcher.rank(job(developerAd), defaultWeights))).toBe(first);
    await close();
    const again = await libraryOf(Object.fromEntries(Object.entries(everyone).reverse()), encoder);
    expect(withoutTime(await again.matcher.rank(job(developerAd), defaultWeights))).toBe(first);
    await again.close();
  });

  it("can be cut to the first few and be cancelled", async () => {
    const { matcher, close } = await libraryOf(everyone, encoder);
    const all = await matcher.rank(job(developerAd), defaultWeights);
    const two = await matcher.rank(job(developerAd), defaultWeights, { top: 2 });
    expect(two.candidates).toEqual(all.candidates.slice(0, 2));
    await expect(matcher.rank(job(developerAd), defaultWeights, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
    await close();
  });
});

describe("the score", () => {
  it("is the weighted sum of its terms to the last digit, and the losses are what is missing to 1", async () => {
    const candidates = await candidatesOf(everyone);
    for (const weights of [defaultWeights, { skill: 0.2, experience: 0.3, semantic: 0.5 }]) {
      for (const match of (await rank(candidates, developerAd, weights)).candidates) {
        const sum = weights.skill * match.skill + weights.experience * match.experience + weights.semantic * match.semantic;
        expect(Math.abs(match.score - sum)).toBeLessThanOrEqual(5.1e-7);
        const lost = match.whyNotHigher.reduce((total, loss) => total + loss.points, 0);
        expect(lost).toBeLessThanOrEqual(1 - match.score + 1e-5);
        expect(match.whyNotHigher.map((loss) => loss.points)).toEqual(match.whyNotHigher.map((loss) => loss.points).sort((a, b) => b - a));
      }
    }
  });

  it("of a term is the sum of its requirements by their shares", async () => {
    for (const match of (await rank(await candidatesOf(everyone), developerAd)).candidates) {
      for (const term of ["skill", "experience"] as const) {
        const own = match.requirements.filter((requirement) => requirement.term === term);
        expect(own.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 5);
        expect(own.reduce((sum, one) => sum + one.share * one.score, 0)).toBeCloseTo(match[term], 5);
      }
    }
  });

  it("with all weight on one term is that term", async () => {
    const candidates = await candidatesOf(everyone);
    for (const term of ["skill", "experience", "semantic"] as const) {
      const weights = { skill: 0, experience: 0, semantic: 0, [term]: 1 };
      for (const match of (await rank(candidates, developerAd, weights)).candidates) expect(match.score).toBe(match[term]);
    }
  });

  it("does not depend on the candidates' ids, the files' names or their order", async () => {
    const candidates = await candidatesOf(everyone);
    const before = await rank(candidates, accountantAd);
    const renamed = candidates.map((candidate, i) => ({ ...candidate, candidateId: `z${String(9 - i)}` })).reverse();
    const after = await rank(renamed, accountantAd);
    for (const { file } of candidates) expect(terms(of(after, file))).toEqual(terms(of(before, file)));
  });

  it("works in a library of one", async () => {
    const ranking = await rank(await candidatesOf({ "developer.txt": everyone["developer.txt"] ?? "" }), developerAd);
    expect(ranking.candidates[0]?.score).toBeGreaterThan(0.5);
    const other = await rank(await candidatesOf({ "chef.txt": everyone["chef.txt"] ?? "" }), developerAd);
    expect(other.candidates[0]?.score).toBeLessThan(0.3);
  });

  it("of a resume without a usable sentence is low and not an error", async () => {
    const ranking = await rank(await candidatesOf({ ...everyone, "empty.txt": "12345 67890\n" }), developerAd);
    expect(of(ranking, "empty.txt")).toMatchObject({ skill: 0, semantic: 0, evidence: [] });
    expect(of(ranking, "empty.txt").score).toBeLessThan(0.1);
  });

  it("ranks by what is left when a job asks only years, or only skills", async () => {
    const candidates = await candidatesOf(everyone);
    const years = await rank(candidates, "Accountant\nRequirements:\n- 3 years as an accountant");
    expect(years.candidates[0]?.file).toBe("accountant.txt");
    const skills = await rank(candidates, "Web Developer\nRequirements:\n- React");
    expect(skills.candidates[0]?.file).toBe("developer.txt");
    expect(skills.candidates.at(-1)?.whyNotHigher.some((loss) => loss.requirementId === null && loss.term === "experience")).toBe(true);
  });
});

describe("who a candidate is", () => {
  const twin = (text: string, name: string, email: string, swap: (text: string) => string) => swap(text).replace(/^.*$/m, name).replace(/\S+@example\.com/, email);
  const pronouns = (text: string) => `${text}\nColleagues say that he keeps his word and that she trusts him.\n`;
  const swapped = (text: string) =>
    pronouns(text).replace(/\b(?:he|she|his|him)\b/g, (word) => ({ he: "she", she: "he", his: "her", him: "her" })[word] ?? word);

  it.each([["developer", developer, developerAd], ["accountant", accountant, accountantAd], ["nurse", nurse, "Nurse\nRequirements:\n- BLS (must)\n- Patient care"]])(
    "does not change the score of the %s: other name, e-mail, pronouns and file, same bits",
    async (_, person, ad) => {
      const text = resumeOf(person);
      const candidates = await candidatesOf({
        ...everyone,
        "a.txt": twin(text, "Greg Baker", "greg.baker@example.com", pronouns),
        "zz.txt": twin(text, "Guadalupe Hernández", "guadalupe.hernandez@example.com", swapped),
      });
      const ranking = await rank(candidates, ad);
      expect(terms(of(ranking, "zz.txt"))).toEqual(terms(of(ranking, "a.txt")));
    },
  );
});

describe("adding a sentence", () => {
  const withSkill = (text: string, skill: string) => `${text}- ${skill}\n`;
  const withLine = (text: string, line: string) => text.replace("\nEducation\n", `- ${line}\n\nEducation\n`);

  it("that names a required skill never lowers the score", async () => {
    const ad = `${developerAd}\n- Docker\n- Linux`;
    for (const [file, text] of Object.entries(everyone)) {
      const before = of(await rank(await candidatesOf(everyone), ad), file);
      for (const skill of ["React", "Kubernetes", "PostgreSQL", "Docker", "Linux", "Spanish"]) {
        const after = of(await rank(await candidatesOf({ ...everyone, [file]: withSkill(text, skill) }), ad), file);
        expect(after.skill, `${file} + ${skill}`).toBeGreaterThanOrEqual(before.skill);
        expect(after.score, `${file} + ${skill}`).toBeGreaterThanOrEqual(before.score);
      }
    }
  });

  it("that has nothing to do with the job does not raise the skill term", async () => {
    for (const [file, text] of [["developer.txt", everyone["developer.txt"] ?? ""], ["accountant.txt", everyone["accountant.txt"] ?? ""]] as const) {
      const ad = file === "developer.txt" ? developerAd : accountantAd;
      const before = of(await rank(await candidatesOf(everyone), ad), file);
      for (const line of ["Sang in a choir and hiked in the mountains", "Won the village chess cup twice"]) {
        const after = of(await rank(await candidatesOf({ ...everyone, [file]: withLine(text, line) }), ad), file);
        expect(after.skill).toBeLessThanOrEqual(before.skill + 0.005);
      }
    }
  });

  it("that repeats a word fifty times gains no more than saying it in three sentences", async () => {
    const text = everyone["salesperson.txt"] ?? "";
    const repeated = (times: number) => withLine(text, Array.from({ length: times }, () => "Python").join(", "));
    const ad = "Developer\nRequirements:\n- Python\n- Docker";
    const few = of(await rank(await candidatesOf({ ...everyone, "salesperson.txt": repeated(3) }), ad), "salesperson.txt");
    const many = of(await rank(await candidatesOf({ ...everyone, "salesperson.txt": repeated(50) }), ad), "salesperson.txt");
    expect(many.skill).toBeLessThanOrEqual(few.skill + 0.01);
  });
});

describe("the explanation", () => {
  it("names the way from the skill held to the skill asked", async () => {
    const ranking = await rank(await candidatesOf(everyone), developerAd);
    const match = of(ranking, "developer.txt");
    const react = match.evidence.find((evidence) => evidence.requirementId === requirementId(ranking, /^React$/));
    expect(react).toMatchObject({ how: "implied", path: ["Next.js", "React"], text: "Built storefronts with Next.js and TypeScript" });
    const kubernetes = match.evidence.find((evidence) => evidence.requirementId === requirementId(ranking, /Kubernetes/));
    expect(kubernetes).toMatchObject({ how: "alias", path: [], score: 1 });
  });

  it("quotes the sentence about a job held rather than the list of skills before it", async () => {
    const text = "Ada Poole\nada@example.com\n\nSkills\nReact\nPostgreSQL\n\nExperience\nReact Developer, Quay Shops, 2018 - 2023\n- Rebuilt the whole checkout in React for forty shops\n";
    const ranking = await rank(await candidatesOf({ ...everyone, "ada.txt": text }), developerAd);
    const react = requirementId(ranking, /React/);
    const quoted = of(ranking, "ada.txt").evidence.find((one) => one.requirementId === react);
    expect(quoted?.text).toContain("Rebuilt the whole checkout in React");
  });

  it("says what is missing in a sentence with its cost", async () => {
    const ranking = await rank(await candidatesOf(everyone), developerAd);
    const missing = of(ranking, "accountant.txt").whyNotHigher.find((loss) => loss.requirementId === requirementId(ranking, /Kubernetes/));
    expect(missing?.sentence).toMatch(/^Kubernetes is asked; the resume does not mention it\.$/);
    for (const match of ranking.candidates) {
      expect(match.whyNotHigher.length).toBeLessThanOrEqual(6);
      for (const loss of match.whyNotHigher) expect(loss.sentence).toMatch(/^[“A-Z0-9].*\.$/);
    }
  });

  it("begins with the evidence of the requirement that earned most", async () => {
    const ranking = await rank(await candidatesOf(everyone), developerAd);
    for (const match of ranking.candidates) {
      const earned = (id: string | undefined) => {
        const own = match.requirements.find((one) => one.requirementId === id);
        return own === undefined ? 0 : defaultWeights[own.term] * own.share * own.score;
      };
      if (match.evidence.length === 0) continue;
      const best = Math.max(...match.evidence.map((evidence) => earned(evidence.requirementId)));
      expect(earned(match.evidence[0]?.requirementId)).toBeCloseTo(best, 6);
    }
  });
});

describe("must-haves", () => {
  it("are passed, failed or unknown, and move nobody from the place of their score", async () => {
    const ranking = await rank(await candidatesOf(everyone), accountantAd);
    const degree = requirementId(ranking, /Bachelor/);
    const status = (file: string, id: string | undefined) => of(ranking, file).knockouts.find((one) => one.requirementId === id)?.status;
    expect(status("accountant.txt", degree)).toBe("pass");
    expect(status("bookkeeper.txt", degree)).toBe("fail");
    expect(status("chef.txt", degree)).not.toBe("pass");
    const scores = ranking.candidates.map((match) => match.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const licence = await rank(await candidatesOf(everyone), "Nurse\nRequirements:\n- Driving licence (must)");
    expect(licence.candidates.every((match) => match.knockouts[0]?.status === "unknown")).toBe(true);
  });
});
