import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestFirst, type Method, type Params, type Result } from "../../../src-preload/contract.ts";
import type { Asker } from "../../../src-preload/asker.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { openZipBytes } from "../../../src-main/documents/zip.ts";
import { makePdf, textOf, writeLines } from "../../unit/documents/make-files.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-subject-"));
const english: Asker = { language: "en" };
let engine: Engine;
let her = "";
let pdf: Uint8Array;

const ask = <M extends Method>(method: M, params: Params<M>, asker: Asker = english): Promise<Result<M>> => (engine.handlers[method] as (params: Params<M>, asker: Asker) => Promise<Result<M>>)(params, asker);
const linesOf = (name: string, only: string): string[] => [
  name, "Mechanical Engineer", `${name.split(" ")[0]?.toLowerCase() ?? ""}@post.example | +44 20 7946 1234`, "", "Experience", "Mechanical Engineer, Contoso Works, 01/2015 - 12/2023", `- ${only}`, "", "Skills", "SolidWorks, Welding",
];
const bytesOf = async (format: "json" | "pdf" | "zip", asker?: Asker): Promise<Buffer> => Buffer.from((await ask("privacy.subject", { candidateId: her, format }, asker)).base64, "base64");

beforeAll(async () => {
  engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  pdf = await makePdf((page) => writeLines(page, 50, 50, linesOf("Ottilie Brackenridge", "Rebuilt the eastern loading bridge with new crane drawings")));
  fs.writeFileSync(path.join(folder, "ottilie.pdf"), pdf);
  fs.writeFileSync(path.join(folder, "isidor.txt"), linesOf("Isidor Ashgrove", "Repaired the western lock gates after the great flood").join("\n").replace("1234", "9876"));
  await ask("ingest.add", { paths: [path.join(folder, "ottilie.pdf"), path.join(folder, "isidor.txt")] });
  await engine.settled();
  const { rows } = await ask("library.candidates", { filter: "", sort: newestFirst, offset: 0, limit: 10 });
  her = rows.find(({ name }) => name === "Ottilie Brackenridge")?.candidateId ?? "";
  const his = rows.find(({ name }) => name === "Isidor Ashgrove")?.candidateId ?? "";
  const { jobId } = await ask("jobs.create", { text: "Mechanical Engineer\n\nRequirements\n- SolidWorks\n- Welding\n" });
  await ask("ranking.run", { jobId });
  await ask("notes.add", { candidateId: her, text: "marker-note she prefers mornings" });
  await ask("notes.add", { candidateId: his, text: "marker-other not hers at all" });
  await ask("tags.add", { candidateIds: [her], names: ["marker-tag"] });
  await ask("tracking.move", { jobId, candidateIds: [her], to: { kind: "rejected" }, reason: "marker-reason", note: "marker-tracking" });
  await ask("library.correct", { resumeId: (await ask("library.candidate", { candidateId: her })).resumeId, edit: { op: "set", field: "title", value: "marker-title" } });
  const of = { jobId, candidateId: her };
  const { hiring } = await ask("interviews.saveInterview", { ...of, interview: { at: "2026-03-02T09:00:00Z", kind: "video", interviewers: ["marker-interviewer"], note: "marker-interview" } });
  const scored = { requirementId: "r1", asked: "SolidWorks", score: 4, note: "marker-scored" };
  await ask("interviews.saveScorecard", { ...of, scorecard: { interviewId: hiring.interviews[0]?.interviewId ?? "", interviewer: "marker-scorer", scores: [scored], recommendation: "strongYes", note: "" } });
  await ask("interviews.saveOffer", { ...of, offer: { on: "2026-03-09", pay: "marker-pay", state: "declined", endedOn: "2026-03-12", note: "" } });
  await ask("interviews.saveOutcome", { ...of, outcome: { on: "2026-09-01", after: "leftEarly", note: "marker-outcome" } });
  await ask("interviews.saveOutcome", { jobId, candidateId: his, outcome: { on: "2026-09-01", after: "didWell", note: "marker-other-outcome" } });
  await ask("conditions.say", { candidateId: her, said: { name: "pay", value: { least: 41_000, most: null, currency: "EUR", per: "year" } } });
  fs.writeFileSync(path.join(folder, "groups.csv"), `id,sex,faith\n${her},F,marker-faith\n${his},M,marker-other-faith\n`);
  await ask("fairness.importGroups", { previewId: (await ask("fairness.previewGroups", { path: path.join(folder, "groups.csv") })).previewId });
  await ask("privacy.sayProvenance", { candidateId: her, said: { source: "agency", detail: "marker-agency", consent: "given", expiresOn: "2027-05-31" } });
}, 60_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("what is stored about one person", () => {
  const markers = ["marker-note", "marker-tag", "marker-reason", "marker-tracking", "marker-title", "marker-agency", "marker-interviewer", "marker-interview", "marker-scorer", "marker-scored", "marker-pay", "marker-outcome", "marker-faith"];

  test("is given out whole as JSON, with the rows as they are stored and the scores in every job, and nothing of others", async () => {
    const text = (await bytesOf("json")).toString();
    const read = JSON.parse(text) as { fits: { match: { score: number } }[]; stored: Record<string, unknown[]>; resumes: { contentHash: string }[]; reported: object[]; hiring: { what: string }[]; log: { kind: string }[]; rankings: object[]; rankingsBeyond: number };
    for (const marker of [...markers, "eastern loading bridge"]) expect(text, marker).toContain(marker);
    for (const others of ["Isidor", "marker-other", "western lock"]) expect(text, others).not.toContain(others);
    expect(read.fits).toHaveLength(1);
    expect(read.fits[0]?.match.score).toBeGreaterThan(0);
    expect(read.resumes[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    // The rows of a file that nobody was told of would not be everything.
    expect(read.reported).toEqual([{ attribute: "faith", category: "marker-faith" }, { attribute: "sex", category: "Female" }]);
    expect(read.hiring.map(({ what }) => what)).toEqual(["outcome", "offer", "scorecard", "interview"]);
    expect(read.log.map(({ kind }) => kind)).toEqual(["profile.corrected", "hiring.recorded", "hiring.recorded", "hiring.recorded", "hiring.recorded", "profile.corrected", "candidate.moved"]);
    expect(read.log.at(-1)).toMatchObject({ sentence: expect.stringMatching(/^Candidate \d was moved to rejected for “Mechanical Engineer”\.$/) as string, typed: { reason: "marker-reason", note: "marker-tracking" } });
    expect(read.rankings).toEqual([{
      seq: expect.any(Number) as number, at: expect.any(String) as string, by: expect.any(String) as string, job: "Mechanical Engineer", place: expect.any(Number) as number, of: 2,
      score: read.fits[0]?.match.score, model: { id: expect.any(String) as string, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, reranker: null, learned: null, blind: false,
    }]);
    expect(read.rankingsBeyond).toBe(0);
    expect(Object.keys(read.stored)).toEqual(expect.arrayContaining(["candidate", "resume", "resume_text", "passage", "note", "resume_tag", "tracking_event", "correction", "candidate_consent"]));
  });

  test("can be read as a PDF, in the asker's language", async () => {
    const [inEnglish, inGerman] = [await textOf(await bytesOf("pdf"), "a.pdf"), await textOf(await bytesOf("pdf", { language: "de" }), "a.pdf")];
    for (const marker of [...markers, "Ottilie Brackenridge", "eastern loading bridge"]) expect(inEnglish, marker).toContain(marker);
    expect(inEnglish).toContain("What is stored about Ottilie Brackenridge");
    expect(inEnglish).toContain("of 100 points, rank");
    expect(inGerman).toContain("Was über Ottilie Brackenridge gespeichert ist");
    expect(inEnglish).toContain("Mechanical Engineer: Scorecard by marker-scorer, overall: strong yes");
    expect(inEnglish).toMatch(/Rankings that were looked at\sMechanical Engineer: \d+\.\d of 100 points, rank [12] of 2\s\d+, \d+ \w+ \d{4}, by .+, read by the model/);
    expect(inGerman).toMatch(/Ranglisten, die angesehen wurden\sMechanical Engineer: \d+,\d von 100 Punkten, Rang [12] von 2/);
    expect(inEnglish).toContain("January 2015 – December 2023");
    expect(inEnglish).toContain("Expected pay: EUR from 41,000 per year");
    expect(inGerman).toContain("Januar 2015 – Dezember 2023");
    expect(inEnglish).toContain("Sex: Female");
    expect(inGerman).toContain("Mechanical Engineer: Angebot am 9. März 2026, marker-pay, abgelehnt am 12. März 2026");
    expect(inGerman).toMatch(/Person \d kam in die Stufe „Abgelehnt“, für die Stelle „Mechanical Engineer“/);
    expect(inGerman).toContain("Einwilligung: erteilt, bis 31. Mai 2027");
  });

  test("comes as an archive with both and the original file, byte for byte", async () => {
    const zip = await openZipBytes(await bytesOf("zip"), { entries: 10, totalBytes: 10_000_000 });
    expect([...zip.entries.keys()].map((name) => path.extname(name))).toEqual([".json", ".pdf", ".pdf"]);
    expect((await zip.read("files/1 ottilie.pdf")).equals(pdf)).toBe(true);
    zip.close();
  });

  test("is given to nobody in blind review, nor about somebody who is not there", async () => {
    await expect(ask("privacy.subject", { candidateId: her, format: "json" }, { language: "en", blind: { schools: false } })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(ask("privacy.subject", { candidateId: "c0123456789abcdef", format: "json" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("where somebody came from and what they consented to", () => {
  test("is the latest word, and tells the one before so that it can be said again", async () => {
    const { before, now } = await ask("privacy.sayProvenance", { candidateId: her, said: { source: "agency", detail: "", consent: "refused", expiresOn: null } });
    expect(before).toMatchObject({ consent: "given", expiresOn: "2027-05-31" });
    expect(now).toMatchObject({ source: "agency", consent: "refused", expiresOn: null });
    const { saidAt: _, ...said } = before;
    await ask("privacy.sayProvenance", { candidateId: her, said });
    expect(await ask("privacy.provenance", { candidateId: her })).toMatchObject(said);
  });
});
