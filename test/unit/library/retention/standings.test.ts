import { expect, test } from "vitest";
import { standingsIn, type LastEvent } from "../../../../src-main/library/retention/standings.ts";

const day = (n: number): string => `2026-01-${String(n).padStart(2, "0")}T10:00:00.000Z`;
const event = (eventId: number, over: Partial<LastEvent>): LastEvent => ({ eventId, candidateId: "c", jobId: "a", what: "note", stageId: null, mark: null, at: day(eventId), ...over });
const moved = (eventId: number, stageId: string): LastEvent => event(eventId, { what: "stage", stageId });
const marked = (eventId: number, mark: string | null): LastEvent => event(eventId, { what: "mark", mark });
const kinds = { interview: "interview", rejected: "rejected", hired: "hired" } as const;
const stands = (...events: LastEvent[]): unknown => standingsIn(events, (stageId) => kinds[stageId as keyof typeof kinds] ?? null).get("c")?.map(({ kind, since, lastAt }) => [kind, since, lastAt])[0];

test("of a move and a mark the later one decides, as it does on the board", () => {
  expect(stands(moved(1, "interview"), marked(2, "rejected"))).toEqual(["rejected", day(2), day(2)]);
  expect(stands(moved(2, "interview"), marked(1, "rejected"))).toEqual(["interview", day(2), day(2)]);
  expect(stands(moved(1, "rejected"), marked(2, "shortlisted"))).toEqual(["new", day(2), day(2)]);
  expect(stands(moved(1, "rejected"), marked(2, "maybe"))).toEqual(["new", day(2), day(2)]);
  expect(stands(moved(1, "rejected"), marked(2, null))).toEqual(["rejected", day(1), day(2)]);
  expect(stands(moved(1, "hired"), marked(2, "shortlisted"))).toEqual(["hired", day(1), day(2)]);
});

test("a mark alone counts, a note alone does not, and everything is the last that was recorded", () => {
  expect(stands(marked(1, "rejected"), event(3, {}))).toEqual(["rejected", day(1), day(3)]);
  expect(stands(marked(1, "shortlisted"))).toEqual(["new", day(1), day(1)]);
  expect(stands(event(4, {}))).toEqual([null, "", day(4)]);
});
