import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeLogPdf } from "../../../../src-main/exports/log/write-log-pdf.ts";
import type { StoredDecision } from "../../../../src-main/library/decisions/decisions.ts";
import { engineWords } from "../../../../src-main/words/words.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";
import { atOnce, pagesOf } from "../made-export.ts";

const ad = "0".repeat(64);
const requirement = (n: number) => ({ id: `r${String(n)}`, kind: "skill", importance: "must", text: `Point ${String(n)} of what is asked, in many words so that it takes a whole line`, skillIds: [], minYears: null, degreeLevel: null, source: null });
const entry = (seq: number, kind: string, body: object, texts: StoredDecision["texts"] = {}): StoredDecision => ({
  seq, at: "2026-03-01T10:20:30.000Z", by: "Ana", kind, body: JSON.stringify(body), previous: ad, hash: `${"f".repeat(60)}${String(seq).padStart(4, "0")}`, texts,
});

async function pages(entries: StoredDecision[], step = atOnce, target = path.join(temporaryFolder(), "log.pdf")): Promise<string[]> {
  const log = {
    library: "a library", at: new Date("2026-04-02T00:00:00Z"), head: { entries: entries.length, head: ad }, ads: () => [], jobTitle: () => "Welder",
    entries: (after: number, limit: number) => entries.slice(after, after + limit), words: engineWords("en").log, language: "en" as const,
  };
  await writeLogPdf(log, engineWords("en").exports, target, step);
  return pagesOf(fs.readFileSync(target));
}

test("what was asked stands whole in it, however much it is, and every page has its foot", async () => {
  const change = (seq: number, many: number) => entry(seq, "requirements.changed", { job: { id: "j", ad }, removed: [], added: Array.from({ length: many }, (_, n) => requirement(n + 1)) });
  const noted = entry(3, "candidate.noted", { job: { id: "j", ad }, candidate: 7, typed: { note: ad } }, { note: { salt: ad, text: "A word and another. ".repeat(190) } });
  const all = await pages([change(1, 40), change(2, 3), noted, change(4, 1)]);
  const whole = all.join(" ");
  for (const n of [1, 20, 40]) expect(whole).toContain(`Point ${String(n)} of what is asked`);
  expect(whole.match(/A word and another/g)).toHaveLength(190);
  expect(whole).toContain("1 March 2026 10:20 UTC, Ana");
  for (const [at, text] of all.entries()) expect(text).toMatch(new RegExp(`Decision log\\s+·\\s+2 April 2026 ${String(at + 1)}\\b`));
  for (const seq of [1, 2, 3, 4]) expect(whole).toContain(`ffff000${String(seq)}`);
});

const job = entry(1, "job.removed", { job: { id: "j", ad } });

test("one that is stopped says by what", async () => {
  await expect(pages([job], () => Promise.reject(new Error("enough")))).rejects.toThrow("enough");
});

test("a file that cannot be written ends the drawing, and not the process", async () => {
  const unwaited: unknown[] = [];
  const note = (reason: unknown): void => { unwaited.push(reason); };
  process.on("unhandledRejection", note);
  onTestFinished(() => { process.off("unhandledRejection", note); });
  let steps = 0;
  const step = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ++steps));
  const target = path.join(temporaryFolder(), "nowhere", "log.pdf");
  await expect(pages(Array.from({ length: 1_000 }, (_, n) => ({ ...job, seq: n + 1 })), step, target)).rejects.toMatchObject({ code: "ENOENT" });
  expect(steps).toBeLessThan(1_000);
  expect(unwaited).toEqual([]);
});
