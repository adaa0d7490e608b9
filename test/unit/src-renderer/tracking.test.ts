import { describe, expect, it } from "vitest";
import type { Method, Params, Recorded, Stage, Standing } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { between, cardsByStage, heirOf, neighbour, placeOf } from "../../../src-renderer/pipeline/board-places.ts";
import { rosterOf } from "../../../src-renderer/pipeline/roster.ts";
import { noStanding, withMark, withStage } from "../../../src-renderer/pipeline/standing-change.ts";
import { daysSince, timeSince } from "../../../src-renderer/pipeline/time-in-stage.ts";
import { createTracking } from "../../../src-renderer/pipeline/tracking-store.ts";

const stages: Stage[] = [
  { stageId: "new", name: "New", kind: "new" }, { stageId: "talk", name: "Interview", kind: "interview" }, { stageId: "no", name: "Rejected", kind: "rejected" },
];
const at = "2026-01-05T00:00:00.000Z";
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const person = (candidateId: string) => ({ candidateId, name: candidateId.toUpperCase(), file: `${candidateId}.pdf` });

/** An engine that keeps the mark and stage of each candidate, and answers when it is told to, or at once. */
function engine() {
  const standings = new Map<string, Standing>();
  const before = new Map<number, Standing>();
  const asked: Method[] = [];
  const listeners = new Map<string, (data: object) => void>();
  const held: (() => void)[] = [];
  let holding = false;
  let refusing: Method | null = null;
  let lastId = 0;
  function change(candidateId: string, make: (was: Standing) => Standing): Recorded {
    const was = standings.get(candidateId) ?? noStanding(candidateId);
    before.set(++lastId, was);
    standings.set(candidateId, make(was));
    return { eventIds: [lastId], standings: [make(was)] };
  }
  const handlers: Partial<Record<Method, (params: never) => unknown>> = {
    "tracking.stages": () => ({ stages }),
    "tracking.reasons": () => ({ rejected: ["Skill"], withdrawn: ["Pay"] }),
    "tracking.standings": () => ({ standings: [...standings.values()] }),
    "tracking.mark": ({ candidateIds: [id = ""], mark, reason }: Params<"tracking.mark">) => change(id, (was) => withMark(was, mark, reason ?? null, stages, at)),
    "tracking.move": ({ candidateIds, to, reason }: Params<"tracking.move">): Recorded => {
      const stage = stages.find((one) => "stageId" in to && one.stageId === to.stageId) as Stage;
      const done = candidateIds.map((id) => change(id, (was) => withStage(was, stage, reason ?? null, at)));
      return { eventIds: done.flatMap(({ eventIds }) => eventIds), standings: done.flatMap(({ standings: all }) => all) };
    },
    "tracking.undo": ({ eventIds }: Params<"tracking.undo">) => {
      const all = eventIds.map((eventId) => before.get(eventId) as Standing);
      for (const was of all) standings.set(was.candidateId, was);
      return { eventIds: all.map(() => ++lastId), standings: all };
    },
    "tracking.orderShortlist": ({ candidateIds }: Params<"tracking.orderShortlist">) => ({ candidateIds }),
  };
  const client = {
    async request(method: Method, params: never) {
      asked.push(method);
      if (method === refusing) throw new WinnowError("not_found", "Gone.");
      const answer: unknown = handlers[method]?.(params);
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    },
    on(event: string, listener: (data: object) => void) {
      listeners.set(event, listener);
      return () => undefined;
    },
  } as unknown as Client;
  const toasts = createToasts();
  const tracking = createTracking(client, toasts);
  tracking.refresh();
  tracking.open("j");
  return {
    tracking, standings, asked, toasts,
    shown: (id: string) => tracking.store.getState().jobs.get("j")?.get(id),
    hold: (on: boolean) => { holding = on; },
    refuse: (method: Method = "tracking.mark") => { refusing = method; },
    release: () => held.shift()?.(),
    tell: (event: string, data: object) => listeners.get(event)?.(data),
    undo: (text: string) => toasts.store.getState().find((toast) => toast.text.includes(text))?.action?.run(),
  };
}

describe("marks on screen", () => {
  it("are shown before the engine has answered, and kept in the order of the keys", async () => {
    const { tracking, shown, hold, release, standings } = engine();
    await soon();
    hold(true);
    void tracking.mark("j", person("a"), "shortlisted");
    void tracking.mark("j", person("a"), "maybe");
    void tracking.mark("j", person("a"), "rejected", "Skill");
    expect(shown("a")).toMatchObject({ mark: "rejected", stageId: "no", reason: "Skill" });
    // All three have been asked at once: nothing is lost if the window is closed now.
    expect(standings.get("a")?.mark).toBe("rejected");
    for (let step = 0; step < 3; step += 1) {
      release();
      await soon();
      expect(shown("a")?.mark).toBe("rejected");
    }
    expect(standings.get("a")?.mark).toBe("rejected");
    expect(tracking.store.getState().lastReason.rejected).toBe("Skill");
  });

  it("are taken back one after the other, the last first, also before they have been answered", async () => {
    const { tracking, shown, hold, release, standings, toasts } = engine();
    await soon();
    await tracking.mark("j", person("a"), "shortlisted");
    hold(true);
    void tracking.mark("j", person("b"), "maybe");
    void tracking.undoLast("j");
    expect(shown("b")?.mark).toBeNull();
    hold(false);
    await soon();
    release();
    await soon();
    expect(standings.get("b")?.mark).toBeNull();
    await tracking.undoLast("j");
    expect([shown("a")?.mark, standings.get("a")?.mark]).toEqual([null, null]);
    await tracking.undoLast("j");
    expect(toasts.store.getState().at(-1)?.text).toMatch(/nothing to take back/);
  });

  it("go back where the engine refuses, and are not offered to be taken back", async () => {
    const { tracking, shown, refuse, toasts } = engine();
    await soon();
    refuse();
    await tracking.mark("j", person("a"), "rejected");
    expect(shown("a")?.mark).toBeNull();
    expect(toasts.store.getState().map(({ text, action }) => [text, action])).toEqual([["Gone.", null]]);
  });

  it("of another window come in, and are not asked for after one's own", async () => {
    const { tracking, standings, shown, asked, tell } = engine();
    await soon();
    await tracking.mark("j", person("a"), "maybe");
    const reads = asked.filter((method) => method === "tracking.standings").length;
    standings.set("b", { ...noStanding("b"), mark: "shortlisted" });
    tell("tracking.changed", { jobId: "j" });
    await soon();
    expect(shown("b")?.mark).toBe("shortlisted");
    expect(asked.filter((method) => method === "tracking.standings").length).toBe(reads + 1);
    tell("tracking.changed", { jobId: "other" });
    await soon();
    expect(asked.filter((method) => method === "tracking.standings").length).toBe(reads + 1);
  });

  it("that were taken back are offered to be taken back no more", async () => {
    const { tracking, toasts } = engine();
    await soon();
    await tracking.mark("j", person("a"), "rejected", "Skill");
    expect(toasts.store.getState().map(({ text }) => text)).toEqual(["Rejected A."]);
    await tracking.undoLast("j");
    expect(toasts.store.getState().map(({ text, action }) => [text, action])).toEqual([["Took back the last mark on A.", null]]);
  });

  it("that cannot be taken back are not said to be", async () => {
    const { tracking, toasts, refuse } = engine();
    await soon();
    await tracking.mark("j", person("a"), "maybe");
    refuse("tracking.undo");
    await tracking.undoLast("j");
    expect(toasts.store.getState().map(({ text }) => text)).toEqual(["Gone."]);
  });

  it("are undone from the message, whatever was done since", async () => {
    const { tracking, shown, undo } = engine();
    await soon();
    await tracking.mark("j", person("a"), "rejected", "Skill");
    await tracking.move("j", [person("b")], stages[1] as Stage);
    undo("Rejected A");
    await soon();
    expect([shown("a")?.mark, shown("b")?.stageId]).toEqual([null, "talk"]);
    await tracking.undoLast("j");
    expect(shown("b")?.stageId).toBeNull();
  });

  it("are taken back by sort where only some are seen: a mark, while what was moved since stays", async () => {
    const { tracking, shown, toasts } = engine();
    await soon();
    await tracking.mark("j", person("a"), "maybe");
    await tracking.move("j", [person("b")], stages[1] as Stage);
    await tracking.undoLast("j", ["mark"]);
    expect([shown("a")?.mark, shown("b")?.stageId]).toEqual([null, "talk"]);
    expect(toasts.store.getState().at(-1)?.text).toBe("Took back the last mark on A.");
    await tracking.undoLast("j", ["mark"]);
    expect([shown("b")?.stageId, toasts.store.getState().at(-1)?.text]).toEqual(["talk", "There is nothing to take back."]);
  });

  it("of several at once are one act: one message, one step back", async () => {
    const { tracking, shown, toasts, asked } = engine();
    await soon();
    await tracking.move("j", [person("a"), person("b"), person("c")], stages[1] as Stage);
    expect(["a", "b", "c"].map((id) => shown(id)?.stageId)).toEqual(["talk", "talk", "talk"]);
    expect(toasts.store.getState().map(({ text }) => text)).toEqual(["Moved 3 candidates to Interview."]);
    await tracking.undoLast("j");
    expect(["a", "b", "c"].map((id) => shown(id)?.stageId)).toEqual([null, null, null]);
    expect(asked.filter((method) => method === "tracking.undo")).toHaveLength(1);
    expect(toasts.store.getState().at(-1)?.text).toBe("Took back the last move of 3 candidates.");
  });

  it("are offered to be taken back by one message, that of the last move; those before it by the key", async () => {
    const { tracking, shown, toasts, undo } = engine();
    await soon();
    for (const id of ["a", "b", "c"]) await tracking.move("j", [person(id)], stages[1] as Stage);
    expect(toasts.store.getState().map(({ text }) => text)).toEqual(["Moved C to Interview."]);
    undo("Moved C");
    await soon();
    await tracking.undoLast("j");
    await tracking.undoLast("j");
    expect(["a", "b", "c"].map((id) => shown(id)?.stageId)).toEqual([null, null, null]);
    expect(toasts.store.getState().at(-1)?.text).toBe("Took back the last move of A.");
  });

  it("that the engine refuses do not hide what was done since", async () => {
    const { tracking, shown, refuse, hold, release } = engine();
    await soon();
    refuse();
    hold(true);
    const marked = tracking.mark("j", person("a"), "maybe");
    void tracking.move("j", [person("a")], stages[1] as Stage);
    await marked;
    expect(shown("a")?.stageId).toBe("talk");
    release();
    await soon();
    expect(shown("a")).toMatchObject({ stageId: "talk", mark: null });
  });

  it("and the order of the shortlist are taken back alike", async () => {
    const { tracking } = engine();
    await soon();
    await tracking.orderShortlist("j", ["b", "a"], ["a", "b"]);
    expect(tracking.store.getState().orders.get("j")).toEqual(["b", "a"]);
    await tracking.undoLast("j");
    expect(tracking.store.getState().orders.get("j")).toEqual(["a", "b"]);
  });
});

describe("a board", () => {
  const card = (candidateId: string, stageId: string, day: number) => ({ ...noStanding(candidateId), ...person(candidateId), title: null, stageId, since: `2026-01-0${String(day)}T00:00:00.000Z` });
  const columns = cardsByStage(stages, [card("b", "new", 2), card("a", "new", 1), card("c", "no", 1), card("x", "gone", 1)]);
  const id = (place: Parameters<typeof neighbour>[1], across: number, down: number) => neighbour(columns, place, across, down)?.candidateId;

  it("has who waits longest first, and nobody of a stage that is not there", () => {
    expect(columns.map((column) => column.map(({ candidateId }) => candidateId))).toEqual([["a", "b"], [], ["c"]]);
    expect([placeOf(columns, "c"), placeOf(columns, "x"), placeOf(columns, null)]).toEqual([{ column: 2, row: 0 }, null, null]);
  });

  it("is walked over empty columns, and no further than its ends", () => {
    expect(id({ column: 0, row: 1 }, 1, 0)).toBe("c");
    expect(id({ column: 2, row: 0 }, -1, 0)).toBe("a");
    expect(id({ column: 2, row: 0 }, 1, 0)).toBe("c");
    expect([id({ column: 0, row: 0 }, 0, -1), id({ column: 0, row: 1 }, 0, 5)]).toEqual(["a", "b"]);
  });

  it("knows the cards between two of a column, and who follows where a card is gone", () => {
    expect([between(columns, "b", "a"), between(columns, "a", "a"), between(columns, "a", "c"), between(columns, "gone", "a"), between(columns, "a", "gone")]).toEqual([["a", "b"], ["a"], ["a", "c"], ["a"], []]);
    expect([heirOf(columns, { column: 0, row: 5 }), heirOf(columns, { column: 1, row: 0 }), heirOf([[], []], { column: 0, row: 0 })].map((one) => one?.candidateId)).toEqual(["b", "a", undefined]);
  });

  it("is asked for again when somebody comes for somebody who goes, and not when they only move", () => {
    const roster = (...all: [string, string | null][]) => rosterOf(new Map(all.map(([id, stageId]) => [id, { stageId }])));
    const now = roster(["a", "new"], ["b", "new"], ["c", null]);
    expect([roster(["b", "talk"], ["a", "new"], ["c", null]), roster(["a", "new"], ["b", "new"])]).toEqual([now, now]);
    expect([roster(["a", "new"], ["b", null], ["c", "new"]), roster(["a", "new"])]).not.toContain(now);
  });

  it("tells the time in a stage in whole days", () => {
    const now = Date.parse("2026-01-05T12:00:00Z");
    expect(["2026-01-05T00:00:00Z", "2026-01-04T00:00:00Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"].map((iso) => timeSince(iso, now))).toEqual(["today", "1 day", "4 days", "today"]);
    expect(daysSince("2026-01-01T00:00:00Z", now)).toBe(4);
  });
});
