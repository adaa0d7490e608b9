import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { openVectorIndex, type VectorIndex } from "../../../src-main/library/vector-index.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const model = "test@0001";
const unit = (axis: number): Float32Array => Float32Array.from({ length: 8 }, (_, i) => (i === axis ? 1 : 0));

async function indexPending(library: Library, index: VectorIndex): Promise<number> {
  const pending = library.marks.pending(model, 100);
  await index.add(pending.map((p, at) => ({ passageId: p.passageId, candidateId: p.candidateId, vector: unit(at % 8) })));
  library.marks.mark(model, pending.map((p) => p.passageId));
  return pending.length;
}

async function libraryWithIndex(folder: string): Promise<{ library: Library; index: VectorIndex }> {
  const library = await openLibrary(folder);
  library.resumes.add(newResume("1.txt", "one\ntwo\nthree"), "2026-01-05T10:00:00.000Z", () => undefined);
  const index = await library.openIndex(model);
  expect(await indexPending(library, index)).toBe(3);
  return { library, index };
}

test("the nearest passages come first, with their cosine", async () => {
  const { library, index } = await libraryWithIndex(temporaryFolder());
  const hits = await index.search(unit(1), 2);
  expect(hits[0]?.cosine).toBeCloseTo(1, 6);
  expect(hits[1]?.cosine).toBeCloseTo(0, 6);
  const resume = library.search.quotable(1);
  const place = resume?.passages.find(({ passageId }) => passageId === hits[0]?.passageId);
  expect(resume?.text.slice(place?.start, place?.end)).toBe("two");
  await library.close();
});

test("an index whose folder was deleted asks for every passage again", async () => {
  const folder = temporaryFolder();
  const { library } = await libraryWithIndex(folder);
  expect(library.marks.pendingCount(model)).toBe(0);
  await library.close();
  fs.rmSync(path.join(folder, "vectors"), { recursive: true });

  const again = await openLibrary(folder);
  const index = await again.openIndex(model);
  expect(again.marks.pendingCount(model)).toBe(3);
  await indexPending(again, index);
  expect(await index.count()).toBe(3);
  await again.close();
});

test("an index whose files are garbage is thrown away and asked for again", async () => {
  const folder = temporaryFolder();
  const { library } = await libraryWithIndex(folder);
  await library.close();
  for (const entry of fs.readdirSync(path.join(folder, "vectors"), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) fs.writeFileSync(path.join(entry.parentPath, entry.name), "garbage");
  }
  const again = await openLibrary(folder);
  const index = await again.openIndex(model);
  expect(again.marks.pendingCount(model)).toBe(3);
  await indexPending(again, index);
  expect((await index.search(unit(0), 1))[0]?.cosine).toBeCloseTo(1, 6);
  await again.close();
});

test("rows that were written but not marked when the process died leave the index, and are written again once", async () => {
  const folder = temporaryFolder();
  const { library, index } = await libraryWithIndex(folder);
  library.resumes.add(newResume("2.txt", "four\nfive"), "2026-01-05T10:00:00.000Z", () => undefined);
  await index.add(library.marks.pending(model, 100).map((p) => ({ passageId: p.passageId, candidateId: p.candidateId, vector: unit(5) })));
  await library.close();

  const again = await openLibrary(folder);
  const reopened = await again.openIndex(model);
  expect(await reopened.count()).toBe(3);
  expect(again.marks.pendingCount(model)).toBe(2);
  await indexPending(again, reopened);
  expect(new Set(await reopened.passageIds()).size).toBe(await reopened.count());
  await again.close();
});

test("the vectors of an erased candidate leave the index and its old versions", async () => {
  const folder = temporaryFolder();
  const { library } = await libraryWithIndex(folder);
  const [candidateId] = library.candidates.versions().map(({ candidateId }) => candidateId);
  library.candidates.remove([candidateId ?? ""], "2026-01-06T10:00:00.000Z");
  await library.close();
  const again = await openLibrary(folder);
  const index = await again.openIndex(model);
  expect(await index.count()).toBe(0);
  const data = fs.readdirSync(path.join(folder, "vectors"), { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith(".lance"));
  expect(data).toEqual([]);
  await again.close();
});

test("another model's vectors take the place of the first one's", async () => {
  const folder = temporaryFolder();
  const { library } = await libraryWithIndex(folder);
  library.embeddings.put(model, new Map([["hash", unit(0)]]));
  library.embeddings.put("next@0002", new Map([["hash", unit(1)]]));
  await library.close();

  const again = await openLibrary(folder);
  const index = await again.openIndex("next@0002");
  expect(await index.count()).toBe(0);
  expect(again.marks.pendingCount("next@0002")).toBe(3);
  expect(again.embeddings.get(model, ["hash"]).size).toBe(0);
  expect(again.embeddings.get("next@0002", ["hash"]).get("hash")).toEqual(unit(1));
  expect(fs.readdirSync(path.join(folder, "vectors")).filter((name) => name.includes("0001"))).toEqual([]);
  await again.close();
});

test("what writes at the same time takes turns, and nothing of it is lost", async () => {
  const { library, index } = await libraryWithIndex(temporaryFolder());
  const rows = (from: number): { passageId: number; candidateId: string; vector: Float32Array }[] =>
    Array.from({ length: 20 }, (_, n) => ({ passageId: from + n, candidateId: "c", vector: unit(n % 8) }));
  await index.add(rows(100));
  const work: Promise<unknown>[] = [];
  for (let n = 0; n < 12; n++) work.push(index.add(rows(200 + 20 * n)), index.remove([100 + n]), index.compact(), index.search(unit(1), 5));
  await Promise.all(work);
  expect(await index.count()).toBe(3 + 20 + 12 * 20 - 12);
  await library.close();
});

test("closing waits for what is being written; what comes later is refused", async () => {
  const folder = path.join(temporaryFolder(), "vectors");
  const index = await openVectorIndex(folder, model);
  const written = index.add([{ passageId: 1, candidateId: "c", vector: unit(1) }]);
  await index.close();
  await expect(index.count()).rejects.toMatchObject({ code: "cancelled" });
  await written;
  const again = await openVectorIndex(folder, model);
  expect(await again.passageIds()).toEqual([1]);
  await again.close();
});

test("a table that cannot be opened for a moment is not thrown away", async () => {
  const folder = path.join(temporaryFolder(), "vectors");
  const index = await openVectorIndex(folder, model);
  await index.add([{ passageId: 1, candidateId: "c", vector: unit(1) }]);
  await index.close();
  const [table = ""] = fs.readdirSync(folder);
  const [versions, away] = [path.join(folder, table, "_versions"), path.join(folder, "away")];
  fs.renameSync(versions, away);
  setTimeout(() => fs.renameSync(away, versions), 50);
  const again = await openVectorIndex(folder, model);
  expect(await again.count()).toBe(1);
  await again.close();
});

test("a table that cannot be opened at all is thrown away, and no other", async () => {
  const folder = path.join(temporaryFolder(), "vectors");
  const [bad, good] = [await openVectorIndex(folder, model), await openVectorIndex(folder, "other@0002")];
  for (const index of [bad, good]) await index.add([{ passageId: 1, candidateId: "c", vector: unit(1) }]);
  await bad.close();
  const damaged = fs.readdirSync(folder).find((name) => name.includes("0001")) ?? "";
  fs.rmSync(path.join(folder, damaged, "_versions"), { recursive: true });
  const again = await openVectorIndex(folder, model);
  expect(await again.count()).toBe(0);
  expect((await good.search(unit(1), 1)).map(({ passageId }) => passageId)).toEqual([1]);
  await Promise.all([again.close(), good.close()]);
});

test("an index whose rows cannot be read when it is compared with the library is thrown away and asked for again", async () => {
  const folder = temporaryFolder();
  const { library } = await libraryWithIndex(folder);
  library.resumes.add(newResume("2.txt", "four"), "2026-01-05T10:00:00.000Z", () => undefined);
  // As if it had been indexed: the counts differ, and the rows must be read.
  library.marks.mark(model, library.marks.pending(model, 1).map(({ passageId }) => passageId));
  await library.close();
  for (const entry of fs.readdirSync(path.join(folder, "vectors"), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith(".lance")) fs.writeFileSync(path.join(entry.parentPath, entry.name), "garbage");
  }
  const again = await openLibrary(folder);
  const index = await again.openIndex(model);
  expect(await index.count()).toBe(0);
  expect(again.marks.pendingCount(model)).toBe(4);
  await again.close();
});

test("a passage that went while it was being encoded is not marked, and its vector leaves the index with the next sweep", async () => {
  const { library, index } = await libraryWithIndex(temporaryFolder());
  library.resumes.add(newResume("2.txt", "four"), "2026-01-05T10:00:00.000Z", () => undefined);
  const pending = library.marks.pending(model, 100);
  const gone = library.candidates.versions().map(({ candidateId }) => candidateId).filter((id) => pending.some((passage) => passage.candidateId === id));
  library.candidates.remove(gone, "2026-01-06T10:00:00.000Z");
  library.resumes.erase(gone);
  await index.add(pending.map((p) => ({ passageId: p.passageId, candidateId: p.candidateId, vector: unit(4) })));
  library.marks.mark(model, pending.map((p) => p.passageId));
  expect(library.marks.pendingCount(model)).toBe(0);
  await library.marks.sweep(model, index);
  expect(await index.count()).toBe(3);
  await library.close();
});

/** Directions in bundles, as sentences of few trades lie; from a small generator, the same in every run. */
function bundles(count: number, dimensions: number): Float32Array[] {
  let state = 7;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 - 0.5;
  const random = (): Float32Array => Float32Array.from({ length: dimensions }, () => next() + next() + next());
  const middles = Array.from({ length: 60 }, random);
  return Array.from({ length: count }, (_, n) => {
    const around = random();
    const vector = (middles[n % middles.length] ?? around).map((value, i) => value + 0.6 * (around[i] ?? 0));
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

test("an approximate index of a large table finds nearly what comparing all finds", async () => {
  const vectors = bundles(4020, 64);
  const queries = vectors.slice(4000, 4012);
  const index = await openVectorIndex(path.join(temporaryFolder(), "vectors"), model, 3000);
  await index.add(vectors.slice(0, 4000).map((vector, i) => ({ passageId: i, candidateId: "c", vector })));
  const exact = await Promise.all(queries.map((query) => index.search(query, 50)));
  await index.tune();
  let found = 0;
  for (const [i, query] of queries.entries()) {
    const ids = new Set((await index.search(query, 50)).map(({ passageId }) => passageId));
    found += exact[i]?.filter(({ passageId }) => ids.has(passageId)).length ?? 0;
  }
  expect(found / (queries.length * 50)).toBeGreaterThan(0.97);

  const [one] = queries;
  if (one === undefined) throw new Error("There are queries.");
  await index.add([{ passageId: 9000, candidateId: "c", vector: one }]);
  expect((await index.search(one, 1))[0]?.passageId).toBe(9000);
  await index.compact();
  expect((await index.search(one, 1))[0]?.passageId).toBe(9000);
  await index.close();
}, 60_000);
