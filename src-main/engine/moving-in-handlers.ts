/** Lists of where candidates stand, out and in. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Handlers } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Ingest } from "../ingest/ingest.ts";
import type { Library } from "../library/open-library.ts";
import type { DecisionLog } from "../tracking/log/decision-log.ts";
import { createMovingIn } from "../tracking/moving-in/moving-in.ts";
import type { NewPerson } from "../tracking/moving-in/plan.ts";
import type { Tracking } from "../tracking/tracking.ts";
import type { SentFiles } from "./privacy/sent-files.ts";

export interface MovingInHandlerParts {
  library: Library;
  tracking: Tracking;
  log: DecisionLog;
  ingest: Pick<Ingest, "add" | "idle" | "status">;
  sentFiles: SentFiles;
  by: string;
  now: () => string;
  createJob: Handlers["jobs.create"];
  /** Somebody stands elsewhere in a job, or, without a job, the stages are others. */
  onTracking: (jobId: string | null) => void;
  /** Rows done, of so many. */
  onProgress: (done: number, total: number) => void;
  /** Candidates were added or removed. */
  onLibrary: () => void;
}

type MovingInHandlers = Pick<Handlers, "movingIn.plan" | "movingIn.replan" | "movingIn.import" | "movingIn.undo" | "movingIn.export">;

export function createMovingInHandlers({ library, tracking, log, ingest, sentFiles, by, now, createJob, onTracking, onProgress, onLibrary }: MovingInHandlerParts): MovingInHandlers {
  /**
   * A text for each, read as any resume is, so that they are found and shown as everybody is; it says that there is no more. Rejects with
   * `invalid_input` while reading is paused, and with `cancelled` where it was stopped.
   */
  async function makeCandidates(people: readonly NewPerson[], file: string): Promise<string[]> {
    if (people.length === 0) return [];
    if (ingest.status().state === "paused") {
      throw new WinnowError("invalid_input", "Reading is paused, and the new candidates of this list have to be read like other files.", { hint: "Resume or cancel the reading first, then import the list again." });
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-moving-in-"));
    try {
      const written = people.map(({ name, email, phone }, i) => {
        const text = [name, email, phone, "", `No resume yet. Taken over from ${file}.`, ""].join("\n");
        const target = path.join(folder, `${String(i + 1).padStart(5, "0")}.txt`);
        fs.writeFileSync(target, text);
        return { path: target, name: `${name.replace(/[\\/:*?"<>|]+/g, " ").trim()}.txt`, hash: createHash("sha256").update(text).digest("hex") };
      });
      ingest.add(written.map(({ path: target, name }) => ({ path: target, name })));
      await ingest.idle();
      return written.map(({ hash }) => {
        const stored = library.resumes.byContent(hash);
        if (stored === null) throw new WinnowError("cancelled", "The reading of the list's new candidates was stopped, so nothing of the list was taken over.", { hint: "Import it once more." });
        return stored.candidateId;
      });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
      onLibrary();
    }
  }
  const movingIn = createMovingIn({ library, tracking, log, by, now, makeJob: async (text) => (await createJob({ text })).jobId, makeCandidates });
  return {
    "movingIn.plan": async ({ path: file, name, choices }) => {
      const plan = movingIn.plan(file, name ?? file, choices);
      // From now on it is in memory.
      sentFiles.remove([file]);
      return plan;
    },
    "movingIn.replan": async ({ planId, choices }) => movingIn.replan(planId, choices),
    "movingIn.import": async ({ planId }) => {
      try {
        return await movingIn.import(planId, onProgress);
      } finally {
        // Also of what was recorded before something went wrong.
        onTracking(null);
      }
    },
    "movingIn.undo": async ({ importId }) => {
      const { events, jobIds } = movingIn.undo(importId);
      for (const jobId of jobIds) onTracking(jobId);
      onTracking(null);
      onLibrary();
      return { events };
    },
    "movingIn.export": async () => ({ fileName: "winnow-tracking.csv", mediaType: "text/csv;charset=utf-8", ...movingIn.export() }),
  };
}
