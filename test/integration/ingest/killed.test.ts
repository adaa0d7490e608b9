import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { modelKey } from "../../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { startWinnow, winnow } from "../../fixtures/command-line.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const KILLS = 10;
const PEOPLE = 60;

/** Resumes that differ, a copy of one of them, and files that cannot be read. */
function folderOfResumes(): { folder: string; distinct: number; broken: string[]; files: number } {
  const folder = temporaryFolder();
  const trades = ["Welder", "Nurse", "Teacher", "Baker", "Driver", "Clerk"];
  for (let n = 0; n < PEOPLE; n++) {
    const lines = Array.from({ length: 12 }, (_, i) => `- Finished task ${String(n * 31 + i)} for ${String(i + 3)} customers in hall ${String(n)}`);
    const text = `Person Number${String(n)}\nperson${String(n)}@example.com\n\nExperience\n${trades[n % 6] ?? ""}, Works ${String(n)}, 2012 - 2019\n${lines.join("\n")}\n`;
    fs.writeFileSync(path.join(folder, `person-${String(n)}.txt`), text);
  }
  fs.copyFileSync(path.join(folder, "person-0.txt"), path.join(folder, "copy-of-0.txt"));
  const broken = ["empty.txt", "broken.pdf", "broken.docx"];
  for (const name of broken) fs.writeFileSync(path.join(folder, name), name === "empty.txt" ? "" : `no real ${name}\u0000\u0001\u0002`.repeat(9));
  return { folder, distinct: PEOPLE, broken, files: PEOPLE + 1 + broken.length };
}

test("an import killed at ten random moments loses nothing and stores nothing twice", { timeout: 240_000 }, async () => {
  const { folder, distinct, broken, files } = folderOfResumes();
  const library = path.join(temporaryFolder(), "library");
  const moments: number[] = [];
  let killed = 0;
  for (let n = 0; n < KILLS; n++) {
    const moment = Math.round(200 + Math.random() * 1600);
    moments.push(moment);
    const { child, ended } = startWinnow(["import", folder, "--library", library, "--json"]);
    await Promise.race([sleep(moment), ended]);
    child.kill("SIGKILL");
    if ((await ended).signal === "SIGKILL") killed++;
  }
  const context = `killed after ${moments.join(", ")} ms`;
  expect(killed, `${context}: the import ended before it could be killed even once`).toBeGreaterThan(0);

  const last = await winnow(["import", folder, "--library", library, "--json"]);
  expect(last.status, `${context}\n${last.stderr}`).toBe(1);
  const summary = JSON.parse(last.stdout) as { imported: number; duplicates: number; failed: { path: string; code: string }[] };
  expect(summary.imported + summary.duplicates + summary.failed.length, context).toBe(files);
  expect(summary.failed.map((f) => path.basename(f.path)).sort(), context).toEqual([...broken].sort());

  const opened = await openLibrary(library);
  try {
    expect(opened.candidates.count(), context).toBe(distinct);
    const stored = opened.candidates.forMatching(opened.candidates.versions().map(({ candidateId }) => candidateId));
    const people = fs.readdirSync(folder).filter((name) => name.startsWith("person-"));
    const texts = new Set(stored.map((c) => /Person Number\d+/.exec(c.text)?.[0]));
    expect(texts.size, context).toBe(people.length);
    expect(opened.queue.unfinishedBatches(), context).toEqual([]);
    expect(opened.queue.failures().map((f) => path.basename(f.path)).sort(), context).toEqual([...broken].sort());

    const originals = fs.readdirSync(path.join(library, "files"), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(originals, context).toHaveLength(distinct);

    const passages = stored.reduce((sum, c) => sum + c.passages.length, 0);
    const index = await opened.openIndex(modelKey(await createEncoder({ modelFolder: path.resolve("resources/models/winnow-lite") }).identity()));
    const indexed = await index.passageIds();
    expect(indexed.length, context).toBe(passages);
    expect(new Set(indexed).size, context).toBe(passages);
  } finally {
    await opened.close();
  }
});
