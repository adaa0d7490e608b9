import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, test } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { hashOf } from "../../../src-main/library/decisions/chain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const said = { by: "ana", at: "2026-03-01T10:00:00.000Z" };
const ad = "0".repeat(64);
const job = { id: "j", ad };

async function opened(folder = temporaryFolder()): Promise<{ library: Library; folder: string }> {
  return { library: await openLibrary(folder), folder };
}

const addPerson = (to: Library, n: number): string => to.resumes.add(newResume(`${String(n)}.txt`, `Person ${String(n)}`, { name: `Person ${String(n)}` }), said.at, () => undefined).candidateId;

/** A closed library of some entries, and a way to spoil its database as somebody could who has the file and no scruples. */
async function closedLibrary(): Promise<{ folder: string; spoil(work: (database: DatabaseSync) => void): void }> {
  const { library, folder } = await opened();
  const candidateId = addPerson(library, 1);
  for (let n = 0; n < 6; n++) {
    library.decisions.record("candidate.moved", { job, candidate: 1, stage: { id: "rejected", kind: "rejected" }, happened: said.at }, said, { candidateId, texts: { reason: `Reason ${String(n)}` }, keep: true });
  }
  await library.close();
  return {
    folder,
    spoil(work) {
      const database = new DatabaseSync(path.join(folder, "library.sqlite"));
      for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'decision%'").all()) database.exec(`DROP TRIGGER ${String(name)}`);
      work(database);
      database.close();
    },
  };
}

/** Writes an entry with a hash of its own that is right. */
function rewrite(database: DatabaseSync, seq: number, change: Record<string, string>): void {
  const row = database.prepare("SELECT seq, at, by, kind, body, previous FROM decision WHERE seq = ?").get(seq) as Record<string, string>;
  const entry = { ...row, ...change, seq } as Parameters<typeof hashOf>[0];
  database.prepare("UPDATE decision SET at = ?, by = ?, kind = ?, body = ?, previous = ?, hash = ? WHERE seq = ?").run(entry.at, entry.by, entry.kind, entry.body, entry.previous, hashOf(entry), seq);
}

const tampering: [string, (database: DatabaseSync) => void, { seq: number; what: string }][] = [
  ["a body that says something else", (d) => d.exec("UPDATE decision SET body = replace(body, 'rejected', 'hired') WHERE seq = 3"), { seq: 3, what: "changed" }],
  ["a body with one space more", (d) => d.exec("UPDATE decision SET body = replace(body, ',', ', ') WHERE seq = 3"), { seq: 3, what: "changed" }],
  ["another time", (d) => d.exec("UPDATE decision SET at = '2026-03-02T10:00:00.000Z' WHERE seq = 4"), { seq: 4, what: "changed" }],
  ["another person at the computer", (d) => d.exec("UPDATE decision SET by = 'ben' WHERE seq = 5"), { seq: 5, what: "changed" }],
  ["another kind", (d) => d.exec("UPDATE decision SET kind = 'candidate.noted' WHERE seq = 6"), { seq: 6, what: "changed" }],
  ["a change whose hash was made to fit", (d) => { rewrite(d, 3, { by: "ben" }); }, { seq: 4, what: "unlinked" }],
  ["an entry taken out", (d) => d.exec("DELETE FROM decision_text WHERE seq = 4; DELETE FROM decision WHERE seq = 4"), { seq: 4, what: "missing" }],
  ["an entry taken out, and the later ones moved up", (d) => d.exec("PRAGMA foreign_keys = OFF; DELETE FROM decision WHERE seq = 4; UPDATE decision SET seq = seq - 1 WHERE seq > 4"), { seq: 4, what: "changed" }],
  ["the first entry taken out", (d) => d.exec("DELETE FROM decision WHERE seq = 1"), { seq: 1, what: "missing" }],
  ["the end cut off", (d) => d.exec("DELETE FROM decision_text WHERE seq > 5; DELETE FROM decision WHERE seq > 5"), { seq: 6, what: "missing" }],
  ["everything taken out", (d) => d.exec("DELETE FROM decision_text; DELETE FROM decision"), { seq: 1, what: "missing" }],
  ["two entries exchanged", (d) => d.exec("PRAGMA foreign_keys = OFF; UPDATE decision SET seq = 99 WHERE seq = 3; UPDATE decision SET seq = 3 WHERE seq = 4; UPDATE decision SET seq = 4 WHERE seq = 99"), { seq: 3, what: "changed" }],
  ["an entry put in before the first", (d) => d.exec("INSERT INTO decision (seq, at, by, kind, body, previous, hash) SELECT 0, at, by, kind, body, previous, 'x' FROM decision WHERE seq = 1"), { seq: 1, what: "missing" }],
  ["an entry put in at the end without its hash", (d) => d.exec("INSERT INTO decision (seq, at, by, kind, body, previous, hash) SELECT 8, at, by, kind, body, hash, 'x' FROM decision WHERE seq = 7"), { seq: 8, what: "changed" }],
  ["an entry repeated at the end with a hash that fits another place", (d) => { d.exec("INSERT INTO decision (seq, at, by, kind, body, previous, hash) SELECT 8, at, by, kind, body, previous, 'x' FROM decision WHERE seq = 7"); rewrite(d, 8, {}); }, { seq: 8, what: "unlinked" }],
  ["other words in the place of those that were typed", (d) => d.exec("UPDATE decision_text SET text = 'A kinder reason' WHERE seq = 5"), { seq: 5, what: "text" }],
  ["words hung on another entry", (d) => d.exec("UPDATE decision_text SET name = 'note' WHERE seq = 5"), { seq: 5, what: "text" }],
];

describe("the verifier", () => {
  it.each(tampering)("finds %s", async (_, spoil, fault) => {
    const closed = await closedLibrary();
    closed.spoil(spoil);
    const { library } = await opened(closed.folder);
    expect(await library.decisions.verify(library.care.logsElsewhere())).toMatchObject({ ok: false, fault });
    await library.close();
  });

  it("finds a log whose end was cut off although more was written since", async () => {
    const closed = await closedLibrary();
    closed.spoil((database) => { database.exec("DELETE FROM decision_text WHERE seq > 5; DELETE FROM decision WHERE seq > 5"); });
    const { library } = await opened(closed.folder);
    library.decisions.record("job.removed", { job }, said);
    expect(await library.decisions.verify(library.care.logsElsewhere())).toMatchObject({ ok: false, entries: 5, fault: { seq: 6, what: "missing" } });
    await library.close();
  });

  it("is content with a log as it was written, and names its last hash", async () => {
    const { folder } = await closedLibrary();
    const { library } = await opened(folder);
    expect(await library.decisions.verify(library.care.logsElsewhere())).toEqual({ ok: true, entries: 7, head: library.decisions.head().head, compared: { logs: 0, upTo: 0 }, fault: null });
    await library.close();
  });
});

describe("the store", () => {
  it("chains by a rule that a few lines in any language can follow", async () => {
    const { library } = await opened();
    library.decisions.record("job.removed", { job: { id: "j \"quoted\" ä", ad } }, { by: "", at: said.at });
    let previous = "0".repeat(64);
    for (const { seq, at, by, kind, body, hash } of library.decisions.after(0, 10)) {
      const text = `{"at":${JSON.stringify(at)},"body":${body},"by":${JSON.stringify(by)},"kind":${JSON.stringify(kind)},"previous":"${previous}","seq":${String(seq)}}`;
      expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
      previous = hash;
    }
    expect(library.decisions.head()).toEqual({ entries: 2, head: previous });
    await library.close();
  });

  it("refuses to change or delete anything, in whatever way it is asked", async () => {
    const { library, folder } = await opened();
    await library.close();
    const database = new DatabaseSync(path.join(folder, "library.sqlite"));
    const row = database.prepare("SELECT * FROM decision").get() ?? {};
    const values = [row["at"], row["by"], row["kind"], row["body"], row["previous"], "x"] as string[];
    expect(() => database.exec("UPDATE decision SET by = 'x'")).toThrow("never changed");
    expect(() => database.exec("DELETE FROM decision")).toThrow("Nothing is deleted");
    expect(() => database.prepare("INSERT OR REPLACE INTO decision (seq, at, by, kind, body, previous, hash) VALUES (1, ?, ?, ?, ?, ?, ?)").run(...values)).toThrow("follows");
    expect(() => database.prepare("INSERT INTO decision (seq, at, by, kind, body, previous, hash) VALUES (2, ?, ?, ?, ?, ?, ?)").run(...values)).toThrow("follows");
    database.close();
  });

  it("writes nothing where what is recorded fails, and nothing is recorded where its entry cannot be written", async () => {
    const { library } = await opened();
    expect(() => library.together(() => {
      library.decisions.record("job.removed", { job }, said);
      throw new Error("it failed");
    })).toThrow("it failed");
    expect(library.decisions.head().entries).toBe(1);
    expect(() => library.together(() => {
      library.settings.set("changed", true);
      library.decisions.record("candidate.noted", { job, candidate: 0 }, said);
    })).toThrow();
    expect(library.settings.get("changed", { safeParse: () => ({ success: true, data: "there" }) } as never)).toBeNull();
    expect(await library.decisions.verify(library.care.logsElsewhere())).toMatchObject({ ok: true, entries: 1 });
    await library.close();
  });

  it("is whole after a process was killed in the middle of writing: an action and its entry are both there or neither", () => {
    const folder = temporaryFolder();
    const script = `import { openLibrary } from ${JSON.stringify(path.resolve("src-main/library/open-library.ts"))};
      const library = await openLibrary(${JSON.stringify(folder)});
      for (let n = 1; ; n++) library.together(() => {
        library.settings.set("n", n);
        library.decisions.record("job.removed", { job: { id: String(n), ad: ${JSON.stringify(ad)} } }, { by: "", at: "2026-03-01T10:00:00.000Z" });
        if (n > 20 && Math.random() < 0.2) process.kill(process.pid, "SIGKILL");
      });`;
    for (let round = 0; round < 3; round++) {
      const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
      expect(signal).toBe("SIGKILL");
      const database = new DatabaseSync(path.join(folder, "library.sqlite"));
      const n = database.prepare("SELECT value FROM setting WHERE name = 'n'").get()?.["value"];
      expect(database.prepare("SELECT job_id FROM decision ORDER BY seq DESC LIMIT 1").get()?.["job_id"]).toBe(String(n));
      database.close();
    }
  });

  it("finds entries by job, kind, candidate and day", async () => {
    const { library } = await opened();
    const { decisions } = library;
    decisions.record("candidate.moved", { job, candidate: 7, stage: { id: "offer", kind: "offer" }, happened: said.at }, said);
    decisions.record("shortlist.ordered", { job: { id: "k", ad }, candidates: [3, 7] }, { by: "ana", at: "2026-03-02T23:59:59.999Z" });
    decisions.record("job.removed", { job }, { by: "ana", at: "2026-03-03T00:00:00.000Z" });
    const found = (filter: Parameters<typeof decisions.page>[0]): number[] => decisions.page(filter, null, 10).map(({ seq }) => seq);
    expect(found({ jobId: "j" })).toEqual([4, 2]);
    expect(found({ candidate: 7 })).toEqual([3, 2]);
    expect(found({ candidate: 3 })).toEqual([3]);
    expect(found({ kinds: ["job.removed"] })).toEqual([4]);
    expect(found({ from: "2026-03-02T00:00:00.000Z", until: "2026-03-03T00:00:00.000Z" })).toEqual([3]);
    expect(decisions.count({ jobId: "j" })).toBe(2);
    expect(decisions.page({}, 3, 1).map(({ seq }) => seq)).toEqual([2]);
    await library.close();
  });
});

test("a ranking is found by those whom it names, and counted where it names its first places alone", async () => {
  const { library } = await opened();
  const { decisions } = library;
  const ranking = (first: [number, number][], listed: number, day: string): void => {
    const model = { id: "m", hash: "h", dimensions: null };
    decisions.record("ranking.shown", {
      job, asked: { title: "T", roleFamily: null, seniority: null, requirements: [], conditions: noJobConditions, day: "2026-03-01" },
      weights: { skill: 0.5, experience: 0.3, semantic: 0.2 }, model, reranker: null, learned: null, taxonomy: "t", version: "1", blind: null,
      scope: { everyone: true, top: null, including: [] }, library: { state: ad, candidates: 3 }, result: { hash: ad, listed, first },
    }, { by: "ana", at: `${day}T10:00:00.000Z` });
  };
  ranking([[3, 0.9], [7, 0.72]], 2, "2026-03-01");
  ranking([[3, 0.9], [72, 0.7]], 60, "2026-03-02");
  ranking([[3, 0.9], [72, 0.7]], 2, "2026-03-03");
  const found = (candidate: number): number[] => decisions.page({ candidate }, null, 10).map(({ seq }) => seq);
  expect([found(3), found(7), found(2), found(9)]).toEqual([[4, 3, 2], [2], [], []]);
  expect(decisions.rankingsBeyond([7], "2026-03-01T00:00:00.000Z")).toBe(1);
  expect(decisions.rankingsBeyond([7, 72], "2026-03-01T00:00:00.000Z")).toBe(0);
  expect(decisions.rankingsBeyond([7], "2026-03-02T23:00:00.000Z")).toBe(0);
  await library.close();
});

test("erasing a candidate takes the typed words out of the whole folder, and the chain still holds", async () => {
  const { library, folder } = await opened();
  const candidateId = addPerson(library, 1);
  library.decisions.record("candidate.noted", { job, candidate: 1 }, said, { candidateId, texts: { note: "Zanthoxylum met us twice" }, keep: true });
  const { seq } = library.decisions.page({}, null, 1)[0] ?? { seq: 0 };
  expect(library.decisions.get(seq)?.texts).toEqual({ note: { salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string, text: "Zanthoxylum met us twice" } });
  library.candidates.remove([candidateId], said.at);
  await library.close();

  const again = await opened(folder);
  expect(again.library.decisions.get(seq)?.texts).toEqual({ note: { salt: null, text: null } });
  expect(JSON.parse(again.library.decisions.page({}, null, 1)[0]?.body ?? "")).toEqual({ candidates: [1], resumes: 1 });
  expect(await again.library.decisions.verify(again.library.care.logsElsewhere())).toMatchObject({ ok: true, entries: 3 });
  await again.library.close();
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile()) expect(fs.readFileSync(file).includes("Zanthoxylum"), name).toBe(false);
  }
});

test("the state of a library is another after a resume, a correction or a removal, and the same again when that is taken back", async () => {
  const { library } = await opened();
  const [a, b] = [addPerson(library, 1), addPerson(library, 2)];
  const before = library.decisions.state();
  expect([...before.numbers]).toEqual([[a, 1], [b, 2]]);
  library.candidates.remove([b], said.at);
  expect(library.decisions.state()).toMatchObject({ candidates: 1 });
  expect(library.decisions.state().hash).not.toBe(before.hash);
  library.candidates.restore([b]);
  expect(library.decisions.state().hash).toBe(before.hash);
  await library.close();
});
