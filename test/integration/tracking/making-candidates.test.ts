import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

async function opened(): Promise<{ handlers: Engine["handlers"]; folder: string }> {
  const folder = temporaryFolder();
  const engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  onTestFinished(() => engine.close());
  return { handlers: engine.handlers, folder };
}

test("nobody is made of a list while reading is paused, nor any job of it; afterwards they are, by the same list", async () => {
  const { handlers, folder } = await opened();
  const [list, waiting] = ["list.csv", "cv.txt"].map((name) => path.join(folder, name));
  fs.writeFileSync(list ?? "", "Name,Email,Job,Stage\nDee Ray,dee@example.org,Baker,Offer\n");
  fs.writeFileSync(waiting ?? "", "Ed Orr\ned@example.org\n\nExperience\nCook, Contoso, 01/2015 - 12/2023\n- Cooked for two hundred guests\n");
  const plan = () => handlers["movingIn.plan"]({ path: list ?? "", choices: { makeJobs: true, makeCandidates: true } });
  await handlers["ingest.pause"]({});
  await handlers["ingest.add"]({ paths: [waiting ?? ""] });
  await expect(handlers["movingIn.import"]({ planId: (await plan()).planId })).rejects.toThrow("Reading is paused");
  expect((await handlers["jobs.list"]({})).jobs).toEqual([]);
  await handlers["ingest.resume"]({});
  expect(await handlers["movingIn.import"]({ planId: (await plan()).planId })).toMatchObject({ events: 1, newCandidates: 1, newJobs: 1 });
});
