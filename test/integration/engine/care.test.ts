import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Care, CareOutcome } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");
const ad = "Welder\n\nRequirements\n- Welding of steel frames";

async function engineIn(libraryFolder: string, host: "cli" | "web" = "cli"): Promise<Engine> {
  const engine = await openEngine({ libraryFolder, resourcesFolder, host });
  let closed: Promise<void> | undefined;
  const close = engine.close;
  engine.close = () => (closed ??= close());
  onTestFinished(() => engine.close());
  return engine;
}

async function importing(engine: Engine, folder: string, names: string[]): Promise<void> {
  for (const name of names) fs.writeFileSync(path.join(folder, `${name}.txt`), `${name} Costa\n${name.toLowerCase()}@example.org\n\nExperience\nWelder, ${name} Works\n01/2015 - 12/2019\n- Welded steel frames for bridges of ${name}\n`);
  await engine.handlers["ingest.add"]({ paths: names.map((name) => path.join(folder, `${name}.txt`)) });
  await engine.settled();
}

/** How a piece of work ends. Begins it after listening, so that nothing is missed. */
async function outcomeOf(engine: Engine, begin: () => Promise<{ workId: string }>): Promise<CareOutcome> {
  const states: Care[] = [];
  const stop = engine.subscribe((event) => { if (event.event === "care.changed") states.push(event.data); });
  const { workId } = await begin();
  const find = (): CareOutcome | undefined => states.flatMap(({ outcomes }) => outcomes).find((outcome) => outcome.workId === workId);
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  stop();
  return find() as CareOutcome;
}

test("a backup is made while the library is open, told by events, listed, and restored into a new folder", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, folder, ["Rui", "Ines"]);
  const backups = path.join(folder, "backups");
  const made = await outcomeOf(engine, () => engine.handlers["care.backUp"]({ folder: backups }));
  expect(made).toMatchObject({ kind: "backup", automatic: false, error: null, backup: { candidates: 2, faults: [] } });
  const state = await engine.handlers["care.state"]({});
  expect(state).toMatchObject({ work: null, lastBackup: { automatic: false }, nextBackupAt: null, schedule: { every: "off" } });
  const listed = await engine.handlers["care.backups"]({ folder: backups });
  expect(listed.backups).toHaveLength(1);
  const restored = await outcomeOf(engine, () => engine.handlers["care.restore"]({ backup: backups, folder: path.join(folder, "new") }));
  expect(restored).toMatchObject({ kind: "restore", error: null, restored: { library: path.join(folder, "new"), faults: [] } });
  const refused = await outcomeOf(engine, () => engine.handlers["care.restore"]({ backup: backups, folder: path.join(folder, "library") }));
  expect(refused).toMatchObject({ kind: "restore", restored: null, error: { code: "invalid_input" } });
  const verified = await outcomeOf(engine, () => engine.handlers["care.verify"]({}));
  expect(verified).toMatchObject({ kind: "verify", verification: { ok: true } });
});

test("one thing is done at a time, and can be cancelled", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, folder, ["Rui"]);
  const outcome = await outcomeOf(engine, async () => {
    const begun = await engine.handlers["care.verify"]({});
    await expect(engine.handlers["care.backUp"]({ folder: path.join(folder, "backups") })).rejects.toMatchObject({ code: "invalid_input" });
    expect((await engine.handlers["care.cancel"]({})).work?.kind ?? "verify").toBe("verify");
    return begun;
  });
  expect(outcome).toMatchObject({ kind: "verify", verification: null, error: { code: "cancelled" } });
});

test("a daily backup is made at once, not again on the same day, and not by single commands", { timeout: 90_000 }, async () => {
  const folder = temporaryFolder();
  const backups = path.join(folder, "backups");
  fs.mkdirSync(backups);
  const engine = await engineIn(path.join(folder, "library"), "web");
  const names = (): string[] => fs.readdirSync(backups).filter((name) => !name.includes(".unfinished"));
  await engine.handlers["care.setSchedule"]({ every: "daily", folder: backups, keep: 3 });
  await expect.poll(names, { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(async () => (await engine.handlers["care.state"]({})).work).toBeNull();
  const { lastBackup, nextBackupAt } = await engine.handlers["care.state"]({});
  expect(lastBackup?.automatic).toBe(true);
  expect(Date.parse(nextBackupAt ?? "") - Date.now()).toBeGreaterThan(23 * 3_600_000);
  await engine.close();
  const command = await engineIn(path.join(folder, "library"));
  await command.handlers["care.setSchedule"]({ every: "weekly", folder: backups, keep: 3 });
  expect(names()).toHaveLength(1);
  for (const into of [null, path.join(folder, "library"), path.join(folder, "library", "backups")]) {
    await expect(command.handlers["care.setSchedule"]({ every: "daily", folder: into, keep: 3 }), String(into)).rejects.toMatchObject({ code: "invalid_input" });
  }
});

test("an automatic backup whose disk is away says so, and is tried again later", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"), "web");
  await engine.handlers["care.setSchedule"]({ every: "daily", folder: path.join(folder, "unplugged", "backups"), keep: 3 });
  const failed = async () => (await engine.handlers["care.state"]({})).outcomes.find(({ kind }) => kind === "backup");
  await expect.poll(failed, { timeout: 20_000 }).toMatchObject({ automatic: true, backup: null, error: { code: "file_not_found" } });
  const { nextBackupAt } = await engine.handlers["care.state"]({});
  const minutes = (Date.parse(nextBackupAt ?? "") - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(30);
  expect(minutes).toBeLessThan(61);
});

test("the index is thrown away and made again, and rankings are what they were", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, folder, ["Rui", "Ines", "Ana"]);
  const rank = async () => (await engine.handlers["ranking.ofText"]({ text: ad })).candidates;
  const before = await rank();
  expect(before).toHaveLength(3);
  const { rebuilding } = await engine.handlers["care.rebuildIndex"]({});
  expect(rebuilding?.total).toBeGreaterThan(0);
  await engine.settled();
  expect(await rank()).toEqual(before);
  await expect.poll(async () => (await engine.handlers["care.state"]({})).rebuilding).toBeNull();
  const verified = await outcomeOf(engine, () => engine.handlers["care.verify"]({}));
  expect(verified).toMatchObject({ verification: { ok: true } });
});

test("a watched folder imports what comes, and a person whose file leaves it stays", { timeout: 90_000 }, async () => {
  const folder = fs.realpathSync(temporaryFolder());
  const resumes = path.join(folder, "resumes");
  fs.mkdirSync(resumes);
  const engine = await engineIn(path.join(folder, "library"), "web");
  await engine.handlers["folders.watch"]({ path: resumes });
  const count = async (): Promise<number> => (await engine.handlers["library.candidates"]({ filter: "", sort: { column: "added", descending: true }, offset: 0, limit: 10 })).total;
  fs.copyFileSync(path.join(resourcesFolder, "samples", "resumes", "dale-kowalczek.txt"), path.join(resumes, "dale.txt"));
  await expect.poll(count, { timeout: 40_000 }).toBe(1);
  fs.rmSync(path.join(resumes, "dale.txt"));
  await engine.settled();
  expect(await count()).toBe(1);
  expect((await engine.handlers["folders.list"]({})).folders[0]).toMatchObject({ path: resumes, files: 1 });
});

/** Every word of three letters or more. */
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

test("the report for helpers has no word of the resumes, their files, jobs or folders, whatever was done with them", { timeout: 180_000 }, async () => {
  const folder = fs.realpathSync(temporaryFolder());
  const samples = path.join(resourcesFolder, "samples", "resumes");
  const files = fs.readdirSync(samples).filter((name) => /\.(txt|md|html|json)$/.test(name));
  const broken = path.join(folder, "Quirina Zebedaeus.pdf");
  fs.writeFileSync(broken, "%PDF-1.4 nothing");

  async function reportOf(library: string, withPeople: boolean): Promise<string> {
    const engine = await engineIn(path.join(folder, library));
    await engine.handlers["ingest.add"]({ paths: withPeople ? [...files.map((name) => path.join(samples, name)), broken] : [path.join(folder, "none.pdf")] });
    await engine.settled();
    await engine.handlers["ranking.ofText"]({ text: ad });
    await engine.handlers["care.setSchedule"]({ every: "off", folder: path.join(folder, "Quirina"), keep: 7 });
    await engine.handlers["library.candidate"]({ candidateId: "Zebedaeus" }).catch(() => undefined);
    fs.mkdirSync(path.join(folder, `${library} Zebedaeus`));
    await engine.handlers["folders.watch"]({ path: path.join(folder, `${library} Zebedaeus`) });
    await outcomeOf(engine, () => engine.handlers["care.backUp"]({ folder: path.join(folder, `${library} Quirina`) }));
    return (await engine.handlers["care.diagnostics"]({})).content;
  }

  const report = await reportOf("with people", true);
  const parsed = JSON.parse(report) as { library: { counts: { resumes: number } }; requests: { errors: { code: string }[] } };
  expect(parsed.library.counts.resumes).toBeGreaterThan(20);
  expect(parsed.requests.errors).toContainEqual(expect.objectContaining({ code: "not_found" }));
  // What it says of a library without anybody are Winnow's own words; it has no others.
  const own = wordsOf(await reportOf("empty", false));
  expect([...wordsOf(report)].filter((word) => !own.has(word))).toEqual([]);
  for (const word of ["quirina", "zebedaeus", "kowalczek", folder.toLowerCase(), os.homedir().toLowerCase()]) expect(report.toLowerCase().includes(word), word).toBe(false);
});
