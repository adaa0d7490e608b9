/** The commands. Each gives its exit status: 0 all went well, 1 some files failed. What stops it altogether is thrown. */
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { text as readAll } from "node:stream/consumers";
import type { IngestSummary } from "../../../src-preload/contract.ts";
import type { Ranking } from "../../../src-preload/domain.ts";
import { toWireError, WinnowError } from "../../../src-preload/errors.ts";
import { openEngine } from "../../engine/engine.ts";
import { createReadingServices, readText, type ReadingServices } from "../../engine/reading-services.ts";
import type { Engine } from "../../engine/types.ts";
import { pointsOf } from "../../matching/explanation/points.ts";
import type { Arguments } from "./arguments.ts";
import { exportTo } from "./export-file.ts";
import { resourcesFolder } from "./places.ts";
import { rankingTable } from "./ranking-table.ts";
import { readWholeFile } from "./read-file.ts";
import { search } from "./search.ts";
import { duration, type Terminal } from "./terminal.ts";

/** Rows of a table for people; `--top` changes it. */
const ROWS = 20;
/** Lines encoded at a time: the first answer comes soon, a pipe of millions stays small. */
const EMBED_LINES = 64;

/** Where a command's library and models lie. */
export type Folders = Pick<Arguments, "library" | "models">;

export const openCliEngine = ({ library, models }: Folders): Promise<Engine> =>
  openEngine({ libraryFolder: library, modelsFolder: models, resourcesFolder, host: "cli" });

export async function withEngine<T>(folders: Folders, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openCliEngine(folders);
  try {
    const result = await work(engine);
    // A vector index that had to be rebuilt is whole before the command ends.
    await engine.settled();
    return result;
  } finally {
    await engine.close();
  }
}

async function withServices<T>(work: (services: ReadingServices) => Promise<T>): Promise<T> {
  const services = createReadingServices(resourcesFolder);
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}

/** How `importPaths` deals with files that are not simply read. */
export interface ImportChoices {
  /** Tried once on every protected file. */
  password: string | undefined;
  /** Reads scans and photos; they fail with `needs_ocr` otherwise. */
  ocr: boolean;
}

/** Imports and waits for the end, with progress. */
export async function importPaths(engine: Engine, paths: string[], { password, ocr }: ImportChoices, terminal: Terminal): Promise<IngestSummary> {
  const { handlers } = engine;
  const skipScans = async (): Promise<void> => {
    const { scans } = await handlers["ingest.scans"]({});
    if (scans.length > 0) await handlers["ingest.skipScans"]({ itemIds: scans.map(({ itemId }) => itemId) });
  };
  const stop = engine.subscribe((event) => {
    if (event.event !== "ingest.changed") return;
    terminal.progress(event.data);
    // A scan that ends meanwhile is no error.
    if (!ocr && event.data.scans.waiting > 0) skipScans().catch(() => undefined);
  });
  try {
    const { batchId } = await handlers["ingest.add"]({ paths });
    await engine.settled();
    if (password !== undefined) {
      const { failed } = await handlers["ingest.summary"]({ batchId });
      for (const { itemId, code } of failed) if (code === "needs_password") await handlers["ingest.unlock"]({ itemId, password });
      await engine.settled();
    }
    terminal.progress(await handlers["ingest.status"]({}));
    return await handlers["ingest.summary"]({ batchId });
  } finally {
    stop();
    terminal.endProgress();
  }
}

/** "193 candidates; 5 files are further resumes of the same candidate; 2 do not look like a resume." */
function becameInWords({ people, versions, notResumes }: IngestSummary["became"]): string {
  const parts = [
    people === 1 ? "1 candidate" : `${String(people)} candidates`,
    ...(versions === 0 ? [] : [versions === 1 ? "1 file is a further resume of the same candidate" : `${String(versions)} files are further resumes of the same candidate`]),
    ...(notResumes === 0 ? [] : [`${String(notResumes)} ${notResumes === 1 ? "does" : "do"} not look like a resume`]),
  ];
  return `${parts.join("; ")}.`;
}

export async function runImport(given: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, json, password, ocr } = given;
  const began = performance.now();
  const summary = await withEngine(given, (engine) => importPaths(engine, positionals, { password, ocr }, terminal));
  const seconds = Math.round(performance.now() - began) / 1000;
  const failed = summary.failed.map(({ path, code, message }) => ({ path, code, message }));
  if (json) {
    terminal.print(JSON.stringify({ imported: summary.imported, duplicates: summary.duplicates, failed, seconds, became: summary.became }));
  } else {
    terminal.print(`${String(summary.imported)} imported, ${String(summary.duplicates)} already there, ${String(failed.length)} failed, in ${duration(seconds)}.`);
    if (summary.imported > 0) terminal.print(becameInWords(summary.became));
    for (const f of summary.failed) terminal.print(`  ${f.path}: ${f.message}${f.hint === null ? "" : ` ${f.hint}`}`);
  }
  return failed.length > 0 ? 1 : 0;
}

/** Runs `work` on a few items at a time and gives the results in the order of the items. */
async function* inOrder<T, R>(items: T[], atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for (const item of items) {
    underWay.push(work(item));
    if (underWay.length >= atOnce) yield await (underWay.shift() as Promise<R>);
  }
  for (const result of underWay) yield await result;
}

export async function runParse({ positionals, password, ocr }: Arguments, terminal: Terminal): Promise<number> {
  return withServices(async ({ readers }) => {
    const now = new Date().toISOString();
    let failures = 0;
    const readOne = async (file: string): Promise<object> => {
      try {
        const task = { path: file, fileName: path.basename(file), now, ...(password === undefined ? {} : { password }) };
        const { document, profile } = await readWholeFile(readers, task, ocr);
        const { text, pages, warnings } = document;
        return { file, profile, text, pages: pages.length, warnings };
      } catch (thrown) {
        failures++;
        const { code, message } = toWireError(thrown);
        return { file, error: { code, message } };
      }
    };
    for await (const answer of inOrder(positionals, readers.threads, readOne)) terminal.print(JSON.stringify(answer));
    return failures > 0 ? 1 : 0;
  });
}

/** An ad's text from a file of any readable format, or from standard input. Rejects with `invalid_input` where it is empty. */
export async function readAd(job: string | undefined): Promise<string> {
  const text = job === "-" ? await readAll(process.stdin) : await withServices((services) => readText(services, job ?? ""));
  if (text.trim() === "") throw new WinnowError("invalid_input", "The job ad is empty.");
  return text;
}

export async function runRank(given: Arguments, terminal: Terminal): Promise<number> {
  const { job, top, weights, json } = given;
  const text = await readAd(job);
  // A table for people says how many there are besides those it shows.
  const limit = json && top !== undefined ? { top } : {};
  const ranking = await withEngine(given, (engine) => engine.handlers["ranking.ofText"]({ text, ...(weights && { weights }), ...limit }));
  terminal.print(json ? JSON.stringify(withPoints(ranking)) : rankingTable(ranking, top ?? ROWS));
  return 0;
}

/** Each candidate with the points that add up to the score, beside what the contract gives. */
function withPoints(ranking: Ranking): object {
  return { ...ranking, candidates: ranking.candidates.map((match) => ({ ...match, points: pointsOf(match, ranking.weights) })) };
}

export async function runExplain(given: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, job, weights, names, json } = given;
  const text = await readAd(job);
  const candidate = positionals.join(" ");
  const explained = await withEngine(given, (engine) => engine.handlers["ranking.explainText"]({ text, candidate, names, ...(weights && { weights }) }));
  terminal.print(json ? JSON.stringify(explained) : explained.text.plain.trimEnd());
  return 0;
}

export async function runSearch(given: Arguments, terminal: Terminal): Promise<number> {
  return withEngine(given, (engine) => search(engine, given, terminal));
}

export async function runExport(given: Arguments, terminal: Terminal): Promise<number> {
  const { job, format = "csv", out, top, weights, blind, json } = given;
  const text = await readAd(job);
  const target = path.resolve(out ?? "");
  const of = { text, ...(weights && { weights }), ...(top !== undefined && { top }) };
  await withEngine(given, (engine) => exportTo(target, engine, { of, format, blind }, terminal));
  terminal.print(json ? JSON.stringify({ out: target }) : `Written to ${target}`);
  return 0;
}

/** Writes a file for the user, whole or not at all. */
export function writeOut(target: string, content: string | Buffer): void {
  const partial = `${target}.part`;
  try {
    fs.writeFileSync(partial, content);
    fs.renameSync(partial, target);
  } catch (cause) {
    fs.rmSync(partial, { force: true });
    throw new WinnowError("file_not_readable", `${target} could not be written.`, { hint: "Check that its folder exists and that you may write there.", cause });
  }
}

export async function runEmbed(terminal: Terminal): Promise<number> {
  return withServices(async ({ encoder }) => {
    let lines: string[] = [];
    const flush = async (): Promise<void> => {
      for (const vector of await encoder.encode(lines)) terminal.print(JSON.stringify(Array.from(vector)));
      lines = [];
    };
    for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      lines.push(line);
      if (lines.length === EMBED_LINES) await flush();
    }
    await flush();
    return 0;
  });
}
