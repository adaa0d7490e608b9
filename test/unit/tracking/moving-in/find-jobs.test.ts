import { expect, test } from "vitest";
import type { JobRow } from "../../../../src-preload/contract.ts";
import { createJobFinder } from "../../../../src-main/tracking/moving-in/find-jobs.ts";

const job = (jobId: string, title: string): JobRow => ({ jobId, title, createdAt: "", updatedAt: "", requirements: 0, shortlisted: 0, archivedAt: null });
const find = createJobFinder([job("1", "Line Cook"), job("2", "Pastry Chef (night)"), job("3", "Porter"), job("4", "Porter")], [job("5", "Line  cook"), job("6", "Baker")]);

test.each([
  ["line cook", "1"], ["Line Cook (REQ-1042)", "1"], ["REQ-1042 - Line Cook", "1"], ["Line Cook #77", "1"], ["Pastry Chef (night)", "2"], ["Baker", "6"], ["3", "3"],
  ["Line Cook (m/w/d)", "1"], ["line cook [w|m|x]", "1"], ["Line Cook (all genders)", "1"], ["Line Cook m/w/d", "1"], ["Line Cook (f/m/div)", "1"], ["R-00123 Line Cook (Open)", "1"],
])("%j is job %s", (title, jobId) => {
  expect(find(title)).toMatchObject({ jobId });
});

test("a job that is not there, or of which there are two, is not guessed", () => {
  expect(find("Pastry Chef")).toEqual({ why: "jobNotFound" });
  expect(find("Porter")).toEqual({ why: "jobAmbiguous" });
  expect(find("Porter", "4")).toMatchObject({ jobId: "4" });
});
