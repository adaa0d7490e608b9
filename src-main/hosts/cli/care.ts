/** `winnow backup`, `winnow restore` and `winnow verify`. */
import path from "node:path";
import type { CareStep } from "../../../src-preload/contract.ts";
import { backUpLibrary, verifyClosedLibrary } from "../../engine/care/closed-library.ts";
import type { StepTools } from "../../engine/care/care-work.ts";
import { restoreBackup } from "../../library/care/restore-backup.ts";
import { personAtComputer } from "../../tracking/recorder.ts";
import type { Arguments } from "./arguments.ts";
import { duration, type Terminal } from "./terminal.ts";

const SOME_FAULTS = 1;
const inWords: Record<CareStep, string> = { database: "database", originals: "original files", checking: "checking" };

/** Runs `work` with progress; Ctrl-C ends it well, so that nothing half-made is left. */
async function withProgress<T>(terminal: Terminal, work: (tools: StepTools) => Promise<T>): Promise<{ result: T; seconds: number }> {
  const stop = new AbortController();
  const abort = (): void => { stop.abort(); };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, abort);
  const began = performance.now();
  try {
    const result = await work({ signal: stop.signal, onStep: (step, done, total) => { terminal.working(total === 0 ? 1 : done / total, inWords[step]); } });
    return { result, seconds: Math.round(performance.now() - began) / 1000 };
  } finally {
    terminal.endProgress();
    for (const signal of signals) process.off(signal, abort);
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const notWhole = (n: number): string => `${String(n)} original file${n === 1 ? " was" : "s were"} missing or damaged already; winnow verify says which.`;

type Given = Pick<Arguments, "library" | "positionals" | "json">;

/** A dated backup in the folder that is named. */
export async function runBackup({ library, positionals, json }: Given, terminal: Terminal): Promise<number> {
  const { result, seconds } = await withProgress(terminal, (tools) => backUpLibrary(library, path.resolve(positionals[0] ?? ""), tools));
  const { folder, candidates, resumes, jobs, bytes, faults } = result;
  if (json) terminal.print(JSON.stringify({ backup: folder, candidates, resumes, jobs, bytes, faults, seconds }));
  else {
    terminal.print(`${String(candidates)} candidates and ${String(jobs)} jobs backed up and checked in ${duration(seconds)}: ${folder} (${megabytes(bytes)})`);
    if (faults.length > 0) terminal.print(notWhole(faults.length));
  }
  return faults.length > 0 ? SOME_FAULTS : 0;
}

/** A backup, or the newest in the folder that is named, as a new library. */
export async function runRestore({ library, positionals, json }: Given, terminal: Terminal): Promise<number> {
  const { result, seconds } = await withProgress(terminal, (tools) => restoreBackup({ backup: path.resolve(positionals[0] ?? ""), folder: library, by: personAtComputer(), ...tools }));
  const { from, faults } = result;
  if (json) terminal.print(JSON.stringify({ library: result.library, backup: from.folder, madeAt: from.madeAt, candidates: from.candidates, resumes: from.resumes, jobs: from.jobs, faults, seconds }));
  else {
    terminal.print(`${String(from.candidates)} candidates and ${String(from.jobs)} jobs restored into ${result.library}, as they were on ${from.madeAt.slice(0, 16).replace("T", " at ")} UTC.`);
    if (faults.length > 0) terminal.print(notWhole(faults.length));
  }
  return faults.length > 0 ? SOME_FAULTS : 0;
}

/** Whether the library is whole. */
export async function runVerify({ library, json }: Given, terminal: Terminal): Promise<number> {
  const { result, seconds } = await withProgress(terminal, (tools) => verifyClosedLibrary(library, tools));
  if (json) terminal.print(JSON.stringify({ ...result, seconds }));
  else {
    for (const { ok, message, hint, files } of result.checks) {
      terminal.print(`${ok ? "✓" : "✗"} ${message}${hint === null ? "" : ` ${hint}`}`);
      for (const file of files) terminal.print(`    ${file}`);
    }
  }
  return result.ok ? 0 : SOME_FAULTS;
}
