import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { IngestStatus } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { startWinnow, winnow } from "../../fixtures/command-line.ts";
import { pictureOf, resumeLines, scannedPdf } from "../../fixtures/documents/scan.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { makePdf, writeLines } from "../../unit/documents/make-files.ts";

async function engineIn(libraryFolder: string): Promise<Engine> {
  const engine = await openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
  onTestFinished(() => engine.close());
  return engine;
}

async function until(engine: Engine, holds: (status: IngestStatus) => boolean): Promise<IngestStatus> {
  for (let tries = 0; tries < 1500; tries++) {
    const now = await engine.handlers["ingest.status"]({});
    if (holds(now)) return now;
    await sleep(10);
  }
  throw new Error(`It did not come to it: ${JSON.stringify(await engine.handlers["ingest.status"]({}))}`);
}

const everyone = { filter: "", sort: { column: "added", descending: false }, offset: 0, limit: 50 } as const;
const text = (name: string): string => `${name}\n\nExperience\nWelder, Works, 2012 - 2019\n- Welded frames for ${name}\n`;

async function pictureFile(folder: string, fileName: string, name: string): Promise<string> {
  const file = path.join(folder, fileName);
  fs.writeFileSync(file, await pictureOf(resumeLines(name, `${name.toLowerCase().replace(" ", ".")}@example.org`)));
  return file;
}

/** A PDF of one text page and one picture of text. */
async function mixedFile(folder: string): Promise<string> {
  const file = path.join(folder, "mixed.pdf");
  fs.writeFileSync(file, await scannedPdf([["Mira Halb", "Experience", "Nurse, Ward 3, 2010 - 2020"], await pictureOf(["Certificates", "Intensive care nursing, 2015"])]));
  return file;
}

test("scans are read after everything else, and their estimated time is told meanwhile", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = temporaryFolder();
  await pictureFile(folder, "a-scan.png", "Hanna Lindqvist");
  for (const n of [1, 2, 3]) fs.writeFileSync(path.join(folder, `b-${String(n)}.txt`), text(`Person Nummer${String(n)}`));
  await engine.handlers["ingest.add"]({ paths: [folder] });
  const waiting = await until(engine, (s) => s.scans.current !== null);
  expect(waiting.scans).toMatchObject({ waiting: 1, current: { path: path.join(folder, "a-scan.png"), page: 1, pages: 1 } });
  const { scans } = await engine.handlers["ingest.scans"]({});
  expect(scans).toEqual([{ itemId: waiting.scans.current?.itemId, path: path.join(folder, "a-scan.png"), pages: 1, seconds: 5 }]);
  await engine.settled();
  expect(await engine.handlers["ingest.status"]({})).toMatchObject({ state: "idle", done: 4, waiting: 0, scans: { waiting: 0, current: null } });
  const { rows } = await engine.handlers["library.candidates"](everyone);
  expect(path.basename(rows.at(-1)?.file ?? "")).toBe("a-scan.png");
  expect(rows.at(-1)).toMatchObject({ name: "Hanna Lindqvist", format: "image", warnings: 1 });
});

test("a PDF of text that merely shows a photo does not wait for recognition", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const file = path.join(temporaryFolder(), "with-photo.pdf");
  const photo = await pictureOf(["A sign in the photo"], { size: [120, 60] });
  fs.writeFileSync(file, await makePdf((pdf) => {
    pdf.image(photo, 400, 40, { width: 120 });
    writeLines(pdf, 60, 60, [...resumeLines("Paula Foto", "paula.foto@example.org"), ...resumeLines("Reference", "reference@example.org")]);
  }));
  await engine.handlers["ingest.add"]({ paths: [file] });
  await engine.settled();
  const { rows } = await engine.handlers["library.candidates"](everyone);
  expect(rows).toMatchObject([{ name: "Paula Foto", warnings: 0 }]);
});

test("a skipped scan is a failure that a retry reads after all; a PDF with text besides is stored without its pictures", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = temporaryFolder();
  const scan = await pictureFile(folder, "scan.png", "Hanna Lindqvist");
  await mixedFile(folder);
  await engine.handlers["ingest.add"]({ paths: [folder] });
  await until(engine, (s) => s.scans.waiting === 2);
  const { scans } = await engine.handlers["ingest.scans"]({});
  await engine.handlers["ingest.skipScans"]({ itemIds: scans.map(({ itemId }) => itemId) });
  await engine.settled();
  const { failures } = await engine.handlers["ingest.failures"]({});
  expect(failures).toMatchObject([{ path: scan, code: "needs_ocr", message: expect.stringContaining("skipped") as string, hint: expect.stringContaining("Retry") as string }]);
  const [stored] = (await engine.handlers["library.candidates"](everyone)).rows;
  const detail = await engine.handlers["library.candidate"]({ candidateId: stored?.candidateId ?? "" });
  expect(detail.text).toContain("Nurse, Ward 3");
  expect(detail.text).not.toContain("Intensive care");
  expect(detail.warnings.map(({ code }) => code)).toEqual(["needs_ocr"]);

  await engine.handlers["ingest.retry"]({ itemIds: failures.map(({ itemId }) => itemId) });
  await engine.settled();
  expect((await engine.handlers["ingest.failures"]({})).failures).toEqual([]);
  expect((await engine.handlers["library.candidates"](everyone)).rows.map(({ name }) => name)).toContain("Hanna Lindqvist");
});

test("a PDF with some scanned pages is stored with all of them", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  await engine.handlers["ingest.add"]({ paths: [await mixedFile(temporaryFolder())] });
  await engine.settled();
  const [stored] = (await engine.handlers["library.candidates"](everyone)).rows;
  const detail = await engine.handlers["library.candidate"]({ candidateId: stored?.candidateId ?? "" });
  expect(detail.text).toMatch(/Nurse, Ward 3[^]*Intensive care nursing, 2015/);
  expect(detail.warnings.map(({ code }) => code)).toEqual(["ocr"]);
});

test("cancelling stops a recognition at once, pausing gives it back and resuming begins it again", async () => {
  const engine = await engineIn(path.join(temporaryFolder(), "library"));
  const folder = temporaryFolder();
  const file = path.join(folder, "long.pdf");
  const page = await pictureOf(resumeLines("Hanna Lindqvist", "hanna.lindqvist@example.org"));
  fs.writeFileSync(file, await scannedPdf([page, page, page]));
  await engine.handlers["ingest.add"]({ paths: [file] });
  await until(engine, (s) => s.scans.current !== null);
  await engine.handlers["ingest.pause"]({});
  await engine.settled();
  expect(await engine.handlers["ingest.status"]({})).toMatchObject({ state: "paused", waiting: 1, scans: { waiting: 1, current: null } });
  await engine.handlers["ingest.resume"]({});
  await until(engine, (s) => s.scans.current !== null);
  await engine.handlers["ingest.cancel"]({});
  await engine.settled();
  expect(await engine.handlers["ingest.status"]({})).toMatchObject({ state: "idle", cancelled: 1, done: 0, scans: { waiting: 0, current: null } });
});

test("a protected file is opened with its password, which is kept nowhere; a wrong one leaves it a failure", async () => {
  const libraryFolder = path.join(temporaryFolder(), "library");
  const engine = await engineIn(libraryFolder);
  const file = path.join(temporaryFolder(), "secret.pdf");
  const password = "correct-horse-4711";
  fs.writeFileSync(file, await makePdf((pdf) => { writeLines(pdf, 60, 60, resumeLines("Sofia Geheim", "sofia.geheim@example.org")); }, { userPassword: password }));
  const { batchId } = await engine.handlers["ingest.add"]({ paths: [file] });
  await engine.settled();
  const [failure] = (await engine.handlers["ingest.failures"]({})).failures;
  const itemId = failure?.itemId ?? "";
  expect(failure?.code).toBe("needs_password");
  await engine.handlers["ingest.unlock"]({ itemId, password: "wrong-staple-4711" });
  await engine.settled();
  expect((await engine.handlers["ingest.failures"]({})).failures).toMatchObject([{ itemId, code: "needs_password" }]);
  await engine.handlers["ingest.unlock"]({ itemId, password });
  await engine.settled();
  expect((await engine.handlers["library.candidates"](everyone)).rows).toMatchObject([{ name: "Sofia Geheim" }]);
  expect(await engine.handlers["ingest.summary"]({ batchId })).toMatchObject({ imported: 1, failed: [] });
  const kept = fs.readdirSync(libraryFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of kept) expect(fs.readFileSync(path.join(entry.parentPath, entry.name)).includes("4711")).toBe(false);
  await expect(engine.handlers["ingest.unlock"]({ itemId, password })).rejects.toMatchObject({ code: "not_found" });
});

test("an import that is killed while it recognises a scan goes on with it, and stores it once", { timeout: 120_000 }, async () => {
  const library = path.join(temporaryFolder(), "library");
  const folder = temporaryFolder();
  await pictureFile(folder, "scan.png", "Hanna Lindqvist");
  fs.writeFileSync(path.join(folder, "other.txt"), text("Otto Ander"));
  for (const moment of [900, 1300, 1700]) {
    const { child, ended } = startWinnow(["import", folder, "--library", library, "--json"]);
    await Promise.race([sleep(moment), ended]);
    child.kill("SIGKILL");
    await ended;
  }
  const last = await winnow(["import", folder, "--library", library, "--json"]);
  expect(last.status, last.stderr).toBe(0);
  const opened = await openLibrary(library);
  try {
    const names = opened.candidates.forMatching(opened.candidates.versions().map(({ candidateId }) => candidateId)).map(({ profile }) => profile.name);
    expect(names.sort()).toEqual(["Hanna Lindqvist", "Otto Ander"]);
    expect(opened.queue.unfinishedBatches()).toEqual([]);
    expect(opened.queue.scans()).toEqual([]);
  } finally {
    await opened.close();
  }
});

test("the command line opens protected files and leaves scans unread when told to", async () => {
  const folder = temporaryFolder();
  const locked = path.join(folder, "locked.pdf");
  fs.writeFileSync(locked, await makePdf((pdf) => { writeLines(pdf, 60, 60, resumeLines("Sofia Geheim", "sofia.geheim@example.org")); }, { userPassword: "4711" }));
  const scan = await pictureFile(folder, "scan.png", "Hanna Lindqvist");
  const answers = (stdout: string): { error?: { code: string }; profile?: { name: string } }[] => stdout.trim().split("\n").map((line) => JSON.parse(line) as { error?: { code: string } });
  expect(answers((await winnow(["parse", scan, locked, "--no-ocr"])).stdout).map(({ error }) => error?.code)).toEqual(["needs_ocr", "needs_password"]);
  expect(answers((await winnow(["parse", scan, locked, "--password", "4711"])).stdout).map(({ profile }) => profile?.name)).toEqual(["Hanna Lindqvist", "Sofia Geheim"]);

  const library = path.join(temporaryFolder(), "library");
  const imported = await winnow(["import", folder, "--library", library, "--json", "--no-ocr", "--password", "4711"]);
  expect(JSON.parse(imported.stdout)).toMatchObject({ imported: 1, failed: [{ path: scan, code: "needs_ocr" }] });
});
