import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

test("marks that were given to a requirement are never another's, though it is removed or the ad is another", async () => {
  const folder = temporaryFolder();
  const engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  onTestFinished(() => engine.close());
  const { handlers } = engine;
  const resume = path.join(folder, "cv.txt");
  fs.writeFileSync(resume, "Ed Orr\ned@example.org\n\nExperience\nCook, Contoso, 01/2015 - 12/2023\n- Cooked for two hundred guests\n");
  await handlers["ingest.add"]({ paths: [resume] });
  await engine.settled();
  const candidateId = (await handlers["tracking.people"]({})).candidates[0]?.candidateId ?? "";
  const { jobId, requirements } = await handlers["jobs.create"]({ text: "Cook\n\nRequirements:\n- Sauces\n- Food safety certificate\n" });
  const [kept, scored] = requirements;
  const whom = { jobId, candidateId };
  const { hiring } = await handlers["interviews.saveInterview"]({ ...whom, interview: { at: "2026-02-03T10:00:00Z", kind: "phone", interviewers: ["Kim"], note: "" } });
  const scores = [{ requirementId: scored?.id ?? "", asked: scored?.text ?? "", score: 5, note: "" }];
  await handlers["interviews.saveScorecard"]({ ...whom, scorecard: { interviewId: hiring.interviews[0]?.interviewId ?? "", interviewer: "Kim", scores, recommendation: null, note: "" } });

  const left = { id: kept?.id, importance: "high" as const, text: kept?.text ?? "" };
  await handlers["jobs.update"]({ jobId, requirements: [left] });
  const added = await handlers["jobs.update"]({ jobId, requirements: [left, { importance: "high", text: "Drives a car" }] });
  expect(added.requirements.map(({ id }) => id)).not.toContain(scored?.id);
  const read = await handlers["jobs.update"]({ jobId, text: "Cook\n\nRequirements:\n- Bread\n- Pastry\n- Ice cream\n" });
  expect(read.requirements.map(({ id }) => id)).not.toContain(scored?.id);
  expect(read.requirements.map(({ text }) => text)).toContain("Drives a car");
  expect((await handlers["interviews.of"](whom)).averages.map(({ requirementId }) => requirementId)).toEqual([scored?.id]);
});
