import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

it("takes away a list that a browser sent as soon as it needs it no more, and nobody's own file", async () => {
  const folder = temporaryFolder();
  const uploads = path.join(folder, "uploads");
  const written = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return file;
  };
  const moves = "Name,Email,Job,Stage\nAna Lee,ana@x.org,Cook,Offer\n";
  const groups = "email,sex,team\nana@x.org,F,1\n";
  const [sentMoves, ownMoves] = [written("uploads/a/moves.csv", moves), written("moves.csv", moves)];
  const [sentGroups, otherGroups] = [written("uploads/b/groups.csv", groups), written("uploads/c/groups.csv", groups)];
  const { handlers, close } = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "web", hostFolders: { uploads } });
  try {
    const { planId } = await handlers["movingIn.plan"]({ path: sentMoves, choices: {} });
    await handlers["movingIn.plan"]({ path: ownMoves, choices: {} });
    expect([fs.existsSync(sentMoves), fs.existsSync(ownMoves)]).toEqual([false, true]);
    expect((await handlers["movingIn.replan"]({ planId, choices: { makeJobs: true } })).rows).toHaveLength(1);

    await handlers["fairness.previewGroups"]({ path: otherGroups });
    await handlers["fairness.previewGroups"]({ path: sentGroups });
    const { previewId } = await handlers["fairness.previewGroups"]({ path: sentGroups, columns: ["sex", "team"] });
    expect([fs.existsSync(otherGroups), fs.existsSync(sentGroups)]).toEqual([false, true]);
    await handlers["fairness.importGroups"]({ previewId });
    expect(fs.existsSync(sentGroups)).toBe(false);
  } finally {
    await close();
  }
});
