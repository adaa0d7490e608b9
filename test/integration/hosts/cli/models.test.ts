import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { winnow } from "../../../fixtures/command-line.ts";
import { writeTinyBert } from "../../../fixtures/encoder/tiny-bert.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

test("a model is installed from its folder, used, and named by the ranking", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const places = ["--library", path.join(folder, "library"), "--models", path.join(folder, "models"), "--json"];
  const ad = path.join(folder, "ad.txt");
  fs.writeFileSync(ad, "Nurse\n\nRequirements\n- Experience in intensive care\n");
  fs.writeFileSync(path.join(folder, "ana.txt"), "Ana Ortiz\nNurse in intensive care at City Hospital, 2015 - 2020\nCared for patients after surgery\n");
  expect((await winnow(["import", path.join(folder, "ana.txt"), ...places])).status).toBe(0);
  writeTinyBert(path.join(folder, "tiny"), { kind: "encoder", size: 64, seed: 1, positions: 64 });
  const imported = await winnow(["models", "import", path.join(folder, "tiny"), ...places]);
  expect(imported.status, imported.stderr).toBe(0);
  const used = await winnow(["models", "use", "tiny", ...places]);
  expect(used.status, used.stderr).toBe(0);
  const { models, switching } = JSON.parse(used.stdout) as { models: { id: string; state: { is: string } }[]; switching: unknown };
  expect(models.find(({ id }) => id === "tiny")?.state.is).toBe("active");
  expect(switching).toBeNull();
  const ranked = await winnow(["rank", "--job", ad, ...places]);
  expect((JSON.parse(ranked.stdout) as { model: { id: string } }).model.id).toBe("tiny");
  const refused = await winnow(["models", "use", "nothing", ...places]);
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain("There is no model");
});
