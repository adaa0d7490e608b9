/**
 * How long the library's table, its filters and what is done with many at once take:
 *   node test/bench/library-table.ts [COUNT]        (default 20000)
 * The candidates are the shipped samples with their jobs exchanged, as in ranking.ts. Prints the median and the worst of several runs;
 * times are of this machine and this moment.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { newestFirst, noFilters, type CandidateSort, type SearchFilters } from "../../src-preload/contract.ts";
import { candidateTable } from "../../src-main/exports/candidate-table.ts";
import { engineWords } from "../../src-main/words/words.ts";
import { openLibrary } from "../../src-main/library/open-library.ts";
import { filterConditions } from "../../src-main/matching/search/filters.ts";
import { growLibrary } from "../fixtures/large-library.ts";

const RUNS = 7;
const WINDOW = 200;
const count = Number(process.argv[2] ?? 20_000);
const at = "2026-01-05T10:00:00.000Z";

function measure(name: string, work: () => unknown, { runs = RUNS, before = () => undefined }: { runs?: number; before?: () => unknown } = {}): void {
  const taken = Array.from({ length: runs }, () => {
    before();
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  console.log(`  ${name.padEnd(44)} median ${(taken[Math.floor(runs / 2)] ?? 0).toFixed(1)} ms, worst ${(taken.at(-1) ?? 0).toFixed(1)} ms`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await growLibrary(folder, count);
  const library = await openLibrary(folder);
  const { candidates, tags, notes, search } = library;
  console.log(`${String(candidates.count())} candidates`);
  const everyone = candidates.ids({ sort: newestFirst });
  const half = everyone.filter((_, n) => n % 2 === 0);
  measure("tag half, and undo", () => tags.add(half, ["Callback"], at).undo?.(), { runs: 3 });
  const { tags: [callback] } = tags.add(half, ["Callback"], at);
  for (let n = 0; n < 40; n++) tags.add(everyone.filter((_, i) => i % 97 === n), [`Tag ${String(n)}`], at);
  for (const id of everyone.slice(0, 2000)) notes.add(id, "Called, wants to hear from us in May.", at);

  const conditionOf = (filters: Partial<SearchFilters>) => ({ kind: "all", of: filterConditions({ ...noFilters, ...filters }, new Date()) }) as const;
  let turn = 0;
  /** A list is kept while nothing changes: what is measured is the first window of another one. */
  const another = { before: () => candidates.page({ filter: "nobody", sort: newestFirst, offset: 0, limit: 1 }) };
  const byName = { column: "name", descending: false } as const;
  const listed = (name: string, filters: Partial<SearchFilters>, sort: CandidateSort = byName): void => {
    measure(name, () => candidates.page({ sort, condition: conditionOf(filters), offset: 0, limit: WINDOW }), another);
  };
  for (const column of ["name", "title", "location", "years", "skills", "tags", "file", "added"] as const) listed(`first ${String(WINDOW)} rows by ${column}`, {}, { column, descending: column === "added" });
  const middle = Math.floor(count / 2);
  candidates.page({ sort: newestFirst, condition: null, offset: middle, limit: WINDOW });
  measure(`${String(WINDOW)} rows in the middle, while scrolling`, () => candidates.page({ sort: newestFirst, condition: null, offset: (turn += WINDOW) % count, limit: WINDOW }));
  const skills = search.facets.skills([...search.everyone().keys()], 2).map(({ value }) => value);
  const place = search.facets.locations([...search.everyone().keys()], 1)[0]?.value ?? "";
  listed("with a tag that half have", { tags: [callback?.tagId ?? ""] });
  listed("with two skills", { skills });
  listed("with words of the title", { title: "manager" });
  listed("with words of the place", { place: place.split(",")[0] ?? "" });
  listed("with years from 3 to 8", { yearsFrom: 3, yearsTo: 8 });
  listed("with all of these", { tags: [callback?.tagId ?? ""], skills: skills.slice(0, 1), yearsFrom: 3, yearsTo: 8, place: place.split(",")[0] ?? "" });
  measure("everyone's ids", () => candidates.ids({ sort: byName }), another);
  measure("all tags with their counts", () => tags.list());
  measure("what each filter would leave", () => {
    const ids = [...search.everyone().keys()];
    search.facets.skills(ids, 100_000);
    search.facets.locations(ids, 100_000);
    search.facets.tags(ids);
  }, { runs: 3 });
  measure("a table of everyone for a spreadsheet", () => candidateTable(candidates.table(everyone), engineWords("en").exports), { runs: 3 });
  measure("one candidate's history", () => library.history(everyone[0] ?? ""));
  measure("remove everyone, and bring all back", () => {
    candidates.remove(everyone, at);
    candidates.restore(everyone);
  }, { runs: 1 });
  await library.close();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
