/** A season from the first resume to the restored backup, by the command line alone, with processes killed in the middle of their work. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWinnow, winnow } from "../../fixtures/command-line.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-season-"));
const at = (...names: string[]): string => path.join(folder, ...names);
const library = at("library");
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }); });

const trades = [["Welder", "welding", "blueprint reading"], ["Baker", "baking", "food safety"], ["Accountant", "bookkeeping", "SAP"]] as const;
const people = Array.from({ length: 36 }, (_, n) => {
  const family = ["Abendroth", "Birkenfeld", "Czerny", "Dragoslav", "Esterhazy", "Fjellheim"][n % 6] ?? "";
  const given = ["Ayla", "Bram", "Cosima", "Edda", "Falk", "Gesine"][Math.floor(n / 6)] ?? "";
  return { name: `${given} ${family}`, email: `${given}.${family}.${String(n)}@post.example`.toLowerCase(), only: `Looked after the lighthouse number ${String(n)} of ${family}s bay through one winter`, trade: trades[n % 3] ?? trades[0] };
});

type Answer = Record<string, unknown>;
async function run(args: string[], { of = library, input, status = 0 }: { of?: string; input?: string; status?: number } = {}): Promise<Answer> {
  const ended = await winnow([...args, "--library", of, "--json"], input);
  expect(ended.status, `winnow ${args.join(" ")}\n${ended.stderr}`).toBe(status);
  if (status > 1) {
    const { error } = JSON.parse(ended.stdout) as { error: { message: string } };
    expect(ended.stderr, "an error says on standard output what it says to a person").toContain(error.message);
    return { stderr: ended.stderr };
  }
  return JSON.parse(ended.stdout) as Answer;
}
/** What must hold whatever was killed: database, links, originals, the chain of the log, and the index. */
async function isWhole(of = library): Promise<void> {
  const { ok, checks } = (await run(["verify"], { of })) as { ok: boolean; checks: { name: string; ok: boolean }[] };
  expect([ok, checks.map(({ name }) => name)]).toEqual([true, ["database", "links", "originals", "log", "index"]]);
}
/** Begins a command and kills it once `began` says that it is in the middle of its work, or a little later. Gives whether it was killed. */
async function kill(args: string[], began: () => boolean, { input, within = 40 }: { input?: string; within?: number } = {}): Promise<boolean> {
  const { child, ended } = startWinnow([...args, "--library", library, "--json"], input);
  let over = false;
  void ended.then(() => { over = true; });
  while (!over && !began()) await sleep(2);
  await Promise.race([sleep(Math.random() * within), ended]);
  child.kill("SIGKILL");
  return (await ended).signal === "SIGKILL";
}
function counted(table: string): number {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path.join(library, "library.sqlite"), { readOnly: true });
    return Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);
  } catch {
    return 0;
  } finally {
    database?.close();
  }
}
function filesWith(below: string, text: string): string[] {
  const wanted = [Buffer.from(text.toLowerCase()), Buffer.from(text.toLowerCase(), "utf16le")].map((bytes) => bytes.toString("latin1"));
  return fs.readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => { const bytes = fs.readFileSync(file).toString("latin1").toLowerCase(); return wanted.some((each) => bytes.includes(each)); });
}

const jobs: string[] = [];
let candidates: { candidateId: string; name: string; file: string }[] = [];
const resumeOf = (n: number): string => at("resumes", `${String(n).padStart(2, "0")}.txt`);

beforeAll(() => {
  fs.mkdirSync(at("resumes"));
  fs.mkdirSync(at("backups"));
  for (const [n, { name, email, only, trade }] of people.entries()) {
    fs.writeFileSync(resumeOf(n), `${name}\n${trade[0]}\n${email}\n\nExperience\n${trade[0]}, Contoso Works ${String(n)}, 01/${String(2005 + (n % 12))} - 12/2023\n- ${only}\n- Did ${trade[1]} every day\n\nSkills\n${trade[1]}, ${trade[2]}\n`);
  }
});

test("an import that is killed goes on where it was, and nobody is there twice", { timeout: 300_000 }, async () => {
  expect(await kill(["import", at("resumes")], () => counted("resume") > 5)).toBe(true);
  await isWhole();
  const { imported, duplicates, failed } = await run(["import", at("resumes")]);
  expect([Number(imported) + Number(duplicates), failed]).toEqual([people.length, []]);
  ({ candidates } = (await run(["candidates"])) as { candidates: typeof candidates });
  expect(candidates.map(({ file }) => file).sort()).toEqual(people.map((_, n) => resumeOf(n)));
});

test("a command ends with the process that started it, however that ends, and lets go of the library", { timeout: 300_000 }, async () => {
  const started = spawn(process.execPath, [path.resolve("bin/winnow.mjs"), "serve", "--port", "0", "--library", library], { stdio: ["ignore", "pipe", "ignore"] });
  await once(started.stdout, "data");
  started.kill("SIGKILL");
  await once(started, "exit");
  expect(await run(["log", "verify"])).toMatchObject({ ok: true });
});

test("moves are recorded on any day that was; what cannot be is refused with a sentence, and nothing of it stays", { timeout: 300_000 }, async () => {
  for (const [trade, first, second] of trades) {
    fs.writeFileSync(at(`${trade}.txt`), `${trade}\n\nRequirements\n- ${first}\n- ${second}\n- 2 years of experience as a ${trade}\n`);
    jobs.push(String((await run(["jobs", "add", at(`${trade}.txt`)]))["jobId"]));
  }
  const [job = "", one = ""] = [jobs[0], candidates[0]?.candidateId];
  const move = ["move", "--job", job, "--candidate", one, "--stage", "rejected", "--reason", "A must-have is missing", "--at", "1998-05-05"];
  expect(await run(move)).toEqual({ eventIds: [1], candidateId: one, stage: { stageId: "rejected", name: "Rejected", kind: "rejected" }, since: "1998-05-05T12:00:00.000Z" });
  expect(await run(move), "the same once more").toMatchObject({ eventIds: [], since: "1998-05-05T12:00:00.000Z" });
  const bad = [["nope", one, "offer"], [job, "nope", "offer"], [job, one, "promoted"], [job, one, "offer", "2026-02-30"], [job, one, "offer", "2999-01-01"]].map(([ofJob, candidate, stage, day]) => JSON.stringify({ job: ofJob, candidate, stage, at: day }));
  expect(await run(["move", "--file", "-"], { input: [...bad, "no JSON"].join("\n"), status: 1 })).toMatchObject({
    moved: 0, failed: [{ code: "not_found" }, { code: "not_found" }, { code: "invalid_input" }, { code: "invalid_input" }, { code: "invalid_input" }, { line: 6, code: "invalid_input" }],
  });
  expect((await run([...move.slice(0, 8), "x".repeat(201)], { status: 3 }))["stderr"]).toContain("at most 200 characters");
  await run(["jobs", "add", at("none.txt")], { status: 3 });
  await run(["impact", "--groups", at("none.csv")], { status: 3 });
  await run(["erase", "nobody", "--yes"], { status: 3 });
  await run(["erase", one], { status: 2 });
  expect([counted("tracking_event"), counted("decision WHERE kind = 'candidate.moved'")]).toEqual([1, 1]);
});

test("a batch of moves that is killed is replayed as a whole, and each is there once, also in the log", { timeout: 300_000 }, async () => {
  const moves = jobs.flatMap((job, j) => candidates.flatMap(({ candidateId }, n) => [
    { job, candidate: candidateId, stage: "screening", at: `2026-0${String(j + 1)}-02` },
    { job, candidate: candidateId, stage: n % 3 === j ? (n % 2 === 0 ? "hired" : "interview") : "rejected", at: `2026-0${String(j + 1)}-20T09:00:00Z`, ...(n % 3 !== j && { reason: "Another trade" }) },
  ]));
  const input = moves.map((move) => JSON.stringify(move)).join("\n");
  expect(await kill(["move", "--file", "-"], () => counted("tracking_event") > 20, { input, within: 5 })).toBe(true);
  await isWhole();
  expect(counted("tracking_event"), "each move with its entry, or neither").toBe(counted("decision WHERE kind = 'candidate.moved'"));
  expect(await run(["move", "--file", "-"], { input })).toEqual({ moved: moves.length, recorded: 0, failed: [] });
  expect([counted("tracking_event"), counted("decision WHERE kind = 'candidate.moved'")]).toEqual([moves.length + 1, moves.length + 1]);
  await isWhole();
});

test("learning that is killed leaves no half version", { timeout: 300_000 }, async () => {
  const { child, ended } = startWinnow(["learn", "--train", "--library", library]);
  await sleep(400 + Math.random() * 1500);
  child.kill("SIGKILL");
  await ended;
  await isWhole();
  const { versions } = await run(["learn", "--status"]);
  const { made, comparison } = await run(["learn", "--train"]);
  expect(made).toBe((versions as unknown[]).length + 1);
  expect(comparison).toMatchObject({ jobs: expect.any(Array) as unknown });
});

test("an erasing that is killed has taken all of somebody or nothing, and what is begun is ended", { timeout: 300_000 }, async () => {
  const [some] = people;
  await kill(["erase", some?.email ?? "", "--yes"], () => counted("erasure") > 0 || counted("candidate") < people.length, { within: 30 });
  await isWhole();
  const left = ((await run(["candidates"])) as { candidates: typeof candidates }).candidates.some(({ file }) => file === resumeOf(0));
  if (left) expect(await run(["erase", some?.email ?? "", "--yes"])).toMatchObject({ erased: true, remains: [] });
  for (const text of [some?.name, some?.email, some?.only]) expect(filesWith(library, text ?? ""), text).toEqual([]);
  await isWhole();
});

test("a backup made by hand is restored with every decision, its log goes on, and who is erased afterwards is known to lie in it", { timeout: 300_000 }, async () => {
  const restored = at("restored");
  const { backup } = await run(["backup", at("backups")]);
  await run(["restore", at("backups")], { of: restored });
  await isWhole(restored);
  for (const of of [library, restored]) expect(await run(["log", "verify", path.join(String(backup), "backup.json")], { of })).toMatchObject({ ok: true });
  const everything = await Promise.all([library, restored].map(async (of, n) => {
    await run(["track", "export", at(`${String(n)}.csv`)], { of });
    return fs.readFileSync(at(`${String(n)}.csv`), "utf8");
  }));
  expect(everything[1]).toBe(everything[0]);
  expect((await run(["learn", "--status"], { of: restored }))["versions"]).toEqual((await run(["learn", "--status"]))["versions"]);

  const told = { erased: true, remains: [], backups: [{ folder: backup }] };
  expect(await run(["erase", people[7]?.email ?? "", "--yes"])).toMatchObject(told);
  expect(await run(["erase", people[7]?.email ?? "", "--yes"], { of: restored }), "the restored library knows where it came from").toMatchObject(told);

  // Whoever cuts off the end of the log leaves a chain that is whole in itself, and shorter than the backup says.
  const database = new DatabaseSync(path.join(restored, "library.sqlite"));
  for (const row of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'decision%'").all()) database.exec(`DROP TRIGGER ${String(row["name"])}`);
  database.exec("PRAGMA foreign_keys = OFF; DELETE FROM decision_text WHERE seq > 60; DELETE FROM decision WHERE seq > 60");
  database.close();
  expect(await run(["log", "verify", path.join(String(backup), "backup.json")], { of: restored, status: 1 })).toMatchObject({ ok: false, fault: { what: "missing" } });
});
