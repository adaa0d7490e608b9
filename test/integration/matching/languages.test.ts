/** The same ranking said in English and in German: every number, the order and whatever is quoted are the same, to the byte. */
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createMatcher } from "../../../src-main/matching/create-matcher.ts";
import { explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { said } from "../../../src-main/matching/unsaid.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { everyone } from "./people.ts";
import { candidatesOf, remembering, testEncoder } from "./small-library.ts";

const bare = testEncoder();
let encoder: Encoder;
beforeAll(() => {
  encoder = remembering(bare);
});
afterAll(() => bare.close());

/** What is made for whoever asks. All else is numbers, ids, and the words of resumes and ads. */
const sentences = new Set(["reason", "sentence", "question", "questions", "period", "how", "asked", "here"]);
const withoutSentences = (value: unknown): string => JSON.stringify(value, (key, one: unknown) => (sentences.has(key) ? "" : one));

it.each(fs.readdirSync("resources/samples/jobs"))("for %s", async (name) => {
  const text = fs.readFileSync(path.join("resources/samples/jobs", name), "utf8");
  const candidates = await candidatesOf(everyone);
  const library = {
    versions: () => candidates.map(({ candidateId }) => ({ candidateId, version: "" })), revision: () => 1,
    candidates: (ids: readonly string[]) => candidates.filter(({ candidateId }) => ids.includes(candidateId)),
  };
  const ranking = await createMatcher({ library, encoder, taxonomy: smallTaxonomy }).rank({ ...parseJob(text, smallTaxonomy), text }, defaultWeights);
  const [english, german] = (["en", "de"] as const).map((language) => {
    const words = engineWords(language);
    const told = said(ranking, words);
    return { told, explained: told.candidates.map((match) => explainCandidate(match, told, smallTaxonomy, words)) };
  });
  expect(withoutSentences(german)).toBe(withoutSentences(english));
  const losses = german?.told.candidates.flatMap(({ whyNotHigher }) => whyNotHigher.map(({ sentence }) => sentence)) ?? [];
  expect(losses.length).toBeGreaterThan(5);
  for (const sentence of losses) expect(sentence).toMatch(/^(?:Gefragt (?:ist|sind) |Die Stelle |„).*(?:der Lebenslauf|die Arbeit im Lebenslauf|aus dem Lebenslauf|der Abschluss im Lebenslauf|dafür zählt).*\.$/);
});
