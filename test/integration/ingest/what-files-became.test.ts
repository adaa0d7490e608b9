import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { noFilters, type Became, type FilesFilter } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resume = (name: string, last: string): string =>
  `${name}\n${name.toLowerCase().replace(" ", ".")}@example.com\n\nExperience\nWelder, Yard Ltd\n01/2012 - 12/2019\n- Welded hulls for ${name}\n\nWelder, ${last}\n02/2020 - 06/2024\n- Mended masts\n\nSkills\nWelding\n`;
const invoice = "Invoice 4711\n\nPlease pay 120.00 within 14 days.\nItem: 3 boxes of screws\n";

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

test("what files have become is told of an import and of the library: people, further resumes of the same person, and what is no resume", async () => {
  const engine = await openEngine({ libraryFolder: path.join(temporaryFolder(), "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  onTestFinished(() => engine.close());
  const { handlers } = engine;
  const whileReading: (Became | null)[] = [];
  engine.subscribe((event) => {
    if (event.event === "ingest.changed" && event.data.state === "running") whileReading.push(event.data.became);
  });
  const imported = async (files: Record<string, string>) => {
    const { batchId } = await handlers["ingest.add"]({ paths: [folderOf(files)] });
    await engine.settled();
    expect((await handlers["ingest.status"]({})).became).toEqual((await handlers["ingest.summary"]({ batchId })).became);
    return (await handlers["ingest.status"]({})).became;
  };

  const first = { "ana.txt": resume("Ana Brod", "Dock Ltd"), "ana-again.txt": resume("Ana Brod", "Quay Ltd"), "ben.txt": resume("Ben Kruste", "Dock Ltd"), "bill.txt": invoice, "copy.txt": resume("Ben Kruste", "Dock Ltd"), "empty.txt": "" };
  expect(await imported(first)).toEqual({ people: 3, versions: 1, notResumes: 1 });
  expect(whileReading.length).toBeGreaterThan(0);
  expect(new Set(whileReading)).toEqual(new Set([null]));
  // Another resume of somebody who is there already.
  expect(await imported({ "ben-again.txt": resume("Ben Kruste", "Pier Ltd"), "cleo.txt": resume("Cleo Marsh", "Dock Ltd") })).toEqual({ people: 1, versions: 1, notResumes: 0 });
  expect(await handlers["library.files"]({})).toEqual({ files: 6, people: 4, versions: 2, notResumes: 1 });

  const shown = async (files: FilesFilter[]): Promise<string[]> => {
    const { rows } = await handlers["library.candidates"]({ filter: "", filters: { ...noFilters, files }, sort: { column: "name", descending: false }, offset: 0, limit: 9 });
    return rows.map(({ name, file }) => name ?? path.basename(file));
  };
  expect(await shown(["several"])).toEqual(["Ana Brod", "Ben Kruste"]);
  expect(await shown(["other"])).toEqual(["bill.txt"]);
  expect(await shown(["several", "other"])).toHaveLength(3);
  expect((await handlers["search.facets"]({ query: "", filters: noFilters })).files.map(({ value, count }) => [value, count])).toEqual([["several", 2], ["other", 1]]);

  const { rows } = await handlers["library.candidates"]({ filter: "ben", sort: { column: "name", descending: false }, offset: 0, limit: 9 });
  await handlers["library.remove"]({ candidateIds: rows.map(({ candidateId }) => candidateId) });
  expect(await handlers["library.files"]({})).toEqual({ files: 4, people: 3, versions: 1, notResumes: 1 });
}, 60_000);
