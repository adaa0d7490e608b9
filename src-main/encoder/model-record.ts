/** What Winnow notes beside an installed model: where it came from, and what loading it once has shown. */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const recordSchema = z.object({
  origin: z.enum(["known", "own"]),
  /** Of the files that were tried; others are tried again. */
  hash: z.string(),
  dimensions: z.int().positive(),
  maxTokens: z.int().positive(),
  perSecond: z.number().positive(),
  /** The embedded encoder's speed, measured at the same time. */
  own: z.number().positive(),
});
export type ModelRecord = z.infer<typeof recordSchema>;

const recordFile = "winnow.json";
/** Is there while a model is loaded for the first time: if Winnow dies of that, it does not try again by itself. */
const tryingFile = "winnow-trying";

export function readRecord(folder: string): ModelRecord | null {
  try {
    return recordSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, recordFile), "utf8")));
  } catch {
    return null;
  }
}

export function writeRecord(folder: string, record: ModelRecord): void {
  fs.writeFileSync(path.join(folder, recordFile), `${JSON.stringify(record)}\n`);
}

export const diedTrying = (folder: string): boolean => fs.existsSync(path.join(folder, tryingFile));

/** Runs `attempt`, and leaves a mark if the process dies in it. */
export async function trying<T>(folder: string, attempt: () => Promise<T>): Promise<T> {
  const mark = path.join(folder, tryingFile);
  fs.writeFileSync(mark, "");
  try {
    return await attempt();
  } finally {
    fs.rmSync(mark, { force: true });
  }
}
