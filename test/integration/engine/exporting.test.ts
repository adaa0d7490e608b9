import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestFirst, type ExportFormat, type ExportStatus, type Params } from "../../../src-preload/contract.ts";
import { exportColumns } from "../../../src-preload/export-columns.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { pagesOf, unzipped } from "../../unit/exports/made-export.ts";

const samples = path.resolve("resources/samples/resumes");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-exporting-"));
let engine: Engine;
let jobId: string;

beforeAll(async () => {
  engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  await engine.handlers["ingest.add"]({ paths: [samples] });
  await engine.settled();
  ({ jobId } = await engine.handlers["jobs.create"]({ text: fs.readFileSync("resources/samples/jobs/registered-nurse.txt", "utf8") }));
  await engine.handlers["ranking.run"]({ jobId });
}, 180_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

type Start = Partial<Params<"exports.start">> & { format: ExportFormat };

/** Begins an export and waits for its end. */
async function ended(more: Start): Promise<ExportStatus> {
  const { handlers } = engine;
  const { exportId } = await handlers["exports.start"]({ of: { jobId }, whom: { who: "everyone" }, blind: false, ...more });
  for (;;) {
    const status = await handlers["exports.status"]({ exportId });
    if (status.state !== "running") return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function fetched({ exportId }: ExportStatus): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { base64: string; next: number | null } = await engine.handlers["exports.read"]({ exportId, offset });
    pieces.push(Buffer.from(piece.base64, "base64"));
    offset = piece.next;
  }
  await engine.handlers["exports.end"]({ exportId });
  return Buffer.concat(pieces);
}

async function exported(more: Start): Promise<Buffer> {
  const status = await ended(more);
  expect(status.error).toBeNull();
  const bytes = await fetched(status);
  expect(bytes.length).toBe(status.file?.bytes);
  return bytes;
}

/** All that can be read in a file, on one line. */
async function textOf(format: ExportFormat, bytes: Buffer): Promise<string> {
  if (format === "pdf") return (await pagesOf(bytes)).join("\n");
  if (format === "xlsx") return [...(await unzipped(bytes)).values()].join("\n").replace(/&apos;/g, "'").replace(/&amp;/g, "&");
  return bytes.toString("utf8");
}

/** What tells who the people of the samples are: names, the parts of names that are no other word, addresses, numbers, files. */
async function tellTales(): Promise<string[]> {
  const { rows } = await engine.handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 500 });
  const found = new Set<string>();
  const people = await Promise.all(rows.map(({ candidateId }) => engine.handlers["library.candidate"]({ candidateId })));
  for (const { candidateId, name, file } of rows) {
    const { profile } = await engine.handlers["library.candidate"]({ candidateId });
    // Part of a name may be another word in somebody else's resume: a firm's name, a town.
    const others = people.filter((one) => one.candidateId !== candidateId).map(({ text }) => text).join("\n");
    for (const one of [name, profile.name]) {
      if (one === null) continue;
      found.add(one);
      for (const part of one.split(/[\s.]+/)) if (part.length >= 4 && !tells(others, part)) found.add(part);
    }
    if (profile.location !== null && !tells(others, profile.location)) found.add(profile.location);
    for (const one of [...profile.emails, ...profile.phones, ...profile.links, candidateId]) found.add(one);
    for (const phone of profile.phones) found.add(phone.replace(/\D/g, "").slice(-7));
    found.add(path.basename(file));
    found.add(path.parse(file).name);
  }
  return [...found].filter((text) => text.length >= 4);
}

const allColumns = exportColumns.map(({ id }) => id);

/** As words of their own: “Bell” is not told by “belly”. */
const tells = (text: string, tale: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${tale.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`, "u").test(text);

for (const format of ["csv", "xlsx", "json", "pdf"] as const) {
  test(`a blind ${format} file tells nobody’s name, address, number or file`, { timeout: 120_000 }, async () => {
    for (const { candidateId } of (await engine.handlers["ranking.run"]({ jobId })).rows.slice(0, 3)) {
      const { name } = await engine.handlers["ranking.match"]({ jobId, candidateId });
      await engine.handlers["notes.add"]({ candidateId, text: `Spoke with ${String(name)}, call ${String(name).split(" ")[0] ?? ""} again` });
    }
    const tales = await tellTales();
    expect(tales.length).toBeGreaterThan(200);
    const open = await textOf(format, await exported({ format, columns: allColumns }));
    const blind = await textOf(format, await exported({ format, columns: allColumns, blind: true }));
    expect(blind).toContain("Candidate 7");
    expect(tales.filter((tale) => tells(blind, tale))).toEqual([]);
    // The same search finds them where they are.
    expect(tales.filter((tale) => tells(open, tale)).length).toBeGreaterThan(100);
  });
}

test("a blind table for a mail names nobody, and the numbers are those of a blind window", async () => {
  const { html, plain } = await engine.handlers["exports.table"]({ jobId, whom: { who: "first", count: 12 }, columns: allColumns, blind: true });
  const tales = await tellTales();
  expect(tales.filter((tale) => tells(html, tale) || tells(plain, tale))).toEqual([]);
  const { rows } = await engine.handlers["ranking.run"]({ jobId }, { language: "en", blind: { schools: false } });
  expect(plain).toMatch(new RegExp(`^ *12 +${String(rows[11]?.name)} `, "m"));
  expect(html).not.toContain("<th style=\"border:1px solid #c9d1cd;padding:4px 8px;vertical-align:top;text-align:left\">E-mail");
});

test("who asks in German gets German tables and people without names in German, and JSON as everyone else", { timeout: 60_000 }, async () => {
  const { handlers } = engine;
  const german = { language: "de" } as const;
  const text = async (format: "csv" | "json", language: typeof german | undefined): Promise<{ fileName: string; content: string }> =>
    handlers["exports.ranking"]({ jobId, format, everyone: true, blind: true }, language);
  const { fileName, content } = await text("csv", german);
  expect(fileName).toMatch(/-rangliste-blind\.csv$/);
  expect(content).toMatch(/^\uFEFFRang;Name;Titel;Punktzahl;/);
  expect(content).toMatch(/\r\n7;Person \d+;[^\r]*;0,\d+;/);
  expect(await text("json", german)).toEqual(await text("json", undefined));
  const { subject } = await handlers["exports.table"]({ jobId, whom: { who: "first", count: 2 }, columns: ["rank", "name"], blind: true }, german);
  expect(subject).toMatch(/^Personen für die Stelle „/);
});

test("original files are not to be had blind, and that is said", async () => {
  await expect(engine.handlers["exports.start"]({ of: { jobId }, format: "zip", whom: { who: "everyone" }, blind: true })).rejects.toMatchObject({ code: "invalid_input" });
});

for (const format of ["csv", "xlsx", "json", "pdf", "zip"] as const) {
  test(`the same ranking exported twice as ${format} is the same bytes`, { timeout: 120_000 }, async () => {
    const [one, two] = [await exported({ format }), await exported({ format })];
    expect(one.length).toBeGreaterThan(1000);
    expect(two.equals(one)).toBe(true);
  });
}

test("the archive of originals holds each file as it was given", { timeout: 60_000 }, async () => {
  const files = await unzipped(await exported({ format: "zip", whom: { who: "first", count: 5 } }));
  expect(files.size).toBe(5);
  for (const [name, content] of files) expect(content).toBe(fs.readFileSync(path.join(samples, name.replace(/^\d+ /, "")), "utf8"));
});

test("the shortlist is exported in its order, the marked ones by rank, and an empty shortlist says so", async () => {
  const { rows } = await engine.handlers["ranking.run"]({ jobId });
  const [first, second, third] = rows.map(({ candidateId }) => candidateId);
  if (first === undefined || second === undefined || third === undefined) throw new Error("nobody was ranked");
  expect((await ended({ format: "csv", whom: { who: "shortlist" } })).error).toMatchObject({ code: "invalid_input", message: "The shortlist is empty." });
  for (const candidateId of [third, first]) await engine.handlers["shortlist.set"]({ jobId, candidateId, shortlisted: true });
  const ranks = async (whom: Params<"exports.start">["whom"]): Promise<string[]> =>
    (await exported({ format: "csv", whom, columns: ["rank"] })).toString("utf8").replace("\uFEFF", "").trim().split("\r\n").slice(1);
  expect(await ranks({ who: "shortlist" })).toEqual(["3", "1"]);
  expect(await ranks({ who: "selected", candidateIds: [third, second] })).toEqual(["2", "3"]);
  expect(await ranks({ who: "first", count: 4 })).toEqual(["1", "2", "3", "4"]);
});

test("who was taken out of the library since it was ranked is left out", async () => {
  const { rows } = await engine.handlers["ranking.run"]({ jobId });
  const gone = rows.at(-1)?.candidateId ?? "";
  await engine.handlers["library.remove"]({ candidateIds: [gone] });
  const csv = (await exported({ format: "csv" })).toString("utf8");
  expect(csv).not.toContain(gone);
  expect(csv.trim().split("\r\n")).toHaveLength(rows.length);
  await engine.handlers["library.restore"]({ candidateIds: [gone] });
});

test("notes on the person and for the job stand on the sheet", async () => {
  const { rows } = await engine.handlers["ranking.run"]({ jobId });
  const last = rows.at(-1)?.candidateId ?? "";
  await engine.handlers["notes.add"]({ candidateId: last, text: "Prefers nights." });
  const pages = await pagesOf(await exported({ format: "pdf", whom: { who: "selected", candidateIds: [last] } }));
  expect(pages).toHaveLength(2);
  expect(pages[1]).toContain("Your notes Prefers nights.");
});

test("an export that is ended leaves nothing, and asking for it says so", async () => {
  const { handlers } = engine;
  const { exportId } = await handlers["exports.start"]({ of: { jobId }, format: "pdf", whom: { who: "everyone" }, blind: false });
  await handlers["exports.end"]({ exportId });
  await expect(handlers["exports.status"]({ exportId })).rejects.toMatchObject({ code: "not_found" });
  await expect(handlers["exports.read"]({ exportId, offset: 0 })).rejects.toMatchObject({ code: "not_found" });
  await handlers["exports.end"]({ exportId });
});

test("settings are remembered for each format by themselves, and which was the last", async () => {
  const { handlers } = engine;
  const settings = { who: "first" as const, count: 3, columns: ["name" as const, "score" as const], blind: true };
  await handlers["exports.remember"]({ kind: "xlsx", settings });
  await handlers["exports.remember"]({ kind: "pdf", settings: { ...settings, blind: false } });
  expect(await handlers["exports.settings"]({})).toEqual({ last: "pdf", settings: { xlsx: settings, pdf: { ...settings, blind: false } } });
});
