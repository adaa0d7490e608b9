/**
 * Exports under way. Each writes a file of its own in a folder for them alone; the screen fetches it piece by piece, so that neither
 * side ever holds the whole, and then has it thrown away.
 */
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import type { ExportStatus } from "../../src-preload/contract.ts";
import { toWireError, WinnowError } from "../../src-preload/errors.ts";
import type { Step } from "./exported.ts";
import { createTurns } from "./turns.ts";

/** What one export does. `begin` says how many candidates there are and what the file is called; it comes before the first step. */
export interface ExportTask {
  fileName: string;
  mediaType: string;
  total: number;
  write(target: string, step: Step): Promise<void>;
}

export interface ExportRuns {
  /** `prepare` is the first part of the work. Gives the export's id at once. */
  start(prepare: () => Promise<ExportTask>): string;
  /** Throws `not_found`. */
  status(exportId: string): ExportStatus;
  /** From byte `offset` on. Throws `not_found`, also where the file is not ready. */
  read(exportId: string, offset: number): Promise<{ base64: string; next: number | null }>;
  /** Stops it and removes its file. Resolves when nothing of it is left. */
  end(exportId: string): Promise<void>;
  /** Ends all. */
  close(): Promise<void>;
}

export interface ExportRunsParts {
  /** Made when the first export begins, for this process alone; removed by `close`. */
  makeFolder(): string;
  onChange(status: ExportStatus): void;
  /** Is told of failures that the status hides behind `internal`. */
  report(thrown: unknown): void;
  /** Length of a piece in bytes; a multiple of 3, so that pieces of base64 can be put together. */
  pieceBytes?: number;
}

const PIECE_BYTES = 3 * 1024 * 1024;
/** Files that nobody fetches: a window that was closed. So many are kept, the latest. */
const MOST_KEPT = 4;

interface Run {
  status: ExportStatus;
  file: string;
  stopped: boolean;
  ended: Promise<void>;
}

const cancelled = (): WinnowError => new WinnowError("cancelled", "The export was cancelled. No file was made.");

export function createExportRuns({ makeFolder, onChange, report, pieceBytes = PIECE_BYTES }: ExportRunsParts): ExportRuns {
  const runs = new Map<string, Run>();
  let folder: string | null = null;

  function change(run: Run, to: Partial<ExportStatus>): void {
    if (run.stopped) return;
    run.status = { ...run.status, ...to };
    onChange(run.status);
  }

  async function carryOut(run: Run, prepare: () => Promise<ExportTask>): Promise<void> {
    const turn = createTurns();
    const step: Step = async (done) => {
      if (run.stopped) throw cancelled();
      run.status.done = done;
      await turn(() => { onChange({ ...run.status }); });
    };
    try {
      const task = await prepare();
      change(run, { total: task.total });
      await step(0);
      await task.write(run.file, step);
      const { size } = await fs.promises.stat(run.file);
      change(run, { state: "ready", done: task.total, file: { fileName: task.fileName, mediaType: task.mediaType, bytes: size } });
    } catch (thrown) {
      // What cannot be removed now goes with the folder.
      await fs.promises.rm(run.file, { force: true }).catch(report);
      const error = toWireError(asWritingFailure(thrown));
      if (error.code === "internal") report(thrown);
      change(run, { state: "failed", error });
    }
  }

  function runOf(exportId: string): Run {
    const run = runs.get(exportId);
    if (run === undefined) throw new WinnowError("not_found", "This export is no longer there.", { hint: "Export again." });
    return run;
  }

  async function end(exportId: string): Promise<void> {
    const run = runs.get(exportId);
    if (run === undefined) return;
    runs.delete(exportId);
    run.stopped = true;
    await run.ended;
    await fs.promises.rm(run.file, { force: true });
  }

  /** Those that nobody asked for any more. */
  function forgetOldest(): void {
    const waiting = [...runs].filter(([, { status }]) => status.state !== "running");
    for (const [exportId] of waiting.slice(0, Math.max(0, waiting.length - MOST_KEPT))) void end(exportId);
  }

  return {
    start(prepare) {
      folder ??= makeFolder();
      forgetOldest();
      const exportId = randomUUID();
      const run: Run = {
        status: { exportId, state: "running", done: 0, total: 0, file: null, error: null },
        file: path.join(folder, exportId), stopped: false, ended: Promise.resolve(),
      };
      runs.set(exportId, run);
      run.ended = carryOut(run, prepare);
      return exportId;
    },
    status: (exportId) => ({ ...runOf(exportId).status }),
    async read(exportId, offset) {
      const { status, file } = runOf(exportId);
      if (status.file === null) throw new WinnowError("not_found", "This export is not ready.");
      const { bytes } = status.file;
      const handle = await fs.promises.open(file, "r");
      try {
        const length = Math.max(0, Math.min(pieceBytes, bytes - offset));
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        const next = offset + bytesRead;
        return { base64: buffer.subarray(0, bytesRead).toString("base64"), next: next < bytes && bytesRead > 0 ? next : null };
      } finally {
        await handle.close();
      }
    },
    end,
    async close() {
      await Promise.all([...runs.keys()].map(end));
      if (folder !== null) await fs.promises.rm(folder, { recursive: true, force: true });
    },
  };
}

function asWritingFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !("code" in thrown) || thrown.code !== "ENOSPC") return thrown;
  return new WinnowError("disk_full", "There is no room left on the disk for this export.", { hint: "Free some space, then export again.", cause: thrown });
}
