import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine, EngineEvent } from "../../../src-main/engine/types.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");
const ad = "React Developer\n\nRequirements\n- Must have 3 years of experience with React\n- TypeScript\n- Welding of frames";

async function engineIn(libraryFolder: string, host: "cli" | "web" = "cli"): Promise<Engine> {
  const engine = await openEngine({ libraryFolder, resourcesFolder, host });
  let closed: Promise<void> | undefined;
  const close = engine.close;
  engine.close = () => (closed ??= close());
  onTestFinished(() => engine.close());
  return engine;
}

function file(folder: string, name: string, text: string): string {
  const place = path.join(folder, name);
  fs.writeFileSync(place, text);
  return place;
}

const developer = (mail: string, years: string, word: string): string =>
  `Ines Ferro\n${mail}\n\nExperience\nReact Developer, ${word} Studio\n${years}\n- Built web shops with React and TypeScript for ${word} customers\n\nSkills\nReact, TypeScript\n`;
const welder = "Rui Costa\nrui@example.org\n\nExperience\nWelder, Iron Works\n01/2015 - 12/2019\n- Welded steel frames for bridges\n";

async function importing(engine: Engine, ...paths: string[]): Promise<void> {
  await engine.handlers["ingest.add"]({ paths });
  await engine.settled();
}

const everyone = async (engine: Engine) => (await engine.handlers["library.candidates"]({ filter: "", sort: { column: "file", descending: false }, offset: 0, limit: 50 })).rows;

test("corrections survive reading everything again, which changes nothing else", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "w.txt", welder));
  const [row] = await everyone(engine);
  const before = await engine.handlers["library.candidate"]({ candidateId: row?.candidateId ?? "" });
  const edit = { op: "set", field: "employment.0.company", value: "Steel & Sons" } as const;
  const corrected = await engine.handlers["library.correct"]({ resumeId: before.resumeId, edit });
  expect(corrected.profile.employment[0]?.company).toBe("Steel & Sons");

  const events: EngineEvent[] = [];
  engine.subscribe((event) => { events.push(event); });
  expect(await engine.handlers["library.reread"]({})).toEqual({ running: true, done: 0, total: 1 });
  await engine.settled();
  expect(await engine.handlers["library.rereadStatus"]({})).toEqual({ running: false, done: 1, total: 1 });
  expect(await engine.handlers["library.resume"]({ resumeId: before.resumeId })).toEqual(corrected);
  await engine.close();
  expect(events.some((event) => event.event === "library.rereading")).toBe(true);

  const again = await engineIn(path.join(folder, "library"));
  const reverted = await again.handlers["library.correct"]({ resumeId: before.resumeId, edit: { op: "revert", field: "employment.0.company" } });
  expect(reverted.profile).toEqual(before.profile);
});

test("what the recruiter says is a resume is read as one, also when it is read again, until that is taken back", async () => {
  const letter = "Rui Costa\nrui@example.org\n\nDear Ms Prado,\n\nI am writing to apply for the position of welder in your company. I have welded steel frames for bridges for five years at Iron Works.\n\n" +
    "I look forward to hearing from you.\n\nYours sincerely,\nRui Costa\n";
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "letter.txt", letter));
  const [row] = await everyone(engine);
  expect(row).toMatchObject({ kind: "cover_letter", skillCount: 0, warnings: 1 });
  const { resumeId } = await engine.handlers["library.candidate"]({ candidateId: row?.candidateId ?? "" });

  const { jobId } = await engine.handlers["jobs.create"]({ text: "Welder\n- Welding" });
  const looks = async (): Promise<unknown[]> => (await engine.handlers["ranking.run"]({ jobId })).rows.map(({ looksLike }) => looksLike);
  expect(await looks()).toEqual(["cover_letter"]);

  const said = await engine.handlers["library.correct"]({ resumeId, edit: { op: "set", field: "kind", value: "resume" } });
  expect(await looks()).toEqual([undefined]);
  expect(said.profile.kind).toBe("resume");
  expect(said.profile.skills.map(({ canonical }) => canonical)).toContain("Welding");
  expect(said.warnings).toEqual([]);
  await engine.handlers["library.reread"]({});
  await engine.settled();
  expect(await engine.handlers["library.resume"]({ resumeId })).toEqual(said);

  const back = await engine.handlers["library.correct"]({ resumeId, edit: { op: "revert", field: "kind" } });
  expect(back.profile).toMatchObject({ kind: "cover_letter", skills: [] });
});

test("what was imported by today's rules is not read again at the next start", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "w.txt", welder));
  await engine.close();
  const again = await engineIn(path.join(folder, "library"), "web");
  expect(await again.handlers["library.rereadStatus"]({})).toEqual({ running: false, done: 0, total: 0 });
});

test("reading again goes on after the process ended in the middle of it", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  const files = Array.from({ length: 6 }, (_, n) => file(folder, `${String(n)}.txt`, welder.replace("Rui Costa", `Rui ${"ABCDEF"[n] ?? ""}osta`).replace("rui@", `r${String(n)}@`).replaceAll("Iron", `Iron${String(n)}`)));
  await importing(engine, ...files);
  await engine.handlers["library.reread"]({});
  await engine.close();
  const again = await engineIn(path.join(folder, "library"), "web");
  expect((await again.handlers["library.rereadStatus"]({})).total).toBeGreaterThan(0);
  await again.settled();
  await again.close();
  const last = await engineIn(path.join(folder, "library"), "web");
  expect(await last.handlers["library.rereadStatus"]({})).toMatchObject({ running: false, total: 0 });
});

test("a corrected name is redacted from what is scored, and is found by the table's filter", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "q.txt", "Curriculum vitae\n\nExperience\nWelder, Iron Works\n01/2015 - 12/2019\n- Praised by Quillfeather for welding steel frames\n"));
  const [row] = await everyone(engine);
  const { resumeId, profile } = await engine.handlers["library.candidate"]({ candidateId: row?.candidateId ?? "" });
  expect(profile.name).toBeNull();
  await engine.handlers["library.correct"]({ resumeId, edit: { op: "set", field: "name", value: "Zoltana Quillfeather" } });
  await engine.settled();
  await engine.close();
  const { openLibrary } = await import("../../../src-main/library/open-library.ts");
  const library = await openLibrary(path.join(folder, "library"));
  const [candidate] = library.candidates.forMatching(library.candidates.versions().map(({ candidateId }) => candidateId));
  expect(candidate?.passages.some((p) => p.redacted.includes("welding steel frames"))).toBe(true);
  expect(candidate?.passages.map((p) => p.redacted).join(" ")).not.toContain("Quillfeather");
  expect(library.candidates.page({ filter: "zoltana", sort: { column: "name", descending: false }, offset: 0, limit: 5 }).total).toBe(1);
  await library.close();
});

test("rankings and searches see only the current version, and are the same bytes whatever the order of import", async () => {
  const folder = temporaryFolder();
  const files = [
    file(folder, "old.txt", developer("ines@example.org", "01/2015 - 03/2017", "Quokka")),
    file(folder, "new.txt", developer("ines@example.org", "01/2015 - 03/2021", "Wombat")),
    file(folder, "w.txt", welder),
  ];
  const rankings: unknown[] = [];
  for (const order of [files, [...files].reverse()]) {
    const engine = await engineIn(path.join(temporaryFolder(), "library"));
    for (const one of order) await importing(engine, one);
    expect((await everyone(engine)).map((row) => [row.file.split("/").at(-1), row.resumes])).toEqual([["new.txt", 2], ["w.txt", 1]]);
    rankings.push({ ...(await engine.handlers["ranking.ofText"]({ text: ad })), milliseconds: 0 });
    const { hits } = await engine.handlers["search.run"]({ query: "web shops for Quokka customers", limit: 10 });
    expect(hits.map((hit) => hit.snippet).join(" ")).not.toContain("Quokka");
    await engine.close();
  }
  expect(JSON.stringify(rankings[1])).toBe(JSON.stringify(rankings[0]));
});

test("merging and undoing it reach the ranking at once", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "d.txt", developer("ines@example.org", "01/2015 - 03/2021", "Wombat")), file(folder, "w.txt", welder));
  const ranked = async () => (await engine.handlers["ranking.ofText"]({ text: ad })).candidates.map((c) => c.file.split("/").at(-1)).sort();
  expect(await ranked()).toEqual(["d.txt", "w.txt"]);
  const [developerRow, welderRow] = await everyone(engine);
  const { mergeId } = await engine.handlers["people.merge"]({ into: developerRow?.candidateId ?? "", from: welderRow?.candidateId ?? "" });
  expect(await ranked()).toEqual(["d.txt"]);
  const { resumes } = await engine.handlers["library.candidate"]({ candidateId: welderRow?.candidateId ?? "" });
  await engine.handlers["library.makeCurrent"]({ resumeId: resumes.find((r) => !r.current)?.resumeId ?? "" });
  expect(await ranked()).toEqual(["w.txt"]);
  await engine.handlers["people.unmerge"]({ mergeId });
  expect(await ranked()).toEqual(["d.txt", "w.txt"]);
});

test("what was corrected of a person holds for the resume that comes later, and for the earlier one only while they are one", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "old.txt", developer("ines@example.org", "01/2015 - 03/2017", "Quokka")));
  const [row] = await everyone(engine);
  const first = await engine.handlers["library.candidate"]({ candidateId: row?.candidateId ?? "" });
  await engine.handlers["library.correct"]({ resumeId: first.resumeId, edit: { op: "set", field: "location", value: "Évora" } });
  await importing(engine, file(folder, "new.txt", developer("ines@example.org", "01/2015 - 03/2021", "Wombat")));
  const joined = await engine.handlers["library.candidate"]({ candidateId: first.candidateId });
  expect([joined.file.split("/").at(-1), joined.profile.location]).toEqual(["new.txt", "Évora"]);
  const mergeId = joined.resumes.map((r) => r.mergeId).find((id) => id !== null) ?? "";
  await engine.handlers["people.unmerge"]({ mergeId });
  const locations = Object.fromEntries((await everyone(engine)).map((one) => [one.file.split("/").at(-1), one.location]));
  expect(locations).toEqual({ "new.txt": null, "old.txt": "Évora" });
});

test("the original is given with its kind, and a resume that is gone says so", async () => {
  const folder = temporaryFolder();
  const engine = await engineIn(path.join(folder, "library"));
  await importing(engine, file(folder, "w.txt", welder));
  const [row] = await everyone(engine);
  const { resumeId } = await engine.handlers["library.candidate"]({ candidateId: row?.candidateId ?? "" });
  const original = await engine.handlers["library.original"]({ resumeId });
  expect(original).toEqual({ fileName: "w.txt", mediaType: "text/plain", base64: Buffer.from(welder).toString("base64") });
  expect(await engine.handlers["library.pageWords"]({ resumeId })).toEqual({ pages: [], neutral: [] });
  await expect(engine.handlers["library.resume"]({ resumeId: "99" })).rejects.toMatchObject({ code: "not_found" });
  await expect(engine.handlers["library.original"]({ resumeId: "x" })).rejects.toMatchObject({ code: "not_found" });
});
