/** Automatic backups over days and weeks, by a clock that is given; what the minutes do is done at once. */
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { CareOutcome } from "../../../src-preload/contract.ts";
import { createCare, type LibraryInCare } from "../../../src-main/engine/care/care.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Desk {
  library: Library;
  care: LibraryInCare;
  into: string;
  /** Goes on by so much, and does what is due then. */
  pass(ms: number): Promise<void>;
  /** Days of the backups that are there, oldest first. */
  days(): string[];
  outcome(): CareOutcome | undefined;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => { vi.useRealTimers(); });
});

async function addPerson(library: Library, name: string): Promise<string> {
  const incoming = await library.originals.receive(Readable.from([Buffer.from(`${name} welded frames`)]));
  library.originals.keep(incoming);
  return library.resumes.add({ ...newResume(`${name}.txt`, `${name} welded frames`, { name }), contentHash: incoming.contentHash, bytes: incoming.bytes }, "2026-03-01T10:00:00.000Z", () => undefined).candidateId;
}

/** On Monday, 2 March 2026, at nine in the morning. */
async function desk(root = temporaryFolder()): Promise<Desk> {
  const into = path.join(root, "backups");
  const library = await openLibrary(path.join(root, "library"));
  let time = new Date(2026, 2, 2, 9).getTime();
  const nobody = { current: () => { throw new Error("Nothing is indexed here."); }, wake: () => undefined, indexed: () => Promise.resolve() };
  const care = createCare({ library, encoders: nobody, version: "1.2.3", by: "ana", now: () => new Date(time), onChange: () => undefined });
  onTestFinished(async () => {
    await care.close();
    await library.close();
  });
  return {
    library, care, into,
    async pass(ms) {
      time += ms;
      vi.advanceTimersByTime(60_000);
      await care.settled();
    },
    days: () => fs.readdirSync(into).sort().map((name) => name.replace("winnow-backup-", "").slice(0, 10)),
    outcome: () => care.state().outcomes.find(({ kind }) => kind === "backup"),
  };
}

const daily = (into: string, keep = 3) => ({ every: "daily" as const, folder: into, keep });

test("a daily backup is made once a day, so many are kept, and the log tells of each", { timeout: 60_000 }, async () => {
  const { library, care, into, pass, days } = await desk();
  await addPerson(library, "Rui");
  care.start();
  await care.handlers["care.setSchedule"](daily(into));
  await care.settled();
  expect(days()).toEqual(["2026-03-02"]);
  for (let hours = 1; hours < 24; hours += 1) await pass(HOUR);
  expect(days(), "not again on the same day").toEqual(["2026-03-02"]);
  expect(care.state().nextBackupAt).toBe(new Date(2026, 2, 3, 9).toISOString());
  for (let days = 0; days < 6; days += 1) await pass(DAY);
  expect(days()).toEqual(["2026-03-07", "2026-03-08", "2026-03-09"]);
  expect(library.decisions.count({ kinds: ["library.backedUp"] })).toBe(7);
  expect(care.state()).toMatchObject({ lastBackup: { automatic: true }, work: null });
  // After a fortnight with the laptop shut one is made, and not fourteen.
  await pass(14 * DAY);
  await pass(60_000);
  expect(library.decisions.count({ kinds: ["library.backedUp"] })).toBe(8);
  expect(await library.decisions.verify(library.care.logsElsewhere())).toMatchObject({ ok: true, compared: { logs: 3 } });
});

test("a weekly backup waits for its week, and a clock that was set back does not put it off", { timeout: 60_000 }, async () => {
  const { care, into, pass, days } = await desk();
  care.start();
  await care.handlers["care.setSchedule"]({ ...daily(into), every: "weekly" });
  await care.settled();
  for (let day = 0; day < 6; day += 1) await pass(DAY);
  expect(days()).toEqual(["2026-03-02"]);
  await pass(DAY);
  expect(days()).toEqual(["2026-03-02", "2026-03-09"]);
  await pass(-30 * DAY);
  expect(days()).toEqual(["2026-02-07", "2026-03-02", "2026-03-09"]);
  await pass(7 * DAY);
  expect(days(), "what was made last is there, though three others are dated later").toEqual(["2026-02-14", "2026-03-02", "2026-03-09"]);
});

test("the days go on where they were after Winnow was closed, and what a killed one left is gone at the next start", { timeout: 60_000 }, async () => {
  const first = await desk();
  await addPerson(first.library, "Rui");
  first.care.start();
  await first.care.handlers["care.setSchedule"](daily(first.into));
  await first.care.settled();
  await first.care.close();
  await first.library.close();
  first.library.close = () => Promise.resolve();

  const left = path.join(first.into, `winnow-backup-2026-03-02-100000.unfinished-${first.library.care.libraryId.slice(0, 12)}`);
  const others = path.join(first.into, "winnow-backup-2026-03-02-100000.unfinished-0123456789ab");
  for (const folder of [left, others]) fs.mkdirSync(folder);
  const again = await desk(path.dirname(first.into));
  again.care.start();
  await again.pass(HOUR);
  expect(fs.readdirSync(first.into).filter((name) => name.includes(".unfinished"))).toEqual([path.basename(others)]);
  expect(again.library.decisions.count({ kinds: ["library.backedUp"] })).toBe(1);
  await again.pass(DAY);
  expect(again.library.decisions.count({ kinds: ["library.backedUp"] })).toBe(2);
});

test("whoever is erased is told to lie in the backups from before, until these have made room for newer ones", { timeout: 60_000 }, async () => {
  const { library, care, into, pass, days } = await desk();
  const [rui, ines] = [await addPerson(library, "Rui"), await addPerson(library, "Ines")];
  care.start();
  await care.handlers["care.setSchedule"](daily(into));
  await care.settled();
  await pass(DAY);
  await pass(DAY);
  const held = (candidateId: string): string[] => library.eraser.backupsWith([candidateId], library.care.backupFolders()).map(({ madeAt }) => madeAt.slice(0, 10)).sort();
  expect(held(rui)).toEqual(days());
  const { backups } = library.eraser.erase([rui], library.care.backupFolders(), { by: "ana", at: "2026-03-04T12:00:00.000Z" });
  expect(backups.map(({ madeAt }) => madeAt.slice(0, 10)).sort()).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
  const told = (): string[] => backups.filter(({ folder }) => fs.existsSync(folder)).map(({ madeAt }) => madeAt.slice(0, 10)).sort();
  await pass(DAY);
  expect(told()).toEqual(["2026-03-03", "2026-03-04"]);
  expect(held(ines)).toEqual(["2026-03-03", "2026-03-04", "2026-03-05"]);
  await pass(DAY);
  await pass(DAY);
  expect(told()).toEqual([]);
  const text = (folder: string): string => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), "latin1")).join("\n");
  expect(text(into)).toContain("Ines welded frames");
  expect(text(into)).not.toContain("Rui welded frames");
});

test("a folder that is gone is said in words, tried again each hour, and backed up into once it is there again", { timeout: 60_000 }, async () => {
  const { care, into, pass, outcome } = await desk();
  const away = path.join(into, "disk");
  care.start();
  await care.handlers["care.setSchedule"](daily(path.join(away, "backups")));
  await care.settled();
  expect(outcome()).toMatchObject({ automatic: true, backup: null, error: { code: "file_not_found", message: `There is no folder ${away}.`, hint: "Check that its disk is connected, or choose another folder." } });
  await pass(59 * 60_000);
  expect(care.state().nextBackupAt).toBe(new Date(2026, 2, 2, 10).toISOString());
  fs.mkdirSync(away, { recursive: true });
  await pass(60_000);
  expect(outcome()).toMatchObject({ error: null, backup: { automatic: true } });
  expect(fs.existsSync(path.join(away, "backups"))).toBe(true);
});

test("a disk without room is said in words before anything is written, and the earlier backups stay", { timeout: 60_000 }, async () => {
  const { library, care, into, pass, days, outcome } = await desk();
  await addPerson(library, "Rui");
  care.start();
  await care.handlers["care.setSchedule"](daily(into, 1));
  await care.settled();
  const statfs = vi.spyOn(fs.promises, "statfs").mockResolvedValue({ bavail: 10, bsize: 4096 } as never);
  onTestFinished(() => { statfs.mockRestore(); });
  await pass(DAY);
  expect(outcome()).toMatchObject({ backup: null, error: { code: "disk_full", message: expect.stringMatching(/^About \d+ MB are needed in .+backups, and 1 MB are free\.$/) as string, hint: "Free some space there, or choose a folder on another disk." } });
  expect(days()).toEqual(["2026-03-02"]);
  statfs.mockRestore();
  await pass(HOUR);
  expect(days()).toEqual(["2026-03-03"]);
});

test("an older backup that cannot be removed is told, and the new one is not made again for that", { timeout: 60_000 }, async () => {
  const { library, care, into, pass, days, outcome } = await desk();
  care.start();
  await care.handlers["care.setSchedule"](daily(into, 1));
  await care.settled();
  const rename = vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
    if (String(to).includes(".unfinished")) throw Object.assign(new Error("EPERM: operation not permitted, rename"), { code: "EPERM" });
    fs.cpSync(from as string, to as string, { recursive: true });
    fs.rmSync(from as string, { recursive: true });
  });
  onTestFinished(() => { rename.mockRestore(); });
  await pass(DAY);
  expect(outcome()).toMatchObject({ backup: { automatic: true }, error: { code: "file_not_readable", message: expect.stringMatching(/^The older backup .+2026-03-02-090000 could not be removed\.$/) as string } });
  for (let hours = 1; hours < 24; hours += 1) await pass(HOUR);
  expect(days()).toEqual(["2026-03-02", "2026-03-03"]);
  rename.mockRestore();
  await pass(HOUR);
  expect(days()).toEqual(["2026-03-04"]);
  expect(outcome()).toMatchObject({ error: null });
  expect(library.decisions.count({ kinds: ["library.backedUp"] })).toBe(3);
});
