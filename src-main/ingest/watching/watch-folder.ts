/** One watched folder: events where the system gives them, and a look now and then, for network folders often give none. */
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { watch, type FSWatcher } from "chokidar";
import type { WatchedFolder } from "../../../src-preload/contract.ts";
import { WinnowError, type ErrorOnTheWire } from "../../../src-preload/errors.ts";
import type { StoredFolder, WatchedFolders } from "../../library/watched-folders.ts";
import { fileAt, filesIn, isLookedAt, SETTLE_MS, type FileInFolder } from "./files-in-folder.ts";
import { handIn } from "./hand-in.ts";

export interface FolderWatch {
  now(): Pick<WatchedFolder, "state" | "problem">;
  /** Looks through the whole folder soon. */
  check(): void;
  close(): Promise<void>;
}

/** Milliseconds. */
export interface WatchPace {
  /** How often it is seen whether the folder is still there. */
  pulse: number;
  /** How often all of it is looked through although no event came. */
  look: number;
}
const usualPace: WatchPace = { pulse: 5_000, look: 300_000 };
/** Where the system gives no events (too many folders, some network drives). */
const LOOK_WITHOUT_EVENTS_MS = 60_000;
/** Events come in swarms. */
const SWARM_MS = 200;
/** A file that never comes to rest is left to the next look. */
const MOST_TRIES = 10;

export interface WatchParts {
  folder: StoredFolder;
  folders: WatchedFolders;
  /** Queues files durably before it returns. */
  add: (paths: string[]) => void;
  onChange: () => void;
  pace?: WatchPace;
}

/** What is the matter with a folder that cannot be read now. */
export function folderProblem(path: string, cause: unknown): ErrorOnTheWire {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const error =
    code === "EACCES" || code === "EPERM"
      ? new WinnowError("file_not_readable", `Winnow may not read ${path}.`, { hint: "Change the folder’s permissions. Winnow goes on by itself when it can read it." })
      : code === "ENOENT" || code === "ENOTDIR"
        ? new WinnowError("file_not_found", `${path} is not there.`, { hint: "Connect its disk or network folder, or bring it back. Winnow goes on by itself when it is there." })
        : new WinnowError("file_not_readable", `${path} cannot be read now.`, { hint: "Check its disk or network folder. Winnow goes on by itself when it can read it." });
  return error.toWire();
}

/** Throws what the system says if this is not a folder that can be read. Gives what tells it from another of the same name. */
async function identityOf(path: string): Promise<string> {
  const stat = await fs.promises.stat(path);
  if (!stat.isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  await fs.promises.access(path, fs.constants.R_OK | fs.constants.X_OK);
  return `${String(stat.dev)} ${String(stat.ino)}`;
}

/** Begins to watch. Whatever happens to the folder is told by `now`, and never thrown. */
export function watchFolder({ folder: { folderId, path }, folders, add, onChange, pace = usualPace }: WatchParts): FolderWatch {
  const closing = new AbortController();
  let state: WatchedFolder["state"] = "looking";
  let problem: ErrorOnTheWire | null = null;
  let watcher: FSWatcher | null = null;
  let identity = "";
  let gives = true;
  const touched = new Set<string>();
  let lookAt = 0;
  let tries = 0;
  let wake = new AbortController();

  function show(next: WatchedFolder["state"], why: ErrorOnTheWire | null = null): void {
    if (next === state && why?.message === problem?.message) return;
    [state, problem] = [next, why];
    if (!closing.signal.aborted) onChange();
  }

  async function stopWatching(): Promise<void> {
    const old = watcher;
    watcher = null;
    await old?.close().catch(() => undefined);
  }

  async function startWatching(): Promise<void> {
    await stopWatching();
    touched.clear();
    gives = true;
    const made = watch(path, {
      ignored: (whole, stats) => stats !== undefined && !isLookedAt(path, whole, stats.isDirectory()),
      followSymlinks: false,
      ignoreInitial: true,
      ignorePermissionErrors: true,
      awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: SWARM_MS },
    });
    watcher = made;
    const note = (file: string): void => {
      touched.add(file);
      wake.abort();
    };
    made.on("add", note).on("change", note);
    await new Promise<void>((resolve) => {
      made.once("ready", resolve);
      made.on("error", () => {
        gives = false;
        resolve();
      });
      closing.signal.addEventListener("abort", () => { resolve(); }, { once: true });
    });
  }

  async function* touchedFiles(): AsyncGenerator<FileInFolder> {
    const files = [...touched].sort();
    touched.clear();
    for (const source of files) {
      const file = await fileAt(path, source);
      if (file !== null) yield file;
    }
  }

  async function visit(): Promise<void> {
    const found = await identityOf(path);
    if (found !== identity || watcher === null) {
      await startWatching();
      identity = found;
      lookAt = 0;
    }
    const whole = performance.now() >= lookAt;
    if (!whole && touched.size === 0) return show("watching");
    if (whole) show("looking");
    const { handed, unsettled } = await handIn(whole ? filesIn(path) : touchedFiles(), { folders, folderId, add, now: Date.now, signal: closing.signal });
    tries = unsettled ? tries + 1 : 0;
    const soon = unsettled && tries <= MOST_TRIES;
    if (whole || soon) lookAt = performance.now() + (soon ? SETTLE_MS : gives ? pace.look : Math.min(pace.look, LOOK_WITHOUT_EVENTS_MS));
    show("watching");
    if (handed > 0) onChange();
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      wake = new AbortController();
      try {
        await visit();
      } catch (cause) {
        await stopWatching();
        show("away", folderProblem(path, cause));
      }
      const pause = state === "away" ? pace.pulse : Math.min(pace.pulse, Math.max(SWARM_MS, lookAt - performance.now()));
      await sleep(touched.size > 0 ? SWARM_MS : pause, undefined, { signal: AbortSignal.any([closing.signal, ...(touched.size > 0 ? [] : [wake.signal])]), ref: false }).catch(() => undefined);
    }
    await stopWatching();
  }

  const running = run();
  return {
    now: () => ({ state, problem }),
    check() {
      lookAt = 0;
      tries = 0;
      wake.abort();
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}
