import { expect, it } from "vitest";
import { medianOf, reachedIn, stepIndex } from "../../../src-main/fairness/assessed.ts";
import type { Mark, StageKind } from "../../../src-preload/contract.ts";
import type { LiveEvent } from "../../../src-main/library/tracking/tracking-log.ts";

const event = (candidateId: string, more: Partial<LiveEvent>): LiveEvent => ({ eventId: 1, jobId: "j", candidateId, what: "note", stageId: null, mark: null, reason: null, note: null, at: "", ...more });
const move = (who: string, kind: StageKind): LiveEvent => event(who, { what: "stage", stageId: kind });
const mark = (who: string, to: Mark | null): LiveEvent => event(who, { what: "mark", mark: to });
const kindOf = (stageId: string): StageKind => stageId as StageKind;

it("keeps how far somebody came, whatever happened then", () => {
  const reached = reachedIn([move("a", "interview"), move("a", "rejected"), move("b", "new"), move("c", "offer"), move("c", "withdrawn"), move("d", "hired"), move("e", "rejected")], kindOf);
  expect(Object.fromEntries(reached)).toEqual({ a: stepIndex("interview"), b: -1, c: stepIndex("offer"), d: stepIndex("hired"), e: -1 });
});

it("counts a shortlisting until it is taken away, and nobody who was only noted or thought of", () => {
  const reached = reachedIn([mark("a", "shortlisted"), mark("b", "shortlisted"), mark("b", null), mark("c", "maybe"), event("d", { note: "x" }), mark("e", "rejected"), mark("f", "shortlisted"), mark("f", "rejected")], kindOf);
  expect(Object.fromEntries(reached)).toEqual({ a: 0, e: -1, f: 0 });
});

it("finds the median of odd and even numbers of scores", () => {
  expect([medianOf([]), medianOf([0.3]), medianOf([0.9, 0.1, 0.5]), medianOf([0.4, 0.1, 0.2, 0.9])]).toEqual([null, 0.3, 0.5, 0.30000000000000004]);
});
