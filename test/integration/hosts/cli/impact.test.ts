import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { ImpactReport, ImpactTable, StageKind } from "../../../../src-preload/contract.ts";
import { noJobConditions } from "../../../../src-preload/conditions.ts";
import { defaultWeights } from "../../../../src-preload/domain.ts";
import { openLibrary } from "../../../../src-main/library/open-library.ts";
import { parseJob } from "../../../../src-main/matching/parse-job.ts";
import { loadTaxonomy } from "../../../../src-main/taxonomy/load-taxonomy.ts";
import { winnow } from "../../../fixtures/command-line.ts";
import { newResume } from "../../../fixtures/resumes.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const ad = "Registered nurse\n\nRequirements\n- Wound care\n- Two years of nursing\n";

interface Season {
  folder: string;
  library: string;
  list: string;
  jobId: string;
  run(...args: string[]): ReturnType<typeof winnow>;
}

/** 14 women and 12 men, of whom 4 women and 8 men came to an interview or further; one of unknown sex; 3 of another. */
async function season(): Promise<Season> {
  const folder = temporaryFolder();
  const folders = path.join(folder, "library");
  const library = await openLibrary(folders);
  const jobId = randomUUID();
  library.jobs.save({ ...parseJob(ad, loadTaxonomy("resources/taxonomy", [])), jobId, text: ad, conditions: noJobConditions, weights: defaultWeights, createdAt: at, updatedAt: at });
  const rows = ["E-mail;Name;Sex;Race"];
  const add = (n: number, sex: string, race: string, came: StageKind): void => {
    const mail = `person${String(n)}@example.org`;
    const name = `Person ${"abcdefghijklmnopqrstuvwxyzäöüß"[n] ?? ""}${String(n)}`;
    const text = n % 2 === 0 ? "Dressed wounds on a ward\nNurse" : `Kept the books ${String(n)}`;
    library.resumes.add(newResume(`${String(n)}.txt`, text, { name, emails: [mail] }), at, () => undefined);
    const [candidate] = library.findPeople.byEmail(mail);
    library.trackingLog.append(jobId, [candidate?.candidateId ?? ""], { what: "stage", stageId: came, reason: null, note: null }, "", at);
    if (n % 3 === 0) library.trackingLog.append(jobId, [candidate?.candidateId ?? ""], { what: "stage", stageId: "rejected", reason: null, note: null }, "", "2026-02-05T10:00:00.000Z");
    rows.push(n % 4 === 0 ? `;${name};${sex};${race}` : `${mail};;${sex};${race}`);
  };
  for (let n = 0; n < 30; n++) {
    const race = n % 3 === 0 ? "Asian" : "White";
    if (n < 14) add(n, "F", race, n < 4 ? "interview" : "screening");
    else if (n < 26) add(n, "male", race, n < 22 ? (n < 16 ? "hired" : "offer") : "new");
    else if (n < 29) add(n, "nonbinary", race, "interview");
    else add(n, "prefer not to say", race, "new");
  }
  await library.close();
  const list = path.join(folder, "groups.csv");
  fs.writeFileSync(list, `${rows.join("\n")}\nnobody@example.org;;F;White\n`);
  return { folder, library: folders, list, jobId, run: (...args) => winnow(["impact", ...args, "--library", folders]) };
}

const bySex = (tables: readonly ImpactTable[] | undefined): ImpactTable | undefined => tables?.find(({ by }) => by.join() === "sex");

test("a list of categories gives tables that can be worked out again from what is exported, and is deleted without a trace", async () => {
  const { folder, library, list, jobId, run } = await season();
  const file = path.join(library, "groups.sqlite");
  const tried = await run("--groups", list, "--dry-run", "--json");
  expect(tried.status).toBe(1);
  expect(JSON.parse(tried.stdout)).toMatchObject({ groups: { rows: 31, matched: 30, notFound: [{ row: 32, who: "nobody@example.org" }], attributes: [{ attribute: "sex", candidates: 29 }, { attribute: "race", candidates: 30 }] } });
  expect(fs.existsSync(file)).toBe(false);

  const shown = await run("--groups", list, "--json");
  expect(shown.stderr).toBe("");
  const report = JSON.parse(shown.stdout) as ImpactReport;
  expect(report.notice).toContain("not an independent audit");
  const table = bySex(report.overall?.selection);
  // Three of another sex and the one who did not say are fewer than five together: the men are withheld with them.
  expect(table).toMatchObject({ people: 30, unknown: null, notShown: 16 });
  expect(table?.rows.map(({ values, people, selected, leftOut }) => [values[0], people, selected, leftOut])).toEqual([
    ["Female", 14, 4, null], ["Male", null, null, "withheld"], ["Non-binary or another", null, null, "withheld"],
  ]);

  // Without those three, everything can be shown.
  const without = path.join(folder, "two.csv");
  fs.writeFileSync(without, fs.readFileSync(list, "utf8").replaceAll("nonbinary", "F"));
  await run("--groups", without);
  const csv = path.join(folder, "impact.csv");
  expect((await run("--job", jobId, "--step", "offer", "--out", csv)).status).toBe(0);
  const rows = parse(fs.readFileSync(csv), { bom: true, columns: true }) as Record<string, string>[];
  const groups = rows.filter((row) => row["row"] === "group" && row["by"] === "sex" && row["table"] === "selection");
  expect(groups.map((row) => [row["group"], row["people"], row["selected"]])).toEqual([["Female", "17", "0"], ["Male", "12", "8"]]);
  for (const name of ["selection", "scoring"]) {
    for (const by of ["sex", "race", "sex × race"]) {
      const own = rows.filter((row) => row["row"] === "group" && row["by"] === by && row["table"] === name && row["left_out"] === "");
      const best = Math.max(...own.map((row) => Number(row["selected"]) / Number(row["people"])));
      for (const row of own) {
        const rate = Number(row["selected"]) / Number(row["people"]);
        expect(Number(row["rate"])).toBeCloseTo(rate, 4);
        expect(Number(row["impact_ratio"])).toBeCloseTo(rate / best, 4);
        expect(row["below_four_fifths"]).toBe(rate / best < 0.8 ? "yes" : "no");
      }
    }
  }
  expect(rows.filter((row) => row["row"] === "note").map((row) => row["note"]).join(" ")).toContain("not an independent audit");

  expect(JSON.parse((await run("--forget", "--json")).stdout)).toEqual({ forgotten: true });
  expect(fs.readdirSync(library).filter((name) => name.startsWith("groups"))).toEqual([]);
  expect(await run()).toMatchObject({ status: 3, stderr: expect.stringContaining("no self-reported categories") });
}, 120_000);
