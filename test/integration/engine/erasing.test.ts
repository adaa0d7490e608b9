import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestFirst, noFilters, type Method, type Params, type Result } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { makeDocx, makePdf, paragraph, writeLines } from "../../unit/documents/make-files.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-erasing-"));
const libraryFolder = path.join(folder, "library");
const backups = path.join(folder, "backups");
let engine: Engine;
let jobId: string;
let ids = new Map<string, string>();

const open = (): Promise<Engine> => openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
const ask = <M extends Method>(method: M, params: Params<M>): Promise<Result<M>> => engine.handlers[method](params as never) as Promise<Result<M>>;
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("It is not there.");
  return value;
};

const first = ["Ottilie", "Barnabas", "Zenobia", "Leopold", "Cosima", "Isidor", "Ludmilla", "Thaddeus", "Philippa", "Gideon"];
const last = ["Brackenridge", "Featherstonehaugh", "Quillfeather", "Ashgrove", "Mondschein"];
interface Person { name: string; email: string; phone: string; only: string; file: string }
const people: Person[] = last.flatMap((family, f) => first.map((given, g) => {
  const n = f * 10 + g;
  return {
    name: `${given} ${family}`, email: `${given.toLowerCase()}.${family.toLowerCase()}@post.example`, phone: `+44 20 7946 ${String(1000 + n * 37)}`,
    only: `Rebuilt the ${family.toLowerCase()}${String(n)} loading bridge with ${given.toLowerCase()}s own crane drawings`,
    file: `${given}_${family}_${String(n)}.${n % 2 === 0 ? "pdf" : "docx"}`,
  };
}));
const linesOf = ({ name, email, phone, only }: Person): string[] => [
  name, "Mechanical Engineer", `${email} | ${phone}`, "", "Experience", "Mechanical Engineer, Contoso Works, 01/2015 - 12/2023", `- ${only}`,
  "- Kept spare parts and drawings in good order for the whole plant", "", "Skills", "SolidWorks, AutoCAD, Welding",
];
const files = path.join(folder, "Applicants");

async function write(person: Person, file: string, more: string[] = []): Promise<string> {
  const target = path.join(files, file);
  const lines = [...linesOf(person), ...more];
  fs.mkdirSync(files, { recursive: true });
  fs.writeFileSync(target, file.endsWith(".pdf") ? await makePdf((page) => writeLines(page, 50, 50, lines)) : makeDocx(lines.map((line) => paragraph(line)).join("")));
  return target;
}

/** Files below the library's folder that hold the text in UTF-8 or UTF-16, whatever its capitals: as `grep -ri` and `strings` find them. */
function grep(text: string): string[] {
  const wanted = [Buffer.from(text.toLowerCase()).toString("latin1"), Buffer.from(text.toLowerCase(), "utf16le").toString("latin1")];
  return fs.readdirSync(libraryFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => {
    const bytes = fs.readFileSync(file).toString("latin1").toLowerCase();
    return wanted.some((each) => bytes.includes(each)) || path.basename(file).toLowerCase().includes(text.toLowerCase());
  });
}
const traces = ({ name, email, phone, only, file }: Person): string[] => [name, email, phone, only, file, file.replace(/\..*/, "")];
const somebody = (n: number): Person => known(people[n]);
const idOf = (person: Person): string => known(ids.get(person.name));

beforeAll(async () => {
  engine = await open();
  const paths = await Promise.all(people.map((person) => write(person, person.file)));
  paths.push(await write(somebody(3), "ashgrove-newer-cv.pdf", ["- Later ran the brackenridge3 winter shift all alone for two years"]));
  await ask("ingest.add", { paths });
  await engine.settled();
  const { rows } = await ask("library.candidates", { filter: "", sort: newestFirst, offset: 0, limit: 200 });
  ids = new Map(rows.map(({ name, candidateId }) => [name ?? "", candidateId]));
  ({ jobId } = await ask("jobs.create", { text: "Mechanical Engineer\n\nRequirements\n- SolidWorks\n- Welding\n" }));
  await ask("ranking.run", { jobId });
  for (const n of [0, 3, 7]) {
    const candidateId = idOf(somebody(n));
    await ask("notes.add", { candidateId, text: `Spoke with ${somebody(n).name} about the loading bridge on a windy Tuesday` });
    await ask("tags.add", { candidateIds: [candidateId], names: [`Bridge ${String(n)}`] });
    await ask("tracking.move", { jobId, candidateIds: [candidateId], to: { kind: "rejected" }, reason: "Lives too far away", note: `Rang ${somebody(n).phone} in the evening, nobody there` });
    await ask("library.correct", { resumeId: (await ask("library.candidate", { candidateId })).resumeId, edit: { op: "set", field: "title", value: `Bridge builder ${String(n)}` } });
  }
}, 120_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("erasing", () => {
  test("finds everybody's traces in the folder before, so that finding none afterwards means something", () => {
    expect([...ids.keys()].sort()).toEqual(people.map(({ name }) => name).sort());
    for (const person of [somebody(0), somebody(3), somebody(49)]) for (const trace of [person.name, person.email, person.only]) expect(grep(trace), trace).not.toEqual([]);
  });

  test("says before what will go", async () => {
    const { candidates } = await ask("privacy.erasing", { candidateIds: [idOf(somebody(3))] });
    expect(candidates).toMatchObject([{ name: somebody(3).name, resumes: 2, notes: 1, jobs: ["Mechanical Engineer"] }]);
  });

  test("leaves nothing of a person with two resumes, notes, a tag and a stage in any file, while the library is open", async () => {
    const person = somebody(3);
    const result = await ask("privacy.erase", { candidateIds: [idOf(person)] });
    expect(result).toMatchObject({ candidates: 1, remains: [], backups: [] });
    expect(result.sources.map((source) => path.basename(source)).sort()).toEqual([person.file, "ashgrove-newer-cv.pdf"].sort());
    for (const trace of [...traces(person), "brackenridge3", "ashgrove-newer-cv", "windy tuesday about"]) expect(grep(trace), trace).toEqual([]);
    const { rows } = await ask("library.candidates", { filter: "", sort: newestFirst, offset: 0, limit: 200 });
    expect(rows).toHaveLength(49);
    expect(JSON.stringify(await ask("ranking.run", { jobId }))).not.toContain(person.name);
  });

  test("takes back nothing: undoing a note or asking for them is over", async () => {
    await expect(ask("privacy.erase", { candidateIds: ["c0123456789abcdef"] })).rejects.toMatchObject({ code: "not_found" });
    await expect(ask("library.candidate", { candidateId: idOf(somebody(3)) })).rejects.toMatchObject({ code: "not_found" });
  });

  test("erases many at once, also of those who had been taken out, and the others stay whole", async () => {
    const many = people.filter((_, n) => n % 5 === 1);
    await ask("library.remove", { candidateIds: [idOf(known(many[0]))] });
    const { remains, candidates } = await ask("privacy.erase", { candidateIds: many.map(idOf) });
    expect({ remains, candidates }).toEqual({ remains: [], candidates: 10 });
    for (const trace of many.flatMap(traces)) expect(grep(trace), trace).toEqual([]);
    const other = await ask("library.candidate", { candidateId: idOf(somebody(0)) });
    expect(other.text).toContain(somebody(0).only);
  });

  test("tells what still names them outside their own records, and does not change it", async () => {
    const person = somebody(7);
    await ask("search.save", { name: `Like ${person.name}`, query: "welding", filters: noFilters, sort: newestFirst });
    await ask("notes.add", { candidateId: idOf(somebody(0)), text: `Recommended by ${person.name} last spring` });
    const { remains } = await ask("privacy.erase", { candidateIds: [idOf(person)] });
    expect(remains.map(({ what, where, place, label }) => ({ what, where, place, label }))).toEqual([
      { what: "name", where: "candidate", place: idOf(somebody(0)), label: somebody(0).name },
      { what: "name", where: "row", place: "saved_search", label: `Like ${person.name}` },
    ]);
    for (const trace of [person.email, person.phone, person.only, person.file]) expect(grep(trace), trace).toEqual([]);
  });

  test("names the backups that still hold them", async () => {
    fs.mkdirSync(backups, { recursive: true });
    await ask("care.setSchedule", { every: "weekly", folder: backups, keep: 3 });
    await ask("care.backUp", { folder: backups });
    await expect.poll(async () => (await ask("care.state", {})).work, { timeout: 20_000 }).toBeNull();
    const person = somebody(12);
    const { backups: holding, remains } = await ask("privacy.erase", { candidateIds: [idOf(person)] });
    expect(remains).toEqual([]);
    expect(holding.map(({ folder: at }) => path.dirname(at))).toEqual([backups]);
  });

  test("takes its turn while files are being imported and indexed, and who is erased stays erased", async () => {
    const more = await Promise.all(Array.from({ length: 20 }, (_, n) => {
      const person = { ...somebody(n), name: `Newcomer ${["Al", "Bo", "Cy", "Di"][n % 4] ?? ""}ter${String.fromCharCode(97 + n)}`, email: `newcomer${String(n)}@post.example`, phone: "", only: `Newcomer work number ${String(n)} on the harbour lock gates` };
      return write(person, `newcomer-${String(n)}.pdf`);
    }));
    await ask("ingest.add", { paths: more });
    const person = somebody(14);
    const { remains } = await ask("privacy.erase", { candidateIds: [idOf(person)] });
    await engine.settled();
    expect(remains).toEqual([]);
    for (const trace of traces(person)) expect(grep(trace), trace).toEqual([]);
  });

  test("leaves nothing when the library is closed and opened again, and the index agrees with the database", async () => {
    await engine.close();
    const gone = [somebody(3), ...people.filter((_, n) => n % 5 === 1), somebody(12), somebody(14)];
    for (const trace of gone.flatMap(traces)) expect(grep(trace), trace).toEqual([]);
    engine = await open();
    await engine.settled();
    for (const trace of gone.flatMap(traces)) expect(grep(trace), trace).toEqual([]);
    await ask("care.verify", {});
    await expect.poll(async () => (await ask("care.state", {})).outcomes.find(({ kind }) => kind === "verify")?.kind, { timeout: 20_000 }).toBe("verify");
    const outcome = (await ask("care.state", {})).outcomes.find((one) => one.kind === "verify");
    expect(outcome?.kind === "verify" && outcome.verification?.ok).toBe(true);
  });
});
