/** What a chain cannot show by itself, found by comparing it with what is known of it elsewhere. */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { verifyClosedLibrary } from "../../../src-main/engine/care/closed-library.ts";
import { knownIn, verifyClosedLog } from "../../../src-main/engine/log/closed-log.ts";
import { recordBackup } from "../../../src-main/engine/log/record-backup.ts";
import { writeLogLines } from "../../../src-main/exports/log/write-jsonl.ts";
import { restoreBackup } from "../../../src-main/library/care/restore-backup.ts";
import { hashOf } from "../../../src-main/library/decisions/chain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const said = { by: "ana", at: "2026-03-01T10:00:00.000Z" };
const quiet = { onStep: () => undefined, signal: new AbortController().signal };
const ofDatabase = (folder: string): string => path.join(folder, "library.sqlite");

const record = (library: Library, many: number): void => {
  for (let n = 0; n < many; n++) library.decisions.record("job.removed", { job: { id: `j${String(n)}`, ad: "0".repeat(64) } }, said);
};

async function opened<T>(folder: string, work: (library: Library) => T | Promise<T>): Promise<T> {
  const library = await openLibrary(folder);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

async function backUp(library: Library, into: string, day: number): Promise<string> {
  const made = await library.care.backUp({ into, automatic: false, version: "1.2.3", now: new Date(2026, 2, day), ...quiet });
  recordBackup(library, made, said);
  return made.folder;
}

async function exported(library: Library, file: string): Promise<void> {
  const { decisions, care } = library;
  await writeLogLines({ library: care.libraryId, at: new Date(), head: decisions.head(), ads: decisions.ads, jobTitle: () => null, entries: decisions.after, words: engineWords("en").log, language: "en" }, file, () => Promise.resolve());
}

interface Season {
  folder: string;
  backups: string;
  /** The newest backup. */
  newest: string;
  /** The database as it was before the first backup, and between the two. */
  older: [first: string, second: string];
  lines: string;
}

/** A closed library of 13 entries: 1–5, a backup and its entry, 7–9, an export, another backup with its entry, 11–13. */
async function season(): Promise<Season> {
  const root = temporaryFolder();
  const [folder, backups, lines] = [path.join(root, "library"), path.join(root, "backups"), path.join(root, "log.jsonl")];
  const older: Season["older"] = [path.join(root, "first.sqlite"), path.join(root, "second.sqlite")];
  await opened(folder, (library) => { record(library, 4); });
  fs.copyFileSync(ofDatabase(folder), older[0]);
  await opened(folder, async (library) => {
    await backUp(library, backups, 9);
  });
  fs.copyFileSync(ofDatabase(folder), older[1]);
  const newest = await opened(folder, async (library) => {
    record(library, 3);
    await exported(library, lines);
    const made = await backUp(library, backups, 10);
    record(library, 3);
    return made;
  });
  return { folder, backups, newest, older, lines };
}

/** As somebody could who has the file, knows SQLite and has no scruples. */
function spoil(folder: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(ofDatabase(folder));
  onTestFinished(() => { if (database.isOpen) database.close(); });
  for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'decision%'").all()) database.exec(`DROP TRIGGER ${String(name)}`);
  work(database);
  database.close();
}

/** Leaves no gap in the numbers. */
const cutAfter = (last: number) => (database: DatabaseSync): void =>
  database.exec(`DELETE FROM decision WHERE seq > ${String(last)}; UPDATE sqlite_sequence SET seq = ${String(last)} WHERE name = 'decision'`);

/** Every hash from `seq` on is made to fit; with `heads`, also what later entries say of earlier ones. */
const rewrittenFrom = (seq: number, heads: boolean) => (database: DatabaseSync): void => {
  const hashes = new Map(database.prepare("SELECT seq, hash FROM decision").all().map((row) => [Number(row["seq"]), String(row["hash"])]));
  for (let n = seq; n <= hashes.size; n++) {
    const row = database.prepare("SELECT seq, at, by, kind, body, previous FROM decision WHERE seq = ?").get(n) as unknown as Parameters<typeof hashOf>[0];
    const head = (JSON.parse(row.body) as { head?: { entries: number; head: string } }).head;
    const body = heads && head !== undefined ? row.body.replace(head.head, hashes.get(head.entries) ?? "") : row.body;
    const entry = { ...row, body, by: n === seq ? "nobody" : row.by, previous: hashes.get(n - 1) ?? "" };
    hashes.set(n, hashOf(entry));
    database.prepare("UPDATE decision SET by = ?, body = ?, previous = ?, hash = ? WHERE seq = ?").run(entry.by, entry.body, entry.previous, hashes.get(n) ?? "", n);
  }
};

test("a log as it was written agrees with every backup, up to the newest", async () => {
  const { folder, lines } = await season();
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: true, entries: 13, compared: { logs: 2, upTo: 9 }, fault: null });
  expect(await verifyClosedLog(folder, knownIn(lines))).toMatchObject({ ok: true, compared: { logs: 3, upTo: 9 } });
  await opened(folder, async (library) => { expect(await library.decisions.verify(library.care.logsElsewhere())).toMatchObject({ ok: true, compared: { logs: 2, upTo: 9 } }); });
});

test("an end that was cut off without a trace is missed by a backup, as far as the backup knows it", async () => {
  const { folder, newest, lines } = await season();
  spoil(folder, cutAfter(11));
  // Nobody but the chain knew of what came after the backup: the check says how far it was compared.
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: true, entries: 11, compared: { logs: 2, upTo: 9 } });
  spoil(folder, cutAfter(7));
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: false, entries: 7, fault: { seq: 8, what: "missing", from: newest } });
  expect(await verifyClosedLog(folder, knownIn(lines))).toMatchObject({ ok: false, fault: { seq: 8, what: "missing", from: lines } });
});

test("an exported log that somebody changed, cut or lengthened is no witness", async () => {
  const { lines } = await season();
  const [first = "", ...rest] = fs.readFileSync(lines, "utf8").trimEnd().split("\n");
  const at = (seq: number): number => rest.findIndex((line) => line.startsWith(`{"seq":${String(seq)},`));
  const spoilt = (change: (all: string[]) => string[]): string => {
    const file = path.join(path.dirname(lines), "spoilt.jsonl");
    fs.writeFileSync(file, `${[first, ...change([...rest])].join("\n")}\n`);
    return file;
  };
  expect(knownIn(spoilt((all) => all))[0]?.heads.length).toBeGreaterThan(3);
  const by = (line: string): string => line.replace(/"by":"[^"]*"/, '"by":"nobody"');
  expect(() => knownIn(spoilt((all) => all.with(at(3), by(all[at(3)] ?? ""))))).toThrow("entry 3 in it was changed or taken out");
  expect(() => knownIn(spoilt((all) => all.toSpliced(at(2), 1)))).toThrow("entry 2 in it");
  const last = rest.findLastIndex((line) => line.startsWith('{"seq":'));
  expect(() => knownIn(spoilt((all) => all.toSpliced(last, 1)))).toThrow("in it was changed or taken out");
  expect(() => knownIn(spoilt((all) => [...all, all[last] ?? ""]))).toThrow("in it was changed or taken out");
});

test("a chain written anew is known by its later entries, and one that has them written anew as well by a backup or an exported log", async () => {
  const { folder, backups, newest, lines } = await season();
  spoil(folder, rewrittenFrom(3, false));
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: false, entries: 5, fault: { seq: 5, what: "rewritten", from: null } });
  spoil(folder, rewrittenFrom(3, true));
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: false, fault: { seq: 5, what: "rewritten", from: path.join(backups, "winnow-backup-2026-03-09-000000") } });
  expect(await verifyClosedLog(folder, knownIn(lines))).toMatchObject({ ok: false, fault: { seq: 3, what: "rewritten", from: lines } });
  fs.rmSync(backups, { recursive: true });
  // Of a file that somebody wrote wholly anew nothing within it can tell.
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: true, compared: { logs: 0, upTo: 0 } });
  expect(await verifyClosedLog(folder, knownIn(lines))).toMatchObject({ ok: false, fault: { seq: 3, what: "rewritten" } });
  expect(newest).toContain(backups);
});

test("an older copy put in the library's place lacks what the backups know", async () => {
  const { folder, backups, older: [first, second], newest } = await season();
  for (const name of fs.readdirSync(folder)) if (name.startsWith("library.sqlite-")) fs.rmSync(path.join(folder, name));
  fs.copyFileSync(second, ofDatabase(folder));
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: false, entries: 6, fault: { seq: 7, what: "missing", from: newest } });
  const { checks } = await verifyClosedLibrary(folder, quiet);
  expect(checks.find(({ name }) => name === "log")).toMatchObject({ ok: false, message: `The decision log is not what the backup in ${newest} knows of it, from entry 7 on.` });
  // One from before the first backup does not know where backups lie: they are named.
  fs.copyFileSync(first, ofDatabase(folder));
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: true, compared: { logs: 0 } });
  expect(await verifyClosedLog(folder, knownIn(backups))).toMatchObject({ ok: false, entries: 5, fault: { seq: 6, what: "missing", from: newest } });
  expect(await verifyClosedLog(folder, knownIn(path.join(newest, "backup.json")))).toMatchObject({ ok: false, fault: { seq: 6 } });
});

test("a restored library answers for what it took over, and not for what the other wrote since", async () => {
  const { folder, backups, newest } = await season();
  const restored = path.join(path.dirname(folder), "restored");
  const [first = ""] = fs.readdirSync(backups).sort();
  await restoreBackup({ by: "ana", backup: path.join(backups, first), folder: restored, ...quiet });
  expect(await verifyClosedLog(restored, [])).toMatchObject({ ok: true, entries: 6, compared: { logs: 1, upTo: 5 } });
  expect(await verifyClosedLog(restored, knownIn(newest))).toMatchObject({ ok: true, compared: { logs: 1, upTo: 5 } });
  spoil(restored, rewrittenFrom(2, true));
  expect(await verifyClosedLog(restored, [])).toMatchObject({ ok: false, fault: { seq: 5, what: "rewritten", from: path.join(backups, first) } });
  // Not even the entry that tells of the restoring is left.
  spoil(restored, cutAfter(3));
  expect(await verifyClosedLog(restored, [])).toMatchObject({ ok: false, fault: { seq: 4, what: "missing" } });
});

test("what another library's log says is not held against this one", async () => {
  const [one, other] = [await season(), await season()];
  expect(() => knownIn(path.join(one.folder, "library.sqlite"))).toThrow("says nothing of a decision log");
  expect(() => knownIn(one.folder)).toThrow("says nothing of a decision log");
  await expect(verifyClosedLog(one.folder, knownIn(other.lines))).rejects.toMatchObject({ code: "invalid_input", message: `${other.lines} is of another library’s decision log.` });
});
