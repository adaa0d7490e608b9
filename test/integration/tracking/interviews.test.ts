import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { InterviewBody, ScorecardBody } from "../../../src-preload/contract.ts";
import { createInterviews, type Interviews } from "../../../src-main/tracking/interviews/interviews.ts";
import { openedLibrary, trackedLibrary, type TrackedLibrary } from "../../fixtures/tracked-library.ts";

interface Opened extends TrackedLibrary {
  interviews: Interviews;
}

async function opened(): Promise<Opened> {
  const tracked = await trackedLibrary(2);
  return { ...tracked, interviews: createInterviews({ library: tracked.library, by: "kim", now: tracked.now }) };
}

const meeting = (day: number, more: Partial<InterviewBody> = {}): InterviewBody => ({ at: `2026-01-${String(day).padStart(2, "0")}T10:00:00+01:00`, kind: "onSite", interviewers: ["Lee", "Sam"], note: "", ...more });
const card = (interviewId: string, interviewer: string, scores: Record<string, number>): ScorecardBody => ({
  interviewId, interviewer, scores: Object.entries(scores).map(([requirementId, score]) => ({ requirementId, asked: requirementId, score, note: "" })), recommendation: "yes", note: "",
});

describe("interviews", () => {
  it("have a scorecard of each interviewer, whose scores are averaged for each requirement", async () => {
    const { interviews, ids: [a = ""] } = await opened();
    const first = interviews.saveInterview("j", a, meeting(5)).hiring.interviews[0]?.interviewId ?? "";
    interviews.saveScorecard("j", a, card(first, "Lee", { welding: 5, german: 2 }));
    const { hiring } = interviews.saveScorecard("j", a, card(first, "Sam", { welding: 4 }));
    expect(hiring.averages).toEqual([{ requirementId: "welding", average: 4.5, scorecards: 2 }, { requirementId: "german", average: 2, scorecards: 1 }]);
    expect(hiring.interviews).toMatchObject([{ kind: "onSite", interviewers: ["Lee", "Sam"], by: "kim", scorecards: [{ interviewer: "Lee" }, { interviewer: "Sam" }] }]);
    expect(interviews.of("k", a).interviews).toEqual([]);
  });

  it("are corrected by one more event, of which the history keeps both, with who and when", async () => {
    const { interviews, ids: [a = ""], on } = await opened();
    const { hiring } = interviews.saveInterview("j", a, meeting(5));
    const interviewId = hiring.interviews[0]?.interviewId ?? "";
    on(3);
    interviews.saveInterview("j", a, meeting(6, { note: "moved" }), interviewId);
    on(4);
    interviews.remove("j", a, interviewId);
    expect(interviews.of("j", a).interviews).toEqual([]);
    expect(interviews.history(a).map(({ change, interview, by, at }) => [change, interview?.note, by, at.slice(8, 10)])).toEqual([["removed", undefined, "kim", "04"], ["changed", "moved", "kim", "03"], ["new", "", "kim", "02"]]);
  });

  it("can each be taken back once, to what was before, but not over what was said since", async () => {
    const { interviews, ids: [a = ""] } = await opened();
    const made = interviews.saveInterview("j", a, meeting(5));
    const interviewId = made.hiring.interviews[0]?.interviewId ?? "";
    const moved = interviews.saveInterview("j", a, meeting(6), interviewId);
    expect(() => interviews.undo(made.eventId)).toThrow("in the meantime");
    expect(interviews.undo(moved.eventId).hiring.interviews).toMatchObject([{ at: meeting(5).at }]);
    const gone = interviews.remove("j", a, interviewId);
    expect(interviews.undo(gone.eventId).hiring.interviews).toHaveLength(1);
  });

  it("are due until they are held, and then until somebody has written how they went", async () => {
    const { interviews, ids: [a = "", b = ""], on, library: made } = await opened();
    const first = interviews.saveInterview("j", a, meeting(5)).hiring.interviews[0]?.interviewId ?? "";
    interviews.saveInterview("k", b, meeting(4));
    expect(interviews.due().map(({ candidate, jobTitle, unscored }) => [candidate, jobTitle, unscored])).toEqual([["Person 1", "Job k", false], ["Person 0", "Job j", false]]);
    on(6);
    expect(interviews.due().map(({ unscored }) => unscored)).toEqual([true, true]);
    interviews.saveScorecard("j", a, card(first, "Lee", {}));
    made.jobs.archive("k", "2026-01-06T00:00:00.000Z");
    expect(interviews.due()).toEqual([]);
  });

  it("are refused for who or what is not there", async () => {
    const { interviews, ids: [a = "", b = ""] } = await opened();
    const first = interviews.saveInterview("j", a, meeting(5)).hiring.interviews[0]?.interviewId ?? "";
    expect(() => interviews.saveInterview("nowhere", a, meeting(5))).toThrow("no longer in the library");
    expect(() => interviews.saveInterview("j", "nobody", meeting(5))).toThrow("no longer in the library");
    expect(() => interviews.saveScorecard("j", b, card(first, "Lee", {}))).toThrow("in the meantime");
    expect(() => interviews.remove("k", a, first)).toThrow("in the meantime");
  });
});

it("offers end, and who was hired did well or left early; of that there is one answer, which can change", async () => {
  const { interviews, ids: [a = ""] } = await opened();
  const offer = { on: "2026-01-05", pay: "€ 52.000", state: "open" as const, endedOn: null, note: "" };
  const offerId = interviews.saveOffer("j", a, offer).hiring.offers[0]?.offerId ?? "";
  expect(interviews.saveOffer("j", a, { ...offer, state: "accepted", endedOn: "2026-01-09" }, offerId).hiring.offers).toMatchObject([{ pay: "€ 52.000", state: "accepted" }]);
  interviews.saveOutcome("j", a, { on: "2026-06-01", after: "didWell", note: "" });
  const { hiring } = interviews.saveOutcome("j", a, { on: "2026-07-01", after: "leftEarly", note: "moved away" });
  expect(hiring.outcome).toMatchObject({ after: "leftEarly", note: "moved away" });
  expect(interviews.history(a).map(({ what, change }) => `${what} ${change}`)).toEqual(["outcome changed", "outcome new", "offer changed", "offer new"]);
});

it("nothing that was recorded can be changed or deleted in the library, and all of it goes with the person", async () => {
  const { interviews, ids: [a = ""], folder, library, close } = await opened();
  interviews.saveInterview("j", a, meeting(5));
  library.candidates.remove([a], "2026-01-06T00:00:00.000Z");
  await close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  expect(() => database.exec("UPDATE hiring_event SET said_by = 'somebody'")).toThrow("never changed");
  expect(() => database.exec("DELETE FROM hiring_event")).toThrow("never deleted");
  database.close();
  await openedLibrary(folder);
  const erased = new DatabaseSync(path.join(folder, "library.sqlite"), { readOnly: true });
  expect(erased.prepare("SELECT count(*) AS n FROM hiring_event").get()).toEqual({ n: 0 });
  erased.close();
});
