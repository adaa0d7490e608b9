import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { winnow } from "../../../fixtures/command-line.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const samples = path.resolve("resources/samples");

test("a log is listed, handed out, checked against what was handed out, and one that was cut or changed is found", { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const [library, backups, lines] = [path.join(folder, "library"), path.join(folder, "backups"), path.join(folder, "log.jsonl")];
  const run = (...args: string[]) => winnow([...args, "--library", library]);
  const files = ["maria-santos.pdf", "dale-kowalczek.txt"].map((name) => path.join(samples, "resumes", name));
  expect((await run("import", ...files, "--json")).status).toBe(0);
  expect((await run("rank", "--job", path.join(samples, "jobs", "registered-nurse.txt"), "--json")).status).toBe(0);

  const listed = json((await run("log", "list", "--json")).stdout) as { entries: { seq: number; kind: string }[] };
  const shown = listed.entries.find(({ kind }) => kind === "ranking.shown");
  expect((await run("log", "list")).stdout).toMatch(/2 candidates were ranked for “an ad that is not kept”; 2 were listed\./);
  const again = await run("log", "reproduce", String(shown?.seq), "--json");
  expect([again.status, json(again.stdout)], again.stderr).toMatchObject([0, { same: true, differs: [] }]);

  expect((await run("log", "export", lines)).status).toBe(0);
  expect((await run("log", "export", path.join(folder, "log.pdf"))).status).toBe(0);
  expect(fs.readFileSync(path.join(folder, "log.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await run("backup", backups)).status).toBe(0);
  const whole = await run("log", "verify", "--json");
  expect([whole.status, json(whole.stdout)]).toMatchObject([0, { ok: true, entries: expect.any(Number) as number, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
  expect((await run("log", "verify", lines)).status).toBe(0);
  const words = await run("log", "verify");
  expect(words.stdout).toMatch(/^The decision log is whole: (\d+) entries, the last with the hash [0-9a-f]{64}\.\nIt agrees with 1 backup or exported log, up to entry \d+\.\nWhether somebody wrote it anew after that/);
  expect((await run("log", "verify", path.join(backups, fs.readdirSync(backups)[0] ?? "", "backup.json"))).status).toBe(0);

  const database = new DatabaseSync(path.join(library, "library.sqlite"));
  database.exec("DROP TRIGGER decision_kept");
  const cut = Number((JSON.parse(fs.readFileSync(lines, "utf8").split("\n")[0] ?? "") as { entries: number }).entries);
  database.exec(`DELETE FROM decision WHERE seq >= ${String(cut)}; UPDATE sqlite_sequence SET seq = ${String(cut - 1)} WHERE name = 'decision'`);
  database.close();
  const missed = await run("log", "verify");
  expect([missed.status, missed.stdout]).toEqual([1, expect.stringMatching(/^The decision log is not as it was written\. Entry \d+: it is missing\.\nThis is known from .*winnow-backup-/) as string]);
  fs.rmSync(backups, { recursive: true });
  // So much is hidden by whoever knows SQLite well and has the backups, too; what was handed out before shows it all the same.
  expect((await run("log", "verify")).status).toBe(0);
  const shorter = await run("log", "verify", lines, "--json");
  expect([shorter.status, json(shorter.stdout)]).toMatchObject([1, { ok: false, fault: { seq: cut, what: "missing" } }]);

  const spoilt = new DatabaseSync(path.join(library, "library.sqlite"));
  spoilt.exec("DROP TRIGGER decision_stays; UPDATE decision SET by = 'nobody' WHERE seq = 2");
  spoilt.close();
  const changed = await run("log", "verify");
  expect([changed.status, changed.stdout]).toEqual([1, "The decision log is not as it was written. Entry 2: it says something else than it did.\n"]);
  const verified = await run("verify", "--json");
  expect([verified.status, (json(verified.stdout) as { checks: object[] }).checks]).toMatchObject([1, expect.arrayContaining([expect.objectContaining({ name: "log", ok: false })])]);
});

test("wrong commands say what is right, and a library that is not there is not made", async () => {
  const folder = temporaryFolder();
  for (const args of [[], ["look"], ["export", "log.txt"], ["reproduce", "first"], ["verify", "--top", "3"], ["list", "more"]]) {
    expect((await winnow(["log", ...args, "--library", path.join(folder, "none")])).status, args.join(" ")).toBe(2);
  }
  expect((await winnow(["log", "verify", "--library", path.join(folder, "none")])).status).toBe(3);
  expect(fs.readdirSync(folder)).toEqual([]);
});
