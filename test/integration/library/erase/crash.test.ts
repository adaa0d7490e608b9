import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src-main/library/open-library.ts";
import { newResume } from "../../../fixtures/resumes.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const nothing = (): void => undefined;
const model = "test-model@0001";
const vectorOf = (n: number): Float32Array => Float32Array.from({ length: 16 }, (_, i) => Math.sin(n * 7.3 + i));

function bytesIn(folder: string): string {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1")).join("\n");
}

test("an erasing that a crash cut short after the rows had gone is ended at the next start", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const text = "Polished the unmistakable zephyrine lenses for nine long years";
  const resume = newResume("zephyrine.txt", text, { name: "Zephyrine Quux" });
  const stored = library.resumes.add(resume, at, nothing);
  for (let n = 0; n < 40; n++) library.resumes.add(newResume(`other-${String(n)}.txt`, `Someone else number ${String(n)} keeps bees`), at, nothing);
  const original = path.join(folder, "files", resume.contentHash.slice(0, 2), resume.contentHash);
  fs.mkdirSync(path.dirname(original), { recursive: true });
  fs.writeFileSync(original, text);
  const index = await library.openIndex(model);
  const pending = library.marks.pending(model, 1000);
  await index.add(pending.map(({ passageId, candidateId }) => ({ passageId, candidateId, vector: vectorOf(passageId) })));
  library.marks.mark(model, pending.map(({ passageId }) => passageId));
  const [hers] = pending.filter(({ candidateId }) => candidateId === stored.candidateId);
  const vector = Buffer.from(vectorOf(hers?.passageId ?? 0).buffer).toString("latin1");
  expect(bytesIn(path.join(folder, "vectors"))).toContain(vector);
  await library.close();

  // As the first transaction leaves it: rows gone, everything else still there.
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  database.exec("PRAGMA foreign_keys = ON");
  database.prepare("INSERT INTO erasure (begun_at, files) VALUES (?, ?)").run(at, JSON.stringify([resume.contentHash]));
  database.prepare("INSERT INTO resume_fts (resume_fts, rowid, name, title, file, skills, body) SELECT 'delete', resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ?").run(stored.resumeId);
  database.prepare("DELETE FROM candidate WHERE candidate_id = ?").run(stored.candidateId);
  database.close();
  expect(bytesIn(folder)).toContain("zephyrine");

  const again = await openLibrary(folder);
  await again.openIndex(model);
  const left = bytesIn(folder);
  expect(left).not.toContain("zephyrine");
  expect(left).not.toContain(vector);
  expect(fs.existsSync(original)).toBe(false);
  expect(again.candidates.count()).toBe(40);
  await again.close();
});
