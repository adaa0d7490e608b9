import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { winnow } from "../../../fixtures/command-line.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test("everything about one person can be had in a file, and then they are erased and nothing is left of them", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const library = path.join(folder, "library");
  const samples = path.resolve("resources/samples/resumes");
  expect((await winnow(["import", ...["maria-santos.pdf", "marcus-bell.docx", "dale-kowalczek.txt"].map((name) => path.join(samples, name)), "--library", library, "--json"])).status).toBe(0);

  const out = path.join(folder, "maria.json");
  const given = await winnow(["subject", "Maria Santos", "--out", out, "--library", library, "--json"]);
  expect(given.status, given.stderr).toBe(0);
  expect(json(given.stdout)).toMatchObject({ out });
  const subject = JSON.parse(fs.readFileSync(out, "utf8")) as { profile: { emails: string[] }; resumes: { text: string }[] };
  const email = subject.profile.emails[0] ?? "";
  expect(email).toContain("@");
  const pdf = path.join(folder, "maria.pdf");
  expect((await winnow(["subject", email, "--out", pdf, "--library", library])).status).toBe(0);
  expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");

  const unsure = await winnow(["erase", "Maria Santos", "--library", library]);
  expect(unsure).toMatchObject({ status: 2, stdout: "" });
  expect(unsure.stderr).toContain("--yes");
  expect((await winnow(["erase", "Maria", "--yes", "--library", library])).status).toBe(3);

  const erased = await winnow(["erase", "maria-santos.pdf", "--yes", "--library", library, "--json"]);
  expect(erased.status, erased.stderr).toBe(0);
  expect(json(erased.stdout)).toMatchObject({ erased: true, remains: [] });
  const bytes = fs.readdirSync(library, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1").toLowerCase()).join("\n");
  for (const trace of ["maria santos", "maria-santos", email, ...(subject.resumes[0]?.text.split("\n").filter((line) => line.length > 40).slice(0, 5) ?? [])]) expect(bytes, trace).not.toContain(trace.toLowerCase());
  expect((await winnow(["subject", "Maria Santos", "--out", out, "--library", library])).stderr).toContain("Nobody in the library");
  const verified = await winnow(["verify", "--library", library, "--json"]);
  expect(json(verified.stdout)).toMatchObject({ ok: true });
});
