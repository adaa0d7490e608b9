import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Job } from "../../../src-preload/domain.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine, EngineEvent } from "../../../src-main/engine/types.ts";
import { migrate } from "../../../src-main/library/migrate.ts";
import { migrations } from "../../../src-main/library/migrations/index.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const ad = "Night Nurse\n\nRequirements:\n- You must have 2 years of experience in nursing\n- Good German\nSalary: 40,000 EUR a year";

let folder: string;
let engine: Engine;
let candidateId: string;
let events: EngineEvent["event"][];

const open = async (): Promise<Engine["handlers"]> => {
  engine = await openEngine({ libraryFolder: folder, resourcesFolder: path.resolve("resources"), host: "cli" });
  events = [];
  engine.subscribe(({ event }) => events.push(event));
  return engine.handlers;
};

beforeEach(async () => {
  folder = temporaryFolder();
  const library = await openLibrary(folder);
  // Nobody has a passage, so nothing is encoded.
  ({ candidateId } = library.resumes.add({ ...newResume("ada.txt", "About Ada", { name: "Ada" }), passages: [] }, "2026-01-01T00:00:00.000Z", () => undefined));
  await library.close();
});
afterEach(() => engine.close());

const asked = ({ title, text, requirements, conditions, weights, roleFamily, seniority }: Job): unknown => ({ title, text, requirements, conditions, weights, roleFamily, seniority });
const idsOf = async (handlers: Engine["handlers"], archived?: boolean): Promise<string[]> =>
  (await handlers["jobs.list"](archived === undefined ? {} : { archived })).jobs.map(({ jobId }) => jobId);

describe("an archived job", () => {
  it("is in no list, fit or overview, loses nothing, and comes back as it was", async () => {
    const handlers = await open();
    const job = await handlers["jobs.create"]({ text: ad });
    const other = await handlers["jobs.create"]({ text: "Cook\n- Sauces" });
    await handlers["tracking.mark"]({ jobId: job.jobId, candidateIds: [candidateId], mark: "shortlisted" });
    const [before, board] = [await handlers["jobs.list"]({}), await handlers["tracking.board"]({ jobId: job.jobId })];
    await handlers["jobs.archive"]({ jobId: job.jobId });

    expect(await idsOf(handlers)).toEqual([other.jobId]);
    expect(await handlers["jobs.list"]({ archived: true })).toMatchObject({ jobs: [{ jobId: job.jobId, shortlisted: 1, archivedAt: expect.any(String) }] });
    expect((await handlers["tracking.overview"]({})).jobs.map(({ jobId }) => jobId)).toEqual([other.jobId]);
    expect((await handlers["search.jobsFor"]({ candidateId })).fits.map(({ jobId }) => jobId)).toEqual([other.jobId]);
    expect(await handlers["jobs.get"]({ jobId: job.jobId })).toEqual(job);
    expect(await handlers["tracking.board"]({ jobId: job.jobId })).toEqual(board);
    expect((await handlers["tracking.history"]({ candidateId })).events).toMatchObject([{ jobTitle: job.title, mark: "shortlisted" }]);

    await handlers["jobs.unarchive"]({ jobId: job.jobId });
    expect(await handlers["jobs.list"]({})).toEqual(before);
    expect(events.filter((event) => event === "jobs.changed").length).toBeGreaterThanOrEqual(5);
  });

  it("stays archived when it is changed, and when it is removed and brought back, and after a restart", async () => {
    const handlers = await open();
    const { jobId } = await handlers["jobs.create"]({ text: ad });
    await handlers["jobs.archive"]({ jobId });
    await handlers["jobs.update"]({ jobId, title: "Nurse" });
    await handlers["jobs.remove"]({ jobId });
    expect(await idsOf(handlers, true)).toEqual([]);
    await expect(handlers["jobs.archive"]({ jobId })).rejects.toMatchObject({ code: "not_found" });
    await handlers["jobs.restore"]({ jobId });
    await engine.close();
    const again = await open();
    expect(await idsOf(again)).toEqual([]);
    expect(await idsOf(again, true)).toEqual([jobId]);
  });
});

it("a copy of a job asks the same and has nobody in it, and goes its own way", async () => {
  const handlers = await open();
  const first = await handlers["jobs.create"]({ text: ad });
  const weights = { skill: 0.2, experience: 0.2, semantic: 0.6 };
  const job = await handlers["jobs.update"]({ jobId: first.jobId, weights });
  await handlers["tracking.mark"]({ jobId: job.jobId, candidateIds: [candidateId], mark: "shortlisted" });
  const copy = await handlers["jobs.duplicate"]({ jobId: job.jobId });
  expect(copy.jobId).not.toBe(job.jobId);
  expect(asked(copy)).toEqual(asked(job));
  expect((await handlers["tracking.standings"]({ jobId: copy.jobId })).standings).toEqual([]);
  await handlers["jobs.update"]({ jobId: copy.jobId, requirements: [] });
  expect(asked(await handlers["jobs.get"]({ jobId: job.jobId }))).toEqual(asked(job));
  await expect(handlers["jobs.duplicate"]({ jobId: "none" })).rejects.toMatchObject({ code: "not_found" });
});

describe("templates", () => {
  it("are none at first; a job started from one is as the job was when the template was made", async () => {
    const handlers = await open();
    expect(await handlers["jobs.templates"]({})).toEqual({ templates: [] });
    const job = await handlers["jobs.create"]({ text: ad });
    const { templateId, name, requirements } = await handlers["jobs.saveTemplate"]({ jobId: job.jobId });
    expect([name, requirements]).toEqual(["Night Nurse", job.requirements.length]);
    await handlers["jobs.update"]({ jobId: job.jobId, title: "Day Nurse", requirements: [] });
    await handlers["jobs.remove"]({ jobId: job.jobId });
    await engine.close();
    const again = await open();
    const started = await again["jobs.createFromTemplate"]({ templateId });
    expect(asked(started)).toEqual(asked(job));
    expect(await idsOf(again)).toEqual([started.jobId]);
  });

  it("are renamed, removed and brought back, and no two have one name", async () => {
    const handlers = await open();
    const { jobId } = await handlers["jobs.create"]({ text: ad });
    const [a, b] = [await handlers["jobs.saveTemplate"]({ jobId }), await handlers["jobs.saveTemplate"]({ jobId })];
    const names = async (): Promise<string[]> => (await handlers["jobs.templates"]({})).templates.map(({ name }) => name);
    expect(await names()).toEqual(["Night Nurse", "Night Nurse (2)"]);
    await expect(handlers["jobs.renameTemplate"]({ templateId: b.templateId, name: "night nurse" })).rejects.toMatchObject({ code: "invalid_input" });
    await handlers["jobs.renameTemplate"]({ templateId: b.templateId, name: "Clinic" });
    await handlers["jobs.removeTemplate"]({ templateId: a.templateId });
    expect(await names()).toEqual(["Clinic"]);
    await expect(handlers["jobs.createFromTemplate"]({ templateId: a.templateId })).rejects.toMatchObject({ code: "not_found" });
    await handlers["jobs.renameTemplate"]({ templateId: b.templateId, name: "Night Nurse" });
    await handlers["jobs.restoreTemplate"]({ templateId: a.templateId });
    expect(await names()).toEqual(["Night Nurse", "Night Nurse (2)"]);
    expect(events.filter((event) => event === "jobs.templatesChanged")).toHaveLength(6);
  });

  it("that were removed are gone for good when Winnow is started again", async () => {
    const handlers = await open();
    const { jobId } = await handlers["jobs.create"]({ text: ad });
    const { templateId } = await handlers["jobs.saveTemplate"]({ jobId });
    await handlers["jobs.removeTemplate"]({ templateId });
    await engine.close();
    const again = await open();
    await expect(again["jobs.restoreTemplate"]({ templateId })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("jobs of a library from before there was an archive are open", async () => {
  const older = temporaryFolder();
  const file = path.join(older, "library.sqlite");
  const database = new DatabaseSync(file);
  await migrate(database, file, migrations.filter(({ number }) => number < 12));
  database.exec(`INSERT INTO job (job_id, title, text, requirements, weights, created_at, updated_at)
    VALUES ('j', 'Cook', 'Cook', '[]', '{"skill":0.5,"experience":0.3,"semantic":0.2}', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`);
  database.close();
  folder = older;
  const handlers = await open();
  expect((await handlers["jobs.list"]({})).jobs).toMatchObject([{ jobId: "j", archivedAt: null }]);
});
