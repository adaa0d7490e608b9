import { expect, test } from "vitest";
import { newestFirst, type CandidateSort } from "../../../src-preload/contract.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

async function libraryOfThree(): Promise<Library> {
  const library = await openLibrary(temporaryFolder());
  const add = (file: string, text: string, profile: Parameters<typeof newResume>[2]): void => {
    library.resumes.add(newResume(file, text, profile), "2026-01-05T10:00:00.000Z", () => undefined);
  };
  add("1.txt", "Kept the books of a bakery", { name: "Bruno Zitt", title: "Accountant", location: "Graz", yearsOfExperience: 4 });
  add("2.txt", "Wrote the shop in React", { name: "ana Moll", title: "Developer", yearsOfExperience: 11 });
  add("3.txt", "Résumé of a nurse", { title: "Nurse", location: "Linz" });
  return library;
}

const page = (library: Library, filter: string, column: CandidateSort["column"], descending = false) =>
  library.candidates.page({ filter, sort: { column, descending }, offset: 0, limit: 10 }).rows.map((row) => row.file);

test("sorting ignores case and puts empty cells last in both directions", async () => {
  const library = await libraryOfThree();
  expect(page(library, "", "name")).toEqual(["2.txt", "1.txt", "3.txt"]);
  expect(page(library, "", "name", true)).toEqual(["1.txt", "2.txt", "3.txt"]);
  expect(page(library, "", "years", true)).toEqual(["2.txt", "1.txt", "3.txt"]);
  await library.close();
});

test("sorting by skills is by how many there are, and by tags by the first of them, of whichever resume, with the untagged last", async () => {
  const library = await libraryOfThree();
  const skill = (id: string) => ({ id, name: id, canonical: id, mentions: [], months: null, lastUsed: null });
  library.resumes.add(newResume("4.txt", "Knits", { name: "Di", skills: [skill("a"), skill("b")] }), "2026-01-05T10:00:00.000Z", () => undefined);
  library.resumes.add(newResume("5.txt", "Sews", { name: "Ed", skills: [skill("a")] }), "2026-01-05T10:00:00.000Z", () => undefined);
  expect(page(library, "", "skills", true).slice(0, 2)).toEqual(["4.txt", "5.txt"]);
  expect(page(library, "", "skills").slice(3)).toEqual(["5.txt", "4.txt"]);

  const idOf = (file: string): string => library.candidates.page({ sort: newestFirst, offset: 0, limit: 10 }).rows.find((row) => row.file === file)?.candidateId ?? "";
  library.tags.add([idOf("2.txt")], ["zeta", "Beta"], "2026-01-05T10:00:00.000Z");
  library.tags.add([idOf("5.txt")], ["alpha"], "2026-01-05T10:00:00.000Z");
  library.tags.add([idOf("1.txt")], ["zeta"], "2026-01-05T10:00:00.000Z");
  expect(page(library, "", "tags").slice(0, 3)).toEqual(["5.txt", "2.txt", "1.txt"]);
  expect(page(library, "", "tags", true).slice(0, 3)).toEqual(["1.txt", "2.txt", "5.txt"]);
  expect(page(library, "", "tags", true)).toHaveLength(5);
  await library.close();
});

test("the filter finds beginnings of words in name, title and text, without accents and whatever signs it holds", async () => {
  const library = await libraryOfThree();
  expect(page(library, "zit", "added")).toEqual(["1.txt"]);
  expect(page(library, "resume", "added")).toEqual(["3.txt"]);
  expect(page(library, "wrote rea", "added")).toEqual(["2.txt"]);
  expect(page(library, "wrote bakery", "added")).toEqual([]);
  expect(page(library, `"react" OR ( * : ^`, "added")).toEqual([]);
  expect(page(library, " \" * ", "added")).toHaveLength(3);
  await library.close();
});

test("a window of the table is given with the total", async () => {
  const library = await libraryOfThree();
  const { total, rows } = library.candidates.page({ filter: "", sort: { column: "added", descending: false }, offset: 1, limit: 1 });
  expect(total).toBe(3);
  expect(rows.map((row) => row.file)).toEqual(["2.txt"]);
  await library.close();
});
