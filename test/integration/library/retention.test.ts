import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const nothing = (): void => undefined;
const now = Date.parse("2026-07-01T00:00:00.000Z");
const iso = (daysAgo: number): string => new Date(now - daysAgo * 86_400_000).toISOString();

function add(library: Library, name: string, daysAgo = 400): string {
  return library.resumes.add(newResume(`${name}.txt`, `${name} looked after unmistakable ${name.toLowerCase()} bees`, { name }), iso(daysAgo), nothing).candidateId;
}
function makeJob(library: Library): string {
  library.jobs.save({
    jobId: "bees", title: "Beekeeper", text: "Bees", roleFamily: null, seniority: null, requirements: [], conditions: noJobConditions, weights: defaultWeights, createdAt: iso(300), updatedAt: iso(300),
  });
  return "bees";
}

test("who was rejected long ago is due, with the name and since when, unless kept or nobody made a rule", async () => {
  const library = await openLibrary(temporaryFolder());
  const [zoe, max] = [add(library, "Zoe Alder"), add(library, "Max Birch")];
  const jobId = makeJob(library);
  library.trackingLog.append(jobId, [zoe], { what: "stage", stageId: "rejected", reason: null, note: null }, "", iso(200));
  library.trackingLog.append(jobId, [max], { what: "stage", stageId: "rejected", reason: null, note: null }, "", iso(20));
  expect(library.retention.due(now)).toEqual([]);
  library.retention.add({ jobId, who: "rejected", days: 180 }, iso(0));
  expect(library.retention.due(now)).toMatchObject([{ candidateId: zoe, name: "Zoe Alder", since: iso(200), rule: { jobTitle: "Beekeeper", days: 180 } }]);
  library.retention.setKept([zoe], true, iso(0));
  expect(library.retention.due(now)).toEqual([]);
  expect(library.retention.kept()).toMatchObject([{ candidateId: zoe }]);
  library.retention.setKept([zoe], false, iso(0));
  expect(library.retention.due(now)).toHaveLength(1);
  library.retention.add({ jobId, who: "rejected", days: 180 }, iso(0));
  library.retention.add({ jobId: null, who: "rejected", days: 180 }, iso(0));
  library.retention.add({ jobId: null, who: "rejected", days: 180 }, iso(0));
  expect(library.retention.rules(), "the same rule is made once").toHaveLength(2);
  expect(() => { library.retention.add({ jobId: "none", who: "still", days: 1 }, iso(0)); }).toThrow("no longer in the library");
  await library.close();
});

test("who was put away can be brought back until the day, and is erased with the first start after it", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const [zoe, max, ida] = [add(library, "Zoe Alder"), add(library, "Max Birch"), add(library, "Ida Cedar")];
  const [past, future] = [new Date(Date.now() - 1000).toISOString(), new Date(Date.now() + 86_400_000).toISOString()];
  expect(library.retention.putAway([zoe], iso(0), past)).toBe(1);
  library.retention.putAway([max, ida], iso(0), future);
  expect(library.candidates.count()).toBe(0);
  expect(library.retention.bin().map(({ candidateId }) => candidateId)).toEqual([zoe, ...[max, ida].sort()]);
  expect(library.candidates.restore([ida])).toBe(1);
  await library.close();

  const again = await openLibrary(folder);
  expect(again.retention.bin()).toMatchObject([{ candidateId: max, eraseAt: future }]);
  expect(again.candidates.count()).toBe(1);
  expect(again.candidates.restore([max])).toBe(1);
  expect(again.people.resolve(zoe)).toBeNull();
  expect(fs.readFileSync(path.join(folder, "library.sqlite")).toString("latin1")).not.toContain("zoe alder bees");
  await again.close();
});
