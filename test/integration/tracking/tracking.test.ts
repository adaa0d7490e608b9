import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { migrate } from "../../../src-main/library/migrate.ts";
import { migrations } from "../../../src-main/library/migrations/index.ts";
import { createTracking, type Tracking } from "../../../src-main/tracking/tracking.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { trackedLibrary, type TrackedLibrary } from "../../fixtures/tracked-library.ts";

interface Opened extends TrackedLibrary {
  tracking: Tracking;
}

async function opened(count = 3, folder = temporaryFolder()): Promise<Opened> {
  const tracked = await trackedLibrary(count, folder);
  return { ...tracked, tracking: createTracking({ library: tracked.library, by: "ana", now: tracked.now }) };
}

const stagesOf = (tracking: Tracking): Record<string, string | null> => Object.fromEntries(tracking.standings("j").map(({ candidateId, stageId }) => [candidateId, stageId]));

describe("moves", () => {
  it("put candidates into stages, and each can be taken back, in any order, once", async () => {
    const { tracking, ids: [a = "", b = ""], on } = await opened();
    const [first] = tracking.move("j", [a, b], { to: { kind: "screening" } }).eventIds;
    on(3);
    const [second] = tracking.move("j", [a], { to: { stageId: "interview" }, note: "Tuesday" }).eventIds;
    expect(stagesOf(tracking)).toEqual({ [a]: "interview", [b]: "screening" });
    const { standings } = tracking.undo("j", [first ?? 0]);
    expect(standings).toMatchObject([{ candidateId: a, stageId: "interview" }]);
    tracking.undo("j", [second ?? 0]);
    expect(stagesOf(tracking)).toEqual({ [b]: "screening" });
    expect(() => tracking.undo("j", [second ?? 0])).toThrow("undone already");
    expect(() => tracking.undo("k", [first ?? 0])).toThrow("undone already");
  });

  it("keep everything that was ever said, with who, when and why", async () => {
    const { tracking, ids: [a = ""], on } = await opened();
    const { eventIds } = tracking.move("j", [a], { to: { kind: "rejected" }, reason: "A must-have is missing" });
    on(4);
    tracking.undo("j", eventIds);
    tracking.mark("k", [a], "maybe");
    expect(tracking.history(a, "j")).toMatchObject([
      { what: "undo", undoes: eventIds[0], by: "ana", at: "2026-01-04T00:00:00.000Z", undone: false },
      { what: "stage", stage: { name: "Rejected" }, reason: "A must-have is missing", jobTitle: "Job j", by: "ana", undone: true },
    ]);
    expect(tracking.history(a)).toHaveLength(3);
  });

  it("of the past are history, and of the future are refused", async () => {
    const { tracking, ids: [a = ""], on } = await opened();
    on(10);
    tracking.move("j", [a], { to: { kind: "offer" } });
    tracking.move("j", [a], { to: { kind: "interview" }, at: "2026-01-05T09:00:00+02:00" });
    expect(stagesOf(tracking)).toEqual({ [a]: "offer" });
    expect(tracking.history(a).map(({ at }) => at)).toEqual(["2026-01-10T00:00:00.000Z", "2026-01-05T07:00:00.000Z"]);
    expect(() => tracking.move("j", [a], { to: { kind: "hired" }, at: "2026-01-11T00:00:00Z" })).toThrow("future");
  });

  it("with their day are recorded once, however often they are said, until they are taken back", async () => {
    const { tracking, ids: [a = "", b = ""], on } = await opened();
    on(10);
    const move = { to: { kind: "rejected" as const }, reason: "Another trade", at: "2026-01-05T09:00:00Z" };
    const { eventIds } = tracking.move("j", [a], move);
    expect(tracking.move("j", [a], move)).toMatchObject({ eventIds: [], standings: [{ candidateId: a, stageId: "rejected" }] });
    expect(tracking.move("j", [a, b], move).eventIds, "only of whom it was not said").toHaveLength(1);
    expect(tracking.move("j", [a], { ...move, reason: "Too far" }).eventIds, "another reason is a correction").toHaveLength(1);
    tracking.undo("j", eventIds);
    expect(tracking.move("j", [a], move).eventIds).toHaveLength(1);
  });

  it("hold even where the clock was set back", async () => {
    const { tracking, ids: [a = ""], on } = await opened();
    on(10);
    tracking.move("j", [a], { to: { kind: "screening" } });
    on(3);
    tracking.move("j", [a], { to: { kind: "interview" } });
    expect(stagesOf(tracking)).toEqual({ [a]: "interview" });
  });

  it("of an unknown job, candidate or stage write nothing, not even for the others", async () => {
    const { tracking, ids: [a = ""] } = await opened();
    for (const wrong of [() => tracking.move("x", [a], { to: { kind: "offer" } }), () => tracking.move("j", [a, "nobody"], { to: { kind: "offer" } }), () => tracking.move("j", [a], { to: { stageId: "x" } })]) {
      expect(wrong).toThrow();
    }
    expect(tracking.standings("j")).toEqual([]);
  });
});

describe("what was recorded", () => {
  it("cannot be changed or deleted, and goes when the person is erased", async () => {
    const folder = temporaryFolder();
    const first = await opened(2, folder);
    const [a = "", b = ""] = first.ids;
    const { eventIds } = first.tracking.mark("j", [a], "rejected", "No licence");
    first.tracking.undo("j", eventIds);
    first.tracking.mark("j", [b], "maybe");
    first.library.candidates.remove([a], "2026-01-03T00:00:00.000Z");
    expect(first.tracking.standings("j").map(({ candidateId }) => candidateId)).toEqual([b]);
    await first.close();

    const direct = new DatabaseSync(path.join(folder, "library.sqlite"));
    direct.exec("PRAGMA foreign_keys = ON");
    expect(() => direct.exec("UPDATE tracking_event SET reason = 'x'")).toThrow("never changed");
    expect(() => direct.exec("DELETE FROM tracking_event")).toThrow("never deleted");
    expect(direct.prepare("SELECT count(*) AS n FROM tracking_event").get()?.["n"]).toBe(3);
    direct.close();

    // Opening erases who was removed before.
    const second = await opened(0, folder);
    expect(second.tracking.standings("j").map(({ candidateId }) => candidateId)).toEqual([b]);
    await second.close();
    const after = new DatabaseSync(path.join(folder, "library.sqlite"));
    expect(after.prepare("SELECT count(*) AS n FROM tracking_event").get()?.["n"]).toBe(1);
    after.close();
  });

  it("follows the person when two candidates are joined and parted", async () => {
    const { library: opens, tracking, ids: [a = "", b = ""], on } = await opened();
    tracking.move("j", [a], { to: { kind: "interview" } });
    on(3);
    tracking.mark("j", [b], "rejected", "No licence");
    tracking.mark("k", [b], "shortlisted");
    const before = [tracking.standings("j"), tracking.standings("k"), tracking.shortlist("k")];
    const { mergeId } = opens.people.merge(a, b, "2026-01-04T00:00:00.000Z");
    const one = opens.people.resolve(a) ?? "";
    expect(tracking.standings("j")).toMatchObject([{ candidateId: one, mark: "rejected", stageId: "rejected" }]);
    expect(tracking.shortlist("k")).toMatchObject([{ candidateId: one }]);
    expect(tracking.history(one)).toHaveLength(3);
    opens.people.unmerge(mergeId, "2026-01-05T00:00:00.000Z");
    expect([tracking.standings("j"), tracking.standings("k"), tracking.shortlist("k")]).toEqual(before);
  });
});

describe("the shortlist", () => {
  it("is who is marked so, in the recruiter's order, with notes; undoing puts back into the old place", async () => {
    const { library: opens, tracking, ids: [a = "", b = "", c = ""], on } = await opened();
    const names = (): string[] => tracking.shortlist("j").map(({ candidateId }) => candidateId);
    for (const id of [a, b, c]) tracking.mark("j", [id], "shortlisted");
    expect(tracking.orderShortlist("j", [c, "nobody", b])).toEqual([c, b, a]);
    tracking.note("j", b, "Has the van licence");
    on(3);
    const { eventIds } = tracking.mark("j", [c], "rejected", "Pay");
    expect(names()).toEqual([b, a]);
    expect(opens.jobs.list().find(({ jobId }) => jobId === "j")?.shortlisted).toBe(2);
    tracking.undo("j", eventIds);
    expect(names()).toEqual([c, b, a]);
    expect(tracking.shortlist("j")[1]).toMatchObject({ name: "Person 1", title: "Cook", note: "Has the van licence", stageId: "new" });
    opens.candidates.remove([b], "2026-01-04T00:00:00.000Z");
    expect(names()).toEqual([c, a]);
    expect(tracking.orderShortlist("k", [])).toEqual([]);
  });
});

describe("stages", () => {
  it("are renamed, ordered, added and removed, and come back with who stood in them", async () => {
    const { tracking, ids: [a = ""] } = await opened();
    const before = tracking.stages();
    expect(before.map(({ kind }) => kind)).toEqual(["new", "screening", "interview", "offer", "hired", "rejected", "withdrawn"]);
    const [applied, screening, ...rest] = before;
    if (!applied || !screening) throw new Error("There are no stages.");
    const saved = tracking.saveStages([{ ...applied, name: "Applied" }, { name: "Phone call", kind: "screening" }, screening, ...rest]);
    expect(saved.slice(0, 3).map(({ name }) => name)).toEqual(["Applied", "Phone call", "Screening"]);
    const phone = saved[1]?.stageId ?? "";
    tracking.move("j", [a], { to: { stageId: phone } });
    expect(tracking.board("j").cards).toMatchObject([{ candidateId: a, stageId: phone, name: "Person 0" }]);
    tracking.saveStages(before);
    expect(stagesOf(tracking)).toEqual({ [a]: "screening" });
    tracking.saveStages(saved);
    expect(stagesOf(tracking)).toEqual({ [a]: phone });
  });

  it("of which a kind, a name of its own or the old meaning is missing are refused", async () => {
    const { tracking } = await opened(0);
    const [first, ...rest] = tracking.stages();
    if (!first) throw new Error("There are no stages.");
    expect(() => tracking.saveStages(rest)).toThrow("kind “new”");
    expect(() => tracking.saveStages([first, ...rest, { name: "OFFER", kind: "interview" }])).toThrow("already");
    expect(() => tracking.saveStages([first, { ...first, stageId: "x", name: "Other" }, ...rest.map((stage) => (stage.kind === "offer" ? { ...stage, kind: "hired" as const } : stage)), { name: "Another", kind: "offer" }])).toThrow("cannot be changed");
    expect(tracking.stages()).toEqual([first, ...rest]);
  });

  it("have reasons that are offered, in the recruiter's words and order", async () => {
    const { tracking } = await opened(0);
    expect(tracking.reasons().rejected.length).toBeGreaterThan(3);
    expect(tracking.saveReasons({ rejected: ["Tools", "Shifts", "Tools"], withdrawn: [] })).toEqual({ rejected: ["Tools", "Shifts"], withdrawn: [] });
  });
});

describe("the names that a library begins with", () => {
  const namesOf = (tracking: Tracking, language: "en" | "de"): string[] => tracking.stages(language).slice(0, 3).map(({ name }) => name);

  it("are in the language of who asks, while the recruiter has not written others", async () => {
    const { tracking } = await opened(0);
    expect([namesOf(tracking, "en"), namesOf(tracking, "de")]).toEqual([["New", "Screening", "Interview"], ["Neu", "Vorauswahl", "Gespräch"]]);
    expect(tracking.board("j", "de").stages.at(-1)?.name).toBe("Zurückgezogen");
    const [first, second, ...rest] = tracking.stages("de");
    if (!first || !second) throw new Error("There are no stages.");
    expect(tracking.saveStages([first, { ...second, name: "Telefonat" }, ...rest], "de").map(({ name }) => name).slice(0, 3)).toEqual(["Neu", "Telefonat", "Gespräch"]);
    // Only the one that was written is the same for everybody.
    expect(namesOf(tracking, "en")).toEqual(["New", "Telefonat", "Interview"]);
  });

  it("can be given by hand in either language, and come back", async () => {
    const { tracking } = await opened(0);
    const rename = (name: string, language: "en" | "de"): void => {
      tracking.saveStages(tracking.stages(language).map((stage) => (stage.stageId === "screening" ? { ...stage, name } : stage)), language);
    };
    rename("Screening", "de");
    expect([namesOf(tracking, "en")[1], namesOf(tracking, "de")[1]]).toEqual(["Screening", "Screening"]);
    // Another change of the list, made in another language, leaves it alone.
    rename("Screening", "en");
    expect(namesOf(tracking, "de")[1]).toBe("Screening");
    rename("Vorauswahl", "de");
    expect([namesOf(tracking, "en")[1], namesOf(tracking, "de")[1]]).toEqual(["Screening", "Vorauswahl"]);
  });

  it("are not in what was recorded: that keeps the words that were read", async () => {
    const { tracking, ids: [a = ""] } = await opened(1);
    const [reason = ""] = tracking.reasons("de").rejected;
    expect(reason).toBe("Eine Muss-Anforderung fehlt");
    tracking.mark("j", [a], "rejected", reason);
    expect(tracking.history(a, "j", "en")[0]?.reason).toBe(reason);
    tracking.saveReasons({ ...tracking.reasons("de"), withdrawn: ["Gehalt", "Umzug"] }, "de");
    expect(tracking.reasons("en")).toMatchObject({ rejected: expect.arrayContaining(["A must-have is missing"]) as unknown, withdrawn: ["Pay", "Umzug"] });
  });
});

it("a shortlist of an older library is kept, in its order", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "library.sqlite");
  const old = new DatabaseSync(file);
  await migrate(old, file, migrations.filter(({ number }) => number < 8));
  old.exec(`INSERT INTO job VALUES ('j', 'Cook', '', NULL, NULL, '[]', '{"skill":0.5,"experience":0.3,"semantic":0.2}', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', NULL, NULL)`);
  for (const n of [1, 2]) {
    old.exec(`INSERT INTO candidate VALUES ('c${String(n)}', '2026-01-01T00:00:00.000Z', NULL)`);
    old.exec(`INSERT INTO resume (resume_id, candidate_id, content_hash, file, format, bytes, added_at, warnings) VALUES (${String(n)}, 'c${String(n)}', '${String(n).repeat(64)}', '${String(n)}.txt', 'txt', 1, '2026-01-01T00:00:00.000Z', 0)`);
    old.exec(`INSERT INTO shortlist VALUES ('j', 'c${String(n)}', ${String(2 - n)}, '2026-01-0${String(n)}T00:00:00.000Z')`);
  }
  old.close();
  const { tracking } = await opened(0, folder);
  expect(tracking.shortlist("j").map(({ candidateId, since }) => [candidateId, since])).toEqual([["c2", "2026-01-02T00:00:00.000Z"], ["c1", "2026-01-01T00:00:00.000Z"]]);
});

it("2,000 candidates in a job are all on its board, and one more mark is one more event", async () => {
  const { tracking, ids } = await opened(2000);
  tracking.mark("j", ids, "shortlisted");
  tracking.move("j", ids, { to: { kind: "screening" } });
  tracking.move("j", ids.slice(0, 1000), { to: { kind: "interview" } });
  expect(tracking.board("j").cards).toHaveLength(2000);
  const eventsOf = (): number => ids.reduce((sum, id) => sum + tracking.history(id, "j").length, 0);
  const before = eventsOf();
  tracking.mark("j", ids.slice(0, 1), "maybe");
  expect(eventsOf()).toBe(before + 1);
  expect(tracking.funnel("j").steps.map(({ reached }) => reached)).toEqual([2000, 2000, 1000, 0, 0]);
});
