import { afterEach, describe, expect, it, vi } from "vitest";
import type { Method } from "../../../src-preload/contract.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { createInterviewDesk } from "../../../src-renderer/interviews/interview-desk.ts";
import { localInput, nextSlot } from "../../../src-renderer/interviews/local-times.ts";

describe("the time that a new interview is first given", () => {
  /** 20 November 2026 is a Friday. */
  const slot = (day: number, hour: number, minute = 0): string => localInput(nextSlot(new Date(2026, 10, day, hour, minute)));

  it("is a full hour of today that lies an hour ahead, within working hours", () => {
    expect([slot(20, 6), slot(20, 9), slot(20, 9, 20), slot(20, 15)]).toEqual(["2026-11-20T09:00", "2026-11-20T10:00", "2026-11-20T11:00", "2026-11-20T16:00"]);
  });

  it("is the next workday's morning once the day is over, and at weekends", () => {
    expect([slot(19, 15, 30), slot(20, 15, 1), slot(20, 23, 30), slot(21, 8), slot(22, 12)]).toEqual([
      "2026-11-20T10:00", "2026-11-23T10:00", "2026-11-23T10:00", "2026-11-23T10:00", "2026-11-23T10:00",
    ]);
  });

  it("is found over the end of a month and of a year", () => {
    expect(localInput(nextSlot(new Date(2026, 11, 31, 18)))).toBe("2027-01-01T10:00");
  });
});

describe("a day without a time", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it("is the same day on screen west of Greenwich, where a moment may be of the day before", async () => {
    vi.stubEnv("TZ", "America/Los_Angeles");
    vi.resetModules();
    const { formatDay } = await import("../../../src-renderer/ui/numbers.ts");
    expect([formatDay("2026-03-09"), formatDay("2026-03-09T03:00:00.000Z"), formatDay("soon")]).toEqual(["Mar 9, 2026", "Mar 8, 2026", "soon"]);
  });
});

describe("what is written of interviews", () => {
  const about = { jobId: "j", candidateId: "a" };
  const interview = { at: "2026-11-20T10:00:00.000Z", kind: "phone" as const, interviewers: [], note: "" };

  function desk() {
    const asked: [Method, unknown][] = [];
    const client = {
      async request(method: Method, params: unknown) {
        asked.push([method, params]);
        if (method === "interviews.remove") throw new Error("The connection is lost.");
        return { eventId: asked.length, hiring: {} };
      },
    } as unknown as Client;
    const toasts = createToasts();
    return { asked, interviews: createInterviewDesk(client, toasts), said: () => toasts.store.getState().map(({ text }) => text), undo: () => toasts.store.getState().at(-1)?.action?.run() };
  }

  it("is told by its name, the last alone, and is taken back from its message", async () => {
    const { asked, interviews, said, undo } = desk();
    expect(await interviews.saveInterview(about, interview)).toBe(true);
    await interviews.saveScorecard(about, { interviewId: "i", interviewer: "Lee", scores: [], recommendation: "yes", note: "" });
    expect(said()).toEqual(["Scorecard by Lee: saved."]);
    undo();
    await vi.waitFor(() => { expect(said()).toEqual(["It is as it was before."]); });
    expect(asked.at(-1)).toEqual(["interviews.undo", { eventId: 2 }]);
  });

  it("corrects what is named by its id", async () => {
    const { asked, interviews } = desk();
    await interviews.saveInterview(about, interview, "i");
    expect(asked).toEqual([["interviews.saveInterview", { ...about, interview, interviewId: "i" }]]);
  });

  it("is not said to be done where it failed", async () => {
    const { interviews, said } = desk();
    expect(await interviews.remove(about, "i", "Interview")).toBe(false);
    expect(said()).not.toContain("Interview: taken away. The history keeps it.");
  });
});
