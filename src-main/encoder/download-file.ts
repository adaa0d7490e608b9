/** One file from the network: goes on where it was cut off, and counts only when its SHA-256 is the one that is known. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { WinnowError } from "../../src-preload/errors.ts";

export interface WantedFile {
  address: string;
  target: string;
  sha256: string;
  /** Null where it is not known; then at most `mostUnknownBytes` are taken. */
  bytes: number | null;
}

export interface DownloadLimits {
  /** Milliseconds without a byte after which the server is given up. */
  patience: number;
  /** Milliseconds to wait before asking again. */
  pause: number;
}

export const usualLimits: DownloadLimits = { patience: 30_000, pause: 2_000 };

/** Settings and vocabularies are far smaller. */
const mostUnknownBytes = 32 * 1024 ** 2;
/** How often a broken connection is taken up again by itself, as long as something came each time. */
const mostTries = 5;

export const partOf = (target: string): string => `${target}.part`;

export async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

const isCode = (thrown: unknown, code: string): boolean => thrown instanceof Error && "code" in thrown && thrown.code === code;

const hostOf = (address: string): string => new URL(address).host;

const cutOff = (address: string, cause: unknown): WinnowError =>
  new WinnowError("timed_out", `The connection to ${hostOf(address)} broke off.`, { hint: "What has come is kept. Resume when you are online again.", cause });

const unreachable = (address: string, cause: unknown): WinnowError =>
  new WinnowError("not_found", `${hostOf(address)} could not be reached.`, {
    hint: "Check that this computer is online and that your company’s network lets you go there. You can also import the model from a folder.",
    cause,
  });

function refused(address: string, status: number): WinnowError {
  if (status === 404 || status === 410) {
    return new WinnowError("not_found", `The model is no longer at ${hostOf(address)}.`, { hint: "Get its files another way and import them from a folder." });
  }
  return new WinnowError("timed_out", `${hostOf(address)} refused the download (${String(status)}).`, { hint: "Try again later, or import the model from a folder." });
}

/** A signal that aborts when `signal` does, when nothing was `seen` for so long, or at the `end`: what is not read by then is let go. */
function watchful(signal: AbortSignal, patience: number): { signal: AbortSignal; seen(): void; end(): void; gaveUp(): boolean } {
  const stalled = new AbortController();
  const arm = (): NodeJS.Timeout => setTimeout(() => stalled.abort(), patience);
  let timer = arm();
  return {
    signal: AbortSignal.any([signal, stalled.signal]),
    seen() {
      clearTimeout(timer);
      timer = arm();
    },
    end() {
      clearTimeout(timer);
      stalled.abort();
    },
    gaveUp: () => stalled.signal.aborted,
  };
}

/** Where the body that the server sends begins: after what is there, or, when it cannot do that, at the file's beginning. */
function beginning(response: Response, have: number): number {
  if (response.status !== 206) return 0;
  const from = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
  return from === undefined || Number(from) > have ? 0 : Number(from);
}

/** Asks once and appends what comes to the part file. Rejects when it breaks off. */
async function fetchRest({ address, target, bytes }: WantedFile, { patience }: DownloadLimits, onBytes: (have: number) => void, signal: AbortSignal): Promise<void> {
  const part = partOf(target);
  const have = await sizeOf(part);
  const watch = watchful(signal, patience);
  try {
    const headers = { "accept-encoding": "identity", ...(have > 0 && { range: `bytes=${String(have)}-` }) };
    const response = await fetch(address, { headers, signal: watch.signal, redirect: "follow" }).catch((cause: unknown) => {
      throw signal.aborted ? cause : watch.gaveUp() ? cutOff(address, cause) : unreachable(address, cause);
    });
    // There is nothing after what is there: whether that is the file, its checksum says.
    if (response.status === 416 && have > 0) return;
    if (!response.ok || response.body === null) throw refused(address, response.status);
    if (new URL(response.url).protocol !== new URL(address).protocol) throw refused(address, 301);
    const from = beginning(response, have);
    if (from !== have && from !== 0) throw cutOff(address, "The server sent another part of the file.");
    let size = from;
    const most = bytes ?? mostUnknownBytes;
    const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > most) throw wrongContent(address);
        watch.seen();
        onBytes(size);
        yield chunk;
      }
    };
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, counted, createWriteStream(part, { flags: from === 0 ? "w" : "a" }), { signal: watch.signal }).catch((cause: unknown) => {
      if (signal.aborted || cause instanceof WinnowError) throw cause;
      if (isCode(cause, "ENOSPC")) throw diskFull(path.dirname(target));
      throw cutOff(address, cause);
    });
  } finally {
    watch.end();
  }
}

const wrongContent = (address: string): WinnowError =>
  new WinnowError("damaged_file", `What came from ${hostOf(address)} is not the file that Winnow knows, so it was thrown away.`, {
    hint: "Download it again. If that does not help, the file was changed where it lies, or something on the way changes it.",
  });

export const diskFull = (folder: string): WinnowError =>
  new WinnowError("disk_full", "There is no room left on the disk for this model.", { hint: `Make room on the disk that holds ${folder}, then resume.` });

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}

/**
 * Downloads one file to `target`, over `target.part`. A file that is there already is not asked for again. `onBytes` is told how
 * much of it is there. Rejects with `timed_out`, `not_found` or `disk_full`, after which a further call goes on where it was; with
 * `damaged_file` when the checksum is wrong: then nothing is kept; with the signal's reason when it aborts.
 */
export async function downloadFile(file: WantedFile, limits: DownloadLimits, onBytes: (have: number) => void, signal: AbortSignal): Promise<void> {
  if ((await sizeOf(file.target)) > 0) return;
  const part = partOf(file.target);
  await mkdir(path.dirname(file.target), { recursive: true });
  for (let tries = 1; ; tries++) {
    const before = await sizeOf(part);
    try {
      await fetchRest(file, limits, onBytes, signal);
      break;
    } catch (thrown) {
      signal.throwIfAborted();
      const isWrong = thrown instanceof WinnowError && thrown.code === "damaged_file";
      if (isWrong) await rm(part, { force: true });
      const mayGoOn = thrown instanceof WinnowError && thrown.code === "timed_out" && (await sizeOf(part)) > before;
      if (!mayGoOn || tries === mostTries) throw thrown;
      await pauseFor(limits.pause, signal);
      signal.throwIfAborted();
    }
  }
  if ((await sha256Of(part)) !== file.sha256) {
    await rm(part, { force: true });
    throw wrongContent(file.address);
  }
  await rename(part, file.target);
}
