import { expect, it } from "vitest";
import type { StageKind } from "../../../../src-preload/contract.ts";
import { exchanged, flaggedBySwaps } from "../../../../src-main/engine/learning/counterfactual.ts";
import { gradeOf } from "../../../../src-main/engine/learning/decisions.ts";
import type { MatchingLibrary } from "../../../../src-main/library/types.ts";
import type { Matcher } from "../../../../src-main/matching/create-matcher.ts";
import { defaultWeights, type Job } from "../../../../src-preload/domain.ts";
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

it("a text is exchanged whole words at a time, in the case that it had", () => {
  expect(exchanged("Anna Berg leads; she and her team. Sheets, Herring.", "Anna Berg")).toBe("Oluwaseun Kowalczyk leads; he and his team. Sheets, Herring.");
  expect(exchanged("He ran it.", null)).toBe("She ran it.");
});

const requirement = requirementOf("r1", { kind: "language" });
const job: Job = { jobId: "j", title: "Nurse", roleFamily: null, seniority: null, requirements: [requirement], conditions: {} as Job["conditions"], text: "", weights: defaultWeights, createdAt: "", updatedAt: "" };
const library: MatchingLibrary = { versions: () => [], revision: () => 1, candidates: () => [] };

/** Matchers of which each scores the requirement of language by the next of these. */
function matchers(scores: number[]): () => Matcher {
  return () => {
    const score = scores.shift() ?? 0;
    const candidate = madeMatch("a", [matchOf("r1", { score })], defaultWeights);
    return { warmUp: () => Promise.resolve(), rank: () => Promise.resolve({ candidates: [candidate] } as unknown as Awaited<ReturnType<Matcher["rank"]>>) };
  };
}
const learned = { ...nothingLearned, kinds: { ...nothingLearned.kinds, language: 0.2, other: 0.1 } };

it("what moves when names and gendered words are exchanged is flagged, if it was learned from; what stays is not", async () => {
  const checked = [{ job, decided: ["a"] }];
  expect(await flaggedBySwaps(learned, checked, { library, matcherOver: matchers([0.5, 0.6]) })).toEqual(["kind:language"]);
  expect(await flaggedBySwaps(learned, checked, { library, matcherOver: matchers([0.5, 0.5]) })).toEqual([]);
  expect(await flaggedBySwaps(nothingLearned, checked, { library, matcherOver: matchers([0.5, 0.6]) })).toEqual([]);
});
