import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const named = (n: number): string => [n, n * 7 + 3, n * 11 + 5].map((part) => letters[part % 26] ?? "").join("") + (letters[Math.floor(n / 26)] ?? "");
const saying = (of: string, words: number): string => Array.from({ length: words }, (_, n) => `${of}${String(n)}`).join(" ");

/** What an agency writes around a person's own words: two such texts share more than half of what they say. */
const onTemplate = (n: number): string => `${saying("agency", 400)} ${saying(`person${String(n)}x`, 150)}`;

function add(library: Library, file: string, text: string, name: string): string {
  return library.resumes.add(newResume(file, text, { name }), "2026-01-05T10:00:00.000Z", () => undefined).candidateId;
}

test("resumes on one template are few pairs, however many there are, and who comes a second time is found among them", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const ids = Array.from({ length: 300 }, (_, n) => add(library, `${String(n)}.txt`, onTemplate(n), `Xa${named(n)} Yo${named(n * 3 + 1)}`));
  expect(library.people.duplicates().length).toBeLessThan(50);
  const again = add(library, "again.txt", `${onTemplate(150)} and since May something more`, "Q. Vuxolani");
  expect(library.people.duplicates(again).map(({ candidates }) => candidates.map(({ candidateId }) => candidateId).sort())).toEqual([[again, ids[150]].sort()]);
  await library.close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  expect(Number(database.prepare("SELECT count(*) AS n FROM resume_pair").get()?.["n"])).toBeLessThan(50);
  database.close();
});

test("what was asked before a template showed is asked no more, but for those who share an address", async () => {
  const library = await openLibrary(temporaryFolder());
  const email = "both@example.com";
  for (const n of [0, 1]) library.resumes.add(newResume(`${String(n)}.txt`, onTemplate(n), { name: ["Ada Brecht", "Uli Zwick"][n] ?? null, emails: [email] }), "2026-01-05T10:00:00.000Z", () => undefined);
  for (let n = 2; n < 8; n += 1) add(library, `${String(n)}.txt`, onTemplate(n), `Xa${named(n)} Yo${named(n * 3 + 1)}`);
  expect(library.people.duplicates().length).toBeGreaterThan(20);
  for (let n = 8; n < 30; n += 1) add(library, `${String(n)}.txt`, onTemplate(n), `Xa${named(n)} Yo${named(n * 3 + 1)}`);
  expect(library.people.duplicates().map(({ candidates }) => candidates.map(({ name }) => name).sort())).toEqual([["Ada Brecht", "Uli Zwick"]]);
  await library.close();
});
