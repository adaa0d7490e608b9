/** Two people of whom everything is kept that can be kept, erased, and looked for by other means than Winnow's own. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestFirst, noFilters, type Method, type Params, type Result } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { listBackups } from "../../../src-main/library/care/backup-folder.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-season-"));
const library = path.join(folder, "library");
const backups = ["first", "second"].map((name) => path.join(folder, `backups-${name}`));
let engine: Engine;
let jobId: string;
let stub: string;
let person: string;

const open = (): Promise<Engine> => openEngine({ libraryFolder: library, resourcesFolder: path.resolve("resources"), host: "cli" });
const ask = <M extends Method>(method: M, params: Params<M>): Promise<Result<M>> => engine.handlers[method](params as never) as Promise<Result<M>>;
const everyone = async (): Promise<Map<string, string>> => new Map((await ask("tracking.people", {})).candidates.map(({ name, candidateId }) => [name ?? "", candidateId]));

/** Nobody else says any of this. */
const said = {
  resume: "Ran the copper still of Quendelbrück through two hard winters", note: "Her laugh could be heard down to the Hopfengasse market",
  reason: "Wants to keep bees on the roof of our bottling hall", interview: "Brought a bottle of juniper cordial to the first talk", score: "Explained the reflux column with a straw and a teapot",
  offer: "Asked for Thursdays off because of the brass band", outcome: "Won the county medal with our own pear brandy recipe", list: "Rang twice from a phone box near the old customs house",
};
const names = ["Wilhelmina Quendelmeyer", "Balthasar Uhrenholz", "wilhelmina.quendelmeyer@destille.example", "b.uhrenholz@post.example", "+49 30 5550917", "5550918"];

/** Files in a folder with the text in UTF-8, UTF-16 of either order or Latin-1, in capitals or not; what grep -ri and strings -e find. */
function filesWith(below: string, text: string): string[] {
  const small = text.toLowerCase();
  const wide = Buffer.from(small, "utf16le");
  const wanted = [Buffer.from(small, "utf8"), wide, Buffer.from(wide).swap16(), Buffer.from(small, "latin1")].map((bytes) => bytes.toString("latin1").toLowerCase());
  return fs.readdirSync(below, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile()) return [];
    const bytes = fs.readFileSync(file).toString("latin1").toLowerCase();
    return wanted.some((each) => bytes.includes(each)) ? [path.relative(below, file)] : [];
  });
}

const tellTale = (): string[] => [...names, ...Object.values(said)];

beforeAll(async () => {
  for (const into of backups) fs.mkdirSync(into);
  const inbox = path.join(folder, "inbox");
  fs.mkdirSync(inbox);
  const cv = path.join(inbox, "cv.txt");
  // As Windows' Notepad saves it: the original's bytes are UTF-16.
  fs.writeFileSync(cv, Buffer.from(`\ufeff${names[0] ?? ""}\nProcess Engineer\n${names[2] ?? ""} | ${names[4] ?? ""}\n\nExperience\nDistiller, Contoso Spirits, 01/2015 - 12/2023\n- ${said.resume}\n\nSkills\nDistilling, Welding\n`, "utf16le"));
  const other = path.join(folder, "other.txt");
  fs.writeFileSync(other, "Carla Nowak\nProcess Engineer\ncarla@post.example\n\nExperience\nDistiller, Fabrikam, 01/2015 - 12/2023\n- Cleaned the stills every morning before the first batch\n");
  engine = await open();
  await ask("ingest.add", { paths: [cv, other] });
  await engine.settled();
  ({ jobId } = await ask("jobs.create", { text: "Distiller\n\nRequirements\n- Distilling\n- Welding\n" }));
  const list = path.join(folder, "list.csv");
  fs.writeFileSync(list, `Name,Email,Phone,Job,Stage,Rejection reason,Notes\n${names[0] ?? ""},${names[2] ?? ""},,Distiller,Phone screen,,${said.list}\n${names[1] ?? ""},${names[3] ?? ""},030 5550918,Distiller,Rejected,No distilling at all in twenty years,\n`);
  const { planId } = await ask("movingIn.plan", { path: list, choices: { columns: {}, stages: {}, makeJobs: false, makeCandidates: true } });
  await ask("movingIn.import", { planId });
  await engine.settled();
  const people = await everyone();
  person = people.get(names[0] ?? "") ?? "";
  stub = people.get(names[1] ?? "") ?? "";
  const one = { jobId, candidateId: person };
  await ask("ranking.run", { jobId });
  await ask("notes.add", { candidateId: person, text: said.note });
  await ask("tags.add", { candidateIds: [person, stub], names: ["Spirits"] });
  await ask("tracking.mark", { jobId, candidateIds: [person], mark: "maybe", reason: said.reason });
  const requirementId = (await ask("jobs.get", { jobId })).requirements[0]?.id ?? "";
  const { hiring } = await ask("interviews.saveInterview", { ...one, interview: { at: "2026-02-03T10:00:00Z", kind: "video", interviewers: ["Kim"], note: said.interview } });
  await ask("interviews.saveScorecard", { ...one, scorecard: { interviewId: hiring.interviews[0]?.interviewId ?? "", interviewer: "Kim", scores: [{ requirementId, asked: "Distilling", score: 4, note: said.score }], recommendation: null, note: "" } });
  await ask("interviews.saveOffer", { ...one, offer: { on: "2026-02-10", pay: "41 000 €", state: "accepted", endedOn: "2026-02-11", note: said.offer } });
  await ask("tracking.move", { jobId, candidateIds: [person], to: { kind: "hired" }, at: "2026-02-12T12:00:00Z" });
  await ask("interviews.saveOutcome", { ...one, outcome: { on: "2026-08-12", after: "didWell", note: said.outcome } });
  await ask("search.save", { name: "Distillers", query: "distilling", filters: noFilters, sort: newestFirst });
  await ask("folders.watch", { path: inbox });
  const groups = path.join(folder, "groups.csv");
  fs.writeFileSync(groups, `Email,Sex\n${names[2] ?? ""},Female\n${names[3] ?? ""},Male\n`);
  const { previewId } = await ask("fairness.previewGroups", { path: groups });
  await ask("fairness.importGroups", { previewId });
  for (const into of backups) {
    await ask("care.backUp", { folder: into });
    while ((await ask("care.state", {})).work !== null) await new Promise((done) => { setTimeout(done, 20); });
  }
}, 120_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("everything of the two can be found beforehand, so that finding nothing means something", () => {
  expect(person).not.toBe("");
  expect(stub).not.toBe("");
  for (const text of tellTale()) expect(filesWith(library, text), text).not.toEqual([]);
  expect(fs.existsSync(path.join(library, "groups.sqlite"))).toBe(true);
});

test("of somebody with interviews, an offer, an outcome, marks, notes, categories and a list nothing is left; every folder of backups is told, and no backup is changed", { timeout: 60_000 }, async () => {
  const before = backups.map((into) => fs.readdirSync(into, { recursive: true, encoding: "utf8" }).length);
  const made = backups.flatMap(listBackups).map(({ folder: each }) => each);
  const { remains, backups: told } = await ask("privacy.erase", { candidateIds: [person, stub] });
  expect(remains).toEqual([]);
  expect(told.map(({ folder: each }) => each).sort()).toEqual(made.sort());
  for (const text of tellTale()) expect(filesWith(library, text), text).toEqual([]);
  expect(fs.existsSync(path.join(library, "groups.sqlite")), "the categories of the last two went with their file").toBe(false);
  expect(backups.map((into) => fs.readdirSync(into, { recursive: true, encoding: "utf8" }).length)).toEqual(before);
  for (const into of backups) expect(filesWith(into, said.note), "a backup stays as it was").not.toEqual([]);
});

test("nothing comes back when the library is opened again, and its log is whole and knows no name", { timeout: 60_000 }, async () => {
  await engine.close();
  engine = await open();
  await engine.settled();
  expect([...(await everyone()).keys()]).toEqual(["Carla Nowak"]);
  for (const text of tellTale()) expect(filesWith(library, text), text).toEqual([]);
  expect(await ask("log.verify", {})).toMatchObject({ ok: true });
});
