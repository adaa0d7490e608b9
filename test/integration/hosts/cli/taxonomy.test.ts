import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { taxonomyInfoSchema } from "../../../../src-preload/contract.ts";
import { winnow } from "../../../fixtures/command-line.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const infoOf = (stdout: string) => taxonomyInfoSchema.parse(JSON.parse(stdout));

test("public files are imported and taken away again", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const [library, source] = [path.join(folder, "library"), path.join(folder, "source")];
  fs.mkdirSync(source);
  fs.writeFileSync(path.join(source, "skills.csv"), "conceptUri,skillType,reuseLevel,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/a,skill/competence,x,tune harpsichords,\n");
  const run = async (...argv: string[]) => {
    const { stdout, stderr, status } = await winnow([...argv, "--library", library, "--json"]);
    expect(status, stderr).toBe(0);
    return stdout;
  };
  const before = infoOf(await run("taxonomy", "info"));
  expect(before.imported).toEqual([]);
  const after = infoOf(await run("taxonomy", "import", source));
  expect(after).toMatchObject({ skills: before.skills, titles: before.titles, imported: [{ source: "esco", skills: 1 }] });
  expect(after.version).not.toBe(before.version);
  expect(infoOf(await run("taxonomy", "remove", "esco"))).toEqual(before);
});

test("a folder without such files is refused in a sentence that names them", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const { status, stderr } = await winnow(["taxonomy", "import", folder, "--library", path.join(folder, "library")]);
  expect(status).toBe(3);
  expect(stderr).toContain("skills_en.csv");
});
