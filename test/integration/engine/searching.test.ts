import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { newestFirst, noFilters } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { everyone } from "../matching/people.ts";

const ads = [
  "React Developer\nRequirements:\n- 3 years of experience in web development (must)\n- React (must)\n- Kubernetes",
  "Staff Accountant\nRequirements:\n- Bachelor's degree in accounting (must)\n- QuickBooks or SAP",
  "Nurse\nRequirements:\n- BLS (must)\n- Patient care",
];

async function engineWithEveryone(): Promise<{ engine: Engine; folder: string }> {
  const folder = temporaryFolder();
  const resumes = path.join(folder, "resumes");
  fs.mkdirSync(resumes);
  for (const [file, text] of Object.entries(everyone)) fs.writeFileSync(path.join(resumes, file), text);
  const engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  await engine.handlers["ingest.add"]({ paths: [resumes] });
  await engine.settled();
  return { engine, folder };
}

test("the jobs that fit a candidate have the very numbers and places of each job's ranking, best first", async () => {
  const { engine } = await engineWithEveryone();
  const { handlers } = engine;
  const jobs = [];
  for (const text of ads) jobs.push(await handlers["jobs.create"]({ text }));
  const empty = await handlers["jobs.create"]({ text: "Nothing is asked here." });
  await handlers["jobs.update"]({ jobId: empty.jobId, requirements: [] });
  const views = await Promise.all(jobs.map(({ jobId }) => handlers["ranking.run"]({ jobId })));
  for (const row of views[0]?.rows ?? []) {
    const { fits } = await handlers["search.jobsFor"]({ candidateId: row.candidateId });
    expect(fits).toHaveLength(4);
    const scores = fits.flatMap(({ match }) => match?.score ?? []);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(fits.at(-1)).toMatchObject({ jobId: empty.jobId, match: null, why: "asks_nothing" });
    for (const view of views) {
      const own = view.rows.find(({ candidateId }) => candidateId === row.candidateId);
      const fit = fits.find(({ jobId }) => jobId === view.job.jobId);
      expect(fit?.match).toEqual({
        rank: own?.rank, of: view.rows.length, score: own?.score, skill: own?.skill, experience: own?.experience, semantic: own?.semantic, knockouts: own?.knockouts, topEvidence: own?.topEvidence,
      });
    }
  }
  await engine.close();
}, 60_000);

test("they follow a job that is changed", async () => {
  const { engine } = await engineWithEveryone();
  const { handlers } = engine;
  const { jobId, requirements } = await handlers["jobs.create"]({ text: ads[0] ?? "" });
  const first = (await handlers["ranking.run"]({ jobId })).rows[0];
  const before = await handlers["search.jobsFor"]({ candidateId: first?.candidateId ?? "", jobIds: [jobId] });
  await handlers["jobs.update"]({ jobId, requirements: [...requirements.map(({ id, importance, text }) => ({ id, importance, text })), { importance: "must", text: "Welding" }] });
  const after = await handlers["search.jobsFor"]({ candidateId: first?.candidateId ?? "", jobIds: [jobId] });
  expect(after.fits[0]?.match?.score).toBeLessThan(before.fits[0]?.match?.score ?? 0);
  await engine.close();
}, 60_000);

test("a saved search counts whom it finds anew, until it is looked at", async () => {
  const { engine, folder } = await engineWithEveryone();
  const { handlers } = engine;
  const { searchId } = await handlers["search.save"]({ sort: newestFirst, name: "Excel people", query: "skill:excel", filters: noFilters });
  expect((await handlers["search.saved"]({})).searches).toMatchObject([{ name: "Excel people", fresh: 0 }]);
  const added = path.join(folder, "new.txt");
  fs.writeFileSync(added, (everyone["bookkeeper.txt"] ?? "").replaceAll("Pilar Nunes", "Nadia Ober").replaceAll("pilar.nunes", "nadia.ober").replace("Casa Verde", "Blau & Sohn"));
  await handlers["ingest.add"]({ paths: [added] });
  await engine.settled();
  expect((await handlers["search.saved"]({})).searches).toMatchObject([{ fresh: 1 }]);
  expect(await handlers["search.look"]({ searchId })).toMatchObject({ fresh: 0 });
  expect((await handlers["search.saved"]({})).searches).toMatchObject([{ fresh: 0 }]);
  await expect(handlers["search.save"]({ sort: newestFirst, name: "Wrong", query: "excel AND", filters: noFilters })).rejects.toMatchObject({ code: "invalid_input" });
  await handlers["search.delete"]({ searchId });
  expect((await handlers["search.saved"]({})).searches).toEqual([]);
  expect(await handlers["search.undelete"]({ searchId })).toMatchObject({ name: "Excel people" });
  await engine.close();
}, 60_000);

test("candidates are found by where they came from and how their consent stands, as it is said now", async () => {
  const { engine } = await engineWithEveryone();
  const { handlers } = engine;
  const { rows } = await handlers["library.candidates"]({ filter: "", sort: newestFirst, offset: 0, limit: 50 });
  const [a = "", b = "", c = ""] = rows.map(({ candidateId }) => candidateId);
  const found = async (query: string, filters = noFilters): Promise<string[]> => (await handlers["search.run"]({ query, filters, limit: 50 })).hits.map(({ candidateId }) => candidateId);
  expect(await found("source:referral")).toEqual([]);
  await handlers["privacy.sayProvenance"]({ candidateId: a, said: { source: "referral", detail: "Ann", consent: "given", expiresOn: "2999-01-01" } });
  await handlers["privacy.sayProvenance"]({ candidateId: b, said: { source: "job_board", consent: "given", expiresOn: "2001-01-01" } });
  await handlers["privacy.sayProvenance"]({ candidateId: c, said: { source: "job_board", consent: "refused" } });
  // What is kept of a search that was asked before is not what is so now.
  expect(await found("source:referral")).toEqual([a]);
  expect(await found("consent:given")).toEqual([a]);
  expect(await found("einwilligung:abgelaufen")).toEqual([b]);
  expect((await found('quelle:stellenbörse OR source:"job board"')).sort()).toEqual([b, c].sort());
  expect(await found("source:job-board NOT consent:refused")).toEqual([b]);
  expect(await found("consent:none")).toHaveLength(rows.length - 3);
  expect((await handlers["search.run"]({ query: "consent:perhaps", filters: noFilters, limit: 5 })).problem).toMatchObject({ start: 0, end: 15, hint: "Use given, asked, refused, expired or none." });

  const filters = { ...noFilters, sources: ["job_board" as const, "referral" as const], consents: ["refused" as const, "expired" as const] };
  expect((await found("", filters)).sort()).toEqual([b, c].sort());
  const { sources, consents } = await handlers["search.facets"]({ query: "", filters: { ...noFilters, sources: ["job_board"] } });
  expect(sources.map(({ value, count }) => [value, count])).toEqual([["none", rows.length - 3], ["job_board", 2], ["referral", 1]]);
  expect(consents.map(({ value, name, count }) => [value, name, count])).toEqual([["expired", "Expired", 1], ["refused", "Refused", 1]]);
  await handlers["privacy.sayProvenance"]({ candidateId: c, said: { consent: "given" } });
  expect(await found("consent:refused")).toEqual([]);
  expect(await found("consent:given")).toEqual(expect.arrayContaining([a, c]));
  await engine.close();
}, 60_000);
