/** A backup and a restoring that are killed at each of their steps: what is left is whole or is not taken for anything, and is gone after the next. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { verifyClosedLibrary } from "../../../src-main/engine/care/closed-library.ts";
import { verifyClosedLog } from "../../../src-main/engine/log/closed-log.ts";
import { listBackups } from "../../../src-main/library/care/backup-folder.ts";
import { restoreBackup } from "../../../src-main/library/care/restore-backup.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const quiet = { by: "ana", onStep: () => undefined, signal: new AbortController().signal };
const module = (file: string): string => JSON.stringify(path.resolve("src-main", file));

async function opened<T>(folder: string, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(folder);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

async function addPerson(library: Library, n: number): Promise<void> {
  const text = `Person ${String(n)}\nwelded ${String(n)} frames`;
  const incoming = await library.originals.receive(Readable.from([Buffer.from(text)]));
  library.originals.keep(incoming);
  library.resumes.add({ ...newResume(`person-${String(n)}.txt`, text, { name: `Person ${String(n)}` }), contentHash: incoming.contentHash, bytes: incoming.bytes }, "2026-03-01T10:00:00.000Z", () => undefined);
}

/** Runs a module that has `onStep`, which kills the process at that step. */
function killedAt(step: string, body: string): void {
  const script = path.join(temporaryFolder(), "killed.mjs");
  fs.writeFileSync(script, body.replace("ON_STEP", `(step, done) => { if (\`\${step} \${done}\` === ${JSON.stringify(step)}) process.kill(process.pid, "SIGKILL"); }`));
  const { signal, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect(signal, `${step} ${stderr}`).toBe("SIGKILL");
}

const isWhole = async (folder: string): Promise<void> => {
  expect((await verifyClosedLibrary(folder, quiet)).checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(await verifyClosedLog(folder, [])).toMatchObject({ ok: true });
};

const steps = ["database 0", "originals 0", "originals 3", "checking 0", "checking 1"];

test("a killed backup harms nothing, is not taken for one, and makes room for the next", { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  const [folder, into] = [path.join(root, "library"), path.join(root, "backups")];
  await opened(folder, async (library) => {
    for (let n = 0; n < 6; n += 1) await addPerson(library, n);
  });
  for (const step of steps) {
    killedAt(step, `import { openLibrary } from ${module("library/open-library.ts")};
      const library = await openLibrary(${JSON.stringify(folder)});
      await library.care.backUp({ into: ${JSON.stringify(into)}, automatic: false, version: "1", now: new Date(), signal: new AbortController().signal, onStep: ON_STEP });`);
    expect(listBackups(into), step).toEqual([]);
    await isWhole(folder);
    expect(fs.readdirSync(into), step).toEqual([expect.stringContaining(".unfinished-")]);
  }
  await opened(folder, async (library) => {
    // Whoever is erased would lie in it: it is found again, though no backup was ever made there.
    library.care.removeUnfinished();
    expect(fs.readdirSync(into)).toEqual([]);
    await library.care.backUp({ into, automatic: false, version: "1", now: new Date(2026, 2, 9), ...quiet });
  });
  expect(fs.readdirSync(into)).toEqual(["winnow-backup-2026-03-09-000000"]);
  await isWhole(folder);
});

test("a killed restoring leaves no library that could be taken for one, and the next is whole", { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  const [folder, into, restored] = [path.join(root, "library"), path.join(root, "backups"), path.join(root, "restored")];
  await opened(folder, async (library) => {
    for (let n = 0; n < 6; n += 1) await addPerson(library, n);
    await library.care.backUp({ into, automatic: false, version: "1", now: new Date(2026, 2, 9), ...quiet });
  });
  for (const step of ["checking 0", "checking 1", "database 0", "database 1", "originals 3", "originals 6"]) {
    killedAt(step, `import { restoreBackup } from ${module("library/care/restore-backup.ts")};
      await restoreBackup({ by: "ana", backup: ${JSON.stringify(into)}, folder: ${JSON.stringify(restored)}, signal: new AbortController().signal, onStep: ON_STEP });`);
    expect(fs.existsSync(restored), step).toBe(false);
  }
  expect(await restoreBackup({ backup: into, folder: restored, ...quiet })).toMatchObject({ faults: [] });
  expect(fs.readdirSync(root).sort()).toEqual(["backups", "library", "restored"]);
  await isWhole(restored);
  await isWhole(folder);
});
