import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import type { CareStep } from "../../../src-preload/contract.ts";
import { findBackup, listBackups, originalIn } from "../../../src-main/library/care/backup-folder.ts";
import { restoreBackup } from "../../../src-main/library/care/restore-backup.ts";
import { migrations } from "../../../src-main/library/migrations/index.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { verifyClosedLibrary } from "../../../src-main/engine/care/closed-library.ts";
import { verifyClosedLog } from "../../../src-main/engine/log/closed-log.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-03-01T10:00:00.000Z";
const quiet = { by: "ana", onStep: () => undefined, signal: new AbortController().signal };

/** A library with so many people, each with an original; it is closed when the test ends. */
async function libraryOf(folder: string, people: number): Promise<Library> {
  const library = await openLibrary(folder);
  let closed = false;
  const close = library.close;
  library.close = async () => {
    if (!closed) await close();
    closed = true;
  };
  onTestFinished(() => library.close());
  for (let n = 0; n < people; n++) await addPerson(library, n);
  return library;
}

async function addPerson(library: Library, n: number): Promise<string> {
  const text = `Person ${String(n)}\nwelded ${String(n)} frames`;
  const incoming = await library.originals.receive(Readable.from([Buffer.from(text)]));
  library.originals.keep(incoming);
  library.resumes.add({ ...newResume(`person-${String(n)}.txt`, text, { name: `Person ${String(n)}` }), contentHash: incoming.contentHash, bytes: incoming.bytes }, at, () => undefined);
  return incoming.contentHash;
}

const backUp = (library: Library, into: string, how: Partial<Parameters<Library["care"]["backUp"]>[0]> = {}) =>
  library.care.backUp({ into, automatic: false, version: "1.2.3", now: new Date(2026, 2, 9, 17, 15, 30), ...quiet, ...how });

const hashesIn = (library: string): string[] => {
  const database = new DatabaseSync(path.join(library, "library.sqlite"), { readOnly: true });
  const hashes = database.prepare("SELECT content_hash FROM resume ORDER BY content_hash").all().map((row) => String(row["content_hash"]));
  database.close();
  return hashes;
};

test("a backup is a dated folder with every original, and is restored as a library that is whole", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 12);
  const steps = new Set<CareStep>();
  const { folder: made, record } = await backUp(library, path.join(folder, "backups"), { onStep: (step) => steps.add(step) });
  expect(path.basename(made)).toBe("winnow-backup-2026-03-09-171530");
  expect(record).toMatchObject({ candidates: 12, resumes: 12, jobs: 0, automatic: false, version: "1.2.3", faults: [] });
  expect([...steps]).toEqual(["database", "originals", "checking"]);
  expect(fs.readdirSync(made).sort()).toEqual(["backup.json", "files", "library.sqlite"]);

  const restored = await restoreBackup({ backup: path.join(folder, "backups"), folder: path.join(folder, "new"), ...quiet });
  expect(restored).toMatchObject({ library: path.join(folder, "new"), faults: [], from: { folder: made } });
  const again = await openLibrary(path.join(folder, "new"));
  expect(again.candidates.count()).toBe(12);
  expect(again.originals.read(hashesIn(restored.library)[0] ?? "").toString()).toMatch(/^Person \d+\nwelded/);
  expect(again.care.libraryId).not.toBe(library.care.libraryId);
  await again.close();
  expect((await verifyClosedLibrary(restored.library, quiet)).ok).toBe(true);
});

test("a second backup takes no room for originals that the first has, and neither needs the other", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 3);
  const first = await backUp(library, path.join(folder, "backups"));
  const second = await backUp(library, path.join(folder, "backups"), { now: new Date(2026, 2, 10) });
  const [hash = ""] = hashesIn(library.folder);
  expect(fs.statSync(originalIn(second.folder, hash)).ino).toBe(fs.statSync(originalIn(first.folder, hash)).ino);
  expect(fs.statSync(originalIn(second.folder, hash)).ino).not.toBe(fs.statSync(originalIn(library.folder, hash)).ino);
  fs.rmSync(first.folder, { recursive: true });
  expect((await restoreBackup({ backup: second.folder, folder: path.join(folder, "new"), ...quiet })).faults).toEqual([]);
});

test("what an earlier backup holds is not linked to when it is damaged there", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 2);
  const first = await backUp(library, path.join(folder, "backups"));
  const [hash = ""] = hashesIn(library.folder);
  fs.writeFileSync(originalIn(first.folder, hash), "rot");
  const second = await backUp(library, path.join(folder, "backups"), { now: new Date(2026, 2, 10) });
  expect(second.record.faults).toEqual([]);
  expect(fs.readFileSync(originalIn(second.folder, hash), "utf8")).toMatch(/^Person/);
});

test("originals that the library itself lacks are told of, and do not stand in the way of a backup", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 3);
  const [gone = "", changed = ""] = hashesIn(library.folder);
  fs.rmSync(originalIn(library.folder, gone));
  fs.writeFileSync(originalIn(library.folder, changed), "something else");
  const { record, folder: made } = await backUp(library, path.join(folder, "backups"));
  expect(record.faults).toEqual([{ contentHash: gone, fault: "missing" }, { contentHash: changed, fault: "damaged" }]);
  const restored = await restoreBackup({ backup: made, folder: path.join(folder, "new"), ...quiet });
  expect(restored.faults).toEqual(record.faults);
});

test("a cancelled backup or restore leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 5);
  for (const when of ["database", "originals", "checking"] as const) {
    const stop = new AbortController();
    const backup = backUp(library, path.join(folder, "backups"), { signal: stop.signal, onStep: (step) => { if (step === when) stop.abort(); } });
    await expect(backup, when).rejects.toMatchObject({ code: "cancelled" });
    expect(fs.readdirSync(path.join(folder, "backups")), when).toEqual([]);
  }
  const { folder: made } = await backUp(library, path.join(folder, "backups"));
  const stop = new AbortController();
  const restore = restoreBackup({ by: "ana", backup: made, folder: path.join(folder, "new"), signal: stop.signal, onStep: (step) => { if (step === "originals") stop.abort(); } });
  await expect(restore).rejects.toMatchObject({ code: "cancelled" });
  expect(fs.readdirSync(folder).sort()).toEqual(["backups", "library"]);
});

test("candidates may come and go while a backup is made", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 30);
  let added = 30;
  const backup = backUp(library, path.join(folder, "backups"), { onStep: (step) => { if (step === "originals" && added === 30) added++; } });
  await addPerson(library, 99);
  const { folder: made, record } = await backup;
  expect(record.faults).toEqual([]);
  expect([30, 31]).toContain(record.resumes);
  expect(hashesIn(made)).toHaveLength(record.resumes);
});

test("a backup is refused where it would be lost with the library, or where its disk is not connected", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 1);
  await expect(backUp(library, path.join(library.folder, "backups"))).rejects.toMatchObject({ code: "invalid_input" });
  await expect(backUp(library, path.join(folder, "not-connected", "backups"))).rejects.toMatchObject({ code: "file_not_found" });
  expect(fs.existsSync(path.join(folder, "not-connected"))).toBe(false);
});

test("a backup is restored over nothing, from nothing damaged, and not by an older Winnow", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 2);
  const { folder: made } = await backUp(library, path.join(folder, "backups"));
  const into = (target: string, backup = made) => restoreBackup({ backup, folder: path.join(folder, target), ...quiet });
  await expect(into("library")).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("already") as string });
  await expect(into("new", path.join(folder, "library"))).rejects.toMatchObject({ code: "not_found" });
  fs.mkdirSync(path.join(folder, "empty"));
  expect((await into("empty")).from.candidates).toBe(2);

  const record = path.join(made, "backup.json");
  const text = fs.readFileSync(record, "utf8");
  const newest = String(migrations.at(-1)?.number);
  fs.writeFileSync(record, text.replace(`"schema": ${newest}`, `"schema": ${String(Number(newest) + 1)}`));
  await expect(into("newer")).rejects.toMatchObject({ code: "library_too_new" });
  fs.writeFileSync(record, text.replace('"format": 1', '"format": 2'));
  await expect(into("newer")).rejects.toMatchObject({ code: "library_too_new" });
  fs.writeFileSync(record, text.slice(0, 40));
  await expect(into("newer")).rejects.toMatchObject({ code: "library_damaged" });
  fs.writeFileSync(record, text);
  fs.appendFileSync(path.join(made, "library.sqlite"), "x");
  await expect(into("damaged")).rejects.toMatchObject({ code: "library_damaged" });
  expect(fs.readdirSync(folder).sort()).toEqual(["backups", "empty", "library"]);
});

test("of automatic backups so many are kept; those made by hand, or of another library, stay", async () => {
  const folder = temporaryFolder();
  const into = path.join(folder, "backups");
  const [library, other] = [await libraryOf(path.join(folder, "library"), 1), await libraryOf(path.join(folder, "other"), 1)];
  await backUp(other, into, { automatic: true, now: new Date(2026, 0, 1) });
  await backUp(library, into, { now: new Date(2026, 0, 2) });
  let newest = "";
  for (let day = 3; day <= 6; day++) newest = (await backUp(library, into, { automatic: true, now: new Date(2026, 0, day) })).folder;
  const days = (): string[] => listBackups(into).map(({ folder: each }) => path.basename(each).slice(14, 24));
  expect(library.care.removeOldBackups(newest, 2)).toBe(2);
  expect(days()).toEqual(["2026-01-06", "2026-01-05", "2026-01-02", "2026-01-01"]);
  // The clock was wrong until now: what was made last stays, and is not taken for the oldest.
  newest = (await backUp(library, into, { automatic: true, now: new Date(2025, 11, 1) })).folder;
  expect(library.care.removeOldBackups(newest, 2)).toBe(1);
  expect(days()).toEqual(["2026-01-06", "2026-01-02", "2026-01-01", "2025-12-01"]);
});

test("of several backups in one folder the newest whole one is meant", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 1);
  const first = await backUp(library, path.join(folder, "backups"));
  const second = await backUp(library, path.join(folder, "backups"));
  expect(path.basename(second.folder)).toBe("winnow-backup-2026-03-09-171530-2");
  fs.rmSync(path.join(second.folder, "backup.json"));
  expect(findBackup(path.join(folder, "backups")).folder).toBe(first.folder);
});

test("verifying names the resumes whose originals are missing or are others than imported", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 3);
  const [gone = "", changed = ""] = hashesIn(library.folder);
  fs.rmSync(originalIn(library.folder, gone));
  fs.writeFileSync(originalIn(library.folder, changed), "something else");
  const { ok, checks } = await library.care.verify([], quiet);
  expect(ok).toBe(false);
  expect(checks.find(({ name }) => name === "originals")).toMatchObject({ ok: false, remedy: "import", files: [expect.stringMatching(/^person-\d\.txt$/), expect.stringMatching(/^person-\d\.txt$/)] });
  expect(checks.filter(({ name }) => name !== "originals").every((check) => check.ok)).toBe(true);
});

test("verifying tells what the index lacks and what is left over in it, and minds neither what is on its way in nor out", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 2);
  const passages = library.marks.pending("m", 10).map(({ passageId }) => passageId);
  const [first = 0, ...rest] = passages;
  library.marks.mark("m", [first]);
  const indexOf = async (held: number[]) => (await library.care.verify([{ modelKey: "m", passageIds: async () => held }], quiet)).checks.find(({ name }) => name === "index");
  expect(await indexOf([first])).toMatchObject({ ok: true });
  expect(await indexOf([first, ...rest])).toMatchObject({ ok: true });
  expect(await indexOf([])).toMatchObject({ ok: false, remedy: "rebuild", message: expect.stringContaining("1 passage is missing") as string });
  expect(await indexOf([first, 777])).toMatchObject({ ok: false, message: expect.stringContaining("1 is left over") as string });
  expect((await library.care.verify([{ modelKey: "m", passageIds: () => Promise.reject(new Error("damaged")) }], quiet)).checks.at(-1)).toMatchObject({ ok: false, remedy: "rebuild" });
});

test("verifying finds a damaged database and rows that point to nothing, and a library of a newer Winnow is refused", async () => {
  const folder = temporaryFolder();
  const library = await libraryOf(path.join(folder, "library"), 40);
  await library.close();
  const file = path.join(library.folder, "library.sqlite");
  const sound = fs.readFileSync(file);

  const database = new DatabaseSync(file);
  database.exec("PRAGMA foreign_keys = OFF; INSERT INTO resume_skill VALUES (9999, 0, 'x', 'X')");
  database.close();
  const linked = await verifyClosedLibrary(library.folder, quiet);
  expect(linked.checks.find(({ name }) => name === "links")).toMatchObject({ ok: false, remedy: "restore", message: "1 entry refers to something that is not there any more." });

  fs.writeFileSync(file, sound);
  const words = new DatabaseSync(file);
  words.exec("INSERT INTO resume_fts (resume_fts) VALUES ('delete-all')");
  words.close();
  const wordless = await verifyClosedLibrary(library.folder, quiet);
  expect(wordless.checks.filter(({ ok }) => !ok)).toMatchObject([{ name: "index", remedy: "rebuild", message: "What finds resumes by their words does not agree with the library." }]);
  const mended = await openLibrary(library.folder);
  mended.care.rebuildWords();
  await mended.close();
  expect((await verifyClosedLibrary(library.folder, quiet)).checks.filter(({ ok, name }) => !ok && name === "index")).toEqual([]);

  const damaged = Buffer.from(sound);
  damaged.fill(0x5a, 4096 * 3, 4096 * 12);
  fs.writeFileSync(file, damaged);
  const { ok, checks } = await verifyClosedLibrary(library.folder, quiet);
  expect([ok, checks]).toEqual([false, [expect.objectContaining({ name: "database", ok: false, remedy: "restore" })]]);

  fs.writeFileSync(file, sound);
  const newer = new DatabaseSync(file);
  newer.exec("PRAGMA user_version = 4000");
  newer.close();
  await expect(verifyClosedLibrary(library.folder, quiet)).rejects.toMatchObject({ code: "library_too_new" });
  await expect(verifyClosedLog(library.folder, [])).rejects.toMatchObject({ code: "library_too_new" });
});
