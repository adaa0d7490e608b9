import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { engineWords } from "../../../src-main/words/words.ts";
import { entryNames, writeOriginals } from "../../../src-main/exports/originals-zip.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { madeMatch } from "../matching/explanation/made-matches.ts";
import { atOnce, unzipped } from "./made-export.ts";

const words = engineWords("en").exports;

const weights = { skill: 1, experience: 0, semantic: 0 };
const person = (rank: number, file: string) => madeMatch(`c${String(rank)}`, [], weights, { rank, file });

test("entries are called by rank and file, fit every system, and no two are one where case does not count", () => {
  expect(entryNames([
    { rank: 1, file: "/home/x/CV: \u202Efinal?.PDF" }, { rank: 1, file: "C:\\in\\cv_ final_.pdf" }, { rank: 112, file: "../../etc/passwd" }, { rank: 3, file: "..." },
  ])).toEqual(["001 CV_ final_.PDF", "001 cv_ final_ (2).pdf", "112 passwd", "003 resume"]);
});

test("the archive holds the files as they were given, the same bytes each time, and names those that are missing", async () => {
  const folder = temporaryFolder();
  const matches = [person(1, "a.txt"), person(2, "gone.txt"), person(3, "a.txt")];
  fs.writeFileSync(path.join(folder, "c1"), "one");
  fs.writeFileSync(path.join(folder, "c3"), "three ".repeat(100_000));
  const find = (id: string): string | null => (id === "c2" ? null : path.join(folder, id));
  const [first, second] = [path.join(folder, "1.zip"), path.join(folder, "2.zip")];
  const steps: number[] = [];
  await writeOriginals({ matches, words }, find, first, async (done) => void steps.push(done));
  await writeOriginals({ matches, words }, find, second, atOnce);
  expect(fs.readFileSync(first).equals(fs.readFileSync(second))).toBe(true);
  const files = await unzipped(fs.readFileSync(first));
  expect([...files.keys()]).toEqual(["01 a.txt", "03 a.txt", "Not in here.txt"]);
  expect([files.get("01 a.txt"), files.get("03 a.txt")]).toEqual(["one", "three ".repeat(100_000)]);
  expect(files.get("Not in here.txt")).toContain("02 gone.txt");
  expect(steps).toEqual([1, 2, 3]);
});

test("writing stops when it is cancelled, and with an original that cannot be read", async () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, "c1"), "one");
  const find = (id: string): string => path.join(folder, id);
  const target = path.join(folder, "out.zip");
  await expect(writeOriginals({ matches: [person(1, "a"), person(2, "b")], words }, find, target, () => Promise.reject(new Error("stop")))).rejects.toThrow("stop");
  await expect(writeOriginals({ matches: [person(2, "b")], words }, find, target, atOnce)).rejects.toThrow(/ENOENT/);
});

test("a folder that is gone ends the writing, and nothing else, also before the first file", async () => {
  const gone = path.join(temporaryFolder(), "gone", "all.zip");
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  await expect(writeOriginals({ matches: [person(1, "a"), person(2, "b")], words }, () => null, gone, later)).rejects.toThrow(/ENOENT/);
});
