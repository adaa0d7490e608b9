import { expect, it } from "vitest";
import type { SwappedResumes } from "../../../../src-main/engine/fairness/swapped-resumes.ts";
import type { StageKind } from "../../../../src-preload/contract.ts";
import { flaggedBySwaps } from "../../../../src-main/engine/learning/counterfactual.ts";
import { gradeOf } from "../../../../src-main/engine/learning/decisions.ts";
import type { Matcher } from "../../../../src-main/matching/create-matcher.ts";
import { defaultWeights, emptyProfile, type DocumentText, type Job } from "../../../../src-preload/domain.ts";
import { nothingLearned } from "../../../../src-preload/learned.ts";
import { madeMatch, matchOf, requirementOf } from "../../matching/explanation/made-matches.ts";

it.each<[StageKind[], number | null]>([
  [["new", "screening", "interview", "offer", "hired"], 4],
  [["interview", "offer"], 3], [["offer", "withdrawn"], 3],
  [["new", "interview"], 2], [["interview", "withdrawn"], 2],
  [["interview", "rejected"], 1], [["offer", "rejected"], 1],
  [["new", "rejected"], 0], [["screening", "rejected"], 0],
  [["new"], null], [["new", "screening"], null], [["screening", "withdrawn"], null], [[], null],
])("%j is graded %s", (way, grade) => {
  expect(gradeOf(way)).toBe(grade);
});

const pause = (): Promise<void> => Promise.resolve();
const requirement = requirementOf("r1", { kind: "language" });
const job: Job = { jobId: "j", title: "Nurse", roleFamily: null, seniority: null, requirements: [requirement], conditions: {} as Job["conditions"], text: "", weights: defaultWeights, createdAt: "", updatedAt: "" };

/** Resumes whose requirement of language is scored by the next of these, each time somebody reads otherwise; of all but the first `moving` the first stays. */
function resumesScored(scores: number[], among: readonly string[] = ["a"], moving = among.length): SwappedResumes {
  const one = { name: "Anna Berg", file: "a.txt", resumeId: 1, document: { text: "Anna Berg" } as DocumentText, now: "", profile: { ...emptyProfile, name: "Anna Berg" } };
  const [first = 0] = scores;
  let score = 0;
  const rank = (): Promise<unknown> => Promise.resolve({ candidates: among.map((id, i) => madeMatch(id, [matchOf("r1", { score: i < moving ? score : first })], defaultWeights)) });
  return {
    of: (candidateId) => ({ ...one, candidateId }),
    read: () => Promise.resolve([]),
    trial: () => ({ size: 1, matcher: { warmUp: () => Promise.resolve(), rank: rank as Matcher["rank"], readings: () => Promise.reject(new Error("Nobody asks for it.")) }, put: () => { score = scores.shift() ?? 0; } }),
  };
}
const learned = { ...nothingLearned, kinds: { ...nothingLearned.kinds, language: 0.2, other: 0.1 } };

it("what moves when who somebody is is swapped is flagged, if it was learned from; what stays, or moves by less than is ever shown, is not", async () => {
  const checked = [{ job, decided: ["a"] }];
  expect(await flaggedBySwaps(learned, checked, resumesScored([0.5, 0.6]), pause)).toEqual(["kind:language"]);
  expect(await flaggedBySwaps(learned, checked, resumesScored([0.5, 0.5]), pause)).toEqual([]);
  expect(await flaggedBySwaps(learned, checked, resumesScored([0.5, 0.5004]), pause)).toEqual([]);
  expect(await flaggedBySwaps(nothingLearned, checked, resumesScored([0.5, 0.6]), pause)).toEqual([]);
});

it("what moves for one resume in many is that resume's misreading, and is not flagged; what moves for one in twenty is", async () => {
  const many = Array.from({ length: 40 }, (_, i) => `c${String(i)}`);
  // In two jobs, for of each so many are read.
  const checked = [{ job, decided: many.slice(0, 20) }, { job, decided: many.slice(20) }];
  expect(await flaggedBySwaps(learned, checked, resumesScored([0.5, 0.9], many, 1), pause)).toEqual([]);
  expect(await flaggedBySwaps(learned, checked, resumesScored([0.5, 0.9], many, 2), pause)).toEqual(["kind:language"]);
});
