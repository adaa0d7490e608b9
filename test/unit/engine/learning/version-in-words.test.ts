import { describe, expect, it } from "vitest";
import type { KeptLearning } from "../../../../src-preload/contract.ts";
import { nothingLearned } from "../../../../src-preload/learned.ts";
import { versionInWords } from "../../../../src-main/engine/learning/version-in-words.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const { learning } = engineWords("en");
const moved = { ...nothingLearned, weights: { skill: -0.05, experience: 0.05, semantic: 0 } };
const kept = (low: number, high: number, more: Partial<KeptLearning> = {}): KeptLearning => ({
  parameters: moved,
  comparison: { jobs: [], before: 0.5, after: 0.5 + (low + high) / 2, difference: (low + high) / 2, interval: [low, high], hired: 0, hiredFirstBefore: 0, hiredFirstAfter: 0 },
  flagged: [],
  reading: null,
  learnedFrom: { decisions: 60, jobs: ["j"], recruiters: 3, grades: [50, 4, 3, 2, 1], hash: "h" },
  people: [],
  ...more,
});
const used: KeptLearning["reading"] = { trial: { before: 0.5, after: 0.6, difference: 0.1, interval: [0.05, 0.15], clear: true, holds: true }, moved: false, used: true, model: "m" };
const said = (version: KeptLearning) => versionInWords(version, "m", "en");

describe("what is said of a learned version", () => {
  it.each([
    ["clear", kept(0.01, 0.05), learning.isBetter],
    ["uncertain", kept(-0.01, 0.05), learning.isUncertain],
    ["worse", kept(-0.05, -0.01), learning.isWorse],
    ["clear", kept(0, 0, { parameters: nothingLearned, reading: used }), learning.isBetter],
    // What the weights do comes on top, and nobody knows whether that is good.
    ["uncertain", kept(-0.01, 0.05, { reading: used }), learning.isUncertain],
    ["uncertain", kept(0, 0, { parameters: nothingLearned }), learning.nothing],
  ] as const)("begins with what it is worth: %s", (gain, version, first) => {
    expect(said(version)).toMatchObject({ gain });
    expect(said(version).verdict[0]).toBe(first);
  });

  it("says of a version that learned nothing why: for what was flagged, or for want of anything that holds", () => {
    expect(said(kept(0, 0, { parameters: nothingLearned, flagged: ["experience"] })).verdict[0]).toBe(learning.flagged(["experience"]));
    expect(said(kept(0, 0, { parameters: nothingLearned })).verdict[0]).toBe(learning.nothing);
  });

  it("calls no difference chance where there is none", () => {
    expect(said(kept(0, 0)).verdict).not.toContain(learning.isUncertain);
  });

  it("says whose they are where all decisions are one person's, and only of a version that changes something", () => {
    const ofOne = { learnedFrom: { ...kept(0, 0).learnedFrom, recruiters: 1 } };
    expect(said(kept(0.01, 0.05, ofOne)).verdict).toContain(learning.ofOne);
    expect(said(kept(0.01, 0.05)).verdict).not.toContain(learning.ofOne);
    expect(said(kept(0, 0, { ...ofOne, parameters: nothingLearned })).verdict).not.toContain(learning.ofOne);
  });
});
