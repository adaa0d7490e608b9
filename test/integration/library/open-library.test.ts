import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Condition } from "../../../src-main/library/search/conditions.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const nothing = (): void => undefined;

/** A process of its own that opens the library, says so, and then does nothing. */
async function holder(folder: string): Promise<{ kill: () => Promise<void> }> {
  const script = `import { openLibrary } from ${JSON.stringify(path.resolve("src-main/library/open-library.ts"))};
    await openLibrary(${JSON.stringify(folder)}); console.log("open"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    child.once("exit", () => { reject(new Error("The holder ended before it had opened the library.")); });
  });
  return {
    kill: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => { resolve(); });
        child.kill("SIGKILL");
      }),
  };
}

const saying = (words: string): Condition => ({ kind: "text", field: "anywhere", terms: [{ words, prefix: false }] });

test("a library that another process has open is refused, and free again the moment that process is killed", async () => {
  const folder = temporaryFolder();
  const other = await holder(folder);
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: "library_locked" });
  await other.kill();
  const library = await openLibrary(folder);
  expect(library.candidates.count()).toBe(0);
  await library.close();
});

test("the same folder opened twice in one process is refused", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: "library_locked" });
  await library.close();
});

test("what was stored is there after closing and opening again", async () => {
  const folder = temporaryFolder();
  const first = await openLibrary(folder);
  const profile = { name: "Ines Ferro", title: "Welder", location: "Porto", yearsOfExperience: 7.5, skills: [{ id: "welding", name: "Welding", canonical: "Welding", mentions: [{ start: 0, end: 7 }], months: null, lastUsed: null }] };
  const { candidateId } = first.resumes.add(newResume("a/ines.txt", "Welding of frames\nReading drawings", profile), at, nothing);
  await first.close();

  const second = await openLibrary(folder);
  const detail = second.candidates.detail(candidateId);
  expect(detail).toMatchObject({ file: "a/ines.txt", addedAt: at, text: "Welding of frames\nReading drawings", profile });
  const [forMatching] = second.candidates.forMatching([candidateId]);
  expect(forMatching?.passages.map((p) => detail.text.slice(p.start, p.end))).toEqual(["Welding of frames", "Reading drawings"]);
  await second.close();
});

test("a failing transaction leaves neither a candidate nor a full-text entry behind", async () => {
  const library = await openLibrary(temporaryFolder());
  const resume = newResume("b.txt", "Plumbing");
  expect(() => library.resumes.add(resume, at, () => { throw new Error("the queue could not be written"); })).toThrow("queue");
  expect(library.candidates.count()).toBe(0);
  expect(library.search.meeting(saying("Plumbing"))).toEqual([]);
  expect(library.resumes.byContent(resume.contentHash)).toBeNull();
  await library.close();
});

test("a library written by a newer Winnow is refused and left as it is", async () => {
  const folder = temporaryFolder();
  await (await openLibrary(folder)).close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  database.exec("PRAGMA user_version = 999");
  database.close();
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: "library_too_new" });
});

test("a file that is no database is reported as damaged and is not overwritten", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "library.sqlite");
  fs.writeFileSync(file, "this is a shopping list, not a database\n".repeat(200));
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: "library_damaged" });
  expect(fs.readFileSync(file, "utf8")).toContain("shopping list");
});

test("a removed candidate is out of every list, comes back by restoring, and is erased without a trace at the next start", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const secret = "Zephyrine-Quux-unmistakable";
  const { candidateId } = library.resumes.add(newResume("z.txt", `${secret} keeps bees`, { name: secret }), at, nothing);
  library.resumes.add(newResume("y.txt", "Someone else keeps bees"), at, nothing);
  library.embeddings.put("m", new Map(library.candidates.forMatching([candidateId]).flatMap((c) => c.passages.map((p) => [p.textHash, new Float32Array(4)]))));

  expect(library.candidates.remove([candidateId], at)).toBe(1);
  expect(library.candidates.versions().map(({ candidateId }) => candidateId)).not.toContain(candidateId);
  expect(library.search.meeting(saying("bees"))).toHaveLength(1);
  expect(library.candidates.restore([candidateId])).toBe(1);
  expect(library.search.meeting(saying("bees"))).toHaveLength(2);
  library.candidates.remove([candidateId], at);
  await library.close();

  await (await openLibrary(folder)).close();
  const bytes = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1").toLowerCase());
  expect(bytes.join("\n")).not.toContain(secret.toLowerCase());
  expect(bytes.join("\n")).not.toContain("zephyrine");
  const again = await openLibrary(folder);
  expect(again.candidates.count()).toBe(1);
  await again.close();
});
