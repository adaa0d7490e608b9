import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultWeights, type Match, type Ranking } from "../../../src-preload/domain.ts";
import { explanationSchema } from "../../../src-preload/explanation.ts";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { nameless } from "../../../src-main/matching/explanation/text/nameless.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { everyone } from "./people.ts";
import { candidatesOf, matcherOver, remembering, testEncoder } from "./small-library.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const english = engineWords("en");

const developerAd = `React Developer
Responsibilities:
- Build web shops and keep them fast
Requirements:
- 3 years of experience in web development (must)
- React (must)
- Kubernetes
- PostgreSQL or SQL
- Bachelor's degree in computer science
- Spanish is a plus`;

let encoder: Encoder;
beforeAll(() => {
  encoder = remembering(testEncoder());
});
afterAll(() => encoder.close());

async function rank(resumes: Record<string, string>, ad: string): Promise<Ranking> {
  return matcherOver(await candidatesOf(resumes), encoder).rank({ ...parseJob(ad, smallTaxonomy), text: ad }, defaultWeights);
}

/** As a reader with a pencil adds it: the lines to the score, and each line from what the match says of its requirement. */
function addUpByHand(match: Match, ranking: Ranking): void {
  const { lines, total } = explanationSchema.parse(explainCandidate(match, ranking, smallTaxonomy, english));
  const cents = (points: number): number => Math.round(points * 100);
  expect(lines.reduce((sum, { earned }) => sum + cents(earned), 0)).toBe(cents(total));
  expect(cents(total)).toBe(Math.round(match.score * 10_000));
  expect(lines.reduce((sum, { possible }) => sum + cents(possible), 0)).toBe(10_000);
  const asksSkill = match.requirements.some(({ term }) => term === "skill");
  for (const own of match.requirements) {
    const byHand = 100 * (ranking.weights[own.term] * own.share * own.score + (ranking.weights.semantic + (asksSkill ? 0 : ranking.weights.skill)) * own.semanticShare * own.semantic);
    expect(Math.abs((lines.find(({ requirementId }) => requirementId === own.requirementId)?.earned ?? -1) - byHand)).toBeLessThan(0.035);
  }
}

describe("the explanation of a real ranking", () => {
  it("adds up for everyone, with every weight", async () => {
    for (const weights of [defaultWeights, { skill: 1 / 3, experience: 1 / 3, semantic: 1 / 3 }, { skill: 0, experience: 0.07, semantic: 0.93 }]) {
      const ranking = await matcherOver(await candidatesOf(everyone), encoder).rank({ ...parseJob(developerAd, smallTaxonomy), text: developerAd }, weights);
      expect(ranking.candidates).toHaveLength(6);
      for (const match of ranking.candidates) addUpByHand(match, ranking);
    }
  });

  it("says how each requirement matched", async () => {
    const ranking = await rank(everyone, developerAd);
    const first = ranking.candidates[0];
    if (first === undefined) throw new Error("nobody was ranked");
    const { lines, strengths } = explainCandidate(first, ranking, smallTaxonomy, english);
    const how = (asked: RegExp): string | undefined => lines.find((line) => asked.test(line.asked))?.how;
    expect(how(/^React$/)).toMatch(/^Next\.js implies React/);
    expect(how(/Kubernetes/)).toBe("alias: k8s → Kubernetes");
    expect(how(/3 years/)).toMatch(/^5\.\d years in work of this kind, 3 years asked; counts /);
    expect(how(/Bachelor/)).toMatch(/^degree: Bachelor of Science.*Computer Science/);
    expect(how(/Bachelor/)).not.toMatch(/Tartu|20\d\d/);
    expect(how(/Spanish/)).toMatch(/nothing|faint|similar meaning/);
    expect(strengths.length).toBeGreaterThan(2);
    for (const { evidence } of strengths) if (evidence !== null) expect(everyone["developer.txt"]).toContain(evidence.text);
  });

  it("promises only what comes true: whoever names the skill does pass the next one above", async () => {
    const text = everyone["developer.txt"] ?? "";
    const rival = text.replace("Marta Ilves", "Jonas Reiter").replace("marta.ilves", "jonas.reiter");
    const resumes: Record<string, string> = {
      ...everyone,
      "rival.txt": rival,
      "developer.txt": text.replace("Moved the services to k8s on AWS", "Moved the services to new machines").replace(", k8s", ""),
    };
    const ranking = await rank(resumes, developerAd);
    let proved = 0;
    for (const match of ranking.candidates.slice(1)) {
      const { above } = explainCandidate(match, ranking, smallTaxonomy, english);
      if (above === null || above.together) continue;
      for (const { sentence, gains } of above.improvements) {
        const skill = /^(.+?)(?: or .+)? named in the resume$/.exec(sentence)?.[1];
        if (skill === undefined) continue;
        const own = resumes[match.file] ?? "";
        const after = await rank({ ...resumes, [match.file]: own.replace(/\nSkills\n(.*)/, `\nSkills\n$1, ${skill}`) }, developerAd);
        const place = (candidateId: string): number => after.candidates.findIndex((one) => one.candidateId === candidateId);
        expect(place(match.candidateId), `${match.file} with ${skill}`).toBeLessThan(place(above.candidateId));
        const score = after.candidates[place(match.candidateId)]?.score ?? 0;
        expect((score - match.score) * 100).toBeGreaterThan(gains - 0.5);
        proved++;
      }
    }
    expect(proved).toBeGreaterThan(1);
  });

  it("keeps a name out of what is told without names", async () => {
    const ranking = await rank({ ...everyone, "ada.txt": "Ada Poole\nada@example.com\n\nExperience\nReact Developer, Quay Shops, 2018 - 2023\n- Ada Poole rebuilt the checkout in React; she led four people\n" }, developerAd);
    const match = ranking.candidates.find(({ file }) => file === "ada.txt");
    if (match === undefined) throw new Error("she was not ranked");
    const told = JSON.stringify([nameless(match), explainCandidate(nameless(match), ranking, smallTaxonomy, english)]);
    expect(told).toContain("rebuilt the checkout in React");
    expect(told.replaceAll(match.candidateId, "")).not.toMatch(/Ada|Poole|\bshe\b/);
  });
});

/** Real resumes, kept outside the repository. */
const shared = path.resolve("../shared/data/categorised");
const there = fs.existsSync(shared);
if (!there) console.warn("Not tested: the explanations of ten real resumes, because the shared data are not here.");

describe.skipIf(!there)("ten real resumes", () => {
  it("are explained in points that add up by hand, with evidence that stands in the resume", async () => {
    const files = fs.readdirSync(shared, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".pdf")).sort();
    const step = Math.floor(files.length / 10);
    const resumes: Record<string, string> = {};
    for (let i = 0; i < 10; i++) {
      const file = files[i * step] ?? "";
      resumes[`${String(i)}.txt`] = (await readDocument(new Uint8Array(fs.readFileSync(path.join(shared, file))), file)).text;
    }
    for (const ad of fs.readdirSync("resources/samples/jobs").filter((file) => file.endsWith(".txt"))) {
      const ranking = await rank(resumes, fs.readFileSync(path.join("resources/samples/jobs", ad), "utf8"));
      expect(ranking.candidates).toHaveLength(10);
      for (const match of ranking.candidates) {
        addUpByHand(match, ranking);
        for (const evidence of match.evidence) expect(evidence.text.length).toBeGreaterThan(0);
      }
    }
  });
});
