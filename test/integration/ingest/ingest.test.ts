import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { IngestStatus } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { makeZip } from "../../unit/documents/make-files.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");

async function engineIn(libraryFolder: string): Promise<Engine> {
  const engine = await openEngine({ libraryFolder, resourcesFolder, host: "cli" });
  let closed: Promise<void> | undefined;
  const close = engine.close;
  engine.close = () => (closed ??= close());
  onTestFinished(() => engine.close());
  return engine;
}

function resumes(count: number): string {
  const folder = temporaryFolder();
  for (let n = 0; n < count; n++) {
    fs.writeFileSync(path.join(folder, `r${String(n).padStart(3, "0")}.txt`), `Person ${String(n)}\n\nExperience\nWelder, Works ${String(n)}, 2012 - 2019\n- Welded ${String(n + 2)} frames a day\n`);
  }
  return folder;
}

const add = (engine: Engine, ...paths: string[]) => engine.handlers["ingest.add"]({ paths });
const status = (engine: Engine): Promise<IngestStatus> => engine.handlers["ingest.status"]({});

async function until(engine: Engine, holds: (status: IngestStatus) => boolean): Promise<IngestStatus> {
  for (let tries = 0; tries < 600; tries++) {
    const now = await status(engine);
    if (holds(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It did not come to it: ${JSON.stringify(await status(engine))}`);
}

test("pausing leaves what waits untouched, resuming reads it, and the counts always add up", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const sums: boolean[] = [];
  engine.subscribe((event) => {
    if (event.event !== "ingest.changed") return;
    const s = event.data;
    sums.push(s.found === s.done + s.duplicates + s.failed + s.cancelled + s.waiting);
  });
  await add(engine, resumes(60));
  await until(engine, (s) => s.found === 60);
  await engine.handlers["ingest.pause"]({});
  await engine.settled();
  const paused = await status(engine);
  expect(paused.state).toBe("paused");
  expect(paused.waiting).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await status(engine)).toEqual(paused);

  await engine.handlers["ingest.resume"]({});
  await engine.settled();
  expect(await status(engine)).toMatchObject({ state: "idle", found: 60, done: 60, waiting: 0 });
  expect(sums.length).toBeGreaterThan(0);
  expect(sums).not.toContain(false);
});

test("cancelling keeps what was read and drops what waits", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const { batchId } = await add(engine, resumes(300));
  // The first are read, and most are not.
  await new Promise<void>((resolve) => {
    engine.subscribe((event) => { if (event.event === "library.changed") resolve(); });
  });
  await engine.handlers["ingest.cancel"]({});
  await engine.settled();
  const after = await status(engine);
  expect(after).toMatchObject({ state: "idle", found: 300, waiting: 0, failed: 0 });
  expect(after.cancelled).toBeGreaterThan(0);
  const { total } = await engine.handlers["library.candidates"]({ filter: "", sort: { column: "added", descending: false }, offset: 0, limit: 1 });
  expect(total).toBe(after.done);
  expect(await engine.handlers["ingest.summary"]({ batchId })).toMatchObject({ imported: after.done, cancelled: after.cancelled });
});

test("a bad file is one failed item, and retrying it once it is mended imports it", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = resumes(2);
  const bad = path.join(folder, "mended.txt");
  fs.writeFileSync(bad, "");
  await add(engine, folder);
  await engine.settled();
  const { failures } = await engine.handlers["ingest.failures"]({});
  expect(failures.map((f) => [path.basename(f.path), f.code])).toEqual([["mended.txt", "empty_file"]]);
  expect(await status(engine)).toMatchObject({ done: 2, failed: 1 });

  fs.writeFileSync(bad, "Ida Mended\n\nExperience\nNurse, Ward 3, 2010 - 2020\n");
  await engine.handlers["ingest.retry"]({ itemIds: failures.map((f) => f.itemId) });
  await engine.settled();
  expect((await engine.handlers["ingest.failures"]({})).failures).toEqual([]);
  expect(await status(engine)).toMatchObject({ state: "idle", done: 1, failed: 0 });
});

test("a file that is given again after it failed has one failure, and a dismissed failure is gone", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const bad = path.join(temporaryFolder(), "broken.pdf");
  fs.writeFileSync(bad, "%PDF-1.4 broken");
  await add(engine, bad);
  await engine.settled();
  await add(engine, bad);
  await engine.settled();
  const { failures } = await engine.handlers["ingest.failures"]({});
  expect(failures).toHaveLength(1);
  await engine.handlers["ingest.dismiss"]({ itemIds: failures.map((f) => f.itemId) });
  expect((await engine.handlers["ingest.failures"]({})).failures).toEqual([]);
});

test("the files of a zip archive come in under the archive's name, its bad ones as failures, and twice is once", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const archive = path.join(temporaryFolder(), "applications.zip");
  const text = (name: string): string => `${name}\n\nExperience\nBaker, Mill, 2011 - 2015\n- Baked bread for ${name}\n`;
  fs.writeFileSync(archive, makeZip([
    { name: "team/ana.txt", body: text("Ana Brod") },
    { name: "ben.txt", body: text("Ben Kruste") },
    { name: "__MACOSX/._ben.txt", body: "x" },
    { name: "empty.txt", body: "" },
  ]));
  const { batchId } = await add(engine, archive);
  await engine.settled();
  const summary = await engine.handlers["ingest.summary"]({ batchId });
  expect(summary).toMatchObject({ imported: 2, duplicates: 0 });
  expect(summary.failed.map((f) => f.path)).toEqual([path.join(archive, "empty.txt")]);
  const { rows } = await engine.handlers["library.candidates"]({ filter: "", sort: { column: "file", descending: false }, offset: 0, limit: 9 });
  expect(rows.map((row) => row.file)).toEqual([path.join(archive, "ben.txt"), path.join(archive, "team/ana.txt")]);

  const again = await add(engine, archive);
  await engine.settled();
  expect(await engine.handlers["ingest.summary"](again)).toMatchObject({ imported: 0, duplicates: 2 });
});

test("a folder that is not there and a link that leads in a circle end as failures or are passed over, not as a hang", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = resumes(1);
  fs.symlinkSync(folder, path.join(folder, "round-and-round"));
  const missing = path.join(folder, "nowhere");
  const { batchId } = await add(engine, folder, missing);
  await engine.settled();
  const summary = await engine.handlers["ingest.summary"]({ batchId });
  expect(summary.imported).toBe(1);
  expect(summary.failed.map((f) => [f.path, f.code])).toEqual([[missing, "file_not_found"]]);
});

test("a file that was being read whenever the process died is set aside, and the rest is read", async () => {
  const libraryFolder = path.join(temporaryFolder(), "library");
  const folder = resumes(3);
  const first = await engineIn(libraryFolder);
  await add(first, folder);
  await first.settled();
  await first.close();
  const database = new DatabaseSync(path.join(libraryFolder, "library.sqlite"));
  const culprit = path.join(folder, "culprit.txt");
  fs.writeFileSync(culprit, "Mean File\n");
  database
    .prepare("INSERT INTO ingest_item (batch_id, path, source_path, state, deaths, changed_at) VALUES ('old', ?, ?, 'reading', 4, '2026-01-01')")
    .run(culprit, culprit);
  database.close();

  const second = await engineIn(libraryFolder);
  const innocent = resumes(1);
  fs.appendFileSync(path.join(innocent, "r000.txt"), "- And one more line\n");
  const { batchId } = await add(second, innocent);
  await second.settled();
  expect(await second.handlers["ingest.summary"]({ batchId })).toMatchObject({ imported: 1, failed: [] });
  const { failures } = await second.handlers["ingest.failures"]({});
  expect(failures.map((f) => [path.basename(f.path), f.code])).toEqual([["culprit.txt", "reader_crashed"]]);
});

test("an uploaded file is shown by the name it had, in the table and among the failures", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = resumes(1);
  const broken = path.join(folder, "7f3a.pdf");
  fs.writeFileSync(broken, "%PDF-1.4 broken");
  await engine.handlers["ingest.add"]({ paths: [path.join(folder, "r000.txt"), broken], names: ["team/ana.txt", "team/ben.pdf"] });
  await engine.settled();
  const { rows } = await engine.handlers["library.candidates"]({ filter: "", sort: { column: "added", descending: false }, offset: 0, limit: 9 });
  expect(rows.map((row) => row.file)).toEqual(["team/ana.txt"]);
  expect((await engine.handlers["ingest.failures"]({})).failures.map((f) => f.path)).toEqual(["team/ben.pdf"]);
});

test("when the index cannot be written the resumes are kept and it is said; the next start makes it good", async () => {
  const libraryFolder = path.join(temporaryFolder(), "library");
  const vectors = path.join(libraryFolder, "vectors");
  const first = await engineIn(libraryFolder);
  fs.rmSync(vectors, { recursive: true });
  fs.writeFileSync(vectors, "a file where the index should be");
  await add(first, resumes(2));
  await first.settled();
  expect(await status(first)).toMatchObject({ state: "idle", failed: 2, waiting: 0 });
  const { failures } = await first.handlers["ingest.failures"]({});
  expect(failures[0]?.message).toMatch(/could not be added to the search index/);
  const all = { filter: "", sort: { column: "added", descending: false }, offset: 0, limit: 9 } as const;
  expect((await first.handlers["library.candidates"](all)).total).toBe(2);
  await first.close();

  const second = await engineIn(libraryFolder);
  await second.settled();
  const { hits } = await second.handlers["search.run"]({ query: "welding frames", limit: 5 });
  expect(hits).toHaveLength(2);
});
