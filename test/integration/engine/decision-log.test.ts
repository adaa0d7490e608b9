import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainAsker, type Asker } from "../../../src-preload/asker.ts";
import { newestFirst, type LogEntry, type LogFilter } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { pagesOf } from "../../unit/exports/made-export.ts";

const samples = path.resolve("resources/samples");
const files = ["maria-santos.pdf", "marcus-bell.docx", "lena-hoffstetter.json", "dale-kowalczek.txt", "priya-raghunathan.docx"].map((name) => path.join(samples, "resumes", name));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-log-"));
const libraryFolder = path.join(folder, "library");
const open = (): Promise<Engine> => openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
let engine: Engine;
let jobId: string;
let ids: string[];

beforeAll(async () => {
  engine = await open();
  await engine.handlers["ingest.add"]({ paths: files });
  await engine.settled();
  ({ jobId } = await engine.handlers["jobs.create"]({ text: fs.readFileSync(path.join(samples, "jobs", "registered-nurse.txt"), "utf8") }));
  ids = (await engine.handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 10 })).rows.map(({ candidateId }) => candidateId);
}, 180_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const entries = async (filter: LogFilter = {}): Promise<LogEntry[]> => (await engine.handlers["log.list"]({ filter, limit: 500 })).entries.reverse();
const kinds = async (filter?: LogFilter): Promise<string[]> => (await entries(filter)).map(({ kind }) => kind);
const last = async (kind: string): Promise<LogEntry> => {
  const found = (await entries({ kinds: [kind] })).at(-1);
  if (found === undefined) throw new Error(`There is no entry of the kind ${kind}.`);
  return found;
};

async function exported(format: "jsonl" | "pdf", asker: Asker = plainAsker): Promise<Buffer> {
  const { exportId } = await engine.handlers["log.export"]({ format }, asker);
  for (;;) {
    const { state, error } = await engine.handlers["exports.status"]({ exportId });
    expect(error).toBeNull();
    if (state === "ready") break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { base64 } = await engine.handlers["exports.read"]({ exportId, offset: 0 });
  await engine.handlers["exports.end"]({ exportId });
  return Buffer.from(base64, "base64");
}

test("an import is told once, with what came of it", async () => {
  expect(await entries({ kinds: ["library.imported"] })).toMatchObject([{ body: { imported: 5, duplicates: 0, failed: 0 } }]);
});

test("each decision of a day stands after the ranking it was made on, and a slider on its way is not told", async () => {
  const { handlers } = engine;
  const [a = "", b = "", c = ""] = ids;
  const before = (await entries()).length;
  await handlers["ranking.run"]({ jobId });
  for (const skill of [0.6, 0.7, 0.8]) {
    await handlers["jobs.update"]({ jobId, weights: { skill, experience: 0.9 - skill, semantic: 0.1 } });
    await handlers["ranking.run"]({ jobId });
  }
  await handlers["tracking.mark"]({ jobId, candidateIds: [a], mark: "shortlisted" });
  await handlers["tracking.move"]({ jobId, candidateIds: [a, b], to: { kind: "screening" } });
  const { eventIds } = await handlers["tracking.move"]({ jobId, candidateIds: [b], to: { kind: "rejected" }, reason: "Too little experience in this work" });
  await handlers["tracking.undo"]({ jobId, eventIds });
  await handlers["tracking.note"]({ jobId, candidateId: c, note: "Called on Monday" });
  await handlers["shortlist.set"]({ jobId, candidateId: c, shortlisted: true });
  await handlers["tracking.orderShortlist"]({ jobId, candidateIds: [c, a] });
  const { requirements } = await handlers["jobs.get"]({ jobId });
  await handlers["jobs.update"]({ jobId, requirements: requirements.slice(1) });
  await handlers["ranking.run"]({ jobId });
  await handlers["exports.table"]({ jobId, whom: { who: "shortlist" }, columns: ["name"], blind: true });
  expect((await kinds()).slice(before)).toEqual([
    "weights.changed", "ranking.shown", "candidate.marked", "candidate.moved", "candidate.moved", "candidate.moved", "decision.undone", "candidate.noted",
    "candidate.marked", "shortlist.ordered", "requirements.changed", "ranking.shown", "exported",
  ]);
  expect((await last("weights.changed")).body).toMatchObject({ before: { skill: 0.5 }, after: { skill: 0.8 } });
  const rejected = (await entries({ kinds: ["candidate.moved"] })).at(-1);
  expect(rejected).toMatchObject({ body: { candidate: expect.any(Number) as number, stage: { kind: "rejected" } }, texts: { reason: "Too little experience in this work" } });
  expect((await last("requirements.changed")).body["removed"]).toHaveLength(1);
  expect((await last("exported")).body).toMatchObject({ format: "table", columns: ["name"], blind: true, job: { id: jobId } });
  expect(await handlers["log.verify"]({})).toMatchObject({ ok: true });
});

test("nothing in the chain tells who a candidate is, whatever was done to them", async () => {
  const { handlers } = engine;
  const [a = ""] = ids;
  const { resumeId, profile } = await handlers["library.candidate"]({ candidateId: a });
  await handlers["library.correct"]({ resumeId, edit: { op: "set", field: "name", value: "Wilhelmina Featherstonehaugh" } });
  await handlers["conditions.say"]({ candidateId: a, said: { name: "place", value: { text: "Ouagadougou", country: null } } });
  const own = (await last("profile.corrected"));
  expect(own.body).toMatchObject({ field: "condition.place", op: "set" });
  const whole = JSON.stringify(await entries());
  for (const telling of [profile.name ?? "", ...profile.emails, "Featherstonehaugh", "Ouagadougou", a]) expect(whole).not.toContain(telling);
});

test("blind review hides who somebody is in what was typed, too", async () => {
  const { handlers } = engine;
  const { rows } = await handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 10 });
  // Another than the one who was given a new name.
  const { candidateId = "", name = "" } = rows.find((row) => row.candidateId !== ids[0]) ?? {};
  await handlers["tracking.note"]({ jobId, candidateId, note: `${String(name)} was on time` });
  const asked = { filter: { kinds: ["candidate.noted"] }, limit: 1 };
  expect(JSON.stringify(await handlers["log.list"](asked))).toContain(`${String(name)} was on time`);
  const blind = JSON.stringify(await handlers["log.list"](asked, { language: "en", blind: { schools: false } }));
  expect(blind).toContain("was on time");
  for (const part of String(name).split(" ")) expect(blind).not.toContain(part);
});

test("a ranking is made again to the last digit, and what has changed since is named", async () => {
  const { handlers } = engine;
  const shown = await last("ranking.shown");
  await handlers["jobs.update"]({ jobId, text: "Welder wanted\n\nRequirements:\n- MIG welding" });
  expect(await handlers["log.reproduce"]({ seq: shown.seq })).toMatchObject({ same: true, firstDifference: null });
  const first = (shown.body["result"] as { first: [number, number][] }).first[0];
  const rows = (await handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 10 })).rows;
  await handlers["library.remove"]({ candidateIds: rows.map(({ candidateId }) => candidateId) });
  const without = await handlers["log.reproduce"]({ seq: shown.seq });
  expect(without).toMatchObject({ same: false, firstDifference: { place: 1, before: first, now: null } });
  expect(without.differs).toContain("library");
  expect(without.places).toEqual({ gone: expect.arrayContaining([first?.[0]]) as number[], stayed: 0, sameOrder: true, mostMoved: 0 });
  await handlers["library.restore"]({ candidateIds: rows.map(({ candidateId }) => candidateId) });
  expect(await handlers["log.reproduce"]({ seq: shown.seq })).toMatchObject({ same: true, places: { gone: [], sameOrder: true, mostMoved: 0 } });
  const gone = rows[0]?.candidateId ?? "";
  await handlers["library.remove"]({ candidateIds: [gone] });
  const one = await handlers["log.reproduce"]({ seq: shown.seq });
  expect(one).toMatchObject({ same: false, differs: ["library"], places: { gone: [expect.any(Number)] } });
  await handlers["library.restore"]({ candidateIds: [gone] });
  await expect(handlers["log.reproduce"]({ seq: 1 })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(handlers["log.reproduce"]({ seq: 9_999 })).rejects.toMatchObject({ code: "not_found" });
});

test("an auditor's file can be checked by its own rule, and reads in the language of whoever asks", async () => {
  const { createHash } = await import("node:crypto");
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const lines = (await exported("jsonl")).toString("utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  const head = lines[0] as { entries: number; head: string };
  const rest = lines.slice(1);
  for (const { sha256: hash, text } of rest.filter((line) => "sha256" in line)) expect(sha256(String(text))).toBe(hash);
  const chain = rest.filter((line) => "seq" in line) as unknown as LogEntry[];
  let previous = "0".repeat(64);
  for (const { seq, at, by, kind, body, hash } of chain) {
    // Every member of every body is written in canonical order already, so that parsing and writing gives the same bytes.
    expect(sha256(JSON.stringify({ at, body, by, kind, previous, seq }))).toBe(hash);
    previous = hash;
  }
  expect([chain.length, previous]).toEqual([head.entries, head.head]);
  const typed = chain.flatMap(({ body, texts }) => Object.entries(texts as unknown as Record<string, { salt: string; text: string | null }>).map(([name, { salt, text }]) => ({ salt, text, hash: (body["typed"] as Record<string, string>)[name] })));
  expect(typed.filter(({ text }) => text !== null).map(({ salt, text, hash }) => sha256(`${salt}${String(text)}`) === hash)).toEqual([true, true, true]);
  expect((await last("log.exported")).body["head"]).toEqual({ entries: head.entries, head: head.head });

  const blind = { language: "en", blind: { schools: false } } as const;
  expect((await exported("jsonl", blind)).toString("utf8")).not.toContain("Called on Monday");
  expect((await exported("jsonl")).toString("utf8")).toContain("Called on Monday");
  const pages = (await pagesOf(await exported("pdf", { language: "de" }))).join("\n");
  expect(pages).toContain("Entscheidungsprotokoll");
  expect(pages).toMatch(/Grund: Too little experience in this work/);
  expect(pages.replace(/\s/g, "")).toContain((await last("ranking.shown")).hash);
});

test("German sentences say the same", async () => {
  const { entries: [newest] } = await engine.handlers["log.list"]({ filter: { kinds: ["weights.changed"] }, limit: 1 }, { language: "de" });
  expect(newest?.said.sentence).toMatch(/^Die Gewichte für „.+“ wurden geändert: vorher Fähigkeiten 50 %.* jetzt Fähigkeiten 80 %/);
});

test("weights that a killed process had not told stand in the log after the next start, and what was looked at last after closing", async () => {
  await engine.handlers["ranking.run"]({ jobId });
  await engine.handlers["jobs.update"]({ jobId, weights: { skill: 0.2, experience: 0.3, semantic: 0.5 } });
  await engine.close();
  engine = await open();
  const body = (await last("weights.changed")).body;
  expect(body).toMatchObject({ after: { skill: 0.2, experience: 0.3, semantic: 0.5 } });
  expect((await kinds()).slice(-2)).toEqual(["ranking.shown", "weights.changed"]);
  expect(await engine.handlers["log.verify"]({})).toMatchObject({ ok: true });
});
