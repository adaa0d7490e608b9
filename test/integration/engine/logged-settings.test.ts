/** What an auditor asks about besides decisions on people: what was set up, and what rankings and erasing go by. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Language } from "../../../src-preload/asker.ts";
import { newestFirst, type LogEntry } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { writeTinyBert } from "../../fixtures/encoder/tiny-bert.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-settings-"));
let engine: Engine;
let ana = "";

beforeAll(async () => {
  for (const [kind, id] of [["encoder", "tiny"], ["reranker", "second"]] as const) writeTinyBert(path.join(folder, "models", id), { kind, size: 64, seed: 1, positions: 64 });
  engine = await openEngine({ libraryFolder: path.join(folder, "library"), modelsFolder: path.join(folder, "models"), resourcesFolder: path.resolve("resources"), host: "cli" });
  fs.writeFileSync(path.join(folder, "ana.txt"), "Ana Ortiz\nana@example.com\nNurse in intensive care at City Hospital, 2015 - 2020\n");
  await engine.handlers["ingest.add"]({ paths: [path.join(folder, "ana.txt")] });
  await engine.settled();
  ana = (await engine.handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 1 })).rows[0]?.candidateId ?? "";
}, 60_000);
afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What was recorded by this, oldest first. */
async function recordedBy(work: () => Promise<unknown>, language: Language = "en"): Promise<LogEntry[]> {
  const list = async () => (await engine.handlers["log.list"]({ filter: {}, limit: 500 }, { language })).entries;
  const [last] = await list();
  await work();
  return (await list()).filter(({ seq }) => seq > (last?.seq ?? 0)).reverse();
}
const sentences = (entries: readonly LogEntry[]): string[] => entries.map(({ said }) => said.sentence);

it("tells how stages and reasons are others, and nothing where they were only saved once more", async () => {
  const { handlers } = engine;
  const { stages } = await handlers["tracking.stages"]({});
  const reasons = await handlers["tracking.reasons"]({});
  expect(await recordedBy(async () => {
    await handlers["tracking.saveStages"]({ stages });
    await handlers["tracking.saveReasons"](reasons);
  })).toEqual([]);
  const [changed, offered] = await recordedBy(async () => {
    await handlers["tracking.saveStages"]({ stages: stages.flatMap((stage) => (stage.kind === "interview" ? [{ ...stage, name: "First talk" }, { kind: stage.kind, name: "Second talk" }] : [stage])) });
    await handlers["tracking.saveReasons"]({ ...reasons, rejected: ["No licence"] });
  });
  expect(changed?.said).toMatchObject({ sentence: "The stages of the pipeline were changed: there are 8 now.", facts: [["Before", expect.arrayContaining(["Screening", "Interview", "Offer"])], ["Now", expect.arrayContaining(["First talk", "Second talk"])]] });
  expect(offered?.said).toMatchObject({ title: "Reasons changed", facts: [["Before", [expect.stringContaining("A must-have is missing"), expect.any(String)]], ["Now", ["Rejecting: No licence", expect.stringMatching(/^Withdrawing: /)]]] });
});

it("tells of jobs that go into the archive, and of rules by which people are erased", async () => {
  const { handlers } = engine;
  const { jobId } = await handlers["jobs.create"]({ text: "Nurse\n\nRequirements\n- Nursing degree\n" });
  const done = await recordedBy(async () => {
    await handlers["jobs.archive"]({ jobId });
    await handlers["jobs.unarchive"]({ jobId });
    const { rules } = await handlers["privacy.addRule"]({ jobId, who: "rejected", days: 180 });
    await handlers["privacy.addRule"]({ jobId: null, who: "still", days: 1 });
    await handlers["privacy.removeRule"]({ ruleId: rules[0]?.ruleId ?? 0 });
    await handlers["privacy.removeRule"]({ ruleId: 999 });
    await handlers["privacy.keep"]({ candidateIds: [ana, "nobody"], keep: true });
  });
  expect(sentences(done)).toEqual([
    "The job “Nurse” was put into the archive.", "The job “Nurse” was taken out of the archive.", "A rule was added: erase people 180 days after being rejected for “Nurse”.",
    "A rule was added: erase people 1 day after nothing more was recorded of them, in all jobs.", "A rule was taken away: erase people 180 days after being rejected for “Nurse”.",
    "Left out of the rules that erase people: Candidate 1.",
  ]);
  const ofJob = await handlers["log.list"]({ filter: { jobId, kinds: ["retention.ruleAdded", "job.archived"] }, limit: 10 });
  expect(ofJob.total).toBe(2);
  expect((await handlers["log.list"]({ filter: { candidate: 1, kinds: ["candidates.kept"] }, limit: 10 })).total).toBe(1);
});

it("tells how many reported something of themselves, and never what", async () => {
  const { handlers } = engine;
  fs.writeFileSync(path.join(folder, "groups.csv"), "email,sex,faith\nana@example.com,F,Zoroastrian\n");
  const done = await recordedBy(async () => {
    await handlers["fairness.importGroups"]({ previewId: (await handlers["fairness.previewGroups"]({ path: path.join(folder, "groups.csv") })).previewId });
    await handlers["fairness.forgetGroups"]({});
    await handlers["fairness.forgetGroups"]({});
  }, "de");
  expect(sentences(done)).toEqual(["Eigene Angaben zur Person wurden importiert. Bekannt ist jetzt etwas von 1 Person, in 2 Merkmalen.", "Die eigenen Angaben von 1 Person wurden gelöscht."]);
  expect(JSON.stringify(done)).not.toMatch(/Zoroastrian|Female|faith/);
});

it("tells what rankings are made by now: the model, the second one, and what is known of skills", { timeout: 60_000 }, async () => {
  const { handlers } = engine;
  const source = path.join(folder, "esco");
  fs.mkdirSync(source);
  fs.writeFileSync(path.join(source, "skills.csv"), "conceptUri,skillType,reuseLevel,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/a,skill/competence,x,tune harpsichords,\n");
  const done = await recordedBy(async () => {
    await handlers["models.use"]({ id: "tiny" });
    await engine.settled();
    await handlers["models.use"]({ id: "second" });
    await handlers["models.use"]({ id: "second" });
    await handlers["models.stopReranking"]({});
    await handlers["taxonomy.import"]({ path: source });
    await handlers["taxonomy.removeImported"]({ source: "esco" });
    await engine.settled();
  });
  expect(sentences(done)).toEqual([
    "Candidates are read and ranked by the model “tiny” now.", "Candidates are ranked once more by the model “second” now.", "Candidates are no longer ranked once more by a second model.",
    "Skills and titles of esco were imported; resumes are read and ranked by what is known now.", "Skills and titles of esco were removed; resumes are read and ranked by what is known now.",
  ]);
  expect(done[0]?.said.facts).toEqual([["Before", ["winnow-lite", expect.stringMatching(/^[0-9a-f]{64}$/)]], ["Now", ["tiny", expect.any(String)]]]);
  expect(done[3]?.body["after"]).toBe(done[4]?.body["before"]);
  expect(await handlers["log.verify"]({})).toMatchObject({ ok: true });
});
