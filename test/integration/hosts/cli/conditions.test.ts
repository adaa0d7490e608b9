import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src-main/library/open-library.ts";
import { winnow } from "../../../fixtures/command-line.ts";
import { newResume } from "../../../fixtures/resumes.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

interface Place {
  list: string;
  folder: string;
  run(...args: string[]): ReturnType<typeof winnow>;
}

async function place(): Promise<Place> {
  const folder = temporaryFolder();
  const library = await openLibrary(path.join(folder, "library"));
  for (const name of ["Ana Müller", "Bo Lind", "Bo Lind"]) {
    const file = `${name} ${String(library.candidates.count())}.txt`;
    library.resumes.add({ ...newResume(file, name, { name, location: "Leeds, UK" }), passages: [] }, "2026-01-05T10:00:00.000Z", () => undefined);
  }
  await library.close();
  const list = path.join(folder, "told.csv");
  fs.writeFileSync(list, "Name;Expected pay;Currency;Per;Notice weeks\nMüller, Ana;50k;EUR;year;4\nBo Lind;1;EUR;hour;1\nCy Moe;1;EUR;hour;1\n");
  return { list, folder, run: (...args) => winnow(["conditions", ...args, "--library", path.join(folder, "library")]) };
}

test("a list is checked without changing anything, imported, and taken back", async () => {
  const { list, run } = await place();
  const checked = await run("check", list, "--json");
  expect(checked.status).toBe(1);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    matched: [{ row: 2, name: "Ana Müller", changes: [{ fact: "pay", before: null, after: "EUR 50,000 per year" }, { fact: "notice", after: "4 weeks" }] }],
    ambiguous: [{ row: 3, who: "Bo Lind" }], notFound: [{ row: 4, who: "Cy Moe" }], imported: null,
  });
  const { imported } = JSON.parse((await run("import", list, "--json")).stdout) as { imported: { importId: string; candidates: number } };
  expect(imported.candidates).toBe(1);
  expect((await run("list")).stdout).toMatch(/Ana Müller,50000,EUR,year,,4 weeks/);
  expect(JSON.parse((await run("check", list, "--json")).stdout)).toMatchObject({ matched: [], unchanged: 1 });
  expect(JSON.parse((await run("undo", imported.importId, "--json")).stdout)).toEqual({ facts: 2 });
  expect((await run("list")).stdout).not.toMatch(/50000/);
}, 60_000);

test("the list that is saved for filling in changes nothing when it is read as it is", async () => {
  const { list, folder, run } = await place();
  await run("import", list);
  const saved = path.join(folder, "saved.csv");
  fs.writeFileSync(saved, (await run("list")).stdout);
  expect(JSON.parse((await run("check", saved, "--json")).stdout)).toMatchObject({ matched: [], notFound: [], ambiguous: [], bad: [], ignoredColumns: [] });
}, 60_000);

test("wrong usage is said", async () => {
  const { run } = await place();
  expect((await run("import")).status).toBe(2);
  expect((await run("burn")).stderr).toContain("winnow conditions needs");
}, 30_000);
