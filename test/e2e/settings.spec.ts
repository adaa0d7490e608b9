import { writeFiles } from "./fixtures/resume-files.ts";
import { place } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const skill = "http://data.europa.eu/esco/skill/";
const esco = {
  "skills_en.csv": `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,${skill}a,skill/competence,sector-specific,tune harpsichords,voice harpsichord strings,,released,2024-01-01T00:00:00Z,,,,
KnowledgeSkillCompetence,${skill}b,skill/competence,sector-specific,gild picture frames,,,released,2024-01-01T00:00:00Z,,,,
`,
  "occupations_en.csv": `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code
Occupation,http://data.europa.eu/esco/occupation/1,7312,harpsichord tuner,keyboard voicer,,released,2024-01-01T00:00:00Z,,,,,,7312.1
`,
};

test("a public list of skills is imported from its folder, named with its owner, and removed again", async ({ app, folder }) => {
  await place(app, "Settings").click();
  await expect(app.getByText(/Winnow comes with [\d,]+ skills/)).toBeVisible();
  const files = await writeFiles(`${folder}/esco`, esco);
  const choosing = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Import an ESCO or O*NET folder" }).click();
  await (await choosing).setFiles(files);
  const lists = app.getByRole("list", { name: "Imported lists" });
  await expect(lists.getByRole("listitem")).toContainText(/ESCO · 2 skills, \d job titles/, { timeout: 30_000 });
  await expect(lists).toContainText("European Commission");
  await lists.getByRole("button", { name: "Remove ESCO" }).click();
  await expect(lists).toHaveCount(0);
});

test("a folder without such a list is refused in a sentence", async ({ app, folder }) => {
  await place(app, "Settings").click();
  const files = await writeFiles(`${folder}/letters`, { "letter.txt": "Dear all" });
  const choosing = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Import an ESCO or O*NET folder" }).click();
  await (await choosing).setFiles(files);
  await expect(app.getByRole("alert")).toContainText(/ESCO|O\*NET/);
});
