import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

let engine: Engine | undefined;

afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

const choices = { makeJobs: true, makeCandidates: true };

test("a list with new candidates waits for files that are being read, even if that was paused, and is taken over afterwards", async () => {
  const folder = temporaryFolder();
  const { handlers, settled } = (engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" }));
  const [list, cv] = [path.join(folder, "list.csv"), path.join(folder, "cv.txt")];
  fs.writeFileSync(list, "Name,Email,Job,Stage\nBo Lind,bo@example.com,Line Cook,Interview\n");
  fs.writeFileSync(cv, "Ana Berg\nWelder\nana@example.com\n\nExperience\nWelder, Contoso, 2015 - 2020\n- Welded the hulls of ferries in the dry dock\n");
  const { planId } = await handlers["movingIn.plan"]({ path: list, choices });
  await handlers["ingest.add"]({ paths: [cv] });
  await handlers["ingest.pause"]({});
  await expect(handlers["movingIn.import"]({ planId })).rejects.toThrow("Files are still being read");
  expect((await handlers["jobs.list"]({})).jobs).toEqual([]);
  await handlers["ingest.resume"]({});
  await settled();
  expect(await handlers["movingIn.import"]({ planId })).toMatchObject({ newCandidates: 1, newJobs: 1, events: 1 });
  expect((await handlers["tracking.people"]({})).candidates.map(({ name }) => name).sort()).toEqual(["Ana Berg", "Bo Lind"]);
});
