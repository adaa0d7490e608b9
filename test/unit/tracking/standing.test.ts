import { describe, expect, it } from "vitest";
import type { Mark, Stage } from "../../../src-preload/contract.ts";
import type { LiveEvent } from "../../../src-main/library/tracking/tracking-log.ts";
import { funnelOf } from "../../../src-main/tracking/funnel.ts";
import { overviewOf } from "../../../src-main/tracking/overview.ts";
import { stageFinder, standingOf } from "../../../src-main/tracking/standing.ts";

const stages: Stage[] = [
  { stageId: "new", name: "New", kind: "new" }, { stageId: "phone", name: "Phone call", kind: "screening" }, { stageId: "talk", name: "Interview", kind: "interview" },
  { stageId: "talk2", name: "Second interview", kind: "interview" }, { stageId: "offer", name: "Offer", kind: "offer" }, { stageId: "hired", name: "Hired", kind: "hired" },
  { stageId: "no", name: "Rejected", kind: "rejected" }, { stageId: "gone", name: "Withdrawn", kind: "withdrawn" },
];
const find = stageFinder(stages, [...stages, { stageId: "old", name: "Old screening", kind: "screening" }]);
const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();

let lastId = 0;
const event = (n: number, more: Partial<LiveEvent>, candidateId = "c"): LiveEvent => ({
  eventId: ++lastId, jobId: "j", candidateId, what: "stage", stageId: null, mark: null, reason: null, note: null, at: day(n), ...more,
});
const move = (n: number, stageId: string, reason: string | null = null, candidateId = "c") => event(n, { stageId, reason }, candidateId);
const mark = (n: number, to: Mark | null, reason: string | null = null, candidateId = "c") => event(n, { what: "mark", mark: to, reason }, candidateId);
const standing = (...events: LiveEvent[]) => {
  const { mark: marked, stageId, since, reason } = standingOf("c", events, find);
  return [marked, stageId, since === null ? null : new Date(since).getUTCDate(), reason];
};

describe("a standing", () => {
  it("follows from a mark alone", () => {
    expect(standing(mark(1, "shortlisted"))).toEqual(["shortlisted", "new", 1, null]);
    expect(standing(mark(1, "maybe"))).toEqual(["maybe", null, null, null]);
    expect(standing(mark(1, "rejected", "No licence"))).toEqual(["rejected", "no", 1, "No licence"]);
    expect(standing(mark(1, null))).toEqual([null, null, null, null]);
    expect(standing()).toEqual([null, null, null, null]);
  });

  it("stays in its stage whatever mark comes after, but for a rejection", () => {
    expect(standing(move(1, "talk"), mark(2, "maybe"))).toEqual(["maybe", "talk", 1, null]);
    expect(standing(move(1, "talk"), mark(2, null))).toEqual([null, "talk", 1, null]);
    expect(standing(move(1, "talk"), mark(2, "rejected", "Skill"))).toEqual(["rejected", "no", 2, "Skill"]);
  });

  it("comes back by a move, which ends the rejection, and by a later shortlisting", () => {
    expect(standing(mark(1, "rejected"), move(2, "phone"))).toEqual([null, "phone", 2, null]);
    expect(standing(mark(1, "rejected", "x"), move(2, "no", "y"))).toEqual(["rejected", "no", 2, "y"]);
    expect(standing(move(1, "gone", "Pay"), mark(2, "shortlisted"))).toEqual(["shortlisted", "new", 2, null]);
    expect(standing(move(1, "gone", "Pay"), mark(2, null))).toEqual([null, "gone", 1, "Pay"]);
    expect(standing(mark(1, "shortlisted"), move(2, "no", "Skill"))).toEqual(["shortlisted", "no", 2, "Skill"]);
  });

  it("goes by when things happened and, at the same time, by when they were recorded", () => {
    const [earlier, later] = [mark(3, "rejected"), move(3, "phone")];
    expect(standing(later, earlier)[1]).toBe("phone");
    expect(standing(mark(2, "rejected"), move(1, "phone"))[1]).toBe("no");
  });

  it("takes a removed stage for the first of its kind, and shows the last note unless it was taken away", () => {
    expect(standing(move(1, "old"))[1]).toBe("phone");
    expect(standing(move(1, "never"))).toEqual([null, null, null, null]);
    expect(standingOf("c", [event(1, { what: "note", note: "Call Ana" })], find).note).toBe("Call Ana");
    expect(standingOf("c", [event(1, { what: "note", note: "" })], find).note).toBeNull();
  });
});

describe("a funnel", () => {
  const events = [
    mark(1, "shortlisted", null, "a"), move(3, "phone", null, "a"), move(5, "talk", null, "a"), move(9, "talk2", null, "a"), move(11, "offer", null, "a"), move(13, "hired", null, "a"),
    mark(1, "shortlisted", null, "b"), move(7, "talk", null, "b"), move(8, "gone", "Pay", "b"),
    mark(1, "rejected", "No licence", "d"), mark(2, "rejected", "No licence", "e"), mark(1, "maybe", null, "f"),
    mark(1, "shortlisted", null, "g"), mark(2, null, null, "g"),
    mark(1, "shortlisted", null, "h"),
  ];
  const funnel = funnelOf(events, find, day(11));

  it("counts who came how far, with the steps that were skipped", () => {
    expect(funnel.steps.map(({ kind, reached, here }) => [kind, reached, here])).toEqual([
      ["new", 5, 1], ["screening", 2, 0], ["interview", 2, 0], ["offer", 1, 0], ["hired", 1, 1],
    ]);
  });

  it("gives the median of the days in each step, two interviews being one", () => {
    // New: 2 (a), 6 (b), 0 … of those rejected at once nothing, and 10 for who still waits.
    expect(funnel.steps.map(({ days }) => days)).toEqual([6, 2, 3.5, 2, null]);
  });

  it("says who is out after what, and why", () => {
    expect(funnel.out).toEqual([{ kind: "rejected", after: "new", candidates: 2 }, { kind: "withdrawn", after: "interview", candidates: 1 }]);
    expect(funnel.reasons).toEqual([{ kind: "rejected", reason: "No licence", candidates: 2 }, { kind: "withdrawn", reason: "Pay", candidates: 1 }]);
  });

  it("of nobody is empty", () => {
    expect(funnelOf([], find, day(1)).steps.every(({ reached, here, days }) => reached === 0 && here === 0 && days === null)).toBe(true);
  });
});

describe("an overview", () => {
  it("has a line for every job, with who waits longest", () => {
    const latest = [mark(2, "shortlisted", null, "a"), move(4, "hired", null, "b"), mark(1, "maybe", null, "d"), mark(1, "rejected", null, "e")];
    const jobs = [{ jobId: "j", title: "Cook", createdAt: day(1) }, { jobId: "k", title: "Nurse", createdAt: day(1) }];
    const [cook, nurse] = overviewOf(jobs, latest, find);
    expect(cook).toMatchObject({ counts: { new: 1, hired: 1, rejected: 1, offer: 0 }, maybe: 1, waitingSince: day(2), lastAt: day(4) });
    expect(nurse).toMatchObject({ counts: { new: 0, hired: 0 }, maybe: 0, waitingSince: null, lastAt: null });
  });
});
