import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LearningProgress, LearningStatus } from "../../../src-preload/contract.ts";
import type { Job, Match } from "../../../src-preload/domain.ts";
import { learnedLine } from "../../../src-preload/learned.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { pointsOf } from "../../../src-main/matching/explanation/points.ts";

const resourcesFolder = path.resolve("resources");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-learning-"));

let engine: Engine;
let jobs: Job[];

const opened = (): Promise<Engine> => openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder, host: "web" });
const job = (n: number): Job => {
  const one = jobs[n];
  if (one === undefined) throw new Error("There is no such job.");
  return one;
};

/** Everything that a ranking says of anybody, but how long it took. */
async function ranked(jobId: string): Promise<string> {
  const { milliseconds: _, ...view } = await engine.handlers["ranking.run"]({ jobId });
  const matches: Match[] = [];
  for (const { candidateId } of view.rows) matches.push(await engine.handlers["ranking.match"]({ jobId, candidateId }));
  return JSON.stringify([view, matches]);
}

/** Decides on everyone by experience alone: the best is hired, the next get an offer and interviews. */
async function decideOn(jobId: string, count: number): Promise<void> {
  const { rows } = await engine.handlers["ranking.run"]({ jobId });
  const order = rows.slice(0, count).sort((a, b) => b.experience - a.experience);
  const move = (ids: string[], kind: "interview" | "offer" | "hired" | "rejected") => engine.handlers["tracking.move"]({ jobId, candidateIds: ids, to: { kind } });
  const ids = order.map(({ candidateId }) => candidateId);
  await move(ids.slice(0, 8), "interview");
  await move(ids.slice(0, 1), "hired");
  await move(ids.slice(1, 3), "offer");
  await move(ids.slice(5), "rejected");
}

beforeAll(async () => {
  engine = await opened();
  await engine.handlers["ingest.add"]({ paths: [path.join(resourcesFolder, "samples", "resumes")] });
  await engine.settled();
  jobs = [];
  for (const file of fs.readdirSync(path.join(resourcesFolder, "samples", "jobs")).sort()) {
    jobs.push(await engine.handlers["jobs.create"]({ text: fs.readFileSync(path.join(resourcesFolder, "samples", "jobs", file), "utf8") }));
  }
}, 120_000);
afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("learning from decisions", () => {
  it("says plainly how much is lacking, and cannot be switched on before there is enough", async () => {
    const { jobId } = job(0);
    const first = await engine.handlers["learning.status"]({});
    expect(first).toMatchObject({ decisions: 0, jobs: 0, enough: false, active: null, versions: [], sentence: "0 decisions in 0 jobs; about 40 more are needed." });
    await decideOn(jobId, 12);
    const { made, status } = await engine.handlers["learning.train"]({});
    expect(made).toBeNull();
    expect(status).toMatchObject({ decisions: 12, jobs: 1, enough: false, versions: [], sentence: "12 decisions in 1 job; about 30 more are needed." });
    await expect(engine.handlers["learning.activate"]({})).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("12 decisions in 1 job; about 30 more are needed.") });
    expect((await engine.handlers["learning.status"]({}, { language: "de" })).sentence).toBe("12 Entscheidungen in 1 Stelle; es fehlen noch etwa 30.");
  });

  // 49 people in each of four jobs: one of the 50 resumes is an older one of somebody.
  it("changes no ranking until it is switched on; then it is a term of its own that adds up; and it goes without a trace", { timeout: 120_000 }, async () => {
    for (const { jobId } of jobs) await decideOn(jobId, 50);
    const { jobId, weights } = job(0);
    const before = await ranked(jobId);
    expect(before).not.toContain("learned");
    const { made, status } = await engine.handlers["learning.train"]({});
    const again = await engine.handlers["learning.train"]({});
    const [second, first] = again.status.versions;
    expect(again.made).toBe((made ?? 0) + 1);
    expect({ ...second, version: 0, madeAt: "" }).toEqual({ ...first, version: 0, madeAt: "" });
    expect(status.versions[0]).toMatchObject({ version: made, active: false, flagged: [], learnedFrom: { decisions: 196, recruiters: 1, jobs: jobs.map(({ jobId: one }) => one).sort() } });
    expect(status.versions[0]?.parameters.weights.experience).toBeGreaterThan(0.02);
    expect(status.versions[0]?.comparison.jobs).toHaveLength(4);
    expect(await ranked(jobId)).toBe(before);

    const active = await engine.handlers["learning.activate"]({ version: made ?? 0 });
    expect(active.active).toBe(made);
    const view = await engine.handlers["ranking.run"]({ jobId });
    expect(view.learned?.version).toBe(made);
    expect(view.rows.map(({ score }) => score)).toEqual(view.rows.map(({ score }) => score).sort((a, b) => b - a));
    const plain = new Map((JSON.parse(before) as [{ rows: { candidateId: string; score: number }[] }])[0].rows.map((row) => [row.candidateId, row.score]));
    let moved = 0;
    for (const { candidateId, learned } of view.rows) {
      const match = await engine.handlers["ranking.match"]({ jobId, candidateId });
      expect(match.score).toBeCloseTo((plain.get(candidateId) ?? 0) + (learned?.adds ?? 0), 6);
      const { total, lines } = pointsOf(match, weights);
      expect(lines.reduce((sum, line) => sum + Math.round(line.earned * 100), 0)).toBe(Math.round(total * 100));
      expect(lines.at(-1)?.requirementId).toBe(learnedLine);
      if (lines.at(-1)?.earned !== 0) moved++;
    }
    expect(moved).toBeGreaterThan(5);
    const explanation = await engine.handlers["ranking.explain"]({ jobId, candidateId: view.rows[0]?.candidateId ?? "" });
    expect(explanation.lines.at(-1)).toMatchObject({ requirementId: learnedLine, asked: "Learned from decisions", how: expect.stringMatching(/experience counts [\d.]+ % instead of 30 %/) });
    expect(explanation.here[0]).toMatch(/ [+−]\d\.\d learned from decisions\.$/);
    const json = await engine.handlers["exports.ranking"]({ jobId, format: "json", everyone: true });
    expect(JSON.parse(json.content)).toMatchObject({ learned: { version: made } });

    const with2 = await ranked(jobId);
    await engine.close();
    engine = await opened();
    await engine.settled();
    expect(await ranked(jobId)).toBe(with2);
    expect((await engine.handlers["learning.revert"]({})).active).toBeNull();
    expect(await ranked(jobId)).toBe(before);
    expect((await engine.handlers["learning.revert"]({ version: made ?? 0 })).active).toBe(made);
    await engine.handlers["learning.revert"]({});
    await expect(engine.handlers["learning.activate"]({ version: 99 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not switched on where an impact ratio falls below four fifths by it, by what people told of themselves", { timeout: 120_000 }, async () => {
    const { versions: [newest] } = await engine.handlers["learning.status"]({});
    const version = newest?.version ?? 0;
    expect(await engine.handlers["learning.impact"]({ version })).toEqual({ check: null });
    // Whoever loses most by it.
    await engine.handlers["learning.activate"]({ version });
    const adds = new Map<string, number>();
    for (const { jobId } of jobs) {
      for (const { candidateId, learned } of (await engine.handlers["ranking.run"]({ jobId })).rows) adds.set(candidateId, (adds.get(candidateId) ?? 0) + (learned?.adds ?? 0));
    }
    await engine.handlers["learning.revert"]({});
    const losers = [...adds].sort((a, b) => a[1] - b[1]).map(([candidateId]) => candidateId);
    const list = path.join(folder, "groups.csv");
    fs.writeFileSync(list, `id,sex\n${losers.map((id, i) => `${id},${i < losers.length / 2 ? "F" : "M"}`).join("\n")}\n`);
    await engine.handlers["fairness.importGroups"]({ previewId: (await engine.handlers["fairness.previewGroups"]({ path: list })).previewId });

    const { check } = await engine.handlers["learning.impact"]({ version });
    expect(check).toMatchObject({ refuses: true });
    expect(check?.worse.map(({ group }) => group)).toContainEqual(["Female"]);
    for (const method of ["learning.activate", "learning.revert"] as const) {
      await expect(engine.handlers[method]({ version })).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("below four fifths") });
    }
    expect((await engine.handlers["learning.status"]({})).active).toBeNull();
    await engine.handlers["fairness.forgetGroups"]({});
    expect((await engine.handlers["learning.activate"]({ version })).active).toBe(version);
    await engine.handlers["learning.revert"]({});
  });

  it("counts a correction, not what was corrected", async () => {
    const { jobId } = job(1);
    const { decisions } = await engine.handlers["learning.status"]({});
    const { rows } = await engine.handlers["ranking.run"]({ jobId });
    const { eventIds } = await engine.handlers["tracking.move"]({ jobId, candidateIds: [rows[30]?.candidateId ?? ""], to: { kind: "new" } });
    expect((await engine.handlers["learning.status"]({})).decisions).toBe(decisions - 1);
    await engine.handlers["tracking.undo"]({ jobId, eventIds });
    expect((await engine.handlers["learning.status"]({})).decisions).toBe(decisions);
  });

  it("says how far it is, and keeps nothing when it is cancelled or Winnow is closed meanwhile", { timeout: 120_000 }, async () => {
    const kept = (await engine.handlers["learning.status"]({})).versions.length;
    /** Learns until that step has begun, and then does something about it. */
    async function interrupted(step: LearningProgress["step"], how: () => Promise<unknown>): Promise<(LearningProgress | null)[]> {
      const told: (LearningProgress | null)[] = [];
      let done: Promise<unknown> | null = null;
      const stop = engine.subscribe((message) => {
        if (message.event !== "learning.progress") return;
        told.push(message.data);
        if (message.data?.step === step && done === null) done = how();
      });
      await expect(engine.handlers["learning.train"]({})).rejects.toMatchObject({ code: "cancelled" });
      await done;
      stop();
      return told;
    }
    let under: LearningStatus | null = null;
    const told = await interrupted("comparing", async () => { under = await engine.handlers["learning.cancel"]({}); });
    expect(told.map((at) => at?.step ?? null)).toEqual([...jobs.map(() => "gathering"), "weighing", "comparing", null]);
    expect(told[1]).toEqual({ step: "gathering", done: 1, of: 4 });
    expect(under).toMatchObject({ training: { step: "comparing" } });
    expect(await engine.handlers["learning.status"]({})).toMatchObject({ training: null });

    await interrupted("weighing", () => engine.close());
    engine = await opened();
    await engine.settled();
    expect((await engine.handlers["learning.status"]({})).versions).toHaveLength(kept);
    const [one, other] = await Promise.all([engine.handlers["learning.train"]({}), engine.handlers["learning.train"]({})]);
    expect(one.made).toBe(other.made);
    expect(one.status.versions).toHaveLength(kept + 1);
  });

  it("says of a version with whom it was learned who is erased since, and learns without them", { timeout: 120_000 }, async () => {
    const { rows } = await engine.handlers["ranking.run"]({ jobId: job(0).jobId });
    const candidateIds = rows.slice(0, 1).map(({ candidateId }) => candidateId);
    expect(await engine.handlers["privacy.erasing"]({ candidateIds })).toMatchObject({ learnedFrom: true });
    await engine.handlers["privacy.erase"]({ candidateIds });
    const before = (await engine.handlers["learning.status"]({})).versions;
    expect(before.map(({ erased }) => erased)).toEqual(before.map(() => 1));
    const { status } = await engine.handlers["learning.train"]({});
    expect(status.versions[0]).toMatchObject({ erased: 0, learnedFrom: { decisions: 192 } });
  });
});
