import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createFolderWatching, type FolderWatching } from "../../../src-main/ingest/watching/folder-watching.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const pace = { pulse: 150, look: 60_000 };
const longAgo = new Date(2020, 1, 1);

interface Watched {
  watching: FolderWatching;
  library: Library;
  /** Names of the files handed to the import so far, in order. */
  handed: string[];
}

async function watched(libraryFolder: string, start = true): Promise<Watched> {
  const library = await openLibrary(libraryFolder);
  const handed: string[] = [];
  const watching = createFolderWatching({
    folders: library.watchedFolders, libraryFolder, pace,
    add: (paths) => void handed.push(...paths.map((file) => path.basename(file))),
    onChange: () => undefined,
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await watching.close();
    await library.close();
  };
  onTestFinished(close);
  if (start) watching.start();
  return { watching: { ...watching, close }, library, handed };
}

/** A file that was written some time ago. */
function put(folder: string, name: string, text = name): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  fs.utimesSync(file, longAgo, longAgo);
  return file;
}

const stateOf = ({ watching }: Watched): string => watching.list()[0]?.state ?? "none";
const inTime = { timeout: 20_000, interval: 50 };

function folders(): { resumes: string; library: string } {
  const folder = fs.realpathSync(temporaryFolder());
  fs.mkdirSync(path.join(folder, "resumes"));
  return { resumes: path.join(folder, "resumes"), library: path.join(folder, "library") };
}

test("what lies in a folder is handed in when it is named, and what comes later when it comes", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  put(resumes, "b.pdf");
  put(resumes, "team/a.docx");
  const it = await watched(library);
  it.watching.watch(resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["b.pdf", "a.docx"]);
  await expect.poll(() => stateOf(it), inTime).toBe("watching");
  fs.writeFileSync(path.join(resumes, "c.txt"), "new");
  await expect.poll(() => it.handed, inTime).toEqual(["b.pdf", "a.docx", "c.txt"]);
  fs.writeFileSync(path.join(resumes, "b.pdf"), "another version");
  await expect.poll(() => it.handed.at(-1), inTime).toBe("b.pdf");
  expect(it.watching.list()[0]).toMatchObject({ path: resumes, files: 3, problem: null });
});

test("a file that is still being written is handed in once it is whole", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  const it = await watched(library);
  it.watching.watch(resumes);
  await expect.poll(() => stateOf(it), inTime).toBe("watching");
  const file = path.join(resumes, "slow.pdf");
  for (let part = 0; part < 8; part++) {
    fs.appendFileSync(file, "x".repeat(1000));
    await sleep(400);
    expect(it.handed).toEqual([]);
  }
  await expect.poll(() => it.handed, inTime).toEqual(["slow.pdf"]);
  expect(it.library.watchedFolders.isKnown(it.watching.list()[0]?.folderId ?? "", { path: "slow.pdf", bytes: 8000, modified: Math.trunc(fs.statSync(file).mtimeMs) })).toBe(true);
});

test("at the next start only what is new is handed in, whatever was renamed, touched or moved meanwhile", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  for (const name of ["a.pdf", "b.pdf", "c.pdf"]) put(resumes, name);
  const first = await watched(library);
  first.watching.watch(resumes);
  await expect.poll(() => first.handed, inTime).toHaveLength(3);
  await first.watching.close();

  fs.renameSync(path.join(resumes, "a.pdf"), path.join(resumes, "renamed.pdf"));
  fs.utimesSync(path.join(resumes, "b.pdf"), new Date(2021, 1, 1), new Date(2021, 1, 1));
  fs.rmSync(path.join(resumes, "c.pdf"));
  put(resumes, "copy of b.pdf", "b.pdf");
  put(resumes, "d.pdf");
  const second = await watched(library);
  await expect.poll(() => second.handed, inTime).toEqual(["d.pdf"]);
  await expect.poll(() => stateOf(second), inTime).toBe("watching");
  expect(second.handed).toEqual(["d.pdf"]);
});

test("hidden files, links, half-written downloads, other kinds of files and Winnow’s own backups are left alone", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  const outside = path.join(path.dirname(resumes), "outside");
  for (const name of [".hidden.pdf", ".git/a.pdf", "~$b.docx", "c.pdf.crdownload", "d.exe", "no ending"]) put(resumes, name);
  put(resumes, "backup/library.sqlite");
  put(resumes, "backup/files/x.pdf");
  put(outside, "linked.pdf");
  fs.symlinkSync(path.join(outside, "linked.pdf"), path.join(resumes, "link.pdf"));
  fs.symlinkSync(outside, path.join(resumes, "linked folder"));
  fs.symlinkSync(resumes, path.join(resumes, "round"));
  put(resumes, "real.pdf");
  const it = await watched(library);
  it.watching.watch(resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["real.pdf"]);
  await expect.poll(() => stateOf(it), inTime).toBe("watching");
  put(resumes, ".later.pdf");
  put(outside, "later.pdf");
  put(resumes, "backup/files/y.pdf");
  put(resumes, "last.pdf");
  await expect.poll(() => it.handed.at(-1), inTime).toBe("last.pdf");
  expect(it.handed).toEqual(["real.pdf", "last.pdf"]);
});

test("a folder that goes away is said to be away, and is gone on with when it is back", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  put(resumes, "a.pdf");
  const it = await watched(library);
  it.watching.watch(resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf"]);
  fs.renameSync(resumes, `${resumes} unplugged`);
  await expect.poll(() => stateOf(it), inTime).toBe("away");
  expect(it.watching.list()[0]?.problem).toMatchObject({ code: "file_not_found", hint: expect.stringContaining("by itself") as string });
  put(`${resumes} unplugged`, "b.pdf");
  fs.renameSync(`${resumes} unplugged`, resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf", "b.pdf"]);
  await expect.poll(() => stateOf(it), inTime).toBe("watching");
  // Watched again, and not only looked through.
  fs.writeFileSync(path.join(resumes, "c.pdf"), "c");
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf", "b.pdf", "c.pdf"]);
});

test("a paused folder is looked through when it goes on; a removed one comes back as it was until the next start", { timeout: 40_000 }, async () => {
  const { resumes, library } = folders();
  put(resumes, "a.pdf");
  const it = await watched(library);
  const folderId = it.watching.watch(resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf"]);
  it.watching.pause(folderId);
  expect(stateOf(it)).toBe("paused");
  put(resumes, "b.pdf");
  await sleep(600);
  expect(it.handed).toEqual(["a.pdf"]);
  it.watching.resume(folderId);
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf", "b.pdf"]);

  it.watching.remove(folderId);
  expect(it.watching.list()).toEqual([]);
  put(resumes, "c.pdf");
  it.watching.restore(folderId);
  await expect.poll(() => it.handed, inTime).toEqual(["a.pdf", "b.pdf", "c.pdf"]);
  it.watching.remove(folderId);
  await it.watching.close();
  const again = await watched(library);
  expect(() => { again.watching.restore(folderId); }).toThrow(expect.objectContaining({ code: "not_found" }));
});

test("nothing is watched before it is started, as by a single command", async () => {
  const { resumes, library } = folders();
  put(resumes, "a.pdf");
  const it = await watched(library, false);
  it.watching.watch(resumes);
  await sleep(500);
  expect(it.handed).toEqual([]);
});

test("folders that are not there, hold everything, are Winnow’s own or are watched already are refused with a reason", async () => {
  const { resumes, library } = folders();
  fs.mkdirSync(path.join(resumes, "inner"));
  const it = await watched(library, false);
  it.watching.watch(resumes);
  const refused: [string, string][] = [
    ["resumes", "invalid_input"], ["", "invalid_input"], [path.join(resumes, "none"), "file_not_found"], [put(resumes, "a.pdf"), "invalid_input"],
    [path.parse(resumes).root, "invalid_input"], [os.homedir(), "invalid_input"], ["~", "invalid_input"], [path.join(library, "files"), "invalid_input"],
    [resumes, "invalid_input"], [`"${resumes}/"`, "invalid_input"], [path.join(resumes, "inner"), "invalid_input"], [path.dirname(resumes), "invalid_input"],
  ];
  for (const [typed, code] of refused) expect(() => it.watching.watch(typed), typed).toThrow(expect.objectContaining({ code }));
  expect(it.watching.list()).toHaveLength(1);
});

test("what is remembered of a folder names nobody", async () => {
  const { resumes, library } = folders();
  put(resumes, "Ana Ortiz.pdf");
  const it = await watched(library);
  it.watching.watch(resumes);
  await expect.poll(() => it.handed, inTime).toEqual(["Ana Ortiz.pdf"]);
  await it.watching.close();
  for (const file of fs.readdirSync(library).filter((name) => name.startsWith("library.sqlite"))) expect(fs.readFileSync(path.join(library, file)).includes("Ortiz"), file).toBe(false);
});
