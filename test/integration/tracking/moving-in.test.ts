import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { MoveInChoices, MoveInPlan, MovedIn } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Library } from "../../../src-main/library/open-library.ts";
import { createDecisionLog } from "../../../src-main/tracking/log/decision-log.ts";
import { createMovingIn, type MovingIn } from "../../../src-main/tracking/moving-in/moving-in.ts";
import { tickingClock } from "../../../src-main/tracking/ticking-clock.ts";
import { createTracking, type Tracking } from "../../../src-main/tracking/tracking.ts";
import { lists } from "../../fixtures/candidate-lists.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { bareJob, openedLibrary } from "../../fixtures/tracked-library.ts";

interface Place {
  library: Library;
  tracking: Tracking;
  movingIn: MovingIn;
  ids: Record<"ana" | "bo" | "cy", string>;
  /** Writes a list and plans it. */
  plan(content: string | Buffer, choices?: MoveInChoices): MoveInPlan;
  take(plan: MoveInPlan): Promise<MovedIn>;
  made: string[];
}

const now = (): string => "2026-04-01T00:00:00.000Z";

async function place(titles: readonly string[] = ["Line Cook"], by = "kim", beforeMaking: () => void = () => undefined): Promise<Place> {
  const { library } = await openedLibrary(temporaryFolder());
  const clock = tickingClock(() => Date.parse(now()));
  const tracking = createTracking({ library, by, now: clock });
  const made: string[] = [];
  const job = (title: string): string => {
    const jobId = `job-${title}`;
    library.jobs.save(bareJob(jobId, title, now(), title));
    return jobId;
  };
  for (const title of titles) job(title);
  const add = (name: string, email: string, phone: string[] = []): string =>
    library.resumes.add(newResume(`${name}.txt`, `${name}\n${email}`, { name, emails: [email], phones: phone }), now(), () => undefined).candidateId;
  const ids = { ana: add("Ana Müller", "ana@example.com", ["+49 171 5550101"]), bo: add("Bo Lind", "bo@example.com"), cy: add("Cy Moe", "cy@example.com") };
  const log = createDecisionLog({
    library, by, now: clock, onRecorded: () => undefined, report: (thrown) => { throw thrown; },
    circumstances: () => ({ dimensions: 256, taxonomy: "t", version: "1", learned: null, day: "2026-04-01" }),
  });
  const movingIn = createMovingIn({
    library, tracking, log, by, now: clock, makeJob: async (text) => job(text.split("\n")[0] ?? text),
    makeCandidates: async (people) => {
      beforeMaking();
      return people.map(({ name, email }) => {
        made.push(name);
        return add(name, email);
      });
    },
  });
  return {
    library, tracking, movingIn, ids, made,
    plan(content, choices = {}) {
      const file = path.join(temporaryFolder(), "list.csv");
      fs.writeFileSync(file, content);
      return movingIn.plan(file, "list.csv", choices);
    },
    take: ({ planId }) => movingIn.import(planId, () => undefined),
  };
}

const kindsOf = (tracking: Tracking, jobId = "job-Line Cook"): Record<string, string | null> => Object.fromEntries(tracking.standings(jobId).map(({ candidateId, stageId }) => [candidateId, stageId]));

describe.each(lists)("a list of $system", ({ bytes }) => {
  it("brings everybody to where they stand, twice as well as once, and can be taken back in one go", async () => {
    const { plan, take, tracking, ids, movingIn } = await place();
    const choices: MoveInChoices = { jobId: "job-Line Cook" };
    const first = plan(bytes, choices);
    expect(first.dates.asked).toBe(false);
    expect(first.rows.map(({ outcome, problems }) => [outcome, problems])).toEqual([["record", []], ["record", []], ["record", []]]);
    expect(tracking.standings("job-Line Cook")).toEqual([]);
    const { importId, candidates } = await take(first);
    expect(candidates).toBe(3);
    expect(kindsOf(tracking)).toEqual({ [ids.ana]: "interview", [ids.bo]: "rejected", [ids.cy]: "hired" });
    expect(plan(bytes, choices).counts).toMatchObject({ record: 0, there: 3 });
    movingIn.undo(importId);
    expect(tracking.standings("job-Line Cook")).toEqual([]);
    expect(() => movingIn.undo(importId)).toThrow("taken back already");
  });
});

it("the way somebody went is kept with its days and its reason", async () => {
  const { plan, take, tracking, ids } = await place();
  await take(plan(lists[0]?.bytes ?? ""));
  expect(tracking.history(ids.bo).map(({ stage, at, reason, note }) => [stage?.kind, at.slice(0, 10), reason, note])).toEqual([
    ["rejected", "2026-02-11", "Lacks must-have: food safety", null], ["screening", "2026-02-11", null, "“Phone Screen” (list.csv)"], ["new", "2026-02-02", null, null],
  ]);
});

it("dates that can be read in two ways are asked, and nothing is imported before", async () => {
  const { plan, take, tracking, ids } = await place();
  const list = "Name,Email,Job,Stage,Stage date\nAna Müller,ana@example.com,Line Cook,Interview,03/02/2026\n";
  const asked = plan(list);
  expect(asked.dates).toEqual({ order: null, asked: true, samples: ["03/02/2026"] });
  await expect(take(asked)).rejects.toThrow("two ways");
  await take(plan(list, { dates: "day-first" }));
  expect(tracking.history(ids.ana)[0]?.at).toBe("2026-02-03T12:00:00.000Z");
});

it("who a row is about is told by e-mail, phone or name, and never guessed", async () => {
  const { plan, ids } = await place();
  const rows = plan([
    "Name,Email,Phone,Job,Stage", "A. Mueller,ana@example.com,,Line Cook,Offer", "Somebody,,0171 555 0101,Line Cook,Hired", '"Lind, Bo",,,Line Cook,Offer', "Cy Moe,other@example.org,,Line Cook,Offer",
    "Dee Ray,dee@example.org,,Line Cook,Offer", ",,,Line Cook,Offer", "",
  ].join("\n")).rows;
  expect(rows.map(({ outcome, matchedBy, problems, person }) => [outcome, matchedBy, problems, person?.candidateId])).toEqual([
    ["record", "email", [], ids.ana], ["record", "phone", [], ids.ana], ["record", "name", [], ids.bo], ["skip", null, ["otherContact"], undefined], ["skip", null, ["notFound"], undefined],
    ["skip", null, ["nobody"], undefined],
  ]);
  expect(rows[3]?.mayBe.map(({ candidateId }) => candidateId)).toEqual([ids.cy]);
});

it("a status that says only that somebody is still in is asked of nobody, and a name with the family first is turned", async () => {
  const { plan, take, made } = await place();
  const rows = ["Name,Email,Job,Stage,Status", "Ana Müller,ana@example.com,Line Cook,Panel,Active", "Bo Lind,bo@example.com,Line Cook,Panel,Rejected", '"Ray, Dee",dee@example.org,Line Cook,Offer,Active'];
  const shown = plan(rows.join("\n"), { makeCandidates: true });
  expect(shown.stages.map(({ word, taken }) => [word, taken])).toEqual([["Panel", "interview"], ["Offer", "offer"], ["Rejected", "rejected"]]);
  expect(plan([...rows, "Cy Moe,cy@example.com,Line Cook,,Active"].join("\n")).stages.map(({ word }) => word), "where it is all there is").toContain("Active");
  await take(shown);
  expect(made).toEqual(["Dee Ray"]);
});

it("who was rejected on no known day is not brought back by the same list again", async () => {
  const { plan, take, tracking, ids } = await place();
  const list = "Name,Email,Job,Stage,Disqualified,Applied at\nAna Müller,ana@example.com,Line Cook,Interview,true,2026-02-01\n";
  await take(plan(list));
  expect(kindsOf(tracking)).toEqual({ [ids.ana]: "rejected" });
  expect(plan(list).counts).toMatchObject({ record: 0, there: 1 });
});

it("what was chosen goes before what was guessed", async () => {
  const { plan, take, tracking, ids } = await place();
  const list = "Name,Mail,Job,Where,Bar\nCy Moe,other@example.org,Line Cook,Gate 4,Tryout\n";
  expect(plan(list).rows[0]?.problems).toEqual(["noStage", "otherContact"]);
  const chosen = plan(list, { columns: { 4: "stage" }, stages: { Tryout: "interview" }, people: { 2: ids.cy } });
  expect(chosen.rows).toMatchObject([{ outcome: "record", matchedBy: "choice", moves: [{ kind: "interview" }] }]);
  await take(chosen);
  expect(kindsOf(tracking)).toEqual({ [ids.cy]: "interview" });
  expect(plan(list, { columns: { 4: "stage" }, stages: { Tryout: "skip" }, people: { 2: ids.cy } }).rows[0]?.problems).toEqual(["stageSkipped"]);
});

it("what was recorded in a stage that is gone by now is not recorded again", async () => {
  const { plan, take, tracking } = await place();
  const before = tracking.stages();
  tracking.saveStages([...before, { name: "Trial", kind: "interview" }]);
  const list = "Name,Email,Job,Stage,Stage date\nAna Müller,ana@example.com,Line Cook,Trial,2026-02-03\n";
  const choices: MoveInChoices = { stages: { Trial: "interview" } };
  await take(plan(list, choices));
  tracking.saveStages(before);
  expect(plan(list, choices).counts).toMatchObject({ record: 0, there: 1 });
});

it("jobs and candidates that are not there are made only if it is wished, and go again with the undoing", async () => {
  const { plan, take, tracking, library, movingIn, made } = await place();
  const list = "Name,Email,Job,Stage\nDee Ray,dee@example.org,Baker,Offer\nDee Ray,dee@example.org,Line Cook,Rejected\n";
  expect(plan(list).rows.map(({ problems }) => problems)).toEqual([["jobNotFound"], ["notFound"]]);
  const wished = plan(list, { makeJobs: true, makeCandidates: true });
  expect(wished.counts).toMatchObject({ record: 2, newCandidates: 1, newJobs: 1 });
  const { importId } = await take(wished);
  expect(made).toEqual(["Dee Ray"]);
  expect(Object.values(kindsOf(tracking, "job-Baker"))).toEqual(["offer"]);
  movingIn.undo(importId);
  expect(library.jobs.list().map(({ title }) => title)).toEqual(["Line Cook"]);
  expect(library.findPeople.byEmail("dee@example.org")).toEqual([]);
});

it("what an import made stays with what was recorded or given since by hand", async () => {
  const { plan, take, tracking, library, movingIn } = await place();
  const list = "Name,Email,Job,Stage\nDee Ray,dee@example.org,Baker,Offer\nEd Orr,ed@example.org,Butcher,Offer\nFay Ito,fay@example.org,Brewer,Offer\nGus Yu,gus@example.org,Boiler,Offer\n";
  const { importId } = await take(plan(list, { makeJobs: true, makeCandidates: true }));
  const [dee, ed, gus] = ["dee", "ed", "gus"].map((name) => library.findPeople.byEmail(`${name}@example.org`)[0]?.candidateId ?? "");
  // One was moved on in another job, one has an interview; one job has its ad.
  tracking.move("job-Line Cook", [dee ?? ""], { to: { kind: "screening" } });
  library.hiringLog.append("job-Butcher", ed ?? "", { what: "outcome", subjectId: "o", body: JSON.stringify({ on: "2026-03-01", after: "didWell", note: "" }) }, "kim", now());
  library.jobs.save({ ...library.jobs.get("job-Brewer"), text: "Brewer\n\nHops", updatedAt: "2026-04-01T00:00:01.000Z" });
  library.jobs.remove("job-Boiler", now());
  library.candidates.remove([gus ?? ""], now());
  movingIn.undo(importId);
  expect(library.jobs.list().map(({ title }) => title).sort()).toEqual(["Brewer", "Butcher", "Line Cook"]);
  expect(["dee", "ed", "fay", "gus"].filter((name) => library.findPeople.byEmail(`${name}@example.org`).length > 0)).toEqual(["dee", "ed"]);
});

it("damaged rows are left out and told, the others are taken", async () => {
  const { plan } = await place();
  const { rows } = plan("Name,Email,Job,Stage,Stage date\nAna Müller,ana@example.com,Line Cook,Offer,2026-02-31\nBo Lind,bo@example.com,Line Cook,Offer,2026-02-01,stray\nCy Moe,cy@example.com,Line Cook,Offer,2031-01-01\nCy Moe,cy@example.com\n");
  expect(rows.map(({ outcome, problems }) => [outcome, problems])).toEqual([["record", ["dateUnreadable"]], ["skip", ["tooLong"]], ["record", ["dateAhead"]], ["skip", ["noJob"]]]);
});

it("all that happened comes out as a list and back into another library with the same resumes, by whom and when", async () => {
  const from = await place(["Line Cook", "Baker"], "=kim");
  const offer = JSON.stringify({ on: "2026-03-01", pay: "€ 50,000", state: "open", endedOn: null, note: "" });
  const { ana, bo, cy } = from.ids;
  from.tracking.saveStages([...from.tracking.stages(), { name: "Trial shift", kind: "interview" }]);
  const trial = from.tracking.stages().find(({ name }) => name === "Trial shift")?.stageId ?? "";
  from.tracking.move("job-Line Cook", [ana, bo], { to: { kind: "screening" }, at: "2026-02-01T10:00:00.000Z" });
  from.tracking.move("job-Line Cook", [ana], { to: { stageId: trial }, note: " two\nlines, and a \"quote\" ", at: "2026-02-03T10:00:00.000Z" });
  const { eventIds } = from.tracking.move("job-Line Cook", [bo], { to: { kind: "rejected" }, reason: "=1+1" });
  from.tracking.undo("job-Line Cook", eventIds);
  from.tracking.mark("job-Baker", [cy, ana, bo], "shortlisted");
  from.tracking.orderShortlist("job-Baker", [bo, cy, ana]);
  from.tracking.note("job-Baker", cy, "'quoted; – ü\na line\r\nand one more");
  from.library.hiringLog.append("job-Baker", cy, { what: "offer", subjectId: "o1", body: offer }, "kim", "2026-03-01T10:00:00.000Z");

  const { content, events } = from.movingIn.export();
  expect(events).toBe(10);
  expect(content).toContain("'=1+1");
  // There, the jobs are not known, or under another id.
  const to = await place(["Baker"], "lee");
  const plan = to.plan(content);
  expect(plan).toMatchObject({ from: "winnow", counts: { record: 10, there: 0, skip: 0, newJobs: 1 } });
  const { importId } = await to.take(plan);
  for (const jobId of ["job-Line Cook", "job-Baker"]) {
    const state = ({ tracking }: Place): unknown => [tracking.board(jobId).cards.map(({ stageId, ...card }) => ({ ...card, stage: tracking.stages().find((one) => one.stageId === stageId)?.name })), tracking.shortlist(jobId).map(({ name }) => name)];
    expect(state(to)).toEqual(state(from));
    for (const id of [ana, bo, cy]) {
      const told = ({ tracking }: Place): unknown => tracking.history(id, jobId).map(({ what, stage, mark, reason, note, by, at, undone }) => ({ what, stage: stage?.name, mark, reason, note, by, at, undone }));
      expect(told(to)).toEqual(told(from));
    }
  }
  expect(to.library.hiringLog.current("job-Baker", cy)).toMatchObject([{ body: offer, by: "kim", at: "2026-03-01T10:00:00.000Z" }]);
  expect(to.plan(content).counts).toMatchObject({ record: 0, there: 10 });
  to.movingIn.undo(importId);
  expect(to.tracking.board("job-Baker").cards).toEqual([]);
  expect(to.library.hiringLog.current("job-Baker", cy)).toEqual([]);
});

it("a list whose new candidates cannot be made leaves nothing behind, and can be tried again", async () => {
  let isBusy = true;
  const { plan, take, tracking, ids, library } = await place([], "kim", () => {
    if (isBusy) throw new WinnowError("invalid_input", "Files are still being read.");
  });
  const list = plan("Name,Email,Job,Stage\nBo Lind,bo@example.com,Line Cook,Interview\nNew Person,new@example.com,Line Cook,Offer\n", { makeJobs: true, makeCandidates: true });
  await expect(take(list)).rejects.toThrow("still being read");
  expect(library.jobs.list("open").map(({ title }) => title)).toEqual([]);
  expect(library.candidates.count()).toBe(3);
  isBusy = false;
  expect(await take(list)).toMatchObject({ newJobs: 1, newCandidates: 1, candidates: 2 });
  expect(kindsOf(tracking)[ids.bo]).toBe("interview");
});
