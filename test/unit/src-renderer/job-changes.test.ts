import { describe, expect, it, vi } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import type { Method, Params, RankingRow, RankingView } from "../../../src-preload/contract.ts";
import { defaultWeights, type Job, type Requirement } from "../../../src-preload/domain.ts";
import { isAdMissing, isTitleOnly } from "../../../src-preload/title-only.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import type { ConnectedBridge } from "../../../src-renderer/client/connection.ts";
import { createJobs } from "../../../src-renderer/jobs/jobs-store.ts";
import { withImportance, withNew } from "../../../src-renderer/jobs/requirement-edits.ts";
import { afterMoves } from "../../../src-renderer/jobs/requirement-moves.ts";
import { createRanking } from "../../../src-renderer/ranking/ranking-store.ts";

const requirement = (id: string, text: string): Requirement => ({
  id, text, kind: "skill", importance: "high", skillIds: [], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null,
});
const row = (candidateId: string): RankingRow => ({
  rank: 1, candidateId, name: null, title: null, file: "a.pdf", score: 0.5, skill: 0.5, experience: 0.5, semantic: 0.5,
  knockouts: [], topEvidence: null, shortlisted: false, flags: [], seniority: null, reranked: null,
});

/** An engine of one job that answers each request when it is told to, or at once. */
function engine() {
  let clock = 0;
  const stamp = (): string => new Date(Date.UTC(2026, 0, 1, 0, 0, (clock += 1))).toISOString();
  let job: Job = {
    jobId: "j", title: "Cook", text: "", roleFamily: null, seniority: null, weights: defaultWeights, conditions: noJobConditions, createdAt: stamp(), updatedAt: stamp(),
    requirements: [requirement("r1", "Sauces"), requirement("r2", "Bread")],
  };
  const held: { method: Method; release: () => void }[] = [];
  let holding: Method[] = [];
  const listeners: { event: string; listener: (data: object) => void }[] = [];
  const tell = (event: string, data: object): void => {
    for (const each of listeners) if (each.event === event) each.listener(data);
  };
  const asked: Method[] = [];
  const change = (changes: Partial<Job>): Job => {
    job = { ...job, ...changes, updatedAt: stamp() };
    tell("jobs.changed", { jobId: "j" });
    return job;
  };
  const view = (): RankingView => ({ job, rows: ["a", "b"].map((id) => row(id)), model: { id: "m", revision: "1" } as unknown as RankingView["model"], reranker: null, considered: 2, milliseconds: 1 });
  const handlers: Partial<Record<Method, (params: never) => unknown>> = {
    "jobs.get": () => job,
    "jobs.list": () => ({ jobs: [] }),
    "jobs.update": ({ jobId: _, requirements, ...changes }: Params<"jobs.update">) =>
      change({ ...changes, ...(requirements && { requirements: requirements.map(({ id = "new", text, importance }) => ({ ...requirement(id, text), importance })) }) } as Partial<Job>),
    "ranking.run": view,
  };
  const client = {
    request(method: Method, params: never) {
      asked.push(method);
      const answer: unknown = handlers[method]?.(params);
      if (!holding.includes(method)) return Promise.resolve(answer);
      return new Promise((resolve) => held.push({ method, release: () => resolve(answer) }));
    },
    on(event: string, listener: (data: object) => void) {
      listeners.push({ event, listener });
      return () => undefined;
    },
  } as unknown as Client;
  const toasts = createToasts();
  const jobs = createJobs(client, {} as ConnectedBridge, toasts);
  const ranking = createRanking(client, jobs);
  return {
    jobs, ranking, asked, change, tell,
    job: () => job,
    hold: (...methods: Method[]) => { holding = methods; },
    release: () => held.shift()?.release(),
    undo: (text: string) => toasts.store.getState().find((toast) => toast.text.includes(text))?.action?.run(),
  };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const texts = ({ requirements }: Job): string[] => requirements.map(({ text }) => text);

describe("changes of a job", () => {
  it("made faster than the engine answers do not take each other back", async () => {
    const { jobs, job, hold, release } = engine();
    await jobs.open("j");
    hold("jobs.update");
    void jobs.edit("j", ({ requirements }) => ({ requirements: withNew(requirements, "high", "Fish") }));
    void jobs.edit("j", ({ requirements }) => ({ requirements: withImportance(requirements, "r1", "must") }));
    await soon();
    release();
    await soon();
    release();
    await soon();
    expect(texts(job())).toEqual(["Sauces", "Bread", "Fish"]);
    expect(job().requirements[0]?.importance).toBe("must");
  });

  it("are undone one by one: what was changed after them stays", async () => {
    const { jobs, job, undo } = engine();
    await jobs.open("j");
    await jobs.removeRequirement("j", job().requirements[0] ?? requirement("", ""));
    await jobs.edit("j", ({ requirements }) => ({ requirements: withNew(requirements, "high", "Fish") }));
    await jobs.changeCondition("j", "place", { value: { text: "Graz", country: null }, use: "preference" }, "Place: Graz.");
    await jobs.changeCondition("j", "start", { value: "now", use: "preference" }, null);
    undo("Sauces");
    undo("Place");
    await soon();
    expect(texts(job())).toEqual(["Sauces", "Bread", "Fish"]);
    expect(job().conditions.place.value).toBeNull();
    expect(job().conditions.start.value).toBe("now");
  });
});

describe("the ranking on screen", () => {
  it("follows a job that was changed while it was being ranked", async () => {
    const { ranking, change, hold, release, asked } = engine();
    const rankings = (): string[] => asked.filter((method) => method === "ranking.run");
    hold("ranking.run");
    ranking.open("j");
    await vi.waitFor(() => expect(rankings()).toHaveLength(1));
    change({ title: "Head cook" });
    await soon();
    hold();
    release();
    await vi.waitFor(() => expect(ranking.store.getState().view?.job.title).toBe("Head cook"));
    expect(rankings()).toHaveLength(2);
  });

  it("ranks once for a change that was made here, and not at all for a mark", async () => {
    const { ranking, jobs, asked, tell } = engine();
    ranking.open("j");
    await soon();
    await jobs.edit("j", () => ({ title: "Head cook" }));
    await soon();
    expect(asked.filter((method) => method === "ranking.run")).toHaveLength(2);
    tell("jobs.changed", { jobId: "j" });
    await soon();
    expect(asked.filter((method) => method === "ranking.run")).toHaveLength(2);
  });

  it("says that the library has changed, also when it did so while a ranking was on its way", async () => {
    const { ranking, hold, release, tell } = engine();
    ranking.open("j");
    await soon();
    hold("ranking.run");
    ranking.refresh();
    await soon();
    tell("library.changed", { candidates: 3 });
    release();
    await soon();
    expect(ranking.store.getState()).toMatchObject({ running: false, stale: true });
    hold();
    ranking.refresh();
    await soon();
    expect(ranking.store.getState().stale).toBe(false);
  });

  it("holds the sliders where the hand left them until the ranking has followed", async () => {
    const { ranking, hold, release } = engine();
    ranking.open("j");
    await soon();
    hold("ranking.run");
    const percents = { skill: 60, experience: 20, semantic: 20 };
    ranking.setWeights(percents);
    await soon();
    expect(ranking.store.getState().moving).toEqual(percents);
    release();
    await soon();
    expect(ranking.store.getState()).toMatchObject({ moving: null, view: { job: { weights: { skill: 0.6 } } } });
  });

  it("tells in full only what the sliders came to rest at, and not what they passed through", async () => {
    const { ranking, hold, release } = engine();
    ranking.open("j");
    await soon();
    const before = ranking.store.getState().settled;
    hold("ranking.run");
    ranking.setWeights({ skill: 60, experience: 20, semantic: 20 });
    await soon();
    ranking.setWeights({ skill: 70, experience: 10, semantic: 20 });
    release();
    await soon();
    expect(ranking.store.getState()).toMatchObject({ view: { job: { weights: { skill: 0.6 } } }, moving: { skill: 70 } });
    expect(ranking.store.getState().settled).toBe(before);
    release();
    await soon();
    expect(ranking.store.getState()).toMatchObject({ moving: null, settled: { view: { job: { weights: { skill: 0.7 } } } } });
    expect(ranking.store.getState().settled?.version).not.toBe(before?.version);
  });

  it("marks four for comparison and no fifth, and opens the comparison only when it is asked to", async () => {
    const { ranking } = engine();
    ranking.open("j");
    await soon();
    expect(["a", "b", "c", "d", "e"].map((id) => ranking.mark(id))).toEqual([true, true, true, true, false]);
    expect(ranking.store.getState()).toMatchObject({ marked: ["a", "b", "c", "d"], comparing: false });
    expect(ranking.mark("b")).toBe(true);
    expect(ranking.mark("e")).toBe(true);
    expect(ranking.store.getState().marked).toEqual(["a", "c", "d", "e"]);
  });
});

describe("a moved requirement", () => {
  const shown = (jobs: ReturnType<typeof engine>["jobs"]): string[] => {
    const { jobs: all, moves } = jobs.store.getState();
    const job = all.get("j");
    return job === undefined ? [] : afterMoves(job, moves).map(({ text, importance }) => `${text} ${importance}`);
  };

  it("is shown in its place before the engine has answered, however many moves are under way", async () => {
    const { jobs, job, hold, release } = engine();
    await jobs.open("j");
    hold("jobs.update");
    void jobs.moveRequirement("j", "r2", { importance: "high", before: "r1" });
    void jobs.moveRequirement("j", "r1", { importance: "must", before: null });
    expect(shown(jobs)).toEqual(["Bread high", "Sauces must"]);
    for (let answer = 0; answer < 2; answer += 1) {
      await soon();
      release();
      await soon();
      expect(shown(jobs)).toEqual(["Bread high", "Sauces must"]);
    }
    expect(job().requirements.map(({ id, importance }) => `${id} ${importance}`)).toEqual(["r2 high", "r1 must"]);
    expect(jobs.store.getState().moves.size).toBe(0);
  });

  it("is taken back, the last first, by the key and by the message, and no move twice", async () => {
    const { jobs, undo } = engine();
    await jobs.open("j");
    await jobs.moveRequirement("j", "r2", { importance: "high", before: "r1" });
    await jobs.moveRequirement("j", "r1", { importance: "must", before: null });
    jobs.undoMove("j");
    await soon();
    expect(shown(jobs)).toEqual(["Bread high", "Sauces high"]);
    jobs.undoMove("j");
    jobs.undoMove("j");
    await soon();
    expect(shown(jobs)).toEqual(["Sauces high", "Bread high"]);
    await jobs.moveRequirement("j", "r1", { importance: "low", before: null });
    undo("is now under Low importance");
    await soon();
    expect(shown(jobs)).toEqual(["Sauces high", "Bread high"]);
  });

  it("that stays where it was is no change", async () => {
    const { jobs, asked } = engine();
    await jobs.open("j");
    await jobs.moveRequirement("j", "r1", { importance: "high", before: "r2" });
    await jobs.moveRequirement("j", "r1", { importance: "high", before: "r1" });
    expect(asked).not.toContain("jobs.update");
  });
});

describe("the ad of a job that came without one", () => {
  it("is given under the title that the job has, and can be taken back with what was asked before", async () => {
    const { jobs, job, change, undo } = engine();
    change({ text: "Cook", requirements: [requirement("r1", "Cook")] });
    await jobs.open("j");
    expect(isTitleOnly(job())).toBe(true);
    await jobs.giveAd("j", "Sous chef wanted\n\nRequirements:\n- Sauces");
    expect(job()).toMatchObject({ title: "Cook", text: expect.stringContaining("Sauces") as string });
    expect(isTitleOnly(job())).toBe(false);
    undo("Read the ad");
    await soon();
    expect(job()).toMatchObject({ title: "Cook", text: "Cook", requirements: [{ text: "Cook" }] });
  });

  it("is asked for as long as nothing was read of it, and the ranking goes by the title alone as long as nothing was added by hand", () => {
    const read = { start: 0, end: 4 };
    const asks = (text: string, ...requirements: Requirement[]): boolean[] => [isAdMissing({ text, requirements }), isTitleOnly({ text, requirements })];
    expect(asks(" Cook\n")).toEqual([true, true]);
    expect(asks("Cook", { ...requirement("r1", "Cook"), source: read }, { ...requirement("r2", "Sauces"), source: null })).toEqual([true, false]);
    expect(asks("Cook with 3 years of sauces", { ...requirement("r1", "3 years of sauces"), source: read })).toEqual([false, false]);
    expect(asks("Cook\n\nSauces")).toEqual([false, false]);
  });
});
