import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrate } from "../../../src-main/library/migrate.ts";
import { migrations } from "../../../src-main/library/migrations/index.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { sha256 } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2025-01-05T10:00:00.000Z";

/** A library as the first Winnow wrote it, with two resumes of one person, whose profiles lack what later ones have. */
async function firstLibrary(folder: string): Promise<void> {
  const file = path.join(folder, "library.sqlite");
  const database = new DatabaseSync(file);
  await migrate(database, file, migrations.slice(0, 1));
  for (const n of [1, 2]) {
    const hash = sha256(String(n));
    const profile = {
      name: "Ines Ferro", emails: ["i@f.pt"], phones: [], location: null, links: [], title: "Welder", yearsOfExperience: 3,
      employment: [{ title: "Welder", company: "Iron", location: null, start: "2015", end: "2018", current: false, span: { start: 0, end: 4 } }], education: [],
      skills: [{ id: "welding", name: "Welding", mentions: [{ start: 0, end: 7 }] }], certifications: [{ name: "EN 287", span: { start: 0, end: 1 } }],
      languages: [{ name: "German", level: "fluent", span: { start: 0, end: 1 } }], sections: [], identity: [],
    };
    database.prepare("INSERT INTO candidate (candidate_id, added_at) VALUES (?, ?)").run(`c${hash.slice(0, 16)}`, at);
    database.prepare("INSERT INTO resume (resume_id, candidate_id, content_hash, file, format, bytes, added_at, name, title, location, years, warnings) VALUES (?, ?, ?, ?, 'txt', 7, ?, 'Ines Ferro', 'Welder', NULL, 3, 0)")
      .run(n, `c${hash.slice(0, 16)}`, hash, `${String(n)}.txt`, at);
    database.prepare("INSERT INTO resume_text VALUES (?, 'Welding', '[]', '[]', ?)").run(n, JSON.stringify(profile));
    database.prepare("INSERT INTO resume_skill VALUES (?, 0, 'welding', 'Welding')").run(n);
    database.prepare("INSERT INTO passage VALUES (?, ?, 0, 1, 0, 7, 'Welding', 'h')").run(n, n);
    database.exec(`INSERT INTO resume_fts (rowid, name, title, file, skills, body) SELECT resume_id, name, title, file, skills, body FROM resume_search WHERE resume_id = ${String(n)}`);
  }
  database.close();
}

test("a library of the first Winnow opens, and what its profiles lack is empty", async () => {
  const folder = temporaryFolder();
  await firstLibrary(folder);
  const library = await openLibrary(folder);
  const { profile, resumes } = library.candidates.detail(library.candidates.versions().map(({ candidateId }) => candidateId)[0] ?? "");
  expect(profile).toMatchObject({
    kind: "resume", families: [], readings: [], skills: [{ canonical: "Welding", months: null, lastUsed: null }], employment: [{ bullets: [] }],
    certifications: [{ issuer: null, date: null }], languages: [{ cefr: null }],
  });
  expect(resumes).toHaveLength(1);
  expect(library.resumes.words("1")).toEqual([]);
  expect(library.search.holding([{ words: "welding", prefix: false }], "anywhere")).toHaveLength(2);
  await library.close();
});

test("its resumes are all to be read again, and by that are joined to one person", async () => {
  const folder = temporaryFolder();
  await firstLibrary(folder);
  const library = await openLibrary(folder);
  expect(library.resumes.outdated("now", 0, 10)).toEqual([1, 2]);
  for (const id of [1, 2]) {
    const reading = library.resumes.reading(id);
    if (!reading) throw new Error("The resume is gone.");
    const passages = library.candidates.forMatching(library.candidates.versions().map(({ candidateId }) => candidateId))[0]?.passages ?? [];
    library.resumes.rewrite(id, { parsed: reading.parsed, profile: reading.parsed, passages, warnings: [] }, "now", at);
  }
  expect(library.resumes.outdatedCount("now")).toBe(0);
  expect(library.candidates.count()).toBe(1);
  await library.close();
});

test("reading again what says the same writes nothing but the mark", async () => {
  const folder = temporaryFolder();
  await firstLibrary(folder);
  const library = await openLibrary(folder);
  const again = (reader: string): boolean => {
    const reading = library.resumes.reading(1);
    const passages = [{ page: 1, start: 0, end: 7, redacted: "Welding", textHash: "h" }];
    return reading !== null && library.resumes.rewrite(1, { parsed: reading.parsed, profile: reading.parsed, passages, warnings: [] }, reader, at);
  };
  expect(again("one")).toBe(true);
  const before = library.candidates.revision();
  expect(again("two")).toBe(false);
  expect(library.candidates.revision()).toBe(before);
  await library.close();
});

test("a passage that changes gets a number that no passage ever had, and its old vector's row is swept out", async () => {
  const folder = temporaryFolder();
  await firstLibrary(folder);
  const library = await openLibrary(folder);
  const model = "m";
  const index = await library.openIndex(model);
  await index.add([1, 2].map((passageId) => ({ passageId, candidateId: "c", vector: new Float32Array(4).fill(passageId) })));
  library.marks.mark(model, [1, 2]);
  const parsed = library.resumes.reading(2)?.parsed;
  if (!parsed) throw new Error("The resume is gone.");
  library.resumes.rewrite(2, { parsed, profile: parsed, passages: [{ page: 1, start: 0, end: 7, redacted: "Redacted", textHash: "i" }], warnings: [] }, "now", at);
  expect(library.marks.pending(model, 10).map((p) => [p.passageId, p.redacted])).toEqual([[3, "Redacted"]]);
  await library.marks.sweep(model, index);
  expect(await index.passageIds()).toEqual([1]);
  await library.close();
});

test("what a process left that was killed while it rehearsed a migration does not stand in the way, and does not stay", async () => {
  const folder = temporaryFolder();
  await firstLibrary(folder);
  const left = path.join(folder, "library.sqlite.rehearsal");
  fs.writeFileSync(left, Buffer.alloc(8192, 0x5a));
  fs.writeFileSync(`${left}-journal`, "half a journal");
  const library = await openLibrary(folder);
  expect(library.candidates.count()).toBe(2);
  await library.close();
  expect(fs.readdirSync(folder).filter((name) => name.includes("rehearsal"))).toEqual([]);
});
