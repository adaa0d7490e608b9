import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { readOlderJobs } from "../../../src-main/engine/condition-handlers.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2025-01-05T10:00:00.000Z";

test("a job from before there were conditions gets those of its ad, once", async () => {
  const folder = temporaryFolder();
  const first = await openLibrary(folder);
  first.jobs.save({ jobId: "j", title: "Nurse", text: "Nurse\nSalary: £30,000 a year", roleFamily: null, seniority: null, requirements: [], conditions: noJobConditions, weights: defaultWeights, createdAt: at, updatedAt: at });
  await first.close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  database.exec("UPDATE job SET conditions = NULL");
  database.close();
  const library = await openLibrary(folder);
  expect(library.jobs.get("j").conditions).toEqual(noJobConditions);
  readOlderJobs(library);
  const { conditions, updatedAt } = library.jobs.get("j");
  expect(conditions.pay).toMatchObject({ value: { least: 30_000, currency: "GBP", per: "year" }, use: "preference" });
  expect(updatedAt).toBe(at);
  library.jobs.save({ ...library.jobs.get("j"), conditions: noJobConditions });
  readOlderJobs(library);
  expect(library.jobs.get("j").conditions).toEqual(noJobConditions);
  await library.close();
});
