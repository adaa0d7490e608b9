import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startWinnow, winnow } from "../../../fixtures/command-line.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test("a library that is backed up, restored elsewhere and verified ranks the same to the byte", { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const [library, backups, restored] = [path.join(folder, "library"), path.join(folder, "backups"), path.join(folder, "restored")];
  const samples = path.resolve("resources/samples");
  const files = ["maria-santos.pdf", "marcus-bell.docx", "lena-hoffstetter.json", "dale-kowalczek.txt", "priya-raghunathan.docx"].map((name) => path.join(samples, "resumes", name));
  expect((await winnow(["import", ...files, "--library", library, "--json"])).status).toBe(0);
  const rank = async (of: string): Promise<string> => (await winnow(["rank", "--job", path.join(samples, "jobs", "react-developer.txt"), "--library", of, "--json"])).stdout.replace(/"milliseconds":\d+/, "");
  const before = await rank(library);

  const made = await winnow(["backup", backups, "--library", library, "--json"]);
  expect(made.status, made.stderr).toBe(0);
  expect(json(made.stdout)).toMatchObject({ backup: expect.stringContaining(path.join(backups, "winnow-backup-")) as string, candidates: 5, resumes: 5, faults: [] });
  const again = await winnow(["restore", backups, "--library", restored, "--json"]);
  expect(again.status, again.stderr).toBe(0);
  expect(json(again.stdout)).toMatchObject({ library: restored, candidates: 5, faults: [] });
  const verified = await winnow(["verify", "--library", restored, "--json"]);
  expect(verified.status, verified.stdout).toBe(0);
  expect(json(verified.stdout)).toMatchObject({ ok: true });
  expect(await rank(restored)).toBe(before);

  const over = await winnow(["restore", backups, "--library", library]);
  expect(over.status).toBe(3);
  expect(over.stderr).toContain("already");
  const [original = ""] = fs.readdirSync(path.join(restored, "files"), { recursive: true, encoding: "utf8" }).filter((name) => path.basename(name).length === 64);
  fs.rmSync(path.join(restored, "files", original));
  const faulty = await winnow(["verify", "--library", restored]);
  expect(faulty.status).toBe(1);
  expect(faulty.stdout).toMatch(/✗ 1 original file is missing/);
});

test("a backup killed at any moment leaves the backups before it and the library whole, and nothing that looks like a backup", { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const [library, backups, resumes] = [path.join(folder, "library"), path.join(folder, "backups"), path.join(folder, "resumes")];
  fs.mkdirSync(resumes);
  for (let n = 0; n < 20; n++) fs.writeFileSync(path.join(resumes, `${String(n)}.txt`), `Person Number${String(n)}\nperson${String(n)}@example.com\n\nExperience\nWelder, Works ${String(n)}, 2012 - 2019\n${"- welded frames\n".repeat(3000 + n)}`);
  expect((await winnow(["import", resumes, "--library", library, "--json"])).status).toBe(0);
  expect((await winnow(["backup", backups, "--library", library, "--json"])).status).toBe(0);

  const moments: number[] = [];
  let halfWay = 0;
  for (let n = 0; n < 5; n++) {
    const { child, ended } = startWinnow(["backup", backups, "--library", library]);
    // From when something is being written, so that the kills fall into it however slow the computer.
    let over = false;
    void ended.then(() => { over = true; });
    while (!over && !fs.readdirSync(backups).some((name) => name.includes(".unfinished"))) await sleep(2);
    const moment = Math.round(Math.random() * 60);
    moments.push(moment);
    await Promise.race([sleep(moment), ended]);
    child.kill("SIGKILL");
    if ((await ended).signal === "SIGKILL") halfWay++;
  }
  const context = `killed ${moments.join(", ")} ms after the beginning`;
  expect(halfWay, context).toBeGreaterThan(0);

  const last = await winnow(["backup", backups, "--library", library, "--json"]);
  expect(last.status, `${context}\n${last.stderr}`).toBe(0);
  const names = fs.readdirSync(backups);
  expect(names.filter((name) => name.includes(".unfinished")), context).toEqual([]);
  for (const [n, name] of names.entries()) {
    const restored = path.join(folder, `restored-${String(n)}`);
    const outcome = await winnow(["restore", path.join(backups, name), "--library", restored, "--json"]);
    expect(outcome.status, `${context}\n${name}\n${outcome.stderr}`).toBe(0);
    expect((await winnow(["verify", "--library", restored, "--json"])).status, `${context}\n${name}`).toBe(0);
  }
  expect((await winnow(["verify", "--library", library, "--json"])).status, context).toBe(0);
});

test("care of a library that is not there makes none, and says so", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  for (const args of [["verify"], ["backup", folder]]) {
    const { status, stderr } = await winnow([...args, "--library", path.join(folder, "none")]);
    expect([status, stderr.includes("There is no library")], stderr).toEqual([3, true]);
  }
  expect(fs.readdirSync(folder)).toEqual([]);
  expect((await winnow(["restore", folder, "--library", path.join(folder, "new")])).stderr).toContain("There is no backup");
  expect((await winnow(["backup"])).status).toBe(2);
});
