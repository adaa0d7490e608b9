import { expect, test } from "vitest";
import { noFilters } from "../../../src-preload/contract.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const later = "2026-01-09T10:00:00.000Z";
const nurses = { name: "Nurses", query: "night shift on a ward", filters: { ...noFilters, years: ["3-5" as const], yearsFrom: 4 }, sort: { column: "years" as const, descending: true } };

test("a saved search keeps its words, filters and order over a restart, and when it was last looked at", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const { searchId } = library.savedSearches.add(nurses, at);
  library.savedSearches.look(searchId, later);
  await library.close();
  const again = await openLibrary(folder);
  expect(again.savedSearches.list()).toEqual([{ searchId, ...nurses, createdAt: at, seenAt: later }]);
  await again.close();
});

test("no two have one name, whatever its capitals", async () => {
  const library = await openLibrary(temporaryFolder());
  const { savedSearches } = library;
  const first = savedSearches.add(nurses, at);
  expect(() => savedSearches.add({ ...nurses, name: "nurses" }, at)).toThrow("already");
  const second = savedSearches.add({ ...nurses, name: "Chefs" }, at);
  expect(() => savedSearches.rename(second.searchId, "NURSES")).toThrow("already");
  expect(savedSearches.rename(first.searchId, "NURSES").name).toBe("NURSES");
  expect(savedSearches.list().map(({ name }) => name)).toEqual(["Chefs", "NURSES"]);
  await library.close();
});

test("a deleted one comes back, under another name where its own is taken, until the library is opened again", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const { savedSearches } = library;
  const { searchId } = savedSearches.add(nurses, at);
  savedSearches.remove(searchId, later);
  expect(savedSearches.list()).toEqual([]);
  expect(() => savedSearches.rename(searchId, "x")).toThrow("no longer there");
  savedSearches.add(nurses, at);
  expect(savedSearches.restore(searchId).name).toBe("Nurses (2)");
  savedSearches.remove(searchId, later);
  await library.close();
  const again = await openLibrary(folder);
  expect(() => again.savedSearches.restore(searchId)).toThrow("no longer there");
  expect(again.savedSearches.list()).toHaveLength(1);
  await again.close();
});
