/**
 * How many resumes a second are read and parsed, without encoding, by the same pool of reader threads that imports use:
 *   node test/bench/reading.ts [COUNT [FOLDER]]        (default 400 of ../shared/data/categorised/livecareer_pdf)
 * FOLDER is searched for PDFs; COUNT of them are taken, evenly spread. Threads are warmed up first: a pool serves a whole folder.
 * Times are of this machine and this moment: the load beside it is printed.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createReaderPool } from "../../src-main/ingest/reader-pool.ts";

const target = 25;
const now = "2026-01-01T00:00:00Z";
const count = Number(process.argv[2] ?? 400);
const folder = path.resolve(process.argv[3] ?? "../shared/data/categorised/livecareer_pdf");

if (!fs.existsSync(folder)) {
  console.error(`NOTHING MEASURED: there is no folder ${folder}. Give one with PDF resumes: node test/bench/reading.ts COUNT FOLDER`);
  process.exit(1);
}
const every = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.toLowerCase().endsWith(".pdf")).sort();
if (every.length === 0) {
  console.error(`NOTHING MEASURED: ${folder} holds no PDF.`);
  process.exit(1);
}
const taken = Math.min(count, every.length);
const files = Array.from({ length: taken }, (_, i) => every[Math.floor((i * every.length) / taken)] ?? "").map((name) => path.join(folder, name));

const pool = createReaderPool({ taxonomyFolder: path.resolve("resources/taxonomy") });
const failed = new Map<string, number>();
let words = 0;

async function read(file: string): Promise<void> {
  try {
    const { document } = await pool.read({ path: file, fileName: path.basename(file), now });
    words += document.words.reduce((sum, page) => sum + page.words.length, 0);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    failed.set(why, (failed.get(why) ?? 0) + 1);
  }
}

try {
  const warmUp = performance.now();
  await Promise.all(files.slice(0, 10 * pool.threads).map(read));
  const start = performance.now();
  failed.clear();
  words = 0;
  await Promise.all(files.map(read));
  const seconds = (performance.now() - start) / 1000;
  const rate = files.length / seconds;
  console.log(`${String(files.length)} PDFs, ${String(words)} words with their places, ${String(pool.threads)} threads, load average ${os.loadavg().map((load) => load.toFixed(1)).join(" ")}`);
  console.log(`  start and first ${String(Math.min(files.length, 10 * pool.threads))} files ${((start - warmUp) / 1000).toFixed(1)} s`);
  console.log(`  then ${seconds.toFixed(1)} s: ${rate.toFixed(1)} files a second (target ${String(target)}: ${rate >= target ? "met" : "NOT MET"})`);
  if (failed.size > 0) console.log(`  refused: ${[...failed].map(([why, n]) => `${String(n)} ${why}`).join(", ")}`);
} finally {
  await pool.close();
}
