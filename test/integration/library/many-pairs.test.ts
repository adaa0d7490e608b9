import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { mostDuplicates } from "../../../src-preload/contract.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const people = 800;

/** Everyone looks like everyone else: 319,600 pairs. */
async function manyPairs(): Promise<string> {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  for (let n = 0; n < people; n += 1) library.resumes.add(newResume(`${String(n)}.txt`, `Resume ${String(n)}`, {}), "2026-01-05T10:00:00.000Z", () => undefined);
  await library.close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  database.exec(`
    DELETE FROM resume_pair;
    INSERT INTO resume_pair (low, high, reason, similarity, joins)
    SELECT a.resume_id, b.resume_id, CASE WHEN a.resume_id % 2 = 0 THEN 'same_text' ELSE 'same_phone' END, (a.resume_id * 7 + b.resume_id) % 1000 / 1000.0, 0
    FROM resume a JOIN resume b ON a.resume_id < b.resume_id;
    UPDATE resume_pair SET verdict = 'apart' WHERE reason = 'same_text' AND similarity = 0.999;
  `);
  database.close();
  return folder;
}

test("of hundreds of thousands of pairs the surest are given, and one more tells that there are others", async () => {
  const library = await openLibrary(await manyPairs());
  const pairs = library.people.duplicates(undefined, mostDuplicates + 1);
  expect(pairs).toHaveLength(mostDuplicates + 1);
  const alike = pairs.map(({ similarity }) => similarity);
  expect(alike).toEqual([...alike].sort((a, b) => b - a));
  // Those at 0.999 were kept apart; a hundred and more are at each thousandth below.
  expect(alike[0]).toBe(0.998);
  expect(alike.at(-1)).toBeGreaterThan(0.99);
  expect(new Set(pairs.map(({ reason }) => reason))).toEqual(new Set(["same_text"]));
  const [first] = pairs;
  const own = library.people.duplicates(first?.candidates[0]?.candidateId, 10);
  expect(own).toHaveLength(10);
  await library.close();
});
