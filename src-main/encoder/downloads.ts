/** Downloads of known models: begun, paused, taken up again, given up. What has come lies in a folder until all of it is there. */
import { mkdir, rm, statfs } from "node:fs/promises";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { toWireError, WinnowError } from "../../src-preload/errors.ts";
import type { ErrorOnTheWire } from "../../src-preload/errors.ts";
import { diskFull, downloadFile, partOf, usualLimits } from "./download-file.ts";
import type { DownloadLimits } from "./download-file.ts";
import type { KnownModel } from "./known-models.ts";

export interface DownloadState {
  bytes: number;
  total: number;
  paused: boolean;
  problem: ErrorOnTheWire | null;
}

export interface Downloads {
  /** Null when nothing of the model has come or is coming. */
  state(model: KnownModel): DownloadState | null;
  start(model: KnownModel): void;
  pause(id: string): void;
  /** Stops it and removes what came. */
  cancel(model: KnownModel): Promise<void>;
  /** Stops all; what came stays for another time. */
  close(): Promise<void>;
}

export interface DownloadParts {
  /** Holds a folder for each model that is on its way. */
  folder: string;
  /** Below it lie the models' files. */
  address: string;
  limits?: DownloadLimits;
  onChange: () => void;
  /** All files of the model are in `folder` now, checked; what is done with them is part of the download. */
  onWhole: (model: KnownModel, folder: string) => Promise<void>;
}

interface UnderWay {
  stop: AbortController;
  done: Promise<void>;
}

function sizeThere(target: string): number {
  return statSync(target, { throwIfNoEntry: false })?.size ?? statSync(partOf(target), { throwIfNoEntry: false })?.size ?? 0;
}

export function createDownloads({ folder, address, limits = usualLimits, onChange, onWhole }: DownloadParts): Downloads {
  const underWay = new Map<string, UnderWay>();
  const problems = new Map<string, ErrorOnTheWire>();
  const folderOf = (id: string): string => path.join(folder, id);

  const bytesThere = (model: KnownModel): number => model.files.reduce((sum, file) => sum + sizeThere(path.join(folderOf(model.id), file.path)), 0);

  function totalOf(model: KnownModel): number {
    return model.files.reduce((sum, file) => sum + (file.bytes ?? sizeThere(path.join(folderOf(model.id), file.path))), 0);
  }

  async function assertRoom(model: KnownModel): Promise<void> {
    await mkdir(folderOf(model.id), { recursive: true });
    const { bavail, bsize } = await statfs(folderOf(model.id));
    if (bavail * bsize < totalOf(model) - bytesThere(model)) throw diskFull(folder);
  }

  async function fetchAll(model: KnownModel, signal: AbortSignal): Promise<void> {
    await assertRoom(model);
    for (const { path: file, from, sha256, bytes } of model.files) {
      const wanted = { address: new URL(from, address).href, target: path.join(folderOf(model.id), file), sha256, bytes };
      await downloadFile(wanted, limits, onChange, signal);
    }
    await onWhole(model, folderOf(model.id));
  }

  async function stop(id: string): Promise<void> {
    const entry = underWay.get(id);
    entry?.stop.abort();
    await entry?.done;
  }

  return {
    state(model) {
      const running = underWay.has(model.id);
      const problem = problems.get(model.id) ?? null;
      if (!running && problem === null && !existsSync(folderOf(model.id))) return null;
      return { bytes: bytesThere(model), total: totalOf(model), paused: !running, problem };
    },
    start(model) {
      if (underWay.has(model.id)) return;
      problems.delete(model.id);
      const controller = new AbortController();
      const done = fetchAll(model, controller.signal)
        .catch((thrown: unknown) => {
          if (controller.signal.aborted) return;
          problems.set(model.id, toWireError(thrown instanceof WinnowError ? thrown : new WinnowError("file_not_readable", `The model could not be written to ${folder}.`, { hint: "Check that you may write there and that the disk is not full.", cause: thrown })));
        })
        .finally(() => {
          underWay.delete(model.id);
          onChange();
        });
      underWay.set(model.id, { stop: controller, done });
      onChange();
    },
    pause(id) {
      underWay.get(id)?.stop.abort();
    },
    async cancel(model) {
      await stop(model.id);
      problems.delete(model.id);
      await rm(folderOf(model.id), { recursive: true, force: true });
      onChange();
    },
    async close() {
      await Promise.all([...underWay.keys()].map(stop));
    },
  };
}
