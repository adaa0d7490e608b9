import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../../../../src-main/library/open-library.ts";
import { createInterviews } from "../../../../src-main/tracking/interviews/interviews.ts";
import { winnow } from "../../../fixtures/command-line.ts";
import { newResume } from "../../../fixtures/resumes.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

interface Place {
  folder: string;
  run(args: string[], input?: string): ReturnType<typeof winnow>;
  json<T>(...args: string[]): Promise<T>;
}

const people = ["Ana Müller", "Bo Lind", "Cy Moe"];

async function place(): Promise<Place> {
  const folder = temporaryFolder();
  const library = await openLibrary(path.join(folder, "library"));
  for (const name of people) {
    const email = `${name.slice(0, 2).toLowerCase()}@example.com`;
    library.resumes.add({ ...newResume(`${name}.txt`, `${name}\n${email}`, { name, emails: [email] }), passages: [] }, "2026-01-05T10:00:00.000Z", () => undefined);
  }
  await library.close();
  const run = (args: string[], input?: string): ReturnType<typeof winnow> => winnow([...args, "--library", path.join(folder, "library")], input);
  return { folder, run, json: async <T>(...args: string[]) => JSON.parse((await run([...args, "--json"])).stdout) as T };
}

interface Listed { candidates: { candidateId: string; name: string; file: string; number: number }[] }

test("a season is replayed: a job, its candidates, moves one by one and many at once, each with its day and its reason", async () => {
  const { folder, run, json } = await place();
  const ad = path.join(folder, "ad.txt");
  fs.writeFileSync(ad, "Line Cook\n\nRequirements:\n- food safety certificate\n- 2 years of experience as a cook\n");
  const { jobId } = await json<{ jobId: string }>("jobs", "add", ad);
  expect((await json<{ jobs: { jobId: string; title: string }[] }>("jobs")).jobs).toMatchObject([{ jobId, title: "Line Cook" }]);
  const { candidates } = await json<Listed>("candidates");
  expect(candidates.map(({ name, file, number }) => [name, file, number])).toEqual(people.map((name, i) => [name, `${name}.txt`, i + 1]));
  const [ana, bo, cy] = candidates.map(({ candidateId }) => candidateId);

  const one = await run(["move", "--job", jobId, "--candidate", ana ?? "", "--stage", "rejected", "--reason", "A must-have is missing", "--at", "2026-02-03", "--json"]);
  expect(one.status, one.stderr).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({ candidateId: ana, stage: { kind: "rejected" }, since: "2026-02-03T12:00:00.000Z" });

  const moves = [{ job: jobId, candidate: bo, stage: "interview", at: "2026-02-04T09:00:00Z" }, { job: jobId, candidate: "nobody", stage: "offer" }, { job: jobId, candidate: cy, stage: "Hired" }, { job: jobId, candidate: cy, stage: "promoted" }];
  const many = await run(["move", "--file", "-", "--json"], moves.map((move) => JSON.stringify(move)).join("\n"));
  expect(many.status).toBe(1);
  expect(JSON.parse(many.stdout)).toMatchObject({ moved: 2, failed: [{ line: 2, code: "not_found" }, { line: 4, code: "invalid_input" }] });

  const list = path.join(folder, "all.csv");
  expect(await json("track", "export", list)).toEqual({ out: list, events: 3 });
  const again = await json<{ from: string; counts: object; imported: null }>("track", "import", list);
  expect(again).toMatchObject({ from: "winnow", counts: { record: 0, there: 3 }, imported: null });
}, 120_000);

test("interviews with their scorecards, offers and outcomes are replayed, one by one and as lines among the moves", async () => {
  const { folder, run, json } = await place();
  const ad = path.join(folder, "ad.txt");
  fs.writeFileSync(ad, "Line Cook\n\nRequirements:\n- food safety certificate\n- 2 years of experience as a cook\n");
  const { jobId } = await json<{ jobId: string }>("jobs", "add", ad);
  const [ana, bo] = (await json<Listed>("candidates")).candidates.map(({ candidateId }) => candidateId);
  const of = ["--job", jobId, "--candidate", ana ?? ""];
  const first = await json<{ interviewId: string; eventIds: number[] }>("interview", ...of, "--at", "2026-03-02T10:00Z", "--kind", "on-site", "--by", "Mia", "--score", "food safety=4", "--overall", "strong-yes", "--note", "Calm");
  expect(first).toMatchObject({ candidateId: ana, eventIds: [1, 2] });
  await json("interview", ...of, "--interview", first.interviewId, "--by", "Tom", "--score", "food safety=2");
  const { offerId } = await json<{ offerId: string }>("offer", ...of, "--at", "2026-03-05", "--pay", "EUR 31,000");
  expect(await json("offer", ...of, "--at", "2026-03-08", "--state", "accepted")).toMatchObject({ offerId });
  const unknown = await run(["interview", ...of, "--at", "2026-03-09", "--by", "Mia", "--score", "juggling=5"]);
  expect([unknown.status, unknown.stderr]).toEqual([3, expect.stringContaining("The job asks nothing that is called “juggling”.")]);
  expect((await run(["interview", ...of, "--at", "2026-03-09", "--by", "Mia", "--score", "food safety=6"])).status).toBe(2);

  const whom = { job: jobId, candidate: bo };
  const lines = [
    { ...whom, stage: "interview" }, { ...whom, interview: { at: "2026-03-03", by: ["Mia"], scores: { "food safety": 5 } } }, { ...whom, offer: { at: "2026-03-04", pay: "EUR 30,000" } },
    { ...whom, outcome: { after: "left-early", at: "2026-09-01" } }, { ...whom, outcome: { after: "sailed" } },
  ];
  const many = await run(["move", "--file", "-", "--json"], lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(JSON.parse(many.stdout)).toMatchObject({ moved: 1, recorded: 3, failed: [{ line: 5, message: expect.stringContaining("must be one of did-well, left-early") as string }] });
  await json("outcome", ...of, "--after", "did-well", "--at", "2026-10-01");
  // A script that was stopped and is run again records nothing twice.
  await run(["move", "--file", "-"], lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(await json("offer", ...of, "--at", "2026-03-05", "--pay", "EUR 31,000")).toMatchObject({ eventIds: [], offerId });
  expect(await json("interview", ...of, "--at", "2026-03-02T10:00Z", "--kind", "on-site", "--by", "Mia", "--score", "food safety=4", "--overall", "strong-yes", "--note", "Calm")).toMatchObject({ eventIds: [], interviewId: first.interviewId });

  const library = await openLibrary(path.join(folder, "library"));
  const interviews = createInterviews({ library, by: "", now: () => "2026-12-01T10:00:00.000Z" });
  expect(interviews.of(jobId, ana ?? "")).toMatchObject({
    interviews: [{ at: "2026-03-02T10:00:00.000Z", kind: "onSite", interviewers: ["Mia"], note: "Calm", scorecards: [{ interviewer: "Mia", recommendation: "strongYes" }, { interviewer: "Tom" }] }],
    averages: [{ average: 3, scorecards: 2 }], offers: [{ on: "2026-03-05", pay: "EUR 31,000", state: "accepted", endedOn: "2026-03-08" }], outcome: { after: "didWell", on: "2026-10-01" },
  });
  // What could not be scored left no interview behind.
  expect(interviews.of(jobId, bo ?? "")).toMatchObject({ interviews: [{ scorecards: [{ scores: [{ score: 5 }] }] }], offers: [{ state: "open" }], outcome: { after: "leftEarly" } });
  expect(library.decisions.count({ kinds: ["hiring.recorded"] })).toBe(10);
  await library.close();
}, 120_000);

test("another system's list is told with --dry-run, taken in as it is mapped, and taken back", async () => {
  const { folder, run, json } = await place();
  const list = path.join(folder, "export.csv");
  fs.writeFileSync(list, "Name;E-Mail;Stelle;Phase;Seit\nAna Müller;an@example.com;Koch;Kochprobe;03.02.2026\nBo Lind;bo@example.com;Koch;Absage;04.02.2026\nDi Ray;di@example.com;Koch;Angebot;04.02.2026\n");
  const dry = await run(["track", "import", list, "--dry-run", "--make-jobs"]);
  expect(dry.status).toBe(1);
  expect(dry.stdout).toMatch(/row 2 .*left out: has a stage that Winnow does not know/);
  expect(dry.stdout).toMatch(/row 3 .*rejected 2026-02-04 {2}\[Bo Lind, by email\]/);
  expect((await json<{ jobs: object[] }>("jobs")).jobs).toEqual([]);
  const { imported } = await json<{ imported: { importId: string; events: number } }>("track", "import", list, "--make-jobs", "--make-candidates", "--stage-map", "Kochprobe=interview");
  expect(imported).toMatchObject({ events: 3, candidates: 3, newCandidates: 1, newJobs: 1 });
  expect((await json<Listed>("candidates")).candidates.map(({ name }) => name)).toEqual(["Ana Müller", "Bo Lind", "Cy Moe", "Di Ray"]);

  const [{ jobId = "", title = "" } = {}] = (await json<{ jobs: { jobId: string; title: string }[] }>("jobs")).jobs;
  const ad = "Line Cook\n\nRequirements:\n- food safety certificate\n- 2 years of experience as a cook\n";
  expect(JSON.parse((await run(["jobs", "ad", "-", "--job", jobId, "--json"], ad)).stdout)).toEqual({ jobId, title, requirements: 2 });
  const twice = await run(["jobs", "ad", "-", "--job", jobId], ad);
  expect([twice.status, twice.stderr]).toEqual([3, expect.stringContaining("has an ad already. Another one is read from the start")]);
  expect((await run(["jobs", "ad", "-", "--job", jobId, "--yes"], ad)).status).toBe(0);
  expect(await json("track", "undo", imported.importId)).toEqual({ events: 3 });
  // Its ad was given by hand.
  expect((await json<{ jobs: object[] }>("jobs")).jobs).toMatchObject([{ jobId }]);
  expect((await json<Listed>("candidates")).candidates).toHaveLength(3);
  expect((await run(["track", "import", list, "--map", "Wohnort=job"])).stderr).toContain("no column “Wohnort”");
}, 120_000);

test("a library that is open elsewhere is said to be, and a day that never was is refused", async () => {
  const { folder, run } = await place();
  expect((await run(["move", "--job", "j", "--candidate", "c", "--stage", "offer", "--at", "2026-02-30"])).stderr).toContain("“2026-02-30” is no date.");
  const library = await openLibrary(path.join(folder, "library"));
  const { status, stderr } = await run(["move", "--job", "j", "--candidate", "c", "--stage", "offer"]);
  await library.close();
  expect([status, stderr]).toEqual([3, expect.stringContaining("already open in another Winnow")]);
}, 120_000);
