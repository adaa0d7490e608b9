/**
 * `npm run demo`: the main job from end to end. Imports the shipped samples into a library that is thrown away afterwards, ranks
 * them for the shipped job and writes the best as `shortlist.csv`.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defaultWeights } from "../src-preload/domain.ts";
import { importPaths, openCliEngine, writeOut } from "../src-main/hosts/cli/commands.ts";
import { resourcesFolder } from "../src-main/hosts/cli/places.ts";
import { rankingTable } from "../src-main/hosts/cli/ranking-table.ts";
import { createTerminal, duration } from "../src-main/hosts/cli/terminal.ts";

const JOB = "react-developer.txt";
const SHORTLISTED = 5;
const ROWS = 12;

const terminal = createTerminal(process.stdout, process.stderr);
const samples = path.join(resourcesFolder, "samples");
const library = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-demo-"));
const began = performance.now();
try {
  const engine = await openCliEngine({ library, models: path.join(library, "models") });
  try {
    terminal.print("Reading the sample resumes…");
    const { imported, failed } = await importPaths(engine, [path.join(samples, "resumes")], { password: undefined, ocr: true }, terminal);
    terminal.print(`${String(imported)} resumes read and indexed in ${duration((performance.now() - began) / 1000)}, ${String(failed.length)} failed.`);

    const { handlers } = engine;
    const job = await handlers["jobs.create"]({ text: fs.readFileSync(path.join(samples, "jobs", JOB), "utf8") });
    const ranking = await handlers["ranking.ofText"]({ text: job.text, weights: defaultWeights });
    terminal.print(rankingTable(ranking, ROWS));

    for (const { candidateId } of ranking.candidates.slice(0, SHORTLISTED)) {
      await handlers["shortlist.set"]({ jobId: job.jobId, candidateId, shortlisted: true });
    }
    const { content } = await handlers["exports.ranking"]({ jobId: job.jobId, format: "csv", everyone: false });
    writeOut(path.resolve("shortlist.csv"), content);
    terminal.print(`\nThe first ${String(SHORTLISTED)} are in shortlist.csv. Everything took ${duration((performance.now() - began) / 1000)}.`);
  } finally {
    await engine.close();
  }
} finally {
  fs.rmSync(library, { recursive: true, force: true });
}
