import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resumes: Record<string, string> = {
  "ana.txt": `Ana Petrova
12 Elm Street, Leeds, United Kingdom | ana.petrova@example.org | +44 20 7946 0018

Registered Nurse

Experience
Registered Nurse, St Mary's Hospital, 2016 – 2024
• Ana led a ward of eight; she trained her colleagues in wound care
• Mrs Petrova gave medication by the book

Education
BSc Nursing, University of Leeds, 2008 – 2011
`,
  "bo.txt": "Bo Lind\nbo.lind@example.org\n\nExperience\nAccountant, Lind Ltd, 2012 – 2024\n• Closed the books each month\n\nEducation\nBA Economics, 2005 – 2009\n",
  "cy.txt": "Cy Moe\ncy.moe@example.org\n\nExperience\nNurse, Town Clinic, 2019 – 2023\n• Dressed wounds\n• He kept the rota\n\nEducation\nNursing diploma, 2015 – 2018\n",
};

test("who a resume is about moves no score, what a job asks of a place is told, and nothing is stored", async () => {
  const folder = temporaryFolder();
  const libraryFolder = path.join(folder, "library");
  for (const [name, text] of Object.entries(resumes)) fs.writeFileSync(path.join(folder, name), text);
  const engine = await openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
  const { handlers } = engine;
  await handlers["ingest.add"]({ paths: Object.keys(resumes).map((name) => path.join(folder, name)) });
  await engine.settled();
  const { jobId } = await handlers["jobs.create"]({ text: "Registered nurse\n\nRequirements\n- Wound care\n- Two years of nursing\n- Nursing degree\n" });
  const ranking = await handlers["ranking.run"]({ jobId });

  const database = new DatabaseSync(path.join(libraryFolder, "library.sqlite"), { readOnly: true });
  const stored = (): unknown[] => ["embedding", "passage", "resume", "tracking_event", "person_key"].map((table) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);
  const before = [...stored(), database.prepare("SELECT revision FROM library_state").get()];
  const made = await handlers["fairness.counterfactual"]({ jobId });
  expect([...stored(), database.prepare("SELECT revision FROM library_state").get()]).toEqual(before);
  expect(made).toMatchObject({ moved: 0, among: 3, asksPlace: false });
  expect(made.candidates.map(({ candidateId, before: { score } }) => [candidateId, score])).toEqual(ranking.rows.map(({ candidateId, score }) => [candidateId, score]));
  const swapped = made.candidates.flatMap(({ swaps }) => swaps.filter(({ lines }) => lines.length > 0).map(({ kind }) => kind));
  expect([...new Set(swapped)].sort()).toEqual(["address", "all", "gender", "graduation", "name"]);

  // One candidate is given the names of more people; and where the job itself asks for a place, moving somebody away moves the score.
  const ana = made.candidates.find(({ name }) => name === "Ana Petrova");
  const placed = await handlers["jobs.create"]({ text: "Registered nurse\n\nRequirements\n- Wound care\n- Must live in Leeds, United Kingdom\n" });
  const asked = await handlers["fairness.counterfactual"]({ jobId: placed.jobId, candidateId: ana?.candidateId ?? "" });
  const swaps = asked.candidates[0]?.swaps ?? [];
  expect(swaps.filter(({ kind, lines }) => kind === "name" && lines.length > 0).length).toBe(6);
  expect(swaps.find(({ kind }) => kind === "all")?.lines).toContainEqual({ before: "BSc Nursing, University of Leeds, 2008 – 2011", after: "BSc Nursing, University of Leeds, 1994 – 1997" });
  const moved = swaps.find(({ kind }) => kind === "address")?.moved;
  const job = await handlers["jobs.get"]({ jobId: placed.jobId });
  expect(moved?.requirements.map(({ requirementId }) => job.requirements.find(({ id }) => id === requirementId)?.kind)).toEqual(["location"]);
  expect(asked).toMatchObject({ asksPlace: true });
  expect(asked.moved).toBeGreaterThan(0);
  database.close();
  await engine.close();
}, 120_000);
